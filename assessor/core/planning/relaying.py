"""Lays open tasks out anew: from a Monday on, in their order, never more than a week's hours in a week."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from assessor.core.planning.calendar import LONGEST, Week, last_day, make_weeks
from assessor.core.planning.models import PlanOptions, PlanTask

# The module of the person's own tasks.
OWN = "own"
# Above this many hours a week nobody is advised to go.
MOST_HOURS = 40
MOST_IN_A_WEEK = 60
# From Friday on one looks back on the week that ends, before that on the one before.
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Job:
    """A task as the calendar sees it: what it waits for, and how long; `closing` waits for everything before it.

    It begins when those of `after` that are laid out are over.
    """

    id: str
    module: str
    hours: int
    waits_for: str = ""
    wait_weeks: int = 0
    after: tuple[str, ...] = ()
    closing: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """What a layout goes by: the options, hours of single weeks by their Monday, and hours already worked in the first.

    `pins` maps task ids to the Monday before which a task does not begin, `done` finished ones to their days.
    """

    options: PlanOptions
    week_hours: Mapping[str, int] = field(default_factory=dict)
    pins: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, str] = field(default_factory=dict)
    used: int = 0


@dataclass(frozen=True, slots=True)
class Busy:
    """What a calendar holds before a proposal is fitted into it.

    `jobs` are open tasks beside the proposal's, those in `pins` not before their Monday; `done` maps finished tasks to
    their days, `logged` begun ones to hours already worked; `used` hours of the first week are gone. `begun` modules
    stay whatever there is room for.
    """

    jobs: tuple[Job, ...] = ()
    pins: Mapping[str, str] = field(default_factory=dict)
    done: Mapping[str, str] = field(default_factory=dict)
    logged: Mapping[str, int] = field(default_factory=dict)
    used: int = 0
    begun: frozenset[str] = frozenset()

    @property
    def hours(self) -> int:
        """Hours that are not there for the proposal."""
        return self.used + sum(job.hours for job in self.jobs)


NOT_BUSY = Busy()


def monday_of(day: date) -> date:
    """The Monday of the week that holds a day."""
    return day - timedelta(days=day.weekday())


def coming_week(today: date) -> date:
    """The Monday of the week that is planned on this day, by a check-in or anew."""
    monday = monday_of(today)
    return monday + timedelta(days=7) if today.weekday() >= FRIDAY else monday


def job_of(task: PlanTask, logged: int = 0) -> Job:
    """A task with the hours that are left of it. Own tasks are of no module: none waits for another."""
    return Job(
        id=task.id,
        module=task.id if task.module == OWN else task.module,
        hours=task.hours - logged,
        waits_for=task.waits_for,
        wait_weeks=task.wait_weeks,
        after=task.after,
        closing=task.closing,
    )


def lay_out_jobs(jobs: Sequence[Job], spread: Spread) -> dict[str, tuple[str, str]]:
    """The first and last day of each task by its id; pinned ones go first in their week, the others in their order.

    What has to wait lets the next ones go first, but none of its own module. What closes a plan lets everything go
    first, unless a deadline is near: then it does not wait for others.
    """
    free = [job for job in jobs if job.id not in spread.pins]
    pinned = sorted((job for job in jobs if job.id in spread.pins), key=lambda job: spread.pins[job.id])
    days: dict[str, tuple[str, str]] = {}
    current, left = "", 0
    last = date.fromisoformat(spread.options.start)
    for week in _weeks(spread):
        for hour in range(week.hours):
            day = week.day_of(hour)
            if not left:
                job = _next(free, pinned, spread, week, _Past(days, day))
                current, left = (job.id, max(1, job.hours)) if job else ("", 0)
            if current:
                last = day
                days[current] = (days.get(current, (day.isoformat(),))[0], day.isoformat())
                left -= 1
        if not (free or pinned or left):
            break
    # Nobody gives an hour in forty years: the dates stay where they are known.
    return days | {job.id: (last.isoformat(), last.isoformat()) for job in free + pinned}


@dataclass(frozen=True, slots=True)
class _Past:
    """What was laid out before a day."""

    days: Mapping[str, tuple[str, str]]
    day: date

    def has_waited(self, job: Job, waiting: Iterable[Job], done: Mapping[str, str]) -> bool:
        """Whether enough weeks have passed since what a task waits for ended; what is not planned is not waited for."""
        if not job.waits_for and not job.after:
            return True
        if any(one.id == job.waits_for or one.id in job.after for one in waiting):
            return False
        end = done.get(job.waits_for) or self.days.get(job.waits_for, ("", ""))[1]
        return not end or self.day >= date.fromisoformat(end) + timedelta(weeks=job.wait_weeks)


def find_more_hours(end_with: Callable[[int], str], options: PlanOptions) -> int | None:
    """The fewest more hours a week with which a layout ends by the deadline, or else within six months.

    `end_with` tells the last day with so many hours a week. 0 where it does already, None where no number would do.
    """
    until = last_day(options).isoformat()
    few, enough = options.hours_per_week, MOST_HOURS
    if end_with(few) <= until:
        return 0
    if few >= enough or end_with(enough) > until:
        return None
    while enough - few > 1:
        middle = (few + enough) // 2
        few, enough = (middle, enough) if end_with(middle) > until else (few, middle)
    return enough - options.hours_per_week


def _next(free: list[Job], pinned: list[Job], spread: Spread, week: Week, past: _Past) -> Job | None:
    """The task to go on with on a day; None where there is none for it."""
    if pinned and spread.pins[pinned[0].id] <= week.monday.isoformat():
        return pinned.pop(0)
    waiting: set[str] = set()
    for place, job in enumerate(free):
        if job.closing and waiting and not spread.options.deadline:
            return None
        if job.module not in waiting and past.has_waited(job, free, spread.done):
            return free.pop(place)
        waiting.add(job.module)
    return None


def _weeks(spread: Spread) -> Iterator[Week]:
    """The weeks with the hours that the person named for single ones, less what was worked in the first of them."""
    first = monday_of(date.fromisoformat(spread.options.start))
    plenty = spread.options.model_copy(update={"hours_per_week": 7 * MOST_IN_A_WEEK})
    share = spread.options.hours_per_week
    for number, week in enumerate(make_weeks(plenty)):
        if number > LONGEST:
            return
        # Hours named for one week are a week's hours like the others: days off and a late start take their share.
        named = spread.week_hours.get(week.monday.isoformat(), share)
        hours = min(named * len(week.days) // 7, 24 * len(week.days))
        if week.monday == first:
            hours -= spread.used
        if hours > 0:
            yield Week(week.monday, week.days, hours)
