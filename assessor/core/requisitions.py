"""Which kinds of AI-engineer requisition the evidence fits, each with what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessor.core.catalog.hiring import Requisition
from assessor.core.saying import Answer, Answers


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a requisition asks for, and what the documents say of it."""

    name: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class RequisitionFit:
    """A kind of requisition with its parts, those that are shown first."""

    name: str
    hired_for: str
    parts: tuple[Part, ...]

    @property
    def shown(self) -> tuple[Part, ...]:
        """The parts that the evidence shows."""
        return tuple(part for part in self.parts if part.answer.is_shown)


def fit_requisitions(requisitions: Iterable[Requisition], answers: Answers) -> tuple[RequisitionFit, ...]:
    """How much of each is covered, best first; only what was demonstrated counts."""
    fits = [
        RequisitionFit(
            one.name, one.hired_for, tuple(sorted(_parts(one, answers), key=lambda part: not part.answer.is_shown))
        )
        for one in requisitions
    ]
    return tuple(sorted(fits, key=lambda fit: (len(fit.parts) - len(fit.shown)) * 100 // len(fit.parts)))


def _parts(requisition: Requisition, answers: Answers) -> Iterator[Part]:
    return (Part(part.name, answers.best(part.any[:1], part.any[1:])) for part in requisition.parts)
