"""Courses of study: which degree where, and when, as the education sections say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.documents import Span
from assessor.core.profile.blocks import has_degree
from assessor.core.profile.dates import Period
from assessor.core.profile.entries import find_entries
from assessor.core.profile.entry import Entry
from assessor.core.profile.entry_dates import row_dates
from assessor.core.profile.folding import fold
from assessor.core.profile.models import Education
from assessor.core.profile.months import month_text
from assessor.core.profile.names import employer_of
from assessor.core.profile.parts import Part, split_row
from assessor.core.profile.rows import Row
from assessor.core.profile.words.blocks import SCHOOL_NAMES, SCHOOLS

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_COMMA = re.compile(r",\s+|;\s+")


def read_education(rows: Sequence[Row], places: frozenset[str]) -> list[Education]:
    """The courses of one education section, in reading order."""
    entries = find_entries(rows) or [Entry(None, [row], rows=[row]) for row in rows if has_degree(row.text)]
    found = [_read_entry(entry, places) for entry in entries]
    return [course for course in found if course is not None]


def _read_entry(entry: Entry, places: frozenset[str]) -> Education | None:
    rows = sorted({row.index: row for row in [*entry.header, *entry.rows[:4]]}.values(), key=lambda row: row.index)
    parts = [part for n, row in enumerate(rows) for part in split_row(row, row_dates(row), n, places)]
    pieces = [piece for part in parts for piece in _COMMA.split(part.text)]
    degree = next((piece for piece in pieces if has_degree(piece)), None)
    school = next((piece for piece in pieces if _is_school(piece)), None) or _beside(pieces, degree)
    if degree is None and school is None:
        return None
    title = _whole(parts, degree, school)
    span = Span(start=rows[0].start, end=max(row.end for row in [*rows, *entry.rows]))
    return Education(
        title=title,
        organisation=None if school is None else employer_of(school, places),
        start_month=month_text(_first(entry.period)),
        end_month=month_text(entry.period.last if entry.period else None),
        span=span,
    )


def _whole(parts: Sequence[Part], degree: str | None, school: str | None) -> str | None:
    """The degree with its subject: its whole piece where the school stands elsewhere."""
    if degree is None:
        return None
    part = next(part for part in parts if degree in part.text)
    return degree if school and school in part.text else part.text


def _first(period: Period | None) -> int | None:
    return None if period is None or period.single else period.first


def _is_school(text: str) -> bool:
    return any(word.startswith(SCHOOLS) or word in SCHOOL_NAMES for word in _WORD.findall(fold(text)))


def _beside(pieces: Sequence[str], degree: str | None) -> str | None:
    """The piece right after a degree, where nothing in it speaks against a school's name."""
    at = pieces.index(degree) + 1 if degree in pieces else len(pieces)
    name = pieces[at] if degree and at < len(pieces) else ""
    return name if name[:1].isupper() and len(name.split()) <= 5 and not has_degree(name) else None
