"""Is a passage of a posting a requirement, a wish or a mention, or does it ask for nothing at all?"""

from __future__ import annotations

import re

from assessor.core.postings.denying import SHORTEST, still_asked
from assessor.core.postings.models import RequirementKind
from assessor.core.postings.passages import Passage
from assessor.core.postings.terms import asked_years
from assessor.core.postings.wishing import is_wish, would_be_welcome

# The row of a short notice: "EXP : 5 - 9 YRS".
EXPERIENCE = re.compile(r"^\W*(?:total |relevant |work )?exp(?:erience|\.)?\s*(?:\([^)]*\)\s*)?[:=–-]", re.IGNORECASE)
SHORTEST_ITEM = 3
# Fields of work whose words are those of benefits, too.
TRADE = re.compile(
    r"\b(?:trades?|industry|industries|sectors?|fields?|domains?|business(?:es)?|practices|clinics?|hospitals?|insurers?|"
    r"standards?|regulations?|records|devices|software|systems|products?)\b",
    re.IGNORECASE,
)
# Who has done something is asked for, whatever it is; so is what is expected.
SOMEBODY = re.compile(
    r"\bsome(?:body|one) who (?:has|can|knows|is)\b|\bwe(?:['’]d| would)? expect\b|\byou (?:must|need to) have\b", re.I
)
# How it goes on after an application, below any list.
APPLYING = re.compile(
    r"^\W*(?:closing date|deadline|applications? (?:close|must|should|are|will)|interviews? (?:will|are|take)|"
    r"(?:to|please) apply|only shortlisted|shortlisted|we (?:\w+ )?(?:welcome|encourage) applications|"
    r"bewerbungsschluss|bewerbungsfrist|date limite)\b",
    re.IGNORECASE,
)
# Who is preferred by a client is none of the reader.
PREFERRED_FIRM = re.compile(r"\bpreferred (?:vendor|supplier|partner|employer|provider|agency)\b", re.IGNORECASE)
OURS = re.compile(r"^\W*(?:we|our|us|wir|unser\w*|nous|notre|nos)\b", re.IGNORECASE)


def kind_of(passage: Passage) -> RequirementKind | None:
    """Is a passage a requirement, a wish or a mention? None for everything that asks for nothing."""
    if passage.part == "field":
        return "mentioned" if passage.key in ("skills", "tags", "technologies", "tech stack", "stack") else None
    if EXPERIENCE.match(passage.text) and asked_years(passage):
        return "required"
    if passage.part in ("duties", "stack") and not passage.has("equal", "benefit", "encourages"):
        return "mentioned"
    if _says_nothing(passage) or passage.has("encourages") or _is_equal(passage):
        return None
    if not still_asked(passage.text) or APPLYING.match(passage.text) or PREFERRED_FIRM.search(passage.text):
        return None
    if passage.part in ("required", "wanted"):
        return _kind_in_list(passage)
    if passage.part == "role" and _asks_of_somebody(passage) and not passage.has("we-speak"):
        named = any(sign.startswith(("language/", "practice/", "subject/")) for sign in passage.signs)
        plain = (
            asked_years(passage)
            or passage.skills
            or named
            or passage.has("agentic", "must")
            or SOMEBODY.search(passage.text)
        )
        if plain:
            return "wanted" if is_wish(passage) else "required"
    return "wanted" if _is_told_wish(passage) else None


def _says_nothing(passage: Passage) -> bool:
    """Too short to ask for anything; in a list a name of five letters does."""
    listed = passage.part in ("required", "wanted") and not passage.sub and not passage.loose
    least = SHORTEST_ITEM if listed and passage.text[:1].isupper() else SHORTEST
    return len(passage.text) < least and not _names(passage)


def _asks_of_somebody(passage: Passage) -> bool:
    return passage.has("asks-plainly") and (passage.has("asks") or bool(SOMEBODY.search(passage.text)))


def _is_told_wish(passage: Passage) -> bool:
    """Does a sentence outside any list say that some experience of a person would be welcome?"""
    told = passage.part == "role" or passage.open
    ours = passage.has("we-speak", "boast", "benefit") or OURS.match(passage.text)
    asked = passage.has("asks") or _names(passage)
    return told and asked and not ours and would_be_welcome(passage.text)


def _is_bare_wish(passage: Passage) -> bool:
    """Does a sentence below a list call something welcome that is neither ours nor given? "Publications are a plus"."""
    ours = passage.has("we-speak", "boast", "benefit", "step", "encourages") or OURS.match(passage.text)
    return passage.has("wanted") and not ours and would_be_welcome(passage.text)


def _is_equal(passage: Passage) -> bool:
    """Equal treatment is promised in several words at once; "work with a diverse team" is asked for."""
    listed = passage.part in ("required", "wanted") and not passage.loose and passage.has("asks")
    return passage.signs.get("equal", 0) > (1 if listed else 0)


def _is_of_ours(passage: Passage) -> bool:
    """Does a company speak of itself? Under a heading of its own, "able to explain it to our customers" asks."""
    listed = not passage.sub and not passage.loose and passage.has("asks") and not OURS.match(passage.text)
    listed = listed or _names(passage) and is_wish(passage) and not OURS.match(passage.text)
    return passage.has("we-speak", "boast") and not passage.has("asks-plainly") and not listed


def _names(passage: Passage) -> bool:
    """Does a passage name a skill, a language or a subject?"""
    return bool(passage.skills) or any(sign.startswith(("language/", "subject/")) for sign in passage.signs)


def _is_benefit(passage: Passage) -> bool:
    """Words of benefits are fields of work, too ("a background in healthcare"), where a list asks or names a trade."""
    of_work = passage.has("asks") or bool(TRADE.search(passage.text))
    listed = not passage.sub and not passage.loose and of_work and passage.signs.get("benefit", 0) == 1
    return passage.has("benefit") and not passage.has("asks-plainly") and not listed


def _kind_in_list(passage: Passage) -> RequirementKind | None:
    if _is_benefit(passage):
        return None
    if passage.loose and not (passage.has("asks-plainly") or _names(passage) and is_wish(passage)):
        return "wanted" if _is_bare_wish(passage) else None
    if passage.sub and not (passage.has("asks") or passage.skills):
        return None
    if _is_of_ours(passage):
        return None
    if passage.text.rstrip().endswith("?"):
        return None
    if passage.part == "wanted":
        return "wanted"
    # "5+ years of Python, ideally in finance": the years are required, whatever else would be nice.
    return "wanted" if is_wish(passage) and not asked_years(passage) else "required"
