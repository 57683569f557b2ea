"""Five people worked by hand to the last line: what is in and for how long, the order, what is skipped and why, dates.

By hand: hours add up module by module; at n hours a week, hour h (from 0) of the plan falls into week h // n, on day
(h % n) * 7 // n of it. The plan of 256 hours at 10 a week ends with hour 255: week 25, its fourth day. What has weeks
to wait is begun first among its months, a pilot that others wait for before all, so that they pass beside the others;
only the fifth person has days without work.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from assessor.core.planning.models import PlanInput
from tests.core.planning.test_worked_plans import (
    AGENT_ENGINEER,
    BACKEND,
    CORE_GAPS,
    NOT_SOLID,
    SOLID,
    START,
    ids,
    plan,
    shown,
)

FOUNDATIONS = {"one-backend-language": 40, "service-with-a-database": 45, "boring-failures": 30, "ship-and-operate": 35}
FOUNDATIONS |= {"shared-codebases": 15, "watch-your-users": 10}
# Months 1-2 and 3-4 as everybody without AI work walks them; retries are shown by all but the last.
FEATURES = {"two-problems-worth-it": 6, "first-llm-feature": 14, "log-every-call": 11, "unambiguous-instructions": 12}
FEATURES |= {"answers-from-documents": 22, "cost-and-latency-budget": 10}
MEASURE = {"error-analysis": 12, "eval-harness-of-your-own": 24, "move-the-number": 18, "regression-gate": 8}
MEASURE |= {"when-not-to-use-a-model": 8, "first-write-up": 8}
USERS, ANALYSIS = {"real-users": 14}, {"failure-analysis": 12}
RESUME = {"resume-around-projects": 8}
AGENT = {"agent-that-stops": 30}


@dataclass(frozen=True)
class Person:
    """Somebody and the plan they should get: hours by module in order, why modules are skipped, phases by first day."""

    given: PlanInput
    hours: dict[str, int]
    skipped: dict[str, str]
    ends: str
    phases: list[tuple[str, str]]
    fits: bool = True
    weekly: int = 10
    waits: bool = False
    not_for_them: set[str] = field(default_factory=set)


SOLID_SKIPS = dict.fromkeys(FOUNDATIONS, SOLID.because)
PEOPLE = {
    "a solid backend engineer": Person(
        given=BACKEND,
        hours=FEATURES | MEASURE | {"provider-resilience": 7} | AGENT | USERS
        | {"failure-analysis": 12, "agent-evaluation": 16, "spread-it": 6, "rollout-by-steps": 10} | RESUME,
        skipped=SOLID_SKIPS,
        ends="2027-04-29",
        phases=[("months-1-2", "2026-11-02"), ("months-3-4", "2026-12-24"), ("months-5-6", "2027-02-22")],
        not_for_them={"code-review-bot", "justified-fine-tune"},
    ),
    "somebody who is no solid backend engineer yet": Person(
        given=NOT_SOLID,
        hours=FOUNDATIONS | FEATURES | {"first-llm-feature": 18} | MEASURE
        | {"provider-resilience": 12} | AGENT | USERS | ANALYSIS
        | {"agent-evaluation": 16, "rollout-by-steps": 10} | RESUME,
        skipped={},
        ends="2027-09-01",
        phases=[
            ("foundations", "2026-11-02"),
            ("months-1-2", "2027-03-04"),
            ("months-3-4", "2027-04-28"),
            ("months-5-6", "2027-06-30"),
            ("after", "2027-09-01"),
        ],
        fits=False,
    ),
    "a working agent engineer": Person(
        given=AGENT_ENGINEER,
        hours={"log-every-call": 3, "unambiguous-instructions": 12, "provider-resilience": 7}
        | {"vector-index-trade-offs": 14, "spread-it": 6} | RESUME,
        skipped=SOLID_SKIPS
        | {
            "eval-harness-of-your-own": "Shown: eval-harness.",
            "regression-gate": "Shown: regression-evals. Shown: ci-integration.",
            "agent-evaluation": "Shown: agent-evaluation.",
            "failure-analysis": "Shown: failure-analysis-writeup.",
            "real-users": "Shown: real-users.",
        },
        ends="2026-12-06",
        phases=[("months-1-2", "2026-11-02"), ("months-3-4", "2026-11-12"), ("months-5-6", "2026-11-27")],
    ),
    "a backend engineer who has trained models and aims at machine learning": Person(
        given=BACKEND.model_copy(
            update={
                "target": "mle",
                "severity": {**CORE_GAPS, "model-adaptation": 500},
                "shown": BACKEND.shown | shown("training-loops"),
            }
        ),
        hours=FEATURES | MEASURE | {"vector-index-trade-offs": 14, "retrieval-quality": 18}
        | {"provider-resilience": 7, "is-the-difference-real": 12}
        | {"justified-fine-tune": 40, "model-lifecycle": 50} | USERS | {"retrieval-pipeline-in-use": 36} | ANALYSIS
        | {"rollout-by-steps": 10} | RESUME,
        skipped=SOLID_SKIPS | {"training-loops": "Shown: training-loops."},
        ends="2027-07-21",
        phases=[
            ("months-1-2", "2026-11-02"),
            ("months-3-4", "2026-12-24"),
            ("months-5-6", "2027-03-24"),
            ("after", "2027-05-10"),
        ],
        fits=False,
        not_for_them={"agent-that-stops", "code-review-bot"},
    ),
    "an operations engineer with a gateway to build and fifteen hours a week": Person(
        given=BACKEND.model_copy(
            update={
                "target": "llmops",
                "severity": {**CORE_GAPS, "drift-detection": 900, "model-routing": 800},
                "shown": BACKEND.shown
                | shown("llm-api-basics", "log-every-llm-call", "progressive-rollout", "observability-tracing"),
            }
        ),
        # The log is there; what it has to name, the versions of the instructions, is not: one hour comes back.
        hours={"two-problems-worth-it": 6, "first-llm-feature": 10, "log-every-call": 1, "unambiguous-instructions": 12}
        | {"answers-from-documents": 22, "cost-and-latency-budget": 10} | MEASURE
        | {"provider-resilience": 7, "continuous-evals-and-drift": 18, "one-gateway": 20, "code-review-bot": 32}
        | USERS | ANALYSIS | {"spread-it": 6} | RESUME,
        skipped=SOLID_SKIPS | {"rollout-by-steps": "Shown: progressive-rollout."},
        # By hours it would end on 28 Feb: the weekly looks begin in its last weeks and take four.
        ends="2027-03-14",
        phases=[("months-1-2", "2026-11-02"), ("months-3-4", "2026-11-30"), ("months-5-6", "2027-01-09")],
        weekly=15,
        waits=True,
        not_for_them={"agent-that-stops", "justified-fine-tune"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_the_plan_is_the_one_worked_by_hand(person: Person) -> None:
    made = plan(person.given, hours_per_week=person.weekly)
    hours: dict[str, int] = {}
    for task in (task for phase in made.phases for task in phase.tasks):
        hours[task.module] = hours.get(task.module, 0) + task.hours
    assert hours == person.hours
    assert ids(made) == list(person.hours)
    because = {skip.module: skip.because for skip in made.skipped}
    assert because | person.skipped == because
    assert all(skip.evidence for skip in made.skipped)
    assert [(phase.id, phase.start) for phase in made.phases] == person.phases
    assert (made.start, made.end, made.fits) == (START, person.ends, person.fits)
    assert person.not_for_them <= {left.module for left in made.left_out if "belongs to" in left.because}


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_the_last_day_is_the_day_of_the_last_hour(person: Person) -> None:
    last = sum(person.hours.values()) - 1
    week, hour = divmod(last, person.weekly)
    day = date.fromisoformat(START) + timedelta(weeks=week, days=hour * 7 // person.weekly)
    assert (day.isoformat() < person.ends) if person.waits else (day.isoformat() == person.ends)
