"""A piece of work: what the sentences of a resume and of write-ups are sorted into."""

from __future__ import annotations

from dataclasses import dataclass, field

from assessor.matching.sentences import Sentence


@dataclass(slots=True)
class Work:
    """A piece of work: a position, a project of the resume, or a write-up, with its sentences."""

    id: str
    until: str | None = None
    names: tuple[str, ...] = ()
    sentences: list[Sentence] = field(default_factory=list)
    system: str | None = None
    title: str = ""
