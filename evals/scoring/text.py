"""How labels and findings are compared: without case, markup, white space and kinds of dashes."""

from __future__ import annotations

import re
import unicodedata

# U+00AD (soft hyphen) stands in some PDF texts where a hyphen or a date dash was.
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d~-]")
_MARKUP = re.compile(r"[*_`#|\\]|\u200b|\ufeff")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'})


def squash(text: str | None) -> str:
    """The text in NFKC, lower case, without white space, markup and dashes; "" for None."""
    folded = unicodedata.normalize("NFKC", _DASHES.sub("-", text or "")).casefold().translate(_QUOTES)
    return re.sub(r"\s+", "", _MARKUP.sub("", _DASHES.sub("", folded)))


def same(expected: str | None, found: str | None) -> bool:
    """Whether two values say the same, spelled alike apart from case, white space, markup and dashes."""
    return squash(expected) == squash(found)


def contains_either(expected: str | None, found: str | None) -> bool:
    """Whether one of two values contains the other; an empty value is only like another empty one."""
    one, other = squash(expected), squash(found)
    if not one or not other:
        return one == other
    return one in other or other in one


def digits(text: str | None) -> str:
    """The digits of a text, as phone numbers are compared."""
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", text or ""))


def find_squashed(needle: str, text: str) -> tuple[int, int] | None:
    """Offsets in `text` of the first passage that equals `needle` when both are squashed; None where there is none."""
    kept: list[int] = []
    flat: list[str] = []
    for index, character in enumerate(text):
        for piece in squash(character):
            kept.append(index)
            flat.append(piece)
    wanted = squash(needle)
    at = "".join(flat).find(wanted) if wanted else -1
    return None if at < 0 else (kept[at], kept[at + len(wanted) - 1] + 1)
