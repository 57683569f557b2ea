"""The pace that follows from what was done: how far a living plan is, and when at this pace it ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from assessor.core.folding import fold
from assessor.core.plan_state import Event, Note, PlanState
from assessor.core.planning.models import Plan, PlanTask
from assessor.core.values import Value

# A week of looking back is needed before a person's own pace says more than the plan's.
DAYS_BEFORE_OWN_PACE = 7
LATEST = date.max


class Progress(Value):
    """How far and how fast. Hours are the plan's estimates; dates ISO.

    `expected` are the hours that the plan has due before today; `finish` is projected from the person's own pace once
    there is a week of it; until then it is the plan's, moved by what is open or done ahead. None where nothing is
    planned.
    """

    done: int
    total: int
    skipped: int
    hours_done: int
    hours_total: int
    hours_logged: int
    expected: int
    per_mille: int
    hours_per_week: int
    own_pace: bool
    finish: str | None
    planned_finish: str | None
    days_late: int


def pace(state: PlanState, plan: Plan | None, today: date) -> Progress:
    """How far the state is through the plan's work and when, at this pace, it ends.

    The person's own pace is the hours of finished tasks over the weeks since the start, once a week has passed and
    something is done. A skipped task counts as no work at all, neither done nor to do.
    """
    counted = [task for task in state.tasks if task.id not in state.skipped]
    done = [task for task in counted if task.id in state.done]
    hours_total, hours_done = _hours(counted), _hours(done)
    nothing = Progress(
        done=len(done),
        total=len(counted),
        skipped=len(state.skipped),
        hours_done=hours_done,
        hours_total=hours_total,
        hours_logged=sum(state.hours.values()),
        expected=_hours(task for task in counted if date.fromisoformat(task.end) < today),
        per_mille=hours_done * 1000 // hours_total if hours_total else 0,
        hours_per_week=plan.hours_per_week if plan else 0,
        own_pace=False,
        finish=None,
        planned_finish=None,
        days_late=0,
    )
    return _project(nothing, state, plan, today) if plan and counted else nothing


def _project(progress: Progress, state: PlanState, plan: Plan, today: date) -> Progress:
    """The same progress with the date on which the rest will be done."""
    start = date.fromisoformat(plan.start)
    planned = date.fromisoformat(plan.end)
    days = (today - start).days
    own = days >= DAYS_BEFORE_OWN_PACE and progress.hours_done > 0
    rest = progress.hours_total - progress.hours_done
    if rest == 0:
        finish = max((date.fromisoformat(at) for at in state.done.values()), default=today)
    elif own:
        # Today is the first of the days that are left.
        finish = _after(today, -(-rest * days // progress.hours_done) - 1)
    else:
        finish = _by_the_plan(progress, state, plan, today)
    weekly = max(1, round(progress.hours_done * 7 / days)) if own else plan.hours_per_week
    return progress.model_copy(
        update={
            "hours_per_week": weekly,
            "own_pace": own,
            "finish": finish.isoformat(),
            "planned_finish": planned.isoformat(),
            "days_late": (finish - planned).days,
        }
    )


def _by_the_plan(progress: Progress, state: PlanState, plan: Plan, today: date) -> date:
    """The plan's own end, later by what was due and is open, earlier by what is done or skipped before its time."""
    end = date.fromisoformat(plan.end)
    if plan.end != state.first_end:
        # Laid out anew: what was done before that is in the new end already, so only open tasks speak.
        late = _hours(task for task in state.open_tasks if date.fromisoformat(task.end) < today)
        first = min(date.fromisoformat(task.start) for task in state.open_tasks)
        ahead = max(0, (first - today).days) if today >= date.fromisoformat(plan.start) else 0
        return _after(max(today, end), -(-late * 7 // plan.hours_per_week)) if late else end - timedelta(days=ahead)
    dropped = _hours(t for t in state.tasks if t.id in state.skipped and date.fromisoformat(t.end) >= today)
    behind = progress.expected - progress.hours_done - dropped
    if behind <= 0:
        return max(today, end - timedelta(days=-behind * 7 // plan.hours_per_week))
    return _after(max(today, end), -(-behind * 7 // plan.hours_per_week))


def _after(day: date, days: int) -> date:
    """A number of days later, at most the last day that can be written."""
    return LATEST if days > (LATEST - day).days else day + timedelta(days=days)


def _hours(tasks: Iterable[PlanTask]) -> int:
    return sum(task.hours for task in tasks)


__all__ = ["Event", "Note", "PlanState", "Progress", "fold", "pace"]
