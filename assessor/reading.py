"""The documents of an assessment or a proof as texts: what was read before is found, what was not is read and kept.

The readers are imported when they are first needed: only workers carry them.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from django.conf import settings
from django.db import transaction

from assessor.core.documents import Document
from assessor.corrections import pasted_text, pasted_texts
from assessor.journal import Journal, count_of
from assessor.models import AssessmentDocument, Correction, DocumentText, Proof
from assessor.texts import NewText, find_texts, make_text, store_texts, to_document

# What decides how a text comes out: the readers, and what they ask the profile (is this a heading, are these dates?).
READING_CODE = ("readers", "core/profile")
# What took longer to read is kept at once, in seconds: a worker that dies need not read it again.
KEPT_AT_ONCE = 1.0


class NothingReadable(Exception):
    """The resume, or everything, could not be read. The message is for the person."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A write-up that could not be read: its name and the sentence that says what to do."""

    name: str
    message: str


def read_parts(
    parts: Sequence[AssessmentDocument], corrections: Sequence[Correction], journal: Journal
) -> tuple[list[Document], list[Unread]]:
    """Every document of an assessment as text, and the write-ups that could not be read; raises NothingReadable.

    From now on each part names the reading of it, or says why there is none.
    """
    from assessor.readers import UnreadableFile

    of_all = f"of {count_of(len(parts), 'document')}"
    journal.begin("reading", f"0 {of_all}")
    pasted = pasted_texts(corrections)
    texts = find_texts([part.document for part in parts], reader_version(), pasted)
    keeper = _Keeper()
    documents: list[Document] = []
    unread: list[Unread] = []
    for number, part in enumerate(parts, start=1):
        try:
            text = texts.get(part.document_id) or keeper.add(_read(part, pasted.get(part.document_id)))
        except UnreadableFile as error:
            if part.kind == "resume":
                raise NothingReadable(str(error)) from error
            keeper.note(part, str(error))
            unread.append(Unread(part.name, str(error)))
        else:
            keeper.note(part, "", text)
            documents.append(to_document(text, part))
        pages = sum(len(document.pages) for document in documents)
        journal.note(f"{number} {of_all}, {count_of(pages, 'page')}" if pages else f"{number} {of_all}")
    keeper.keep()
    if not documents:
        raise NothingReadable(unread[0].message if unread else "There was nothing to read.")
    return documents, unread


def read_text(proof: Proof) -> DocumentText:
    """The text of a proof: as it was read before, else read now and kept; raises UnreadableFile."""
    correction = pasted_text(proof.document)
    pasted = {proof.document_id: correction} if correction else {}
    text = find_texts([proof.document], reader_version(), pasted).get(proof.document_id)
    if text is None:
        new = _read(proof, correction)
        store_texts([new])
        text = new.text
    return text


class _Keeper:
    """What was read and is not stored yet: stored together, because most of it is read in no time."""

    def __init__(self) -> None:
        self.since = time.monotonic()
        self.new: list[NewText] = []
        self.changed: list[AssessmentDocument] = []

    def add(self, new: NewText) -> DocumentText:
        """A text to store."""
        self.new.append(new)
        return new.text

    def note(self, part: AssessmentDocument, message: str, text: DocumentText | None = None) -> None:
        """What there is to say of a part, and which text it has now."""
        is_new = text is not None and (text.pk is None or part.text_id != text.pk)
        if is_new or part.message != message:
            part.message, part.text = message, text or part.text
            self.changed.append(part)
        if time.monotonic() - self.since > KEPT_AT_ONCE:
            self.keep()

    def keep(self) -> None:
        """Stores it all."""
        if self.changed:
            with transaction.atomic():
                store_texts(self.new)
                AssessmentDocument.note_readings(self.changed)
        self.since, self.new, self.changed = time.monotonic(), [], []


def _read(part: AssessmentDocument | Proof, pasted: Correction | None) -> NewText:
    """A file, or the text that the person pasted in its place, read now; raises UnreadableFile."""
    from assessor.readers import read_bounded
    from assessor.reading_limits import reader_options

    name, content = _content_of(part, pasted)
    options = reader_options(ocr=settings.READER_OCR)
    document = read_bounded(content, name=name, kind=part.kind, document_id=part.core_id, options=options)
    return make_text(part.document, document, reader_version(), pasted)


def _content_of(part: AssessmentDocument | Proof, pasted: Correction | None) -> tuple[str, bytes]:
    """The name and bytes to read."""
    if pasted:
        # What is pasted may be the text as it was read, without its markup: the file's ending says nothing of it.
        return f"{part.name}.txt", pasted.payload["text"].encode()
    with part.document.file.open("rb") as file:
        return part.name, file.read()


@cache
def reader_version() -> str:
    """A hash of the readers' code and libraries: a text is read anew exactly when it might come out differently."""
    digest = hashlib.sha256()
    for folder in READING_CODE:
        for path in sorted((Path(__file__).parent / folder).rglob("*.py")):
            digest.update(path.read_bytes())
    for library in ("pdfplumber", "pdfminer.six", "pypdfium2", "python-docx", "markdown-it-py", "docutils"):
        digest.update(f"{library}={metadata.version(library)}".encode())
    return digest.hexdigest()[:16]
