"""Text of a scanned page by Tesseract, where it is installed and asked for."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from assessor.readers.assembly import Box
from assessor.readers.options import UnreadableFile

# Tesseract is trained on 300 dpi; a PDF's point is 1/72 inch.
_SCALE = 300 / 72
_SECONDS = 60
# Below this, Tesseract is guessing (its own scale, 0-100).
_LEAST_CONFIDENCE = 40.0


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word found in a picture, its box in points and the line it belongs to."""

    text: str
    box: Box
    line: tuple[str, str, str]


def has_ocr() -> bool:
    """Whether Tesseract is installed."""
    return shutil.which("tesseract") is not None


def read_words(content: bytes, number: int, name: str) -> list[ReadWord]:
    """The words of page `number` of a PDF, in Tesseract's order; raises UnreadableFile."""
    from assessor.readers.pictures import render_page  # a worker asks only whether Tesseract is there

    picture = render_page(content, number, _SCALE)
    command = ["tesseract", "stdin", "stdout", "--dpi", "300", "tsv"]
    environment = {"PATH": os.environ.get("PATH", ""), "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, input=picture, capture_output=True, timeout=_SECONDS, env=environment, check=True
        )
    except (subprocess.SubprocessError, OSError):
        raise UnreadableFile(
            f"“{name}” is a scan, and its text could not be recognised. Export it from your editor, or paste the text."
        ) from None
    return list(_words(done.stdout.decode("utf-8", errors="replace")))


def _words(table: str) -> Iterator[ReadWord]:
    for row in csv.DictReader(StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if not text or float(row["conf"]) < _LEAST_CONFIDENCE:
            continue
        left, top, width, height = (float(row[key]) / _SCALE for key in ("left", "top", "width", "height"))
        line = (row["block_num"], row["par_num"], row["line_num"])
        yield ReadWord(text, (left, top, left + width, top + height), line)
