"""Glyphs to segments: pieces of text on one baseline, drawn in one go, with their word spaces.

A word ends where a space is drawn or where the gap is wide for the font and size. TeX draws no spaces, and its gaps
shrink to a fifth of the font size, so no fixed number of points can tell them; letter-spaced text has wide gaps
everywhere, so its own median gap is the measure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from statistics import median

from assessor.readers.assembly import Box
from assessor.readers.pdf.accents import compose
from assessor.readers.pdf.glyphs import Color, Glyph
from assessor.readers.pdf.word_breaks import gaps_of, word_breaks

# Gaps as shares of the font size.
SPLIT_GAP = 1.2
# A gap from here on parts two cells where the second begins at an edge that other lines begin at, too.
_EDGE_GAP = 0.6
_MIN_AT_EDGE = 3
_RASTER = 0.15


@dataclass(slots=True)
class Segment:
    """Text on one baseline without a wide gap: its characters with their boxes, its own box, size and weight.

    `gaps` are the characters after a gap that is wide for a word space and narrow for a border; `is_cell` tells that
    the segment was cut off there from what stands before it. `turn` is the character where its weight first changes,
    `color` that of its first sign.
    """

    text: str
    boxes: list[Box]
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    order: int
    gaps: tuple[int, ...] = ()
    is_cell: bool = False
    turn: int = 0
    color: Color = None

    @property
    def middle(self) -> float:
        """The height of its middle on the page."""
        return (self.top + self.bottom) / 2


@dataclass(slots=True)
class _Run:
    """Glyphs of a segment under construction; `spaced` tells which of them follow a drawn space."""

    glyphs: list[Glyph] = field(default_factory=list)
    spaced: list[bool] = field(default_factory=list)


def make_segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Segments in drawing order; signs drawn twice on the same spot count once."""
    runs: list[_Run] = []
    run, space = _Run(), False
    spots = _Spots()
    for glyph in glyphs:
        if glyph.text.isspace():
            space = True
            continue
        if not spots.take(glyph):
            continue
        if run.glyphs and not _continues(run.glyphs, glyph):
            runs.append(run)
            run, space = _Run(), False
        run.glyphs.append(glyph)
        run.spaced.append(space)
        space = False
    if run.glyphs:
        runs.append(run)
    return _split_at_edges([_finish(run) for run in runs])


def _split_at_edges(segments: list[Segment]) -> list[Segment]:
    """Segments cut where a wider gap leads to the left edge of a column: a label beside its text."""
    if not any(segment.gaps for segment in segments):
        return segments
    edges = Counter(round(segment.x0) for segment in segments)
    result: list[Segment] = []
    for segment in segments:
        at = next((i for i in segment.gaps if _is_edge(segment, i, edges)), None)
        result += [segment] if at is None else _cut(segment, at)
    return result


def _is_edge(segment: Segment, at: int, edges: Counter[int]) -> bool:
    x0 = round(segment.boxes[at][0])
    return edges[x0] + edges[x0 - 1] + edges[x0 + 1] >= _MIN_AT_EDGE


def _cut(segment: Segment, at: int) -> list[Segment]:
    left, right = segment.text[:at].rstrip(), segment.text[at:]
    boxes = segment.boxes[: len(left)]
    one = replace(segment, text=left, boxes=boxes, x1=max(box[2] for box in boxes), gaps=(), turn=0)
    boxes = segment.boxes[at:]
    order = segment.order + at
    other = replace(segment, text=right, boxes=boxes, x0=boxes[0][0], order=order, gaps=(), is_cell=True, turn=0)
    return [one, other] if left else [segment]


def turned_segments(glyphs: Iterable[Glyph]) -> list[Segment]:
    """Text that runs up or down the page, sideways to the rest: one segment for each piece drawn in one go."""
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        last = runs[-1][-1] if runs else None
        if last is not None and abs(last.x0 - glyph.x0) < glyph.size and abs(last.top - glyph.top) < 3 * glyph.size:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return [_sideways(run) for run in runs if sum(glyph.text.isalpha() for glyph in run) >= 3]


def _sideways(run: list[Glyph]) -> Segment:
    text, boxes = "", []
    for glyph in run:
        text += glyph.text
        boxes += [(glyph.x0, glyph.top, glyph.x1, glyph.bottom)] * len(glyph.text)
    x0, x1 = min(glyph.x0 for glyph in run), max(glyph.x1 for glyph in run)
    top, bottom = min(glyph.top for glyph in run), max(glyph.bottom for glyph in run)
    return Segment(text, boxes, x0, top, x1, bottom, x1 - x0, run[0].bold, run[0].order)


