"""What a merge would change in a plan, and what an own task did to it, for reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assessor.core.evidence import Evidence
from assessor.core.plan_state import Closed
from assessor.core.planning.merging import Changes
from assessor.core.planning.models import PlanTask
from assessor.core.planning.relaying import monday_of
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.outline.work import LeftOutView, group_dropped
from assessor.exports.wording import count, write_date, write_dates


@dataclass(frozen=True, slots=True)
class ClosedTask:
    """Tasks that the documents made unnecessary for one reason, with the quotes that say so."""

    title: str
    because: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What a merge would change, for reading: titles with dates, and what is closed by quote."""

    added: tuple[tuple[str, str], ...]
    moved: tuple[tuple[str, str, str], ...]
    closed: tuple[ClosedTask, ...]
    dropped: tuple[LeftOutView, ...]
    dropped_count: str
    reworded: tuple[str, ...]
    kept: str
    finish: str
    note: str
    nothing: bool


def outline_changes(changes: Changes, index: Index, gaps: Mapping[str, str]) -> ChangesView:
    """What a merge would change, for reading; `gaps` are the titles of gaps by id."""
    dropped = [task for one in changes.dropped for task in one.tasks]
    ends = [write_date(day) for day in (changes.end_before, changes.end_after)]
    moved = "The plan ends on" if ends[0] == ends[1] else f"The plan ended on {ends[0]}; it would end on"
    return ChangesView(
        added=tuple((task.title, write_dates(task.start, task.end)) for task in changes.added),
        moved=tuple(
            (one.task.title, write_dates(one.start, one.end), write_dates(one.task.start, one.task.end))
            for one in changes.moved
        ),
        closed=group_closed(changes.closed, index),
        dropped=group_dropped(changes.dropped, gaps),
        dropped_count=f"{count(len(dropped), 'task')}, {sum(task.hours for task in dropped)} h",
        reworded=tuple(task.title for task in changes.reworded),
        kept=f"{count(changes.kept, 'finished task')} {'stays' if changes.kept == 1 else 'stay'} done."
        if changes.kept
        else "",
        finish=f"{moved} {ends[1]}." if ends[1] else "",
        note=changes.note,
        nothing=changes.nothing,
    )


def tell_own_task(task: PlanTask, week: str, changes: Changes) -> str:
    """What a task of the person's own did to the plan; `week` is the Monday that they asked for."""
    days = write_dates(task.start, task.end)
    if task.start >= (date.fromisoformat(week) + timedelta(days=7)).isoformat():
        placed = f"The week of {write_date(week)} has no hours left, so it stands at {days}."
    else:
        placed = f"It stands at {days} and takes {task.hours} h there."
    later = [one for one in changes.moved if _week_of(one.task.end) > _week_of(one.end) and one.task.id != task.id]
    pushed = "Nothing else moves to another week."
    if later:
        first = min(later, key=lambda one: one.task.start).task
        those = count(len(later), "task") + (" ends" if len(later) == 1 else " end")
        pushed = f"What no longer fits moves along, in its order: {those} in a later week, the first “{first.title}”"
        pushed += f" ({write_dates(first.start, first.end)})."
    ends = f" The plan ends on {write_date(changes.end_after)}." if changes.end_before != changes.end_after else ""
    return f"Kept. {placed} {pushed}{ends}"


def _week_of(day: str) -> date:
    return monday_of(date.fromisoformat(day))


def group_closed(closed: Iterable[Closed], index: Index) -> tuple[ClosedTask, ...]:
    """What the documents closed, one entry for each reason with its quotes."""
    grouped: dict[tuple[str, tuple[Evidence, ...]], list[str]] = {}
    for one in closed:
        grouped.setdefault((one.because, one.evidence), []).append(one.task.title)
    return tuple(ClosedTask("; ".join(t), because, index.quotes(quotes)) for (because, quotes), t in grouped.items())
