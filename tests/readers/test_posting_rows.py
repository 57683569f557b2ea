"""Headings and items of a pasted posting are told by the signs before them, whichever signs an author likes."""

from __future__ import annotations

import pytest

from assessor.postings import read_posting
from assessor.readers.posting_rows import plain_rows

ASKED = ("Six years of Elixir", "A calm temper on the phone")
WISHED = ("Some knowledge of looms", "Experience with Kafka")


def kinds(text: str, name: str = "a.txt") -> dict[str, str]:
    return {" ".join(one.quote.split()): one.kind for one in read_posting(text.encode(), name).requirements}


@pytest.mark.parametrize(
    "heading", ["~ {} ~", "● {}", "■ {}", "== {} ==", "[ {} ]", ">> {}", "🧵 {}", "**{}**", "*{}*", "/// {}"]
)
@pytest.mark.parametrize("item", ["- {}", "+ {}", "o  {}", "・{}", "= {}", "→ {}"])
def test_any_sign_heads_lists_of_any_other_sign(heading: str, item: str) -> None:
    parts = {"The cloth": ("Mend the night import", "Build the screens of the weavers"), "Requirements": ASKED,
             "Nice to have": WISHED}  # fmt: skip
    rows = ["Backend Engineer, Looms", ""]
    for name, lines in parts.items():
        rows += [heading.format(name), *(item.format(line) for line in lines), ""]
    found = kinds("\n".join(rows))
    assert [found.get(line) for line in ASKED + WISHED] == ["required"] * 2 + ["wanted"] * 2


def test_numbers_head_sections_and_count_items() -> None:
    headed = ["1. Work content", "Mending looms by night.", "2. Treatment", "Lunch."]
    assert [row for row in plain_rows(headed) if row] == ["## Work content", headed[1], "## Treatment", headed[3]]
    counted = ["Duties", "1. Mend looms", "2. Call weavers"]
    assert plain_rows(counted) == counted


def test_rows_in_capitals_apart_from_others_are_headings() -> None:
    rows = ["WEAVER & SONS", "BACKEND ENGINEER", "", "HOW WE TREAT PEOPLE", "Lunch is on us.", "", "LEGAL", "None."]
    assert [row for row in plain_rows(rows) if row.startswith("##")] == ["## HOW WE TREAT PEOPLE", "## LEGAL"]


def test_a_forwarded_mail_is_read_without_its_signs() -> None:
    mail = ["From: Ada", *(f"> {row}" for row in ["We need:", "- Six years of Elixir", "- A calm temper", "", "Bo"])]
    assert kinds("\n".join(mail))["Six years of Elixir"] == "required"


def test_bold_words_that_open_paragraphs_are_their_headings_and_particulars_are_none() -> None:
    rows = ["**The work.** You mend the looms of eleven weavers, by night and alone.",
            "**Requirements.** Six years of Elixir and a calm temper on the phone at night."]  # fmt: skip
    assert [row for row in plain_rows(rows) if row.startswith("##")] == ["## The work", "## Requirements"]
    assert plain_rows(["**Place:** Ghent", "**Hours:** 36"]) == ["**Place:** Ghent", "**Hours:** 36"]


@pytest.mark.parametrize(
    "table",
    ["| Profile | Must | Nice |\n|---|---|---|\n| {} | x | |\n| {} | | x |",
     "| | E / D |\n|---|---|\n| {} | E |\n| {} | D |",
     "| Criterion | |\n|---|---|\n| {} | Essential |\n| {} | Desirable |"],
)  # fmt: skip
def test_a_table_of_criteria_marks_what_is_a_wish(table: str) -> None:
    text = f"# Backend Engineer\n\n## Person specification\n\n{table.format(ASKED[0], WISHED[0])}\n"
    found = {kind: quote for quote, kind in kinds(text, "a.md").items()}
    assert found["required"].startswith(ASKED[0])
    assert found["wanted"].startswith(WISHED[0])
