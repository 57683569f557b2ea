"""Where a range of the text stands on the page: the boxes of its characters as one rectangle per line."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.documents import Boxes

# Characters of one line overlap by at least this share of the lower one's height; superscripts still do.
OVERLAP = 0.4
# A gap wider than so many heights parts a line in two: a title from its dates at the margin, a cell from the next.
GAP = 4.0


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A part of a page: its number from 1, and the sides in points from the top left."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """In points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top


def rectangles_of(boxes: Boxes, start: int, end: int) -> tuple[Rectangle, ...]:
    """One rectangle for each line, or part of one, that the characters `start:end` stand on, in reading order.

    Characters without a place (line breaks, spaces that the reader put in) take no room.
    """
    lines: list[Rectangle] = []
    for offset in range(start, min(end, len(boxes.pages))):
        box = _box(boxes, offset)
        if box is None:
            continue
        if lines and _continues(lines[-1], box):
            lines[-1] = _joined(lines[-1], box)
        else:
            lines.append(box)
    return tuple(lines)


def _box(boxes: Boxes, offset: int) -> Rectangle | None:
    page = boxes.pages[offset]
    x0, top, x1, bottom = boxes.coordinates[4 * offset : 4 * offset + 4]
    if not page or x1 <= x0 or bottom <= top:
        return None
    return Rectangle(page, x0, top, x1, bottom)


def _continues(line: Rectangle, box: Rectangle) -> bool:
    common = min(line.bottom, box.bottom) - max(line.top, box.top)
    lower = min(line.height, box.height)
    gap = max(box.x0 - line.x1, line.x0 - box.x1)
    return box.page == line.page and common >= OVERLAP * lower and gap <= GAP * line.height


def _joined(line: Rectangle, box: Rectangle) -> Rectangle:
    return Rectangle(
        line.page,
        min(line.x0, box.x0),
        min(line.top, box.top),
        max(line.x1, box.x1),
        max(line.bottom, box.bottom),
    )
