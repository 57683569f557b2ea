"""Under a claim stands the passage first that convinces most."""

from __future__ import annotations

from assessor.core.evidence import LEARNED, Cues, Evidence, Graded, Mention, Strength
from assessor.core.ledger import best_first


def passage(start: int, strength: Strength = "built", loudness: int = 0, rule: str = "budget/limit") -> Graded:
    """A passage at a place: found by a rule, or spoken for by its words alone, so loudly."""
    evidence = Evidence(
        document="d",
        start=start,
        end=start + 1,
        quote="x",
        state="demonstrated",
        strength=strength,
        why="",
        section="",
    )
    mention = Mention(
        "practice", "token-budgets", "d", start, start + 1, start, start + 1, Cues(), rule=rule, loudness=loudness
    )
    return Graded(mention, evidence)


def by_words(start: int, loudness: int, strength: Strength = "built") -> Graded:
    """A passage that no rule found."""
    return passage(start, strength, loudness, f"{LEARNED}token-budgets")


def places(*graded: Graded) -> list[int]:
    """Where the quotes stand, in the order in which they are shown."""
    return [evidence.start for evidence in best_first(graded)]


def test_what_a_rule_found_comes_before_the_loudest_words() -> None:
    assert places(by_words(1, 4_000, "production"), passage(2, "used")) == [2, 1]


def test_the_loudest_words_come_before_the_stronger_passage() -> None:
    assert places(by_words(1, -800, "production"), by_words(2, 1_500)) == [2, 1]


def test_of_what_rules_found_the_strongest_comes_first_then_the_first_in_the_text() -> None:
    assert places(passage(3), passage(1), passage(2, "measured")) == [2, 1, 3]


def test_a_passage_is_shown_once() -> None:
    assert places(passage(1), by_words(1, 900)) == [1]
