"""Postings come wrapped in YAML, JSON and web pages; other documents do not, and are refused as before."""

from __future__ import annotations

import pytest

from assessor.core.documents import Document
from assessor.readers import ReadOptions, UnreadableFile, read_document

WRAPPED = ReadOptions(wrapped=True)


def read(text: str, name: str) -> Document:
    return read_document(text.encode(), name=name, kind="posting", document_id="posting", options=WRAPPED)


def lines(text: str, name: str) -> list[str]:
    document = read(text, name)
    return [document.text[line.start : line.end] for line in document.lines]


def test_a_block_of_yaml_is_a_text_again() -> None:
    source = (
        "title: Baker of models\nlevel: Senior\ncompany: Ovenly\ndescription: |\n"
        "  We bake models every day of the week and sometimes at\n  night, too, when the oven is free and warm.\n\n"
        "  - Knead data by hand and by machine, and keep a record of\n    every batch\n  - Python\nsource: Board\n"
    )
    assert lines(source, "job.yaml") == [
        "title: Baker of models",
        "level: Senior",
        "company: Ovenly",
        "We bake models every day of the week and sometimes at night, too, when the oven is free and warm.",
        "Knead data by hand and by machine, and keep a record of every batch",
        "Python",
        "source: Board",
    ]


def test_yaml_is_known_without_its_ending() -> None:
    assert (
        read("title: A\ncompany: B\nlevel: C\ndescription: |\n  Text.\n", "pasted.txt").media_type == "application/yaml"
    )


def test_html_inside_yaml_is_opened_too() -> None:
    assert lines("title: A\ndescription: <p>One</p><ul><li>Two</li></ul>\n", "a.yml")[1:] == ["One", "Two"]


def test_bold_words_in_a_text_of_lines_leave_the_lines_alone() -> None:
    source = (
        "title: Baker\ndescription: |\n  <b>What you will do</b>\n\n  - Knead data&nbsp;by hand\n  - Keep a record\n\n"
        "  <b>Plus points</b>\n\n  - R&amp;D in an oven\n"
    )
    read_lines = lines(source, "a.yaml")
    assert read_lines[1:] == [
        "What you will do", "Knead data by hand", "Keep a record", "Plus points", "R&D in an oven",
    ]  # fmt: skip


def test_lists_of_sentences_become_bullets_under_their_key() -> None:
    source = '{"requirements": ["Knows Python well enough to teach it"], "tags": ["Go", "SQL"]}'
    assert lines(source, "a.json") == ["Requirements", "Knows Python well enough to teach it", "tags: Go, SQL"]


def test_a_web_page_is_its_visible_text() -> None:
    page = "<html><head><title>x</title></head><body><h1>Job</h1><script>alert(1)</script><p>Python</p></body></html>"
    assert lines(page, "a.html") == ["Job", "Python"]


def test_hidden_text_of_a_page_is_not_read() -> None:
    document = read("<html><body><p>Python</p><p style='display:none'>Rust</p></body></html>", "a.html")
    assert "Rust" not in document.text
    assert document.hidden


def test_lines_that_an_author_broke_stay_apart() -> None:
    assert lines("Required\nA degree in a field that you like\nPython\n", "a.md") == [
        "Required",
        "A degree in a field that you like",
        "Python",
    ]


@pytest.mark.parametrize("depth", [10_000])
def test_deep_json_is_refused_with_a_sentence(depth: int) -> None:
    with pytest.raises(UnreadableFile, match="not valid JSON"):
        read("[" * depth, "a.json")


def test_a_resume_in_html_is_refused_as_before() -> None:
    with pytest.raises(UnreadableFile, match="web page"):
        read_document(b"<html><body>Me</body></html>", name="cv.html", kind="resume", document_id="resume")
