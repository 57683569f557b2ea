"""Fits ordered modules to hours and dates: what stays, what is left out, and the days each task begins and ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assessor.core.catalog.modules import TaskTemplate
from assessor.core.planning.calendar import count_hours, last_day
from assessor.core.planning.choosing import Chosen
from assessor.core.planning.models import LeftOut, PlanOptions
from assessor.core.planning.ordering import is_ready
from assessor.core.planning.relaying import NOT_BUSY, Busy, Job, Spread, lay_out_jobs
from assessor.core.writing import write_date

# The block of the second project: what is a milestone before it belongs to the first.
SECOND_PROJECT = 3


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


def fit_modules(
    ordered: Sequence[Chosen], options: PlanOptions, severity: Mapping[str, int], busy: Busy = NOT_BUSY
) -> Fit:
    """Keeps what fits by the last day: core modules first, in order; the rest while there is room, heaviest gap first.

    Without a deadline core modules stay even beyond six months: the plan then says so. What closes the plan has its
    hours set aside before anything else. Before a deadline the first write-up follows with all that leads to it, and
    something fits only where its last task ends in time, whatever weeks have to pass.
    """
    keep = _keep_in_time if options.deadline else _keep
    kept = keep(ordered, options, severity, busy)
    stays = tuple(one for one in ordered if one.module.id in kept)
    worked_on = {gap for one in stays for gap in one.module.closes}
    left = tuple(
        LeftOut(
            module=one.module.id,
            title=one.module.title,
            because=_why(one, ordered, stays, options, busy),
            hours=one.hours,
            gaps=tuple(gap for gap in one.module.closes if gap in severity and gap not in worked_on),
        )
        for one in ordered
        if one.module.id not in kept
    )
    return Fit(stays, left)


def _keep(ordered: Sequence[Chosen], options: PlanOptions, severity: Mapping[str, int], busy: Busy) -> set[str]:
    """The ids of what closes the plan, of every core module, and of others while there are hours in six months."""
    hours = count_hours(options, last_day(options)) - busy.hours
    planned = {one.module.id for one in ordered}
    kept: set[str] = set()
    for one in _by_weight(ordered, severity):
        room = one.hours <= hours and (one.closes_plan or is_ready(one, kept, planned))
        if one.module.id not in kept and (one.core or room or one.module.id in busy.begun):
            kept.add(one.module.id)
            hours -= one.hours
    return kept


def _keep_in_time(ordered: Sequence[Chosen], options: PlanOptions, severity: Mapping[str, int], busy: Busy) -> set[str]:
    """The ids of the modules whose tasks all end by the deadline when they are laid out."""
    by_id = {one.module.id: one for one in ordered}
    room = count_hours(options, last_day(options)) - busy.hours
    kept = by_id.keys() & busy.begun
    first = [one for one in ordered if one.core and one.module.milestone and one.module.block < SECOND_PROJECT]
    bundles = [_with_needs(one, by_id) for one in first]
    singles = [{one.module.id} for one in _by_weight(ordered, severity)]
    closing = [ids for ids in singles if by_id[next(iter(ids))].closes_plan]
    for ids in [*closing, *bundles, *singles]:
        wanted = kept | ids
        if wanted == kept or sum(by_id[id].hours for id in wanted) > room:
            continue
        ready = all(by_id[id].closes_plan or is_ready(by_id[id], wanted, set(by_id)) for id in ids)
        if ready and _ends([one for one in ordered if one.module.id in wanted], options, busy) <= options.deadline:
            kept = wanted
    return set(kept)


def _by_weight(ordered: Sequence[Chosen], severity: Mapping[str, int]) -> list[Chosen]:
    """What closes the plan, then core modules in order, then the others by their heaviest gap."""
    closing = [one for one in ordered if one.closes_plan]
    core = [one for one in ordered if one.core and not one.closes_plan]
    extra = [one for one in ordered if not one.core and not one.closes_plan]
    extra.sort(key=lambda one: -max((severity.get(gap, 0) for gap in one.module.closes), default=0))
    # The extras twice: a heavy one may wait for a lighter one that it needs.
    return [*closing, *core, *extra, *extra]


def _with_needs(one: Chosen, by_id: Mapping[str, Chosen]) -> set[str]:
    """A module with all that has to come before it; of those of which one is enough, the first."""
    ids, todo = {one.module.id}, [one]
    while todo:
        module = todo.pop()
        needs = module.needs & by_id.keys()
        any_of = [id for id in module.module.needs_any if id in by_id]
        needs |= set() if ids & set(any_of) else set(any_of[:1])
        todo += [by_id[id] for id in needs - ids]
        ids |= needs
    return ids


def _ends(kept: Iterable[Chosen], options: PlanOptions, busy: Busy) -> str:
    """The last day of the proposal's tasks."""
    return max((slot.end for slot in lay_out(kept, options, busy)), default=date.min).isoformat()


def end_with(kept: Sequence[Chosen], options: PlanOptions, busy: Busy) -> Callable[[int], str]:
    """The last day of these modules by the hours that a week has."""
    return lambda hours: _ends(kept, options.model_copy(update={"hours_per_week": hours}), busy)


def _why(one: Chosen, ordered: Sequence[Chosen], stays: Sequence[Chosen], options: PlanOptions, busy: Busy) -> str:
    """Why a module is left out, with the hours that there are and where they go."""
    room, taken = count_hours(options, last_day(options)), sum(kept.hours for kept in stays)
    kept = {kept.module.id for kept in stays}
    planned = {other.module.id: other.module.title for other in ordered}
    by = f"before {write_date(options.deadline)}" if options.deadline else "into six months"
    if one.hours <= room - taken - busy.hours:
        needed = [id for id in planned if id in one.needs or id in one.module.needs_any]
        missing = [f"“{planned[id]}”" for id in needed if id not in kept]
        if missing and not is_ready(one, kept, set(planned)):
            return f"It needs {' and '.join(missing)}, which does not fit {by}."
        return f"It does not fit {by}: weeks have to pass in it, or in what comes before it, and there are too few."
    there = f"at {options.hours_per_week} h a week there are {room} h"
    if taken > room:
        return (
            f"It does not fit {by}: {there}, and what no plan does without takes {taken} h, longer than that already."
        )
    own = f"; {busy.hours} h are taken by what you have begun or added" if busy.hours else ""
    return f"It does not fit {by}: {there}, and {taken} h of them go to the rest of the plan{own}."


def lay_out(kept: Iterable[Chosen], options: PlanOptions, busy: Busy = NOT_BUSY) -> tuple[Slot, ...]:
    """Every task with its days, one after the other; never more than a week's hours in a week."""
    tasks = [(one, task) for one in kept for task in one.tasks]
    jobs = [_job(one, task, busy) for one, task in tasks]
    days = lay_out_jobs([*busy.jobs, *jobs], Spread(options, pins=busy.pins, done=busy.done, used=busy.used))
    spans = [map(date.fromisoformat, days[job.id]) for job in jobs]
    return tuple(Slot(one, task, *span) for (one, task), span in zip(tasks, spans, strict=True))


def _job(one: Chosen, task: TaskTemplate, busy: Busy) -> Job:
    module = one.module
    id = f"{module.id}/{task.slug}"
    return Job(
        id=id,
        module=module.id,
        hours=task.hours - busy.logged.get(id, 0),
        waits_for=module.waits_for(task),
        wait_weeks=task.wait_weeks,
        after=one.after,
        closing=one.closes_plan,
    )
