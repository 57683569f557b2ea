"""Dates and periods in every form that resumes write them in."""

from __future__ import annotations

import re

import pytest

from assessor.core.profile import dates
from assessor.core.profile.dates import as_years, find_periods
from assessor.core.profile.months import month_text
from assessor.core.profile.words.months import BETWEEN, MONTHS, SEASONS

PERIODS = {
    "Mar '19 - Present": ("Mar '19", "Present", "2019-03", None),
    "2019-03 – 2020-05": ("2019-03", "2020-05", "2019-03", "2020-05"),
    "03/2019 to 04/2021": ("03/2019", "04/2021", "2019-03", "2021-04"),
    "03.2019 bis 04.2021": ("03.2019", "04.2021", "2019-03", "2021-04"),
    "01.04.2018 – 31.12.2020": ("01.04.2018", "31.12.2020", "2018-04", "2020-12"),
    "04/15/2018 - 06/30/2019": ("04/15/2018", "06/30/2019", "2018-04", "2019-06"),
    "seit 04/2021": ("04/2021", None, "2021-04", None),
    "04/2021 - heute": ("04/2021", "heute", "2021-04", None),
    "Jan 2018 till date": ("Jan 2018", "till date", "2018-01", None),
    "June 2019 to date": ("June 2019", "to date", "2019-06", None),
    "1st Jan 2019 - 31st Dec 2020": ("1st Jan 2019", "31st Dec 2020", "2019-01", "2020-12"),
    "1 July 2015 – 28 February 2020": ("1 July 2015", "28 February 2020", "2015-07", "2020-02"),
    "a partir de marzo de 2020": ("marzo de 2020", None, "2020-03", None),
    "2018 onwards": ("2018", None, "2018-01", None),
    "2019 – pres.": ("2019", "pres.", "2019-01", None),
    "H1 2020 – H2 2021": ("H1 2020", "H2 2021", "2020-01", "2021-12"),
    "2020. 3. – 2021. 5.": ("2020. 3", "2021. 5", "2020-03", "2021-05"),
    "2015 – 2018": ("2015", "2018", "2015-01", "2018-12"),
    "2008-2010": ("2008", "2010", "2008-01", "2010-12"),
    "2014-18": ("2014", "18", "2014-01", "2018-12"),
    "2019/20": ("2019", "20", "2019-01", "2020-12"),
    "2010-": ("2010", None, "2010-01", None),
    "2019 –": ("2019", None, "2019-01", None),
    "(Sept. 2019–)": ("Sept. 2019", None, "2019-09", None),
    "Sep. 2023  Mar. 2024": ("Sep. 2023", "Mar. 2024", "2023-09", "2024-03"),
    "Sep. 2023 \u00ad Mar. 2024": ("Sep. 2023", "Mar. 2024", "2023-09", "2024-03"),
    "Sep. 2023 -- Mar. 2024": ("Sep. 2023", "Mar. 2024", "2023-09", "2024-03"),
    "Jan - Mar 2020": ("Jan", "Mar 2020", "2020-01", "2020-03"),
    "Nov – Feb 2020": ("Nov", "Feb 2020", "2019-11", "2020-02"),
    "03/19 - 06/21": ("03/19", "06/21", "2019-03", "2021-06"),
    "03.19 – 04.21": ("03.19", "04.21", "2019-03", "2021-04"),
    "1.3.19–30.4.21": ("1.3.19", "30.4.21", "2019-03", "2021-04"),
    "04/'19 – 03/'21": ("04/'19", "03/'21", "2019-04", "2021-03"),
    "03.19 - heute": ("03.19", "heute", "2019-03", None),
    "seit 05/21": ("05/21", None, "2021-05", None),
    "03/19–": ("03/19", None, "2019-03", None),
    "2012 to '17": ("2012", "'17", "2012-01", "2017-12"),
    "May 2020 ➜ Nov 2021": ("May 2020", "Nov 2021", "2020-05", "2021-11"),
    "[2023.05 ~ ]": ("2023.05", None, "2023-05", None),
    "Mar 2019 – ?": ("Mar 2019", None, "2019-03", None),
    "2020 on.": ("2020", None, "2020-01", None),
    "2019 to-date": ("2019", "to-date", "2019-01", None),
    "2020 and counting": ("2020", "and counting", "2020-01", None),
    "Mar 2019 until further notice": ("Mar 2019", "further notice", "2019-03", None),
    "Oct-2019 – Jan-2021": ("Oct-2019", "Jan-2021", "2019-10", "2021-01"),
    "Q3 2019 - Q1 2020": ("Q3 2019", "Q1 2020", "2019-07", "2020-03"),
    "Fall 2013 – Spring 2014": ("Fall 2013", "Spring 2014", "2013-09", "2014-05"),
    "depuis mars 2020": ("mars 2020", None, "2020-03", None),
    "de janvier 2019 à mars 2021": ("janvier 2019", "mars 2021", "2019-01", "2021-03"),
    "enero de 2019 a la actualidad": ("enero de 2019", "la actualidad", "2019-01", None),
    "março de 2019 – até o momento": ("março de 2019", "até o momento", "2019-03", None),
    "nov. 2019 - nu": ("nov. 2019", "nu", "2019-11", None),
    "wrz 2019 – obecnie": ("wrz 2019", "obecnie", "2019-09", None),
    "od 03/2019": ("03/2019", None, "2019-03", None),
    "2018年05月 - 至今": ("2018年05月", "至今", "2018-05", None),
    "2020 - الآن": ("2020", "الآن", "2020-01", None),
    "Mar. 2016 – Exp. Jun. 2017": ("Mar. 2016", "Jun. 2017", "2016-03", "2017-06"),
    "Jan 2025 – (expected) May 2026": ("Jan 2025", "May 2026", "2025-01", "2026-05"),
    "[Month, Year] – [Month, Year]": ("[Month, Year]", "[Month, Year]", None, None),
    "Mac 2023 – kini": ("Mac 2023", "kini", "2023-03", None),
    "Ogos 2016 – Disember 2018": ("Ogos 2016", "Disember 2018", "2016-08", "2018-12"),
    "févr. 2017 – juill. 2020": ("févr. 2017", "juill. 2020", "2017-02", "2020-07"),
    "Haz 2019 – Ağu 2021": ("Haz 2019", "Ağu 2021", "2019-06", "2021-08"),
    "Pebrero 2019 hanggang kasalukuyan": ("Pebrero 2019", "kasalukuyan", "2019-02", None),
    "Machi 2018 hadi Julai 2020": ("Machi 2018", "Julai 2020", "2018-03", "2020-07"),
    "მარტი 2018 – დღემდე": ("მარტი 2018", "დღემდე", "2018-03", None),
    "जनवरी 2020 – मार्च 2021": ("जनवरी 2020", "मार्च 2021", "2020-01", "2021-03"),
    "ינואר 2020 – היום": ("ינואר 2020", "היום", "2020-01", None),
    "2018-03 / present": ("2018-03", "present", "2018-03", None),
    "2014-09 / 2018-02": ("2014-09", "2018-02", "2014-09", "2018-02"),
    "6.2019 ->": ("6.2019", None, "2019-06", None),
    "maart 2019 t/m mei 2020": ("maart 2019", "mei 2020", "2019-03", "2020-05"),
    "marzo 2019 fino a maggio 2020": ("marzo 2019", "maggio 2020", "2019-03", "2020-05"),
    "January 20XX - Current": ("January 20XX", "Current", None, None),
    "2019 March - 2020 April": ("2019 March", "2020 April", "2019-03", "2020-04"),
    "10 Jan 2017 – 3 Feb 2018": ("10 Jan 2017", "3 Feb 2018", "2017-01", "2018-02"),
    "March 5, 2019 – May 7, 2020": ("March 5, 2019", "May 7, 2020", "2019-03", "2020-05"),
    "02/2016 → 07/2018": ("02/2016", "07/2018", "2016-02", "2018-07"),
    "03/18 to 09/21": ("03/18", "09/21", "2018-03", "2021-09"),
    "11/2021 – to this day": ("11/2021", "to this day", "2021-11", None),
    "2019 - until this very day": ("2019", "until this very day", "2019-01", None),
    "2018 – and counting": ("2018", "and counting", "2018-01", None),
    "Feb 2020 – still here": ("Feb 2020", "still here", "2020-02", None),
    "2019 bis zum heutigen Tag": ("2019", "zum heutigen Tag", "2019-01", None),
    "03/2020 – até a presente data": ("03/2020", "até a presente data", "2020-03", None),
    "fin de 2019 - a día de hoy": ("fin de 2019", "a día de hoy", "2019-09", None),
    "березень 2019 – донині": ("березень 2019", "донині", "2019-03", None),
    "2018.03 ~ 재직 중": ("2018.03", "재직 중", "2018-03", None),
    "2014 until the end of 2016": ("2014", "end of 2016", "2014-01", "2016-12"),
    "2014 à l'été 2019": ("2014", "été 2019", "2014-01", "2019-08"),
    "depuis l'automne 2019": ("automne 2019", None, "2019-09", None),
    "since the spring of 2019": ("spring of 2019", None, "2019-03", None),
    "od X 2015 do IV 2019": ("X 2015", "IV 2019", "2015-10", "2019-04"),
    "FY2016 – FY20": ("FY2016", "FY20", "2016-01", "2020-12"),
    "2019 Q3 - 2020 Q1": ("2019 Q3", "2020 Q1", "2019-07", "2020-03"),
    "3Q19 – 1Q21": ("3Q19", "1Q21", "2019-07", "2021-03"),
    "3. Quartal 2019 bis 1. Quartal 2020": ("3. Quartal 2019", "1. Quartal 2020", "2019-07", "2020-03"),
    "third quarter of 2019 to present": ("third quarter of 2019", "present", "2019-07", None),
    "KW 14/2019 – KW 3/2021": ("KW 14/2019", "KW 3/2021", "2019-04", "2021-01"),
    "2019-W12 to 2020-W05": ("2019-W12", "2020-W05", "2019-03", "2020-02"),
    "Jan 2019 up to and including Mar 2020": ("Jan 2019", "Mar 2020", "2019-01", "2020-03"),
    "2016 ... 2018": ("2016", "2018", "2016-01", "2018-12"),
}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("’19–’21   Web developer", "2019-01", "2021-12"),
        ("Web developer, '98 to '04", "1998-01", "2004-12"),
        ("Mar '19 - Feb '21", "2019-03", "2021-02"),
        ("Juli bis Dezember 2016", "2016-07", "2016-12"),
        ("June through August 2019", "2019-06", "2019-08"),
        ("summers 2014-2016", "2014-06", "2016-12"),
    ],
)
def test_marked_years_and_shared_years_are_read(text: str, first: str, last: str) -> None:
    (period,) = find_periods(text)
    assert (month_text(period.first), month_text(period.last)) == (first, last)


