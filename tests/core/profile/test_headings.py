"""Headings: the usual ones, odd ones, in capitals, spaced, with signs around them, and none at all."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import Profile, read_profile
from assessor.core.profile.headings import match_heading
from tests.core.profile.builder import place, write

KNOWN = {
    "CAREER NARRATIVE": "experience",
    "Stages of my working life": "experience",
    "Practical training": "experience",
    "Away from the screen": "interests",
    "Beyond work": "interests",
    "Home project": "projects",
    "Core AI skills": "skills",
    "WORK EXPERIENCE": "experience",
    "Where I've been": "experience",
    "Berufserfahrung": "experience",
    "Expérience professionnelle :": "experience",
    "Employment History (continued)": "experience",
    "2. Professional Background": "experience",
    "Toolbox": "skills",
    "S K I L L S": "skills",
    "What I'm good at": "skills",
    "Tools & Technologies": "skills",
    "Kenntnisse & Fähigkeiten": "skills",
    "Vaardigheden": "skills",
    "Honors/Awards": "awards",
    "Selected Honors": "awards",
    "Research interests": "summary",
    "Olá!": "summary",
    "About me": "summary",
    "Off the clock": "interests",
    "Hobbys": "interests",
    "Publications (selected)": "publications",
    "Things I've built": "projects",
    "My project: Tide Table (since October 2025)": "projects",
    "Courses and Certificates": "certifications",
    "Ausbildung und Studium": "education",
    "Wykształcenie": "education",
    "Spoken": "languages",
    "Sprogkundskaber": "languages",
    "Volunteer Experience": "volunteering",
    "Ehrenamt": "volunteering",
    "References": "",
    "Relevant Coursework": "",
    "What I want to learn next": "",
}


@pytest.mark.parametrize("heading", KNOWN)
def test_a_heading_names_its_section(heading: str) -> None:
    match = match_heading(heading)
    assert match is not None
    assert match.ids == (KNOWN[heading],)


@pytest.mark.parametrize("text", ["Software Engineer", "Google", "Berlin, Germany", "2019 - 2020", "Jane Doe", "•", ""])
def test_other_lines_name_none(text: str) -> None:
    assert match_heading(text) is None


def read(text: str) -> Profile:
    return read_profile(write(text), date(2026, 11, 1))


ODD = """
# Quentin Marlborough

quentin@marlborough.example

## Howdy

I keep old databases alive. Nine years of it, mostly at night, and mostly with good coffee.

## Where I've been

### Database Administrator, Saddlebrook Ranches
*Feb 2018 to now*
- Backups that restore.

## My arsenal

Oracle, PostgreSQL, Bash, Python

## What I haven't done

- Anything in the cloud.

## Besides work

Rodeo announcer.
"""


def test_headings_are_kept_as_written() -> None:
    profile = read(ODD)
    assert [(s.id, s.heading) for s in profile.sections] == [
        ("summary", "Howdy"),
        ("experience", "Where I've been"),
        ("skills", "My arsenal"),
        ("interests", "Besides work"),
    ]


def test_a_heading_with_unknown_words_is_named_by_its_content() -> None:
    text = (
        ODD.replace("My arsenal", "Shiny objects")
        .replace("Besides work", "Babel")
        .replace("Rodeo announcer.", "English (native), Spanish (fluent), some German")
    )
    assert [(s.id, s.heading) for s in read(text).sections][2:] == [
        ("skills", "Shiny objects"),
        ("languages", "Babel"),
    ]


NO_HEADINGS = """
Yusuf Pemberton-Ali
Hull | yusuf@pemberton.example

I repair ferries' ticket machines and the software in them. Seven years of salt water have taught me patience.

Field Engineer, Humber Ferries Ltd >> 2019 – Present
- Replaced the card readers on eleven boats.
Technician, Spurn Electronics >> 2015 – 2019
- Soldering.

Python, C, Linux, SQL, Docker
"""


def test_parts_without_headings_are_found_by_what_they_hold() -> None:
    profile = read(NO_HEADINGS)
    assert [p.title for p in profile.positions] == ["Field Engineer", "Technician"]
    assert "experience" in [section.id for section in profile.sections]
    assert all(section.heading is None for section in profile.sections)


BOLD_LINES = """
**Henrike Stromberg**
henrike@stromberg.example

**Objective**
A place where tests are read before they are skipped, in a team that ships on Tuesdays and sleeps on Fridays.

**Relevant Experience**
**QA Engineer**, Kornblume Verlag GmbH >> 2020 – 2024
- Tested the e-book reader.

**Additional Skills**
Selenium, Python, Postman, Jira

**Certifications**
ISTQB Foundation, 2019
"""


def test_bold_lines_are_headings() -> None:
    profile = read(BOLD_LINES)
    assert [s.id for s in profile.sections] == ["summary", "experience", "skills", "certifications"]


def test_a_label_inside_the_skills_opens_no_section() -> None:
    profile = read(
        """
        Ottilie Farnsworth
        ottilie@farnsworth.example

        EXPERIENCE
        Developer, Bramble & Sons >> 2019 - 2022
        - Shops.

        SKILLS
        Languages: Python, Go, SQL
        Tools: Docker, Git

        EDUCATION
        BSc Computing, University of Hull, 2018
        """
    )
    assert [s.id for s in profile.sections] == ["experience", "skills", "education"]


def test_a_label_between_other_sections_opens_one() -> None:
    profile = read(
        """
        Ottilie Farnsworth
        ottilie@farnsworth.example

        EXPERIENCE
        Developer, Bramble & Sons >> 2019 - 2022
        - Shops.

        EDUCATION
        BSc Computing, University of Hull, 2018

        Languages: English, Welsh, some French
        """
    )
    assert [s.id for s in profile.sections] == ["experience", "education", "languages"]


def test_a_size_above_the_text_marks_unknown_headings_so_that_sections_end_there() -> None:
    profile = read_profile(
        place(
            [
                (50, 40, 20, False, "Leopold Varga"),
                (50, 66, 10, False, "leopold@varga.example"),
                (50, 90, 14, False, "Experience"),
                (50, 110, 10, False, "Analyst, Danube Grain >> 2018 - 2021"),
                (60, 124, 10, False, "• Forecasts of the wheat harvest."),
                (50, 150, 14, False, "Skills"),
                (50, 170, 10, False, "R, SQL, Excel, Tableau"),
                (50, 196, 14, False, "Chess and other wars"),
                (50, 216, 10, False, "Club master of Baja since I was nineteen."),
            ]
        ),
        date(2026, 11, 1),
    )
    assert [(s.id, s.heading) for s in profile.sections] == [
        ("experience", "Experience"),
        ("skills", "Skills"),
        ("interests", "Chess and other wars"),
    ]


def test_volunteering_and_projects_are_no_positions() -> None:
    profile = read(
        """
        Sunniva Brekke
        sunniva@brekke.example

        PROJECTS
        Maintainer, Fjordmap >> 2021 - present
        - An open map.

        EXPERIENCE
        Developer, Havbris AS >> 2019 - 2022
        - Boats.

        VOLUNTEERING
        Coach, Code Club Bergen >> 2018 - present
        - Thursdays.

        EDUCATION
        Teaching assistant project, BSc Informatics, University of Bergen >> 2015 - 2018
        """
    )
    assert [p.organisation for p in profile.positions] == ["Havbris AS"]
    assert profile.total_months == 48
