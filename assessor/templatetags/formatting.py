"""Dates, ids and keys as templates write them."""

from __future__ import annotations

import uuid

from django import template

from assessor.exports import wording

register = template.Library()


@register.filter
def day(value: object) -> str:
    """A date, datetime or ISO date as 12 Jan 2027."""
    return wording.write_date(value.date() if hasattr(value, "date") else value) if value else ""


@register.filter
def titled(value: str) -> str:
    """An id as words."""
    return value.replace("-", " ").replace("_", " ").capitalize()


@register.simple_tag
def client_key() -> str:
    """A key of its own for each form: sent twice, it is still one event."""
    return uuid.uuid4().hex
