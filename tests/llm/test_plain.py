"""What a model wrote reaches a page as plain words, and brings no number along."""

from __future__ import annotations

import time

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
        # What becomes a link only when something else is taken out of it.
        ("ht\u200btps://evil.shop/x now", "now"),
        ("ht`tps://evil.shop/x now", "now"),
        ("ht**tps://evil.shop/x now", "now"),
        ("ht<b>tps://evil.shop/x now", "ht now"),
        ("java<i>script:alert(1) now", "now"),
        ("<<b>script>alert</script> now", "alert now"),
        # Addresses of any ending and in any script, of machines by number, and those that a person would put together.
        ("Visit evil.shop or evil.zip/login", "Visit or"),
        ("Visit //evil.shop/x or hxxp://evil[.]com", "Visit or"),
        ("Visit \u0435vil.com/x or пример.рф", "Visit or"),
        ("Visit evil\uff0ecom or evil\u3002com", "Visit or"),
        ("Visit 192.168.0.1/x or 10.0.0.1:8080", "Visit or"),
        ("Write to a@evil.shop", "Write to"),
        ("[the guide][1] helps", "the guide helps"),
        # What is no address.
        ("Use Node.js, ASP.NET and config.toml, e.g. v1.2.3.", "Use Node.js, ASP.NET and config.toml, e.g. v1.2.3."),
        ("one\u202etwo\u200bthree\x00four", "onetwothreefour"),
        ("two\n\n lines", "two lines"),
    ],
)
def test_links_markup_and_invisible_characters_go(text: str, plain: str) -> None:
    assert make_plain(text, 200) == plain


@pytest.mark.parametrize("piece", ["a-", "[", "<", "(a](", "a@", "a.", "//", "<b", "a:", "1."])
def test_no_text_keeps_a_worker_busy(piece: str) -> None:
    began = time.process_time()
    make_plain(piece * 100_000, 400)
    make_plain("<" * 300 + "b>" * 300, 400)
    assert time.process_time() - began < 0.5


def test_a_long_text_is_cut_at_a_word() -> None:
    assert make_plain("word " * 100, 22) == "word word word word …"


@pytest.mark.parametrize("text", ["in 6 weeks", "1200 rows", "six weeks", "1,200 rows", "no number", "Two are 2"])
def test_known_numbers_are_fine_however_they_are_written(text: str) -> None:
    assert not adds_numbers(text, ["6 weeks, 1,200 rows", "2"])


@pytest.mark.parametrize(
    "text",
    [
        "7 weeks",
        "twelve rows",
        "60 rows",
        "1.2 rows",
        "a hundred",
        "97 of 100",
        "½",
        "9²",
        "⑨",
        "triple",
        "dozens",
        "９ rows",
    ],
)
def test_any_other_number_is_not(text: str) -> None:
    assert adds_numbers(text, ["6 weeks, 1,200 rows", "2"])
