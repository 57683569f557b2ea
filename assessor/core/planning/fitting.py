"""Fits ordered modules to hours and dates: what stays, what is left out, and the days each task begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assessor.core.catalog.modules import TaskTemplate
from assessor.core.planning.calendar import count_hours, last_day
from assessor.core.planning.choosing import Chosen
from assessor.core.planning.models import LeftOut, PlanOptions
from assessor.core.planning.ordering import is_ready
from assessor.core.planning.relaying import Job, Spread, lay_out_jobs
from assessor.core.writing import write_date

CLOSING_BLOCK = 5


@dataclass(frozen=True, slots=True)
class Slot:
    """A task with its first and last day."""

    chosen: Chosen
    task: TaskTemplate
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Fit:
    """The modules that stay in their order, and those that do not with why."""

    kept: tuple[Chosen, ...]
    left_out: tuple[LeftOut, ...]


def fit_modules(ordered: Sequence[Chosen], options: PlanOptions, severity: Mapping[str, int]) -> Fit:
    """Keeps what fits by the last day: core modules first, in order; the rest while hours are left, heaviest gap first.

    Without a deadline core modules stay even beyond six months: the plan then says so. What closes the plan has its
    hours set aside before anything else.
    """
    hours = count_hours(options, last_day(options))
    closing = [one for one in ordered if one.module.block == CLOSING_BLOCK]
    core = [one for one in ordered if one.core and one.module.block != CLOSING_BLOCK]
    extra = [one for one in ordered if not one.core and one.module.block != CLOSING_BLOCK]
    extra.sort(key=lambda one: -max((severity.get(gap, 0) for gap in one.module.closes), default=0))
    planned = {one.module.id for one in ordered}
    kept: set[str] = set()
    # The extras twice: a heavy one may wait for a lighter one that it needs.
    for one in [*closing, *core, *extra, *extra]:
        if one.module.id in kept:
            continue
        must = one.core and not options.deadline
        room = one.hours <= hours and is_ready(one, kept, planned)
        if must or room or (one in closing and one.hours <= hours):
            kept.add(one.module.id)
            hours -= one.hours
    stays = tuple(one for one in ordered if one.module.id in kept)
    worked_on = {gap for one in stays for gap in one.module.closes}
    left = tuple(
        LeftOut(
            module=one.module.id,
            title=one.module.title,
            because=_why(one, ordered, stays, options),
            hours=one.hours,
            gaps=tuple(gap for gap in one.module.closes if gap in severity and gap not in worked_on),
        )
        for one in ordered
        if one.module.id not in kept
    )
    return Fit(stays, left)


def _why(one: Chosen, ordered: Sequence[Chosen], stays: Sequence[Chosen], options: PlanOptions) -> str:
    """Why a module is left out, with the hours that there are and where they go."""
    room, taken = count_hours(options, last_day(options)), sum(kept.hours for kept in stays)
    kept = {kept.module.id for kept in stays}
    planned = {other.module.id: other.module.title for other in ordered}
    by = f"before {write_date(options.deadline)}" if options.deadline else "into six months"
    if one.hours <= room - taken and not is_ready(one, kept, set(planned)):
        missing = [planned[id] for id in (*one.module.needs, *one.module.needs_any) if id in planned and id not in kept]
        return f"It needs {' and '.join(f'“{title}”' for title in missing)}, which does not fit {by}."
    there = f"at {options.hours_per_week} h a week there are {room} h"
    if taken > room:
        return (
            f"It does not fit {by}: {there}, and what no plan does without takes {taken} h, longer than that already."
        )
    return f"It does not fit {by}: {there}, and {taken} h of them go to the rest of the plan."


def lay_out(kept: Iterable[Chosen], options: PlanOptions) -> tuple[Slot, ...]:
    """Every task with its days, one after the other; never more than a week's hours in a week."""
    tasks = [(one, task) for one in kept for task in one.tasks]
    days = lay_out_jobs([_job(one, task) for one, task in tasks], Spread(options))
    spans = [map(date.fromisoformat, days[f"{one.module.id}/{task.slug}"]) for one, task in tasks]
    return tuple(Slot(one, task, *span) for (one, task), span in zip(tasks, spans, strict=True))


def _job(one: Chosen, task: TaskTemplate) -> Job:
    module = one.module
    return Job(
        id=f"{module.id}/{task.slug}",
        module=module.id,
        hours=task.hours,
        waits_for=module.waits_for(task),
        wait_weeks=task.wait_weeks,
        closing=module.block == CLOSING_BLOCK,
    )
