"""What only looks like a practice earns nothing: denials, plans, advice, courses, other people's work, other trades."""

import tomllib
from pathlib import Path

import pytest

from tests.matching.texts import ABOUT_A_MODEL, grade_text, states_of

EVALS = Path(__file__).parents[2] / "evals"
NEAR_MISSES = [
    (subject, sentence)
    for subject, sentences in tomllib.loads((EVALS / "phrasings.toml").read_text(encoding="utf-8"))["not_shown"].items()
    for sentence in sentences
]


@pytest.mark.parametrize(("subject", "sentence"), NEAR_MISSES)
def test_a_near_miss_is_not_demonstrated(subject, sentence):
    assert "demonstrated" not in states_of(ABOUT_A_MODEL + sentence, subject)


def test_an_essay_of_advice_shows_nothing():
    text = (
        "You should never let a model talk to patients unwatched. Hospitals must filter each sentence before a patient "
        "reads it. Every team should own a list of solved cases and measure each version against it. If the supplier "
        "is down, a good system falls back to another one. Best practice is to wait at most three seconds. Keep a "
        "person in the loop. Leaders in the field have halved their bills."
    )
    shown = [g for g in grade_text(text) if g.mention.kind != "skill" and g.evidence.state == "demonstrated"]
    assert shown == []


def test_a_post_mortem_without_a_model_meets_no_criterion():
    text = (
        "The payroll run paid 90 people double in March. The cause was a lock that nobody released. Since then the run "
        "carries a number which the bank knows, and a second run stops. 340 offices use the service every day, and "
        "each request is logged."
    )
    criteria = [g for g in grade_text(text) if g.mention.kind == "criterion" and g.mention.system]
    assert criteria == []


def test_work_that_has_nothing_to_do_with_software_shows_no_practice():
    text = (
        "Trained six horses. A jump that failed was tried again at most three times, with a pause of ten minutes. The "
        "new saddle went to one stable first, then to all. The vet approved every start before the race. The hay was "
        "dry. The barn was warm. The summer was long."
    )
    assert [g for g in grade_text(text) if g.mention.kind == "practice"] == []
