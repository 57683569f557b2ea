"""Sets of subjects and of words that the code asks for by name, because it treats them alike."""

from __future__ import annotations

from typing import Literal

from assessor.core.evidence import SubjectKind
from assessor.core.values import Value

SubjectSetId = Literal[
    "office-tools",
    "talked-to",
    "shared-names",
    "sure-beside-ai",
    "broad-names",
    "spoken-of",
    "systems",
    "agent-tools",
    "training-tools",
    "hosted-models",
    "language-models",
    "model-servers",
    "model-work",
    "described-work",
    "told-by-its-page",
    "of-any-system",
    "quotes-instructions",
    "run-by-others",
]

TitleWordsId = Literal["other-trades", "research", "decides", "sells", "makes", "tries"]
WordSetId = Literal["first-names", "family-names", "no-surnames"]


class SubjectSet(Value):
    """Subjects of these kinds that are treated alike, and why; those of the sets in `also` are treated so, too."""

    id: SubjectSetId
    kinds: tuple[SubjectKind, ...]
    why: str
    subjects: tuple[str, ...]
    also: tuple[SubjectSetId, ...] = ()


class TitleWords(Value):
    """Words of titles (regular expressions between the edges of words) that tell one thing of their holder, and why."""

    id: TitleWordsId
    why: str
    words: tuple[str, ...]


class WordSet(Value):
    """Words in lower case that are treated alike, and why."""

    id: WordSetId
    why: str
    words: tuple[str, ...]
