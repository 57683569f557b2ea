"""Tells which canonical section a heading names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assessor.core.profile.folding import fold, fold_words, squeeze
from assessor.core.profile.words.blocks import LANGUAGES
from assessor.core.profile.words.heading_languages import FURTHER_HEADINGS, ROMANISED_HEADINGS
from assessor.core.profile.words.heading_phrases import CLAUSE_OPENERS, CLAUSE_VERBS, DENIALS, PHRASES
from assessor.core.profile.words.heading_qualifiers import (
    AND,
    AWAY,
    KEYWORDS,
    PLACES_OF_WORK,
    QUALIFIERS,
    TOLD,
    TOLD_OF,
    USUAL,
)
from assessor.core.profile.words.headings import HEADINGS

_NUMBER = re.compile(r"^(?:section\s)?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s?[.)]\s+")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
# "Work, newest first", "Il lavoro, dall'ultimo al primo": in what order the entries stand.
_ORDER = re.compile(
    r"[\s,;:–—-]+(?:(?:the\s)?(?:newest|latest|most recent|oldest|earliest|last)(?:\sone|\sjob)?\sfirst"
    r"|(?:in\s)?(?:reverse\s)?chronological(?:\sorder)?|(?:das\s)?neueste[sr]? zuerst|rückwärts"
    r"|(?:dall['’]|dal|dalla|from|vom|von|del?|du|de la|de lo|do|da)\s?(?:più\s|most\s|plus\s|más\s|mais\s)?"
    r"(?:ultim|últim|dernier|last|latest|recent|récent|recient|neuest|letzt|nuov)\w*\s"
    r"(?:al?|alla|to|zum|zur|bis|au|à|ao)\s(?:the\s|la\s|lo\s)?(?:più\s|plus\s|más\s|mais\s)?\w+)\s*$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^[\[(<{]([^\[\](){}<>]+)[\])>}]$")
_SPACED = re.compile(r"^(?:[^\W\d_] ){3,}[^\W\d_]$")
_HALVES = re.compile(r"\s*[/|·]\s*|\s+[–—-]\s+|\s*[(（]|[)）]\s*")
_SCRIPTS = re.compile(
    r"(?<=[^\W\d_a-zA-Z])\s+(?=[a-zA-Z])|(?<=[a-zA-Z])\s+(?=[\u0590-\u06ff\u0900-\u0dff\u3040-\ud7af])"
)
# The first half of two compounds that share their end: "Schul- und Berufsausbildung".
_HALF_WORD = re.compile(rf"^.*[^\W\d_]-\s+(?:{'|'.join(map(re.escape, sorted(AND)))})\s+")
# Words as long as this also tell a heading as the end of a compound ("Berufsausbildung").
_COMPOUND = 7
_FOREIGN_ARTICLES = frozenset(fold_words("il la le el lo o gli les los las os as het de"))
_ARTICLES = _FOREIGN_ARTICLES | frozenset(
    fold_words("the my some a our and & die der das mes mis meine i mijn mina mine mon ma mi minha meu")
)
MAX_WORDS = 8
_MAX_COMPOSED = 5


def _phrase(text: str) -> str:
    """A phrase for the table: folded, without punctuation, every word for "and" as "&"."""
    words = squeeze(text.replace("・", "/")).replace("/", " & ").replace("+", " & ").split()
    return " ".join("&" if word in AND else word for word in words)


def _table(words_by_id: dict[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for id_, words in words_by_id.items():
        for entry in words.split(","):
            table.setdefault(_phrase(entry), id_)
    return table


_PHRASES = _table(ROMANISED_HEADINGS) | _table(FURTHER_HEADINGS) | _table(HEADINGS)
_SPOKEN = {phrase: id_ for phrase, id_ in _table(PHRASES).items() if phrase not in _PHRASES}
_USUAL = USUAL | frozenset(fold(word) for _, words in KEYWORDS for word in words.split())
_KEYWORDS = tuple((id_, frozenset(fold_words(words))) for id_, words in KEYWORDS)


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading names: section ids ("" = a heading outside the list) and how surely.

    "spoken" words are headings only where they look like one, "loose" ones were told by one word.
    """

    ids: tuple[str, ...]
    certainty: Literal["exact", "spoken", "loose"]


