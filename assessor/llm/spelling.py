"""A name in the ways that people spell it: with or without marks on its letters, in pieces of handles, in any case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Letters that no decomposition leads back to plain ones, and what is written where a keyboard lacks a letter.
PLAIN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
LATIN = range(0xC0, 0x250), range(0x1E00, 0x1F00)
UMLAUTS = {"a": "a[ea]?", "o": "oe?", "u": "ue?"}
MARKS = "[\u0300-\u036f]*"
# Names that are ordinary words, too: in lower case they are left alone, or a text would lose its "will" and "mark".
_WORDS = """
abbot amber april art august autumn baker banks bass best bill bird bishop black blue brook brooks brown buck
carol carter case chance chase christian clay cliff cole cook cooper crane crystal dale dawn dean drew duke earl
english faith field fields fisher fish ford forest fox frank french friend frost gene glen gold good grace grant
gray green grey guard guy hall hand hands harmony hart heather high hill hills holly hope hunter iris ivy jack
jade jay jean joy june just keen key keys king knight lake lamb lane law lee lily little long love major marie
mark marks marsh mason may mercy miller moon moore more neat nick noble north olive page paris park parks
patience pearl penny pike pope porter post potter power powers price prince queen rain ray read reed reid rice
rich river robin rock rod root rose rowan ruby rush sage sandy self sharp short silver singer sky small smart
snow south spark spring star stern stone storm strong sue summer summers swift temple town trip true turner vale
van victor violet wade wagner walker wall walls ward waters way weaver webb west white wild will wing winter
wise wolf wood woods worth wren young an as at be by do go he if in is it me my no of on or so to up us we
"""
ORDINARY = frozenset(_WORDS.split())


def spell(word: str) -> str:
    """A pattern for a word: each letter with any mark or none, white space however much of it."""
    return "".join(_letter(character) for character in unicodedata.normalize("NFC", " ".join(word.split())))


def pattern_of(exact: Iterable[str], in_any_case: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for many words, the longest first; None of nothing. An underscore parts words, as in a handle."""
    forms = {(" ".join(word.split()), False) for word in exact} | {
        (" ".join(word.split()), True) for word in in_any_case
    }
    ordered = sorted((form for form in forms if form[0]), key=lambda form: (-len(form[0]), form))
    bodies = (_bounded(word, f"(?i:{spell(word)})" if any_case else spell(word)) for word, any_case in ordered)
    return re.compile("|".join(bodies)) if ordered else None


def is_ordinary(word: str) -> bool:
    """Is it too short, or a word of the language, so that in lower case it mostly means no person?"""
    return len(word) < 4 or word.lower() in ORDINARY


def has_no_case(word: str) -> bool:
    """Is it written in a script without capitals?"""
    return word.isalpha() and word.lower() == word.upper()


def _bounded(word: str, body: str) -> str:
    """Scripts without capitals often have no blanks either, or write what belongs to a word on to it."""
    return body if has_no_case(word[0]) else rf"(?<![^\W_])(?:{body})(?![^\W_])"


def _letter(character: str) -> str:
    if character == " ":
        return r"\s+"
    plain = _plain(character)
    if not plain.isascii() or not plain.isalpha():
        return re.escape(character)
    if len(plain) > 1:
        return f"(?:{re.escape(character)}|{plain})"
    marked = f"[{plain}{VARIANTS.get(plain, '')}]{MARKS}"
    umlaut = UMLAUTS.get(plain.lower()) if plain != character else None
    return f"(?:{marked}|{umlaut.replace(plain.lower(), plain)})" if umlaut else marked


def _plain(character: str) -> str:
    """The letter without its marks; its case stays."""
    small = PLAIN.get(character.lower())
    if small:
        return small if character.islower() else small.capitalize()
    return unicodedata.normalize("NFD", character)[0]


def _variants() -> dict[str, str]:
    """Of each plain letter all those that are it with a mark."""
    found: dict[str, str] = {}
    for letter in (chr(code) for codes in LATIN for code in codes):
        plain = _plain(letter)
        if letter.isalpha() and plain != letter and plain.isascii() and len(plain) == 1:
            found[plain] = found.get(plain, "") + letter
    return found


VARIANTS = _variants()
