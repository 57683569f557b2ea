"""Lists under headings that nobody knows are what their lines say; headings that are wrong are corrected."""

from __future__ import annotations

from assessor.postings import read_posting

BUILD = "- Build the screens in which growers enter their harvest\n- Fix what breaks in the night import\n"
BRING = "- Four years of Django in a team\n- Good knowledge of Postgres\n- You can explain a trade-off\n"
OFFER = "- 29 days of holiday\n- A pension of 8%\n- Lunch on Wednesdays\n"


def kinds(text: str) -> dict[str, str]:
    return {r.quote: r.kind for r in read_posting(f"Backend Engineer\n\n{text}".encode(), "a.md").requirements}


def test_what_is_asked_and_done_and_offered_is_told_without_a_word_in_the_headings() -> None:
    found = kinds(f"## Apples\n{BUILD}\n## Pears\n{BRING}\n## Plums\n{OFFER}")
    assert {quote for quote, kind in found.items() if kind == "required"} == {
        "Four years of Django in a team", "Good knowledge of Postgres", "You can explain a trade-off",
    }  # fmt: skip
    assert not {quote for quote in found if "holiday" in quote or "Lunch" in quote}


def test_a_second_list_of_what_is_asked_is_wished_for() -> None:
    found = kinds(f"## Our pears\n{BRING}\n## Some plums\n- Experience with Celery\n- Knowledge of orchards\n")
    assert (found["Experience with Celery"], found["Knowledge of orchards"]) == ("wanted", "wanted")


def test_a_list_that_offers_asks_for_nothing_whatever_stands_above_it() -> None:
    found = kinds(f"## Requirements\n{BRING}\n## What you can expect of us\n{OFFER}")
    assert set(found.values()) == {"required"}
    assert len(found) == 3


def test_conditions_may_be_what_is_asked_for() -> None:
    lines = "- Experience of shift work in a control room\n- Valid driving licence and security clearance\n"
    assert set(kinds(f"## Conditions of employment\n{lines}").values()) == {"required"}


def test_place_and_hours_under_the_title_ask_for_nothing() -> None:
    assert kinds("Ostrov, Brno\nFull time, two days in the office\n") == {}


def test_a_line_that_is_no_whole_sentence_stands_over_the_lines_below() -> None:
    text = "We make maps.\n\nYou should come with\nfive years of Python\na liking for old paper\n"
    assert set(kinds(text).values()) == {"required"}
