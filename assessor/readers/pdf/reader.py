"""Opens a PDF once, reads its pages one after the other and writes them into the builder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pdfplumber
import pypdfium2
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from assessor.readers.assembly import Box, Geometry, TextBuilder
from assessor.readers.ocr import has_ocr
from assessor.readers.options import ReadOptions, ScannedFile, UnreadableFile
from assessor.readers.pdf.annotations import links
from assessor.readers.pdf.forms import field_segments
from assessor.readers.pdf.furniture import without_furniture
from assessor.readers.pdf.glyphs import read_marks
from assessor.readers.pdf.hidden import Unseen, part_hidden
from assessor.readers.pdf.joining import TextLine, make_lines
from assessor.readers.pdf.order import count_columns, order_rows
from assessor.readers.pdf.rows import Row, mark_dots
from assessor.readers.pdf.scans import is_scan, recognised
from assessor.readers.pdf.segments import make_segments, turned_segments

_EXPORT = "Export it again from your editor, or paste the text."
# Producers that cut words at line ends by themselves; browsers and office programs do not unless told to.
_HYPHENATING = re.compile(r"tex|latex|typst|indesign|quark|scribus|prince|weasyprint|fop|context|groff", re.IGNORECASE)
_PASSWORD_ERROR = 4


@dataclass(slots=True)
class PageText:
    """A page once read: its size, rows in reading order, links and hidden words."""

    number: int
    width: float
    height: float
    rows: list[Row]
    links: list[tuple[str, Box]] = field(default_factory=list)
    hidden: list[Unseen] = field(default_factory=list)
    is_scan: bool = False
    by_ocr: bool = False
    unmapped: int = 0
    glyphs: int = 0


def read_pdf(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The text of a PDF in reading order, with the boxes of its characters, links, form values and hidden words."""
    with open_checked(content, name, options) as picture:
        pages = list(_read_pages(content, name, picture))
    if options.ocr and has_ocr():
        for page in pages:
            if page.is_scan:
                page.rows, page.by_ocr = order_rows(recognised(content, page.number, name)), True
    builder = TextBuilder(name, options.max_characters)
    _write_pages(builder, pages, hyphenated=_hyphenates(content))
    _warn(builder, pages, name)
    return builder


def open_checked(content: bytes, name: str, options: ReadOptions) -> pypdfium2.PdfDocument:
    """The file opened by pdfium, which tells a locked file from a damaged one and counts pages without reading them."""
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or b"/Encrypt" in content:
            raise UnreadableFile(
                f"“{name}” is protected by a password. Save it without the password, or paste the text."
            ) from None
        raise UnreadableFile(f"“{name}” is damaged: no PDF can be read from it. {_EXPORT}") from None
    if pages > options.max_pages:
        raise UnreadableFile(
            f"“{name}” has {pages} pages; up to {options.max_pages} are read. Upload only the part about your work."
        )
    return document


def _read_pages(content: bytes, name: str, picture: pypdfium2.PdfDocument) -> Iterator[PageText]:
    try:
        with _opened(content) as pdf:
            for index, page in enumerate(pdf.pages):
                yield _read_page(page, index, picture)
                # An open page keeps its objects: 6 MB each.
                page.close()
    except (UnreadableFile, MemoryError, RecursionError):
        raise
    except PDFPasswordIncorrect:
        raise UnreadableFile(f"“{name}” is protected by a password. Save it without it, or paste the text.") from None
    except Exception as error:  # pdfminer raises what its parsers raise; no file may cost the others
        raise UnreadableFile(f"“{name}” is damaged: its pages cannot be read. {_EXPORT}") from error


def _opened(content: bytes) -> pdfplumber.PDF:
    try:
        return pdfplumber.open(BytesIO(content))
    except PdfminerException:
        # Stray bytes before the header shift every offset in the file.
        start = content.find(b"%PDF-")
        if start <= 0:
            raise
        return pdfplumber.open(BytesIO(content[start:]))


