"""What a model wrote reaches a page as plain words, and brings no number along."""

from __future__ import annotations

import pytest

from assessor.llm.plain import adds_numbers, make_plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("See [the guide](https://x.example/y) now", "See the guide now"),
        ("![p](data:image/png;base64,AAAA)Well", "pWell"),
        ("Visit https://x.example, or www.x.example!", "Visit or"),
        ("Visit evil-site.com/login today", "Visit today"),
        ("<b onclick='x'>Bold</b> and `code` and **stars**", "Bold and code and stars"),
        ("javascript:alert(1) then", "then"),
        ("one\u202etwo\u200bthree\x00four", "onetwothreefour"),
        ("two\n\n lines", "two lines"),
    ],
)
def test_links_markup_and_invisible_characters_go(text: str, plain: str) -> None:
    assert make_plain(text, 200) == plain


def test_a_long_text_is_cut_at_a_word() -> None:
    assert make_plain("word " * 100, 22) == "word word word word …"


@pytest.mark.parametrize("text", ["in 6 weeks", "1200 rows", "six weeks", "1,200 rows", "no number", "Two are 2"])
def test_known_numbers_are_fine_however_they_are_written(text: str) -> None:
    assert not adds_numbers(text, ["6 weeks, 1,200 rows", "2"])


@pytest.mark.parametrize("text", ["7 weeks", "twelve rows", "60 rows", "1.2 rows", "a hundred", "97 of 100"])
def test_any_other_number_is_not(text: str) -> None:
    assert adds_numbers(text, ["6 weeks, 1,200 rows", "2"])
