"""From evidence to a level 0-4 with a confidence; the only place where those constants live."""

from __future__ import annotations

from assessor.core.evidence import Evidence, State, Strength
from assessor.core.values import Value


class Assessed(Value):
    """A skill or practice as the report shows it: state, strength, level 0-4, confidence per mille, quotes."""

    id: str
    name: str
    state: State
    strength: Strength | None
    level: int
    confidence: int
    last_used: str | None = None
    evidence: tuple[Evidence, ...] = ()


class AssessedSkill(Assessed):
    """A skill that a document names. `kind` is the catalog's."""

    kind: str


class AssessedPractice(Assessed):
    """A practice; `on_ai_system` is None unless demonstrated."""

    on_ai_system: bool | None = None


class ImpliedSkill(Value):
    """A wider skill that found skills speak for; never scored as found."""

    id: str
    level: int
    implied_by: tuple[str, ...]
