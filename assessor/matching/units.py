"""A document's lines as units: sentences, bullets and table rows, with their headings and offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.core.documents import Document, Line, LineKind
from assessor.matching.words import Word, split_words

MOST_CHARACTERS = 1500
MOST_HEADING = 80
# Where somebody writes without capitals, a stop between two words ends a sentence, too.
LOWER_END = re.compile(r"(?<=[a-zß-ÿ)]{3})[.!?…](?=\s+[a-zß-ÿ])|(?<=\d)\.(?=\s+[a-zß-ÿ]{2})")
LOWER_FROM = 2
ABBREVIATIONS = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|vs|etc|no|nr|dr|mr|mrs|ms|prof|inc|ltd|corp|co|st|fig|sec|ca|cf|resp|incl|excl|al|vol|pp"
    r"|sp|z|o|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dept|est|max|min|avg)|\b[A-Z])\.$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*(?=\s+[\"“‘'(\[*_`~≈<>¿¡]?[^\Wa-z_]|\s+\d)")
NUMBERED = re.compile(r"(?:\d+|[IVX]+|[a-z])[.)]$")
BULLET = re.compile(r"\s*(?:[-*+•‣▪◦●○■–—·➢➤✓✔»]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+")
UNCHECKED = re.compile(r"\s*(?:[-*+]\s+)?(?:\[\s\]|☐|⬜)")
UNDERLINE = re.compile(r"\s*(?:=|-|~|\^|\*|_){3,}\s*$")
ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’)\]*_]*\s*$")
QUESTION = re.compile(r"\?[\"'”’)\]*_]*\s*\Z")
NUMBERED_HEADING = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+\S")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, bullet or row: `start:end` in the document, without surrounding white space.

    `block` numbers the paragraph, bullet or row that it belongs to; `headings` are the headings above it, outermost
    first; `undone` marks an unticked box, `asks` a question.
    """

    document: str
    start: int
    end: int
    kind: LineKind
    block: int
    words: tuple[Word, ...]
    headings: tuple[str, ...] = ()
    undone: bool = False
    asks: bool = False


@dataclass(slots=True)
class _Block:
    lines: list[Line]
    kind: LineKind
    headings: tuple[str, ...]


def split_units(document: Document, *, lower: bool = False) -> tuple[Unit, ...]:
    """All units of a document in the order of its text; code is a unit per block, headings are units too.

    `lower`: paragraphs without capitals are cut into sentences as well.
    """
    lines = document.lines or _plain_lines(document.text)
    units: list[Unit] = []
    for number, block in enumerate(_blocks(document.text, lines)):
        start, end = block.lines[0].start, block.lines[-1].end
        undone = bool(UNCHECKED.match(document.text, start))
        for first, last in _sentences(document.text, start, end, block.kind, lower):
            words = split_words(document.text, first, last)
            if words:
                asks = block.kind != "heading" and bool(QUESTION.search(document.text[first:last]))
                units.append(Unit(document.id, first, last, block.kind, number, words, block.headings, undone, asks))
    return tuple(units)


def _plain_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that came without any, told apart by their bullets only."""
    lines = []
    for found in re.finditer(r"[^\n]+", text):
        if found.group().strip():
            kind: LineKind = "bullet" if BULLET.match(found.group()) else "text"
            lines.append(Line(found.start(), found.end(), kind))
    return tuple(lines)


def _blocks(text: str, lines: Sequence[Line]) -> Iterable[_Block]:
    """Lines that belong together: a wrapped sentence, a bullet with its continuation, a paragraph, a row."""
    path: list[tuple[int, str]] = []
    block: _Block | None = None
    widths = _Widths(text, lines)
    for i, line in enumerate(lines):
        content = text[line.start : line.end].strip()
        if not content or UNDERLINE.match(content):
            continue
        if line.kind == "heading" or (line.kind == "text" and _is_heading(text, lines, i, block, widths)):
            if block:
                yield block
            level = line.level or (1 if content.isupper() else 2)
            path = [entry for entry in path if entry[0] < level] + [(level, content)]
            yield _Block([line], "heading", tuple(title for _, title in path))
            block = None
        elif block and _continues(text, block, line, widths):
            block.lines.append(line)
        else:
            if block:
                yield block
            block = _Block([line], line.kind, tuple(title for _, title in path))
    if block:
        yield block


class _Widths:
    """How wide the lines of a document are, in points where there is geometry and in characters where not."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self.right: dict[tuple[int | None, int], float] = {}
        sizes: dict[float, int] = {}
        for line in lines:
            key = (line.page, line.column)
            self.right[key] = max(self.right.get(key, 0), self._right(line))
            if line.size:
                sizes[round(line.size, 1)] = sizes.get(round(line.size, 1), 0) + line.end - line.start
        self.body = max(sizes, key=lambda size: sizes[size], default=0.0)

    def _right(self, line: Line) -> float:
        return line.x1 if line.x1 is not None else float(line.end - line.start)

    def is_full(self, line: Line, following: Line) -> bool:
        """Would the next line's first word not have fitted on this line any more?"""
        room = self.right[(line.page, line.column)] - self._right(line)
        word = len(self.text[following.start : following.end].split(maxsplit=1)[0]) + 1
        if line.x1 is None or line.x0 is None:
            return room < word + 12
        per_character = (line.x1 - line.x0) / max(1, line.end - line.start)
        return room < (word + 4) * per_character


