"""Resumes of invented people in many layouts: the profile holds the jobs as a person would list them."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import place, write

AS_OF = date(2026, 11, 1)
Row = tuple[str | None, str | None, str | None, str | None]


def read(document: Document) -> Profile:
    return read_profile(document, AS_OF)


def rows(profile: Profile) -> list[Row]:
    return [(p.title, p.organisation, p.start, p.end) for p in profile.positions]


def ids(profile: Profile) -> list[str]:
    return [section.id for section in profile.sections]


TITLE_THEN_EMPLOYER = """
Marta Quillfeather
marta.quillfeather@mail.example | 0171 496 0321

EXPERIENCE

Senior Data Engineer >> Jan 2021 - Present
Tidewater Parcels Ltd, Bristol
- Moved the nightly load to a stream and cut the delay from nine hours to four minutes.
Data Engineer >> Mar 2018 - Dec 2020
Copperleaf Analytics, Leeds
- Wrote the ingestion of forty supplier feeds.

EDUCATION

BSc Mathematics, University of Leeds >> 2014 - 2017

SKILLS

Python, SQL, Airflow, Kafka
"""

EMPLOYER_THEN_TITLE = """
**Obinna Castellane**
obinna@castellane.example

**Employment**
**Halvorsen Shipping AS** >> Oslo, Norway
Backend Developer >> 08/2019 – 05/2024
- Kept the berth planner alive.
**Brightwater Labs** >> Bergen, Norway
Software Intern >> 06/2018 – 08/2018
- Wrote a parser for tide tables.

**Education**
**University of Bergen** >> Bergen, Norway
BSc Informatics >> 2015 – 2018

**Languages**
Norwegian, English, Igbo
"""

ROLES_AT_ONE_EMPLOYER = """
Priya Wetherington
priya@wetherington.example

WORK HISTORY

Larkspur Insurance, Dublin >> 2014 - 2023
Engineering Manager >> Sep 2020 - Mar 2023
- Two teams, eleven people.
Senior Engineer >> Feb 2017 - Aug 2020
- Claims intake on Kafka.
Engineer >> Oct 2014 - Jan 2017
- Policy screens in Java.

Foxglove Travel, Cork >> 2012 - 2014
Junior Developer >> May 2012 - Sep 2014
- Booking forms.

EDUCATION
BA Computing, Technological University, 2012
"""

EMPLOYER_ABOVE_ITS_ROLES = """
# Jonas Ferncastle

jonas@ferncastle.example

## Experience

### Meridian Foods

**Team Lead** | Apr 2022 – Present
- Runs the ordering team.

**Software Engineer** | Jan 2019 – Mar 2022
- Built the recipe service.

### Oakhollow Software GmbH

**Working student** | 10/2016 – 12/2018
- Tested the release builds.

## Education

BSc Informatik, Hochschule Ulm, 2015–2018
"""

DATES_LEFT = """
LENA HOLLOWBROOK
Utrecht >> lena@hollowbrook.example

WORK
2016-        Site reliability engineer, Polderpay
2011-2016    System administrator, Gemeente Zevenaar
2009-2011    Helpdesk assistant, Kwiek Computers

SCHOOL
2005-2009    BSc Informatics, Hogeschool Utrecht

KNOWS
Linux, Ansible, Go, Prometheus
"""

DATES_FIRST = """
Sione Adlercreutz
sione.adlercreutz@post.example

Employment

May 2022 – now
**Platform Engineer, Payments**
Rosewater Bank, Auckland
- Runs the card gateway.

Feb 2018 – Apr 2022
**Systems Engineer**
Kauri Hosting, Hamilton
- Racks, cables, Puppet.

Education

2014 – 2017
**BSc Computer Science**
University of Waikato

Skills

Kubernetes, Terraform, Go, PostgreSQL
"""

PIPES = """
# Dmitri Vaughnley

**Email:** dmitri@vaughnley.example | **Phone:** (212) 555-0187

## Summary
Engineer with eight years of backend work.

## Experience
### Staff Engineer | Juniper & Rye Inc. | Boston, MA
*January 2022 - Present*
- Owns the ledger.

### Software Engineer | Harrowgate Systems | Remote
*July 2018 - December 2021*
- Built the audit log.

## Education
### BSc Computer Science | Tufts University | 2014 - 2018

## Projects
### Sparrow (2023 - present)
- A tiny queue in Go.

