"""What a report shows as plan topics: which evidence makes a topic shown, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.core.documents import DocumentRecord, Span
from assessor.core.evidence import Cues, Evidence, Graded, Mention
from assessor.core.levels import AssessedPractice, AssessedSkill
from assessor.core.lists import Emphasis, Lists
from assessor.core.market import Ladder, MarketBlock, SolidBackend
from assessor.core.planning.showing import make_plan_input
from assessor.core.profile.models import Position, Profile
from assessor.core.report import Report
from assessor.core.signals import CriterionView, SignalView
from assessor.knowledge.loader import load_catalog

AI_ENGINEER = Ladder(id="ai_engineer", why="")
WRITE_UP = DocumentRecord(
    id="w",
    name="w.md",
    kind="writeup",
    media_type="text/markdown",
    pages=0,
    characters=9,
    language="en",
    columns=1,
    text="…",
)


def quote(words: str = "every call has a limit", state: str = "demonstrated") -> Evidence:
    strength = "built" if state == "demonstrated" else "mentioned"
    return Evidence(
        document="w", start=0, end=len(words), quote=words, state=state, strength=strength, why="It says what was done."
    )


def practice(id_: str, state: str = "demonstrated", on_ai: bool | None = False) -> AssessedPractice:
    evidence = (quote(state=state),)
    return AssessedPractice(
        id=id_, name=id_, state=state, strength="built", level=3, confidence=700, on_ai_system=on_ai, evidence=evidence
    )


def skill(id_: str, strength: str = "built") -> AssessedSkill:
    return AssessedSkill(
        id=id_,
        name=id_,
        kind="llm-provider",
        state="demonstrated",
        strength=strength,
        level=3,
        confidence=700,
        evidence=(quote(),),
    )


def signal(id_: str, **criteria: bool) -> SignalView:
    views = tuple(CriterionView(id=c, met=met, evidence=(quote(c),) if met else ()) for c, met in criteria.items())
    return SignalView(id=id_, met=all(criteria.values()), criteria=views)


def fact(subject: str) -> Graded:
    mention = Mention(
        kind="fact", subject=subject, document="w", start=0, end=4, name_start=0, name_end=4, cues=Cues(), why="…"
    )
    return Graded(mention, quote())


def report(**fields: Any) -> Report:
    empty: dict[str, Any] = {
        "catalog_version": "x",
        "as_of": "2026-11-01",
        "verdict": "",
        "documents": (),
        "profile": Profile(),
        "practices": (),
        "flavors": (),
        "closest_flavor": None,
        "entry_flavor": "swe",
        "target_flavor": "swe",
        "lists": Lists(overrated=(), underrated=()),
        "emphasis": Emphasis(overrated=0, underrated=0, meaning=""),
        "signals": (),
        "sides": (),
        "ladder": Ladder(id="none", why=""),
        "market_block": MarketBlock(id="not_yet", why=""),
        "solid_backend_engineer": SolidBackend(value=False, why="12 months."),
    }
    return Report(**{**empty, **fields})


def shown(made: Report, *facts: str) -> set[str]:
    return set(make_plan_input(made, load_catalog(), [fact(subject) for subject in facts]).shown)


def test_a_demonstrated_practice_is_a_shown_topic_with_its_quote() -> None:
    given = make_plan_input(report(practices=(practice("guardrails"),)), load_catalog())
    assert given.shown["guardrails"].evidence == (quote(),)


@pytest.mark.parametrize("state", ["listed", "aspirational", "disclaimed"])
def test_a_practice_that_is_only_named_or_denied_is_not(state: str) -> None:
    assert shown(report(practices=(practice("guardrails", state),))) == set()


def test_a_solid_backend_engineer_has_shown_the_foundations() -> None:
    solid = SolidBackend(value=True, why="48 months.")
    given = make_plan_input(report(solid_backend_engineer=solid, practices=(practice("idempotency"),)), load_catalog())
    assert given.solid and "48 months" in given.solid.because
    assert given.shown["backend-fundamentals"].evidence == (quote(),)


def test_a_hosted_model_built_upon_shows_the_first_call_but_open_weights_do_not() -> None:
    at_work = {"ladder": Ladder(id="applied_ml", why="")}
    assert "llm-api-basics" in shown(report(skills=(skill("openai-api"),), **at_work))
    assert "llm-api-basics" not in shown(report(skills=(skill("openai-api", "used"),), **at_work))
    assert "llm-api-basics" not in shown(report(skills=(skill("tinyllama"),), **at_work))
    # Whoever sells or describes it without any work on models has not called it.
    assert "llm-api-basics" not in shown(report(skills=(skill("openai-api"),)))


def test_a_trained_model_in_a_product_is_no_call_of_an_interface() -> None:
    made = report(ladder=Ladder(id="applied_ml", why=""), market_block=MarketBlock(id="api_integration", why=""))
    assert "llm-api-basics" not in shown(made, "llm-feature-shipped", "trained-model-in-product")


def test_features_in_use_need_no_small_features() -> None:
    live = report(market_block=MarketBlock(id="api_integration", why=""), ladder=Ladder(id="ai_engineer", why=""))
    assert {"two-small-llm-features", "llm-api-basics"} <= shown(live, "llm-feature-shipped")
    assert "two-small-llm-features" not in shown(report(), "llm-feature")


def test_logs_of_an_ordinary_service_are_not_logs_of_model_calls() -> None:
    def with_practice(on_ai: bool) -> Report:
        return report(practices=(practice("observability-tracing", on_ai=on_ai),), ladder=AI_ENGINEER)

    assert "log-every-llm-call" not in shown(with_practice(on_ai=False))
    assert "log-every-llm-call" in shown(with_practice(on_ai=True))


def test_search_and_logs_of_somebody_without_any_work_on_models_are_neither() -> None:
    made = {"practices": (practice("observability-tracing", on_ai=True),), "skills": (skill("retrieval"),)}
    assert not {"rag-basics", "log-every-llm-call"} & shown(report(**made), "retrieval-system")
    assert {"rag-basics", "log-every-llm-call"} <= shown(report(**made, ladder=AI_ENGINEER), "retrieval-system")


def test_a_stack_that_was_left_behind_is_past() -> None:
    old, new = skill("java").model_copy(update={"last_used": "2021-02"}), skill("go")
    new = new.model_copy(update={"last_used": "2026-11"})
    assert make_plan_input(report(skills=(old, new)), load_catalog()).past == {"java"}


def test_an_evaluation_without_a_number_that_rose_is_not_shown() -> None:
    partly = signal("eval-harness", ground_truth_set=True, scoring_rubric=True, metric_improved=False)
    assert "eval-harness" not in shown(report(signals=(partly,)))
    given = make_plan_input(report(signals=(partly,)), load_catalog())
    assert given.levels["ground_truth_set"] == 1
    whole = signal("eval-harness", ground_truth_set=True, scoring_rubric=True, metric_improved=True)
    assert "eval-harness" in shown(report(signals=(whole,)))


def test_a_failure_analysis_shows_the_ambitious_project() -> None:
    id_ = "retrieval-or-agent-with-failure-analysis"
    whole = signal(id_, retrieval_or_agent_system=True, what_broke=True, why=True, what_changed=True)
    ambitious, written = "ambitious-agent-or-retrieval-project", "failure-analysis-writeup"
    assert {ambitious, written, "rag-basics"} <= shown(
        report(signals=(whole,), ladder=AI_ENGINEER, documents=(WRITE_UP,))
    )
    # A line of a resume is no write-up.
    assert written not in shown(report(signals=(whole,), ladder=AI_ENGINEER))
    broke = make_plan_input(report(signals=(whole,), documents=(WRITE_UP,)), load_catalog()).shown[written].evidence
    assert [one.quote for one in broke] == ["what_broke", "why", "what_changed"]


def test_a_search_project_measures_no_agent() -> None:
    id_ = "retrieval-or-agent-with-failure-analysis"
    whole = signal(id_, retrieval_or_agent_system=True, what_broke=True, why=True, what_changed=True)
    made = report(signals=(whole,), ladder=AI_ENGINEER, market_block=MarketBlock(id="api_integration", why=""))
    assert "agent-evaluation" not in shown(made, "retrieval-system")
    assert "agent-evaluation" in shown(made, "agent-system")


def test_logs_of_a_trained_model_alone_are_no_logs_of_calls() -> None:
    made = {"practices": (practice("observability-tracing", on_ai=True),), "ladder": Ladder(id="applied_ml", why="")}
    assert "log-every-llm-call" not in shown(report(**made))
    assert "log-every-llm-call" in shown(report(**made, market_block=MarketBlock(id="api_integration", why="")))


def test_work_that_was_left_years_ago_is_pointed_at_by_nothing() -> None:
    def held(until: str, *, current: bool = False) -> Profile:
        dated = {"start": "2015", "end": until, "start_month": "2015-06", "end_month": until, "months": 50}
        named = {"title": "Developer", "organisation": "X", "kind": "job", "document": "w"}
        return Profile(positions=(Position(current=current, span=Span(start=0, end=90), **named, **dated),))

    moved = quote("Moved invoices, so that none is paid twice")
    prices = practice("idempotency").model_copy(update={"evidence": (moved,)})
    told = {"practices": (prices,), "skills": (skill("django"),)}
    old = make_plan_input(report(profile=held("2020-02"), **told), load_catalog())
    assert (old.work, len(old.left)) == ({}, 1)
    for profile in (held("2024-06"), held("2020-02", current=True)):
        assert "payments" in make_plan_input(report(profile=profile, **told), load_catalog()).work


def test_an_agent_is_no_retrieval_system() -> None:
    system = signal("retrieval-or-agent-with-failure-analysis", retrieval_or_agent_system=True, what_broke=False)
    made = report(signals=(system,), market_block=MarketBlock(id="agentic", why=""))
    assert "agent-basics" in shown(made, "agent-system")
    assert "rag-basics" not in shown(made, "agent-system")
