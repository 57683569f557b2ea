"""Bytes to a frozen document, one library per format.

What reads in this process comes with all its libraries, so it is loaded when it is first asked for: workers and web
processes leave the reading to a process of its own.
"""

from importlib import import_module
from typing import Any

from assessor.readers.bounded import read_bounded, render_bounded, stop_reader
from assessor.readers.options import ReadOptions, UnreadableFile
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

_IN_THIS_PROCESS = {"read_document": "assessor.readers.reading", "render_page": "assessor.readers.pictures"}


def __getattr__(name: str) -> Any:
    if name not in _IN_THIS_PROCESS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_IN_THIS_PROCESS[name]), name)
