"""Ways of writing that resumes from India, the Gulf, the Philippines, Sweden and Korea have more often than others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessor.core.profile import Profile, read_profile
from assessor.core.profile.dates import find_periods
from tests.core.profile.builder import place, write


def _read(text: str) -> Profile:
    return read_profile(write(text), date(2026, 11, 1))


def _jobs(text: str) -> list[tuple[str | None, str | None]]:
    return [(job.title, job.organisation) for job in _read(text).positions]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("01-Jul-2018 to 10-Mar-2020", "01-Jul-2018", "10-Mar-2020"),
        ("12/Mar/2020 - 10/Apr/2021", "12/Mar/2020", "10/Apr/2021"),
        ("3-Aug-19 to till date", "3-Aug-19", "till date"),
        ("Mar'2020 - Apr'2021", "Mar'2020", "Apr'2021"),
    ],
)
def test_days_and_years_joined_to_a_months_name_are_dates(text: str, start: str, end: str) -> None:
    (period,) = find_periods(text)
    assert (period.start, period.end, period.single) == (start, end, False)


def test_a_title_in_capitals_three_lines_above_its_dates_is_no_heading() -> None:
    text = """JOSE MARI DIZON
jose@quay.example

WORK EXPERIENCE

SOFTWARE ENGINEER
Laot Ferries Inc.
Makati City
March 2020 to Present
- Bookings

IT STAFF (Contractual)
Municipality of San Roque
San Roque, Bohol
January 2016 to February 2020
- Helpdesk

EDUCATION
BS Information Technology, Bohol State College, 2011 to 2015
"""
    assert _jobs(text) == [
        ("SOFTWARE ENGINEER", "Laot Ferries Inc."),
        ("IT STAFF (Contractual)", "Municipality of San Roque"),
    ]


def test_a_row_of_how_long_one_was_there_stands_between_no_names() -> None:
    text = """Ivana Petrova
ivana@quay.example

Experience

Trakia Ferries
Software Developer
March 2019 - Present (7 years 8 months)
Plovdiv, Bulgaria

Odessos Print
3 years 9 months
Developer
June 2017 - February 2019 (1 year 9 months)
Junior Developer
June 2015 - May 2017 (2 years)

Education
Varna Technical College, 2011 - 2015
"""
    assert _jobs(text) == [
        ("Software Developer", "Trakia Ferries"),
        ("Developer", "Odessos Print"),
        ("Junior Developer", "Odessos Print"),
    ]


def test_sentences_on_whom_one_is_associated_with_are_told_and_no_headers() -> None:
    text = """Suresh Babu
suresh@quay.example

CAREER SUMMARY
Currently associated with Netravati Infotech Pvt Ltd as Senior Test Engineer since Aug 2019.
Previously associated with Kumara Systems as Test Engineer from June 2016 to July 2019.

EDUCATION
B.E., Netravati College, 2016
"""
    assert _jobs(text) == [
        ("Senior Test Engineer", "Netravati Infotech Pvt Ltd"),
        ("Test Engineer", "Kumara Systems"),
    ]


def test_a_university_and_its_department_in_small_letters_are_an_employer() -> None:
    text = """Malin Boberg
malin@quay.example

ARBETSLIVSERFARENHET
Amanuens (20 %, vid sidan av studierna) >> sep 2019 – jan 2021
Norrlands universitet, institutionen för fysik
- Handledning

UTBILDNING
Civilingenjör >> 2016 – 2021
"""
    assert [job.organisation for job in _read(text).positions] == ["Norrlands universitet"]


def test_a_legal_form_in_brackets_stays_with_the_name_behind_it() -> None:
    head = "김하늘\nsky@quay.example\n\n# 경력사항\n"
    text = f"{head}2020.03 – 현재 >> (주)바다물류 | 데이터 엔지니어\n\n# 학력\n2011.03 – 2015.02 >> 한강대학교"
    assert _jobs(text) == [("데이터 엔지니어", "(주)바다물류")]


def test_a_name_on_two_lines_of_which_the_second_is_bold_is_read_whole() -> None:
    rows = [
        (40.0, 40.0, 30.0, False, "Jussara"),
        (40.0, 74.0, 30.0, True, "Prates Moura"),
        (40.0, 120.0, 9.0, False, "jussara.moura@quay.example"),
        (40.0, 150.0, 10.0, True, "EXPERIENCE"),
        *((40.0, 170.0 + 14 * i, 9.0, False, "Kept the books of a ferry line in order for years.") for i in range(6)),
    ]
    assert read_profile(place(rows), date(2026, 11, 1)).name == "Jussara Prates Moura"


def test_a_word_processors_document_without_any_mark_has_its_headings_by_their_words() -> None:
    rows = ["Ilse Brandt", "ilse@quay.example", "Skills", "Python", "Kafka", "Languages", "German", "Work Experience"]
    rows += ["Data Engineer", "Kelso Fisheries / Kelso / January 2021 - Present", "Education", "BSc Geography, 2017"]
    document = write("\n".join(rows))
    sized = replace(document, lines=tuple(replace(line, size=11.0) for line in document.lines))
    profile = read_profile(sized, date(2026, 11, 1))
    assert [section.id for section in profile.sections] == ["skills", "languages", "experience", "education"]
    assert [(job.title, job.organisation) for job in profile.positions] == [("Data Engineer", "Kelso Fisheries")]
