"""How senior a posting wants somebody: the years it asks for, its level, and whether the two contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assessor.core.postings.models import Seniority
from assessor.core.postings.passages import Passage

TITLES: tuple[tuple[Seniority, str], ...] = (
    ("intern", r"\b(?:intern|internship|werkstudent\w*|working student|trainee|praktik\w*|apprentice)\b"),
    ("principal", r"\b(?:principal|distinguished|fellow)\b"),
    ("staff", r"\bstaff\b"),
    ("lead", r"\b(?:lead|head of|director|vp|vice president|manager|chief|team lead|founding)\b"),
    ("senior", r"\b(?:senior|sr\.?|snr|iii|iv|expert)\b"),
    ("junior", r"\b(?:junior|jr\.?|graduate|entry[- ]level|associate|new grad|early career|berufseinsteiger\w*)\b"),
    ("mid", r"\b(?:mid|mid[- ]level|intermediate|ii)\b"),
)
LEVELS: tuple[tuple[Seniority, str], ...] = (
    ("intern", r"intern"), ("junior", r"entry|junior|graduate"), ("mid", r"mid|intermediate|associate"),
    ("lead", r"lead(?!er)|manager|director"), ("senior", r"senior|expert|leader"), ("staff", r"staff"),
    ("principal", r"principal"),
)  # fmt: skip
YEARS = re.compile(
    r"(?<![\w.])(\d{1,2})\s?\+?\s?(?:(?:-|–|to|bis)\s?\d{1,2}\s?\+?)?\s?(?:or more )?(?:years?|yrs?|jahre?)\b[’']?"
    r"(?!\s+(?:old|of age|ago|contract|vesting|warranty))",
    re.IGNORECASE,
)
WORDY_YEARS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10, "several": 3}
WORDY = re.compile(rf"\b({'|'.join(WORDY_YEARS)})\s?(?:\(\d+\)\s?)?\+?\s?(?:or more )?years?\b", re.IGNORECASE)
# Years of study are no years of experience.
STUDIES = re.compile(
    r"\bstud(?:y|ies)\b.{0,40}\byears?\b|\byears? (?:of )?(?:\w+ )?(?:stud|degree|course)", re.IGNORECASE
)
MID_FROM, SENIOR_FROM, MOST_YEARS = 2, 5, 25


def years_in(text: str) -> int | None:
    """The fewest years of experience that a sentence asks for; None where it asks for none."""
    found = [int(match.group(1)) for match in YEARS.finditer(text)]
    found += [WORDY_YEARS[match.group(1).lower()] for match in WORDY.finditer(text)]
    return min((years for years in found if 0 < years <= MOST_YEARS), default=None)


def find_seniority(passages: Sequence[Passage], title: str | None) -> tuple[Seniority | None, Passage | None]:
    """From the title, else the years asked for, else the field; with the passage that says it."""
    for level, words in TITLES:
        if title and re.search(words, title, re.IGNORECASE):
            return level, next((p for p in passages if p.part == "title" or title in p.text), None)
    asked = [
        (years, p) for p in passages if p.part not in ("company", "benefits", "field") and (years := asked_years(p))
    ]
    if asked:
        years, passage = max(asked, key=lambda pair: pair[0])
        return ("senior" if years >= SENIOR_FROM else "mid" if years >= MID_FROM else "junior"), passage
    field = level_field(passages)
    if field and not is_low_but_asks_much(field, passages):
        return level_of(field), field
    return None, None


def asked_years(passage: Passage) -> int | None:
    """Years of experience asked for in a passage; a company's own age is none."""
    if passage.has("we-speak") and not passage.has("asks-plainly"):
        return None
    if STUDIES.search(passage.text) and not re.search(r"experience|erfahrung", passage.text, re.I):
        return None
    near = re.search(
        r"experience|\bexp\b|background|track record|working|building|developing|erfahrung|hands|"
        r"in (?:software|data|a |the )",
        passage.text,
        re.I,
    )
    asked = passage.part in ("required", "wanted") or passage.has("asks-plainly")
    return years_in(passage.text) if near or asked else None


def level_field(passages: Iterable[Passage]) -> Passage | None:
    """The field that names a level."""
    return next(
        (p for p in passages if p.part == "field" and p.key in ("level", "seniority", "seniority level", "job level")),
        None,
    )


def level_of(field: Passage) -> Seniority | None:
    """The seniority that a field names."""
    value = field.text.split(":", 1)[-1]
    return next((level for level, words in LEVELS if re.search(words, value, re.IGNORECASE)), None)


def is_low_but_asks_much(field: Passage, passages: Iterable[Passage]) -> bool:
    """A field says entry level, and the text asks for years or for things led and delivered."""
    if level_of(field) not in ("junior", "intern"):
        return False
    required = [p for p in passages if p.part == "required"]
    years = max((asked_years(p) or 0 for p in required), default=0)
    return years > MID_FROM or sum(p.has("led") for p in required) >= 2
