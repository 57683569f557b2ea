"""The order in which a person reads a page: drawing order, checked against the gutters and corrected by them.

Drawing order is right in nearly all files, but it is the producer's choice. Where a gutter parts the page it is asked
whether drawing order jumps to and fro across it: then either one side is a rail (dates, places, labels that belong to
the line beside them) and the page is read by rows, or both sides are running text and the page is read by columns.
"""

from __future__ import annotations

import re

from assessor.readers.pdf.gutters import Gutter, find_gutter
from assessor.readers.pdf.rows import Row, drawn_rows, make_rows
from assessor.readers.pdf.segments import Segment

_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|present|current|today|heute|actuel|actual|nå|now\b|'\d\d\b",
    re.IGNORECASE,
)
_MAX_DEPTH = 6


def order_rows(segments: list[Segment]) -> list[Row]:
    """The rows of a page in reading order, each with its column."""
    return _order(segments, 0, 0)


def count_columns(rows: list[Row]) -> int:
    """The number of text columns that rows were put in."""
    return 1 + max((row.column for row in rows), default=0)


def _order(segments: list[Segment], column: int, depth: int) -> list[Row]:
    if len(segments) < 2:
        return make_rows(segments, column)
    rows = make_rows(segments, column)
    gutter = find_gutter(rows) if depth < _MAX_DEPTH else None
    if gutter is None:
        return _single(segments, rows, column)
    above = [segment for row in rows[: gutter.first] for segment in row.segments]
    beside = [segment for row in rows[gutter.first : gutter.last + 1] for segment in row.segments]
    below = [segment for row in rows[gutter.last + 1 :] for segment in row.segments]
    return (
        _order(above, column, depth + 1)
        + _order_beside(beside, rows[gutter.first : gutter.last + 1], gutter, column, depth)
        + _order(below, column, depth + 1)
    )


def _order_beside(segments: list[Segment], rows: list[Row], gutter: Gutter, column: int, depth: int) -> list[Row]:
    middle = (gutter.x0 + gutter.x1) / 2
    left = [segment for segment in segments if segment.x1 <= middle]
    right = [segment for segment in segments if segment.x1 > middle]
    if _reads_by_rows(left, right, rows, middle):
        return _by_rows(left, right, column)
    by_drawing = min(segment.order for segment in right) < min(segment.order for segment in left)
    first, second = (right, left) if by_drawing and not _zigzags(left, right) else (left, right)
    one = _order(first, column, depth + 1)
    return one + _order(second, column + 1, depth + 1)


def _zigzags(left: list[Segment], right: list[Segment]) -> bool:
    """Whether drawing order goes to and fro between two sides, rather than finishing one first."""
    sides = sorted([(segment.order, 0) for segment in left] + [(segment.order, 1) for segment in right])
    turns = sum(before[1] != after[1] for before, after in zip(sides, sides[1:], strict=False))
    return turns > 4 and turns >= 0.6 * min(len(make_rows(left)), len(make_rows(right)))


def _reads_by_rows(left: list[Segment], right: list[Segment], rows: list[Row], middle: float) -> bool:
    left_rows, right_rows = make_rows(left), make_rows(right)
    shared = sum(row.segments[0].x1 <= middle < row.segments[-1].x1 for row in rows)
    fewer, more = sorted((left_rows, right_rows), key=len)
    rail = left_rows if _is_rail(left_rows, right_rows) else right_rows if _is_rail(right_rows, left_rows) else None
    if shared < 0.6 * len(_cells(fewer)) or len(fewer) > 1.3 * len(more):
        return False
    if not _zigzags(left, right):
        return rail is not None and _dated_share(rail) >= 0.5
    return rail is not None or not (_wraps(left_rows) >= 2 and _wraps(right_rows) >= 2)


def _is_rail(rows: list[Row], others: list[Row]) -> bool:
    """Whether one side is made of short notes to the other: narrow, and with no running text."""
    width = sum(row.x1 - row.x0 for row in rows) / len(rows)
    other = max(row.x1 - row.x0 for row in others)
    return width < 0.5 * other and sum(len(row.text_and_boxes()[0]) for row in rows) / len(rows) < 32


def _dated_share(rows: list[Row]) -> float:
    cells = _cells(rows)
    return sum(_looks_dated(cell) for cell in cells) / len(cells)


def _looks_dated(rows: list[Row]) -> bool:
    return any(_DATE.search(row.text_and_boxes()[0]) for row in rows)


def _cells(rows: list[Row]) -> list[list[Row]]:
    """Rows that follow each other without a wider gap, as the cell of a rail."""
    cells: list[list[Row]] = []
    for row in rows:
        if cells and row.top - cells[-1][-1].bottom < 0.7 * row.size:
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


def _wraps(rows: list[Row]) -> int:
    """How many rows run on in the next one: it starts in lower case, and the row is about as wide as the widest."""
    if not rows:
        return 0
    width = max(row.x1 - row.x0 for row in rows)
    count = 0
    for row, after in zip(rows, rows[1:], strict=False):
        text = after.text_and_boxes()[0].lstrip()
        near = after.top - row.bottom < 0.8 * row.size
        count += near and text[:1].islower() and row.x1 - row.x0 > 0.6 * width
    return count


def _by_rows(left: list[Segment], right: list[Segment], column: int) -> list[Row]:
    """Row by row; a label or date of several lines on the left is read whole before the line it stands beside."""
    left_rows, right_rows = make_rows(left), make_rows(right)
    if not _is_rail(left_rows, right_rows):
        return make_rows(left + right, column)
    placed: list[tuple[float, int, Row]] = [(row.top, 1, row) for row in make_rows(right, column)]
    joined: list[Segment] = []
    for cell in _cells(left_rows):
        beside = [row for _, _, row in placed if _overlaps(row, cell)]
        if len(cell) == 1 and beside:
            joined += cell[0].segments
            continue
        top = min([row.top for row in beside] + [cell[0].top])
        placed += [(top - 0.01 * (len(cell) - index), 0, Row(row.segments, column)) for index, row in enumerate(cell)]
    for segment in joined:
        home = min((row for _, _, row in placed), key=lambda row: abs((row.top + row.bottom) / 2 - segment.middle))
        home.segments = sorted([segment, *home.segments], key=lambda item: item.x0)
    return [row for _, _, row in sorted(placed, key=lambda item: item[:2])]


def _overlaps(row: Row, cell: list[Row]) -> bool:
    top, bottom = cell[0].top, cell[0].bottom
    return min(row.bottom, bottom) - max(row.top, top) > 0.4 * min(row.bottom - row.top, bottom - top)


def _single(segments: list[Segment], rows: list[Row], column: int) -> list[Row]:
    """One column: by position, unless that would run together what was drawn apart and both are running text."""
    drawn = drawn_rows(sorted(segments, key=lambda segment: segment.order), column)
    if not _jumps_up(drawn):
        return drawn
    return drawn if _fused(rows) >= 2 else rows


def _jumps_up(rows: list[Row]) -> int:
    return sum(
        after.bottom < before.top + 0.3 * before.size or after.top < before.top and after.x0 < before.x0
        for before, after in zip(rows, rows[1:], strict=False)
    )


def _fused(rows: list[Row]) -> int:
    """Rows in which position puts side by side two pieces of four words or more that were drawn apart."""
    count = 0
    for row in rows:
        for before, after in zip(row.segments, row.segments[1:], strict=False):
            apart = abs(after.order - before.order) > len(before.text) + 40
            count += apart and min(before.text.count(" "), after.text.count(" ")) >= 3
    return count