def _read_page(page: Any, index: int, picture: pypdfium2.PdfDocument) -> PageText:
    marks = read_marks(page)
    seen, hidden = part_hidden(marks, page, index, picture)
    segments = make_segments(glyph for glyph in seen if glyph.upright)
    segments += field_segments(page, marks, segments)
    rows = order_rows(segments, marks.rules)
    mark_dots(rows, marks.shapes)
    rows += [Row([segment]) for segment in turned_segments(glyph for glyph in seen if not glyph.upright)]
    return PageText(
        index + 1,
        marks.width,
        marks.height,
        rows,
        links=links(page),
        hidden=hidden,
        is_scan=is_scan(marks, segments),
        unmapped=marks.unmapped,
        glyphs=len(seen),
    )


def _hyphenates(content: bytes) -> bool:
    with pypdfium2.PdfDocument(content) as document:
        made_by = document.get_metadata_dict(skip_empty=True)
    return bool(_HYPHENATING.search(f"{made_by.get('Producer', '')} {made_by.get('Creator', '')}"))


def _write_pages(builder: TextBuilder, pages: list[PageText], *, hyphenated: bool) -> None:
    kept, footers = without_furniture([(page.height, page.rows) for page in pages])
    numbered = [(page.number, rows) for page, rows in zip(pages, kept, strict=True)]
    if footers:
        numbered[-1][1].extend(footers)
    lines = make_lines(numbered, hyphenated=hyphenated)
    builder.columns = max((count_columns(page.rows) for page in pages), default=1)
    for page in pages:
        start = builder.length
        before: TextLine | None = None
        for line in lines:
            if line.page == page.number:
                if before is not None and _is_apart(before, line):
                    builder.add_gap()
                _write_line(builder, line, page)
                before = line
        builder.add_gap()
        builder.add_page(page.number, page.width, page.height, start)
        for piece in page.hidden:
            builder.hide(piece.text, piece.reason, page.number)


def _is_apart(before: TextLine, line: TextLine) -> bool:
    return line.row.top - before.row.bottom > 0.9 * line.row.size or line.row.bottom < before.row.top


def _write_line(builder: TextBuilder, line: TextLine, page: PageText) -> None:
    row = line.row
    linked = [
        (target, inside[0], inside[-1] + 1)
        for target, area in page.links
        if (inside := [i for i, box in enumerate(line.boxes) if _within(box, area)])
    ]
    geometry = Geometry(
        page.number,
        (row.x0, row.top, row.x1, row.bottom),
        round(row.size, 2),
        row.bold,
        row.column,
        line.turn,
        row.ink,
    )
    kind = "bullet" if line.is_bullet else "text"
    builder.add_line(line.text, kind=kind, level=int(line.is_bullet), links=linked, geometry=geometry, boxes=line.boxes)


def _within(box: Box, area: Box) -> bool:
    x0, top, x1, bottom = area
    return x0 - 0.5 <= (box[0] + box[2]) / 2 <= x1 + 0.5 and top - 1 <= (box[1] + box[3]) / 2 <= bottom + 1


def _warn(builder: TextBuilder, pages: list[PageText], name: str) -> None:
    if not builder.has_words():
        if any(page.is_scan for page in pages) or not any(page.hidden for page in pages):
            raise ScannedFile(
                f"“{name}” has no text layer: it is a scan or a picture. Export it from your editor, or paste the text."
            )
        return
    for page in pages:
        if page.by_ocr:
            message = f"Page {page.number} is a scan. Its text was recognised from the picture and may hold mistakes."
            builder.warn("ocr", message, page.number)
        elif page.is_scan:
            builder.warn("scan", f"Page {page.number} is a picture without text and was not read.", page.number)
    for page in pages:
        if page.unmapped > 0.05 * max(page.glyphs, 1):
            builder.warn(
                "unmapped",
                f"{page.unmapped} signs on page {page.number} have no meaning in this PDF's fonts.",
                page.number,
            )
