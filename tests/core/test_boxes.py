"""Where a range of the text stands: one rectangle per line, on the right page."""

from __future__ import annotations

from array import array

import pytest

from assessor.core.boxes import Rectangle, rectangles_of
from assessor.core.documents import Boxes

Placed = tuple[int, float, float]


def boxes(*characters: Placed | None) -> Boxes:
    """Characters of 5 by 10 points as (page, x0, top); None has no place."""
    pages, coordinates = array("H"), array("f")
    for character in characters:
        page, x0, top = character or (0, 0, 0)
        pages.append(page)
        coordinates.extend((x0, top, x0 + 5, top + 10) if character else (0, 0, 0, 0))
    return Boxes(pages, coordinates)


def test_characters_of_one_line_are_one_rectangle() -> None:
    assert rectangles_of(boxes((1, 10, 20), (1, 15, 20), (1, 20, 20)), 0, 3) == (Rectangle(1, 10, 20, 25, 30),)


def test_a_quote_over_two_lines_is_two_rectangles() -> None:
    found = rectangles_of(boxes((1, 90, 20), None, (1, 10, 33)), 0, 3)
    assert [(r.x0, r.top) for r in found] == [(90, 20), (10, 33)]


def test_a_quote_over_two_pages_stands_on_both() -> None:
    assert [r.page for r in rectangles_of(boxes((1, 10, 800), (2, 10, 800)), 0, 2)] == [1, 2]


def test_a_space_without_a_place_does_not_part_a_line() -> None:
    assert len(rectangles_of(boxes((1, 10, 20), None, (1, 20, 20)), 0, 3)) == 1


def test_a_superscript_belongs_to_its_line() -> None:
    assert rectangles_of(boxes((1, 10, 20), (1, 15, 15)), 0, 2) == (Rectangle(1, 10, 15, 20, 30),)


def test_a_date_at_the_margin_is_not_joined_over_the_empty_middle() -> None:
    assert len(rectangles_of(boxes((1, 10, 20), (1, 400, 20)), 0, 2)) == 2


@pytest.mark.parametrize("start,end", [(0, 0), (1, 2), (5, 9)])
def test_what_has_no_place_has_no_rectangle(start: int, end: int) -> None:
    assert rectangles_of(boxes((1, 10, 20), None), start, end) == ()
