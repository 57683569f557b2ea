"""Bytes to a frozen document, one library per format."""

from assessor.readers.reading import ReadOptions, UnreadableFile, read_document

__all__ = ["ReadOptions", "UnreadableFile", "read_document"]
