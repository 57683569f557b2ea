"""Segments that stand side by side on one line, read left to right, with a tab where the gap is wide."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.readers.assembly import Box
from assessor.readers.pdf.segments import Segment

_TAB_GAP = 1.2


@dataclass(slots=True)
class Row:
    """One visual line: its segments from left to right and the column it belongs to."""

    segments: list[Segment]
    column: int = 0

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

    def text_and_boxes(self) -> tuple[str, list[Box]]:
        """Its text with a box for each character."""
        text, boxes = "", []
        before: Segment | None = None
        for segment in self.segments:
            if before is not None:
                gap = segment.x0 - before.x1
                size = max(before.size, segment.size)
                joint = "\t" if gap > _TAB_GAP * size else " " if gap > 0.1 * size else ""
                text += joint
                boxes += [(before.x1, before.top, segment.x0, before.bottom)] * len(joint)
            text += segment.text
            boxes += segment.boxes
            before = segment
        return text, boxes


def on_one_line(first: Segment, second: Segment) -> bool:
    """Whether two segments stand on the same line: their boxes overlap by more than half of the lower one's height."""
    overlap = min(first.bottom, second.bottom) - max(first.top, second.top)
    return overlap > 0.5 * min(first.bottom - first.top, second.bottom - second.top)


def make_rows(segments: list[Segment], column: int = 0) -> list[Row]:
    """Rows from top to bottom, each from left to right."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda item: item.middle):
        home = next((row for row in rows[-3:][::-1] if on_one_line(_tallest(row), segment)), None)
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


def _tallest(row: list[Segment]) -> Segment:
    return max(row, key=lambda segment: len(segment.text))
