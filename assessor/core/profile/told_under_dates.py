"""Jobs told in a sentence below a row of nothing but dates: "2016 to 2020" over "I was a clerk at Oak Ltd and ..."."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.job_headers import Header
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Row
from assessor.core.profile.told import read_first

# One sentence tells of a job where it has at least so many words; fewer are a header.
_MIN_WORDS = 6
_MIN_DATED = 2


def read_told_under_dates(rows: Sequence[Row], places: frozenset[str]) -> list[Header]:
    """The jobs that paragraphs below dates tell, and those below headings without any among such of dates."""
    dated = {i: period for i, row in enumerate(rows) if (period := _lone_period(row)) is not None}
    levels = {rows[i].line.level for i in dated if rows[i].line.kind == "heading"}
    found = []
    for i, row in enumerate(rows):
        undated = (
            i not in dated and row.line.kind == "heading" and row.line.level in levels and len(dated) >= _MIN_DATED
        )
        paragraph = _paragraph(rows, i + 1) if i in dated or undated else []
        if sum(line.words for line in paragraph) < _MIN_WORDS:
            continue
        header = read_first(paragraph, dated.get(i), places)
        if header is not None:
            header.entry.header.insert(0, row)
            found.append(header)
    return found


def _lone_period(row: Row) -> Period | None:
    if row.bullet or len(row.cells) > 1 or not is_period(row.text):
        return None
    period = find_periods(row.text)[0]
    return None if period.single else period


def _paragraph(rows: Sequence[Row], first: int) -> list[Row]:
    """The rows from one on up to an empty line, a heading or dates."""
    paragraph: list[Row] = []
    for row in rows[first:]:
        if row.bullet or row.line.kind == "heading" or _lone_period(row) or (paragraph and row.after_gap):
            break
        paragraph.append(row)
    return paragraph
