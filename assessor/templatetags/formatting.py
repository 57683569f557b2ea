"""Dates, ids and keys as templates write them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from assessor.exports import wording
from assessor.exports.outline.quotes import Quote
from assessor.exports.outline.work import name_of

register = template.Library()


@register.filter
def day(value: object) -> str:
    """A date, datetime or ISO date as 12 Jan 2027."""
    return wording.write_date(value.date() if hasattr(value, "date") else value) if value else ""


@register.filter
def when(value: str) -> str:
    """An ISO year, month or day as 2027, Jan 2027 or 12 Jan 2027."""
    return wording.write_when(value)


@register.filter
def gist(value: Mapping[str, Any] | None) -> str:
    """What a list says of a report."""
    return wording.write_gist(value)


@register.filter
def titled(value: str) -> str:
    """An id as words."""
    return name_of(value)


@register.simple_tag(takes_context=True)
def client_key(context: Mapping[str, Any]) -> str:
    """A key of its own for each form: sent twice, it is still one event.

    Where what is set is kept, `page_key` stands for a beginning that each answer has for itself.
    """
    return f"{context.get('page_key', '')}{uuid.uuid4().hex}"


@register.simple_tag(takes_context=True)
def quote(context: Mapping[str, Any], quote: Quote, documents: str) -> SafeString:
    """A passage set like a quote, its place a link below `documents`. A report has hundreds: this is the quick way.

    Where the page has an address for `disputes`, each passage leads to its own below it.
    """
    return set_quote(quote, documents, context.get("disputes", ""))


def set_quote(quote: Quote, documents: str, disputes: str) -> SafeString:
    """The same, with its addresses given."""
    notes = [part for part in (quote.strength, quote.mark) if part]
    return format_html(
        '<figure class="quote {}"><blockquote>{}</blockquote><figcaption>{} · {}. {}{}</figcaption></figure>',
        f"{quote.meaning} by-word" if quote.mark == wording.FINDER_WORDS["person"] else quote.meaning,
        quote.text,
        _place(quote, documents),
        ", ".join([quote.state, *notes]),
        quote.why,
        _objection(quote, disputes),
    )


def _objection(quote: Quote, disputes: str) -> SafeString | str:
    """The way to say that a passage isn't right."""
    if not disputes:
        return ""
    address = f"{disputes}{quote.document}/{quote.anchor[1:]}/"
    return format_html(' <a class="objection" href="{}">Not right?</a>', address)


def _place(quote: Quote, documents: str) -> str:
    """Where a passage stands: a link where the documents may be seen."""
    if not documents:
        return quote.where
    return format_html('<a href="{}{}/#{}">{}</a>', documents, quote.document, quote.anchor, quote.where)


@register.simple_tag(takes_context=True)
def quotes(context: Mapping[str, Any], quotes: Iterable[Quote], documents: str) -> SafeString:
    """Several passages, one below the other."""
    disputes = context.get("disputes", "")
    return format_html_join("", "{}", ((set_quote(one, documents, disputes),) for one in quotes))


@register.simple_tag
def state(meaning: str, shape: str, word: str) -> SafeString:
    """A state by colour, shape and word."""
    return format_html('<span class="state {}"><span aria-hidden="true">{}</span>{}</span>', meaning, shape, word)
