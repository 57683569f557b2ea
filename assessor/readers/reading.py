"""The door of the readers: tells a file's type from its content and hands it to the reader of that type."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.documents import Document, DocumentKind, Line


class UnreadableFile(Exception):
    """A file that cannot be read. The message names the file and says what to do; it is shown to the person."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What bounds a reading: sizes in bytes and characters, pages, seconds; whether to recognise scans."""

    max_bytes: int = 10_000_000
    max_characters: int = 400_000
    max_pages: int = 60
    max_seconds: int = 20
    ocr: bool = False


def read_document(
    content: bytes, *, name: str, kind: DocumentKind, document_id: str, options: ReadOptions | None = None
) -> Document:
    """The frozen text of a file with its lines, pages and boxes; raises UnreadableFile."""
    raise NotImplementedError
