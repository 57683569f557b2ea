"""Employers, towns and titles that no word tells: told by where they stand and by what the other entries have there."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from assessor.core.profile.scores import ends_in_title, organisation_score, title_score
from tests.core.profile.builder import place, write

AS_OF = date(2026, 11, 1)
RESUME = """
# Nessa Corrigall
nessa@corrigall.example

## Experience
{body}

## Education
BSc, Fjord University, 2008 - 2011
"""


def read(body: str) -> list[tuple[str | None, str | None]]:
    """Titles and employers of a resume with this body."""
    profile = read_profile(write(RESUME.format(body=body.strip())), AS_OF)
    return [(p.title, p.organisation) for p in profile.positions]


JOBS = [("Data Engineer", "Quillon"), ("System Administrator", "Bramwick")]
ORDERS = {
    "the town behind the title, the dates behind the employer": """
Quillon >> Mar 2020 - now
Data Engineer >> Saltby
- Pipes.
Bramwick >> May 2016 - Feb 2020
System Administrator >> Wharram
- Racks.""",
    "the town behind the title above": """
Data Engineer >> Saltby
Quillon >> Mar 2020 - now
- Pipes.
System Administrator >> Wharram
Bramwick >> May 2016 - Feb 2020
- Racks.""",
    "the town behind the employer": """
Quillon >> Saltby, Elmshire
Data Engineer >> Mar 2020 - now
- Pipes.
Bramwick >> Wharram, Elmshire
System Administrator >> May 2016 - Feb 2020
- Racks.""",
    "how one works behind a dash": """
Quillon — Saltby, hybrid
Mar 2020 - now
Data Engineer
- Pipes.
Bramwick — on-site
May 2016 - Feb 2020
System Administrator
- Racks.""",
    "a slash between employer and title": """
Quillon / Data Engineer
MAR 2020 - NOW, SALTBY
- Pipes.
Bramwick / System Administrator
MAY 2016 - FEB 2020, WHARRAM
- Racks.""",
    "a town and how one works below": """
### Quillon
Saltby hybrid
- Data Engineer · Mar 2020 → now
- Pipes and more pipes, 12 of them
### Bramwick
Wharram on-site
- System Administrator · May 2016 → Feb 2020
- Racks""",
}


@pytest.mark.parametrize("order", ORDERS)
def test_a_town_that_nobody_knows_is_no_employer(order: str) -> None:
    assert read(ORDERS[order]) == JOBS


def test_what_stands_beside_other_jobs_is_no_employer_of_a_role_without_one() -> None:
    body = """
**Quillon**
Lead Engineer
March 2022 - Present
Saltby
- Pipes.
Data Engineer
January 2019 - February 2022
Saltby
- Wires.
**Bramwick**
System Administrator
September 2015 - December 2018
Wharram
"""
    assert read(body) == [
        ("Lead Engineer", "Quillon"),
        ("Data Engineer", "Quillon"),
        ("System Administrator", "Bramwick"),
    ]


NAMED = {
    "employer over title": """
Driver Tools
Data Engineer | Mar 2020 - now
- Pipes.
Coach House
System Administrator | May 2016 - Feb 2020
- Racks.""",
    "title, employer and town in a line": """
Data Engineer | Driver Tools | Saltby | Mar 2020 - now
- Pipes.
System Administrator | Coach House | Wharram | May 2016 - Feb 2020
- Racks.""",
    "title before a sign": """
### Data Engineer @ Driver Tools
Mar 2020 - now | Saltby (remote)
- Pipes.
### System Administrator @ Coach House
May 2016 - Feb 2020 | Wharram""",
}


@pytest.mark.parametrize("form", NAMED)
def test_an_employer_may_begin_with_the_word_of_a_title(form: str) -> None:
    assert read(NAMED[form]) == [("Data Engineer", "Driver Tools"), ("System Administrator", "Coach House")]


def test_a_title_that_no_word_tells_stands_where_the_others_have_theirs() -> None:
    body = """
Quillon >> Saltby
Data Engineer >> Mar 2020 - now
- Pipes.
Bramwick >> Wharram
Pipewhistler >> May 2016 - Feb 2020
- Racks.
"""
    assert read(body) == [("Data Engineer", "Quillon"), ("Pipewhistler", "Bramwick")]


def test_a_firm_of_several_people_is_no_title() -> None:
    for name in ("Thorne & Partner", "Elm und Söhne", "Orlo and Daughters", "Dene & Associates"):
        assert (title_score(name), organisation_score(name)) == (0, 3), name
    assert ends_in_title("Senior data engineer") and not ends_in_title("Driver Tools")


def test_a_rail_of_dates_beside_names_closed_by_a_full_stop() -> None:
    document = place(
        [
            (50, 40, 20, True, "Nessa Corrigall"),
            (50, 64, 10, False, "nessa@corrigall.example"),
            (150, 100, 14, True, "Experience"),
            (60, 130, 10, False, "Mar 2020–present >> Data Engineer (part-time), Quillon, Saltby."),
            (150, 144, 10, False, "Pipes for the mills of the valley, and some of the hills."),
            (60, 170, 10, False, "May 2016–Feb 2020 >> System Administrator, Thorne & Partner, St. Wharram."),
            (150, 184, 10, False, "Racks."),
            (150, 220, 14, True, "Education"),
            (60, 250, 10, False, "2008–2011 >> BSc, Fjord University."),
        ]
    )
    found = [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions]
    assert found == [("Data Engineer", "Quillon"), ("System Administrator", "Thorne & Partner")]


def test_the_employer_may_stand_below_the_dates_in_a_rail() -> None:
    document = place(
        [
            (50, 40, 20, True, "Nessa Corrigall"),
            (50, 64, 10, False, "nessa@corrigall.example"),
            (50, 90, 14, True, "Experience"),
            (50, 120, 9, False, "Mar 2020 – present"),
            (50, 131, 9, False, "Quillon"),
            (50, 142, 9, False, "Saltby"),
            (170, 121, 10, True, "Data Engineer"),
            (182, 134, 10, False, "• Pipes for the mills of the valley."),
            (50, 170, 9, False, "May 2016 – Feb 2020"),
            (50, 181, 9, False, "Bramwick"),
            (50, 192, 9, False, "Wharram"),
            (170, 171, 10, True, "System Administrator"),
            (182, 184, 10, False, "• Racks for the mills of the valley."),
        ]
    )
    assert [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions] == JOBS


def test_roles_in_the_time_of_a_firm_are_there_whatever_was_made() -> None:
    body = """
