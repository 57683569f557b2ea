"""Several roles at one employer are positions there, in whatever order the employer, its dates and the titles stand."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import place, write

HEAD = "Tilda Marsh\ntilda@marsh.example\n\nExperience\n\n"
FOOT = "\n\nEducation\n\nBSc, University of Hull, 2012\n"
JOBS = [
    ("Loom planner", "Brindle Cloth Ltd", "2021-05", "2026-10"),
    ("Analyst, Dyes", "Brindle Cloth Ltd", "2018-02", "2021-04"),
    ("Porter", "Teasel House", "2014-01", "2018-01"),
]
LAYOUTS = {
    "bold employer": """
**Brindle Cloth Ltd**
Loom planner, {a}
- One.
Analyst, Dyes, {b}
- Two.

**Teasel House**
Porter, {c}
""",
    "employer between empty lines": """
**Brindle Cloth Ltd**

Loom planner, {a}

- One.

Analyst, Dyes, {b}

- Two.

**Teasel House**

Porter, {c}
""",
    "employer and town in two rows": """
Brindle Cloth Ltd
Yarm
Loom planner ({a})
- One.
Analyst, Dyes ({b})
- Two.

Teasel House
Filton
Porter ({c})
""",
    "what the firm does": """
**Brindle Cloth Ltd**
Family firm for woven goods, 40 people
Loom planner | {a}
- One.
Analyst, Dyes | {b}
- Two.

**Teasel House**
A house for old sailors, 20 beds
Porter | {c}
""",
    "dates of the whole": """
Brindle Cloth Ltd (Feb 2018 – now)
Loom planner
{a}
- One.
Analyst, Dyes
{b}
- Two.

Teasel House (Jan 2014 – Jan 2018)
Porter
{c}
""",
    "roles as bullets": """
**Brindle Cloth Ltd** >> Feb 2018 – now
- Loom planner, {a}
- Analyst, Dyes, {b}

Teasel House >> Jan 2014 – Jan 2018
- Porter, {c}
""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_role_is_a_position_at_the_employer_above(layout: str) -> None:
    text = layout.format(a="May 2021 – now", b="Feb 2018 – Apr 2021", c="Jan 2014 – Jan 2018")
    profile = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1))
    assert [(p.title, p.organisation, p.start_month, p.end_month) for p in profile.positions] == JOBS


def test_a_bold_employer_alone_on_its_line_is_no_heading_of_a_section() -> None:
    text = LAYOUTS["employer between empty lines"].format(a="May 2021 – now", b="Feb 2018 – Apr 2021", c="2014 – 2018")
    profile = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1))
    assert [section.heading for section in profile.sections] == ["Experience", "Education"]


def test_an_employer_in_the_style_of_the_sidebar_s_labels_is_no_heading() -> None:
    document = place(
        [
            (40, 60, 10, True, "Contact"),
            (40, 75, 10, False, "tilda@marsh.example"),
            (40, 100, 10, True, "Skills"),
            (40, 115, 10, False, "Python, SQL, Docker"),
            (40, 140, 10, True, "Languages"),
            (40, 155, 10, False, "English, Welsh"),
            (200, 40, 14, True, "Tilda Marsh"),
            (200, 80, 12, True, "Experience"),
            (200, 105, 10, True, "Tidewrack"),
            (200, 118, 10, False, "Loom planner"),
            (200, 131, 10, False, "May 2021 – now"),
            (200, 144, 10, False, "• Kept the looms busy."),
            (200, 170, 10, False, "Porter"),
            (200, 183, 10, False, "Feb 2018 – Apr 2021"),
            (200, 196, 10, False, "• Carried."),
            (200, 230, 12, True, "Education"),
            (200, 250, 10, False, "BSc, University of Hull, 2012"),
        ]
    )
    profile = read_profile(document, date(2026, 11, 1))
    assert [(p.title, p.organisation) for p in profile.positions] == [
        ("Loom planner", "Tidewrack"),
        ("Porter", "Tidewrack"),
    ]


def test_dates_below_a_title_that_ends_in_a_bracket_are_no_end_of_a_sentence() -> None:
    document = place(
        [
            (57, 40, 14, True, "Tilda Marsh"),
            (57, 60, 10, False, "tilda@marsh.example"),
            (57, 90, 12, True, "Experience"),
            (57, 108, 10, True, "Brindle Cloth Ltd"),
            (57, 121, 10, False, "Lecturer in weaving arts (paid, two evenings)"),
            (57, 133, 10, False, "abril de 2019 – marzo de 2021"),
            (57, 146, 10, False, "• Taught."),
        ]
    )
    (position,) = read_profile(document, date(2026, 11, 1)).positions
    assert (position.organisation, position.start_month, position.end_month) == (
        "Brindle Cloth Ltd",
        "2019-04",
        "2021-03",
    )


def test_bullets_written_like_those_that_name_a_job_are_jobs_too() -> None:
    text = (
        "- 2021 – now: Data engineer, Oak Mills Ltd\n- 2018 – 2020: Second keyboard, Puffin Dance Band\n"
        "- 2015 – 2017: Clerk, Teasel"
    )
    positions = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1)).positions
    assert [p.start_month for p in positions] == ["2021-01", "2018-01", "2015-01"]


def test_long_dates_make_no_header_too_long_before_what_was_done() -> None:
    text = (
        "Research assistant for crops, Quay Foods Institute, Yarm, septiembre de 2019 – diciembre de 2021. Counted.\n\n"
        "Porter for the harvest, Teasel Rail House, Filton, enero de 2016 – agosto de 2019. Carried crates."
    )
    positions = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1)).positions
    assert [(p.start_month, p.end_month) for p in positions] == [("2019-09", "2021-12"), ("2016-01", "2019-08")]


def test_bullets_of_titles_and_dates_under_an_employers_heading_are_its_roles() -> None:
    jobs = _jobs(
        """# Hina Baloch
hina@quay.example

## Where I worked
### Ravi Couriers → *renamed Ravi One in 2024*
Multan hybrid
- Engineering Manager · Jul 2023 → now
- Senior Software Engineer · Feb 2021 → Jun 2023
### Family break
Jan 2020 → Sep 2020. One son, no commits.
### Sutlej Systems
remote part-time
- Freelance Physics Tutor · Aug 2016 → Dec 2019

## Education
BSc, Ravi College, 2012 → 2016
"""
    )
    assert jobs == [
        ("Engineering Manager", "Ravi Couriers"),
        ("Senior Software Engineer", "Ravi Couriers"),
        ("Freelance Physics Tutor", "Sutlej Systems"),
    ]


@pytest.mark.parametrize("beside", ["Recife, híbrido", "Olinda, presencial", "híbrido", "Multan hybrid"])
def test_a_town_and_how_one_works_there_name_no_employer(beside: str) -> None:
    text = f"""ROSA PRATES
rosa@quay.example

EXPERIÊNCIA
SERRA AZUL — {beside}
jan. 2022 – atual
Engenheira de Dados Sênior
- Filas.
mar. 2019 – dez. 2021
Engenheira de Dados
- Relatórios.

FORMAÇÃO
Bacharelado, Universidade da Serra, 2013 – 2017
"""
    assert _jobs(text) == [("Engenheira de Dados Sênior", "SERRA AZUL"), ("Engenheira de Dados", "SERRA AZUL")]


def _jobs(text: str) -> list[tuple[str | None, str | None]]:
    return [(job.title, job.organisation) for job in read_profile(write(text), date(2026, 11, 1)).positions]
