"""Lines become sentences, bullets and rows with their headings."""

from assessor.core.documents import Document, Line
from assessor.matching.units import split_units


def units_of(text: str, *lines: Line) -> list[str]:
    document = Document("d", "d", "writeup", "text/plain", text, lines=lines)
    return [text[unit.start : unit.end] for unit in split_units(document)]


def test_a_wrapped_line_continues_the_sentence():
    assert units_of("The job waits for\nthe bank. It gives up\nafter five seconds.") == [
        "The job waits for\nthe bank.",
        "It gives up\nafter five seconds.",
    ]


def test_a_bullet_is_its_own_unit_without_its_mark():
    assert units_of("- one thing\n- another thing\n  that goes on") == ["one thing", "another thing\n  that goes on"]


def test_abbreviations_and_decimals_end_no_sentence():
    assert units_of("It took approx. 4.5 s, e.g. at noon. Then less.") == [
        "It took approx. 4.5 s, e.g. at noon.",
        "Then less.",
    ]


def test_headings_stand_above_what_follows_them():
    text = "Roadmap\nAdd retries."
    lines = (Line(0, 7, "heading", 2), Line(8, 20, "text"))
    units = split_units(Document("d", "d", "writeup", "text/plain", text, lines=lines))
    assert [unit.headings for unit in units] == [("Roadmap",), ("Roadmap",)]


def test_an_unticked_box_is_undone_and_a_ticked_one_is_not():
    text = "[ ] add evals\n[x] add logs"
    lines = (Line(0, 13, "bullet"), Line(14, len(text), "bullet"))
    assert [unit.undone for unit in split_units(Document("d", "d", "writeup", "text/plain", text, lines=lines))] == [
        True,
        False,
    ]


def test_a_blank_line_ends_a_paragraph():
    assert units_of("no full stop here\n\nanother paragraph") == ["no full stop here", "another paragraph"]


def test_an_endless_line_is_cut_and_nothing_is_lost():
    text = "word " * 2000
    assert sum(len(unit.split()) for unit in units_of(text)) == 2000
