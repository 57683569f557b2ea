"""What the line above a list says of all its items: "Things people asked for that are not there:", "Someday:"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assessor.matching.headings import HEADING_MARKS, read_heading
from assessor.matching.sentences import Sentence

# The words of a line above a list, by what a heading that says so is called.
SAID = {"@intro-denied": "@heading-denied", "@intro-plan": "@heading-plan", "@intro-others": "@heading-others"}
# Such a line is no longer; what it says of the items stands among its last words, or is all it says.
LONGEST, LAST = 18, 7
# A shorter line is a heading in all but its looks.
HEADING = 6


def mark_introduced(text: str, sentences: Sequence[Sentence]) -> None:
    """Lets what a line with a colon says of the list below it count for the items as a heading would.

    `sentences` are those of one document, in order; `text` is what they were cut from.
    """
    said: frozenset[str] = frozenset()
    for before, sentence in pairwise(sentences):
        if sentence.unit.kind != "bullet":
            said = frozenset()
        elif before.unit.kind == "text":
            said = _read_intro(text[before.unit.start : before.unit.end], before)
        sentence.under |= said
        for name in said & HEADING_MARKS.keys():
            sentence.hits[sentence.patterns.lists[HEADING_MARKS[name]]] = ((0, len(sentence.words)),)


def _read_intro(content: str, intro: Sentence) -> frozenset[str]:
    """What a line with a colon says of the items below it; nothing where it is too long or ends otherwise."""
    if not content.endswith(":") or len(intro.words) > LONGEST:
        return frozenset()
    first = len(intro.words) - LAST
    said = frozenset(heading for words, heading in SAID.items() if any(at >= first for at, _ in intro.spans(words)))
    return said | read_heading(content, intro.patterns) if len(intro.words) <= HEADING else said
