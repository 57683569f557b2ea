"""What one's emphasis means is said of the numbers as they are."""

from __future__ import annotations

import pytest

from assessor.core.evidence import Cues, Evidence, Graded, Mention
from assessor.core.lists import Emphasis, measure_emphasis
from assessor.knowledge import load_catalog

CATALOG = load_catalog()
FIRST = {practice.list: practice.id for practice in reversed(CATALOG.practices)}


def passage(subject: str, start: int) -> Graded:
    """A passage that shows a practice."""
    evidence = Evidence(
        document="d", start=start, end=start + 1, quote="x", state="demonstrated", strength="built", why="", section=""
    )
    return Graded(Mention("practice", subject, "d", start, start + 1, start, start + 1, Cues()), evidence)


def emphasis_of(over: int, under: int, production: int = 0) -> Emphasis:
    """The emphasis of so many passages of each list."""
    wanted = {"overrated": over, "underrated": under, "production": production}
    subjects = [FIRST[name] for name, number in wanted.items() for _ in range(number)]
    return measure_emphasis([passage(subject, place) for place, subject in enumerate(subjects)], CATALOG.practice)


@pytest.mark.parametrize(
    "over,under,says",
    [
        (2, 1, "shows overrated practices than underrated ones"),
        (1, 2, "shows underrated practices than overrated ones. 4 underrated ones are shown nowhere"),
        (1, 1, "As much of what you wrote shows underrated practices as overrated ones"),
        (0, 0, "neither of the two lists"),
    ],
)
def test_more_is_said_only_where_there_is_more(over: int, under: int, says: str) -> None:
    found = emphasis_of(over, under, production=3)
    assert says in found.meaning
    assert found.meaning.startswith("More of what") == (over != under)


def test_a_good_balance_does_not_hide_what_is_shown_nowhere() -> None:
    underrated = [id for id, practice in CATALOG.practice.items() if practice.list == "underrated"]
    shown = ([passage(id, place) for place, id in enumerate(ids)] for ids in (underrated[1:], underrated))
    meanings = [measure_emphasis(passages, CATALOG.practice).meaning for passages in shown]
    assert meanings[0].endswith("1 underrated one is shown nowhere: begin there.")
    assert meanings[1].endswith("Keep that balance.")


def test_without_any_passage_there_is_nothing_to_describe() -> None:
    assert emphasis_of(0, 0).meaning.startswith("We found no passage")
