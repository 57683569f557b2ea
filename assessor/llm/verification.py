"""Is a passage that a model returned really in the frozen text? Only case and white space are forgiven."""

from __future__ import annotations

from assessor.core.documents import Span

# Shorter passages stand in a text by chance.
SHORTEST = 12


def find_passage(text: str, passage: str) -> Span | None:
    """The range of the original text that holds the passage; None where it does not stand there in one piece.

    Both are compared in lower case with each run of white space as one blank. Two places joined are no passage.
    """
    wanted = "".join(_fold(passage)[0]).strip()
    if len(wanted) < SHORTEST:
        return None
    folded, offsets = _fold(text)
    at = "".join(folded).find(wanted)
    if at < 0:
        return None
    return Span(start=offsets[at], end=offsets[at + len(wanted) - 1] + 1)


def _fold(text: str) -> tuple[list[str], list[int]]:
    """The characters in lower case, white space folded, each with the offset of the character it came from."""
    folded: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        if character.isspace():
            if folded and folded[-1] == " ":
                continue
            character = " "
        for lower in character.lower():
            folded.append(lower)
            offsets.append(offset)
    return folded, offsets
