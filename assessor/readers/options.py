"""What bounds a reading, and the one exception the readers raise."""

from __future__ import annotations

from dataclasses import dataclass


class UnreadableFile(Exception):
    """A file that cannot be read. The message names the file and says what to do; it is shown to the person."""


class ScannedFile(UnreadableFile):
    """A file that is nothing but pictures of text: only OCR could read it."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What bounds a reading: sizes in bytes and characters, pages, seconds; whether to recognise scans.

    A resume has 1-5 pages and some 3,000 characters each, a long write-up 100,000; the limits leave room for ten times
    that, and keep one upload from holding a worker for minutes. `max_memory` bounds the reader process, in bytes.
    A page takes Tesseract some seconds, so a scan that is to be recognised has `max_ocr_seconds` instead.
    `wrapped`: web pages, YAML and JSON around a text are opened, as job postings come in them.
    """

    max_bytes: int = 10_000_000
    max_characters: int = 400_000
    max_pages: int = 60
    max_seconds: int = 20
    max_ocr_seconds: int = 120
    max_memory: int = 900_000_000
    ocr: bool = False
    wrapped: bool = False