## Certifications
- AWS Solutions Architect, 2021
"""

TABLE = """
Folasade Birchwood
folasade@birchwood.example

Work experience
2020 – 2024 || Elmsworth Clinic || Software developer
2017 – 2020 || Quarry Street Media || Web developer

Education
2013 – 2017 || University of Lagos || BSc Computer Science

Skills
Python, Django, PostgreSQL, Docker
"""

LABELS = """
Profile || Tester who automates what bores people.
Jobs || Test engineer, Millrace Toys, 03/2020 – 09/2023
Studies || BSc Computing, University of Derby, 2016 – 2019
Tools || Selenium, Python, Jenkins, Docker
Speaks || English, Urdu
"""

BRACKETS = """
Ingrid Solheimsvik
ingrid@solheimsvik.example

Experience

Machine Learning Engineer at Nordvind Energi (Aug 2021 to date)
- Forecasts wind for forty parks.

Data Analyst at Fjellheim Sparebank (2018 – 2021)
- Churn reports.

Education

MSc Statistics, NTNU (2016 – 2018)
"""

CASES = {
    "title then employer": (
        TITLE_THEN_EMPLOYER,
        [
            ("Senior Data Engineer", "Tidewater Parcels Ltd", "Jan 2021", "Present"),
            ("Data Engineer", "Copperleaf Analytics", "Mar 2018", "Dec 2020"),
        ],
        ["experience", "education", "skills"],
        70 + 34,
    ),
    "employer then title": (
        EMPLOYER_THEN_TITLE,
        [
            ("Backend Developer", "Halvorsen Shipping AS", "08/2019", "05/2024"),
            ("Software Intern", "Brightwater Labs", "06/2018", "08/2018"),
        ],
        ["experience", "education", "languages"],
        58 + 3,
    ),
    "several roles under a dated employer": (
        ROLES_AT_ONE_EMPLOYER,
        [
            ("Engineering Manager", "Larkspur Insurance", "Sep 2020", "Mar 2023"),
            ("Senior Engineer", "Larkspur Insurance", "Feb 2017", "Aug 2020"),
            ("Engineer", "Larkspur Insurance", "Oct 2014", "Jan 2017"),
            ("Junior Developer", "Foxglove Travel", "May 2012", "Sep 2014"),
        ],
        ["experience", "education"],
        31 + 43 + 28 + 29,
    ),
    "several roles under an undated employer": (
        EMPLOYER_ABOVE_ITS_ROLES,
        [
            ("Team Lead", "Meridian Foods", "Apr 2022", "Present"),
            ("Software Engineer", "Meridian Foods", "Jan 2019", "Mar 2022"),
            ("Working student", "Oakhollow Software GmbH", "10/2016", "12/2018"),
        ],
        ["experience", "education"],
        55 + 39 + 27,
    ),
    "dates left": (
        DATES_LEFT,
        [
            ("Site reliability engineer", "Polderpay", "2016", None),
            ("System administrator", "Gemeente Zevenaar", "2011", "2016"),
            ("Helpdesk assistant", "Kwiek Computers", "2009", "2011"),
        ],
        ["experience", "education", "skills"],
        214,
    ),
    "dates on the first line": (
        DATES_FIRST,
        [
            ("Platform Engineer, Payments", "Rosewater Bank", "May 2022", "now"),
            ("Systems Engineer", "Kauri Hosting", "Feb 2018", "Apr 2022"),
        ],
        ["experience", "education", "skills"],
        54 + 51,
    ),
    "pipes": (
        PIPES,
        [
            ("Staff Engineer", "Juniper & Rye Inc.", "January 2022", "Present"),
            ("Software Engineer", "Harrowgate Systems", "July 2018", "December 2021"),
        ],
        ["summary", "experience", "education", "projects", "certifications"],
        58 + 42,
    ),
    "a table": (
        TABLE,
        [
            ("Software developer", "Elmsworth Clinic", "2020", "2024"),
            ("Web developer", "Quarry Street Media", "2017", "2020"),
        ],
        ["experience", "education", "skills"],
        96,
    ),
    "labels in a rail": (
        LABELS,
        [("Test engineer", "Millrace Toys", "03/2020", "09/2023")],
        ["summary", "experience", "education", "skills", "languages"],
        43,
    ),
    "one line with at": (
        BRACKETS,
        [
            ("Machine Learning Engineer", "Nordvind Energi", "Aug 2021", "to date"),
            ("Data Analyst", "Fjellheim Sparebank", "2018", "2021"),
        ],
        ["experience", "education"],
        (2026 - 2018) * 12 + 10,
    ),
}


@pytest.mark.parametrize("layout", CASES)
def test_positions_sections_and_months_are_read_in_this_layout(layout: str) -> None:
    text, expected, sections, months = CASES[layout]
    profile = read(write(text))
    assert rows(profile) == expected
    assert ids(profile) == sections
    assert profile.total_months == months


def test_a_left_date_rail_on_a_page_gives_the_jobs_their_dates() -> None:
    profile = read(
        place(
            [
                (60, 40, 22, True, "Rosalind Achterberg"),
                (60, 70, 10, False, "rosalind@achterberg.example | +31 20 555 0199"),
                (60, 100, 13, True, "Work experience"),
                (60, 120, 10, False, "03/2019 – today >> Embedded Engineer, Windmolen Motors B.V."),
                (180, 134, 10, False, "Wrote the controller that keeps the blades from freezing, in C and"),
                (180, 146, 10, False, "some assembly."),
                (60, 160, 10, False, "09/2015 – 02/2019 >> Firmware Developer, Klok Instruments"),
                (180, 174, 10, False, "Clocks that set themselves."),
                (60, 200, 13, True, "Education"),
                (60, 220, 10, False, "2011 – 2015 >> BSc Electrical Engineering, TU Delft"),
            ]
        )
    )
    assert rows(profile) == [
        ("Embedded Engineer", "Windmolen Motors B.V.", "03/2019", "today"),
        ("Firmware Developer", "Klok Instruments", "09/2015", "02/2019"),
    ]
    assert [(e.title, e.organisation) for e in profile.education] == [("BSc Electrical Engineering", "TU Delft")]


def test_dates_beside_the_bullets_belong_to_the_header_above() -> None:
    profile = read(
        place(
            [
                (50, 40, 26, True, "Tobias Wrenfield"),
                (50, 72, 10, False, "tobias@wrenfield.example"),
                (50, 100, 14, True, "Experience"),
                (56, 120, 10, True, "Saltmarsh AI, Research Engineer >> Exeter, UK"),
                (
                    60,
                    133,
                    10,
                    False,
                    "• Trained a model that counts seals on aerial photographs >> May 2022 – Aug 2024",
                ),
                (60, 146, 10, False, "• Cut the labelling work by two thirds >> 2 years 4 months"),
                (50, 180, 14, True, "Skills"),
                (56, 200, 10, False, "Python, PyTorch, Docker, SQL"),
            ]
        )
    )
    assert rows(profile) == [("Research Engineer", "Saltmarsh AI", "May 2022", "Aug 2024")]


def test_header_rows_set_out_from_the_description_need_no_bullets() -> None:
    profile = read(
        place(
            [
                (57, 40, 22, True, "Amara Lindqvist-Oduya"),
                (57, 70, 10, False, "amara@oduya.example | Malmö, Sweden"),
                (57, 100, 10.5, True, "WORK"),
                (57, 120, 10, True, "Software Engineer, Logistics >> 02/2020 – nu"),
                (57, 134, 10, False, "Öresund Freight AB, Malmö (rail, 300 employees)"),
                (69, 150, 10, False, "Planned wagons for three terminals with a solver in Python that the dispatchers"),
                (69, 162, 10, False, "trust more than their own spreadsheets."),
                (57, 180, 10, True, "Developer >> 08/2016 – 01/2020"),
                (57, 194, 10, False, "Brolin Konsult, Lund"),
                (69, 210, 10, False, "Small web shops, many of them."),
                (57, 240, 10.5, True, "TOOLS"),
                (57, 256, 10, False, "Python, TypeScript, PostgreSQL, OR-Tools"),
            ]
        )
    )
    assert [(t, o) for t, o, _, _ in rows(profile)] == [
        ("Software Engineer, Logistics", "Öresund Freight AB"),
        ("Developer", "Brolin Konsult"),
    ]
    assert profile.positions[0].current


def test_a_position_holds_its_bullets() -> None:
    document = write(TITLE_THEN_EMPLOYER)
    profile = read(document)
    inside = profile.position_at(document.text.index("forty supplier"))
    section = profile.section_at(document.text.index("Airflow"))
    assert inside is not None and inside.title == "Data Engineer"
    assert section is not None and section.id == "skills"
    assert profile.position_at(document.text.index("Airflow")) is None
