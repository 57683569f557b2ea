"""Placing: what the findings speak for, by points that are never negative."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assessor.core.catalog.judgement import Placing
from assessor.core.placing import AMOUNT, place
from assessor.knowledge import load_catalog
from assessor.knowledge.checks import check_placings

PLACINGS = load_catalog().placings
FINDINGS = sorted({finding for placing in PLACINGS for finding in placing.points})
SMALL = (
    Placing(question="ladder", answer="first", bias=-150, rests_on=("model",), points={"model": 10, "users": 10}),
    Placing(question="ladder", answer="second", bias=-50, rests_on=("paper",), points={"paper": 10, "model": 1}),
)
found = st.dictionaries(st.sampled_from(FINDINGS), st.sampled_from(AMOUNT[1:]), max_size=12)


def answer(findings: dict[str, int]) -> str | None:
    placed = place(findings, SMALL, "ladder")
    return placed.answer if placed else None


def test_the_answer_with_most_points_above_its_bias_wins() -> None:
    assert answer({"model": 10, "users": 10}) == "first"
    assert answer({"model": 10, "users": 10, "paper": 20}) == "second"


def test_too_little_places_nowhere() -> None:
    assert answer({"model": 10}) is None
    assert answer({}) is None


def test_an_answer_needs_what_it_rests_on() -> None:
    assert answer({"users": 30}) is None


def test_of_two_equal_answers_the_first_holds() -> None:
    assert answer({"model": 10, "users": 10, "paper": 9}) == "first"


def test_the_findings_that_add_most_are_named_first() -> None:
    placed = place({"users": 20, "model": 10}, SMALL, "ladder")
    assert placed
    assert placed.because == ("users", "model")


@given(findings=found, more=found)
def test_more_evidence_never_takes_the_last_answer_away(findings: dict[str, int], more: dict[str, int]) -> None:
    richer = {name: max(findings.get(name, 0), more.get(name, 0)) for name in findings | more}
    for question in ("closest_flavor", "ladder", "market_block"):
        if place(findings, PLACINGS, question):
            assert place(richer, PLACINGS, question)


def test_no_finding_speaks_against_an_answer_and_nothing_speaks_for_one_by_itself() -> None:
    assert all(points >= 0 for placing in PLACINGS for points in placing.points.values())
    assert all(placing.bias <= 0 and placing.rests_on for placing in PLACINGS)


def test_every_finding_of_the_catalog_is_called_something() -> None:
    assert list(check_placings(load_catalog())) == []
    unknown = Placing(question="ladder", answer="first", bias=0, rests_on=("llm-feature",), points={"gold": 1})
    wrong = load_catalog().model_copy(update={"placings": (unknown,), "little_places": ()})
    assert [str(problem) for problem in check_placings(wrong)] == ["ladder first: the finding gold does not exist"]


def test_a_place_of_little_that_nothing_is_called_by_or_that_nobody_is_put_in_is_said() -> None:
    catalog = load_catalog()
    lost = catalog.little_places[0].model_copy(update={"fact": "gold", "answer": "alchemist"})
    loud = catalog.little_points[0].model_copy(update={"points": {"silver": 1}})
    wrong = catalog.model_copy(update={"little_places": (lost,), "little_points": (loud,)})
    assert [str(problem) for problem in check_placings(wrong)] == [
        "little for swe: the finding silver does not exist",
        "little for ladder: the finding gold does not exist",
        "little for ladder: no placing gives the answer alchemist",
    ]
