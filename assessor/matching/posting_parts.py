"""Tells the parts of a posting apart: which lines are headings, what they say, and which part a sentence stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assessor.core.documents import Document, Line
from assessor.core.postings.passages import Part
from assessor.matching.patterns import Patterns
from assessor.matching.units import BULLET, Unit, split_units
from assessor.matching.words import Word, split_words

# Where a heading speaks of several things, the first of these wins.
PRIORITY: tuple[Part, ...] = (
    "against", "benefits", "equal", "process", "wanted", "required", "duties", "stack", "pay", "role", "company",
)  # fmt: skip
ASKING = frozenset({"wanted", "required"})
MOST_WORDS, MOST_CHARACTERS = 12, 90
UNKNOWN_WORDS = 8
WRAPPED_FROM = 60
# Per cent of the words of a line that must speak of parts: where its shape says heading, and where only words do.
SHAPED, PLAIN = 30, 51
FIELD = re.compile(r"^\s*([A-Za-z][\w /&-]{1,28}?)\s*:\s*(?=\S)")
FIELD_KEYS = frozenset(
    [
        "location",
        "locations",
        "department",
        "level",
        "seniority",
        "duration",
        "rate",
        "start",
        "type",
        "company",
        "employer",
        "title",
        "position",
        "pay",
        "compensation",
        "industry",
        "hours",
        "shift",
        "ctc",
        "ref",
        "reference",
        "posted",
        "openings",
        "vacancies",
        "arbeitsort",
        "anstellungsart",
        "vertragsart",
        "gehalt",
        "budget",
        "engagement",
        "vertrag",
        "eintrittsdatum",
        "standort",
        "remote",
        "office",
        "commitment",
        "schedule",
    ]
)
FIELD_PHRASES = (
    "employment", "job type", "job title", "job id", "contract", "work type", "work model", "working hours", "salary",
    "day rate", "ir35", "start date", "reports to", "reporting to", "notice period", "closing date", "pay r", "base ",
)  # fmt: skip
# Words of headings that say nothing of the part.
SMALL = frozenset(
    [
        "the",
        "our",
        "your",
        "a",
        "an",
        "and",
        "of",
        "in",
        "to",
        "for",
        "we",
        "you",
        "this",
        "that",
        "will",
        "be",
        "it",
        "is",
        "what",
        "who",
        "&",
        "at",
        "on",
        "with",
        "job",
        "key",
        "main",
        "core",
        "primary",
        "general",
        "some",
        "typical",
        "principal",
        "major",
        "basic",
        "top",
        "overall",
        "a",
        "few",
        "as",
        "if",
        "how",
        "why",
        "are",
        "do",
        "can",
        "from",
        "by",
        "us",
        "my",
        "or",
        "also",
    ]
)
# Words too common to be looked for inside a heading, and plain as the whole of one.
EXACT: dict[str, Part] = {
    "you": "required", "du": "required", "us": "company", "wir": "company", "pay": "pay", "essential": "required",
    "offer": "benefits", "deal": "benefits", "interested": "process", "the fine print": "equal", "also nice": "wanted",
}  # fmt: skip
ENDING = re.compile(r"[.;,!]\s*$")
ABOUT = re.compile(r"^\W*(?:about|über|meet|inside|life at|working at)\s+\S", re.IGNORECASE)
# "3. ELIGIBILITY": the sections of public notices, which the reader takes for items of a numbered list.
CAPITALS = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ ,/&’'-]{4,60}:?$")
WHY = re.compile(r"^\W*[Ww]hy\s+(?!this|the|now|we|you|it|our|do|are|is|a|an|i)[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)?\W*$")
ROLES = re.compile(r"\b(?:role|position|job|team|opportunity|you|project|work|stelle|dich)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with its part; see `Passage` for `key`, `sub` and `loose`."""

    unit: Unit
    part: Part
    key: str = ""
    sub: bool = False
    loose: bool = False


class Headings:
    """Reads headings by the word lists `heading-*`."""

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self.lists = {part: patterns.lists[f"@heading-{part}"] for part in PRIORITY}
        self.ends_duties = patterns.lists["@heading-end-duties"]
        self.ends_required = patterns.lists["@heading-end-required"]

    def part_of(self, text: str, *, least: int) -> Part | None:
        """The part that a heading opens; None unless `least` per cent of its words speak of parts."""
        words = split_words(text, 0, len(text))
        if not words or len(words) > MOST_WORDS:
            return None
        if bare := EXACT.get(" ".join(word.text for word in words)):
            return bare
        if ABOUT.match(text) and not ROLES.search(text) and len(words) <= 6:
            return "company"
        hits = self.patterns.find_all(words)
        found = {part: hits[number] for part, number in self.lists.items() if hits.get(number)}
        if WHY.match(text):
            return "benefits"
        if any(after == len(words) for _, after in hits.get(self.ends_duties, ())):
            return "duties"
        spans = [span for own in found.values() for span in own]
        if not spans and any(after == len(words) for _, after in hits.get(self.ends_required, ())):
            return "required"
        if not spans or _covered(words, spans) < least:
            return None
        return _choose(found)


def _choose(found: dict[Part, list[tuple[int, int]]]) -> Part:
    """By priority; but of two parts the one whose phrase holds the other's is meant ("why this role")."""
    for part in PRIORITY:
        own = found.get(part)
        if own and not any(_inside(own, other) for name, other in found.items() if name != part):
            return part
    return next(part for part in PRIORITY if part in found)


