"""Month arithmetic: months as numbers, the last full month, the union of intervals."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

Interval = tuple[int, int]


def month_number(year: int, month: int) -> int:
    """A month (1-12) of a year as one number, so that neighbours differ by one."""
    return year * 12 + month - 1


def month_text(number: int | None) -> str | None:
    """YYYY-MM of a month number."""
    return None if number is None else f"{number // 12:04d}-{number % 12 + 1:02d}"


def last_full_month(as_of: date) -> int:
    """The month before the one `as_of` lies in: an open job runs through it."""
    return month_number(as_of.year, as_of.month) - 1


def months_between(start: int | None, end: int | None, limit: int) -> int:
    """Months from `start` through `end`, both counted, none after `limit`; 0 where one is unknown."""
    if start is None or end is None:
        return 0
    return max(0, min(end, limit) - start + 1)


def union_of(intervals: Iterable[Interval]) -> int:
    """The number of months that lie in at least one interval; both ends count."""
    total, covered = 0, -1
    for start, end in sorted(intervals):
        first = max(start, covered + 1)
        if end >= first:
            total += end - first + 1
            covered = end
    return total
