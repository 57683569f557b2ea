"""The map for backend readers and the honest duration: what is known, what is shown of it, and a range with sources."""

from __future__ import annotations

import pytest

from assessor.exports.outline import outline_report
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

REPORT = load_sample()
CATALOG = load_catalog()
NO_LISTS = REPORT.lists.model_copy(update={"overrated": (), "underrated": ()})


def test_each_pair_says_what_follows_from_what_is_shown_of_either_side() -> None:
    nothing = REPORT.model_copy(update={"skills": (), "practices": (), "lists": NO_LISTS})
    assert {pair.meaning[:17] for pair in outline_report(nothing, CATALOG).explained} == {"We found neither;"}
    for pair in outline_report(REPORT, CATALOG).explained:
        assert bool(pair.new_quotes and pair.old_quotes) == pair.meaning.startswith("You show both: ")


def test_the_map_claims_what_its_quotes_show_and_no_more() -> None:
    retries = next(p for p in REPORT.practices if p.state == "demonstrated")
    retries = retries.model_copy(update={"id": "retries-and-timeouts", "name": "Retries and timeouts"})
    report = REPORT.model_copy(update={"skills": (), "practices": (retries,), "lists": NO_LISTS})
    guardrails = next(pair for pair in outline_report(report, CATALOG).explained if pair.new == "Guardrails")
    assert guardrails.meaning == "You show retries and timeouts: carry the habit over to the model."


@pytest.mark.parametrize("weeks,low,high", [(14, 9, 19), (3, 2, 4), (26, 17, 35)])
def test_a_plan_takes_a_third_less_or_more(weeks: int, low: int, high: int) -> None:
    assert REPORT.plan
    report = REPORT.model_copy(update={"plan": REPORT.plan.model_copy(update={"weeks": weeks})})
    duration = outline_report(report, CATALOG).duration
    assert duration
    assert duration.sentence.startswith(f"Honestly {low} to {high} weeks at 8 h a week")


def test_beside_it_stand_the_months_of_the_sources_each_with_its_source() -> None:
    duration = outline_report(REPORT, CATALOG).duration
    assert duration
    known = {source.id for source in REPORT.sources}
    assert [source.id in known for _, source in duration.said] == [True, True, True]


def test_whoever_is_no_solid_backend_engineer_yet_is_told_that_the_months_are_not_theirs() -> None:
    solid = REPORT.solid_backend_engineer.model_copy(update={"value": False})
    duration = outline_report(REPORT.model_copy(update={"solid_backend_engineer": solid}), CATALOG).duration
    assert duration
    assert "foundations come first" in duration.sentence