def _inside(own: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    """Is every phrase of one part a proper piece of a phrase of the other?"""
    return all(any(o[0] <= s[0] and s[1] <= o[1] and o != s for o in other) for s in own)


def _covered(words: Sequence[Word], spans: Iterable[tuple[int, int]]) -> int:
    """Per cent of the words that count which stand in one of the spans."""
    inside = {i for first, after in spans for i in range(first, after)}
    counting = [i for i, word in enumerate(words) if i in inside or word.text not in SMALL]
    return 100 * len(inside) // max(1, len(counting))


def place_units(document: Document, headings: Headings) -> tuple[Placed, ...]:
    """The units of a posting in order, each with the part it stands in."""
    marked = replace(document, lines=tuple(_mark(document, headings)))
    placed: list[Placed] = []
    part: Part = "intro"
    sub = listed = False
    units = split_units(marked)
    fields = {line.start for line in document.lines if line.kind == "table"}
    for i, unit in enumerate(units):
        text = document.text[unit.start : unit.end]
        if unit.kind == "heading":
            known = headings.part_of(text.strip("#*_ "), least=min(SHAPED, _least(text)))
            part, sub, listed = (known, False, False) if known else (part, True, False)
            placed.append(Placed(unit, "heading"))
            continue
        key = _field_key(text, sure=unit.start in fields)
        if key:
            placed.append(Placed(unit, "field", key=key))
            continue
        if placed and placed[-1].unit.block == unit.block:
            placed.append(replace(placed[-1], unit=unit))
            continue
        opened = _run_in(text, unit, headings)
        if opened and unit.kind != "bullet" and i + 1 < len(units) and units[i + 1].kind == "bullet":
            part, sub, listed = opened, False, False
        loose = listed and unit.kind != "bullet"
        listed = listed or unit.kind == "bullet"
        placed.append(Placed(unit, opened or part, sub=sub and not opened, loose=loose and not opened))
    return tuple(placed)


def _least(text: str) -> int:
    return 20 if text.rstrip("*_ ").endswith((":", "?", "…")) else PLAIN


def _mark(document: Document, headings: Headings) -> Iterable[Line]:
    lines = document.lines
    for i, line in enumerate(lines):
        content = document.text[line.start : line.end].strip()
        if line.kind == "heading" or line.kind in ("table", "code"):
            yield replace(line, kind="heading" if line.kind == "heading" else "table")
        elif _is_field(content):
            yield replace(line, kind="table")
        elif _opens(content, line, headings) or _stands_over(document, i, content):
            yield replace(line, kind="heading", level=line.level or 2)
        elif line.kind == "text" and not document.pages and not (_runs_on(document, i) or _runs_on(document, i - 1)):
            # Where a line does not run on into the next, it stands for itself.
            yield replace(line, kind="table")
        else:
            yield line


def _opens(content: str, line: Line, headings: Headings) -> bool:
    """Does a line open a part by its words? A bullet does only where it ends in a colon."""
    bare = content.strip("#*_ •-")
    if not bare or len(bare) > MOST_CHARACTERS or ENDING.search(bare) or FIELD.match(bare):
        return False
    if line.kind == "bullet" and not bare.endswith(":") and not CAPITALS.match(bare):
        return False
    return headings.part_of(bare, least=_least(bare)) is not None


def _stands_over(document: Document, i: int, content: str) -> bool:
    """A short line that ends no sentence and stands over a list, or stands out by its weight."""
    line = document.lines[i]
    after = document.lines[i + 1] if i + 1 < len(document.lines) else None
    before = document.lines[i - 1] if i else None
    if line.kind != "text" or ENDING.search(content) or FIELD.match(content) or BULLET.match(content):
        return False
    short = 0 < len(content.split()) <= UNKNOWN_WORDS and content[:1].isupper()
    apart = before is None or before.kind != "text" or before.end < line.start - 1
    return short and apart and after is not None and after.kind == "bullet"


def _runs_on(document: Document, i: int) -> bool:
    """Did an author or a program break a sentence at the end of this long line?"""
    if not 0 <= i < len(document.lines) - 1:
        return False
    line, after = document.lines[i], document.lines[i + 1]
    if line.kind != "text" or after.kind != "text" or after.start > line.end + 1:
        return False
    content, following = document.text[line.start : line.end].rstrip(), document.text[after.start : after.end].lstrip()
    return len(content) >= WRAPPED_FROM and not content.endswith((".", "!", "?", ":", ";")) and following[:1].islower()


def _field_key(text: str, *, sure: bool) -> str:
    found = FIELD.match(text)
    if not found:
        return ""
    key = re.sub(r"[\s_/-]+", " ", found.group(1)).strip().lower()
    return key if sure or _is_field(text) else ""


def _is_field(text: str) -> bool:
    """A line that gives one of the particulars of a job ("Location: Leeds")."""
    found = FIELD.match(text)
    key = re.sub(r"[\s_/-]+", " ", found.group(1)).strip().lower() if found else ""
    return bool(key) and len(text) <= MOST_CHARACTERS * 2 and (key in FIELD_KEYS or key.startswith(FIELD_PHRASES))


def _run_in(text: str, unit: Unit, headings: Headings) -> Part | None:
    """The part that the words before a colon or dash open for their own line."""
    head = re.match(r"^\W*([^:–—\n]{3,60}?)\s*(?::|\s[–—-]\s)", text)
    return headings.part_of(head.group(1), least=80 if unit.kind == "bullet" else 60) if head else None
