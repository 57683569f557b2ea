"""Ruled tables: cells told by the lines drawn around them, each cell of a few short lines read as one piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assessor.readers.assembly import Box
from assessor.readers.bullets import bullet_end
from assessor.readers.pdf.rows import Row, make_rows
from assessor.readers.pdf.segments import Segment

_NEAR = 3.0
# A cell of more lines or characters than this holds text of its own and is read line by line.
_MAX_LINES = 4
_MAX_CHARACTERS = 70

Order = Callable[[list[Segment]], list[Row]]


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a ruled table: its height on the page, and the edges of its cells from left to right."""

    top: float
    bottom: float
    edges: tuple[float, ...]


def find_bands(rules: Sequence[Box]) -> list[Band]:
    """Rows of ruled tables from top to bottom: two lines across, one above the other, with lines down between them."""
    across = sorted((rule for rule in rules if rule[2] - rule[0] > rule[3] - rule[1]), key=lambda rule: rule[1])
    down = [rule for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]]
    bands = []
    for i, upper in enumerate(across if down else ()):
        lower = next((rule for rule in across[i + 1 :] if _is_below(upper, rule)), None)
        if lower is not None:
            edges = _edges(upper, lower, down)
            if len(edges) > 2:
                bands.append(Band(upper[1], lower[1], edges))
    return bands


def _is_below(upper: Box, lower: Box) -> bool:
    alike = abs(upper[0] - lower[0]) < _NEAR and abs(upper[2] - lower[2]) < _NEAR
    return alike and lower[1] - upper[3] > 2 * _NEAR


def _edges(upper: Box, lower: Box, down: Sequence[Box]) -> tuple[float, ...]:
    """Where lines cross a band from top to bottom, with its own ends."""
    found = [upper[0], upper[2]]
    for x0, top, x1, bottom in down:
        crosses = top < upper[3] + _NEAR and bottom > lower[1] - _NEAR
        if crosses and upper[0] - _NEAR < x0 < upper[2] + _NEAR and all(abs(x0 - x) > 2 * _NEAR for x in found):
            found.append((x0 + x1) / 2)
    return tuple(sorted(found))


def order_bands(segments: list[Segment], bands: Sequence[Band], order: Order) -> list[Row] | None:
    """A page with ruled tables in reading order; None where text beside a table or across its lines speaks against it.

    `order` reads what is no table: what stands above, between and below.
    """
    rows: list[Row] = []
    rest = sorted(segments, key=lambda segment: segment.middle)
    for band in bands:
        above = [segment for segment in rest if segment.middle <= band.top]
        inside = [segment for segment in rest if band.top < segment.middle < band.bottom]
        rest = [segment for segment in rest if segment.middle >= band.bottom]
        cells = _cells(inside, band)
        if cells is None:
            return None
        rows += (order(above) if above else []) + band_rows(cells, order)
    return rows + (order(rest) if rest else [])


def _cells(inside: Sequence[Segment], band: Band) -> list[list[Segment]] | None:
    cells: list[list[Segment]] = [[] for _ in band.edges[1:]]
    for segment in inside:
        home = next((i for i, edge in enumerate(band.edges[1:]) if segment.x1 <= edge + _NEAR), None)
        if home is None or segment.x0 < band.edges[home] - _NEAR:
            return None
        cells[home].append(segment)
    return cells


def band_rows(cells: Sequence[list[Segment]], order: Order) -> list[Row]:
    """A table's row: its short cells side by side on one line, then the lines of the others."""
    lines = [make_rows(cell) for cell in cells if cell]
    short = [_joined(rows) for rows in lines if _is_short(rows)]
    long = [order([segment for row in rows for segment in row.segments]) for rows in lines if not _is_short(rows)]
    if len(short) == 1 and long:
        first, *others = long[0]
        head = [replace(segment, is_cell=not i) for i, segment in enumerate(first.segments)]
        return [Row([*short, *head]), *others, *(row for rows in long[1:] for row in rows)]
    return ([Row(short)] if short else []) + [row for rows in long for row in rows]


def _is_short(rows: Sequence[Row]) -> bool:
    texts = [row.text_and_boxes()[0] for row in rows]
    if len(rows) > _MAX_LINES or sum(bullet_end(text) > 0 for text in texts) > (len(texts) > 1):
        return False
    return sum(map(len, texts)) <= _MAX_CHARACTERS


def _joined(rows: Sequence[Row]) -> Segment:
    """The lines of a cell as one piece of text."""
    text, boxes = "", []
    for row in rows:
        line, places = row.text_and_boxes()
        if text and (not text.endswith("-") or text.endswith(" -")):
            text, boxes = f"{text} ", [*boxes, boxes[-1]]
        text, boxes = text + line.strip(), [*boxes, *places[: len(line.strip())]]
    first = rows[0].segments[0]
    x1 = max(row.x1 for row in rows)
    return replace(first, text=text, boxes=boxes, x0=min(row.x0 for row in rows), x1=x1, gaps=(), is_cell=True, turn=0)
