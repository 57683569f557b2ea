"""Sets of subjects that the code asks for by name, because it treats them alike."""

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
]


class SubjectSet(Value):
    """Subjects of these kinds that are treated alike, and why; those of the sets in `also` are treated so, too."""

    id: SubjectSetId
    kinds: tuple[SubjectKind, ...]
    why: str
    subjects: tuple[str, ...]
    also: tuple[SubjectSetId, ...] = ()
