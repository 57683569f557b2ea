"""The frame of every page: what is the same for everybody is set once by each process."""

from __future__ import annotations

from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def fixed(name: str) -> SafeString:
    """A template that asks for nothing of the page it stands in; where one works on templates it is set each time."""
    return render_to_string(name) if settings.DEBUG else _set_once(name)


@cache
def _set_once(name: str) -> SafeString:
    return render_to_string(name)
