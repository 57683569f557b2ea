"""Makes what a model wrote fit for a page: no links, no markup, no invisible characters, no number of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LINK = re.compile(
    r"!?\[([^\]]*)\]\([^)]*\)|<[^>]*>|(?:https?|ftp|file|data|javascript|mailto|tel):\S*|\bwww\.\S+"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|co|info|biz|xyz|me|ru|cn|de|eu|uk|ly|gl|link|click|top|site)\b(?:/\S*)?",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
LARGE = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
LARGE |= {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12, "double": 2, "twice": 2}
NUMBER_WORDS = {word: str(n) for word, n in (*zip(SMALL.split(), range(2, 20), strict=True), *LARGE.items())}


def make_plain(text: str, longest: int) -> str:
    """One line of plain words: links and markup removed, invisible characters gone, cut at a word."""
    text = LINK.sub(lambda found: found.group(1) or "", unicodedata.normalize("NFC", text))
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    line = " ".join(kept.replace("`", "").replace("*", "").split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def numbers_in(text: str) -> frozenset[str]:
    """Every number of a text, in digits or as a word, written without separators of thousands."""
    digits = {_canonical(found.group()) for found in NUMBER.finditer(text)}
    words = {NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in NUMBER_WORDS}
    return frozenset(digits | words)


def adds_numbers(text: str, known: Iterable[str]) -> bool:
    """Does a text hold a number that none of the known texts holds?"""
    return not numbers_in(text) <= frozenset().union(*map(numbers_in, known))


def _canonical(number: str) -> str:
    """1,200 and 1200 are one number, 1.2 and 12 are two."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", number):
        return number.replace(",", "")
    return number.replace(",", ".").rstrip(".").lstrip("0") or "0"
