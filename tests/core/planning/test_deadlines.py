"""A plan made anew for a deadline fits before it, what is the person's own counted; else it says what would."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessor.core.folding import fold
from assessor.core.options import Options
from assessor.core.plan_state import Event, PlanState
from assessor.core.planning import make_plan
from assessor.core.planning.merging import adapt_plan, busy_with, settled_tasks
from assessor.core.planning.models import PlanOptions
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

CATALOG, SAMPLE = load_catalog(), load_sample()
START = date(2026, 11, 30)
DAY = START.isoformat()


def life(hours: int, own: int = 0, week: int = 0, ticked: int = 0) -> list[Event]:
    """A plan of the sample with a task of one's own and the first tasks done."""
    options = PlanOptions(start=DAY, hours_per_week=hours)
    plan = make_plan(SAMPLE, CATALOG, Options(as_of=DAY, target="swe", plan=options))
    merge: dict[str, Any] = {"plan": plan.model_dump(mode="json"), "assessment": "a", "lay_out": True}
    events = [Event(1, "merge", merge | {"options": options.model_dump(mode="json")}, DAY)]
    if own:
        monday = (START + timedelta(weeks=week)).isoformat()
        said = {"task": "own/1", "title": "Mine", "hours": own, "week": monday, "proof": ""}
        events.append(Event(2, "add_task", said, DAY))
    ids = [task.id for phase in plan.phases for task in phase.tasks]
    return events + [Event(3 + n, "tick", {"task": id}, DAY) for n, id in enumerate(ids[:ticked])]


def plan_anew(events: list[Event], options: PlanOptions) -> PlanState:
    before = fold(events)
    assert before.plan
    wanted = Options(as_of=DAY, target="swe", plan=options)
    fresh = make_plan(SAMPLE, CATALOG, wanted, done=settled_tasks(before, CATALOG), busy=busy_with(before, options))
    merge: dict[str, Any] = {"plan": adapt_plan(before.plan, fresh, before).model_dump(mode="json"), "assessment": "a"}
    merge |= {"options": options.model_dump(mode="json"), "lay_out": True, "names_hours": True}
    return fold([*events, Event(99, "merge", merge, DAY)])


def late(state: PlanState, deadline: str) -> list[str]:
    return [task.title for task in state.open_tasks if task.end > deadline]


# An own task that the old hours had pushed behind the week it was meant for.
@example(4, 2, 4, 0, 8, 17)
@settings(max_examples=25, deadline=None)
@given(
    st.integers(3, 20),
    st.integers(0, 20),
    st.integers(0, 12),
    st.integers(0, 12),
    st.integers(2, 26),
    st.integers(3, 20),
)
def test_what_is_kept_ends_in_time_or_the_note_says_which_does_not_and_what_hours_would_do(
    first: int, own: int, week: int, ticked: int, weeks: int, hours: int
) -> None:
    events = life(first, own, week, ticked)
    deadline = (START + timedelta(weeks=weeks, days=-1)).isoformat()
    options = PlanOptions(start=DAY, hours_per_week=hours, deadline=deadline)
    after = plan_anew(events, options)
    missed = late(after, deadline)
    assert after.plan
    if not missed:
        return
    begun = {task.module for task in after.tasks if task.id in after.done}
    theirs = {task.title for task in after.tasks if task.module in begun or task in after.own}
    assert set(missed) <= theirs, "only what somebody has begun or put there themselves"
    assert missed[0] in after.plan.note and not after.plan.fits
    if " more hour" in after.plan.note:
        more = int(after.plan.note.split(" more hour")[0].split()[-1])
        assert more > 0
        assert not late(with_hours(events, after, options, hours + more), deadline)


def with_hours(events: list[Event], after: PlanState, options: PlanOptions, hours: int) -> PlanState:
    """The same plan with other hours a week."""
    assert after.plan
    merge: dict[str, Any] = {"plan": after.plan.model_dump(mode="json"), "assessment": "a", "lay_out": True}
    roomier = options.model_copy(update={"hours_per_week": hours}).model_dump(mode="json")
    return fold([*events, Event(99, "merge", merge | {"options": roomier, "names_hours": True}, DAY)])


def test_an_own_task_of_twelve_hours_takes_their_room_and_the_write_up_stays_by_hand() -> None:
    options = PlanOptions(start=DAY, hours_per_week=5, deadline="2027-04-30")
    after = plan_anew(life(8, own=12, week=1), options)
    assert late(after, "2027-04-30") == []
    assert after.plan
    kept = {task.module for task in after.open_tasks}
    assert {"first-write-up", "resume-around-projects", "own"} <= kept
    # 5 h a week from 30 Nov to 30 Apr are 108 h.
    assert sum(task.hours for task in after.open_tasks) <= 108
    gone = {left.title for left in after.plan.left_out if left.hours}
    assert gone and all(title in after.plan.note for title in gone if title == "An agent that finishes, asks or stops")


def test_length_is_made_shorter_by_a_whole_number_of_hours() -> None:
    after = plan_anew(life(8), PlanOptions(start=DAY, hours_per_week=4))
    assert after.plan and "weeks, longer than" in after.plan.note
    assert "With 0 more" not in after.plan.note


def test_what_the_first_plan_skipped_takes_no_room_of_a_plan_made_anew() -> None:
    """Facts about pieces of work shorten a plan and are not kept in the report: made anew from it, they still count."""
    before = fold(life(8))
    assert before.plan
    done = {module for module, *_ in (id.split("/") for id in settled_tasks(before, CATALOG))}
    assert {one.module for one in before.plan.skipped} <= done
