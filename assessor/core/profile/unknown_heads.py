"""Which rows in the style of a resume's headings are headings of somebody's own words, and which name a job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.blocks import has_degree
from assessor.core.profile.dates import find_periods
from assessor.core.profile.looks import (
    has_range,
    is_isolated,
    is_larger,
    is_late_in_preamble,
    may_be_heading,
    stands_alone,
    stands_out,
    style_of,
)
from assessor.core.profile.names import split_title
from assessor.core.profile.parts import split_row
from assessor.core.profile.rails import is_period, share_line
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

_MIN_JOBS = 2
_RULED = re.compile(r"[=~*#_─━—-]{2,}$")


def may_head_unknown(rows: Sequence[Row], row: Row, first: int, body: float | None, known: int = 0) -> bool:
    """Whether a row in the style of the headings is one, though its words are not known.

    `known` other rows of that style are headings; where there are some, one larger than the text needs no space.
    """
    if row.line.kind == "heading":
        return row.words <= 14 and (row.index > first or is_late_in_preamble(rows, row))
    larger = is_larger(row, body)
    drawn = row.line.size is None and row.after_gap and bool(_RULED.search(row.text))
    striking = larger or drawn or bool(row.line.ink) or (row.capitals and is_isolated(rows, row))
    if not may_be_heading(row) or not stands_out(row, body) or len(row.cells) > 1 or (row.words > 6 and not striking):
        return False
    if find_periods(row.text) or "@" in row.text:
        return False
    if not stands_alone(rows, row) and not _is_marked_paragraph(rows, row, body) and not (larger and known > 1):
        return False
    if row.index and is_period(rows[row.index - 1].text) and not (larger and known > 1):
        return False
    if _is_job(rows, row, larger=larger):
        return False
    if not larger and _stands_beside_text(rows, row):
        return False
    after = rows[row.index + 1 : row.index + 3]
    apart = bool(after) and (larger or drawn or after[0].after_gap or after[0].line.kind == "table")
    if not after or (not apart and has_range(after[0]) and not _stands_over_whole(row, after[0])):
        return False
    if not striking and (row.words > 4 or not row.capitals and row.line.size is None):
        return False
    sure = larger and known > 1 and row.index > 0
    return row.index > first or sure or is_late_in_preamble(rows, row)


def _is_job(rows: Sequence[Row], row: Row, *, larger: bool) -> bool:
    """Whether a row stands over a job: a larger one than the text only where others of its style name jobs, too."""
    if not names_job(rows, row) and not _is_above_dates(rows, row):
        return False
    alike = sum(_names_like_job(rows, other, row) for other in rows)
    return alike >= _MIN_JOBS or (not larger and alike > 0)


def _names_like_job(rows: Sequence[Row], other: Row, row: Row) -> bool:
    """Whether another row is written in the style of a row and names a job."""
    return style_of(other) == style_of(row) and names_job(rows, other)


def _is_above_dates(rows: Sequence[Row], row: Row) -> bool:
    below = rows[row.index + 1 : row.index + 2]
    return bool(below) and not below[0].bullet and has_range(below[0])


def names_job(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row's words are a title, and dates stand in one of the lines right below it: a job, no heading."""
    below: list[Row] = []
    for other in rows[row.index + 1 : row.index + 4]:
        if other.after_gap or other.bullet:
            break
        below.append(other)
    return title_score(row.text) == 3 and any(has_range(other) for other in below)


def _stands_beside_text(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row that names a job stands on the line of a bullet to its right: a header in a column of its own."""
    below = rows[row.index + 1 : row.index + 2]
    return title_score(row.text) > 1 and any(other.bullet and share_line(row.line, other.line) for other in below)


def _stands_over_whole(row: Row, dated: Row) -> bool:
    """Whether a coloured row of no job's words stands over a dated row that names all an entry has."""
    named = title_score(row.text) or organisation_score(row.text)
    return bool(row.line.ink) and not named and (has_degree(dated.text) or names_employer(dated))


def _is_marked_paragraph(rows: Sequence[Row], row: Row, body: float | None) -> bool:
    """Whether a row is a bold or larger paragraph of a word processor, with no job in it or its dates below it."""
    line = row.line
    larger = is_larger(row, body)
    if (larger or line.ink) and line.top is None and row.index and line.kind == "text":
        return True
    if not (line.bold and line.kind == "text" and line.top is None and line.size is not None) or row.index == 0:
        return False
    below = [other for other in rows[row.index + 1 : row.index + 4] if other.line.kind == "text" and not other.bullet]
    named = title_score(row.text) or organisation_score(row.text)
    return not named and not any(has_range(other) for other in below)


def names_employer(row: Row) -> bool:
    """Whether a dated row names both a title and an employer, so that the row above it is neither."""
    parts = split_row(row, find_periods(row.text), 0, frozenset())
    titled = [part for part in parts if part.title]
    return bool(titled) and (len(parts) > 1 or split_title(titled[0].text, frozenset())[1] is not None)
