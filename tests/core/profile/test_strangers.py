"""Layouts that strangers sent and nobody had thought of: each job once, with its title, employer and months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile import read_profile
from assessor.core.profile.models import Profile
from assessor.readers import read_document
from tests.core.profile.builder import place, write

AS_OF = date(2026, 11, 1)
Job = tuple[str | None, str | None, str | None, str | None]


def jobs(document: Document) -> list[Job]:
    """Title, employer, first and last month of each position."""
    return [(p.title, p.organisation, p.start_month, p.end_month) for p in read_profile(document, AS_OF).positions]


def read_text(text: str, name: str = "resume.txt") -> Profile:
    """What a file of plain text or Markdown says of the person."""
    document = read_document(text.encode(), name=name, kind="resume", document_id="resume")
    return read_profile(document, AS_OF)


def test_titles_that_look_like_the_headings_of_a_narrow_column_are_no_headings() -> None:
    document = place(
        [
            (40, 40, 20, True, "Ottilie Brandvold"),
            (40, 70, 9, False, "ottilie@brandvold.example"),
            (40, 100, 11, True, "Languages"),
            (40, 114, 9, False, "Norwegian, English"),
            (40, 140, 11, True, "Skills"),
            (40, 154, 9, False, "Perl, Oracle, Linux"),
            (220, 40, 15, True, "Experience"),
            (220, 66, 11, True, "Tide Analyst"),
            (220, 80, 9, False, "Kvitholm Ports  •  March 2020 to now"),
            (220, 94, 9, False, "• Wrote the tables"),
            (220, 112, 11, True, "Time at home"),
            (220, 126, 9, False, "with twins  •  May 2019 to February 2020"),
            (220, 144, 11, True, "Junior Analyst"),
            (220, 158, 9, False, "Skarvik Fisheries  •  June 2016 to April 2019"),
            (220, 172, 9, False, "• Counted the boats"),
            (220, 200, 15, True, "Education"),
            (220, 226, 11, True, "BSc Oceanography"),
            (220, 240, 9, False, "Nordkapp University  •  2012 to 2016"),
        ]
    )
    assert jobs(document) == [
        ("Tide Analyst", "Kvitholm Ports", "2020-03", "2026-10"),
        ("Junior Analyst", "Skarvik Fisheries", "2016-06", "2019-04"),
    ]


NESTED = """# Ines Caldeira

ines@caldeira.example

## Work

- Marisma Salt Works – Aveiro
  - Lead Developer, since April 2021
    Weighing software for nine pans. Head of the team from 2023.
  - Developer, May 2018 – March 2021
    Rewrote the gate.
- Ria Ferries – Aveiro
  - Trainee, January 2017 – April 2018
    Timetables.

## School

- BSc Informatics, University of Aveiro, 2013 – 2016
"""


def test_jobs_in_bullets_are_read_beside_a_remark_with_a_year() -> None:
    found = [(p.title, p.organisation) for p in read_text(NESTED, "resume.md").positions]
    assert found == [
        ("Lead Developer", "Marisma Salt Works"),
        ("Developer", "Marisma Salt Works"),
        ("Trainee", "Ria Ferries"),
    ]


@pytest.mark.parametrize(
    ("header", "title", "employer"),
    [
        ("Loom Engineer, Thornbury Mills, Hull.", "Loom Engineer", "Thornbury Mills"),
        ("Entwicklerin (Teilzeit, 60 %), Almenried Waagen GmbH, Kempten.", "Entwicklerin", "Almenried Waagen GmbH"),
        ("Senior Software Developer, Quay Freight Systems, Oslo.", "Senior Software Developer", "Quay Freight Systems"),
        ("Développeuse, Brume et Fils, Nantes.", "Développeuse", "Brume et Fils"),
    ],
)  # fmt: skip
def test_a_header_beside_its_dates_may_end_with_a_full_stop(header: str, title: str, employer: str) -> None:
    text = f"""
Juno Maddern
juno@maddern.example

Experience
04/2017 – 03/2020 >> {header}
- Built the scales.
01/2012 – 03/2017 >> Junior Developer, Wren Maps, Leeds.
- Drew the maps.
"""
    assert jobs(write(text)) == [
        (title, employer, "2017-04", "2020-03"),
        ("Junior Developer", "Wren Maps", "2012-01", "2017-03"),
    ]


def test_a_sentence_beside_dates_is_still_no_header() -> None:
    text = """
