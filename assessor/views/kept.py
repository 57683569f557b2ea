"""Answers whose largest part is kept as bytes: the page around it is set anew, what is kept goes in as it is."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

# Stands where the kept part belongs while the page around it is set: nobody can write it who does not know it.
PLACE = secrets.token_hex(16)


def answer_with(request: HttpRequest, kept: Iterable[bytes], name: str, context: Mapping[str, Any]) -> HttpResponse:
    """A template's page with the kept part, given in pieces, where it says `kept`."""
    around = render_to_string(name, {**context, "kept": PLACE}, request).encode()
    before, after = around.split(PLACE.encode())
    return HttpResponse(b"".join((before, *kept, after)))
