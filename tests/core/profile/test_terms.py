"""Semesters, terms and school years are dates, alone and as the ends of a period."""

from __future__ import annotations

import pytest

from assessor.core.profile.dates import find_periods
from assessor.core.profile.months import month_text


def _months(text: str) -> list[tuple[str | None, str | None]]:
    return [(month_text(period.first), month_text(period.last)) for period in find_periods(text)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Tutor, WS 2021/22 – SS 2023", ("2021-10", "2023-09")),
        ("Tutor, SoSe 2020 - WiSe 2020/21", ("2020-04", "2021-03")),
        ("Wintersemester 2019/2020", ("2019-10", "2020-03")),
        ("WS21/22", ("2021-10", "2022-03")),
        ("HT 2020 – VT 2021", ("2020-09", "2021-06")),
        ("Fall semester 2018 - Spring semester 2019", ("2018-09", "2019-05")),
        ("Michaelmas 2019 to Trinity term 2021", ("2019-09", "2021-06")),
        ("academic year 2021/22 to 2023/24", ("2021-09", "2024-08")),
        ("2019/20 – 2020/21", ("2019-09", "2021-08")),
        ("curso 2019/20", ("2019-09", "2020-08")),
        ("Autumn 2018–Winter 2023", ("2018-09", "2023-03")),
    ],
)
def test_a_term_is_a_date(text: str, months: tuple[str, str]) -> None:
    assert _months(text) == [months]


def test_since_a_semester_is_a_current_period() -> None:
    [period] = find_periods("seit WS 2021/22")
    assert period.current
    assert period.start == "WS 2021/22"


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2014/01 – 2019/07", ("2014-01", "2019-07")),
        ("2019/20", ("2019-01", "2020-12")),
        ("AWS 2020", ("2020-01", "2020-12")),
    ],
)
def test_what_only_looks_like_a_term_is_none(text: str, months: tuple[str, str]) -> None:
    assert _months(text) == [months]
