"""Dates, ranges and counts read the same everywhere."""

import re

import pytest

from assessor.exports.markdown import render_markdown
from assessor.exports.text import render_text
from assessor.exports.wording import count, percent, write_date, write_dates, write_months, write_range, write_when
from assessor.knowledge import load_catalog
from assessor.sample import load_sample


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2027-01-12", "2027-01-12", "12 Jan 2027"),
        ("2027-01-12", "2027-01-20", "12–20 Jan 2027"),
        ("2027-01-12", "2027-02-03", "12 Jan – 3 Feb 2027"),
        ("2026-12-28", "2027-02-03", "28 Dec 2026 – 3 Feb 2027"),
    ],
)
def test_a_range_of_dates_says_nothing_twice(start, end, written):
    assert write_dates(start, end) == written


def test_no_date_is_no_text():
    assert write_date(None) == ""


@pytest.mark.parametrize(("low", "high", "written"), [(460, 630, "46–63"), (123, 124, "12"), (5, 5, "1")])
def test_a_range_is_one_number_where_both_ends_are_the_same(low, high, written):
    assert write_range(low, high) == written


def test_per_mille_rounds_half_up():
    assert [percent(value) for value in (0, 4, 5, 994, 995, 1000)] == [0, 0, 1, 99, 100, 100]


@pytest.mark.parametrize(
    ("months", "written"), [(1, "1 month"), (12, "1 year"), (27, "2 years 3 months"), (0, "0 months")]
)
def test_months_are_years_and_months(months, written):
    assert write_months(months) == written


def test_one_is_singular():
    assert (count(1, "quote"), count(2, "quote"), count(0, "quote")) == ("1 quote", "2 quotes", "0 quotes")


@pytest.mark.parametrize(
    "when,words", [("2026", "2026"), ("2026-11", "Nov 2026"), ("2026-05-08", "8 May 2026"), ("", "")]
)
def test_a_source_is_dated_as_exactly_as_it_is_known(when: str, words: str) -> None:
    assert write_when(when) == words


def test_no_rendering_of_a_report_writes_days_in_two_ways() -> None:
    for text in (render_markdown(load_sample(), load_catalog()), render_text(load_sample(), load_catalog())):
        assert not re.search(r"\b20\d\d-\d\d-\d\d\b", text)
