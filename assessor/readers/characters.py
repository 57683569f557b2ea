"""Which characters a person sees: invisible ones go and are counted, compatibility forms become plain letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

# Control characters except tab and line feed, non-characters, private use, surrogates.
_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_ZERO_WIDTH = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
_BIDI = "\u061c\u202a-\u202e\u2066-\u2069"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"

_REMOVED = (
    ("control characters", re.compile(f"[{_CONTROL}]")),
    ("private symbols", re.compile(f"[{_PRIVATE}]")),
    ("zero-width characters", re.compile(f"[{_ZERO_WIDTH}]")),
    ("direction marks", re.compile(f"[{_BIDI}]")),
    ("variation selectors", re.compile(f"[{_SELECTORS}]")),
    ("tag characters", re.compile(f"[{_TAGS}]")),
    ("soft hyphens", re.compile("\u00ad")),
)
_ODD = re.compile(f"[{_CONTROL}{_PRIVATE}{_ZERO_WIDTH}{_BIDI}{_SELECTORS}{_TAGS}\u00ad]")

# Joiners shape Arabic, Persian and Indic words: between such letters they are spelling, not smuggling.
_JOINED = re.compile("(?<=[\u0600-\u0dff])[\u200c\u200d](?=[\u0600-\u0dff])")
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n?|\u2028|\u2029|\x0b|\x0c|\x85")

# Ligatures, Arabic presentation forms, mathematical letters, CJK radicals and full-width ASCII letters and digits.
_COMPATIBILITY = re.compile(
    "[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc\U0001d400-\U0001d7ff\u2e80-\u2fdf"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uf900-\ufaff]"
)


def plain_letters(text: str) -> str:
    """Ligatures, mathematical letters and presentation forms as the letters they stand for (NFKC of these only)."""
    if text.isascii():
        return text
    text = _COMPATIBILITY.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return _SPACES.sub(" ", text)


def clean(text: str, removed: Counter[str] | None = None) -> str:
    """Text as a person sees it: no invisible characters, plain letters, composed accents, line ends as line feeds.

    What was taken out is added to `removed`, by kind.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    if _ODD.search(text):
        text = _without_odd(text, Counter() if removed is None else removed)
    return unicodedata.normalize("NFC", plain_letters(text))


def _without_odd(text: str, removed: Counter[str]) -> str:
    text = _JOINED.sub(lambda match: match.group() + match.group(), text)
    kept: list[str] = re.findall("([\u200c\u200d])\\1", text)
    text = re.sub("([\u200c\u200d])\\1", "\ue000\ue001", text) if kept else text
    for kind, pattern in _REMOVED:
        if kind == "private symbols" and kept:
            text = re.sub(f"(?!\ue000\ue001)(?<!\ue000)[{_PRIVATE}]", "", text)
            continue
        text, count = pattern.subn("", text)
        removed[kind] += count
    joiners = iter(kept)
    return re.sub("\ue000\ue001", lambda _: next(joiners), text) if kept else text


def tagged_message(text: str) -> str:
    """The words written in tag characters (U+E0020-E007E), which no font shows: a known way to smuggle instructions."""
    return "".join(chr(ord(char) - 0xE0000) for char in text if 0xE0020 <= ord(char) <= 0xE007E)
