"""State and strength follow from the cues alone."""

import pytest

from assessor.core.documents import Document
from assessor.core.evidence import Cues, Evidence, Graded, Mention, State
from assessor.core.grading import best_state, grade_mention, grade_state, grade_strength, without_ruled_out

TEXT = "We cut the wait from 4 s to 1 s."


def mention(cues: Cues, kind: str = "practice") -> Mention:
    return Mention(kind, "cost-latency-control", "d", 0, len(TEXT), 0, 2, cues)


@pytest.mark.parametrize(
    ("cues", "state"),
    [
        (Cues(section="experience", verb="built"), "demonstrated"),
        (Cues(section="experience"), "demonstrated"),
        (Cues(listing=True), "listed"),
        (Cues(learning=True), "listed"),
        (Cues(others=True), "listed"),
        (Cues(aspirational=True), "aspirational"),
        (Cues(negated=True), "disclaimed"),
        (Cues(negated=True, aspirational=True), "disclaimed"),
        (Cues(aspirational=True, listing=True), "aspirational"),
        (Cues(instruction=True), "not_found"),
    ],
)
def test_the_first_cue_that_speaks_sets_the_state(cues, state):
    assert grade_state(mention(cues)) == state


def test_a_skill_named_in_advice_is_listed():
    assert grade_state(mention(Cues(instruction=True), kind="skill")) == "listed"


@pytest.mark.parametrize(
    ("cues", "strength"),
    [
        (Cues(), "used"),
        (Cues(verb="used"), "used"),
        (Cues(verb="built"), "built"),
        (Cues(verb="built", hedged=True), "used"),
        (Cues(verb="built", measured=True), "measured"),
        (Cues(live=True), "production"),
    ],
)
def test_strength_grows_with_making_measuring_and_running(cues, strength):
    assert grade_strength(cues, "demonstrated") == strength


def test_what_is_not_demonstrated_is_only_mentioned():
    assert grade_strength(Cues(verb="built", live=True), "listed") == "mentioned"


def test_a_ceiling_bounds_the_strength():
    assert grade_strength(Cues(live=True), "demonstrated", ceiling="used") == "used"


def test_the_quote_is_the_text_between_the_offsets():
    document = Document("d", "d", "writeup", "text/plain", TEXT)
    evidence = grade_mention(mention(Cues(section="writeup", measured=True)), document)
    assert (evidence.quote, evidence.state, evidence.strength, evidence.section) == (
        TEXT,
        "demonstrated",
        "measured",
        "writeup",
    )


def test_demonstrated_outweighs_a_denial_and_a_denial_outweighs_a_wish():
    assert best_state(["listed", "demonstrated", "disclaimed"]) == "demonstrated"
    assert best_state(["listed", "aspirational", "disclaimed"]) == "disclaimed"


def test_what_is_ruled_out_is_named_for_nothing_until_something_shows_it():
    def found(kind: str, state: State) -> Graded:
        evidence = Evidence(document="d", start=0, end=1, quote="x", state=state, strength="mentioned", why="")
        return Graded(Mention(kind, "vector-databases", "d", 0, 1, 0, 1, Cues()), evidence)

    listed, denied, shown = (found("skill", state) for state in ("listed", "disclaimed", "demonstrated"))
    assert without_ruled_out([listed, denied]) == (denied,)
    assert without_ruled_out([listed, denied, shown]) == (listed, denied, shown)
    assert without_ruled_out([listed, found("practice", "disclaimed")])[0] == listed
    assert best_state([]) == "not_found"
