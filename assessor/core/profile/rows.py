"""The lines of a document as rows of cells: bullets known, leading signs left out, gaps taken as cell borders."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from assessor.core.documents import Document, Line
from assessor.core.profile.folding import fold

# Signs that stand before a line's text: bullets, icons, rules. Letters, digits, brackets, quotes, "+" and "@" stay.
_SIGNS = re.compile(r"^(?:[^\w\s(\[{\"'“‘’„«<+@¡¿#/]|#+(?=\s))+\s*(?=\S)")
_CLOSING = re.compile(r"[\s|·•_=~─━—–-]+$")
_BULLET = re.compile(r"^\s*(?:[•●○◦∙▪▫■□▸▹►▶‣⁃✓✔➢➤→*∗⋄◆◇·]|[-–—](?=\s))\s*(?=\S)")
_SMALL = re.compile("[a-z]")
# A tab, a wide gap, or dots that lead from one cell to the next; no gap before a colon ("Company     : Oak Ltd").
# Chinese and Japanese have no spaces between words: two of them, or a wide one, part cells.
_GAP = re.compile(
    r"\t[\t ]*| {3,}(?![ :：])|[ \u3000]*\u3000[ \u3000]*|(?<=[\u3400-\u9fff]) {2,}(?=[\u3400-\u9fff])"
    r"|\s*(?:\.{4,}|…{2,}|(?:\. ){4,}\.?)\s*"
)
# Every gap holds one of these, and most rows hold none.
_GAP_SIGNS = ("\t", "  ", "\u3000", "....", "……", ". . . .")


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row between wide gaps, with its place in the document's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One line as a person sees it; `text` is without the bullet, `start:end` its place in the document's text."""

    index: int
    text: str
    start: int
    end: int
    cells: tuple[Cell, ...]
    line: Line
    bullet: bool
    after_gap: bool

    @property
    def folded(self) -> str:
        """The text, folded."""
        return fold(self.text)

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def capitals(self) -> bool:
        """Whether it is written in capitals."""
        # Nearly every line has too many small letters, which are counted soonest.
        if sum(map(str.isupper, self.text)) < 9 * len(_SMALL.findall(self.text)):
            return False
        letters = [char for char in self.text if char.isalpha() and char.lower() != char.upper()]
        return len(letters) >= 2 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def make_rows(document: Document) -> list[Row]:
    """Every line with text, in reading order."""
    rows: list[Row] = []
    before = 0
    for line in document.lines:
        row = _make_row(document.text, line, len(rows), before)
        if row is not None:
            rows.append(row)
        before = line.end
    return rows


def _make_row(text: str, line: Line, index: int, before: int) -> Row | None:
    raw = text[line.start : line.end]
    bullet = line.kind == "bullet" or bool(_BULLET.match(raw))
    start, end = line.start, line.end - (len(raw) - len(raw.rstrip()))
    if sign := _SIGNS.match(raw.lstrip()):
        rest = raw.lstrip()[sign.end() :]
        if rest:
            start = line.end - len(raw) + (len(raw) - len(raw.lstrip())) + sign.end()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if start >= end or not any(char.isalnum() for char in text[start:end]):
        return None
    after_gap = text[before : line.start].count("\n") > 1
    cells = tuple(_cells(text, start, end))
    return Row(index, text[start:end], start, end, cells, line, bullet, after_gap)


def _cells(text: str, start: int, end: int) -> list[Cell]:
    cells, position = [], start
    row = text[start:end]
    gaps = _GAP.finditer(text, start, end) if any(sign in row for sign in _GAP_SIGNS) else ()
    for gap in [*gaps, None]:
        stop = gap.start() if gap else end
        piece = text[position:stop]
        left = position + len(piece) - len(piece.lstrip(" |·•"))
        right = stop - (len(piece) - len(piece.rstrip(" |·•")))
        if left < right:
            cells.append(Cell(text[left:right], left, right))
        position = gap.end() if gap else end
    return cells or [Cell(text[start:end], start, end)]


def body_size(rows: list[Row]) -> float | None:
    """The font size of most characters, None where there are no sizes."""
    sizes: Counter[float] = Counter()
    for row in rows:
        if row.line.size:
            sizes[round(row.line.size * 2) / 2] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else None


def without_end_signs(text: str) -> str:
    """A heading without the rule, dots or colon drawn after it."""
    return _CLOSING.sub("", text).rstrip(" :.|") or text