@lru_cache(maxsize=4096)
def match_heading(text: str) -> Match | None:
    """The sections a heading names, None where it names none that is known."""
    text = _ORDER.sub("", _BRACKETS.sub(r"\1", text.strip()))
    phrase = _phrase(_unspaced(_NUMBER.sub("", _ASIDE.sub(" ", fold(text)).strip())))
    if not phrase or len(phrase.split()) > MAX_WORDS or phrase.isdigit():
        return None
    if (found := _look_up(phrase)) is not None:
        return Match((found,), "exact")
    if (whole := _look_up(_HALF_WORD.sub("", fold(text)).strip())) is not None:
        return Match((whole,), "exact")
    parts = [part for part in re.split(r"\s*&\s*", phrase) if part]
    ids = [_look_up(part) for part in parts]
    if len(parts) > 1 and any(ids) and all(found is not None for found in ids):
        return Match(tuple(dict.fromkeys(found for found in ids if found)), "exact")
    if (found := _look_up(_without_article(phrase))) is not None:
        return Match((found,), "exact" if phrase.split()[0] in _FOREIGN_ARTICLES else "spoken")
    first, comma, _ = text.partition(", ")
    if comma and (found := _look_up(_without_article(_phrase(first)))) is not None and found:
        # "Jobs, newest first".
        return Match((found,), "spoken")
    if (spoken := _SPOKEN.get(_without_article(phrase))) is not None:
        return Match((spoken,), "spoken")
    if (told := _in_a_sentence(phrase)) is not None:
        return Match((told,), "spoken")
    if (composed := _composed(phrase)) is not None:
        return Match((composed,), "exact")
    if (translated := _translated(text)) is not None:
        return Match((translated,), "exact")
    if ":" in text.strip().rstrip(":"):
        return _before_colon(text)
    return _by_keyword(phrase)


def denies(text: str) -> bool:
    """Whether a heading says what is not there ("What I do not do")."""
    return any(word in DENIALS for word in _phrase(text).split())


def is_usual(text: str) -> bool:
    """Whether a line holds nothing but the usual words of headings: one even without space or weight around it."""
    words = [word for word in _phrase(text).split() if word != "&"]
    return 0 < len(words) <= 4 and all(word in _USUAL or word in QUALIFIERS for word in words) and words[-1] in _USUAL


def _unspaced(text: str) -> str:
    """A heading whose letters are set apart ("S K I L L S") put together."""
    if _SPACED.match(text):
        return text.replace(" ", "")
    wide = re.split(r"\t|\s{2,}", text)
    words = text.split()
    if len(words) > 3 and all(len(word) == 1 for word in words):
        return " ".join(part.replace(" ", "") for part in wide)
    return " ".join(part.replace(" ", "") if _SPACED.match(part) else part for part in wide)


def _look_up(phrase: str) -> str | None:
    if phrase in _PHRASES:
        return _PHRASES[phrase]
    words = phrase.split()
    while len(words) > 1 and words[0] in QUALIFIERS:
        words = words[1:]
        if " ".join(words) in _PHRASES:
            return _PHRASES[" ".join(words)]
    while len(words) > 1 and words[-1] in QUALIFIERS:
        words = words[:-1]
        if " ".join(words) in _PHRASES:
            return _PHRASES[" ".join(words)]
    return None


def _in_a_sentence(phrase: str) -> str | None:
    """The section of a heading that is a clause ("Where they paid me so far"), by its verb; None where it is none."""
    words = phrase.split()
    if len(words) > 2 and words[0] in ("when", "if") and "not" in words:
        return "interests"
    if len(words) < 3 or words[0] not in CLAUSE_OPENERS or any(word in DENIALS for word in words):
        return None
    for id_, verbs in CLAUSE_VERBS:
        if any(word in verbs for word in words[1:]):
            return id_
    return None


def _composed(phrase: str) -> str | None:
    """The section of "Career narrative" or "Away from the screen": what is told, and of what; None else."""
    words = phrase.split()
    if words[0] in AWAY and (len(words) == 1 or len(words) <= _MAX_COMPOSED and PLACES_OF_WORK & set(words)):
        return "interests" if words[0] in ("away", "outside") or len(words) > 1 else None
    if len(words) > _MAX_COMPOSED or not TOLD & set(words):
        return None
    return next((id_ for id_, nouns in TOLD_OF if nouns & set(words)), None)


def _without_article(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and first in _ARTICLES and phrase not in _SPOKEN else phrase


def _translated(text: str) -> str | None:
    """The section of a heading in two languages ("Heiti / Skills"), where only one of them is known."""
    halves = [half for half in _HALVES.split(text) if half.strip()]
    if len(halves) == 1:
        halves = [half for half in _SCRIPTS.split(text) if half.strip()]
    if any(word in LANGUAGES for half in halves for word in _phrase(half).split()):
        # "English (work)" is one of the spoken languages.
        return None
    if len(halves) != 2 or any(len(half.split()) > 4 for half in halves):
        return None
    found = {id_ for half in halves if (id_ := _look_up(_phrase(half)))}
    return found.pop() if len(found) == 1 else None


def _before_colon(text: str) -> Match | None:
    """The heading before the first colon ("My project: a tide table")."""
    found = _look_up(_phrase(text.split(":", 1)[0]))
    return None if found is None else Match((found,), "loose")


def _by_keyword(phrase: str) -> Match | None:
    words = phrase.split()
    if len(words) > 6:
        return None
    for id_, keywords in _KEYWORDS:
        if any(word in keywords or _ends_with_keyword(word, keywords) for word in words):
            return Match((id_,), "loose")
    return None


def _ends_with_keyword(word: str, keywords: frozenset[str]) -> bool:
    # French makes no compounds: "transformation" and "information" are no "formation".
    ends = tuple(keyword for keyword in keywords if len(keyword) >= _COMPOUND and keyword != "formation")
    return word.endswith(ends)
