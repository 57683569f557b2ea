"""Scanned pages: recognised by their picture, and read by OCR where that is wanted and possible."""

from __future__ import annotations

from itertools import groupby

from assessor.readers.assembly import Box
from assessor.readers.ocr import ReadWord, read_words
from assessor.readers.pdf.glyphs import Marks
from assessor.readers.pdf.segments import Segment

_FEW_LETTERS = 20
_PICTURED = 0.4


def is_scan(marks: Marks, segments: list[Segment]) -> bool:
    """Whether a page is a picture with no text to speak of."""
    letters = sum(len(segment.text) for segment in segments)
    area = _PICTURED * marks.width * marks.height
    pictured = any((item.x1 - item.x0) * (item.bottom - item.top) > area for item in marks.shapes if item.is_picture)
    return letters < _FEW_LETTERS and pictured


def recognised(content: bytes, number: int, name: str) -> list[Segment]:
    """The lines of a scanned page as segments, by OCR; raises UnreadableFile."""
    words = read_words(content, number, name)
    return [_segment(list(line), order) for order, (_, line) in enumerate(groupby(words, key=lambda word: word.line))]


def _segment(words: list[ReadWord], order: int) -> Segment:
    text, boxes = "", []
    for word in words:
        if text:
            boxes.append((boxes[-1][2], word.box[1], word.box[0], word.box[3]))
            text += " "
        text += word.text
        boxes += _spread(word)
    x0, x1 = words[0].box[0], max(word.box[2] for word in words)
    top, bottom = min(word.box[1] for word in words), max(word.box[3] for word in words)
    return Segment(text, boxes, x0, top, x1, bottom, bottom - top, False, order)


def _spread(word: ReadWord) -> list[Box]:
    """A word's box shared out to its letters."""
    x0, top, x1, bottom = word.box
    step = (x1 - x0) / len(word.text)
    return [(x0 + index * step, top, x0 + (index + 1) * step, bottom) for index in range(len(word.text))]
