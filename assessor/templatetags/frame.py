"""Parts of pages that are set once and kept: the frame of every page, pieces that follow from what they are given."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from assessor.shelves import Shelf

register = template.Library()
# Some 1 to 5 KB each; a long plan has two for each of its sixty tasks.
pieces: Shelf[SafeString] = Shelf(2500)


@register.simple_tag
def fixed(name: str) -> SafeString:
    """A template that asks for nothing of the page it stands in; where one works on templates it is set each time."""
    return render_to_string(name) if settings.DEBUG else _set_once(name)


@cache
def _set_once(name: str) -> SafeString:
    return render_to_string(name)


@register.simple_tag
def piece(name: str, **given: Hashable) -> SafeString:
    """A template set with what it is given and nothing else, so that the same values are the same HTML."""
    key = (name, *given.items())
    if kept := pieces.find(key):
        return kept
    return pieces.keep(key, render_to_string(name, given))
