"""What bounds the reading of a file, as the settings say."""

from __future__ import annotations

from django.conf import settings

from assessor.readers.options import ReadOptions
from assessor.uploading import MAX_FILE_BYTES


def reader_options(*, ocr: bool = False, wrapped: bool = False) -> ReadOptions:
    """The limits of the settings for one reading."""
    return ReadOptions(
        max_bytes=MAX_FILE_BYTES,
        max_characters=settings.READER_MAX_CHARACTERS,
        max_pages=settings.READER_MAX_PAGES,
        max_seconds=settings.READER_MAX_SECONDS,
        max_ocr_seconds=settings.READER_MAX_OCR_SECONDS,
        max_memory=settings.READER_MAX_MEMORY,
        ocr=ocr,
        wrapped=wrapped,
    )
