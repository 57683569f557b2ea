"""Weeks of work: how many hours each has, and on which day an hour falls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assessor.core.planning.models import PlanOptions

DAY, WEEK = timedelta(days=1), timedelta(days=7)
# Forty years: whatever a person leaves off or gives per week, the calendar ends.
LONGEST = 2080
# The six months that the sources speak of (source: ai-career).
SIX_MONTHS = 26


@dataclass(frozen=True, slots=True)
class Week:
    """A week from its Monday with the days one can work on, and its hours; a part of a week has its share of them."""

    monday: date
    days: tuple[date, ...]
    hours: int

    def day_of(self, hour: int) -> date:
        """The day on which an hour of the week (from 0) falls; hours spread evenly over the days."""
        return self.days[hour * len(self.days) // self.hours]


def make_weeks(options: PlanOptions, until: date | None = None) -> Iterator[Week]:
    """Weeks from the start, through `until` where it is given; weeks without hours are left out."""
    start = date.fromisoformat(options.start)
    off = [(date.fromisoformat(o.start), date.fromisoformat(o.end)) for o in options.days_off]
    monday = start - start.weekday() * DAY
    for _ in range(LONGEST):
        if until and monday > until:
            return
        days = tuple(
            day
            for day in (monday + n * DAY for n in range(7))
            if day >= start and (not until or day <= until) and not any(a <= day <= b for a, b in off)
        )
        hours = options.hours_per_week * len(days) // 7
        if hours > 0:
            yield Week(monday, days, hours)
        monday += WEEK


def count_hours(options: PlanOptions, until: date) -> int:
    """Hours of work from the start through `until`."""
    return sum(week.hours for week in make_weeks(options, until))


def count_weeks(start: str, end: str) -> int:
    """Weeks from the first to the last day, begun ones counted."""
    return ((date.fromisoformat(end) - date.fromisoformat(start)).days + 7) // 7


def last_day(options: PlanOptions) -> date:
    """The deadline, or the last day of six months."""
    if options.deadline:
        return date.fromisoformat(options.deadline)
    return date.fromisoformat(options.start) + timedelta(weeks=SIX_MONTHS) - timedelta(days=1)
