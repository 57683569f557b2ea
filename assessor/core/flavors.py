"""How the evidence covers each flavor of AI engineer, as a range, and how hard it is to move between them."""

from __future__ import annotations

from pydantic import ConfigDict, Field

from assessor.core.catalog.flavors import FlavorId
from assessor.core.evidence import Evidence
from assessor.core.values import Value


class ConcernFit(Value):
    """A concern's coverage per mille with the quotes it rests on."""

    id: str
    name: str
    coverage: int
    evidence: tuple[Evidence, ...] = ()


class FlavorFit(Value):
    """A flavor's fit per mille with its range, its concerns and the cheapest next step."""

    id: FlavorId
    fit: int
    low: int
    high: int
    concerns: tuple[ConcernFit, ...]
    next_step: str


class TransitionView(Value):
    """How hard a move is for this person; difficulty 0 (already there) to 3 (a fork)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    start: str = Field(alias="from")
    end: str = Field(alias="to")
    difficulty: int
    why: str
    source: str
