"""The two sides of the coin: weak, partial or strong by what is shown."""

from assessor.core.evidence import Evidence
from assessor.core.sides import judge_sides
from assessor.knowledge import load_catalog

SIDES = load_catalog().sides


def quote(start: int = 0) -> tuple[Evidence, ...]:
    return (
        Evidence(
            document="r", start=start, end=start + 4, quote="text", state="demonstrated", strength="built", why="Test."
        ),
    )


def standing(side: str, *found: str) -> str:
    views = judge_sides(SIDES, {item: quote() for item in found})
    return next(view.standing for view in views if view.id == side)


def test_nothing_found_is_weak():
    assert standing("software_engineer") == "weak"


def test_two_items_are_partial_and_three_strong():
    assert standing("software_engineer", "iac-and-cicd", "user-value") == "partial"
    assert standing("software_engineer", "iac-and-cicd", "user-value", "many-developer-codebase") == "strong"


def test_the_data_side_is_strong_only_with_an_experiment():
    without = ("non-determinism", "trade-offs", "ai-plus-data")
    assert standing("data_scientist", *without) == "partial"
    assert standing("data_scientist", *without[:2], "benchmarks-ab-testing") == "strong"


def test_a_shown_practice_counts_for_its_item():
    views = judge_sides(SIDES, {"ci-integration": quote()})
    item = next(i for view in views for i in view.items if i.id == "iac-and-cicd")
    assert item.met and item.evidence[0].quote == "text"


def test_a_passage_that_shows_an_item_twice_is_quoted_once():
    views = judge_sides(SIDES, {"iac-and-cicd": quote(), "ci-integration": quote()})
    item = next(i for view in views for i in view.items if i.id == "iac-and-cicd")
    assert len(item.evidence) == 1