def _is_heading(text: str, lines: Sequence[Line], i: int, block: _Block | None, widths: _Widths) -> bool:
    """A short line that stands out by size, weight, capitals, a number or an underline, and ends no sentence."""
    line = lines[i]
    content = text[line.start : line.end].strip()
    following = lines[i + 1] if i + 1 < len(lines) else None
    if (
        len(content) > MOST_HEADING
        or re.search(r"[.,;!]$", content)
        or content.count(" | ")
        or BULLET.match(content)
        and not NUMBERED_HEADING.match(content)
    ):
        return False
    if following and UNDERLINE.match(text[following.start : following.end]):
        return True
    words = content.split()
    if len(words) > 10 or not any(character.isalpha() for character in content):
        return False
    if content.isupper() and len(content) > 3:
        return True
    apart = block is None or "\n\n" in text[block.lines[-1].end : line.start]
    if line.size and widths.body and line.size > widths.body * 1.08:
        return True
    if line.bold and not (following and following.bold and len(text[following.start : following.end]) > MOST_HEADING):
        return len(words) <= 8 and (block is None or not _is_open(text, block))
    if NUMBERED_HEADING.match(content) and content[:1].isdigit():
        return len(words) <= 9 and (apart or not block or not _is_open(text, block)) and words[-1][-1].isalpha()
    lonely = apart and following is not None and not (content.endswith(":") and following.kind == "bullet")
    return (
        lonely
        and line.size is None
        and len(words) <= 7
        and content[:1].isupper()
        and "  " not in content
        and ("\n\n" in text[line.end : following.start] or text[following.start : following.start + 2] == "  ")
    )


def _is_open(text: str, block: _Block) -> bool:
    """Does the block end in the middle of a sentence?"""
    return not ENDS_SENTENCE.search(text[block.lines[-1].start : block.lines[-1].end])


def _continues(text: str, block: _Block, line: Line, widths: _Widths) -> bool:
    """Does a line go on with the block above it?"""
    last = block.lines[-1]
    if line.kind != "text" and not (line.kind == block.kind and line.kind in ("code", "quote")):
        return False
    if block.kind not in ("text", "bullet", "quote", "code") or (block.kind == "code") != (line.kind == "code"):
        return False
    if "\n\n" in re.sub(r"[ \t\r]", "", text[last.end : line.start]):
        return False
    if block.kind == "code":
        return True
    return _same_paragraph(text, block, last, line, widths)


def _same_paragraph(text: str, block: _Block, last: Line, line: Line, widths: _Widths) -> bool:
    """Judged by page, weight, indentation and whether the line above ended early."""
    first = text[line.start : line.end].lstrip()[:1]
    if last.page != line.page or last.column != line.column:
        return _is_open(text, block) and (first.islower() or first.isdigit())
    if last.bold != line.bold and not first.islower():
        return False
    open_sentence = _is_open(text, block)
    if first.islower() and open_sentence:
        return True
    full = widths.is_full(last, line)
    if block.kind == "bullet" and last.x0 is not None and line.x0 is not None and len(block.lines) > 1:
        return full and abs(line.x0 - last.x0) < 4
    return full


def _sentences(text: str, start: int, end: int, kind: LineKind, lower: bool) -> Iterable[tuple[int, int]]:
    """The sentences of a block as trimmed offsets."""
    if kind in ("code", "heading"):
        yield _trim(text, start, end)
        return
    marker = BULLET.match(text, start, end)
    at = marker.end() if marker and kind == "bullet" else start
    for found in _ends(text, at, end, lower):
        before = text[max(at, found.start() - 12) : found.start() + 1]
        if text[found.start()] == "." and (
            ABBREVIATIONS.search(before) or NUMBERED.match(text[at : found.start() + 1].strip())
        ):
            continue
        if found.end() > at:
            yield from _cut(text, at, found.end())
            at = found.end()
    yield from _cut(text, at, end)


def _ends(text: str, start: int, end: int, lower: bool) -> Iterable[re.Match[str]]:
    """Where sentences may end; those without capitals only where there are more of them than of the others."""
    usual = list(SENTENCE_END.finditer(text, start, end))
    small = list(LOWER_END.finditer(text, start, end)) if lower else []
    if len(small) < max(LOWER_FROM, len(usual)):
        return usual
    return sorted([*usual, *small], key=lambda found: found.start())


def _cut(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """One sentence, cut where it is longer than anybody writes."""
    start, end = _trim(text, start, end)
    while end - start > MOST_CHARACTERS:
        at = text.rfind(" ", start, start + MOST_CHARACTERS)
        at = at if at > start else start + MOST_CHARACTERS
        yield _trim(text, start, at)
        start, end = _trim(text, at, end)
    if end > start:
        yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
