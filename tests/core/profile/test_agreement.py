"""What one entry leaves open, the others of its section tell: order of names, cuts at commas, years or months."""

from __future__ import annotations

from datetime import date

from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import write


def _read(work: str) -> Profile:
    return read_profile(write(f"# Nino Marsh\nnino@marsh.example\n\n## Experience\n\n{work}"), date(2026, 11, 1))


def _rows(profile: Profile) -> list[tuple[str | None, str | None]]:
    return [(position.title, position.organisation) for position in profile.positions]


def test_a_title_of_unknown_words_is_cut_at_the_comma_where_the_others_are() -> None:
    profile = _read(
        """**Data engineer, Quay Rope Works, January 2022 - present**
- Nine hundred letters a day.

**Lamp whisperer, Planier Light, Kutaisi, 03/2019 - 12/2021**
- Lamps.

**Intern, State Archive, 06/2018 - 08/2018**
- Pages.
"""
    )
    assert _rows(profile)[1] == ("Lamp whisperer", "Planier Light")


def test_of_two_names_that_both_sound_like_titles_the_first_is_it_where_it_is_elsewhere() -> None:
    profile = _read(
        """Plant Engineer >> Bayou Resins LLC
2018-present
- Sensors.

Electronics Technician 2nd Class >> United Coast Guard
2006-12
- Radios.
"""
    )
    assert _rows(profile)[1] == ("Electronics Technician 2nd Class", "United Coast Guard")
    assert (profile.positions[1].start_month, profile.positions[1].end_month) == ("2006-01", "2012-12")


def test_a_month_stays_a_month_where_others_are_written_with_months() -> None:
    profile = _read(
        """Plant Engineer, Bayou Resins LLC, 2018-03 – now
- Sensors.

Technician, Bayou Resins LLC, 2006-12
- Radios.
"""
    )
    assert profile.positions[1].start_month == "2006-12"


def test_an_at_inside_the_employers_name_does_not_cut_it() -> None:
    profile = _read("**Court registrar, District Court at Yarm, 2012 to Oct 2018**\n- Two courtrooms.")
    assert _rows(profile) == [("Court registrar", "District Court at Yarm")]


def test_what_a_firm_does_is_no_title_beside_a_title_and_a_firm_with_points() -> None:
    profile = _read("**Search Engineer, Quay Goods B.V. | shop for used things | Mar 2021 - now**\n- Search.")
    assert _rows(profile) == [("Search Engineer", "Quay Goods B.V.")]


def test_a_firm_that_says_what_it_does_heads_the_roles_below_it() -> None:
    profile = _read(
        """Quay Kitchens Pte Ltd – cloud kitchens, 300 staff in two towns
Staff platform engineer · since 2023-07
- One pool for four teams.
Platform engineer · 2020-11 to 2023-06
- From one cluster to nine.
"""
    )
    assert _rows(profile) == [
        ("Staff platform engineer", "Quay Kitchens Pte Ltd"),
        ("Platform engineer", "Quay Kitchens Pte Ltd"),
    ]
