"""Practices: ways of working, shown by what was done rather than named."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from assessor.core.catalog.flavors import FlavorId
from assessor.core.values import Value

# From hardly to decisive.
GapWeight = Annotated[int, Field(ge=1, le=5)]
PracticeList = Literal["overrated", "underrated", "production"]


class Practice(Value):
    """One of the twenty practices: what counts, why hiring turns on it, where that is written.

    `needs_model`: it counts only on a system with a model in it. `pace` as for skills. `weight` is what it weighs as
    a gap, `weight_for` where a flavor weighs it otherwise. `backend`: one of those that the backend verdict asks for.
    """

    id: str
    name: str
    list: PracticeList
    needs_model: bool
    definition: str
    why: str
    verdict: str
    pace: Literal["fast", "slow"] = "slow"
    weight: GapWeight = 1
    weight_for: dict[FlavorId, GapWeight] = {}
    backend: bool = False
    sources: tuple[str, ...] = ()
