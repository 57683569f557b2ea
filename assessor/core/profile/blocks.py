"""Tells by its content what a part of a resume is, where no known heading says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score
from assessor.core.profile.words.blocks import (
    CERTIFICATE,
    DEGREES,
    GRADES,
    LANGUAGES,
    LEVELS,
    ONLY_CAPITAL,
    PUBLICATION,
    SCHOOL_ENDS,
    SCHOOLS,
    TOOLS,
    VENDORS,
)

# More tools than this and no date are skills, though a course or a licence be named among them.
_MANY_TOOLS = 2
_ITEM = re.compile(r"[,;•·|\t]|\s[/–—-]\s| {3,}")
_WORD = re.compile(r"[^\W\d_][\w+#.'-]*")
_REMARK = re.compile(r"\([^)]*\)")
_GRADE = re.compile(r"\b[ABC][12]\b")
# The codes of vendors' exams: "PL-300", "SAA-C03".
_EXAM = re.compile(r"\b[A-Z]{2,4}-[A-Z]?\d{2,4}\b")
_DEGREE_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")


def names_in_block(rows: Sequence[Row]) -> set[str]:
    """The sections whose own words stand in these rows."""
    words = [_WORD.findall(fold(row.text)) for row in rows]
    found = set()
    if any(names_certificate(row.text) for row in rows):
        found.add("certifications")
    if any(has_degree(row.text) or names_school(row.text) for row in rows):
        found.add("education")
    if share_of_languages(rows) >= 0.3:
        found.add("languages")
    if any(
        word in ("award", "prize", "scholarship", "winner", "honors", "fellowship") for row in words for word in row
    ):
        found.add("awards")
    if names_tools(rows):
        found.add("skills")
    return found | {"projects", "publications", "interests", "volunteering", "summary", "experience"}


def classify_block(rows: Sequence[Row]) -> str | None:
    """The canonical section these rows look like, None where nothing speaks clearly for one."""
    if not rows:
        return None
    if share_of_languages(rows) >= 0.6:
        return "languages"
    if is_certificates(rows):
        return "certifications"
    if is_education(rows):
        return "education"
    if is_skill_list(rows):
        return "skills"
    return None


def is_certificates(rows: Sequence[Row]) -> bool:
    """Whether these rows, or as many as have a date, name certificates, courses or vendors' exams."""
    named = sum(names_certificate(row.text) and not names_school(row.text) for row in rows)
    dated = sum(bool(find_periods(row.text)) for row in rows)
    if not dated and sum(word in TOOLS for row in rows for word in _WORD.findall(fold(row.text))) > _MANY_TOOLS:
        return False
    return named > 0 and (named >= 0.5 * len(rows) or named >= dated > 0) and (dated > 0 or not looks_like_prose(rows))


def names_certificate(text: str) -> bool:
    """Whether a text names a certificate: by a word for one, a vendor's exam code, or a vendor with a grade."""
    words = {word.rstrip(".") for word in _WORD.findall(fold(text))}
    return bool(words & CERTIFICATE or _EXAM.search(text) or (words & VENDORS and words & GRADES))


def is_education(rows: Sequence[Row]) -> bool:
    """Whether a degree and a school or a date stand in the first rows."""
    words = {word.rstrip(".") for row in rows[:3] for word in _WORD.findall(fold(row.text))}
    # "Technician" is a job as well as a degree.
    schools = any(word.startswith(tuple(SCHOOLS)) for word in words)
    degree = any(has_degree(row.text) and title_score(row.text) < (3 if schools else 2) for row in rows[:3])
    dated = any(find_periods(row.text) for row in rows[:3])
    return degree and (schools or dated) and not looks_like_prose(rows[:1])


def names_publication(text: str) -> bool:
    """Whether a word of a text is one of journals and conferences."""
    return any(word.rstrip(".") in PUBLICATION for word in _WORD.findall(fold(text)))


def names_school(text: str) -> bool:
    """Whether a word of a text begins as those for schools and universities do."""
    words = _WORD.findall(fold(text))
    return any(word.startswith(SCHOOLS) or word.endswith(SCHOOL_ENDS) for word in words)


def has_degree(text: str) -> bool:
    """Whether a word of a text is a degree; short ones that are also common words count with a capital only."""
    for found in _DEGREE_WORD.finditer(fold(text)):
        word = found.group().rstrip(".")
        plain = word.replace(".", "")
        if (word in DEGREES or plain in DEGREES) and (
            plain not in ONLY_CAPITAL or text[found.start()].isupper() and text[found.start() : found.end()] != word
        ):
            return True
    return False


def is_skill_list(rows: Sequence[Row]) -> bool:
    """Whether the rows list short items, some of them well-known tools."""
    items = [item.strip() for row in rows for item in _ITEM.split(row.text) if item.strip()]
    if len(items) < 4 or any(find_periods(row.text) for row in rows):
        return False
    short = sum(len(item.split()) <= 3 for item in items)
    known = sum(any(word in TOOLS for word in _WORD.findall(fold(item))) for item in items)
    return short >= 0.75 * len(items) and known >= max(2, 0.2 * len(items))


def names_tools(rows: Sequence[Row]) -> bool:
    """Whether a well-known tool stands in the rows."""
    return any(word.rstrip(".,") in TOOLS for row in rows for word in _WORD.findall(fold(row.text)))


def looks_like_prose(rows: Sequence[Row]) -> bool:
    """Whether these rows are running text: sentences of ordinary words."""
    text = " ".join(row.text for row in rows)
    words = text.split()
    small = sum(word[0].islower() for word in words if word[:1].isalpha())
    return len(words) >= 12 and small >= 0.5 * len(words) and bool(re.search(r"[.!?](?:\s|$)", text))


def share_of_languages(rows: Sequence[Row]) -> float:
    """How many of the items in these rows are spoken languages: known ones, or named with how well one speaks them."""
    text = "\n".join(row.text for row in rows)
    items = [item.strip() for item in _ITEM.split(_REMARK.sub(_level, text).replace("\n", ",")) if item.strip()]
    named = sum(_is_language(item) for item in items)
    return named / len(items) if items and named else 0.0


def _level(remark: re.Match[str]) -> str:
    """What stands in brackets behind a language, as a sign for its level; nothing for other remarks."""
    return " \u2713" if _tells_level(remark[0]) else ""


def _tells_level(text: str) -> bool:
    return bool(_GRADE.search(text)) or any(word in LEVELS for word in _WORD.findall(fold(text)))


def _is_language(item: str) -> bool:
    words = _WORD.findall(fold(item))
    if any(word in LANGUAGES for word in words[:4]):
        return True
    return 0 < len(words) <= 4 and item[:1].isupper() and ("\u2713" in item or _tells_level(item))
