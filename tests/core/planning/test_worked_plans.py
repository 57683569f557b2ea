"""Plans worked by hand for five people: what is in, what is skipped and why, the order, the dates."""

from __future__ import annotations

import pytest

from assessor.core.evidence import Evidence
from assessor.core.planning import plan_from
from assessor.core.planning.models import Plan, PlanInput, PlanOptions, Shown
from assessor.knowledge.loader import load_catalog

START = "2026-11-02"  # a Monday
QUOTE = Evidence(
    document="r",
    start=0,
    end=19,
    quote="logged in ninety ms",
    state="demonstrated",
    strength="production",
    why="It is live.",
)
CORE_GAPS = dict.fromkeys(
    (
        "production-with-real-users",
        "eval-harness",
        "retrieval-or-agent-with-failure-analysis",
        "unambiguous-prompts",
        "regression-evals",
        "knowing-when-not-to-use-an-llm",
    ),
    600,
)


def shown(*topics: str) -> dict[str, Shown]:
    return {topic: Shown(because=f"Shown: {topic}.", evidence=(QUOTE,)) for topic in topics}


SOLID = Shown(because="You are a solid backend engineer.", evidence=(QUOTE,))
BACKEND = PlanInput(
    target="swe",
    solid=SOLID,
    shown=shown("backend-fundamentals", "retries-and-timeouts", "idempotency", "ci-integration"),
    severity={**CORE_GAPS, "vector-index-tradeoffs": 500, "guardrails": 400},
)
NOT_SOLID = PlanInput(target="swe", severity=CORE_GAPS)
WORKING = [
    "backend-fundamentals",
    "llm-api-basics",
    "two-small-llm-features",
    "log-every-llm-call",
    "rag-basics",
    "agent-basics",
    "eval-harness",
    "regression-evals",
    "ambitious-agent-or-retrieval-project",
    "agent-evaluation",
    "failure-analysis-writeup",
    "project-writeup",
    "real-users",
    "guardrails",
    "retries-and-timeouts",
    "idempotency",
    "ci-integration",
    "progressive-rollout",
    "cost-latency-control",
    "token-budgets",
    "human-in-the-loop",
    "knowing-when-not-to-use-an-llm",
]
AGENT_ENGINEER = PlanInput(
    target="swe",
    solid=SOLID,
    shown=shown(
        *[
            "backend-fundamentals",
            "llm-api-basics",
            "two-small-llm-features",
            "log-every-llm-call",
            "rag-basics",
            "agent-basics",
        ],
        *["eval-harness", "regression-evals", "ambitious-agent-or-retrieval-project", "agent-evaluation"],
        "failure-analysis-writeup",
        *[
            "project-writeup",
            "real-users",
            "retries-and-timeouts",
            "idempotency",
            "ci-integration",
            "progressive-rollout",
        ],
        *["cost-latency-control", "token-budgets", "knowing-when-not-to-use-an-llm", "human-in-the-loop", "guardrails"],
    ),
    severity={"fallback-path": 700, "unambiguous-prompts": 500},
)


def plan(given: PlanInput, **options: object) -> Plan:
    return plan_from(given, load_catalog(), PlanOptions(start=START, **options))


def ids(made: Plan) -> list[str]:
    return [module.id for module in made.modules]


def topics(made: Plan) -> set[str]:
    return {topic for phase in made.phases for task in phase.tasks for topic in task.topics}


def test_a_solid_backend_engineer_walks_the_six_months_in_order() -> None:
    made = plan(BACKEND)
    assert (made.fits, made.weeks <= 26) == (True, True)
    assert [phase.id for phase in made.phases] == ["months-1-2", "months-3-4", "months-5-6"]
    walk = ["first-llm-feature", "log-every-call", "error-analysis", "eval-harness-of-your-own", "move-the-number"]
    walk += ["first-write-up", "agent-that-stops", "failure-analysis", "resume-around-projects"]
    assert [id_ for id_ in ids(made) if id_ in walk] == walk


def test_what_is_shown_is_skipped_by_quote_and_never_comes_back() -> None:
    made = plan(BACKEND)
    foundations = [skip for skip in made.skipped if skip.module == "service-with-a-database"]
    assert foundations[0].because == SOLID.because
    assert foundations[0].evidence == (QUOTE,)
    assert not topics(made) & BACKEND.shown.keys()


def test_who_is_not_solid_yet_gets_foundations_first_and_is_told_so() -> None:
    made = plan(NOT_SOLID)
    assert made.phases[0].id == "foundations"
    assert ids(made)[0] == "one-backend-language"
    assert made.weeks > 26
    assert not made.fits
    assert "solid backend engineer" in made.note
    assert "more hours a week it would fit" in made.note


def test_a_working_agent_engineer_gets_weeks_not_months() -> None:
    made = plan(AGENT_ENGINEER)
    assert 1 <= made.weeks <= 8
    assert {"fallback-path", "unambiguous-prompts", "resume-around-projects"} <= topics(made)
    assert ids(made)[-1] == "resume-around-projects"


def test_who_has_built_retrieval_owes_it_guardrails_and_a_choice_of_index() -> None:
    owed = {"guardrails-and-attacks", "vector-index-trade-offs"}
    few_hours = {"hours_per_week": 6}
    built = BACKEND.model_copy(update={"shown": BACKEND.shown | shown("rag-basics")})
    assert not owed & set(ids(plan(BACKEND, **few_hours)))
    assert owed <= set(ids(plan(built, **few_hours)))


