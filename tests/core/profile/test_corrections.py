"""What the person corrected is laid over what was read, and everything that follows from it follows."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile import read_profile
from assessor.core.profile.corrections import (
    CORRECTION,
    ContactCorrection,
    Corrected,
    Correction,
    Place,
    PositionCorrection,
    PositionRemoval,
    SectionCorrection,
    TextCorrection,
    apply_corrections,
    place_of,
)
from assessor.core.profile.models import Profile
from tests.core.profile.builder import write

AS_OF = date(2026, 11, 2)
RESUME = """
# Odalys Brancaforte
odalys@brancaforte.example

## Experience
Backend Engineer, Orchard Works >> Mar 2021 - Jun 2024
- Built the delivery service in Python.
- Wrote the runbook.
Software Developer, Lantern & Sons >> Feb 2018 - Feb 2021
- Built the booking service in Django.

## Where I lent a hand
Systems Engineer, Ferry Club >> Jan 2015 - Dec 2016
- Kept the servers of the club running.

## Toolbox
Python, Django, PostgreSQL
"""


def at(document: Document, words: str) -> Place:
    """The line that holds some words."""
    return place_of(document, document.text.index(words))


def correct(document: Document, *corrections: Correction) -> Corrected:
    return apply_corrections(read_profile(document, AS_OF), corrections, document, AS_OF)


@pytest.fixture
def resume() -> Document:
    return write(RESUME)


def rows(profile: Profile) -> list[tuple[str | None, int]]:
    return [(position.organisation, position.months) for position in profile.positions]


def test_the_resume_is_read_as_the_other_tests_expect(resume: Document) -> None:
    assert rows(read_profile(resume, AS_OF))[:2] == [("Orchard Works", 40), ("Lantern & Sons", 37)]


def test_no_correction_changes_nothing(resume: Document) -> None:
    assert correct(resume).profile is not None
    assert correct(resume).profile == read_profile(resume, AS_OF)


def test_contact_data_is_replaced_kept_and_removed(resume: Document) -> None:
    profile = correct(resume, ContactCorrection(name="Odalys B.", email="")).profile
    read = read_profile(resume, AS_OF)
    assert (profile.name, profile.email, profile.phone) == ("Odalys B.", None, read.phone)
    assert profile.positions == read.positions


def test_a_corrected_start_changes_the_months_of_the_position_and_of_all(resume: Document) -> None:
    new = PositionCorrection(place=at(resume, "Backend Engineer"), start="Mar 2022")
    before, after = read_profile(resume, AS_OF), correct(resume, new).profile
    assert rows(after)[0] == ("Orchard Works", 28)
    assert after.total_months == before.total_months - 12
    assert after.positions[0].end == before.positions[0].end


def test_an_emptied_end_is_current_work_to_the_last_full_month(resume: Document) -> None:
    profile = correct(resume, PositionCorrection(place=at(resume, "Backend Engineer"), end="")).profile
    first = profile.positions[0]
    assert (first.current, first.end_month, first.months) == (True, "2026-10", 68)


def test_title_organisation_and_kind_are_replaced(resume: Document) -> None:
    place = at(resume, "Software Developer")
    new = PositionCorrection(place=place, title="Intern", organisation="Lantern", position_kind="internship")
    second = correct(resume, new).profile.positions[1]
    assert (second.title, second.organisation, second.kind, second.months) == ("Intern", "Lantern", "internship", 37)


def test_a_removed_position_leaves_the_others_and_their_months(resume: Document) -> None:
    profile = correct(resume, PositionRemoval(place=at(resume, "Software Developer"))).profile
    assert "Lantern & Sons" not in dict(rows(profile))
    assert profile.positions[0] == read_profile(resume, AS_OF).positions[0]


def test_an_added_position_begins_at_its_line_and_cuts_what_it_stood_in(resume: Document) -> None:
    new = PositionCorrection(place=at(resume, "Wrote the runbook"), title="Keeper", start="2020-01", end="2020-06")
    profile = correct(resume, new).profile
    engineer, keeper = profile.positions[:2]
    assert (keeper.title, keeper.months) == ("Keeper", 6)
    assert resume.text[engineer.span.start : engineer.span.end].endswith("in Python.")
    assert resume.text[keeper.span.start : keeper.span.end] == "Wrote the runbook."


def test_a_heading_said_to_be_work_has_its_positions_read(resume: Document) -> None:
    before = read_profile(resume, AS_OF)
    assert "Ferry Club" not in dict(rows(before))
    new = SectionCorrection(place=at(resume, "Where I lent a hand"), section="experience")
    after = correct(resume, new).profile
    assert dict(rows(after))["Ferry Club"] == 24
    assert after.total_months == before.total_months + 24


def test_a_section_said_to_be_no_work_loses_its_positions(resume: Document) -> None:
    profile = correct(resume, SectionCorrection(place=at(resume, "Experience"), section="projects")).profile
    assert (profile.positions, profile.total_months) == ((), 0)
    assert profile.section_at(resume.text.index("runbook")).id == "projects"


def test_a_line_that_is_no_heading_gives_its_text_to_the_section_above() -> None:
    resume = write(RESUME.replace("Where I lent a hand", "Publications"))
    new = SectionCorrection(place=at(resume, "Publications"), section="above")
    profile = correct(resume, new).profile
    assert profile.section_at(resume.text.index("Ferry Club")).id == "experience"
    assert 24 in dict(rows(profile)).values()


def test_sections_come_before_positions_whenever_they_were_made(resume: Document) -> None:
    section = SectionCorrection(id="1", place=at(resume, "Where I lent a hand"), section="experience")
    position = PositionCorrection(id="2", place=at(resume, "Systems Engineer"), start="Jan 2016")
    both = correct(resume, position, section)
    assert both.profile == correct(resume, section, position).profile
    assert dict(rows(both.profile))["Ferry Club"] == 12
    assert all(effect.applied for effect in both.effects)


def test_of_two_corrections_of_one_place_the_later_holds(resume: Document) -> None:
    place = at(resume, "Backend Engineer")
    first, second = (PositionCorrection(id=title, place=place, title=title) for title in ("One", "Two"))
    assert correct(resume, first, second).profile.positions[0].title == "Two"
    assert correct(resume, second, first).profile.positions[0].title == "One"


def test_a_place_is_found_again_in_another_reading(resume: Document) -> None:
    new = PositionCorrection(place=at(resume, "Backend Engineer"), title="Engineer")
    again = write(RESUME.replace("odalys@", "odalys.much.longer.address@"))
    assert correct(again, new).profile.positions[0].title == "Engineer"


def test_a_correction_without_its_line_changes_nothing_and_says_so(resume: Document) -> None:
    nowhere = Place(line="Not in this text", start=0)
    for new in (
        PositionCorrection(id="1", place=nowhere, title="x"),
        PositionRemoval(id="1", place=nowhere),
        SectionCorrection(id="1", place=nowhere, section="skills"),
    ):
        corrected = correct(resume, new)
        assert corrected.profile == read_profile(resume, AS_OF)
        assert [effect.applied for effect in corrected.effects] == [False]


def test_each_position_of_equal_lines_is_told_apart_by_its_place() -> None:
    twice = write(
        RESUME.replace(
            "Software Developer, Lantern & Sons >> Feb 2018 - Feb 2021",
            "Backend Engineer, Orchard Works >> Mar 2021 - Jun 2024",
        )
    )
    second = place_of(twice, twice.text.rindex("Backend Engineer"))
    profile = correct(twice, PositionCorrection(place=second, title="The other")).profile
    assert [position.title for position in profile.positions][:2] == ["Backend Engineer", "The other"]


@pytest.mark.parametrize(
    "new",
    [
        ContactCorrection(name="A"),
        PositionCorrection(place=Place(line="x", start=3), end=""),
        PositionRemoval(place=Place(line="x", start=3)),
        SectionCorrection(place=Place(line="x", start=3), section="above"),
        TextCorrection(text="words"),
    ],
)
def test_a_correction_survives_being_stored(new: Correction) -> None:
    assert CORRECTION.validate_python(new.model_dump(mode="json")) == new
