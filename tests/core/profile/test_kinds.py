"""What counts as a position and of which kind: research and teaching do, leave and a client's lines do not."""

from __future__ import annotations

from datetime import date

from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import write


def read(body: str) -> Profile:
    return read_profile(write("Anselm Kroetz\nanselm@kroetz.example\n" + body), date(2026, 11, 1))


def test_research_and_teaching_are_positions_of_their_own_kind() -> None:
    profile = read(
        """
        Research Experience
        Postdoctoral researcher >> Oct 2021 – present
        Institut für Wellen, Hamburg
        - Waves.

        Teaching Experience
        Teaching assistant, Linear Algebra >> 2018 – 2020
        Universität Kiel

        Education
        MSc Physics, Universität Kiel >> 2015 – 2017
        """
    )
    assert [(p.organisation, p.kind) for p in profile.positions] == [
        ("Institut für Wellen", "research"),
        ("Universität Kiel", "teaching"),
    ]
    assert [(c.title, c.start_month, c.end_month) for c in profile.education] == [("MSc Physics", "2015-01", "2017-12")]


def test_clients_and_roles_inside_a_job_are_part_of_it() -> None:
    profile = read(
        """
        Experience
        Senior Consultant, Deep River Consulting >> Jan 2019 - Present
        Client: Lone Star Utilities (Mar 2021 - Present)
        Role: Cloud Architect
        - Moved billing.
        Client: Bluebonnet Health (Jan 2019 - Feb 2021)
        - Records.

        Education
        BSc, State University, 2014
        """
    )
    assert [(p.title, p.organisation) for p in profile.positions] == [("Senior Consultant", "Deep River Consulting")]
    assert profile.total_months == 94


def test_a_freelance_section_makes_its_entries_freelance() -> None:
    profile = read(
        """
        # Freelance
        ## Web design for small shops
        2016 – 2019
        - Forty sites.

        # Education
        BA Design, School of Arts, 2011
        """
    )
    assert [(p.title, p.organisation, p.kind) for p in profile.positions] == [
        ("Web design for small shops", None, "freelance")
    ]


def test_breaks_and_volunteering_count_no_months() -> None:
    profile = read(
        """
        EXPERIENCE
        Associate, Smith, Jones & Partners LLP >> 2019 – 2020
        Career break (travel) >> 2017 – 2018
        Volunteer coordinator, Food Bank >> 2015 – 2016

        SKILLS
        Excel, Word, SQL, Python
        """
    )
    assert [(p.title, p.organisation) for p in profile.positions] == [("Associate", "Smith, Jones & Partners LLP")]
    assert profile.total_months == 24
