"""The phone number of a resume: the most phone-like of its numbers, told from dates and other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.rows import Row
from assessor.core.profile.words.contacts import PHONE_LABELS

_PHONE = re.compile(r"(?<![\w@./-])(?:\(?\+|00)?[\d(][\d\s().\-\u00ad\u2010-\u2015\u2212/]{5,}\d(?![\w@]|[.,]\d)")
# A number by itself between the signs that part the pieces of a contact line.
_ENDS = re.compile(r"\s*(?:$|[|•·,/:])")
# A number that goes on in the next line: "+44", "+49 170".
_BROKEN = re.compile(r"(?<![\w+])\+\d{1,3}(?:[\s-]\(?\d{1,4}\)?)*[\s-]?$")
_MIN_DIGITS = 7


def find_phone(rows: Iterable[Row], *, trusted: bool) -> str | None:
    """The most phone-like number in these rows; outside the head (`trusted` false) it needs a label or a "+"."""
    best: tuple[int, str] = (0 if trusted else 1, "")
    for text in _phone_texts(list(rows)):
        for found in _PHONE.finditer(text):
            score = _phone_score(text, found)
            if score > best[0]:
                best = (score, found.group().strip())
    return best[1] or None


def _phone_texts(rows: Sequence[Row]) -> Iterator[str]:
    """The cells of rows; a number that a narrow column broke, "... · +44" over "20 7946 0000", is put together."""
    for i, row in enumerate(rows):
        following = rows[i + 1].text if i + 1 < len(rows) and rows[i + 1].index == row.index + 1 else ""
        for cell in row.cells:
            begun = _BROKEN.search(cell.text) if cell is row.cells[-1] and following[:1].isdigit() else None
            broken = begun is not None and sum(map(str.isdigit, begun[0])) < _MIN_DIGITS
            yield f"{cell.text} {following}" if broken else cell.text


def _phone_score(text: str, found: re.Match[str]) -> int:
    """0 for what is no phone number: dates, years, too few or too many digits."""
    number = found.group().strip()
    digits = sum(char.isdigit() for char in number)
    before = fold(text[max(0, found.start() - 16) : found.start()])
    labelled = any(label in before for label in PHONE_LABELS)
    alone = _ENDS.match(text[: found.start()][::-1]) and _ENDS.match(text[found.end() :])
    if not _MIN_DIGITS <= digits <= 15 or (digits < 8 and not labelled and "-" not in fold(number) and not alone):
        return 0
    international = number.startswith(("+", "(+"))
    if not international and any(p.at[0] < found.end() and found.start() < p.at[1] for p in find_periods(text)):
        return 0
    if re.search(r"(?:isbn|doi|patent|no\.?|nr\.?|id|#|€|\$)\s*:?\s*$", before):
        return 0
    score = 1 + (3 if labelled else 0) + (2 if number.startswith(("+", "(+", "00")) else 0)
    return score + (1 if number.startswith("(") or len(re.findall(r"[\s.\-–‐()]+", number)) >= 2 else 0)
