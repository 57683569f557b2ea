"""What a Word file shows without saying it: a heading told by its colour, words set in capitals by their style."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from assessor.core.documents import Document
from assessor.core.profile import read_profile
from assessor.readers import read_document

RED, GREY, BLACK = RGBColor(0xB0, 0x30, 0x20), RGBColor(0x55, 0x55, 0x58), RGBColor(0, 0, 0)


def _read(paragraphs: list[tuple[str, RGBColor | None]], *, capitals: tuple[str, ...] = ()) -> Document:
    source = docx.Document()
    for text, color in paragraphs:
        run = source.add_paragraph().add_run(text)
        run.font.all_caps = text in capitals or None
        if color is not None:
            run.font.color.rgb = color
    output = BytesIO()
    source.save(output)
    return read_document(output.getvalue(), name="cv.docx", kind="resume", document_id="d")


def _resume(heading: RGBColor | None) -> list[tuple[str, RGBColor | None]]:
    return [
        ("Akosua Brand", None),
        ("akosua@brand.example", None),
        ("Ports of call", heading),
        ("Data engineer, Quarry Tides Ltd", None),
        ("April 2020 – present", None),
        ("Minds forty gauges and writes down what they say.", None),
        ("Where the lamps were lit", heading),
        ("MSc Physics, University of Yarm, 2011 – 2016", None),
        ("Rope and rigging", heading),
        ("Python, SQL, Docker, Linux", None),
    ]


def test_headings_of_unknown_words_are_told_by_their_colour() -> None:
    profile = read_profile(_read(_resume(RED)), date(2026, 11, 1))
    assert [(section.id, section.heading) for section in profile.sections] == [
        ("experience", "Ports of call"),
        ("education", "Where the lamps were lit"),
        ("skills", "Rope and rigging"),
    ]
    assert [(p.title, p.organisation) for p in profile.positions] == [("Data engineer", "Quarry Tides Ltd")]


def test_a_line_of_one_colour_knows_it_unless_that_is_black_or_a_grey() -> None:
    document = _read([("Rope and rigging", RED), ("Python", GREY), ("SQL", BLACK), ("Docker", None)])
    assert [line.ink for line in document.lines] == ["b03020", "", "", ""]


def test_words_set_in_capitals_by_their_style_are_read_as_they_are_seen() -> None:
    document = _read([("Ports of call", None), ("Docker", None)], capitals=("Ports of call",))
    assert document.text.split("\n")[0] == "PORTS OF CALL"


def test_a_white_heading_on_a_coloured_bar_has_the_colour_of_the_bar() -> None:
    source = docx.Document()
    bar = source.add_paragraph()
    bar.add_run("Rope and rigging").font.color.rgb = RGBColor(255, 255, 255)
    shade = OxmlElement("w:shd")
    shade.set(qn("w:fill"), "1F4E79")
    bar._p.get_or_add_pPr().append(shade)
    source.add_paragraph("Python, SQL")
    output = BytesIO()
    source.save(output)
    document = read_document(output.getvalue(), name="cv.docx", kind="resume", document_id="d")
    assert [(document.quote(line.start, line.end), line.ink) for line in document.lines] == [
        ("Rope and rigging", "1f4e79"),
        ("Python, SQL", ""),
    ]
