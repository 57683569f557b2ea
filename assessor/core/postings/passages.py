"""What the matcher hands over: the sentences of a posting, each with the part it stands in and the signs in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Part = Literal[
    "title", "field", "intro", "role", "duties", "stack", "required", "wanted",
    "company", "benefits", "pay", "process", "equal", "against", "heading",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A skill named in a passage, by the offsets of its name in the posting's text."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, bullet or field of a posting: `start:end` in its text.

    `signs` counts the word lists found in it, by id; "agentic" is there where a model that acts is meant. `stems` are
    its words without their endings. `key` is a field's name in lower case, `sub` says that it stands under a heading
    nobody knows, `loose` that it is a paragraph after a list, `open` that no heading says what it is.
    """

    start: int
    end: int
    text: str
    part: Part
    signs: Mapping[str, int]
    skills: tuple[Named, ...] = ()
    stems: frozenset[str] = frozenset()
    key: str = ""
    sub: bool = False
    loose: bool = False
    open: bool = False

    def has(self, *names: str) -> bool:
        """Is any of the word lists found here?"""
        return any(name in self.signs for name in names)
