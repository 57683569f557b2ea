"""Letters with accents that were drawn as signs of their own, as TeX's old fonts draw them."""

from __future__ import annotations

import unicodedata

from assessor.readers.assembly import Box

_ACCENTS = {
    "´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c",
    "˚": "\u030a", "˙": "\u0307", "˝": "\u030b", "¯": "\u0304", "˘": "\u0306", "˛": "\u0328",
}  # fmt: skip


def compose(text: str, boxes: list[Box]) -> tuple[str, list[Box]]:
    """Text and boxes in which a letter and the accent drawn over it are one character."""
    if text.isascii() or not any(char in _ACCENTS or unicodedata.combining(char) for char in set(text)):
        return text, boxes
    kept: list[str] = []
    places: list[Box] = []
    pending = ""
    for index, char in enumerate(text):
        following = text[index + 1 : index + 2]
        if char in _ACCENTS and following.isalpha() and _overlap(boxes[index], boxes[index + 1]):
            pending = _ACCENTS[char]
            continue
        whole = unicodedata.normalize("NFC", char + pending) if pending else char
        if unicodedata.combining(char) and kept:
            merged = unicodedata.normalize("NFC", kept[-1] + char)
            if len(merged) == 1:
                kept[-1] = merged
                continue
        if char == "ı" and pending:
            whole = unicodedata.normalize("NFC", "i" + pending)
        kept.append(whole if len(whole) == 1 else char)
        places.append(boxes[index])
        pending = ""
    return "".join(kept), places


def _overlap(accent: Box, letter: Box) -> bool:
    return min(accent[2], letter[2]) - max(accent[0], letter[0]) > 0.5 * min(
        accent[2] - accent[0], letter[2] - letter[0]
    )
