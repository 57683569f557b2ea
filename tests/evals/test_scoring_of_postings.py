"""The scorer of job postings: what is asked for, what is not, and quotes; with readings that are known to be bad."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from evals.scoring.postings import plain, score_posting
from evals.scoring.tally import Json, Tally, add_up

LABEL: Json = {
    "flavor": "SWE", "agentic_required": False, "agentic_work": False, "salary_disclosed": False, "contract": False,
    "requirements": ["Solid Python & SQL", "Good English; Dutch is welcome"], "wishes": ["Some Kafka"],
    "not_requirements": ["A meal card of 90 euros per month"], "neutral": ["We cannot sponsor visas"],
}  # fmt: skip
POSTINGS = Path("evals")


def asked(kind: str, quote: str) -> Json:
    """A requirement as a reading gives it."""
    return {"kind": kind, "quote": quote, "start": 0, "end": len(quote)}


def scored(*requirements: Json, **changes: Any) -> dict[str, Tally]:
    """The scores of a reading with these requirements, right in everything else."""
    reading: Json = {
        "flavor": "swe", "agentic_required": False, "agentic_work": False, "salary_disclosed": False, "contract": False,
        "requirements": list(requirements), "practices": [], "mismatches": [], "evidence": [], "text": "",
    }  # fmt: skip
    return add_up(score_posting(reading | changes, LABEL, "x"))


GOOD = (
    asked("required", "**Solid Python** &amp;\n    SQL"),
    asked("required", "Good English"),
    asked("wanted", "Dutch is welcome"),
    asked("wanted", "Some Kafka."),
)


def test_requirements_and_wishes_count_by_the_kind_they_come_out_as() -> None:
    totals = scored(*GOOD)
    assert totals["posting_requirements"].recall == 1
    assert totals["posting_no_requirement"].accuracy == 1


def test_a_wish_taken_as_required_and_a_requirement_taken_as_a_wish_are_missed() -> None:
    totals = scored(asked("wanted", "Solid Python & SQL"), GOOD[1], asked("required", "Some Kafka"))
    assert [miss.expected for miss in totals["posting_requirements"].misses] == [
        "required: Solid Python & SQL",
        "wanted: Some Kafka",
    ]


def test_a_reading_that_finds_nothing_misses_every_line_and_names_nothing_wrongly() -> None:
    totals = scored()
    assert totals["posting_requirements"].recall == 0
    assert totals["posting_no_requirement"].accuracy == 1


@pytest.mark.parametrize("kind", ["required", "wanted"])
def test_a_benefit_that_comes_out_as_asked_for_is_wrong(kind: str) -> None:
    totals = scored(*GOOD, asked(kind, "- A meal card of 90 euros per month\n- Two days of leave"))
    assert totals["posting_no_requirement"].accuracy == 0


def test_a_benefit_that_is_only_mentioned_is_not_wrong() -> None:
    assert scored(asked("mentioned", LABEL["not_requirements"][0]))["posting_no_requirement"].accuracy == 1


def test_a_word_from_the_middle_of_a_line_does_not_quote_it() -> None:
    assert scored(asked("required", "Python"))["posting_requirements"].met == 0
    assert scored(asked("required", "meal card"))["posting_no_requirement"].accuracy == 1


def test_neutral_lines_count_neither_way() -> None:
    totals = scored(*GOOD, asked("required", LABEL["neutral"][0]))
    assert (totals["posting_requirements"].recall, totals["posting_no_requirement"].accuracy) == (1, 1)


def test_an_answer_called_borderline_is_not_scored() -> None:
    borderline = add_up(score_posting({**_empty(), "contract": True}, {**LABEL, "borderline": ["contract"]}, "x"))
    assert "posting_contract" not in borderline
    assert scored(contract=True)["posting_contract"].accuracy == 0


def test_a_quote_that_does_not_stand_in_the_text_is_wrong() -> None:
    assert scored(*GOOD)["posting_quotes"].accuracy == 0
    assert scored(asked("required", "Solid SQL"), text="Solid SQL")["posting_quotes"].accuracy == 1


def test_lines_are_compared_without_markup_and_white_space() -> None:
    assert plain("R&amp;D <br>\n  in **Python**.") == plain("r&d in Python")


def _empty() -> Json:
    answers = dict.fromkeys(("flavor", "agentic_required", "agentic_work", "salary_disclosed", "contract"))
    return {**answers, "requirements": [], "practices": [], "mismatches": [], "evidence": [], "text": ""}


@pytest.mark.parametrize("name", ["postings", "postings-sealed"])
def test_every_posting_is_labelled_and_there(name: str) -> None:
    labels = json.loads((POSTINGS / name / "labels.json").read_text(encoding="utf-8"))["postings"]
    assert {path.name for path in (POSTINGS / name / "postings").iterdir()} == {one["file"] for one in labels.values()}


def test_no_posting_is_open_and_sealed() -> None:
    sets = [
        json.loads((POSTINGS / n / "labels.json").read_text(encoding="utf-8")) for n in ("postings", "postings-sealed")
    ]
    assert not sets[0]["postings"].keys() & sets[1]["postings"].keys()
