"""Where words begin in a line of glyphs: at a drawn space, or at a gap wide for the font, size and line."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from statistics import median

from assessor.readers.pdf.glyphs import Glyph

# Gaps as shares of the font size. A word space is .2-.33 in most fonts; kerning stays under .1.
WORD_GAP = 0.15
WORD_GAP_BESIDE_SPACES = 0.25
_SPACED = 0.08
_LIGATURE_WIDTH = 0.55
_SMALLEST = 0.05
_WIDEST = 0.4


def word_breaks(glyphs: list[Glyph], spaced: list[bool], gaps: list[float]) -> list[bool]:
    """For each glyph whether a word begins with it; `spaced` tells which follow a drawn space, `gaps` are `gaps_of`."""
    if _is_letter_spaced(glyphs, spaced, gaps):
        return _spaced_breaks(gaps)
    touching = [gap for gap, space in zip(gaps[1:], spaced[1:], strict=True) if not space]
    usual = median(touching) if len(touching) >= 4 else 0.0
    drawn = sum(spaced)
    # One drawn space for some ten letters says that this text draws its spaces.
    limit = WORD_GAP_BESIDE_SPACES if drawn and drawn * 14 >= len(glyphs) else _valley(touching)
    limit = usual + limit if usual > _SPACED else limit
    return [False] + [
        space and gap > -0.2 or gap > limit and not _is_wide(before.text + after.text)
        for before, after, gap, space in zip(glyphs, glyphs[1:], gaps[1:], spaced[1:], strict=False)
    ]


def gaps_of(glyphs: list[Glyph]) -> list[float]:
    """The gap before each glyph as a share of the font size, 0 before the first.

    Some fonts give ligatures no width; all that follows is then shifted back until the next wide gap makes up for it.
    """
    gaps, owed = [0.0], 0.0
    for before, after in pairwise(glyphs):
        size = before.size if before.size > after.size else after.size
        size = size if size > 0.1 else 0.1
        if len(before.text) > 1 and before.x1 - before.x0 < 0.01 * size:
            owed += _LIGATURE_WIDTH
        gap = (after.x0 - before.x1) / size
        if owed and gap > 0.8 * owed:
            gap, owed = gap - owed, 0.0
        gaps.append(gap)
    return gaps


def _valley(gaps: list[float]) -> float:
    """Where letters end and words begin in a text without drawn spaces: the middle of the emptiest stretch of gaps.

    Justified lines squeeze their spaces down to a seventh of the font size and stretch them to a half.
    """
    between = sorted(gap for gap in gaps if _SMALLEST < gap < _WIDEST)
    if not between or len(gaps) < 8:
        return WORD_GAP
    edges = [_SMALLEST, *between]
    low, high = max(zip(edges, edges[1:], strict=False), key=lambda pair: pair[1] - pair[0])
    words = sum(gap >= high for gap in gaps)
    if high - low < 0.04 or low > WORD_GAP or not len(gaps) < 14 * (words + 1) or words > 0.5 * len(gaps):
        return WORD_GAP
    return (low + high) / 2


def _is_wide(text: str) -> bool:
    return any(unicodedata.east_asian_width(char) in "WF" for char in text) if not text.isascii() else False


def _is_letter_spaced(glyphs: list[Glyph], spaced: list[bool], gaps: list[float]) -> bool:
    """Whether single letters are set apart by drawn spaces ("J A N E   D O E")."""
    if sum(spaced) < 0.7 * (len(glyphs) - 1) or median(gaps) <= _SPACED:
        return False
    return sum(len(glyph.text) == 1 and glyph.text.isalpha() for glyph in glyphs) >= 4


def _spaced_breaks(gaps: list[float]) -> list[bool]:
    usual = median(gaps[1:])
    return [False] + [gap > 1.6 * usual for gap in gaps[1:]]
