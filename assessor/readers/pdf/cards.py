"""Cards: short texts side by side, each under a heading of its own, and too few lines for a gutter."""

from __future__ import annotations

import re
from itertools import zip_longest

from assessor.core.profile.headings import match_heading
from assessor.readers.pdf.glyphs import to_ink
from assessor.readers.pdf.rows import Row
from assessor.readers.pdf.segments import Segment

# What begins within so many points begins at the same edge.
ALIGNED = 4.0
# A heading in a card has no more characters than this.
_LONGEST = 32
_MARKED = re.compile(r"[\d@:]")


def is_row_of_headings(row: Row) -> bool:
    """Whether a row holds nothing but headings of known words, side by side."""
    if len(row.segments) < 2 or len(row.segments) > 4:
        return False
    matches = [match_heading(segment.text) for segment in row.segments]
    return all(match is not None and match.certainty == "exact" for match in matches)


def holds_cards(rows: list[Row]) -> bool:
    """Whether a row of headings over cards stands among these rows, which are no lines of a table then."""
    return any(heads_cards(row, below) for row, below in zip_longest(rows, rows[1:]))


def heads_cards(row: Row, below: Row | None) -> bool:
    """Whether short words side by side, set alike and unlike the text below each, head cards: one known is enough."""
    if below is None or not 2 <= len(row.segments) <= 4 or len(below.segments) < 2:
        return False
    looks = {_look(segment) for segment in row.segments}
    short = all(len(segment.text) <= _LONGEST and not _MARKED.search(segment.text) for segment in row.segments)
    aligned = all(any(abs(one.x0 - other.x0) < ALIGNED for other in row.segments) for one in below.segments)
    if not short or len(looks) > 1 or not aligned or looks & {_look(segment) for segment in below.segments}:
        return False
    matches = [match_heading(segment.text) for segment in row.segments]
    return any(match is not None and match.certainty != "loose" for match in matches)


def _look(segment: Segment) -> tuple[object, ...]:
    return (round(segment.size * 2), segment.bold, to_ink(segment.color), segment.text.isupper())


def crosses_edges(row: Row, edges: list[float]) -> bool:
    """Whether a row keeps none of the columns that begin at these edges, or runs over the beginning of one."""
    starts = all(any(abs(segment.x0 - edge) < ALIGNED for edge in edges) for segment in row.segments)
    inside = any(segment.x0 < edge - ALIGNED and segment.x1 > edge for segment in row.segments for edge in edges)
    return not starts or inside
