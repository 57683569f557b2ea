"""Gaps: what the target wants and the evidence lacks, each with its reason and source, in one published order."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value


class Gap(Value):
    """A gap. `severity` is per mille; `modules` are the plan modules that close it, in order of prerequisites."""

    id: str
    kind: Literal["signal", "practice", "concern"]
    title: str
    level: int
    target_level: int
    severity: int
    sum: str = ""
    why: str
    sources: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
