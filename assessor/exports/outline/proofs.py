"""Proofs arranged for reading: what was attached to a task, and what a reading found for each of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from assessor.core.proofs import Grade, Mark, ProofReading
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import count

GRADES: dict[Grade, str] = {
    "word": "by your word",
    "attached": "with proof attached",
    "checked": "checked by quote",
}


@dataclass(frozen=True, slots=True)
class MarkView:
    """Something that was looked for: its name, whether it was found, and the quotes."""

    name: str
    met: bool
    quotes: tuple[Quote, ...]

    @property
    def word(self) -> str:
        """Found or not found."""
        return "found" if self.met else "not found"


@dataclass(frozen=True, slots=True)
class ProofView:
    """An attached file or text. `lines` are the task's own, each with its marks; none means: for you to judge."""

    id: UUID
    name: str
    waiting: bool
    message: str
    sentence: str
    marks: tuple[MarkView, ...] = ()
    lines: tuple[tuple[str, tuple[MarkView, ...]], ...] = ()


def outline_proof(
    id: UUID, name: str, waiting: bool, message: str, reading: ProofReading | None, documents: dict[str, str]
) -> ProofView:
    """A proof for reading; `documents` names the document by its id in the reading."""
    if reading is None:
        return ProofView(id, name, waiting, message, "being read" if waiting else "could not be read")
    index = Index(documents, {}, {}, {})
    lines = tuple((one.line, _marks(one.marks, index)) for one in reading.lines)
    return ProofView(id, name, False, "", _sentence(reading), _marks(reading.marks, index), lines)


def _marks(marks: Sequence[Mark], index: Index) -> tuple[MarkView, ...]:
    return tuple(MarkView(mark.name, mark.met, index.quotes(mark.evidence)) for mark in marks)


def _sentence(reading: ProofReading) -> str:
    """The reading in one sentence."""
    if not reading.marks:
        return "read; this task's lines are for you to judge"
    return f"{len(reading.found)} of {count(len(reading.marks), 'thing')} looked for found by quote"
