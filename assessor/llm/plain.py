"""Makes what a model wrote fit for a page: no links, no markup, no invisible characters, no number of its own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# What ends like a file, or is the name of a tool, is no address of a machine.
FILES = (
    "js|ts|jsx|tsx|py|rs|go|rb|java|md|txt|toml|ya?ml|json|jsonl|csv|tsv|html?|css|sql|sh|cfg|ini|log|pdf|docx|parquet"
)
# Every repetition has an end: what a model wrote must not keep a worker busy.
LINK = re.compile(
    r"!?\[([^\[\]]{0,300})\](?:\([^()]{0,300}\)|\[[^\[\]]{0,300}\])|<[^<>]{0,300}>"
    r"|\b[a-z][a-z0-9+.-]{0,20}:(?://|\\\\)\S*|\b(?:https?|ftp|file|data|javascript|vbscript|mailto|tel|sms):\S*"
    r"|//[^\s/]{1,255}\.\S*|\bwww\.\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\S+"
    r"|(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?(?:/\S*)?"
    r"|(?<![^\W_])(?:[^\W_][\w-]{0,62}(?:\.|\[\.\])){1,9}"
    rf"(?!(?:{FILES})\b)[^\W\d_]{{2,24}}\b(?::\d{{1,5}})?(?:/\S*)?",
    re.IGNORECASE,
)
# Whoever nests more than so many into each other means no good.
MOST_PASSES = 8
# Dots of other scripts, which an address may be written with.
DOTS = str.maketrans("\u3002\uff61\uff0e", "...")
TOOLS = re.compile(r"(?:asp|ado|ml|vb)\.net", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
)
LARGE = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
LARGE |= {"zero": 0, "half": 2, "halves": 2, "triple": 3, "thrice": 3, "quarter": 4, "quarters": 4, "quadruple": 4}
LARGE |= {"tenfold": 10, "dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}
LARGE |= {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12, "double": 2, "twice": 2}
NUMBER_WORDS = {word: str(n) for word, n in (*zip(SMALL.split(), range(2, 20), strict=True), *LARGE.items())}


def make_plain(text: str, longest: int) -> str:
    """One line of plain words: links and markup removed, invisible characters gone, cut at a word."""
    text = unicodedata.normalize("NFC", text[: 8 * longest]).translate(DOTS)
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    # Links last, and again until none is left: what stood inside another or was parted by a mark is one only then.
    line = " ".join(kept.replace("`", "").replace("*", "").split())
    for _ in range(MOST_PASSES):
        before, line = line, " ".join(LINK.sub(_without_link, line).split())
        if line == before:
            break
    else:
        return ""
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _without_link(found: re.Match[str]) -> str:
    return found.group() if TOOLS.fullmatch(found.group()) else found.group(1) or ""


def numbers_in(text: str) -> frozenset[str]:
    """Every number of a text, in digits or as a word, written without separators of thousands."""
    # Fractions, raised and circled digits become plain ones.
    digits = {_canonical(found.group()) for found in NUMBER.finditer(unicodedata.normalize("NFKC", text))}
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
