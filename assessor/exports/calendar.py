"""The tasks of a living plan as an iCalendar feed: whole days, stable ids, no note that a person wrote."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from assessor.core.plan_state import PlanState
from assessor.core.planning.models import PlanTask

# How often a calendar program may ask again.
EVERY = "PT6H"


def write_calendar(state: PlanState, plan: str, stamp: datetime) -> bytes:
    """The feed; `plan` makes the ids unique, `stamp` is when the plan last changed."""
    calendar = Calendar()
    calendar.add("prodid", "-//Rampwise//Plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Rampwise plan")
    calendar.add("x-published-ttl", EVERY)
    for task in state.tasks:
        if task.id not in state.skipped:
            calendar.add_component(_entry(task, state, plan, stamp))
    if state.options and state.options.deadline:
        calendar.add_component(_whole_day("deadline", "Deadline of the plan", state.options.deadline, plan, stamp))
    return calendar.to_ical()


def _entry(task: PlanTask, state: PlanState, plan: str, stamp: datetime) -> Entry:
    """One task over its days."""
    done = state.done.get(task.id)
    title = f"Done: {task.title}" if done else f"{task.title} ({task.hours} h)"
    entry = _whole_day(task.id, title, task.start, plan, stamp, task.end)
    entry.add("sequence", state.last_sequence)
    lines = [f"- {line}" for line in task.acceptance] + ([f"Leave behind: {task.proof}"] if task.proof else [])
    if lines:
        entry.add("description", "\n".join(lines))
    return entry


def _whole_day(id: str, title: str, start: str, plan: str, stamp: datetime, end: str = "") -> Entry:
    entry = Entry()
    entry.add("uid", f"{id}@plan-{plan}.rampwise")
    entry.add("dtstamp", stamp.astimezone(UTC))
    entry.add("summary", title)
    entry.add("dtstart", date.fromisoformat(start))
    # The end of a whole-day entry is the day after its last (RFC 5545, 3.6.1).
    entry.add("dtend", date.fromisoformat(end or start) + timedelta(days=1))
    entry.add("transp", "TRANSPARENT")
    return entry
