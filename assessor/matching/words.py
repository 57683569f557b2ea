"""The words of a sentence with their offsets and kinds: numbers, shares, money, time, changes, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple


def as_set(text: str) -> frozenset[str]:
    """The words of a text as a set: a compact way to write a fixed list."""
    return frozenset(text.split())


WORD = re.compile(
    r"(?P<code>`[^`\n]{1,80}`)"
    r"|(?P<number>[~≈<>≤≥±+\-−]?\d(?:[\d]|[.,:](?=\d)|[\u202f\u00a0'’](?=\d{3}))*(?:[kKmM]?[bB]?(?![A-Za-z])|(?=x\b|ms\b|s\b|h\b)))"
    r"|(?P<word>[^\W\d_](?:[\w]|['’](?=[^\W\d_])|[-‐‑](?=\n)|\.(?=[^\W\d_]\.))*)"
    r"|(?P<sign>->|=>|→|⇒|[%$€£§])"
    r"|(?P<stop>[;:()\[\]—–]|[,](?=\s)|\.(?=\s|$)|[?!])"
)
CLAUSE_STOPS = frozenset(";:()[]—–.?!")
CLAUSE_WORDS = frozenset(
    {"but", "because", "although", "whereas", "while", "though", "so", "since", "yet", "and", "which"}
)
NUMBER_WORDS = as_set(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half third "
    "quarter hundreds thousands millions dozens"
)
TIME_WORDS = as_set("ms s sec secs second seconds minute minutes min mins hour hours h millisecond milliseconds")
PERIOD_WORDS = as_set("day days week weeks month months year years")
MONEY_WORDS = as_set(
    "usd eur gbp inr chf euro euros cent cents dollar dollars pound pounds rupees crowns kroner kronor "
    "zloty yen pesos francs rand naira shillings lakh crore"
)
MONTHS = as_set(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec"
)
# Other words have no kind, unless they begin with a digit.
_TAGGED_WORDS = NUMBER_WORDS | MONTHS
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_INNER_WORD = re.compile(r"[^\W_]+")
YEAR = re.compile(r"(?:19|20)\d\d$")
# The lower-case text of a word, its start, clause, text as written, and phrase.
Raw = tuple[str, int, int, str, int]


class Word(NamedTuple):
    """A word in lower case, its offsets in the document, its clause and phrase in the sentence, and its kinds.

    Clauses end at stops, brackets and words such as "but"; phrases also at commas.
    """

    text: str
    start: int
    end: int
    clause: int
    tags: tuple[str, ...] = ()
    cased: str = ""
    phrase: int = 0


def split_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of `text[start:end]`; offsets are the document's. Hyphens part words, a wrapped line does not."""
    words: list[Raw] = []
    clause = phrase = 0
    for found in WORD.finditer(text, start, end):
        group, raw = found.lastgroup or "", found.group()
        if group == "stop":
            clause += raw in CLAUSE_STOPS
            phrase += 1
            continue
        for piece, offset in _pieces(raw, group):
            lower = piece.lower()
            if "’" in lower:
                lower = lower.replace("’", "'")
            if lower in CLAUSE_WORDS and words:
                clause += 1
            words.append((lower, found.start() + offset, clause, piece, phrase))
    return tuple(_tagged(words))


def _pieces(raw: str, group: str) -> tuple[tuple[str, int], ...]:
    """A word cut at line breaks inside a hyphen is one word; code keeps its inner words."""
    if group == "word":
        return ((raw[:-2], 0),) if raw.endswith(_POSSESSIVE) else ((raw, 0),)
    if group == "code":
        return tuple((m.group(), m.start()) for m in _INNER_WORD.finditer(raw))
    if group == "number":
        number = raw.lstrip("~≈<>≤≥±+-−")
        return ((number, len(raw) - len(number)),)
    return ((raw, 0),)


def _tagged(words: Sequence[Raw]) -> Iterator[Word]:
    last = len(words) - 1
    for i, (text, start, clause, cased, phrase) in enumerate(words):
        tags: tuple[str, ...] = ()
        if text in _TAGGED_WORDS or text[0].isdigit():
            tags = _tags(text, words[i - 1][0] if i else "", words[i + 1][0] if i < last else "")
        yield Word(text, start, start + len(cased), clause, tags, cased, phrase)


def _tags(text: str, before: str, after: str) -> tuple[str, ...]:
    """The kinds of a word, from the word and its neighbours."""
    digits = text[0].isdigit()
    if not digits and text not in NUMBER_WORDS:
        return ("#date",) if text in MONTHS and text not in ("may", "march", "mar") else ()
    tags = ["#n"]
    if YEAR.match(text) or (digits and after in MONTHS) or (digits and before in MONTHS):
        tags.append("#date")
    if after in ("%", "percent") or (after in ("per", "pct") and digits) or text in ("half", "third", "quarter"):
        tags.append("#pct")
    if before in "$€£" and before or after in "$€£" and after or after in MONEY_WORDS or before in MONEY_WORDS:
        tags.append("#money")
    if after in TIME_WORDS:
        tags.append("#time")
    if after in PERIOD_WORDS:
        tags.append("#period")
    return tuple(tags)
