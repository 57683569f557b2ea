"""Finds the gutters of a page: vertical bands that no text crosses over several lines, with text on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from assessor.readers.pdf.rows import Row
from assessor.readers.pdf.segments import Segment

# A gutter has at least this width in points, and this many lines on each side.
MIN_WIDTH = 7.0
MIN_LINES = 3
# White space over more than this many line heights ends a gutter's stretch.
_MAX_STRIPS = 40
# A word that runs over its column is taken to end this far before the next one.
_OVERFLOW = 24.0


@dataclass(slots=True)
class Gutter:
    """A band from x0 to x1, free of text over rows first..last, and how many rows have text left and right of it."""

    x0: float
    x1: float
    first: int
    last: int
    left: int = 0
    right: int = 0

    @property
    def weight(self) -> int:
        """The number of lines on the weaker side."""
        return min(self.left, self.right)


def find_gutter(rows: list[Row]) -> Gutter | None:
    """The gutter that sets most lines apart, None if the rows are one column."""
    done: list[Gutter] = []
    active: list[Gutter] = []
    for index, row in enumerate(rows):
        active = _advance(active, row, index, done)
    found = [gutter for gutter in done + active if gutter.weight >= MIN_LINES]
    return max(found, key=lambda gutter: (gutter.weight, gutter.x1 - gutter.x0), default=None)


def _advance(active: list[Gutter], row: Row, index: int, done: list[Gutter]) -> list[Gutter]:
    free = _free_bands(row)
    following: dict[tuple[int, int], Gutter] = {}
    for gutter in active:
        survived = False
        for x0, x1 in free:
            narrowed = _narrowed(gutter, max(gutter.x0, x0), min(gutter.x1, x1), row, index)
            if narrowed is not None:
                survived = survived or narrowed.x1 - narrowed.x0 > 0
                _keep_best(following, narrowed)
        if not survived or not any(x0 <= gutter.x0 and gutter.x1 <= x1 for x0, x1 in free):
            # The wider band ends here, even where a narrower one goes on.
            done.append(gutter)
    for x0, x1 in free:
        if x1 - x0 >= MIN_WIDTH:
            fresh = _narrowed(Gutter(x0, x1, index, index), x0, x1, row, index)
            if fresh is not None:
                _keep_best(following, fresh)
    return sorted(following.values(), key=lambda gutter: -gutter.weight)[:_MAX_STRIPS]


def _free_bands(row: Row) -> list[tuple[float, float]]:
    bands, edge = [], 0.0
    for segment, after in zip_longest(row.segments, row.segments[1:]):
        bands.append((edge, segment.x0))
        edge = max(edge, after.x0 - _OVERFLOW if after and _runs_over(segment, after) else segment.x1)
    return [*bands, (edge, 10_000.0)]


def _runs_over(segment: Segment, after: Segment) -> bool:
    """Whether one long word, as an address in a sidebar, fills the gutter up to text that was drawn much later."""
    touches = abs(after.x0 - segment.x1) < MIN_WIDTH and segment.x1 - segment.x0 > 2 * _OVERFLOW
    return touches and " " not in segment.text and after.order - segment.order > len(segment.text) + 1


def _narrowed(gutter: Gutter, x0: float, x1: float, row: Row, index: int) -> Gutter | None:
    if x1 - x0 < MIN_WIDTH:
        return None
    left = any(segment.x1 <= x0 + 0.1 for segment in row.segments)
    right = any(segment.x0 >= x1 - 0.1 for segment in row.segments)
    return Gutter(x0, x1, gutter.first, index, gutter.left + left, gutter.right + right)


def _keep_best(following: dict[tuple[int, int], Gutter], gutter: Gutter) -> None:
    key = (int(gutter.x0), int(gutter.x1))
    known = following.get(key)
    if known is None or (gutter.weight, gutter.left + gutter.right) > (known.weight, known.left + known.right):
        following[key] = gutter
