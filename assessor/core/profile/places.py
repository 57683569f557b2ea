"""Tells a place or a kind of employment from the names in a job's header."""

from __future__ import annotations

import re
from functools import lru_cache

from assessor.core.profile.folding import fold
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.words.places import EMPLOYMENT, PLACES, SITES, STATE_CODES

# Signs around a name that are no part of it.
EDGE = " \t,;:|·•–—-()[]/@*_"
_PERCENT = re.compile(r"\d{1,3}\s?%")
# "Chicago IL": without a comma only behind a known town.
_TOWN_AND_STATE = re.compile(r"([^\W\d_a-z][^,]+)\s([A-Z]{2})$")
_SITE_WORDS = "|".join(re.escape(word) for word in sorted(SITES, key=len, reverse=True))
# How one works, at the end or the beginning of a place.
_SITE = re.compile(rf"(?:(?:^|[\s,/(·|–-]+)(?:{_SITE_WORDS})\)?)+$|^(?:(?:{_SITE_WORDS})[\s,/·|–-]+)+(?=\S)")
# A town has no more names between commas than this, and each no more words than that.
_MAX_NAMES, _MAX_WORDS = 3, 3
_WAY = r"(?:remote|hybrid|on-?site|h[ií]brid[oa]|presencial|hybride|ibrid[oa])"
# "remote part-time": how much one worked, and where.
_LEADING_WAY = re.compile(rf"^{_WAY}\s+(?=\S)", re.IGNORECASE)
_JOINTS = re.compile(r"\s*(?:,|/|&|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bor\b|\(|\)|\+|-)\s*")


def is_employment(text: str) -> bool:
    """Whether a text only says how much or how one was employed ("part time, 50%")."""
    words = [fold(word).strip(" .()") for word in re.split(r"[,/]", _PERCENT.sub("", _LEADING_WAY.sub("", text)))]
    words = [word for word in words if word]
    return bool(words or _PERCENT.search(text)) and all(word in EMPLOYMENT for word in words)


@lru_cache(maxsize=4096)
def _place_words(text: str) -> bool:
    pieces = [piece.strip(" .") for piece in _JOINTS.split(fold(text)) if piece.strip(" .")]
    return bool(pieces) and all(piece in PLACES for piece in pieces)


def is_known_place(text: str, places: frozenset[str] = frozenset()) -> bool:
    """Whether every part of a text is a known place or a word for remote work; `places` are further known ones."""
    text = text.strip(EDGE + ".")
    if not text or len(text) > 60:
        return False
    if _place_words(text) or fold(text) in places:
        return True
    if (state := _TOWN_AND_STATE.match(text)) and state[2] in STATE_CODES and fold(state[1]) in PLACES:
        return True
    pieces = [piece.strip(" .") for piece in _JOINTS.split(fold(text)) if piece.strip(" .")]
    coded = re.search(r",\s?([A-Z][A-Z.]{1,3})$", text)
    if coded and coded[1] in STATE_CODES and len(pieces) == 2 and pieces[0] in PLACES:
        # "Calgary, AB": behind a known town it is no legal form.
        return True
    if coded and coded[1] in STATE_CODES and (text.count(",") < 2 or (text.count(",") == 2 and pieces[0] in PLACES)):
        return not organisation_score(text) and not title_score(text)
    return len(pieces) > 1 and all(piece in PLACES or piece in places for piece in pieces)


def looks_like_town(text: str) -> bool:
    """Whether a text has the form of a town and what it lies in: "Elmstead, Elmshire"; no word tells of a firm."""
    names = [name.strip() for name in re.split(r"[,/]", text) if name.strip()]
    plain = not any(char.isdigit() or char in "&:()" for char in text)
    short = 0 < len(names) <= _MAX_NAMES and all(
        name[0].isupper() and len(name.split()) <= _MAX_WORDS for name in names
    )
    return plain and short and not organisation_score(text) and not title_score(text)


def names_site(text: str) -> bool:
    """Whether a text is a town with how one works there: "Elmstead, hybrid", "Elmstead on-site", "remote / Hull"."""
    bare = _SITE.sub("", fold(text))
    if len(bare) == len(text):
        return False
    start = fold(text).find(bare) if bare else 0
    town = text[start : start + len(bare)].strip(EDGE)
    return not town or fold(town) in EMPLOYMENT or looks_like_town(town)


def is_place(text: str, places: frozenset[str] = frozenset()) -> bool:
    """Whether a text looks like a place: a known one, or some words before a known one ("Grimma, Germany")."""
    if is_known_place(text, places):
        return True
    named = bool(title_score(text) or organisation_score(text))
    if text[:1].isupper() and names_site(text):
        return not named
    segments = [segment.strip() for segment in re.split(r"[,/|]", text.strip(EDGE)) if segment.strip()]
    if len(segments) < 2 or len(segments) > 4 or named:
        return False
    last = fold(segments[-1]).strip(" .")
    if len(segments) > 2 and segments[-1] in STATE_CODES and fold(segments[0]) not in PLACES:
        return False
    return (last in PLACES or last in places) and all(len(segment.split()) <= 3 for segment in segments)
