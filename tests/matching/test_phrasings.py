"""Practices are shown in many words; most ways of saying them are found."""

import tomllib
from pathlib import Path

import pytest

from tests.matching.texts import ABOUT_A_MODEL, grade_text

EVALS = Path(__file__).parents[2] / "evals"
PHRASINGS = tomllib.loads((EVALS / "phrasings.toml").read_text(encoding="utf-8"))["shown"]
# Share of the sentences that must be found, per cent.
FOUND_AT_LEAST = 75
FOUND_ALTOGETHER = 88


def is_found(practice: str, sentence: str) -> bool:
    """Is the practice demonstrated by this sentence, in a text about a system with a model in it?"""
    return any(
        graded.mention.subject == practice
        and graded.evidence.state == "demonstrated"
        and graded.evidence.start >= len(ABOUT_A_MODEL)
        for graded in grade_text(ABOUT_A_MODEL + sentence)
    )


@pytest.mark.parametrize("practice", sorted(PHRASINGS))
def test_most_ways_of_showing_a_practice_are_found(practice):
    sentences = PHRASINGS[practice]
    missed = [sentence for sentence in sentences if not is_found(practice, sentence)]
    assert len(missed) * 100 <= (100 - FOUND_AT_LEAST) * len(sentences) + 99, missed


def test_nearly_all_ways_together_are_found():
    found = [is_found(practice, sentence) for practice, own in PHRASINGS.items() for sentence in own]
    assert sum(found) * 100 >= FOUND_ALTOGETHER * len(found)


def test_an_eval_harness_is_seen_though_none_of_its_words_occurs():
    text = (
        "The mail sorter asks a language model for the department. We kept 240 hand-labelled tickets and re-ran them "
        "before each prompt change; wrong routing fell from 19 % to 6 %."
    )
    shown = {graded.mention.subject for graded in grade_text(text) if graded.evidence.state == "demonstrated"}
    assert {"regression-evals", "ground_truth_set", "metric_improved"} <= shown