Juno Maddern
juno@maddern.example

Experience
04/2017 – 03/2020 >> Loom Engineer, Thornbury Mills
Measured the yarn, mended the looms, Hull and Leeds.
"""
    assert jobs(write(text)) == [("Loom Engineer", "Thornbury Mills", "2017-04", "2020-03")]


LETTER = """From: Nuala Tarpey <nuala@tarpey.example>
To: work@gorsemill.example
Subject: Re: programmer

Dear Colm,

I am a fitter who programs. Since April 2020 I have been a controls engineer
with Slaney Automation in Wexford, where I write the Python of two dairies.

Before that, from May 2015 to March 2020, I was a service technician with
Barrow Pumps in Carlow. I mended by day and scripted by night.

From June 2011 to April 2015 I worked as a fitter for Nore Engineering, and
before that I was at school.

I hold a craft certificate (2011).

Yours,
Nuala
085 555 0199
"""


def test_a_letter_tells_its_jobs_in_paragraphs_and_its_sender_is_the_person() -> None:
    profile = read_text(LETTER)
    assert profile.name == "Nuala Tarpey"
    assert [(p.title, p.organisation, p.start_month) for p in profile.positions] == [
        ("controls engineer", "Slaney Automation", "2020-04"),
        ("service technician", "Barrow Pumps", "2015-05"),
        ("fitter", "Nore Engineering", "2011-06"),
    ]


def test_the_same_employer_is_told_with_also() -> None:
    text = """
# Piet Oudkerk
piet@oudkerk.example

## Work

From 2012 to 2015 I was a welder with Maas Yards.
From 2008 to 2011 I served as an apprentice welder, also with Maas Yards.
"""
    assert [(title, firm) for title, firm, *_ in jobs(write(text))] == [
        ("welder", "Maas Yards"),
        ("apprentice welder", "Maas Yards"),
    ]


@pytest.mark.parametrize("second", ["from 2014 Senior Test Analyst", "since 2014 Lead Analyst", "ab 2014 Teamleiterin"])
def test_a_second_title_with_its_year_is_no_job_of_its_own(second: str) -> None:
    text = f"""
Merrin Poole
merrin@poole.example

Experience
Fenwick Mutual plc >> July 2010 – April 2018
Test Analyst, {second}
- Pension software.
Cob Lane Zoo >> May 2018 – now
IT Officer
- Tickets.
"""
    found = jobs(write(text))
    assert [(firm, start, end) for _, firm, start, end in found] == [
        ("Fenwick Mutual plc", "2010-07", "2018-04"),
        ("Cob Lane Zoo", "2018-05", "2026-10"),
    ]
    assert (found[0][0] or "").startswith("Test Analyst")


@pytest.mark.parametrize("leave", ["in mobilità", "arbeitslos", "unemployed", "desempregada", "en recherche d'emploi"])
def test_a_time_without_work_is_no_job(leave: str) -> None:
    text = f"""
Bice Tornaghi
bice@tornaghi.example

Experience
01/2020 - 10/2024 || System administrator || Valcava Hosting S.r.l. || Servers
02/2019 - 12/2019 || {leave} || - || course of Linux administration
10/2014 - 01/2019 || Network technician || Ceramiche Lambro S.p.A. || Switches
"""
    assert [firm for _, firm, *_ in jobs(write(text))] == ["Valcava Hosting S.r.l.", "Ceramiche Lambro S.p.A."]


def test_a_year_in_a_sentence_that_goes_on_below_dates_no_job() -> None:
    document = write(
        """
Sverre Holt
sverre@holt.example

Experience
2003–2008 >> Java developer >> Fjellnode AS
Lent out to two counties. Sold in 2008
to a firm in Bergen.
1998–2002 >> Operator >> Nordlys Data
Tapes.
"""
    )
    assert [firm for _, firm, *_ in jobs(document)] == ["Fjellnode AS", "Nordlys Data"]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("Email: lena@harrow.exampleMobile: (757) 555-0148", "lena@harrow.example"),
        ("lena@mail.harrow.example.ORG", "lena@mail.harrow.example.ORG"),
        ("LENA@HARROW.EXAMPLE", "LENA@HARROW.EXAMPLE"),
        ("lena@harrow.examplePhone 757 555 0148", "lena@harrow.example"),
    ],
)
def test_an_address_ends_where_a_label_without_a_space_begins(written: str, address: str) -> None:
    document = write(f"Lena Harrow\n{written}\n\nExperience\nClerk, Oak Mills >> 2019 - 2022\n- Looms.\n")
    assert read_profile(replace(document, id="resume"), AS_OF).email == address


def test_a_job_names_its_project_in_a_line_of_its_own() -> None:
    text = """
