"""The reader process keeps hostile files from holding a worker, and one file never costs the next."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterator

import pytest

from assessor.readers import (
    ReadOptions,
    UnreadableFile,
    boxes_from_bytes,
    boxes_to_bytes,
    document_from_dict,
    document_to_dict,
    read_bounded,
    read_document,
    render_bounded,
    stop_reader,
)
from tests.readers.typesetting import Sheet, two_columns


@pytest.fixture(autouse=True, scope="module")
def no_process_left() -> Iterator[None]:
    yield
    stop_reader()


def bounded(content: bytes, name: str = "cv.pdf", **limits: int) -> str:
    return read_bounded(content, name=name, kind="resume", document_id="d", options=ReadOptions(**limits)).text


def page_with(stream: bytes, more: bytes = b"") -> bytes:
    """A one-page PDF around a content stream that is already deflated."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter%s>>stream\n%s\nendstream" % (len(stream), more or b"/FlateDecode", stream),
    ]
    output, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, start=1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(output)
    output += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    output += b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    return bytes(output)


def test_it_reads_what_the_plain_reader_reads() -> None:
    content = two_columns(235, "rows").pdf()
    limited = read_bounded(content, name="cv.pdf", kind="resume", document_id="d")
    plain = read_document(content, name="cv.pdf", kind="resume", document_id="d")
    assert limited == plain
    assert limited.boxes == plain.boxes


def test_refusals_keep_their_sentence() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        bounded(b"%PDF-1.4 nothing")


def test_a_flood_of_operators_is_given_up_in_time_and_the_next_file_is_read() -> None:
    flood = page_with(zlib.compress(b"0 0 m 1 1 l S " * 2_000_000))
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match="cv.pdf"):
        bounded(flood, max_seconds=2)
    assert time.monotonic() - started < 20
    assert bounded(b"Keeps ferries running\n", "cv.txt") == "Keeps ferries running\n"


def test_a_stream_that_unpacks_without_end_is_given_up_within_its_memory() -> None:
    bomb = zlib.compress(zlib.compress(bytes(1_500_000_000)))
    with pytest.raises(UnreadableFile, match="cv.pdf"):
        bounded(page_with(bomb, b"[/FlateDecode/FlateDecode]"), max_seconds=10)
    assert bounded(b"Keeps ferries running\n", "cv.txt") == "Keeps ferries running\n"


def test_a_page_is_drawn_as_a_picture() -> None:
    sheet = Sheet()
    sheet.line(50, 100, "Ferries")
    content = sheet.pdf()
    assert render_bounded(content, 1, scale=0.5).startswith(b"\x89PNG")
    with pytest.raises(UnreadableFile, match="page 2"):
        render_bounded(content, 2)


def test_a_document_survives_storing() -> None:
    content = two_columns(150, "columns").pdf()
    document = read_document(content, name="cv.pdf", kind="resume", document_id="d")
    assert document.boxes is not None
    stored = json.loads(json.dumps(document_to_dict(document)))
    again = document_from_dict(stored, boxes_from_bytes(boxes_to_bytes(document.boxes)))
    assert again == document
    assert again.boxes == document.boxes
