"""What does not fit says why with true figures, how long it is, and which gap stays open without it."""

from __future__ import annotations

import re

from hypothesis import given, settings

from assessor.core.catalog import TaskTemplate
from assessor.core.folding import fold
from assessor.core.options import Options
from assessor.core.plan_state import Event, PlanState
from assessor.core.planning import make_plan, plan_from
from assessor.core.planning.calendar import SIX_MONTHS, count_hours, count_weeks, last_day
from assessor.core.planning.merging import Changes, adapt_plan, find_changes
from assessor.core.planning.models import LeftOut, Plan, PlanInput, PlanOptions
from assessor.core.planning.showing import is_at
from assessor.knowledge import load_catalog
from assessor.sample import load_sample
from tests.core.planning.test_plan_properties import inputs, options

CATALOG = load_catalog()
SAMPLE = load_sample()
START = "2026-11-02"


def hours_of(plan: Plan) -> int:
    return sum(task.hours for phase in plan.phases for task in phase.tasks)


def unfitting(plan: Plan) -> list[LeftOut]:
    return [one for one in plan.left_out if one.hours]


def plan_of(hours: int, deadline: str | None = None, done: tuple[str, ...] = ()) -> Plan:
    wanted = PlanOptions(start=START, hours_per_week=hours, deadline=deadline)
    return make_plan(SAMPLE, CATALOG, Options(as_of=START, target="swe", plan=wanted), done=done)


@settings(max_examples=40, deadline=None)
@given(inputs, options)
def test_every_figure_in_a_reason_is_true(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    room, taken = count_hours(wanted, last_day(wanted)), hours_of(plan)
    for left in unfitting(plan):
        assert left.because.startswith(("It does not fit", "It needs"))
        if found := re.search(r"there are (\d+) h, and .*?(\d+) h", left.because):
            assert (int(found[1]), int(found[2])) == (room, taken)
        module = CATALOG.module[left.module]
        passed = is_at(given_.levels, module.skip_at, module.skip_any)
        open_ = [task for task in module.tasks if remains(task, given_) and not passed]
        # What others use comes back beside what remains.
        back = [task for task in module.tasks if task.makes and task not in open_]
        least = sum(task.hours for task in open_)
        assert least <= left.hours <= least + sum(task.hours for task in back)


def remains(task: TaskTemplate, given_: PlanInput) -> bool:
    out = {"transformer-internals", "paper-reading"} | given_.shown.keys()
    out |= {"fine-tuning-small-models"} if given_.target != "mle" else set()
    return not out.issuperset(task.topics) and given_.shown.keys().isdisjoint(task.unless)


@settings(max_examples=40, deadline=None)
@given(inputs, options)
def test_a_gap_that_stays_open_is_worked_on_by_nothing_else(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    worked_on = {gap for module in plan.modules for gap in CATALOG.module[module.id].closes}
    for left in plan.left_out:
        assert set(left.gaps) <= given_.severity.keys() - worked_on
    lost = {gap for left in unfitting(plan) for gap in CATALOG.module[left.module].closes if gap in given_.severity}
    assert lost - worked_on == {gap for left in plan.left_out for gap in left.gaps}


@settings(max_examples=40, deadline=None)
@given(inputs, options)
def test_a_plan_longer_than_six_months_says_how_long_it_is(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted.model_copy(update={"deadline": None}))
    if not plan.fits:
        assert f"takes {plan.weeks} weeks, longer than the six months" in plan.note
        assert plan.weeks >= SIX_MONTHS
    assert " 26 weeks" not in plan.note or plan.weeks == 26


def test_few_hours_leave_out_what_can_wait_and_say_so_by_hand() -> None:
    plan = plan_of(3)
    assert plan.weeks > SIX_MONTHS
    (why,) = {left.because for left in unfitting(plan)}
    assert why == (
        f"It does not fit into six months: at 3 h a week there are 78 h, and what no plan does without takes "
        f"{hours_of(plan)} h, longer than that already."
    )


def test_a_deadline_is_written_like_every_other_day() -> None:
    plan = plan_of(4, "2027-01-15")
    assert "before 15 Jan 2027" in plan.note
    assert all("before 15 Jan 2027" in left.because for left in unfitting(plan))
    assert "2027-01-15" not in plan.model_dump_json().replace('"end":"2027-01-15"', "").replace(
        '"start":"2027-01-15"', ""
    )


def living(plan: Plan, hours: int = 10) -> PlanState:
    payload = {"plan": plan.model_dump(mode="json"), "assessment": "a"}
    payload |= {"options": PlanOptions(start=START, hours_per_week=hours).model_dump(mode="json"), "lay_out": True}
    return fold([Event(1, "merge", payload, START)])


def planned_anew(before: PlanState, hours: int) -> tuple[PlanState, Changes]:
    assert before.plan
    fresh = plan_of(hours, done=(*before.done, *before.skipped))
    after = living(adapt_plan(before.plan, fresh, before), hours)
    return after, find_changes(before, after)


def test_what_half_the_hours_drop_is_told_with_reason_hours_and_gaps() -> None:
    before = living(plan_of(20), 20)
    after, changes = planned_anew(before, 5)
    assert changes.dropped
    gone = {task.id for task in before.tasks} - {task.id for task in after.tasks}
    assert {task.id for one in changes.dropped for task in one.tasks} == gone
    titles = {gap.id for gap in SAMPLE.gaps}
    worked_on = {gap for task in after.tasks for gap in task.closes}
    for one in changes.dropped:
        assert one.title and one.because.startswith("It does not fit into six months: at 5 h a week there are 130 h")
        assert one.hours == sum(task.hours for task in one.tasks)
        assert set(one.gaps) <= titles - worked_on


def test_the_length_of_a_living_plan_is_that_of_its_own_dates() -> None:
    after, _ = planned_anew(living(plan_of(20), 20), 3)
    assert after.plan and not after.plan.fits
    weeks = count_weeks(START, after.plan.end)
    assert f"What is left takes {weeks} weeks, longer than the six months" in after.plan.note


def test_what_is_done_needs_no_room_any_more() -> None:
    """At four hours a week less fits than at eight; once half is done, everything that is left does."""
    whole = plan_of(10)
    ids = [task.id for phase in whole.phases for task in phase.tasks]
    few, later = plan_of(5), plan_of(5, done=tuple(ids[: len(ids) // 2]))
    assert {one.module for one in unfitting(later)} < {one.module for one in unfitting(few)}


def test_a_plan_that_leaves_something_out_before_its_deadline_does_not_say_that_it_fits() -> None:
    plan = plan_of(4, "2027-01-15")
    payload = {"plan": plan.model_dump(mode="json"), "assessment": "a", "lay_out": True}
    payload["options"] = PlanOptions(start=START, hours_per_week=4, deadline="2027-01-15").model_dump(mode="json")
    state = fold([Event(1, "merge", payload, START)])
    assert state.plan and not state.plan.fits
    assert state.plan.note == plan.note
