"""Practices: ways of working, shown by what was done rather than named."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value

PracticeList = Literal["overrated", "underrated", "production"]


class Practice(Value):
    """One of the twenty practices: what counts, why hiring turns on it, where that is written.

    `needs_model`: it counts only on a system with a model in it. `pace` as for skills.
    """

    id: str
    name: str
    list: PracticeList
    needs_model: bool
    definition: str
    why: str
    verdict: str
    pace: Literal["fast", "slow"] = "slow"
    sources: tuple[str, ...] = ()
