"""Each format is read as a person sees it, known by its content, and refused with a sentence otherwise."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.shared import RGBColor

from assessor.core.documents import Document
from assessor.readers import ReadOptions, UnreadableFile, read_bounded, read_document, stop_reader
from tests.readers.typesetting import Sheet


def read(content: bytes, name: str, **options: bool | int) -> Document:
    return read_document(content, name=name, kind="resume", document_id="d", options=ReadOptions(**options))


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(line.kind, document.quote(line.start, line.end)) for line in document.lines]


def saved(document: object) -> bytes:
    output = BytesIO()
    document.save(output)
    return output.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_plain_text_is_decoded(encoding: str) -> None:
    text = "Zoë Kätterström\nBuilt ferries in Malmö for seven years, and in Århus for two.\n"
    assert read(text.encode(encoding), "cv.txt").text == text


def test_zeros_and_control_characters_are_dropped_from_text() -> None:
    assert read(b"Py\x00thon\x07 and fer\x00ries\n", "cv.txt").text == "Python and ferries\n"


def test_arabic_keeps_its_order_and_its_joiners() -> None:
    text = "مهندس \u200fبرمجيات Python\nمی\u200cخواهم"
    assert read(text.encode(), "cv.txt").text == "مهندس برمجيات Python\nمی\u200cخواهم\n"


def test_bullets_and_rules_of_plain_text() -> None:
    document = read(b"WORK\n=====\n- sorted lanterns\n* lit them\n2019 - 2021 rest\n-----\n", "cv.txt")
    assert kinds(document) == [
        ("text", "WORK"),
        ("bullet", "sorted lanterns"),
        ("bullet", "lit them"),
        ("text", "2019 - 2021 rest"),
    ]


def test_markdown_is_read_without_its_markup() -> None:
    source = (
        "---\ntitle: Ferry notes\n---\n# Ferries & *harbours*\n\nWe built a [planner](https://ferry.example)"
        " with `Go`\nand <b>care</b>.\n\n- one\n  - two\n1. three\n\n> said so\n\n"
        "```python\nrun()\n```\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    document = read(source.encode(), "notes.md")
    assert kinds(document) == [
        ("table", "title: Ferry notes"),
        ("heading", "Ferries & harbours"),
        ("text", "We built a planner with Go"),
        ("text", "and care."),
        ("bullet", "one"),
        ("bullet", "two"),
        ("bullet", "three"),
        ("quote", "said so"),
        ("code", "run()"),
        ("table", "a\tb"),
        ("table", "c\td"),
    ]
    assert [(link.target, document.quote(link.start, link.end)) for link in document.links] == [
        ("https://ferry.example", "planner")
    ]


def test_a_wrapped_paragraph_of_markdown_is_one_line_and_a_broken_one_several() -> None:
    wrapped = "The planner was slow because every request opened the timetable again, which\ntook a second.\n"
    assert len(read(wrapped.encode(), "a.md").lines) == 1
    assert len(read(b"Ottoline Marsh\nLeiden\nferries\n", "a.md").lines) == 3


def test_html_inside_markdown_is_read_as_its_text() -> None:
    source = '<div align="center"><h1>Ferry</h1><p>Runs <a href="https://x.example">here</a></p>'
    source += '<p style="display:none">secret</p><script>alert(1)</script></div>\n'
    document = read(source.encode(), "a.md")
    assert kinds(document) == [("heading", "Ferry"), ("text", "Runs here")]
    assert document.hidden[0].text == "secret"
    assert "alert" not in document.text


def test_definition_lists_of_pandoc_are_read_without_their_colons() -> None:
    source = b"2010-2014\n:   **PhD, Tides**; Harbour School\n\n    *Thesis: on tides*\n\nGo\n:   six years\n"
    lines = [text for _, text in kinds(read(source, "a.md"))]
    assert lines == ["2010-2014", "PhD, Tides; Harbour School", "Thesis: on tides", "Go", "six years"]


def test_restructured_text_is_read_without_its_markup() -> None:
    source = b"Ferry\n=====\n\nRuns on `htmx <https://htmx.example>`__.\n\n* one\n\nMore\n----\n\n"
    source += b".. code:: python\n\n    go()\n\n.. include:: /etc/passwd\n\n.. a remark\n"
    document = read(source, "a.rst")
    assert kinds(document) == [
        ("heading", "Ferry"),
        ("text", "Runs on htmx."),
        ("bullet", "one"),
        ("heading", "More"),
        ("code", "go()"),
    ]
    assert "root:" not in document.text
    assert document.hidden[0].reason == "comment"


def test_docx_is_read_in_document_order() -> None:
    source = docx.Document()
    source.sections[0].header.paragraphs[0].text = "Ottoline Marsh"
    source.add_heading("Work", 1)
    table = source.add_table(1, 2)
    table.cell(0, 0).text = "Engineer, Ferries"
    table.cell(0, 1).text = "2019 - 2021"
    source.add_paragraph("Lit lanterns", style="List Bullet")
    source.add_paragraph("- Typed bullet")
    source.add_paragraph("The end")
    document = read(saved(source), "cv.docx")
    assert kinds(document) == [
        ("text", "Ottoline Marsh"),
        ("heading", "Work"),
        ("table", "Engineer, Ferries\t2019 - 2021"),
        ("bullet", "Lit lanterns"),
        ("bullet", "Typed bullet"),
        ("text", "The end"),
    ]


def test_hidden_runs_of_docx_are_left_out_and_shown() -> None:
    source = docx.Document()
    paragraph = source.add_paragraph("Keeps ferries running")
    vanished = paragraph.add_run(" Kubernetes")
    vanished.font.hidden = True
    white = paragraph.add_run(" PyTorch")
    white.font.color.rgb = RGBColor(255, 255, 255)
    document = read(saved(source), "cv.docx")
    assert document.text.strip() == "Keeps ferries running"
    assert {(item.text, item.reason) for item in document.hidden} == {("Kubernetes", "hidden"), ("PyTorch", "colour")}


def test_text_boxes_of_docx_are_read_once() -> None:
    source = docx.Document()
    run = source.add_paragraph("Beside").add_run()
    picture = OxmlElement("w:pict")
    box = OxmlElement("w:txbxContent")
    inner = OxmlElement("w:p")
    inner_run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "In the box"
    inner_run.append(text)
    inner.append(inner_run)
    box.append(inner)
    picture.append(box)
    run._r.append(picture)
    assert [line for _, line in kinds(read(saved(source), "cv.docx"))] == ["Beside", "In the box"]


def test_a_file_is_known_by_its_content_not_by_its_name() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Ferries")
    assert read(sheet.pdf(), "cv.docx").media_type == "application/pdf"


def zipped(**parts: bytes) -> bytes:
    output = BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return output.getvalue()


REFUSED = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "program": (b"MZ" + bytes(100), "program"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old Word"),
    "rich text": (b"{\\rtf1 hello}", "Rich Text"),
    "web page": (b"<!DOCTYPE html><html><body>Hi</body></html>", "web page"),
    "open document": (zipped(mimetype=b"x", content_xml=b"<x/>"), "OpenDocument"),
    "archive": (zipped(readme_txt=b"hello"), "archive"),
    "damaged archive": (b"PK\x03\x04" + bytes(200), "damaged"),
    "damaged PDF": (b"%PDF-1.7\n" + bytes(200), "damaged"),
    "noise": (bytes(range(1, 32)) * 50, "neither text"),
    "entities": (
        zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
        "entities",
    ),
    "zip bomb": (zipped(word__document_xml=b" " * 30_000_000), "unpacks to"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_other_files_are_refused_with_a_sentence_that_names_them(case: str) -> None:
    content, words = REFUSED[case]
    with pytest.raises(UnreadableFile, match=words) as refusal:
        read(content, "../../my cv.pdf")
    assert "“my cv.pdf”" in str(refusal.value)
    assert ".." not in str(refusal.value)


def test_a_locked_pdf_is_refused() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    output = BytesIO()
    canvas = Canvas(output, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(50, 500, "Ferries")
    canvas.save()
    with pytest.raises(UnreadableFile, match="password"):
        read(output.getvalue(), "cv.pdf")


def test_a_scan_is_refused_with_what_to_do() -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(Image.new("L", (600, 800), 200)), 0, 0, 595, 842)
    with pytest.raises(UnreadableFile, match="scan"):
        read(sheet.pdf(), "cv.pdf")


def test_a_scan_is_read_where_tesseract_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    table = (
        "level\tblock_num\tpar_num\tline_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        "5\t1\t1\t1\t300\t300\t400\t50\t96\tOttoline\n5\t1\t1\t1\t720\t300\t300\t50\t91\tMarsh"
    )
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\n/bin/cat > /dev/null\n/bin/cat <<'END'\n{table}\nEND\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(Image.new("L", (600, 800), 200)), 0, 0, 595, 842)
    document = read(sheet.pdf(), "scan.pdf", ocr=True)
    assert document.text == "Ottoline Marsh\n"
    assert [warning.code for warning in document.warnings] == ["ocr"]


def test_only_a_scan_is_given_the_time_that_recognising_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    program = tmp_path / "tesseract"
    columns = "level\tblock_num\tpar_num\tline_num\tleft\ttop\twidth\theight\tconf\ttext"
    table = f"{columns}\n5\t1\t1\t1\t9\t9\t99\t9\t96\tMarsh"
    program.write_text(f"#!/bin/sh\n/bin/cat > /dev/null\n/bin/sleep 2\n/bin/cat <<'END'\n{table}\nEND\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    stop_reader()
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(Image.new("L", (600, 800), 200)), 0, 0, 595, 842)
    options = ReadOptions(ocr=True, max_seconds=1, max_ocr_seconds=30)
    try:
        document = read_bounded(sheet.pdf(), name="scan.pdf", kind="resume", document_id="d", options=options)
    finally:
        stop_reader()
    assert document.text == "Marsh\n"


def test_too_many_pages_and_characters_are_refused() -> None:
    sheet = Sheet()
    for _ in range(4):
        sheet.line(50, 100, "Ferries")
        sheet.canvas.showPage()
    with pytest.raises(UnreadableFile, match="4 pages"):
        read(sheet.pdf(), "cv.pdf", max_pages=3)
    with pytest.raises(UnreadableFile, match="characters"):
        read(b"ferries " * 1000, "cv.txt", max_characters=5000)


def test_form_values_are_read_beside_their_labels() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Name")
    sheet.canvas.acroForm.textfield(name="person", value="Ottoline Marsh", x=120, y=842 - 108, width=200, height=16)
    sheet.canvas.acroForm.textfield(name="Town", value="Leiden", x=120, y=842 - 208, width=200, height=16)
    text = read(sheet.pdf(), "form.pdf").text
    assert "Name\tOttoline Marsh" in text
    assert "Town: Leiden" in text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Led the team that rebuilt the harbour and was in charge of it for years", "en"),
        ("Leitung des Teams und Aufbau der Hafenplanung für die Stadt", "de"),
        ("Responsable de la planification des ports et du service dans la ville", "fr"),
        ("Responsable de la planificación de los puertos y del servicio en la ciudad", "es"),
        ("Responsável pela planificação dos portos e do serviço na cidade, com uma equipa", "pt"),
        ("Verantwoordelijk voor het team en de planning van de havens in het land", "nl"),
        ("مهندس برمجيات في المدينة", "ar"),
        ("软件工程师,负责港口规划", "zh"),
        ("Python Go Rust", "und"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert read(text.encode(), "cv.txt").language == language


def test_a_markdown_line_that_ends_with_its_dates_is_not_run_into_the_next() -> None:
    text = (
        "**Order clerk, Quay Nonvoyxonasi (bakery)** — March 2019 to August 2024\n"
        "Phone, notebook, later a sheet with too many formulas. Trained two new clerks there.\n"
    )
    document = read_document(text.encode(), name="a.md", kind="resume", document_id="resume")
    assert document.text.splitlines()[0].endswith("March 2019 to August 2024")


@pytest.mark.parametrize("name", ["resume.txt", "resume.md"])
def test_a_table_drawn_with_bars_is_read_by_rows_and_cells(name: str) -> None:
    text = (
        "Vera Holm\nvera@holm.example\n\n"
        "| PERIOD          | COMPANY                 | ROLE               |\n"
        "-----------------------------------------------------------------\n"
        "| 2022 - present  | Ticino Rail Data        | Backend developer  |\n"
        "| 2019 - 2022     | Lake Steamers           | IT administrator   |\n"
    )
    document = read(text.encode(), name)
    rows = [document.text[line.start : line.end] for line in document.lines if line.kind == "table"]
    assert rows[1:] == [
        "2022 - present\tTicino Rail Data\tBackend developer",
        "2019 - 2022\tLake Steamers\tIT administrator",
    ]


@pytest.mark.parametrize("content", [b"PK\x03\x04 torn in two", None], ids=["damaged", "of an older kind"])
def test_a_pages_file_is_called_by_its_name_whatever_its_state(content: bytes | None) -> None:
    if content is None:
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("index.apxl", "x")
        content = buffer.getvalue()
    with pytest.raises(UnreadableFile, match="is a Pages file"):
        read(content, "cv.pages")
