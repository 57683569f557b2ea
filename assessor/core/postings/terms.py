"""The terms of a posting: is it a contract or a gig, how senior, and does it contradict itself?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assessor.core.postings.models import Seniority
from assessor.core.postings.passages import Passage

# A field says how somebody is employed; the text says it, too, and the text is right.
TERM_KEYS = ("type", "contract", "engagement", "vertrag", "anstellungsart", "commitment", "ir35", "schedule")
SAYS_TERMS = frozenset(
    {"title", "intro", "role", "pay", "benefits", "required", "duties", "wanted", "company", "process", "equal"}
)
# Here only phrases that can mean nothing else are believed.
GUARDED = frozenset({"equal", "company", "process", "benefits", "wanted", "required"})
OF_THIS_JOB = re.compile(
    r"\b(?:this (?:is|role|position|job|engagement|contract|opportunity)|role|position|"
    r"employment|engagement|duration|contract length|"
    r"month|months|mth|week|rate|ir35|fixed[- ]term|befristet|day rate|hourly|per hour|"
    r"basis|you will be|as an? (?:independent )?contractor|"
    r"work when|schedule|hours|1099|w2|c2c|cover|"
    r"monate?|månader|måneder|maanden|mois|meses|mesi|miesięcy|uppdrag\w*|opdracht|poste|vaga|puesto)\b",
    re.IGNORECASE,
)
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


def find_contract(passages: Iterable[Passage]) -> Passage | None:
    """The sentence that says that the work is freelance or for a fixed term; None where it is employment."""
    passages = tuple(passages)
    said = next((p for p in passages if p.part in SAYS_TERMS and _says_contract(p)), None)
    if said:
        return said
    field = next((p for p in passages if p.part == "field" and _field_says(p)), None)
    return None if field and any(p.has("permanent") and p.part != "field" for p in passages) else field


def _says_contract(passage: Passage) -> bool:
    if passage.has("contract-other") or (passage.has("permanent") and not passage.has("contract")):
        return False
    if passage.part == "title":
        return passage.has("contract", "contract-word")
    if not passage.has("contract"):
        return False
    return passage.part not in GUARDED or bool(OF_THIS_JOB.search(passage.text))


def _field_says(passage: Passage) -> bool:
    if passage.has("contract-other") or passage.has("permanent"):
        return False
    if any(key in passage.key for key in TERM_KEYS):
        value = passage.text.split(":", 1)[-1].replace("_", " ").lower()
        return passage.has("contract", "contract-word") or bool(
            re.search(r"\b(?:contract|contractor|temporary|freelance)\b", value)
        )
    return passage.has("contract")


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
        r"experience|background|track record|working|building|developing|erfahrung|in (?:software|data|a |the )|hands",
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
