"""Bytes to a frozen document, one library per format."""

from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.reading import read_document

__all__ = ["ReadOptions", "UnreadableFile", "read_document"]
