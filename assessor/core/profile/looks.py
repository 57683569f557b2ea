"""How a row looks among its neighbours: larger, bold or in capitals, with space around it, as headings are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.dates import find_periods
from assessor.core.profile.headings import MAX_WORDS
from assessor.core.profile.rows import Row

LARGER = 1.07
# Signs behind a heading in plain text: a colon, or a rule drawn with signs.
_DRAWN = re.compile(r":$|^\[.+\]$|[=~*#_─━—-]{2,}$")
_SENTENCE_END = re.compile(r"[.;,]$")
Style = tuple[object, ...]


def may_be_heading(row: Row) -> bool:
    """Whether a row is short and plain enough for a heading, whatever it says."""
    if _is_letter_spaced(row):
        return not row.bullet
    if row.bullet or row.line.kind in ("code", "table") or len(row.cells) > 2 or row.words > MAX_WORDS + 2:
        return False
    return len(row.text) <= 60 and not _SENTENCE_END.search(row.text)


def is_lone_cell(row: Row) -> bool:
    """Whether a row of a table has one cell with a few words in capitals: a heading, where its words are one's."""
    return row.line.kind == "table" and len(row.cells) == 1 and row.words <= MAX_WORDS and row.capitals


def _is_letter_spaced(row: Row) -> bool:
    words = row.text.split()
    return len(words) > 3 and all(len(word) == 1 and not word.isdigit() for word in words)


def style_of(row: Row) -> Style:
    """Kind, size, weight, capitals and colour of a row, to be compared with those of other rows."""
    line = row.line
    size = None if line.size is None else round(line.size * 2) / 2
    return (line.kind == "heading" and line.level, size, line.bold, row.capitals, line.ink)


def stands_out(row: Row, body: float | None) -> bool:
    """Whether a row is marked up, bold, coloured, in capitals, drawn under or larger than the text of `body` size."""
    line = row.line
    if line.kind == "heading" or line.bold or line.ink or row.capitals or _DRAWN.search(row.text):
        return True
    return is_larger(row, body)


def is_larger(row: Row, body: float | None) -> bool:
    """Whether a row is larger than the text of `body` size, where sizes are known."""
    return bool(body and row.line.size and row.line.size > body * LARGER)


def stands_alone(rows: Sequence[Row], row: Row) -> bool:
    """Whether space stands before a row, or around it, as around a heading in plain text."""
    if row.after_gap:
        return True
    if row.line.top is None:
        return row.line.kind == "text" and (row.index == 0 or rows[row.index - 1].bullet)
    if row.index == 0 or rows[row.index - 1].line.page != row.line.page:
        return True
    above = rows[row.index - 1].line
    height = (row.line.bottom or 0) - row.line.top
    return row.line.top - (above.bottom or 0) > 0.6 * height or (above.bottom or 0) > (row.line.bottom or 0)


def labels_next(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row is the cell of a table without places on a page, and the next row begins in the cell beside it."""
    following = rows[row.index + 1].line if row.index + 1 < len(rows) else None
    return following is not None and row.line.x0 is None and following.column > row.line.column


def is_isolated(rows: Sequence[Row], row: Row) -> bool:
    """Whether a line has an empty one after it, and before it one or, on a page, more space than between lines."""
    following = rows[row.index + 1] if row.index + 1 < len(rows) else None
    before = row.after_gap if row.line.size is None else row.line.top is not None and stands_alone(rows, row)
    return before and following is not None and following.after_gap


def has_range(row: Row) -> bool:
    """Whether a row holds a period with a start and an end."""
    return any(not period.single for period in find_periods(row.text))


def is_late_in_preamble(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row before the first known heading stands below the name and the contact line."""
    above = rows[: row.index]
    return any("@" in near.text for near in above)
