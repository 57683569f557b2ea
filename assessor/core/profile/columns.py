"""Sections set in two columns: headers stacked in a narrow left one, with dates, and the work beside them.

A page gives such columns line by line, so that a header is cut by what stands beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assessor.core.profile.dates import find_periods
from assessor.core.profile.rails import is_period, share_line
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

# Tops of one line differ by less than this many points, and so do the edges of one column.
_LINE = 4.0
# A left column is at least this wide, in points, and its headers have no more lines, the dates among them.
_COLUMN, _MAX_STACKED = 50.0, 7
_MIN_RIGHT = 2
# A section with more rows than this is no list of jobs.
_MAX_ROWS = 400
_BULLET = re.compile(r"[•●○◦▪■▸►‣*·]")
_PROSE = 5


@dataclass(slots=True)
class _Cell:
    """A header in the left column and the rows beside it."""

    header: list[Row]
    beside: list[Row] = field(default_factory=list)

    @property
    def begins_dated(self) -> bool:
        return is_period(self.header[0].text)


def in_reading_order(rows: Sequence[Row]) -> list[Row]:
    """Rows of two such columns as header after header, each before what is beside it; others as they are."""
    edge = _right_edge(rows)
    if edge is None:
        return list(rows)
    parted = [piece for row in rows for piece in _parted(row, edge)]
    left = [row for row in parted if (row.line.x0 or 0.0) < edge - _LINE]
    right = [row for row in parted if (row.line.x0 or 0.0) >= edge - _LINE]
    if any((row.line.x1 or 0.0) > edge or row.bullet for row in left):
        return list(rows)
    cells = _cells(left)
    if not cells or max(len(cell.header) for cell in cells) > _MAX_STACKED:
        return list(rows)
    _share_out(cells, right)
    if all(cell.begins_dated for cell in cells) and not all(_tells(cell.beside) for cell in cells if cell.beside):
        broken = any(_may_end(cell.header[0], row) for cell in cells for row in cell.header[1:])
        return list(rows) if broken else [row for cell in cells for row in _beside_dates(cell)]
    return [row for cell in cells for row in _ordered(cell)]


def _right_edge(rows: Sequence[Row]) -> float | None:
    """Where the right column begins: the edge of bullets, or of rows that stand beside others; None without one."""
    if any(row.line.x0 is None or row.line.x1 is None or row.line.top is None for row in rows) or not rows:
        return None
    if len(rows) > _MAX_ROWS:
        return None
    left = min(row.line.x0 or 0.0 for row in rows)
    edges = [row.line.x0 or 0.0 for row in rows if row.bullet]
    if not edges:
        often = Counter(round(row.line.x0 or 0.0) for row in rows if _stands_beside(rows, row))
        edges = [float(edge) for edge, count in often.items() if count >= _MIN_RIGHT]
    edge = min(edges, default=0.0)
    return edge if edge > left + _COLUMN else None


def _stands_beside(rows: Sequence[Row], row: Row) -> bool:
    a = row.line
    return any(share_line(other.line, a) and (other.line.x1 or 0.0) < (a.x0 or 0.0) for other in rows)


def _parted(row: Row, edge: float) -> list[Row]:
    """A row over both columns as its two cells, where the second is a bullet or running text."""
    if len(row.cells) != 2 or (row.line.x0 or 0.0) >= edge - _LINE or (row.line.x1 or 0.0) <= edge:
        return [row]
    first, second = row.cells
    between = row.text[first.end - row.start : second.start - row.start]
    sign = bool(_BULLET.search(between))
    words = [word for word in second.text.split() if word[:1].isalpha()]
    prose = len(words) >= _PROSE and sum(word[0].islower() for word in words) > 0.5 * len(words)
    told = second.text.endswith(".") and not find_periods(second.text) and not organisation_score(second.text)
    if not sign and not prose and not told:
        return [row]
    left = replace(row, text=first.text, end=first.end, cells=(first,), line=replace(row.line, x1=edge - 1, turn=0))
    kind = "bullet" if sign else row.line.kind
    right = replace(
        row,
        text=second.text,
        start=second.start,
        cells=(second,),
        line=replace(row.line, x0=edge, kind=kind, turn=0, bold=False),
        bullet=sign,
        after_gap=False,
    )
    return [left, right]


def _cells(left: Sequence[Row]) -> list[_Cell]:
    """The headers of the left column, all ending or all beginning with their dates; [] where they do neither."""
    dated = [is_period(row.text) for row in left]
    if not any(dated):
        return []
    cells: list[_Cell] = []
    if dated[0]:
        for row, is_dated in zip(left, dated, strict=True):
            if is_dated:
                cells.append(_Cell([row]))
            else:
                cells[-1].header.append(row)
        return cells
    header: list[Row] = []
    for row, is_dated in zip(left, dated, strict=True):
        header.append(row)
        if is_dated:
            cells.append(_Cell(header))
            header = []
    return [] if header or any(len(cell.header) < 2 for cell in cells) else cells


def _share_out(cells: Sequence[_Cell], right: Sequence[Row]) -> None:
    tops = [_place(cell.header[0]) for cell in cells]
    for row in right:
        page, top = _place(row)
        at = max((i for i, place in enumerate(tops) if place <= (page, top + _LINE)), default=0)
        cells[at].beside.append(row)


def _tells(beside: Sequence[Row]) -> bool:
    """Whether what stands beside a header is the work, not a title or an employer."""
    words = [word for word in beside[0].text.split() if word[:1].isalpha()]
    small = sum(word[0].islower() for word in words)
    prose = len(words) >= _PROSE and small > 0.5 * len(words) and title_score(beside[0].text) < 3
    return beside[0].bullet or prose


def _may_end(dated: Row, row: Row) -> bool:
    """Whether a row of a rail may be the end of the dates above it: "to date", "- Feb 2021"."""
    return bool(find_periods(row.text)) or any(is_period(f"{dated.text}{joint}{row.text}") for joint in (" ", " – "))


def _beside_dates(cell: _Cell) -> list[Row]:
    """The rows of a cell where whole entries stand beside a rail of dates: its towns and remarks are left out."""
    dated, *rest = cell.header
    names = [row for row in rest if title_score(row.text) or organisation_score(row.text)]
    return [dated, *cell.beside[:1], *names, *cell.beside[1:]]


def _ordered(cell: _Cell) -> list[Row]:
    """The rows of a cell: a title beside an employer first, then the header with its dates last, and the work."""
    header = [*cell.header[1:], cell.header[0]] if cell.begins_dated else cell.header
    header = _whole(header)
    first = cell.beside[0] if cell.beside else None
    named = first is not None and not _tells(cell.beside) and title_score(first.text) > 1
    if named and first is not None and share_line(first.line, cell.header[0].line):
        return [first, *header, *cell.beside[1:]]
    return [*header, *cell.beside]


def _whole(header: Sequence[Row]) -> list[Row]:
    """The rows of a header with those joined that go on in small letters: "Independent developer", "for museums"."""
    joined: list[Row] = []
    for row in header:
        if joined and row.text[:1].islower() and not is_period(row.text) and not is_period(joined[-1].text):
            text = f"{joined[-1].text} {row.text}"
            cell = replace(joined[-1].cells[-1], text=text, end=row.end)
            joined[-1] = replace(joined[-1], text=text, end=row.end, cells=(*joined[-1].cells[:-1], cell))
        else:
            joined.append(row)
    return joined


def _place(row: Row) -> tuple[int, float]:
    return row.line.page or 0, row.line.top or 0.0
