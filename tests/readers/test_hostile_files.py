"""Files made to reach beyond themselves: names that leave their folder, links to elsewhere, pictures too large."""

from __future__ import annotations

import socket
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from assessor.readers import UnreadableFile, read_bounded, read_document, render_bounded, stop_reader

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@pytest.fixture(autouse=True, scope="module")
def no_process_left() -> Iterator[None]:
    yield
    stop_reader()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a reader wanted to connect somewhere")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def letter(**entries: bytes) -> bytes:
    """A true DOCX of one line with further entries in its archive, by name."""
    source, output = docx.Document(), BytesIO()
    source.add_paragraph("Keeps ferries running")
    source.save(output)
    with zipfile.ZipFile(output, "a") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return output.getvalue()


def symbolic_link(name: str, target: str) -> bytes:
    """A true DOCX in whose archive an entry is a symbolic link."""
    output = BytesIO(letter())
    with zipfile.ZipFile(output, "a") as archive:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, target)
    return output.getvalue()


def text_of(content: bytes) -> str:
    try:
        return read_document(content, name="cv.docx", kind="resume", document_id="d").text
    except UnreadableFile as refusal:
        return str(refusal)


@pytest.mark.parametrize("name", ["../../outside.txt", "/tmp/outside.txt", "word/../../outside.txt", "..\\outside.txt"])
def test_nothing_of_an_archive_is_written_anywhere(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    text_of(letter(**{name: b"outside"}))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not Path("/tmp/outside.txt").exists()


def test_a_link_in_an_archive_is_not_followed() -> None:
    assert "root:" not in text_of(symbolic_link("word/media/link", "/etc/passwd"))


def test_a_reader_asks_no_other_machine(no_network: None) -> None:
    source, output = docx.Document(), BytesIO()
    source.add_paragraph("Keeps ferries running")
    for address in ("http://169.254.169.254/latest/", "file:///etc/passwd"):
        source.part.relate_to(
            address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", True
        )
    source.save(output)
    assert text_of(output.getvalue()) == "Keeps ferries running\n"
    note = b"# Notes\n\n![x](http://169.254.169.254/) <img src='file:///etc/passwd'>\n\nKeeps ferries running\n"
    assert "root:" not in read_document(note, name="n.md", kind="writeup", document_id="d").text


def test_a_picture_in_a_letter_is_never_unpacked() -> None:
    picture = BytesIO()
    Image.new("1", (20_000, 20_000)).save(picture, "PNG")
    source, output = docx.Document(), BytesIO()
    source.add_paragraph("Keeps ferries running")
    source.save(output)
    with zipfile.ZipFile(output, "a") as archive:
        archive.writestr("word/media/image1.png", picture.getvalue())
    assert text_of(output.getvalue()) == "Keeps ferries running\n"


def test_a_picture_too_large_to_draw_costs_one_page_and_not_the_next() -> None:
    content = page_of_a_picture(60_000)
    try:
        assert render_bounded(content, 1).startswith(b"\x89PNG")
    except UnreadableFile as refusal:
        assert "page" in str(refusal)
    after = read_bounded(b"Keeps ferries running\n", name="cv.txt", kind="resume", document_id="d")
    assert after.text == "Keeps ferries running\n"


def page_of_a_picture(side: int) -> bytes:
    """A PDF of one page that shows one grey picture of that many pixels each way, packed to nearly nothing."""
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(side)) for _ in range(side // 100)) + packer.flush()
    picture = b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8" % (side, side)
    drawn = b"595 0 0 842 0 0 cm /I Do"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (picture, len(rows), rows),
    ]
    output, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(output)
    output += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    output += b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(output)
