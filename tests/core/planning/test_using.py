"""What a task uses stands before it, or the person has it and is pointed at it by quote; never neither."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.core.evidence import Evidence
from assessor.core.planning import plan_from
from assessor.core.planning.models import Plan, PlanInput, PlanOptions, PlanTask, Shown
from assessor.knowledge.loader import load_catalog
from tests.core.planning.test_plan_properties import GAPS, TOPICS, options, tasks_of
from tests.core.planning.test_worked_plans import AGENT_ENGINEER, BACKEND, QUOTE

CATALOG = load_catalog()
TEMPLATES = {f"{module.id}/{task.slug}": task for module in CATALOG.modules for task in module.tasks}
MATERIALS = {material.id: material for material in CATALOG.materials}
KNOWN = sorted({id for material in CATALOG.materials for id in material.shown_by} - set(TOPICS))
many = settings(max_examples=60, deadline=None)


def quote(about: str) -> Evidence:
    return QUOTE.model_copy(update={"document": about, "quote": f"Built {about}, and judged it with people by noise."})


people = st.builds(
    PlanInput,
    target=st.sampled_from(["swe", "mle", "llmops"]),
    solid=st.none() | st.just(Shown(because="Solid.", evidence=(QUOTE,))),
    shown=st.sets(st.sampled_from(TOPICS)).map(lambda ts: {t: Shown(because=t, evidence=(quote(t),)) for t in ts}),
    quotes=st.sets(st.sampled_from(KNOWN)).map(lambda ids: {id: (quote(id),) for id in ids}),
    levels=st.dictionaries(st.sampled_from(["python", "metric_improved", "ground_truth_set"]), st.integers(0, 4)),
    severity=st.dictionaries(st.sampled_from(GAPS), st.integers(1, 1000)),
)


def task_in(plan: Plan, id: str) -> PlanTask | None:
    return next((task for task in tasks_of(plan) if task.id == id), None)


@many
@given(people, options)
def test_no_task_stands_before_what_it_uses_and_none_uses_what_is_neither_planned_nor_shown(
    given_: PlanInput, wanted: PlanOptions
) -> None:
    made = tasks_of(plan_from(given_, CATALOG, wanted))
    makers = {TEMPLATES[task.id].makes: task for task in made if TEMPLATES[task.id].makes}
    for task in made:
        for material in TEMPLATES[task.id].uses:
            if material in makers:
                maker = makers[material]
                assert (maker.end, maker.id) <= (task.start, "~"), f"{task.id} uses {material} of {maker.id}"
            else:
                ids = MATERIALS[material].shown_by
                assert any(id in given_.shown or id in given_.quotes for id in ids), f"{task.id} has no {material}"


@many
@given(people, options)
def test_what_is_not_planned_is_pointed_at_by_a_quote_of_its_kind(given_: PlanInput, wanted: PlanOptions) -> None:
    made = tasks_of(plan_from(given_, CATALOG, wanted))
    makes = {TEMPLATES[task.id].makes for task in made}
    for task in made:
        had = [material for material in TEMPLATES[task.id].uses if material not in makes]
        assert [step.step for step in task.own_steps][: len(had)] == [MATERIALS[id].own for id in had][:2]
        for material, step in zip(had, task.own_steps, strict=False):
            assert step.evidence.document in MATERIALS[material].shown_by


@many
@given(people, options)
def test_no_module_begins_while_a_pilot_that_it_needs_still_runs(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    for task in tasks_of(plan):
        for needed in CATALOG.module[task.module].needs:
            for pilot in (one for one in tasks_of(plan) if one.module == needed and one.wait_weeks):
                assert pilot.end <= task.start, f"{task.id} begins in the pilot of {needed}"


@many
@given(people, st.integers(3, 40), st.integers(0, 400))
def test_before_a_deadline_all_ends_in_time_and_the_hours_that_a_note_names_are_whole_and_enough(
    given_: PlanInput, hours: int, days: int
) -> None:
    start = date(2026, 11, 2)
    wanted = PlanOptions(
        start=start.isoformat(), hours_per_week=hours, deadline=(start + timedelta(days=days)).isoformat()
    )
    plan = plan_from(given_, CATALOG, wanted)
    assert all(task.end <= (wanted.deadline or "") for task in tasks_of(plan))
    if " more hour" in plan.note:
        more = int(plan.note.split(" more hour")[0].split()[-1])
        assert more > 0
        roomier = plan_from(given_, CATALOG, wanted.model_copy(update={"hours_per_week": hours + more}))
        named = plan.note.split(": ", 1)[1].split(". ")[0].split("; ")
        assert not {one.title for one in roomier.left_out if one.hours} & set(named)


def order_of(plan: Plan, *ids: str) -> list[str]:
    return [task.id for task in tasks_of(plan) if task.id in ids]


def test_the_four_orders_that_a_reader_missed_by_hand() -> None:
    made = plan_from(BACKEND, CATALOG, PlanOptions(start="2026-11-02"))
    for before, after in (
        ("move-the-number/how-much-is-noise", "regression-gate/threshold"),
        ("move-the-number/set-cases-aside", "move-the-number/four-experiments"),
        ("log-every-call/keep-it", "unambiguous-instructions/read-thirty"),
        ("log-every-call/name-versions", "rollout-by-steps/flag"),
    ):
        assert order_of(made, before, after) == [before, after]


def test_who_has_no_judge_gets_the_task_that_makes_one_and_is_told_why() -> None:
    watching = AGENT_ENGINEER.model_copy(update={"target": "llmops", "severity": {"drift-detection": 900}})
    judge = "eval-harness-of-your-own/judge-and-people"
    back = task_in(plan_from(watching, CATALOG, PlanOptions(start="2026-11-02")), judge)
    assert back and back.topics == ()
    assert back.why == (
        "“Judge a daily sample of live answers” works with a judge held against people, "
        "which your documents do not show."
    )
    said = QUOTE.model_copy(update={"quote": "A model as judge agreed with two nurses on 38 of 40."})
    judged = watching.model_copy(update={"quotes": {"scoring_rubric": (said,)}})
    made = plan_from(judged, CATALOG, PlanOptions(start="2026-11-02"))
    assert not task_in(made, judge)
    sample = task_in(made, "continuous-evals-and-drift/sample-and-judge")
    assert sample and sample.own_steps[0].evidence == said


def test_a_feature_in_use_is_not_shipped_again_behind_a_switch() -> None:
    live = {"llm-api-basics", "two-small-llm-features"}
    shown = BACKEND.shown | {topic: Shown(because=topic, evidence=(quote(topic),)) for topic in live}
    made = plan_from(BACKEND.model_copy(update={"shown": shown}), CATALOG, PlanOptions(start="2026-11-02"))
    assert "first-llm-feature" in {one.module for one in made.skipped}


def test_whoever_runs_agents_is_not_sent_back_to_a_first_search_over_documents() -> None:
    agents = {"llm-api-basics", "two-small-llm-features", "agent-basics"}
    shown = BACKEND.shown | {topic: Shown(because=topic, evidence=(quote(topic),)) for topic in agents}
    made = plan_from(BACKEND.model_copy(update={"shown": shown}), CATALOG, PlanOptions(start="2026-11-02"))
    assert "answers-from-documents" in {one.module for one in made.skipped}


def test_reading_twenty_answers_is_no_log() -> None:
    keeping = "log-every-call/keep-it"

    def planned(words: str) -> bool:
        said = Shown(because="Records exist.", evidence=(QUOTE.model_copy(update={"quote": words}),))
        given_ = BACKEND.model_copy(update={"shown": {**BACKEND.shown, "log-every-llm-call": said}})
        return task_in(plan_from(given_, CATALOG, PlanOptions(start="2026-11-02")), keeping) is not None

    assert planned("I read through twenty answers by hand before the launch and they looked good.")
    assert not planned("Every call is stored with input, output, milliseconds and cents.")
