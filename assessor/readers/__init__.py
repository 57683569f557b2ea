"""Bytes to a frozen document, one library per format."""

from assessor.readers.bounded import read_bounded, render_bounded, stop_reader
from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.pictures import render_page
from assessor.readers.reading import read_document
from assessor.readers.storage import boxes_from_bytes, boxes_to_bytes, document_from_dict, document_to_dict

__all__ = [
    "ReadOptions",
    "UnreadableFile",
    "boxes_from_bytes",
    "boxes_to_bytes",
    "document_from_dict",
    "document_to_dict",
    "read_bounded",
    "read_document",
    "render_bounded",
    "render_page",
    "stop_reader",
]