@pytest.mark.parametrize("written", PERIODS)
def test_a_period_is_read_as_written_and_as_months(written: str) -> None:
    (period,) = find_periods(written)
    assert (period.start, period.end, month_text(period.first), month_text(period.last)) == PERIODS[written]
    assert not period.single


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("Spring 2020", "2020-03", "2020-05"),
        ("Summer '21", "2021-06", "2021-08"),
        ("2018", "2018-01", "2018-12"),
        ("May 2014", "2014-05", "2014-05"),
        ("Frühjahr 2019", "2019-03", "2019-05"),
    ],
)
def test_a_lone_date_covers_what_it_names(written: str, first: str, last: str) -> None:
    (period,) = find_periods(written)
    assert period.single
    assert (month_text(period.first), month_text(period.last)) == (first, last)


def test_years_cut_short_are_told_from_months_where_they_can_be_years() -> None:
    (month,) = find_periods("2006-12")
    assert (month.single, month_text(month.first)) == (True, "2006-12")
    years = as_years(month)
    assert (years.start, years.end, month_text(years.last)) == ("2006", "12", "2012-12")
    (later,) = find_periods("2019-03")
    assert as_years(later) == later


def test_two_summers_are_one_period() -> None:
    (period,) = find_periods("Marine Biologist, Summer 2014 and 2015")
    assert (period.start, period.end, month_text(period.last)) == ("Summer 2014", "2015", "2015-08")


