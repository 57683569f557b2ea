"""Quotes are looked up before anything is saved: each must stand in its text where it says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from assessor.core.documents import Document
from assessor.core.evidence import Evidence
from assessor.core.report import Report

_PLAIN = frozenset({str, int, float, bool, type(None)})


class WrongQuote(Exception):
    """A report quotes what is not in the document: a bug, never saved."""


def check_quotes(report: Report, documents: Sequence[Document]) -> None:
    """Raises WrongQuote unless every quote of the report stands in its document where it says."""
    texts = {document.id: document.text for document in documents}
    for evidence in quotes_of(report):
        if texts[evidence.document][evidence.start : evidence.end] != evidence.quote:
            raise WrongQuote(f"{evidence.document}[{evidence.start}:{evidence.end}] is not what the report quotes.")


def quotes_of(value: Any) -> Iterator[Evidence]:
    """Every piece of evidence anywhere inside a value, in its order."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Evidence):
            yield one
            continue
        if isinstance(one, tuple | list):
            inner = reversed(one)
        elif isinstance(one, BaseModel):
            inner = reversed(one.__dict__.values())
        else:
            continue
        # Most values are words and numbers, and to ask whether one is a model takes long.
        waiting += [each for each in inner if type(each) not in _PLAIN]
