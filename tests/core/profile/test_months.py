"""Month arithmetic: both ends count, overlaps count once, open jobs end before the as-of month."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from assessor.core.profile.months import last_full_month, month_number, month_text, months_between, union_of
from tests.core.profile.builder import write


def test_first_and_last_month_both_count() -> None:
    start, end = month_number(2020, 2), month_number(2020, 4)
    assert months_between(start, end, month_number(2026, 1)) == 3


def test_an_open_job_runs_through_the_last_full_month() -> None:
    assert month_text(last_full_month(date(2026, 11, 1))) == "2026-10"
    assert month_text(last_full_month(date(2026, 11, 30))) == "2026-10"
    assert month_text(last_full_month(date(2026, 1, 15))) == "2025-12"


def test_nothing_after_the_limit_counts() -> None:
    assert months_between(month_number(2026, 9), month_number(2027, 5), month_number(2026, 10)) == 2
    assert months_between(month_number(2027, 1), month_number(2027, 5), month_number(2026, 10)) == 0


@pytest.mark.parametrize(
    ("intervals", "expected"),
    [
        ([], 0),
        ([(1, 3), (2, 5)], 5),
        ([(1, 10), (3, 4)], 10),
        ([(1, 2), (5, 6)], 4),
        ([(5, 6), (1, 2), (2, 5)], 6),
        ([(4, 3)], 0),
    ],
)
def test_overlapping_months_count_once(intervals: list[tuple[int, int]], expected: int) -> None:
    assert union_of(intervals) == expected


OVERLAPS = """
Delphine Marchetti
delphine@marchetti.example

Experience

Lead Developer, Lantern Press >> Jan 2022 - Present
- Everything.
Freelance web developer >> Jun 2020 - Dec 2022
- Shops.
Lecturer, web programming >> Sep 2021 - Feb 2022
Evening School of Design
- Twenty adults.
May 2019 - May 2020 >> Parental leave

Skills
HTML, CSS, JavaScript, PHP
"""


@pytest.mark.parametrize(("as_of", "total"), [(date(2026, 11, 1), 77), (date(2023, 3, 9), 33)])
def test_overlapping_jobs_and_leave_are_counted_as_a_person_would(as_of: date, total: int) -> None:
    profile = read_profile(write(OVERLAPS), as_of)
    assert [p.kind for p in profile.positions] == ["job", "freelance", "teaching"]
    assert [p.organisation for p in profile.positions] == ["Lantern Press", None, "Evening School of Design"]
    assert profile.total_months == total


def test_the_same_document_and_date_give_the_same_profile() -> None:
    assert read_profile(write(OVERLAPS), date(2026, 11, 1)) == read_profile(write(OVERLAPS), date(2026, 11, 1))
