"""Jobs as job boards, forms and Japanese papers write them: labels, columns that a row names, and events."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

AS_OF = date(2026, 11, 1)
RESUME = """
# Nessa Corrigall
nessa@corrigall.example

## {heading}
{body}

## Education
BSc, Fjord University, 2008 - 2011
"""
JOBS = [
    ("lead tester", "quillon", "2020-03", "2026-10"),
    ("tester", "bramwick", "2016-05", "2020-02"),
]


def read(body: str, heading: str = "Experience") -> list[tuple[str | None, str | None, str | None, str | None]]:
    """The jobs of a resume with this body, without regard to capitals."""
    positions = read_profile(write(RESUME.format(body=body.strip(), heading=heading)), AS_OF).positions
    return [
        (p.title and p.title.lower(), p.organisation and p.organisation.lower(), p.start_month, p.end_month)
        for p in positions
    ]


LABELLED = {
    "a job board's export with a row for each end": """
[1]
Designation: Lead tester
Company: Quillon
From: Mar-2020
To: Till Date
Location: Saltby
Job Profile: Tills and scanners.
[2]
Designation: Tester
Company: Bramwick
From: May-2016
To: Feb-2020
Location: Wharram""",
    "labels in cells, the client for an employer": """
Zeitraum || 03/2020 – heute (4 Tage/Woche)
Kunde || Quillon
Rolle || Lead Tester
Technik || Java, Oracle
Zeitraum || 05/2016 – 02/2020
Kunde || Bramwick
Rolle || Tester
Technik || Java, JBoss""",
    "several labels in one line": """
Employer: Quillon | Position: Lead tester | Period: 03/2020 - present
- Tills.
Employer: Bramwick | Position: Tester | Period: 05/2016 - 02/2020""",
    "names of the employer with an article": """
Name of the employer: Quillon
Job title: Lead tester
Start date: March 2020
End date: present
Name of the employer: Bramwick
Job title: Tester
Start date: May 2016
End date: February 2020""",
    "Spanish labels": """
Empresa: Quillon
Cargo: Lead tester
Desde: marzo de 2020
Hasta: la fecha
Empresa: Bramwick
Cargo: Tester
Desde: mayo de 2016
Hasta: febrero de 2020""",
}


@pytest.mark.parametrize("form", LABELLED)
def test_jobs_with_a_label_before_each_of_their_parts_are_read(form: str) -> None:
    assert read(LABELLED[form]) == JOBS


COLUMNS = {
    "what was done in the last column": """
Period || Company || Position || What I did
03/2020 – now || Quillon || Lead tester || A test bench for tills
05/2016 – 02/2020 || Bramwick || Tester || Scripts, dull and long""",
    "numbers first and the ends apart": """
S. No. || Name of the Organization || Designation || From || To
1 || Quillon || Lead tester || Mar-2020 || Till Date
2 || Bramwick || Tester || May-2016 || Feb-2020""",
    "romanised Japanese": """
Kikan || Kaisha || Yakushoku || Naiyo
2020-nen 3-gatsu – genzai || Quillon || Lead tester || Reji no tesuto
2016-nen 5-gatsu – 2020-nen 2-gatsu || Bramwick || Tester || Sukuriputo""",
    "Italian, with a row of no job": """
Periodo || Ruolo || Azienda || Attività
03/2020 – oggi || Lead tester || Quillon || casse
05/2016 – 02/2020 || Tester || Bramwick || script
01/2016 – 04/2016 || in mobilità || — || corso di lingue""",
}


@pytest.mark.parametrize("table", COLUMNS)
def test_the_columns_of_a_table_are_what_its_first_row_names(table: str) -> None:
    assert read(COLUMNS[table]) == JOBS


EVENTS = {
    "joined and left": """
2016.05 || Joined Bramwick as Tester (scanners, second shop)
2020.02 || Left Bramwick for personal reasons
2020.03 || Joined Quillon as Lead tester (tills, team of four)
Employed there to the present""",
}


@pytest.mark.parametrize("events", EVENTS)
def test_jobs_begin_and_end_with_events(events: str) -> None:
    assert sorted(read(EVENTS[events], "Work history")) == sorted(JOBS)


def test_a_heading_over_the_second_column_of_a_form_is_one() -> None:
    text = """
# Nessa Corrigall
nessa@corrigall.example
Year / Month || Academic background
2008.04 || Entered Fjord University
2011.03 || Graduated from the same
Year / Month || Work history
2016.05 || Joined Bramwick as Tester
2020.02 || Left Bramwick
Year / Month || Licences and qualifications
2012.06 || Driving licence
"""
    profile = read_profile(write(text), AS_OF)
    assert {"education", "experience", "certifications"} <= {section.id for section in profile.sections}
    assert [(p.title, p.organisation) for p in profile.positions] == [("Tester", "Bramwick")]


def test_headings_behind_signs_are_headings_where_several_are() -> None:
    text = """
# Nessa Corrigall
nessa@corrigall.example

- Work History
Quillon, Saltby   03/2020 - now
Lead tester

- Education
BSc, Fjord University, 2008 - 2011

- Technical Skills
Java, SQL, Kafka

- Languages
English, Danish
"""
    profile = read_profile(write(text), AS_OF)
    assert [section.id for section in profile.sections] == ["experience", "education", "skills", "languages"]


def test_when_a_file_was_exported_is_no_job() -> None:
    text = """
Resume Headline: QA Lead | 10+ Years | Shops
Exported on: 14-May-2025

EXPERIENCE
Lead tester, Quillon, 03/2020 - now
- Tills.
Tester, Bramwick, 05/2016 - 02/2020
- Scripts.
"""
    positions = read_profile(write(text), AS_OF).positions
    assert [p.organisation for p in positions] == ["Quillon", "Bramwick"]
