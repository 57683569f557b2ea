"""What holds for every plan: prerequisites, hours per week, deadlines, topics that are shown."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.core.planning import plan_from
from assessor.core.planning.calendar import make_weeks
from assessor.core.planning.models import DaysOff, Plan, PlanInput, PlanOptions, PlanTask, Shown
from assessor.knowledge.loader import load_catalog

CATALOG = load_catalog()
TOPICS = sorted({topic for module in CATALOG.modules for task in module.tasks for topic in task.topics})
GAPS = sorted({gap for module in CATALOG.modules for gap in module.closes})
FIRST, FAR = date(2026, 11, 1), date(2036, 12, 31)

days = st.integers(0, 500).map(lambda n: FIRST + timedelta(days=n))
inputs = st.builds(
    PlanInput,
    target=st.sampled_from(["swe", "mle", "llmops"]),
    solid=st.none() | st.just(Shown(because="Solid.")),
    shown=st.sets(st.sampled_from(TOPICS)).map(lambda topics: {t: Shown(because=t) for t in topics}),
    levels=st.dictionaries(st.sampled_from(["python", "api-design", "pytorch", "metric_improved"]), st.integers(0, 4)),
    severity=st.dictionaries(st.sampled_from(GAPS), st.integers(1, 1000)),
)
ranges = st.tuples(days, st.integers(0, 40)).map(
    lambda pair: DaysOff(start=pair[0].isoformat(), end=(pair[0] + timedelta(days=pair[1])).isoformat())
)
options = st.builds(
    PlanOptions,
    start=days.map(date.isoformat),
    hours_per_week=st.integers(3, 60),
    deadline=st.none() | days.map(date.isoformat),
    days_off=st.lists(ranges, max_size=3).map(tuple),
)
quick = settings(max_examples=40)


def tasks_of(plan: Plan) -> list[PlanTask]:
    return sorted((task for phase in plan.phases for task in phase.tasks), key=lambda task: (task.start, task.end))


@quick
@given(inputs, options)
def test_prerequisites_come_first_or_are_shown(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    place = {module.id: i for i, module in enumerate(plan.modules)}
    skipped = {skip.module for skip in plan.skipped}
    for id_, i in place.items():
        module = CATALOG.module[id_]
        for need in module.needs:
            assert need in skipped or place.get(need, i) < i, f"{id_} stands before {need}"
        planned = [need for need in module.needs_any if need in place]
        assert not planned or any(place[need] < i for need in planned)


@quick
@given(inputs, options)
def test_no_week_holds_more_hours_than_given(given_: PlanInput, wanted: PlanOptions) -> None:
    slots = spread(plan_from(given_, CATALOG, wanted), wanted)
    worked: dict[date, int] = defaultdict(int)
    for task, hours in slots:
        # Hours of a task that lies within one week count for that week; longer ones are checked by their stretch.
        monday = monday_of(task.start)
        if monday == monday_of(task.end):
            worked[monday] += task.hours
        assert task.hours <= hours, task.id
    room = {week.monday: week.hours for week in make_weeks(wanted, FAR)}
    assert all(hours <= room[monday] for monday, hours in worked.items())


@quick
@given(inputs, options)
def test_no_stretch_of_weeks_holds_more_hours_than_given(given_: PlanInput, wanted: PlanOptions) -> None:
    tasks = [(monday_of(t.start), monday_of(t.end), t.hours) for t in tasks_of(plan_from(given_, CATALOG, wanted))]
    weeks = [(week.monday, week.hours) for week in make_weeks(wanted, FAR)]
    for first in {start for start, _, _ in tasks}:
        within = sorted((end, hours) for start, end, hours in tasks if start >= first)
        worked = 0
        for last, hours in within:
            worked += hours
            assert worked <= sum(room for monday, room in weeks if first <= monday <= last)


def spread(plan: Plan, wanted: PlanOptions) -> list[tuple[PlanTask, int]]:
    """Each task with the hours of the weeks that it touches."""
    weeks = [(week.monday, week.hours) for week in make_weeks(wanted, FAR)]
    return [
        (task, sum(hours for monday, hours in weeks if monday_of(task.start) <= monday <= monday_of(task.end)))
        for task in tasks_of(plan)
    ]


def monday_of(day: str) -> date:
    """The Monday of a day's week."""
    that = date.fromisoformat(day)
    return that - timedelta(days=that.weekday())


@quick
@given(inputs, options)
def test_a_deadline_is_kept_and_what_it_costs_is_said(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    if wanted.deadline:
        late = [task for task in tasks_of(plan) if task.end > wanted.deadline]
        waiting = {task.module for task in tasks_of(plan) if task.wait_weeks}
        assert all(task.module in waiting and task.title in plan.note for task in late), "only what weeks pass before"
        dropped = [left for left in plan.left_out if "does not fit" in left.because]
        assert plan.fits == (not dropped and not late)
        assert not dropped or "fit before" in plan.note
    elif not plan.fits:
        assert "longer than the six months" in plan.note


@quick
@given(inputs, options)
def test_shown_topics_never_come_back_and_every_module_is_accounted_for(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    assert not {topic for task in tasks_of(plan) for topic in task.topics} & given_.shown.keys()
    places = [m.id for m in plan.modules] + [s.module for s in plan.skipped] + [left.module for left in plan.left_out]
    assert sorted(places) == sorted(module.id for module in CATALOG.modules)


@quick
@given(inputs, options)
def test_tasks_follow_each_other_and_miss_the_days_off(given_: PlanInput, wanted: PlanOptions) -> None:
    tasks = tasks_of(plan_from(given_, CATALOG, wanted))
    off = [(o.start, o.end) for o in wanted.days_off]
    for task in tasks:
        assert wanted.start <= task.start <= task.end
        assert not any(start <= day <= end for start, end in off for day in (task.start, task.end))
    assert all(one.end <= other.start for one, other in zip(tasks, tasks[1:], strict=False))


@quick
@given(inputs, options)
def test_weeks_of_use_pass_before_what_stands_on_them(given_: PlanInput, wanted: PlanOptions) -> None:
    plan = plan_from(given_, CATALOG, wanted)
    ends = {task.id: task.end for task in tasks_of(plan)}
    for task in tasks_of(plan):
        if task.waits_for in ends:
            waited = date.fromisoformat(task.start) - date.fromisoformat(ends[task.waits_for])
            assert waited >= timedelta(weeks=task.wait_weeks)
        if task.closing and not wanted.deadline:
            assert all(other.end <= task.start for other in tasks_of(plan) if not other.closing)
