"""Rows to lines of text: bullets known by their signs, words cut at line ends put together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from assessor.readers.assembly import Box
from assessor.readers.bullets import bullet_end, is_bullet_sign
from assessor.readers.pdf.rows import Row

_CUT = re.compile(r"([^\W\d_]{2,})-$")
_REST = re.compile(r"^([^\W\d_]{2,})(.*)$", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First halves of English compounds that are written with a hyphen more often than not.
_COMPOUND_HEADS = """
real long short full cross front back high low large small end open well self non multi state third first
second two three four five one single double time cost data user role event test model domain rule client server cloud
on off out up over part machine human decision problem detail results goal service production
enterprise market fine few zero deep fast mission performance resource latency load read write day week month year hands
best award customer company business mid
"""
_COMPOUND = frozenset(_COMPOUND_HEADS.split())


@dataclass(slots=True)
class TextLine:
    """A line of text with a box for each character and the row it comes from."""

    text: str
    boxes: list[Box]
    row: Row
    page: int
    is_bullet: bool = False
    turn: int = 0


def make_lines(pages: Iterable[tuple[int, list[Row]]], *, hyphenated: bool) -> list[TextLine]:
    """Lines in reading order; `hyphenated` tells whether the producer cuts words at line ends by itself."""
    lines: list[TextLine] = []
    sign_alone = False
    for number, rows in pages:
        for row in rows:
            text, boxes = row.text_and_boxes()
            if is_bullet_sign(text.strip()):
                sign_alone = True
                continue
            line = _line(text, boxes, row, number)
            line.is_bullet = line.is_bullet or sign_alone
            sign_alone = False
            if line.text:
                lines.append(line)
    return _rejoined(lines, hyphenated=hyphenated)


def _line(text: str, boxes: list[Box], row: Row, page: int) -> TextLine:
    start = bullet_end(text)
    stripped = text[start:].strip()
    start += len(text[start:]) - len(text[start:].lstrip())
    is_bullet = bullet_end(text) > 0 or row.has_dot
    turn = max(row.turn(text) - start, 0)
    return TextLine(stripped, boxes[start : start + len(stripped)], row, page, is_bullet, turn)


def _rejoined(lines: list[TextLine], *, hyphenated: bool) -> list[TextLine]:
    words = Counter(word.lower() for line in lines for word in _WORD.findall(line.text))
    for line, after in zip(lines, lines[1:], strict=False):
        cut, rest = _CUT.search(line.text), _REST.match(after.text)
        if not cut or not rest or not rest.group(1)[0].islower() or after.is_bullet or not _follows(line, after):
            continue
        head, tail = cut.group(1), rest.group(1)
        if not _keeps_hyphen(head.lower(), tail.lower(), words, hyphenated):
            line.text, line.boxes = line.text[:-1], line.boxes[:-1]
        _move_word(line, after)
    return [line for line in lines if line.text]


def _follows(line: TextLine, after: TextLine) -> bool:
    if line.page != after.page or line.row.column != after.row.column:
        return line.page + 1 == after.page
    return after.row.top > line.row.top and after.row.x0 < line.row.x1


def _keeps_hyphen(head: str, tail: str, words: Counter[str], hyphenated: bool) -> bool:
    if words[f"{head}-{tail}"] != words[head + tail]:
        return words[f"{head}-{tail}"] > words[head + tail]
    return not hyphenated or head in _COMPOUND


def _move_word(line: TextLine, after: TextLine) -> None:
    """The rest of a cut word moves up to its beginning; its boxes stay where it is drawn."""
    end = len(after.text) if " " not in after.text else after.text.index(" ")
    line.text, line.boxes = line.text + after.text[:end], line.boxes + after.boxes[:end]
    shift = end + len(after.text[end:]) - len(after.text[end:].lstrip())
    after.text, after.boxes, after.turn = after.text[shift:], after.boxes[shift:], max(after.turn - shift, 0)
