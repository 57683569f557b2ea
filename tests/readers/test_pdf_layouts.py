"""Typeset pages come back word for word, in order, with no sentence across two columns."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from assessor.core.documents import Document
from assessor.readers import read_document
from tests.readers import typesetting
from tests.readers.typesetting import Sheet, wrapped

LAYOUTS = {
    "one column, Helvetica 10": lambda: typesetting.one_column("Helvetica", 10),
    "one column, Times 9": lambda: typesetting.one_column("Times-Roman", 9),
    "one column, Courier 8": lambda: typesetting.one_column("Courier", 8),
    "no space signs, wide": lambda: typesetting.without_spaces(0.3),
    "no space signs, usual": lambda: typesetting.without_spaces(0.22),
    "no space signs, squeezed": lambda: typesetting.without_spaces(0.13),
    "two columns, one after the other": lambda: typesetting.two_columns(235, "columns"),
    "two columns, right one first": lambda: typesetting.two_columns(235, "reversed"),
    "two columns, row by row": lambda: typesetting.two_columns(235, "rows"),
    "two columns, row by row, other leading": lambda: typesetting.two_columns(235, "rows", (13, 12)),
    "narrow left column": lambda: typesetting.two_columns(150, "columns"),
    "sidebar drawn last": typesetting.sidebar,
    "dates left": lambda: typesetting.date_rail("left", drawn_last=False),
    "dates right": lambda: typesetting.date_rail("right", drawn_last=False),
    "dates left, drawn last": lambda: typesetting.date_rail("left", drawn_last=True),
    "dates right, drawn last": lambda: typesetting.date_rail("right", drawn_last=True),
    "labels and values": typesetting.label_table,
}


def read(content: bytes) -> Document:
    return read_document(content, name="page.pdf", kind="resume", document_id="page")


def words(text: str) -> list[str]:
    return re.findall(r"\S+", text)


def triples(text: str) -> Counter[tuple[str, ...]]:
    found = words(text)
    return Counter(zip(found, found[1:], found[2:], strict=False))


def share(expected: Counter, found: Counter) -> float:
    return 1 - (expected - found).total() / max(expected.total(), 1)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_word_comes_back_whole(layout: str) -> None:
    sheet = LAYOUTS[layout]()
    text = read(sheet.pdf()).text
    assert share(Counter(words(" ".join(sheet.blocks))), Counter(words(text))) >= 0.995


@pytest.mark.parametrize("layout", LAYOUTS)
def test_words_come_back_in_the_order_of_their_block(layout: str) -> None:
    sheet = LAYOUTS[layout]()
    text = read(sheet.pdf()).text
    for block in sheet.blocks:
        assert share(triples(block), triples(text)) >= 0.98, text


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if "column" in name and "one column" not in name])
def test_no_sentence_runs_from_one_column_into_the_other(layout: str) -> None:
    sheet = LAYOUTS[layout]()
    text = " ".join(read(sheet.pdf()).text.split())
    for block in sheet.blocks:
        assert block in text


def test_columns_are_counted_and_known_for_each_line() -> None:
    document = read(typesetting.two_columns(235, "rows").pdf())
    assert document.columns == 2
    assert {line.column for line in document.lines} == {0, 1}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_honest_page_gives_no_warnings(layout: str) -> None:
    assert read(LAYOUTS[layout]().pdf()).warnings == ()


def test_a_place_under_a_date_does_not_interrupt_the_sentence_beside_it() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Keeper of lanterns")
    sheet.line(545, 100, "2019 - 2021", right=True)
    sheet.line(50, 113, "• Sorted every lantern in the harbour and found the")
    sheet.line(545, 113, "Leiden", right=True)
    sheet.line(58, 126, "broken ones before the ferries left in the morning, with a lamp of my own making in hand")
    sheet.line(50, 160, "A last paragraph that is wide enough to reach from one side to the other side of the page")
    text = read(sheet.pdf()).text
    assert "found the\nbroken ones" in text
    assert "Keeper of lanterns\t2019 - 2021\nLeiden" in text


def test_an_empty_page_between_two_full_ones_is_no_matter() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Keeper of lanterns")
    sheet.canvas.showPage()
    sheet.canvas.showPage()
    sheet.line(50, 100, "Lighter of lamps")
    document = read(sheet.pdf())
    assert document.text == "Keeper of lanterns\n\nLighter of lamps\n"
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert document.page_at(document.text.index("Lighter")) == 3


def test_the_boxes_of_a_quote_lie_where_its_words_are_drawn() -> None:
    sheet = Sheet()
    sheet.line(100, 200, "Nothing here")
    sheet.line(100, 300, "but a lighthouse")
    document = read(sheet.pdf())
    start = document.text.index("lighthouse")
    assert document.boxes is not None
    x0, top, _, bottom = document.boxes.coordinates[4 * start : 4 * start + 4]
    assert 118 < x0 < 126
    assert top < 300 < bottom + 4
    assert document.boxes.pages[start] == 1
    assert document.page_at(start) == 1


def test_page_numbers_and_repeated_headers_stay_out_of_the_text() -> None:
    sheet = Sheet()
    for page in range(1, 4):
        sheet.line(50, 30, "Ottoline Marsh-Quist, resume")
        for index, line in enumerate(typesetting.wrapped(typesetting.prose(page, 6), 495)):
            sheet.line(50, 90 + 13 * index, line)
        sheet.line(290, 820, f"Page {page} of 3")
        sheet.canvas.showPage()
    text = read(sheet.pdf()).text
    assert "Page" not in text
    assert text.count("Ottoline") == 1


def test_a_word_cut_at_the_end_of_a_line_is_whole_again() -> None:
    sheet = Sheet()
    sheet.canvas.setProducer("pdfTeX-1.40")
    sheet.line(50, 100, "We reduced the number of sub-")
    sheet.line(50, 113, "missions by a half in a long-")
    sheet.line(50, 126, "term study of harbours.")
    text = read(sheet.pdf()).text
    assert "submissions" in text
    assert "long-term" in text


def test_a_hyphen_stays_where_the_program_does_not_cut_words() -> None:
    sheet = Sheet()
    sheet.canvas.setProducer("Skia/PDF")
    sheet.line(50, 100, "Seven years of event-")
    sheet.line(50, 113, "driven harbours.")
    assert "event-driven" in read(sheet.pdf()).text


def test_a_letter_spaced_name_is_put_together() -> None:
    sheet = Sheet()
    sheet.line(50, 60, "O T T O L I N E   M A R S H", size=18)
    sheet.line(50, 100, "Engineer of lanterns")
    assert "OTTOLINE MARSH" in read(sheet.pdf()).text


def test_a_bold_word_drawn_twice_is_read_once() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Ottoline Marsh")
    sheet.line(50.3, 100, "Ottoline Marsh")
    assert read(sheet.pdf()).text.split() == ["Ottoline", "Marsh"]


def test_bullets_are_known_and_their_sign_is_no_part_of_the_line() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Work")
    sheet.line(60, 113, "• Sorted the lanterns")
    sheet.line(60, 126, "- Fixed the harbour")
    document = read(sheet.pdf())
    bullets = [document.quote(line.start, line.end) for line in document.lines if line.kind == "bullet"]
    assert bullets == ["Sorted the lanterns", "Fixed the harbour"]


def test_a_link_is_kept_with_the_words_that_carry_it() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "See my garden here")
    sheet.canvas.linkURL("https://garden.example/", (50, 842 - 104, 150, 842 - 90))
    document = read(sheet.pdf())
    link = document.links[0]
    assert link.target == "https://garden.example/"
    assert document.quote(link.start, link.end) == "See my garden here"


def test_an_address_that_runs_over_its_sidebar_joins_no_word_of_the_main_column() -> None:
    sheet = Sheet()
    side = ["Contact", "marguerite.lantern-quist@orchard.example", "Leiden", "Skills", "Kettles", "Lathes"]
    for index, line in enumerate(side):
        sheet.line(50, 80 + 14 * index, line)
    main = ["Profile", *wrapped(typesetting.prose(3, 8), 300)]
    for index, line in enumerate(main):
        sheet.line(242, 80 + 14 * index, line)
    text = read(sheet.pdf()).text
    assert "marguerite.lantern-quist@orchard.example\nLeiden" in text
    assert " ".join(main[:3]) in " ".join(text.split())


def test_a_line_knows_its_colour_unless_that_is_a_grey() -> None:
    sheet = Sheet()
    for index, (color, text) in enumerate([((0.7, 0.2, 0.3), "Skills"), ((0.4, 0.4, 0.4), "Python")]):
        sheet.canvas.setFillColorRGB(*color)
        sheet.line(50, 80 + 30 * index, text)
    assert [line.ink for line in read(sheet.pdf()).lines] == ["b2334c", ""]


def test_dates_of_many_words_drawn_before_all_else_stand_beside_their_jobs() -> None:
    sheet = Sheet()
    jobs = [
        ("Senior Data Analyst at Quay Kibble", "ene 2023 – a la fecha"),
        ("Analyst for Oak", "jun 2020 – dic 2022"),
        ("Analyst at Elm Court", "feb 2018 – may 2020"),
        ("Clerk at Ash and Yew", "mar 2015 – ene 2018"),
    ]
    for i, (_, dates) in enumerate(jobs):
        sheet.line(555, 120 + 60 * i, dates, right=True)
    for i, (title, _) in enumerate(jobs):
        sheet.line(57, 120 + 60 * i, f"{title} of the usual kind")
        for n, text in enumerate(wrapped("A sentence that tells what was done there, and for whom. " * 6, 480)[:3]):
            sheet.line(69, 134 + 60 * i + 13 * n, text)
    lines = read(sheet.pdf()).text.splitlines()
    assert [line.split("\t") for line in lines if "usual kind" in line] == [
        [f"{title} of the usual kind", dates] for title, dates in jobs
    ]


def test_short_notes_at_the_right_edge_drawn_first_stand_beside_lines_as_short_as_they() -> None:
    sheet = Sheet()
    lines = ["Quay Payments", "Platform engineer", "Backend engineer", "Settled.", "Kiln Hostels", "Web developer"]
    notes = {0: "Voss", 1: "Jan. 2023 - Present", 2: "May 2020 - Dec. 2022", 4: "Hull", 5: "Jun. 2017 - Apr. 2020"}
    for at, note in notes.items():
        sheet.line(545, 80 + 14 * at, note, right=True)
    for at, line in enumerate(lines):
        sheet.line(50, 80 + 14 * at, line)
    found = read(sheet.pdf()).text.splitlines()
    assert [line.split("\t") for line in found if line] == [
        [line, notes[at]] if at in notes else [line] for at, line in enumerate(lines)
    ]


def test_a_table_without_lines_that_was_drawn_cell_by_cell_is_read_by_its_rows() -> None:
    sheet = Sheet()
    table = [
        (["Jan 2022 -", "date"], ["Quay Grid,", "Voss"], ["Software engineer.", "Outage map."]),
        (["Jun 2018 -", "Dec 2021"], ["Kiln Press,", "Hull"], ["Web developer.", "Paywall."]),
        (["Sep 2017 -", "May 2018"], ["Elm Service", "Scheme"], ["Teaching assistant.", "Three schools."]),
    ]
    for row, cells in enumerate(table):
        for x, cell in zip((50, 130, 260), cells, strict=True):
            for at, line in enumerate(cell):
                sheet.line(x, 80 + 26 * row + 13 * at, line)
    found = [line.split("\t") for line in read(sheet.pdf()).text.splitlines() if line]
    assert found == [[" ".join(cell) for cell in cells] for cells in table]


def test_dates_a_little_higher_than_the_titles_they_stand_beside_are_read_with_them() -> None:
    sheet = Sheet()
    jobs = [
        ("Data engineer, Quay Rail", "2022-present"),
        ("Analyst, Kiln Harbour", "2018-2022"),
        ("Clerk", "2012-2018"),
    ]
    for at, (title, dates) in enumerate(jobs):
        sheet.line(50, 84 + 36 * at, title)
        sheet.line(545, 79.5 + 36 * at, dates, right=True)
        sheet.line(50, 98 + 36 * at, "Wrote tables, measured them and kept what was worth it.")
    found = [line.split("\t") for line in read(sheet.pdf()).text.splitlines() if line and "Wrote" not in line]
    assert found == [[title, dates] for title, dates in jobs]


def test_dates_on_two_lines_each_belong_to_the_cell_drawn_after_them() -> None:
    sheet = Sheet()
    jobs = [
        ("06/2021 -", "present", "Engineer, Quay Paper"),
        ("02/2018 -", "05/2021", "Fitter, Kiln Hotels"),
        ("09/2016 -", "01/2018", "Clerk, Elm"),
    ]
    for at, (first, last, title) in enumerate(jobs):
        top = 80 + 26 * at
        for x, y, text in (
            (50, top, first),
            (50, top + 13, last),
            (120, top, title),
            (120, top + 13, "Prices of rolls."),
        ):
            sheet.line(x, y, text)
    text = read(sheet.pdf()).text
    assert all(
        text.index(last) < text.index(title) < text.index(jobs[at + 1][0])
        for at, (_, last, title) in enumerate(jobs[:2])
    )


def test_a_heading_drawn_after_a_rail_and_its_text_heads_what_stands_below_both() -> None:
    sheet = Sheet()
    for index, line in enumerate(["Sep 2015 – Jul", "2018"]):
        sheet.line(57, 56 + 10 * index, line, size=8)
    for index, line in enumerate(
        ["Graduate Developer", "Lantern Water, Hull", *wrapped(typesetting.prose(51, 2), 340)]
    ):
        sheet.line(144 + 11 * (index > 1), 60 + 14 * index, line)
    sheet.font = "Helvetica-Bold"
    sheet.line(51, 150, "KIT", size=9)
    sheet.font = "Helvetica"
    for index, line in enumerate(wrapped(typesetting.prose(52, 3), 495)):
        sheet.line(51, 172 + 12 * index, line, size=9)
    lines = read(sheet.pdf()).text.split("\n")
    assert lines.index("Graduate Developer") < lines.index("KIT")
