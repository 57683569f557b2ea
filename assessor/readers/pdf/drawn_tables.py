"""Tables without lines around their cells, told by the order in which these were drawn: row by row, cell by cell."""

from __future__ import annotations

from assessor.readers.pdf.rails import drawn_chunks
from assessor.readers.pdf.rows import Row, make_rows
from assessor.readers.pdf.segments import Segment
from assessor.readers.pdf.tables import Order, band_rows

_MIN_ROWS = 3


def read_drawn_table(left: list[Segment], right: list[Segment], column: int, order: Order) -> list[Row] | None:
    """The rows of a table whose first cells are all on the left; None where drawing order tells of no such table.

    `order` reads a cell that holds text of its own. Tables with room between their rows are read as rails are.
    """
    chunks = drawn_chunks(left, right)
    pairs = list(zip(chunks[::2], chunks[1::2], strict=False))
    if len(chunks) % 2 or len(pairs) < _MIN_ROWS or chunks[0][0] not in left or not all(map(_begin_level, pairs)):
        return None
    if all(len(make_rows(first)) == 1 for first, _ in pairs) or not _follow_each_other(pairs):
        return None
    rows = [row for first, rest in pairs for row in band_rows([*_cells(first), *_cells(rest)], order)]
    for row in rows:
        row.column = column
    return rows


def _begin_level(pair: tuple[list[Segment], list[Segment]]) -> bool:
    tops = [min(segment.top for segment in cell) for cell in pair]
    return abs(tops[0] - tops[1]) < 0.5 * pair[0][0].size


def _follow_each_other(pairs: list[tuple[list[Segment], list[Segment]]]) -> bool:
    """Whether each row of the table begins below all of the one before it, some with no room between them."""
    rows = [[*first, *rest] for first, rest in pairs]
    gaps = [
        min(segment.top for segment in below) - max(segment.bottom for segment in above)
        for above, below in zip(rows, rows[1:], strict=False)
    ]
    return min(gaps) > -0.3 * rows[0][0].size and min(gaps) < 0.7 * rows[0][0].size


def _cells(segments: list[Segment]) -> list[list[Segment]]:
    """Segments in drawing order, parted where it goes up again and to the right."""
    cells: list[list[Segment]] = []
    for segment in segments:
        if cells and not (segment.top < cells[-1][-1].middle and segment.x0 > max(other.x1 for other in cells[-1])):
            cells[-1].append(segment)
        else:
            cells.append([segment])
    return cells
