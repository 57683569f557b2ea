"""A heading speaks for what is below it only where the words that say so are what it is about."""

import pytest

from assessor.knowledge import load_catalog
from assessor.matching.headings import read_heading
from assessor.matching.reading import load_rules


def said(heading: str) -> set[str]:
    return {name.removeprefix("@heading-") for name in read_heading(heading, load_rules(load_catalog()).patterns)}


@pytest.mark.parametrize(
    "heading",
    [
        "Roadmap",
        "AI roadmap 2027",
        "Known holes",
        "Still missing",
        "Ideas for later",
        "Not yet",
        "To do, perhaps",
        "Search assistant, planned",
        "What we left out, and next time",
        "Learning at the moment",
    ],
)
def test_a_heading_of_plans_says_so(heading: str) -> None:
    assert "plan" in said(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Alerts and what to do",
        "Notes for the next person on call",
        "Machine Learning Engineer, Harbour Foods",
        "Machine learning",
        "Backend developer, later team lead",
        "When a page is missing",
        "Do you plan to replace the clerks?",
        "Eleven quiet evenings in May",
    ],
)
def test_a_word_of_plans_in_another_heading_plans_nothing(heading: str) -> None:
    assert "plan" not in said(heading)


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Integration engineer, payments", "others"),
        ("Training and test data", "learning"),
        ("Prompts, models, tools", "instructions"),
    ],
)
def test_a_word_that_many_headings_hold_says_nothing_among_others(heading: str, kind: str) -> None:
    assert kind not in said(heading)


def test_the_same_word_says_it_where_it_is_the_heading() -> None:
    assert "others" in said("Integrations") and "learning" in said("Trainings") and "instructions" in said("Prompts")


@pytest.mark.parametrize("heading", ["My AI learning log 2026", "What week 3 of the course was about", "Courses"])
def test_a_course_is_what_a_heading_is_about_wherever_it_stands_in_it(heading: str) -> None:
    assert "learning" in said(heading)