Quillon K.K. >> January 2016 – present
Mar 2020 – present >> Team Leader 5 members
The records of cold rooms
- Wires.
Jan 2016 – Feb 2020 >> Programmer
Tax rolls, renewal
- Racks.
"""
    assert read(body) == [("Team Leader", "Quillon K.K."), ("Programmer", "Quillon K.K.")]


def test_the_client_below_a_title_alone_is_whom_one_worked_for() -> None:
    body = """
Since March 2020
**Data Engineer**
Client : Quillon, Saltby
- Pipes.
May 2016 – Feb 2020
**System Administrator**
Client : Bramwick, Wharram
- Racks.
"""
    assert read(body) == JOBS
    employed = """
Data Engineer, Orlo Consulting >> Mar 2020 - now
Client: Quillon
- Pipes.
"""
    assert read(employed) == [("Data Engineer", "Orlo Consulting")]


def test_one_job_among_others_may_have_no_dates() -> None:
    body = """
Data Engineer — Quillon, Saltby
2020 – 2024
Pipes and more pipes for all the mills of the valley.
System Administrator — Bramwick, Wharram
2016 – 2020
Kitchen hand — Copper Pantry, Wharram
Weekends during school.
"""
    assert read(body) == [*JOBS, ("Kitchen hand", "Copper Pantry")]
    listed = """
2020-01 -- 2024-02 >> Data Engineer, Quillon
- Pipes.
2016-05 -- 2020-01 >> System Administrator, Bramwick
- Racks.
undated >> Cook, Copper Pantry
- Soups.
"""
    assert read(listed) == [*JOBS, ("Cook", "Copper Pantry")]


def test_service_in_an_army_is_work_where_a_rank_and_a_place_are_told() -> None:
    text = """
# Nessa Corrigall
nessa@corrigall.example

## Experience
Data Engineer, Quillon, Mar 2020 - now
- Pipes.

## Military Service
United Coast Guard >> Fort Elm AB, Japan
Electronics Technician (E-5) >> May 2016 - Feb 2020
- Radar.

## Education
BSc, Fjord University, 2008 - 2011
"""
    profile = read_profile(write(text), AS_OF)
    assert [(p.title, p.organisation) for p in profile.positions] == [
        ("Data Engineer", "Quillon"),
        ("Electronics Technician (E-5)", "United Coast Guard"),
    ]
    served = text.replace("United Coast Guard >> Fort Elm AB, Japan\n", "").replace(
        "Electronics Technician (E-5) >> May 2016 - Feb 2020\n- Radar.", "Done, 2014"
    )
    assert len(read_profile(write(served), AS_OF).positions) == 1


def test_a_name_of_two_lines_and_a_number_of_two_lines_are_whole() -> None:
    document = place(
        [
            (50, 40, 24, False, "Nessa"),
            (50, 68, 24, True, "Corrigall Dene"),
            (50, 100, 10, False, "nessa@corrigall.example · +44"),
            (50, 112, 10, False, "20 7946 0999"),
            (50, 140, 14, True, "Experience"),
            (50, 160, 10, False, "Data Engineer, Quillon >> Mar 2020 - now"),
            (50, 190, 14, True, "Education"),
            (50, 210, 10, False, "BSc, Fjord University, 2008 - 2011"),
        ]
    )
    profile = read_profile(document, AS_OF)
    assert (profile.name, profile.phone) == ("Nessa Corrigall Dene", "+44 20 7946 0999")


def test_romanised_headings_dates_and_forms_of_firms_are_known() -> None:
    text = """
# Nessa Corrigall
nessa@corrigall.example

## Shokureki
2020-nen 3-gatsu – genzai >> Kabushiki-gaisha Quillon
Enjinia
- Paipu

## Gakureki
2008-nen 4-gatsu nyugaku: Fjord Daigaku

## Shikaku
- Kuruma no menkyo (2010-nen)
"""
    profile = read_profile(write(text), AS_OF)
    assert [section.id for section in profile.sections] == ["experience", "education", "certifications"]
    assert [(p.title, p.organisation, p.start_month, p.current) for p in profile.positions] == [
        ("Enjinia", "Kabushiki-gaisha Quillon", "2020-03", True)
    ]
