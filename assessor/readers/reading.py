"""The door of the readers: tells a file's type from its content and hands it to the reader of that type."""

from __future__ import annotations

import logging
from collections.abc import Callable

from assessor.core.documents import Document, DocumentKind
from assessor.readers.assembly import TextBuilder
from assessor.readers.content import find_media_type, shown_name
from assessor.readers.language import find_language
from assessor.readers.markdown import read_markdown
from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.pdf import read_pdf
from assessor.readers.plain import read_plain
from assessor.readers.restructured import read_restructured
from assessor.readers.word import read_docx
from assessor.readers.wrapped import read_fields, read_lines, read_object, read_web_page
from assessor.readers.wrappings import FIELDS, OBJECT, WEB_PAGE

__all__ = ["ReadOptions", "UnreadableFile", "read_document"]

Reader = Callable[[bytes, str, ReadOptions], TextBuilder]

READERS: dict[str, Reader] = {
    "application/pdf": read_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": read_docx,
    "text/markdown": read_markdown,
    "text/x-rst": read_restructured,
    "text/plain": read_plain,
    WEB_PAGE: read_web_page,
    FIELDS: read_fields,
    OBJECT: read_object,
}

# pdfminer logs every operator it meets; below WARNING that doubles the time of a page.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


def read_document(
    content: bytes, *, name: str, kind: DocumentKind, document_id: str, options: ReadOptions | None = None
) -> Document:
    """The frozen text of a file with its lines, pages and boxes; raises UnreadableFile.

    `name` only decides between the kinds of plain text and is named in messages: what a file is, its content says.
    """
    options = options or ReadOptions()
    media_type = find_media_type(content, name, options)
    reader = read_lines if options.wrapped and media_type in ("text/markdown", "text/plain") else READERS[media_type]
    builder = reader(content, shown_name(name), options)
    if not builder.has_words():
        raise UnreadableFile(f"“{shown_name(name)}” has no text in it. Upload another file, or paste the text.")
    return builder.build(
        document_id=document_id, name=name, kind=kind, media_type=media_type, language=find_language(builder.text())
    )
