"""A paginated document with what was found in it: each page with its marked places and its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.boxes import Rectangle, rectangles_of
from assessor.core.documents import Boxes, DocumentRecord, Page, Warning
from assessor.exports.outline.passages import Passage

# Points added around the letters, so that a mark does not touch them.
MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage's place on one page. `first` holds on the page it begins on: there it can be linked to."""

    passage: Passage
    rectangles: tuple[Rectangle, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in points, marks with the widest first (so that small ones lie on top), what begins there."""

    number: int
    width: float
    height: float
    marks: tuple[Mark, ...]
    passages: tuple[Passage, ...]
    unplaced: frozenset[str]
    warnings: tuple[Warning, ...]


def lay_out(
    pages: Sequence[Page], boxes: Boxes, passages: Sequence[Passage], document: DocumentRecord
) -> tuple[Sheet, ...]:
    """Every page of a document; a passage stands on the page it begins on, its marks on all that it covers."""
    places = {passage: rectangles_of(boxes, passage.start, passage.end) for passage in passages}
    return tuple(_sheet(page, places, document) for page in pages)


def _sheet(page: Page, places: dict[Passage, tuple[Rectangle, ...]], document: DocumentRecord) -> Sheet:
    begun = tuple(passage for passage, found in places.items() if _page_of(passage, found, page) == page.number)
    marks = [_mark(passage, found, page.number) for passage, found in places.items()]
    return Sheet(
        number=page.number,
        width=page.width,
        height=page.height,
        marks=tuple(sorted((mark for mark in marks if mark.rectangles), key=_area, reverse=True)),
        passages=begun,
        unplaced=frozenset(passage.quote.anchor for passage in begun if not places[passage]),
        warnings=tuple(warning for warning in document.warnings if warning.page == page.number),
    )


def _page_of(passage: Passage, found: tuple[Rectangle, ...], page: Page) -> int | None:
    """The number of the page a passage begins on, as far as it can be said from this page."""
    if found:
        return found[0].page
    return page.number if page.start <= passage.start < page.end else None


def _mark(passage: Passage, found: tuple[Rectangle, ...], page: int) -> Mark:
    here = tuple(_widened(rectangle) for rectangle in found if rectangle.page == page)
    return Mark(passage, here, bool(found) and found[0].page == page)


def _widened(r: Rectangle) -> Rectangle:
    return replace(r, x0=r.x0 - MARGIN, top=r.top - MARGIN, x1=r.x1 + MARGIN, bottom=r.bottom + MARGIN)


def _area(mark: Mark) -> float:
    return sum(rectangle.width * rectangle.height for rectangle in mark.rectangles)
