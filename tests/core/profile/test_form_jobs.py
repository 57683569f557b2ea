"""Jobs written as forms with a label before each value, as job boards, the Gulf, India and project lists have them."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import write

_Job = tuple[str | None, str | None, str | None, str | None]


def _read(text: str) -> Profile:
    return read_profile(write(text), date(2026, 11, 1))


def _jobs(text: str) -> list[_Job]:
    return [(job.title, job.organisation, job.start, job.end) for job in _read(text).positions]


def _resume(work: str) -> str:
    return f"Meera Nambiar\nmeera@quay.example\n\nWORK EXPERIENCE\n{work}\n\nEDUCATION\nB.E., Tapti College, 2012"


_FIRST_AND_LAST_DAY = {
    "in English, numbered": """
[1]
Designation >> : Site Engineer
Company >> : Marina Cables LLC (formerly Ennore Wires LLC)
From >> : Jun-2017
To >> : Till Date
Location >> : Sharjah, UAE
Job Profile >> : Metro line, two depots.

[2]
Designation >> : Trainee Engineer
Company >> : Palar Switchgear Ltd
From >> : Jul-2014
To >> : May-2017
Location >> : Vellore, India""",
    "in German, dates first": """
Von: 03/2019
Bis: heute
Arbeitgeber: Elbdeich Logistik GmbH
Position: Softwareentwickler
Aufgaben: Tourenplanung

Von: 08/2015
Bis: 02/2019
Arbeitgeber: Priel Software AG
Position: Junior-Entwickler
Aufgaben: Tests""",
    "in Spanish": """
Empresa: Talleres Urkiola S.L.
Cargo: Desarrolladora web
Desde: enero de 2020
Hasta: la actualidad
Funciones: tienda en línea

Empresa: Molinos del Ebro S.A.
Cargo: Técnica de sistemas
Desde: marzo de 2016
Hasta: diciembre de 2019""",
    "in a table of two pairs a row": """
Employer || Kelani Ports Authority || From || Jan 2017
Position || Systems Analyst || To || present

Employer || Gampaha Data Ltd || From || Mar 2012
Position || Programmer || To || Dec 2016""",
}
_READ_SO = {
    "in English, numbered": [
        ("Site Engineer", "Marina Cables LLC", "Jun-2017", "Till Date"),
        ("Trainee Engineer", "Palar Switchgear Ltd", "Jul-2014", "May-2017"),
    ],
    "in German, dates first": [
        ("Softwareentwickler", "Elbdeich Logistik GmbH", "03/2019", "heute"),
        ("Junior-Entwickler", "Priel Software AG", "08/2015", "02/2019"),
    ],
    "in Spanish": [
        ("Desarrolladora web", "Talleres Urkiola S.L.", "enero de 2020", "la actualidad"),
        ("Técnica de sistemas", "Molinos del Ebro S.A.", "marzo de 2016", "diciembre de 2019"),
    ],
    "in a table of two pairs a row": [
        ("Systems Analyst", "Kelani Ports Authority", "Jan 2017", "present"),
        ("Programmer", "Gampaha Data Ltd", "Mar 2012", "Dec 2016"),
    ],
}


@pytest.mark.parametrize("form", _FIRST_AND_LAST_DAY)
def test_the_first_and_the_last_day_on_rows_of_their_own_are_one_period(form: str) -> None:
    assert _jobs(_resume(_FIRST_AND_LAST_DAY[form])) == _READ_SO[form]


def test_the_newest_job_without_a_last_day_is_not_over() -> None:
    jobs = _jobs(
        _resume("""
Organisation : Beas Hydro Works
Designation : IT Officer
Joined : Feb 2021

Organisation : Ravi Textiles Ltd
Designation : IT Assistant
Joined : Jan 2016
Left : Jan 2021""")
    )
    assert jobs == [
        ("IT Officer", "Beas Hydro Works", "Feb 2021", None),
        ("IT Assistant", "Ravi Textiles Ltd", "Jan 2016", "Jan 2021"),
    ]
    assert _read(_resume("Employer: Beas Works\nRole: Clerk\nJoined: Feb 2021")).positions[0].current


def test_other_labels_of_a_form_name_no_job() -> None:
    jobs = _jobs(
        _resume("""
Zeitraum >> 04/2022 – heute (4 Tage/Woche)
Kunde >> Stadtwerke Priel AöR, Emden
Rolle >> Softwarearchitektin
Aufgaben >> Ablösung der Abrechnung
Technik >> Kotlin, Spring Boot 3, Redis

