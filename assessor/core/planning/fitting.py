"""Fits ordered modules to hours and dates: what stays, what is left out, and the days each task begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assessor.core.catalog.modules import TaskTemplate
from assessor.core.planning.calendar import Week, count_hours, make_weeks
from assessor.core.planning.choosing import Chosen
from assessor.core.planning.models import LeftOut, PlanOptions
from assessor.core.planning.ordering import is_ready

# The six months that the sources speak of (source: ai-career).
SIX_MONTHS = 26
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


def last_day(options: PlanOptions) -> date:
    """The deadline, or the last day of six months."""
    if options.deadline:
        return date.fromisoformat(options.deadline)
    return date.fromisoformat(options.start) + timedelta(weeks=SIX_MONTHS) - timedelta(days=1)


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
    left = tuple(
        LeftOut(module=one.module.id, title=one.module.title, because=_why(options))
        for one in ordered
        if one.module.id not in kept
    )
    return Fit(tuple(one for one in ordered if one.module.id in kept), left)


def _why(options: PlanOptions) -> str:
    by = f"before {options.deadline}" if options.deadline else f"into {SIX_MONTHS} weeks"
    return f"It does not fit {by} at {options.hours_per_week} hours a week."


def lay_out(kept: Iterable[Chosen], options: PlanOptions) -> tuple[Slot, ...]:
    """Every task with its days, one after the other; never more than a week's hours in a week."""
    weeks = make_weeks(options)
    first = next(weeks, None)
    if first is None:
        return ()
    clock = _Clock(first, weeks)
    return tuple(Slot(one, task, *clock.take(task.hours)) for one in kept for task in one.tasks)


class _Clock:
    """Hands out hours week by week."""

    def __init__(self, first: Week, weeks: Iterator[Week]) -> None:
        self._weeks = weeks
        self._week = first
        self._used = 0

    def take(self, hours: int) -> tuple[date, date]:
        """The days of the first and the last of the next `hours` hours."""
        first = last = self._next()
        for _ in range(hours - 1):
            last = self._next()
        return first, last

    def _next(self) -> date:
        if self._used == self._week.hours:
            self._week, self._used = next(self._weeks, self._week), 0
        self._used += 1
        return self._week.day_of(self._used - 1)