def test_training_is_for_the_mle_target_alone() -> None:
    assert "fine-tuning-small-models" not in topics(plan(BACKEND))
    made = plan(BACKEND.model_copy(update={"target": "mle", "severity": {**CORE_GAPS, "model-adaptation": 500}}))
    assert "fine-tuning-small-models" in topics(made)
    order = ids(made)
    assert order.index("is-the-difference-real") < order.index("training-loops") < order.index("justified-fine-tune")
    assert "retrieval-pipeline-in-use" in order


def test_operations_get_drift_and_the_gateway_before_the_second_project() -> None:
    gaps = {**CORE_GAPS, "drift-detection": 900, "model-routing": 800}
    order = ids(plan(BACKEND.model_copy(update={"target": "llmops", "severity": gaps})))
    assert order.index("continuous-evals-and-drift") < order.index("code-review-bot")
    assert order.index("one-gateway") < order.index("code-review-bot")


@pytest.mark.parametrize("target", ["swe", "mle", "llmops"])
def test_overrated_practices_are_never_assigned(target: str) -> None:
    every = {gap: 900 for module in load_catalog().modules for gap in module.closes}
    assigned = topics(plan(PlanInput(target=target, severity=every), hours_per_week=40))
    assert not assigned & {"transformer-internals", "paper-reading"}


def test_a_deadline_leaves_out_what_does_not_fit_and_says_what_would() -> None:
    made = plan(BACKEND, deadline="2027-02-28")
    assert made.end <= "2027-02-28"
    assert not made.fits
    assert {left.module for left in made.left_out if "does not fit before" in left.because} >= {"agent-that-stops"}
    assert "more hours a week would" in made.note
    assert "resume-around-projects" in ids(made)


def test_the_hours_a_note_asks_for_are_enough() -> None:
    made = plan(BACKEND, deadline="2027-02-28")
    more = int(made.note.split(" more hour")[0].split()[-1])
    assert "agent-that-stops" in ids(plan(BACKEND, deadline="2027-02-28", hours_per_week=10 + more))


def test_days_off_move_the_end() -> None:
    off = [{"start": "2026-12-21", "end": "2027-01-03"}]
    made = plan(BACKEND, days_off=off)
    assert made.end > plan(BACKEND).end
    days = {task.start for phase in made.phases for task in phase.tasks}
    assert not {day for day in days if "2026-12-21" <= day <= "2027-01-03"}


def test_more_hours_a_week_end_earlier() -> None:
    assert plan(BACKEND, hours_per_week=20).end < plan(BACKEND).end


def test_someone_who_has_shown_everything_only_rewrites_the_resume() -> None:
    every = {topic for module in load_catalog().modules for task in module.tasks for topic in task.topics}
    made = plan(BACKEND.model_copy(update={"shown": shown(*every - {"resume-around-projects"}), "severity": {}}))
    assert ids(made) == ["resume-around-projects"]
    assert made.weeks == 1


def test_the_same_input_gives_the_same_plan() -> None:
    assert plan(BACKEND).model_dump_json() == plan(BACKEND).model_dump_json()


def own_steps(given: PlanInput, task: str) -> list[str]:
    return [step.step for p in plan(given).phases for t in p.tasks if t.id == task for step in t.own_steps]


def test_steps_differ_by_stack_and_cite_what_they_rest_on() -> None:
    def with_stack(*skills: str) -> PlanInput:
        quotes = {
            skill: (QUOTE.model_copy(update={"start": i, "quote": skill}),) for i, skill in enumerate(skills, start=1)
        }
        return BACKEND.model_copy(update={"quotes": quotes})

    task = "first-llm-feature/first-call"
    assert "Django" in own_steps(with_stack("django", "celery"), task)[0]
    assert own_steps(with_stack("go"), task)[0].startswith("In Go")
    assert own_steps(with_stack(), task) == []
    queued = plan(with_stack("django", "celery"))
    cited = {s.evidence.quote for p in queued.phases for t in p.tasks for s in t.own_steps if "Celery" in s.step}
    assert cited == {"celery"}


def test_what_the_work_is_about_comes_before_the_stack_and_a_former_stack_last() -> None:
    def quote(number: int, text: str) -> Evidence:
        return QUOTE.model_copy(update={"start": number, "quote": text})

    support = {"support": (quote(1, "The ticket inbox in Django."),)}
    pricing = {"pricing": (quote(2, "The pricing service in Go."),)}
    stack = {"go": (quote(3, "It is written in Go."),), "spring-boot": (quote(4, "An API in Spring Boot."),)}
    task = "two-problems-worth-it/ten-candidates"
    tickets = own_steps(BACKEND.model_copy(update={"work": support}), task)
    prices = own_steps(BACKEND.model_copy(update={"work": pricing}), task)
    assert "ticket" in tickets[0] and "price" in prices[0]
    now = BACKEND.model_copy(update={"work": pricing, "quotes": stack, "past": frozenset({"spring-boot"})})
    first = own_steps(now, "first-llm-feature/schema-and-validation")
    assert "amount" in first[0] and "Go" in first[1]
    assert not [step for step in own_steps(now, "first-llm-feature/first-call") if "Spring" in step]


def test_the_persons_own_system_is_what_is_worked_on() -> None:
    given = BACKEND.model_copy(update={"work": {"ai-system": (QUOTE,)}})
    assert own_steps(given, "error-analysis/read-hundred")
    assert not own_steps(BACKEND, "error-analysis/read-hundred")
