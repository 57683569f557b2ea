"""How a read document is stored and brought back: the core's frozen value to rows and again."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from django.db import transaction
from django.db.models import Q

from assessor.core.documents import Boxes, HiddenText, Line, Link, Page, Warning
from assessor.core.documents import Document as CoreDocument
from assessor.models import AssessmentDocument, Correction, Document, DocumentBoxes, DocumentText, Proof
from assessor.models.documents import Origin


@dataclass(frozen=True, slots=True)
class NewText:
    """One reading of a document that is not stored yet, and where its characters stand, packed, if they have a page."""

    text: DocumentText
    boxes: bytes | None


def make_text(
    row: Document, document: CoreDocument, reader_version: str, correction: Correction | None = None
) -> NewText:
    """One reading of a document, or of the text pasted in its place, as a new revision, its boxes apart."""
    text = DocumentText(
        document=row,
        correction=correction,
        origin=_origin(row, correction),
        reader_version=reader_version,
        media_type=document.media_type,
        text=document.text,
        layout=_layout(document),
    )
    return NewText(text, None if document.boxes is None else pack_boxes(document.boxes))


def store_texts(new: Sequence[NewText]) -> None:
    """Stores readings, all or none."""
    with transaction.atomic(savepoint=False):
        DocumentText.objects.bulk_create([one.text for one in new])
        DocumentBoxes.objects.bulk_create(
            [DocumentBoxes(text=one.text, data=one.boxes) for one in new if one.boxes is not None]
        )


def find_texts(
    rows: Iterable[Document], reader_version: str, pasted: Mapping[int, Correction]
) -> dict[int, DocumentText]:
    """By document: the reading of it, or of what was `pasted` for it, by this version of the readers, if any."""
    by_pk = {row.pk: row for row in rows}
    wanted = Q(correction=None)
    if pasted:
        wanted |= Q(correction__in=list(pasted.values()))
    readings = DocumentText.objects.filter(wanted, document__in=by_pk, reader_version=reader_version)
    found: dict[int, DocumentText] = {}
    for text in readings.order_by("pk"):
        own = pasted.get(text.document_id)
        if (text.origin, text.correction_id) == (_origin(by_pk[text.document_id], own), own and own.pk):
            found.setdefault(text.document_id, text)
    return found


def to_document(text: DocumentText, part: AssessmentDocument | Proof) -> CoreDocument:
    """A stored reading as the core's value, named as it is in this assessment or proof, without its boxes."""
    layout = text.layout
    return CoreDocument(
        id=part.core_id,
        name=part.name,
        kind=part.kind,
        media_type=text.media_type,
        text=text.text,
        lines=tuple(Line(*line) for line in layout["lines"]),
        pages=tuple(Page(*page) for page in layout["pages"]),
        links=tuple(Link(*link) for link in layout["links"]),
        hidden=tuple(HiddenText(*hidden) for hidden in layout["hidden"]),
        warnings=tuple(Warning.model_validate(warning) for warning in layout["warnings"]),
        columns=layout["columns"],
        language=layout["language"],
    )


def pack_boxes(boxes: Boxes) -> bytes:
    """Boxes as compressed bytes: how many, then the page numbers as uint16, then the coordinates as float32."""
    pages, coordinates = array("H", boxes.pages), array("f", boxes.coordinates)
    # Its fastest level packs them as tightly as the others.
    return zlib.compress(len(pages).to_bytes(4, "little") + pages.tobytes() + coordinates.tobytes(), 1)


def unpack_boxes(data: bytes) -> Boxes:
    """The boxes that `pack_boxes` stored."""
    raw = zlib.decompress(data)
    count = int.from_bytes(raw[:4], "little")
    pages, coordinates = array("H"), array("f")
    pages.frombytes(raw[4 : 4 + 2 * count])
    coordinates.frombytes(raw[4 + 2 * count :])
    return Boxes(pages=pages, coordinates=coordinates)


def _origin(row: Document, correction: Correction | None) -> Origin:
    if correction:
        return Origin.CORRECTION
    return Origin.PASTE if row.pasted else Origin.READER


def _layout(document: CoreDocument) -> dict[str, Any]:
    """All of a document but its text and boxes, as JSON: rows of values, because a resume has hundreds of lines."""
    return {
        "lines": _values(document.lines),
        "pages": _values(document.pages),
        "links": _values(document.links),
        "hidden": _values(document.hidden),
        "warnings": [warning.model_dump() for warning in document.warnings],
        "columns": document.columns,
        "language": document.language,
    }


_VALUES = {row: attrgetter(*(field.name for field in fields(row))) for row in (Line, Page, Link, HiddenText)}


def _values(rows: Iterable[Line | Page | Link | HiddenText]) -> list[tuple[Any, ...]]:
    return [_VALUES[type(row)](row) for row in rows]
