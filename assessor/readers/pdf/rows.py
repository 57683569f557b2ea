"""Segments that stand side by side on one line, read left to right, with a tab where the gap is wide."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.readers.assembly import Box
from assessor.readers.pdf.glyphs import Shape, to_ink
from assessor.readers.pdf.segments import Segment

_TAB_GAP = 1.2
# Dots of lists measure a third of the font size; the dots of a timeline are larger.
_DOT = 0.42


@dataclass(slots=True)
class Row:
    """One visual line: its segments from left to right, its column, whether a dot is drawn before it."""

    segments: list[Segment]
    column: int = 0
    has_dot: bool = False

    @property
    def x0(self) -> float:
        """Its left edge."""
        return min(segment.x0 for segment in self.segments)

    @property
    def x1(self) -> float:
        """Its right edge."""
        return max(segment.x1 for segment in self.segments)

    @property
    def top(self) -> float:
        """Its upper edge."""
        return min(segment.top for segment in self.segments)

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return max(segment.bottom for segment in self.segments)

    @property
    def size(self) -> float:
        """The size of most of its text."""
        return max(self.segments, key=lambda segment: len(segment.text)).size

    @property
    def bold(self) -> bool:
        """Whether most of its text is bold."""
        bold = sum(len(segment.text) for segment in self.segments if segment.bold)
        return bold > 0.5 * sum(len(segment.text) for segment in self.segments)

    @property
    def ink(self) -> str:
        """Its colour as six hex digits; "" for black and grey, and where its pieces differ."""
        colors = {segment.color for segment in self.segments}
        return to_ink(colors.pop()) if len(colors) == 1 else ""

    def turn(self, text: str) -> int:
        """Where in its text the weight first changes; 0 where it does not."""
        first = self.segments[0]
        if first.turn or len(self.segments) == 1:
            return first.turn
        at = len(first.text)
        for before, after in zip(self.segments, self.segments[1:], strict=False):
            at += len(text[at:]) - len(text[at:].lstrip())
            is_near = after.x0 - before.x1 < _TAB_GAP * max(before.size, after.size) and not after.is_cell
            if after.turn or (is_near and before.bold != after.bold):
                return at + (0 if is_near and before.bold != after.bold else after.turn)
            at += len(after.text)
        return 0

    def text_and_boxes(self) -> tuple[str, list[Box]]:
        """Its text with a box for each character."""
        text, boxes = "", []
        before: Segment | None = None
        for segment in self.segments:
            if before is not None:
                gap = segment.x0 - before.x1
                size = max(before.size, segment.size)
                joint = "\t" if gap > _TAB_GAP * size or segment.is_cell else " " if gap > 0.1 * size else ""
                text += joint
                boxes += [(before.x1, before.top, segment.x0, before.bottom)] * len(joint)
            text += segment.text
            boxes += segment.boxes
            before = segment
        return text, boxes


def on_one_line(first: Segment, second: Segment) -> bool:
    """Whether two segments stand on the same line: their boxes overlap by half, and they end at about one height.

    The second rule keeps a small note beside the upper half of a large name apart from it.
    """
    overlap = min(first.bottom, second.bottom) - max(first.top, second.top)
    heights = first.bottom - first.top, second.bottom - second.top
    return overlap > 0.5 * min(heights) and abs(first.bottom - second.bottom) < 0.45 * max(heights)


def mark_dots(rows: list[Row], shapes: list[Shape]) -> None:
    """Note which rows have a bullet drawn before them as a dot, as browsers draw list items."""
    dots = [shape for shape in shapes if _is_dot(shape)]
    for row in rows if dots else []:
        row.has_dot = any(
            0 < row.x0 - dot.x1 < 2 * row.size
            and row.top < (dot.top + dot.bottom) / 2 < row.bottom
            and dot.x1 - dot.x0 <= _DOT * row.size
            for dot in dots
        )


def _is_dot(shape: Shape) -> bool:
    width, height = shape.x1 - shape.x0, shape.bottom - shape.top
    return not shape.is_picture and 0.8 < width < 8 and abs(width - height) < 0.15 * width


def make_rows(segments: list[Segment], column: int = 0) -> list[Row]:
    """Rows from top to bottom, each from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: item.middle):
        home = next((row for row in rows[-3:][::-1] if _takes(row, segment)), None)
        if home is not None:
            home.append(segment)
        else:
            rows.append([segment])
    return [Row(sorted(row, key=lambda item: item.x0), column) for row in rows]


def drawn_rows(segments: list[Segment], column: int = 0) -> list[Row]:
    """Rows in drawing order: neighbours in that order on one line are one row."""
    rows: list[list[Segment]] = []
    for segment in segments:
        if rows and on_one_line(rows[-1][-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [Row(sorted(row, key=lambda item: item.x0), column) for row in rows]


def _takes(row: list[Segment], segment: Segment) -> bool:
    """Whether a segment stands on the line of a row, and not above or below one of its segments."""
    if not on_one_line(_tallest(row), segment):
        return False
    return not any(
        min(other.x1, segment.x1) - max(other.x0, segment.x0) > segment.size
        and abs(other.middle - segment.middle) > 0.6 * min(other.size, segment.size)
        for other in row
    )


def _tallest(row: list[Segment]) -> Segment:
    return max(row, key=lambda segment: len(segment.text))
