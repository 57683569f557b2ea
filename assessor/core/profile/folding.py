"""Text made comparable without moving a character: lower case, no accents, one kind of dash, quote and space."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_DASHES = "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d\u30fc\u2500"
_QUOTES = "\u2018\u2019\u201b\u02bc\u0060\u00b4\u2032"
_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_PLAIN = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "’": "'"}


@lru_cache(maxsize=8192)
def _fold_character(char: str) -> str:
    if char in _DASHES:
        return "-"
    if char in _QUOTES:
        return "'"
    if char in _SPACES:
        return " "
    if (digit := unicodedata.decimal(char, None)) is not None:
        return str(digit)
    base = unicodedata.normalize("NFD", char.lower())[:1] or char
    return _PLAIN.get(base, base)


def fold(text: str) -> str:
    """The text folded character by character: the result has the same length, so offsets stay valid."""
    return text.lower() if text.isascii() else "".join(map(_fold_character, text))


def fold_words(words: str) -> Iterator[str]:
    """Each word of a word list, folded."""
    return map(fold, words.split())


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Each word once, as alternatives of a pattern need them: before those that it begins with, and always the same."""
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def squeeze(text: str) -> str:
    """Folded text with single spaces and nothing but letters, digits and "&/+#'" in it: for looking up phrases."""
    kept = "".join(char if char.isalnum() or char in "&/+#'" else " " for char in fold(text))
    return " ".join(kept.split())
