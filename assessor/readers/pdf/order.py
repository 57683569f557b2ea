"""The order in which a person reads a page: drawing order, checked against the gutters and corrected by them.

Drawing order is right in nearly all files, but it is the producer's choice. Where a gutter parts the page it is asked
whether drawing order jumps to and fro across it: then either one side is a rail (dates, places, labels that belong to
the line beside them) and the page is read by rows, or both sides are running text and the page is read by columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from assessor.readers.assembly import Box
from assessor.readers.pdf.cards import ALIGNED, crosses_edges, heads_cards, holds_cards, is_row_of_headings
from assessor.readers.pdf.drawn_tables import read_drawn_table
from assessor.readers.pdf.gutters import MIN_WIDTH, Gutter, find_gutter
from assessor.readers.pdf.rails import drawn_chunks, is_dated_note, read_by_rows, reads_by_rows, zigzags
from assessor.readers.pdf.rows import Row, drawn_rows, make_rows
from assessor.readers.pdf.segments import Segment
from assessor.readers.pdf.tables import find_bands, order_bands

_MAX_DEPTH = 6
_NOTE = 32
_LARGER = 1.05


def order_rows(segments: list[Segment], rules: Sequence[Box] = ()) -> list[Row]:
    """The rows of a page in reading order, each with its column; `rules` are the straight lines drawn on it."""
    if bands := find_bands(rules):
        rows = order_bands(segments, bands, lambda rest: _with_notes_apart(_order(rest, 0, 0)))
        if rows is not None:
            return rows
    return _with_notes_apart(_order(segments, 0, 0))


def _with_notes_apart(rows: list[Row]) -> list[Row]:
    """Short notes at the far right of a line that runs on in the next one become lines of their own before it.

    A place under a date, beside the first item of a list, would otherwise stand in the middle of a sentence.
    """
    freed: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        if after is not None and len(row.segments) > 1 and _runs_on(row, after):
            *words, note = row.segments
            if note.x0 - words[-1].x1 > 2 * row.size and len(note.text) <= _NOTE:
                freed += [Row([note], row.column), Row(words, row.column)]
                continue
        freed.append(row)
    return freed


def _runs_on(row: Row, after: Row) -> bool:
    near = row.column == after.column and 0 < after.top - row.top < 2.2 * row.size
    text = after.text_and_boxes()[0].lstrip()
    aligned = after.x0 < row.segments[0].x1 and after.segments[0].x0 >= row.segments[0].x0 - 1
    return near and aligned and text[:1].islower() and len(row.segments[-2].text) > 30


def count_columns(rows: list[Row]) -> int:
    """The number of text columns that rows were put in."""
    return 1 + max((row.column for row in rows), default=0)


def _order(segments: list[Segment], column: int, depth: int) -> list[Row]:
    if len(segments) < 2:
        return make_rows(segments, column)
    rows = make_rows(segments, column)
    gutter = find_gutter(rows) if depth < _MAX_DEPTH else None
    if gutter is None:
        return _under_headings(rows, column, depth) or _single(segments, rows, column)
    last = _without_later(rows, gutter, _end_of_first_column(rows, gutter))
    above = [segment for row in rows[: gutter.first] for segment in row.segments]
    beside = [segment for row in rows[gutter.first : last + 1] for segment in row.segments]
    below = [segment for row in rows[last + 1 :] for segment in row.segments]
    return (
        _order(above, column, depth + 1)
        + _order_beside(beside, rows[gutter.first : last + 1], gutter, column, depth)
        + _order(below, column, depth + 1)
    )


def _end_of_first_column(rows: list[Row], gutter: Gutter) -> int:
    """The last row of the left column where it runs on below a shorter right one, which was drawn after all of it."""
    right = [segment for row in rows[gutter.first : gutter.last + 1] for segment in row.segments]
    drawn = min((segment.order for segment in right if segment.x0 >= gutter.x1 - 0.1), default=0)
    last, edge = gutter.last, gutter.x0
    for row in rows[gutter.last + 1 :]:
        edge = max(edge, row.x1)
        if gutter.x1 - edge < MIN_WIDTH or max(segment.order for segment in row.segments) > drawn:
            break
        last += 1
    return last


def _without_later(rows: list[Row], gutter: Gutter, last: int) -> int:
    """The last row of the columns without a heading of what follows them: bold or larger, and drawn after both."""
    while gutter.first < last < len(rows) - 1:
        inside = [segment for row in rows[gutter.first : last] for segment in row.segments]
        right = [segment.order for segment in inside if segment.x0 >= gutter.x1 - 0.1]
        left = [segment.order for segment in inside if segment.x0 < gutter.x1 - 0.1]
        reaches = any(segment.x1 > gutter.x0 + 0.1 for segment in rows[last].segments)
        if reaches or not left or not right or max(left) > max(right) or not _outdoes(rows[last], rows[last - 1]):
            break
        if min(segment.order for segment in rows[last].segments) < max(right):
            break
        last -= 1
    return last


def _outdoes(row: Row, above: Row) -> bool:
    """Whether a row is bold or larger where the one above it is not."""
    first, other = row.segments[0], above.segments[0]
    return (first.bold and not other.bold) or first.size > _LARGER * other.size


def _under_headings(rows: list[Row], column: int, depth: int) -> list[Row] | None:
    """Short columns, too short for a gutter, below a row of headings side by side; None where there are none."""
    pairs = zip_longest(rows, rows[1:])
    at = next((i for i, (row, below) in enumerate(pairs) if is_row_of_headings(row) or heads_cards(row, below)), None)
    if at is None or depth >= _MAX_DEPTH:
        return None
    edges = [segment.x0 for segment in rows[at].segments]
    stop = next((i for i in range(at, len(rows)) if crosses_edges(rows[i], edges)), len(rows))
    beside = [segment for row in rows[at:stop] for segment in row.segments]
    ordered = _order([segment for row in rows[:at] for segment in row.segments], column, depth + 1)
    for n, (left, right) in enumerate(zip(edges, [*edges[1:], 10_000.0], strict=True)):
        inside = [segment for segment in beside if left - ALIGNED <= segment.x0 < right - ALIGNED]
        ordered += _order(inside, column + n, depth + 1)
    return ordered + _order([segment for row in rows[stop:] for segment in row.segments], column, depth + 1)


def _order_beside(segments: list[Segment], rows: list[Row], gutter: Gutter, column: int, depth: int) -> list[Row]:
    middle = (gutter.x0 + gutter.x1) / 2
    left = [segment for segment in segments if segment.x0 < middle]
    right = [segment for segment in segments if segment.x0 >= middle]
    table = read_drawn_table(left, right, column, lambda cell: _order(cell, column, depth + 1))
    if table is not None:
        return table
    if not holds_cards(rows) and reads_by_rows(left, right, rows, middle):
        return read_by_rows(left, right, column)
    chunks = drawn_chunks(left, right)
    if len(chunks) > 3 and not zigzags(left, right) and _goes_down(chunks):
        # Cells of a table, drawn one after the other.
        return [row for chunk in chunks for row in _order(chunk, column, depth + 1)]
    by_drawing = min(segment.order for segment in right) < min(segment.order for segment in left)
    first, second = (right, left) if by_drawing and not zigzags(left, right) else (left, right)
    one = _order(first, column, depth + 1)
    return one + _order(second, column + 1, depth + 1)


def _goes_down(chunks: list[list[Segment]]) -> bool:
    """Whether each chunk begins below where the last one on its side, two before it, ended."""
    return all(
        min(segment.top for segment in after) > max(segment.middle for segment in before)
        for before, after in zip(chunks, chunks[2:], strict=False)
    )


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
    """Rows in which position puts side by side two pieces of four words or more that were drawn apart.

    Dates belong to the line they stand beside, whenever they were drawn.
    """
    count = 0
    for row in rows:
        for before, after in zip(row.segments, row.segments[1:], strict=False):
            apart = abs(after.order - before.order) > len(before.text) + 40
            apart = apart and not (is_dated_note(before.text) or is_dated_note(after.text))
            count += apart and min(before.text.count(" "), after.text.count(" ")) >= 3
    return count
