"""Scores the months of experience: the union of all positions, within a tolerance."""

from __future__ import annotations

import re
from itertools import combinations

from evals.scoring.tally import Json, Tally, judge

_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_OPEN = re.compile(r"present|current|now|today|date", re.I)
_FILES_TOLERANCE = 1


def score_months(report: Json, label: Json, entry: str, as_of: str) -> list[Tally]:
    """Accuracy of `total_months`: as labelled, or derived from the labelled positions where their dates are plain."""
    found = report["profile"].get("total_months", 0)
    if "total_months_of_experience" in label:
        expected = [label["total_months_of_experience"]]
        tolerance = label.get("months_tolerance", 0)
    else:
        expected, tolerance = _derived(label, as_of), _FILES_TOLERANCE
    if not expected:
        return []
    ok = any(abs(found - months) <= tolerance for months in expected)
    return [judge("months", entry, ok, " or ".join(map(str, expected)), found)]


def _derived(label: Json, as_of: str) -> list[int]:
    """Unions of the labelled positions with any of the acceptable ones; [] where a date cannot be read."""
    must = [_interval(row, as_of) for row in label.get("positions", [])]
    may = [_interval(row, as_of) for row in label.get("positions_acceptable", [])]
    if not must or None in must:
        return []
    known = [interval for interval in may if interval]
    subsets = [chosen for size in range(len(known) + 1) for chosen in combinations(known, size)]
    return sorted({union_of([*must, *chosen]) for chosen in subsets})


def union_of(intervals: list[tuple[int, int]]) -> int:
    """Months (counted from year 0) covered by at least one interval; both ends count."""
    return len({month for start, end in intervals for month in range(start, end + 1)})


def _interval(row: Json, as_of: str) -> tuple[int, int] | None:
    """First and last month of a labelled position; an open one runs through the last full month before `as_of`."""
    start = month_of(row.get("start"), first=True)
    end = row.get("end")
    last = _month_before(as_of) if not end or _OPEN.search(end) else month_of(end, first=False)
    return None if start is None or last is None else (start, last)


def month_of(written: str | None, *, first: bool) -> int | None:
    """A written date as months from year 0: "June 2023", "Sep. 2023", "04/2021", "2021" (January or December)."""
    year = re.search(r"\b(19|20)\d\d\b", written or "")
    if not year or re.search(r"summer|winter|spring|fall|autumn", written or "", re.I):
        return None
    rest = (written or "").replace(year.group(), " ").lower()
    name = re.search(r"[a-z]{3}", rest)
    number = re.search(r"\b(0?[1-9]|1[0-2])\b", rest)
    if name and name.group() in _NAMES:
        month = _NAMES.index(name.group())
    elif number:
        month = int(number.group()) - 1
    else:
        month = 0 if first else 11
    return int(year.group()) * 12 + month


def _month_before(as_of: str) -> int:
    year, month = int(as_of[:4]), int(as_of[5:7])
    return year * 12 + month - 2
