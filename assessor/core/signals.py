"""The project signals as checklists, and the common mistakes that documents show."""

from __future__ import annotations

from assessor.core.evidence import Evidence
from assessor.core.values import Value


class CriterionView(Value):
    """A criterion of a signal: found or not, of which system, by quote."""

    id: str
    met: bool
    system: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SignalView(Value):
    """A project signal: met when all criteria are true of one and the same system with a model in it."""

    id: str
    met: bool
    system: str | None = None
    criteria: tuple[CriterionView, ...]


class MistakeFound(Value):
    """A common mistake that the documents show."""

    id: str
    message: str
    evidence: tuple[Evidence, ...] = ()
