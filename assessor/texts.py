"""How a read document is stored and brought back: the core's frozen value to rows and again."""

from __future__ import annotations

import zlib
from array import array
from dataclasses import astuple
from typing import Any

from assessor.core.documents import Boxes, HiddenText, Line, Link, Page, Warning
from assessor.core.documents import Document as CoreDocument
from assessor.models import AssessmentDocument, Correction, Document, DocumentBoxes, DocumentText, Proof
from assessor.models.documents import Origin


def store_text(
    row: Document, document: CoreDocument, reader_version: str, correction: Correction | None = None
) -> DocumentText:
    """Saves one reading of a document, or of the text pasted in its place, as a new revision, its boxes apart."""
    text = DocumentText.objects.create(
        document=row,
        correction=correction,
        origin=_origin(row, correction),
        reader_version=reader_version,
        media_type=document.media_type,
        text=document.text,
        layout=_layout(document),
    )
    if document.boxes is not None:
        DocumentBoxes.objects.create(text=text, data=pack_boxes(document.boxes))
    return text


def find_text(row: Document, reader_version: str, correction: Correction | None = None) -> DocumentText | None:
    """The reading by this version of the readers, if the document, or what was pasted for it, was read before."""
    readings = DocumentText.objects.filter(document=row, origin=_origin(row, correction), correction=correction)
    return readings.filter(reader_version=reader_version).first()


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
    return zlib.compress(len(pages).to_bytes(4, "little") + pages.tobytes() + coordinates.tobytes())


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
        "lines": [astuple(line) for line in document.lines],
        "pages": [astuple(page) for page in document.pages],
        "links": [astuple(link) for link in document.links],
        "hidden": [astuple(hidden) for hidden in document.hidden],
        "warnings": [warning.model_dump() for warning in document.warnings],
        "columns": document.columns,
        "language": document.language,
    }