Ravi Kothari
ravi@kothari.example

EXPERIENCE
Oakfield Systems, Pune >> Mar 2021 - Present
Senior Engineer
Project: Ticket machine
- Built the lock
Wren Labs, Pune >> Jun 2018 - Feb 2021
Software Engineer
Project: Gate
- Built the hinge
"""
    assert [(title, firm) for title, firm, *_ in jobs(write(text))] == [
        ("Senior Engineer", "Oakfield Systems"),
        ("Software Engineer", "Wren Labs"),
    ]


@pytest.mark.parametrize("verb", ["Working as", "Worked as a", "Served as", "Employed as"])
def test_a_title_is_told_without_its_verb(verb: str) -> None:
    text = f"""
Ravi Kothari
ravi@kothari.example

EXPERIENCE
- {verb} Software Engineer in Wren Labs from Jun 2018 to Feb 2021.
- {verb} Trainee with Tide Maps from Jan 2017 to Jun 2017.
"""
    assert [title for title, *_ in jobs(write(text))] == ["Software Engineer", "Trainee"]


def test_a_numbered_table_names_its_columns() -> None:
    text = """
Ravi Kothari
ravi@kothari.example

EXPERIENCE
S. No. || Name of the Organization || Designation || From || To
1 || Oakfield Systems Limited || Test Lead || Jan-2021 || Till Date
2 || Wren Labs Pvt. Ltd. || Test Engineer || Nov-2015 || Dec-2020
"""
    assert [(title, firm) for title, firm, *_ in jobs(write(text))] == [
        ("Test Lead", "Oakfield Systems Limited"),
        ("Test Engineer", "Wren Labs Pvt. Ltd."),
    ]


def test_a_row_of_a_table_may_say_much_beside_its_dates() -> None:
    text = """
Ha Nuri
nuri@ha.example

EXPERIENCE
2018.02 ~ present || Mirinae Data || Principal Engineer || Compaction and tiering in a store of keys, with stalls cut from 900 to 70 ms
2011.07 ~ 2014.05 || Dolmen Soft || Software Engineer (in lieu of service) || Billing batches for a provider of lines, in C and a great deal of shell, alone
"""  # noqa: E501
    assert [(firm, start, end) for _, firm, start, end in jobs(write(text))] == [
        ("Mirinae Data", "2018-02", "2026-10"),
        ("Dolmen Soft", "2011-07", "2014-05"),
    ]


def test_headings_may_bear_the_mark_of_a_bullet() -> None:
    profile = read_text(
        """Sora Hatano
sora@hatano.example

■ Summary
Twelve years of scales and cold stores, first in COBOL, then in Go, and never without a test.

■ Work History
Minato Scales K.K., Developer, April 2016 - present
Built the weighing service.

■ Skills
Go, COBOL, PostgreSQL

■ Education
Zao Institute of Technology, 2012 - 2016
"""
    )
    assert [section.id for section in profile.sections] == ["summary", "experience", "skills", "education"]
    assert [(p.title, p.organisation) for p in profile.positions] == [("Developer", "Minato Scales K.K.")]


@pytest.mark.parametrize("label", ["Client", "Kunde", "Client\u00a0"])
def test_the_client_below_a_title_without_an_employer_is_where_one_worked(label: str) -> None:
    text = f"""
Maëlle Bihan
maelle@bihan.example

EXPERIENCE
Sept. 2020 – Feb. 2023
Full-stack developer
{label}: Ostrea Mutual, Vannes
- Forms and tables
Jan. 2019 – Aug. 2020
Java developer
{label}: Kerival Transports, Brest
- Rounds of lorries
"""
    assert [(title, firm) for title, firm, *_ in jobs(write(text))] == [
        ("Full-stack developer", "Ostrea Mutual"),
        ("Java developer", "Kerival Transports"),
    ]
