"""A document as plain data for storing, and back; character boxes travel apart, as bytes."""

from __future__ import annotations

import sys
import zlib
from array import array
from dataclasses import asdict, fields
from typing import Any

from assessor.core.documents import Boxes, Document, HiddenText, Line, Link, Page, Warning

_BOX_FORMAT = b"boxes1"


def document_to_dict(document: Document) -> dict[str, Any]:
    """A document without its boxes as data that JSON can hold."""
    data = {item.name: getattr(document, item.name) for item in fields(document) if item.name != "boxes"}
    data["lines"] = [list(_values(line)) for line in document.lines]
    for name in ("pages", "links", "hidden"):
        data[name] = [asdict(item) for item in data[name]]
    data["warnings"] = [warning.model_dump() for warning in document.warnings]
    return data


def document_from_dict(data: dict[str, Any], boxes: Boxes | None = None) -> Document:
    """The document that `document_to_dict` took apart."""
    return Document(
        **{
            **data,
            "lines": tuple(Line(*line) for line in data["lines"]),
            "pages": tuple(Page(**page) for page in data["pages"]),
            "links": tuple(Link(**link) for link in data["links"]),
            "hidden": tuple(HiddenText(**item) for item in data["hidden"]),
            "warnings": tuple(Warning(**warning) for warning in data["warnings"]),
            "boxes": boxes,
        }
    )


def boxes_to_bytes(boxes: Boxes) -> bytes:
    """Boxes packed: page numbers (uint16) and coordinates (float32), little endian, deflated."""
    pages, coordinates = array("H", boxes.pages), array("f", boxes.coordinates)
    if sys.byteorder == "big":
        pages.byteswap()
        coordinates.byteswap()
    return _BOX_FORMAT + zlib.compress(pages.tobytes() + coordinates.tobytes(), 6)


def boxes_from_bytes(packed: bytes) -> Boxes:
    """The boxes that `boxes_to_bytes` packed; raises ValueError for anything else."""
    if not packed.startswith(_BOX_FORMAT):
        raise ValueError("these bytes are no packed boxes")
    raw = zlib.decompress(packed[len(_BOX_FORMAT) :])
    # Each character has 2 bytes for its page and 16 for its box.
    characters = len(raw) // 18
    pages, coordinates = array("H"), array("f")
    pages.frombytes(raw[: 2 * characters])
    coordinates.frombytes(raw[2 * characters :])
    if sys.byteorder == "big":
        pages.byteswap()
        coordinates.byteswap()
    return Boxes(pages, coordinates)


def _values(line: Line) -> tuple[Any, ...]:
    return tuple(getattr(line, item.name) for item in fields(line))
