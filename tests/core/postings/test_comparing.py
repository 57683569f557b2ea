"""A posting against a report: shown, said or without evidence, by quotes from both sides, and tasks that close gaps."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.core.postings.closing import find_closings
from assessor.core.postings.models import Answer, Posting, PostingView, Requirement
from assessor.core.quoting import check_quotes
from assessor.core.report import Report
from assessor.knowledge import load_catalog
from assessor.management.commands.assess import read_files
from assessor.pipeline import make_report
from assessor.postings import compare, read_posting, together

SAMPLES = Path(__file__).parents[2] / "samples" / "web"
POSTING = """Backend Engineer, AI

Responsibilities
- Build answers from our wiki with retrieval

Requirements
- 3+ years of experience
- Python and PostgreSQL
- Experience with Terraform or Pulumi
- Experience with RAG
- Good at listening

Nice to have
- TypeScript
- COBOL
"""


@cache
def report() -> Report:
    names = ("alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt")
    documents, unread = read_files(str(SAMPLES / names[0]), [str(SAMPLES / name) for name in names[1:]], ocr=False)
    return make_report(documents, Options(as_of="2026-11-02", plan=PlanOptions(start="2026-11-02")), unread)


def posting(text: str = POSTING, name: str = "posting-1") -> Posting:
    return read_posting(text.encode(), "posting.txt", name)


def view(text: str = POSTING, by: str | None = None) -> PostingView:
    return compare([posting(text)], report(), by)[0]


def answer(id_: str, text: str = POSTING, by: str | None = None) -> Answer:
    return next(a for a in view(text, by).comparison.answers if a.requirement.id == id_)


def test_what_is_shown_is_quoted_from_both_sides() -> None:
    found = answer("python")
    assert found.standing == "shown"
    assert found.requirement.quote == "Python and PostgreSQL"
    assert "Python" in found.evidence[0].quote


def test_every_quote_stands_in_its_document() -> None:
    with_postings = report().model_copy(update={"postings": (view(),)})
    documents = read_files(str(SAMPLES / "alice_resume.md"), [], ocr=False)[0]
    assert documents[0].text == report().documents[0].text
    check_quotes(with_postings, [*report().documents])  # type: ignore[list-item]


def test_what_is_only_named_is_said() -> None:
    assert answer("typescript").standing == "said"


def test_nothing_found_is_not_to_be_claimed() -> None:
    found = view().comparison
    assert answer("cobol").standing == "no_evidence"
    assert "COBOL" in found.do_not_claim
    assert "COBOL" not in found.worth_saying


def test_a_choice_is_one_line() -> None:
    found = [a.requirement for a in view().comparison.answers if "terraform" in (a.requirement.any_of or ())]
    assert [r.any_of for r in found] == [("terraform", "pulumi")]


def test_years_are_counted_from_the_positions() -> None:
    assert answer("years").standing == "shown"
    assert answer("years", POSTING.replace("3+", "19+")).standing == "no_evidence"


def test_a_line_without_a_name_is_left_to_the_person() -> None:
    lines = [a for a in view().comparison.answers if a.standing == "not_judged"]
    assert [a.requirement.quote for a in lines] == ["Good at listening"]


def test_more_shown_never_lowers_the_fit() -> None:
    without = view(POSTING.replace("- Experience with Terraform or Pulumi\n", "")).comparison
    assert without.fit is not None and view().comparison.fit is not None
    assert without.fit >= view().comparison.fit  # type: ignore[operator]


def test_the_fit_is_a_range_around_its_value() -> None:
    found = view().comparison
    assert found.low is not None and found.fit is not None and found.high is not None
    assert found.low <= found.fit <= found.high


def test_a_posting_that_names_nothing_has_no_fit() -> None:
    assert view("Lead\n\nRequirements\n- Good at listening\n").comparison.fit is None


def test_tasks_say_whether_they_end_in_time() -> None:
    text = POSTING + "- Experience with evals for agents\n- Experience with fallbacks\n- Feature flags\n"
    planned = [c for a in view(text, "2026-11-03").comparison.answers for c in a.closing if c.end]
    assert planned and not any(c.in_time for c in planned)
    assert all(c.in_time for a in view(text, "2030-01-01").comparison.answers for c in a.closing if c.end)


@pytest.mark.parametrize("count", [2, 3])
def test_together_says_what_one_gap_opens(count: int) -> None:
    postings = [posting(POSTING + f"- Fortran {'- Ada' * n}\n", f"posting-{n}") for n in range(count)]
    side_by_side = together(compare(postings, report()))
    assert side_by_side is not None
    shared = {common.id: len(common.postings) for common in side_by_side.common}
    assert shared["terraform"] == shared["cobol"] == count
    assert f"required by {count} of your {count} postings" in side_by_side.openings[0].sentence
    assert side_by_side.nearest


def test_figures_name_their_sample() -> None:
    assert all(remark.sample and remark.date and remark.source for remark in posting().remarks)
    assert posting().remarks


def test_agents_are_shown_by_a_system_in_use_and_by_no_tool_for_them_alone() -> None:
    tool = next(skill for skill in report().skills if skill.state == "demonstrated")
    held = report().model_copy(
        update={"skills": (*report().skills, tool.model_copy(update={"id": "langgraph", "name": "LangGraph"}))}
    )
    block = held.market_block
    assert block.id == "api_integration"
    agentic = held.model_copy(update={"market_block": block.model_copy(update={"id": "agentic"})})
    asked = posting(POSTING + "- Experience with agents\n")

    def standing(one: Report) -> str:
        answers = compare([asked], one, None)[0].comparison.answers
        return next(a.standing for a in answers if a.requirement.id == "agents")

    assert standing(held) != "shown"
    assert standing(agentic) == "shown"


def test_a_module_that_is_in_the_plan_is_never_named_as_one_that_is_not() -> None:
    planned = {task.module for phase in report().plan.phases for task in phase.tasks} if report().plan else set()
    assert planned
    for module in load_catalog().modules:
        for gap in module.closes:
            requirement = Requirement(id=gap, name=gap, kind="required", quote="", start=0, end=0)
            for closing in find_closings(requirement, report(), load_catalog(), None):
                assert closing.end is not None or closing.module not in planned, (gap, closing)
