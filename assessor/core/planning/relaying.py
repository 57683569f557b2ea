"""Lays open tasks out anew: from a Monday on, in their order, never more than a week's hours in a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assessor.core.planning.calendar import LONGEST, Week, count_hours, last_day, make_weeks
from assessor.core.planning.models import PlanOptions, PlanTask

MOST_HOURS = 60
# From Friday on one looks back on the week that ends, before that on the one before.
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Spread:
    """What a layout goes by: the options, hours of single weeks by their Monday, and hours already worked in the first.

    `rest` maps task ids to hours that are left of them, `pins` to the Monday before which a task does not begin.
    """

    options: PlanOptions
    week_hours: Mapping[str, int]
    rest: Mapping[str, int]
    pins: Mapping[str, str]
    used: int = 0


def monday_of(day: date) -> date:
    """The Monday of the week that holds a day."""
    return day - timedelta(days=day.weekday())


def coming_week(today: date) -> date:
    """The Monday of the week that is planned on this day, by a check-in or anew."""
    monday = monday_of(today)
    return monday + timedelta(days=7) if today.weekday() >= FRIDAY else monday


def lay_out_tasks(tasks: Sequence[PlanTask], spread: Spread) -> dict[str, tuple[str, str]]:
    """The first and last day of each task by its id; pinned ones go first in their week, the others in their order."""
    free = [task.id for task in tasks if task.id not in spread.pins]
    pinned = sorted((task.id for task in tasks if task.id in spread.pins), key=lambda id: spread.pins[id])
    days: dict[str, tuple[str, str]] = {}
    current, left = "", 0
    weeks = _weeks(spread)
    last = date.fromisoformat(spread.options.start)
    for week in weeks:
        for hour in range(week.hours):
            if not left:
                current = _next(free, pinned, spread.pins, week)
                left = max(1, spread.rest.get(current, 1)) if current else 0
            if not current:
                break
            last = week.day_of(hour)
            day = last.isoformat()
            days[current] = (days.get(current, (day, day))[0], day)
            left -= 1
        if not (free or pinned or left):
            break
    # Nobody gives an hour in forty years: the dates stay where they are known.
    return days | {id: (last.isoformat(), last.isoformat()) for id in free + pinned}


def missing_hours(hours: int, options: PlanOptions) -> int | None:
    """The fewest more hours a week that make so many hours fit by the deadline, or else into six months.

    None where no sensible number does.
    """
    until = last_day(options)
    for weekly in range(options.hours_per_week, MOST_HOURS + 1):
        if count_hours(options.model_copy(update={"hours_per_week": weekly}), until) >= hours:
            return weekly - options.hours_per_week
    return None


def _next(free: list[str], pinned: list[str], pins: Mapping[str, str], week: Week) -> str:
    """The task to go on with in a week; empty where there is none for it."""
    if pinned and pins[pinned[0]] <= week.monday.isoformat():
        return pinned.pop(0)
    return free.pop(0) if free else ""


def _weeks(spread: Spread) -> Iterator[Week]:
    """The weeks with the hours that the person named for single ones, less what was worked in the first of them."""
    first = monday_of(date.fromisoformat(spread.options.start))
    plenty = spread.options.model_copy(update={"hours_per_week": 7 * MOST_HOURS})
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
