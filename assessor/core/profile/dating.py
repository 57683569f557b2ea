"""Dates that a person types for a position, read as those of a resume are; and the months they come to."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.core.profile.dates import find_periods
from assessor.core.profile.models import Position
from assessor.core.profile.months import month_text, months_between, union_of

# An end is read as part of a period, because "to date" and its kin are ends only after a start.
_EARLY = "Jan 1960"


def read_start(text: str) -> int | None:
    """The first month of a typed date, None where none can be read in it."""
    periods = find_periods(text)
    return periods[0].first if len(periods) == 1 and periods[0].end is None else None


def read_end(text: str) -> tuple[int | None, bool] | None:
    """The last month of a typed end, or that it is now; None where neither can be read in it."""
    periods = find_periods(f"{_EARLY} - {text}")
    if len(periods) != 1 or periods[0].single:
        return None
    return (None, True) if periods[0].current else (periods[0].last, False)


def date_position(position: Position, start: str | None, end: str | None, last_month: int) -> Position:
    """A position with other dates; None leaves one as it was, an empty end after a start is current work."""
    if start is None and end is None:
        return position
    first, last, current = _number(position.start_month), _number(position.end_month), position.current
    if start is not None:
        first = read_start(start)
    if end is not None or current:
        last, current = _read_end(position.end if end is None else end, first)
    if current:
        last = last_month if first is not None else None
    return position.model_copy(
        update={
            "start": position.start if start is None else start or None,
            "end": position.end if end is None else end or None,
            "start_month": month_text(first),
            "end_month": month_text(last),
            "current": current,
            "months": months_between(first, last, last_month),
        }
    )


def total_months(positions: Iterable[Position], last_month: int) -> int:
    """The union of the positions' months, none after `last_month`."""
    dated = ((_number(p.start_month), _number(p.end_month)) for p in positions)
    return union_of((first, min(last, last_month)) for first, last in dated if first is not None and last is not None)


def _read_end(text: str | None, first: int | None) -> tuple[int | None, bool]:
    if not text:
        return None, first is not None
    return read_end(text) or (None, False)


def _number(month: str | None) -> int | None:
    return int(month[:4]) * 12 + int(month[5:7]) - 1 if month else None