class _Spots:
    """Where each sign was drawn, on two rasters half a cell apart: a shift below half a cell stays in a cell of one.

    A faked bold is shifted by some hundredths of the font size; the next letter of a word stands a fifth of it away or
    more.
    """

    def __init__(self) -> None:
        self._cells: dict[float, float] = {}
        self._taken: set[tuple[str, float, int, int]] = set()

    def take(self, glyph: Glyph) -> bool:
        """Takes the spot of a sign; False where the same sign stands there already."""
        cell = self._cells.get(glyph.size)
        if cell is None:
            cell = self._cells[glyph.size] = max(round(_RASTER * glyph.size, 1), 0.05)
        across, down = glyph.x0 / cell, glyph.top / cell
        first = (glyph.text, cell, int(across), int(down))
        second = (glyph.text, -cell, int(across + 0.5), int(down + 0.5))
        # Whether a set grew tells whether it had a spot, without looking for it twice.
        taken, known = self._taken, len(self._taken)
        taken.add(first)
        if len(taken) == known:
            return False
        taken.add(second)
        if len(taken) == known + 1:
            taken.remove(first)
            return False
        return True


def _continues(glyphs: list[Glyph], glyph: Glyph) -> bool:
    last = glyphs[-1]
    if (last.top != glyph.top or last.bottom != glyph.bottom) and not _is_on_line(glyphs, glyph):
        return False
    size = last.size if last.size > glyph.size else glyph.size
    return -0.6 * size < glyph.x0 - last.x1 < SPLIT_GAP * size


def _is_on_line(glyphs: list[Glyph], glyph: Glyph) -> bool:
    last = glyphs[-1]
    overlap = min(last.bottom, glyph.bottom) - max(last.top, glyph.top)
    if overlap >= 0.4 * min(last.bottom - last.top, glyph.bottom - glyph.top):
        return True
    # A raised sign sits on the line of the signs before it.
    if len(glyphs) < 2 or last.size > 0.85 * glyphs[0].size:
        return False
    overlap = min(glyphs[0].bottom, glyph.bottom) - max(glyphs[0].top, glyph.top)
    return overlap >= 0.5 * (glyph.bottom - glyph.top)


def _finish(run: _Run) -> Segment:
    glyphs = run.glyphs
    gaps = gaps_of(glyphs)
    breaks = word_breaks(glyphs, run.spaced, gaps)
    text: list[str] = []
    boxes: list[Box] = []
    wide: list[int] = []
    edges = [(glyph.x0, glyph.top, glyph.x1, glyph.bottom) for glyph in glyphs]
    for index, (glyph, edge) in enumerate(zip(glyphs, edges, strict=True)):
        if breaks[index]:
            before = edges[index - 1]
            text.append(" ")
            boxes.append((before[2], before[1], edge[0], before[3]))
            if gaps[index] > _EDGE_GAP:
                wide.append(len(boxes))
        text.append(glyph.text)
        boxes.append(edge)
        if len(glyph.text) > 1:
            boxes += [edge] * (len(glyph.text) - 1)
    lefts, tops, rights, bottoms = zip(*edges, strict=True)
    length = len(boxes)
    joined, boxes = compose("".join(text), boxes)
    heavy = sum(glyph.bold for glyph in glyphs)
    size = median([glyph.size for glyph in glyphs]) if len(glyphs) < 200 else glyphs[len(glyphs) // 2].size
    return Segment(
        joined,
        boxes,
        min(lefts),
        min(tops),
        max(rights),
        max(bottoms),
        size,
        heavy > 0.5 * len(glyphs),
        glyphs[0].order,
        tuple(wide) if len(joined) == length else (),
        turn=_turn(glyphs, breaks) if 0 < heavy < len(glyphs) and len(joined) == length else 0,
        color=glyphs[0].color,
    )


def _turn(glyphs: list[Glyph], breaks: list[bool]) -> int:
    """The character at which the weight first changes, where a word ends or begins there."""
    at = len(glyphs[0].text)
    for before, after, is_break in zip(glyphs, glyphs[1:], breaks[1:], strict=False):
        at += is_break
        if before.bold != after.bold:
            return at if is_break or not (before.text.isalnum() and after.text.isalnum()) else 0
        at += len(after.text)
    return 0
