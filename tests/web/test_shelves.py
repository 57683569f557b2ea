"""Set pages that a process keeps: found by a key that changes with them, gone after some minutes, never too many."""

from __future__ import annotations

from typing import Any

from assessor.shelves import Shelf


class Clock:
    """A time that the test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_is_kept_is_found_by_its_key_alone() -> None:
    shelf: Shelf[str] = Shelf(2)
    assert shelf.keep(("alice", 1), "one") == "one"
    assert (shelf.find(("alice", 1)), shelf.find(("alice", 2)), shelf.find(("bob", 1))) == ("one", None, None)


def test_what_was_not_read_for_longest_goes_first() -> None:
    shelf: Shelf[str] = Shelf(2)
    shelf.keep("a", "A")
    shelf.keep("b", "B")
    assert shelf.find("a") == "A"
    shelf.keep("c", "C")
    assert [shelf.find(key) for key in "abc"] == ["A", None, "C"]


def test_what_nobody_reads_is_forgotten_when_the_next_page_is_asked_for() -> None:
    clock = Clock()
    shelf: Shelf[str] = Shelf(9, seconds=60, clock=clock)
    shelf.keep("a", "A")
    clock.now = 59
    assert shelf.find("a") == "A"
    clock.now = 60
    shelf.keep("b", "B")
    clock.now = 120
    assert shelf.find("c") is None
    assert _kept(shelf) == []


def _kept(shelf: Any) -> list[object]:
    return list(shelf._kept)