Zeitraum >> 02/2019 – 03/2022
Kunde >> Obstgroßhändler (Name auf Anfrage), Stade
Rolle >> Java-Entwicklerin
Technik >> Java 11, Oracle""")
    )
    assert jobs == [
        ("Softwarearchitektin", "Stadtwerke Priel AöR", "04/2022", "heute"),
        ("Java-Entwicklerin", "Obstgroßhändler", "02/2019", "03/2022"),
    ]


_PROJECT = """
Project 1: Crop claims
Client: Bank of Narmada
Role: Developer
Duration: Jan 2021 - Present
Environment: Java 11, Oracle
"""


def test_a_clients_project_within_a_job_is_no_job() -> None:
    work = "Company: Tapti Consulting Ltd\nDesignation: Module Lead\nDuration: Aug 2019 to Till Date\n"
    below = "\nCompany: Mahi Softwares\nDesignation: Software Engineer\nDuration: Jul 2016 to Jul 2019"
    assert _jobs(_resume(work + _PROJECT + below)) == [
        ("Module Lead", "Tapti Consulting Ltd", "Aug 2019", "Till Date"),
        ("Software Engineer", "Mahi Softwares", "Jul 2016", "Jul 2019"),
    ]


def test_labels_over_their_values_are_read_as_those_before_them() -> None:
    jobs = _jobs(
        _resume("""
Name of Employer
Kelani Ports Authority
Position
Systems Analyst
Period
January 2017 – present

Name of Employer
Gampaha Data Ltd
Position
Programmer
Period
March 2012 – December 2016""")
    )
    assert jobs == [
        ("Systems Analyst", "Kelani Ports Authority", "January 2017", "present"),
        ("Programmer", "Gampaha Data Ltd", "March 2012", "December 2016"),
    ]


def test_a_title_over_a_form_without_one_is_its_title() -> None:
    jobs = _jobs(
        _resume("""
**Platform Engineer**
- Company: Periyar Tea Exports Ltd
- Period: Mar 2020 – Present
- Tech: Kubernetes

**System Administrator**
- Company: Pamba Softech
- Period: Jun 2015 – Feb 2020""")
    )
    assert jobs == [
        ("Platform Engineer", "Periyar Tea Exports Ltd", "Mar 2020", "Present"),
        ("System Administrator", "Pamba Softech", "Jun 2015", "Feb 2020"),
    ]


def test_a_role_right_below_a_form_is_one_at_its_employer() -> None:
    jobs = _jobs(
        _resume("""
Employer: Nile Delta Bank
Role: Senior Analyst
Period: 2020 - present
Role: Analyst
Period: 2016 - 2019

Employer: Sennar Sugar Co.
Role: Clerk
Period: 2013 - 2015""")
    )
    assert jobs == [
        ("Senior Analyst", "Nile Delta Bank", "2020", "present"),
        ("Analyst", "Nile Delta Bank", "2016", "2019"),
        ("Clerk", "Sennar Sugar Co.", "2013", "2015"),
    ]


def test_a_second_role_label_that_says_what_was_done_is_no_title() -> None:
    jobs = _jobs(
        _resume("""
Employer: Krishna Power Ltd
Designation: Software Engineer
Duration: May 2018 to Present
Role: Responsible for the meter readings of four districts and their nightly export.

Employer: Musi Soft
Designation: Trainee Engineer
Duration: Apr 2017 to Apr 2018
Role: Wrote unit tests.""")
    )
    assert [(title, employer) for title, employer, _, _ in jobs] == [
        ("Software Engineer", "Krishna Power Ltd"),
        ("Trainee Engineer", "Musi Soft"),
    ]


def test_the_day_on_which_a_resume_was_exported_is_no_job() -> None:
    top = "Exported on : 14-Oct-2025\nHeadline : QA Lead | 12+ Years | Shop Testing\n\nPERSONAL DETAILS\n"
    text = top + _resume("Company: Oak Shops LLC\nDesignation: Tester\nDuration: Mar 2016 to Till Date")
    assert _jobs(text) == [("Tester", "Oak Shops LLC", "Mar 2016", "Till Date")]


def test_a_form_row_that_is_a_headings_word_opens_no_section() -> None:
    work = """
1) Company >> : Marina Electrical W.L.L.
Position >> : Site Engineer
Period >> : From June 2017 to till date
Project >> : Metro line

2) Company >> : Ennore Switchgear Ltd.
Position >> : Graduate Trainee
Period >> : From July 2014 to May 2017
Project >> : Substations"""
    profile = _read(_resume(work))
    assert [section.id for section in profile.sections] == ["experience", "education"]
    assert [(job.title, job.organisation) for job in profile.positions] == [
        ("Site Engineer", "Marina Electrical W.L.L."),
        ("Graduate Trainee", "Ennore Switchgear Ltd."),
    ]


def test_a_label_that_comes_back_in_forms_opens_no_section_below_a_heading_of_own_words() -> None:
    form = "Zeitraum >> {}\nKunde >> Reederei Norderpiep GmbH, Husum\n"
    form += "Rolle >> Lösungsarchitekt\nTechnologien >> Kotlin, Kafka\n"
    text = f"# Gesche Marten\ngesche@quay.example\n\n## Womit ich betraut war\n{form.format('04/2022 – heute')}\n"
    text += f"{form.format('01/2019 – 03/2022')}\n## Ausbildung\n2008 Abitur\n\n## Sprachen\nDeutsch, Englisch"
    profile = _read(text)
    assert [section.id for section in profile.sections] == ["experience", "education", "languages"]
    assert [job.start for job in profile.positions] == ["04/2022", "01/2019"]