def test_a_period_keeps_its_place_in_the_line() -> None:
    line = "Programmer\t2008-2010\tHarbour"
    (period,) = find_periods(line)
    assert line[slice(*period.at)] == "2008-2010"


def test_since_with_a_capital_begins_a_cell_and_no_firm_does() -> None:
    (since,) = find_periods("Enterprise architect\tSince 11/2022")
    assert (since.start, since.current) == ("11/2022", True)
    (lone,) = find_periods("Skog AB 2019")
    assert lone.single


def test_two_periods_on_one_line_stay_apart() -> None:
    periods = find_periods("Sep. 2013, Mar. 2011 - Oct. 2011")
    assert [(p.start, p.end) for p in periods] == [("Sep. 2013", None), ("Mar. 2011", "Oct. 2011")]


@pytest.mark.parametrize(
    "text",
    [
        "served 2,021 requests and 2.5 s at 95%",
        "p95 from 3.4 s to 620 ms",
        "Present",
        "ISO 9001, port 8080, room 1204",
        "$2000 a month",
        "doors from 09.15 - 10.30",
        "a mark of 1.25 - 1.50",
        "10.5 - 12.0 on the scale",
    ],
)
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_periods(text) == []


@pytest.mark.parametrize("pattern", [dates._MONTH_RANGE, dates._MONTH_LEFT], ids=["range", "left"])
def test_a_month_at_the_end_of_a_line_is_looked_for_far_enough_back(pattern: re.Pattern[str]) -> None:
    ends = [*MONTHS, "summer", "quarter"]
    assert max(len(end) for end in ends) + len(", . --- de") <= dates._LONGEST_MONTH
    line = "Engineer, Ferrovia Laghi, in charge of seats and refunds, since "
    found = [month for month in MONTHS if pattern.search(f"{line}{month}")]
    assert [month for month in found if not pattern.search(f"{line}{month}", len(line) - 5)] == []


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 9 2020 – tháng 6 2023", "2020-09", "2023-06"),
        ("từ tháng 3/2019 đến tháng 2 năm 2021", "2019-03", "2021-02"),
        ("2019 жылғы қаңтар – 2021 ж. наурыз", "2019-01", "2021-03"),
        ("январь 2019 г. – март 2021 г.", "2019-01", "2021-03"),
        ("od marca 2019 r. do kwietnia 2021 r.", "2019-03", "2021-04"),
        ("2018 m. sausis – 2020 m. gegužė", "2018-01", "2020-05"),
        ("2019. gada janvāris – 2021. gada maijs", "2019-01", "2021-05"),
        ("xaneiro de 2019 – decembro de 2021", "2019-01", "2021-12"),
        ("elokuusta 2019 huhtikuuhun 2021", "2019-08", "2021-04"),
        ("Maret 2019 s.d. Mei 2021", "2019-03", "2021-05"),
        ("tháng 3 2022 – nay", "2022-03", None),
        ("od roku 2019", "2019-01", None),
        ("қаңтар 2019 – қазіргі уақытқа дейін", "2019-01", None),
    ],
)
def test_months_are_read_as_their_languages_write_them(text: str, first: str, last: str | None) -> None:
    (period,) = find_periods(text)
    assert (month_text(period.first), month_text(period.last), period.current) == (first, last, last is None)


@pytest.mark.parametrize("text", ["Developer, back-end", "Front-end"])
def test_a_word_that_ends_in_end_leaves_no_period_open(text: str) -> None:
    assert not dates.opens_period(text)


@pytest.mark.parametrize("words", [*MONTHS, *SEASONS])
def test_a_month_or_season_that_ends_a_line_leaves_a_period_open(words: str) -> None:
    assert dates.opens_period(f"Oak Mills, {words}")
    assert dates.opens_period(f"Oak Mills, {words}. de")


@pytest.mark.parametrize("between", ["-", *BETWEEN])
def test_a_month_with_what_joins_two_dates_leaves_a_period_open(between: str) -> None:
    assert dates.opens_period(f"Oak Mills, june {between}")
