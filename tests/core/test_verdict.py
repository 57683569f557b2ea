"""The sentence at the top names what weighs most, and says so where nothing weighs much any more."""

from __future__ import annotations

from assessor.core.gaps import Gap
from assessor.core.verdict import make_verdict
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

CATALOG = load_catalog()
SAMPLE = load_sample()


def gap(title: str, severity: int, kind: str = "practice") -> Gap:
    return Gap(id=title, kind=kind, title=title, level=0, target_level=3, severity=severity, why="It says so.")


def last_sentence(*gaps: Gap) -> str:
    return make_verdict(SAMPLE.model_copy(update={"gaps": gaps}), CATALOG).rsplit(". ", 1)[1]


def test_a_missing_signal_comes_first_whatever_else_weighs() -> None:
    said = last_sentence(gap("An eval harness", 300, "signal"), gap("Retries", 1000))
    assert said == "No gap weighs heavily any more; the largest that is left: an eval harness."
    assert last_sentence(gap("An eval harness", 600, "signal"), gap("Retries", 1000)).endswith(": an eval harness.")


def test_a_light_practice_that_stands_first_is_not_called_what_moves_a_decision_most() -> None:
    said = last_sentence(gap("Vector-index trade-offs", 400), gap("A fallback path", 800), gap("Budgets", 200))
    assert said == "What would move a hiring decision most: a fallback path."


def test_where_little_is_missing_the_sentence_says_so() -> None:
    said = last_sentence(gap("Vector-index trade-offs", 400), gap("Budgets", 200))
    assert said == "No gap weighs heavily any more; the largest that is left: vector-index trade-offs."
