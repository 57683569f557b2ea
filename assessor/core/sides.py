"""The two sides of the coin and their intersection."""

from __future__ import annotations

from typing import Literal

from assessor.core.evidence import Evidence
from assessor.core.values import Value

Standing = Literal["weak", "partial", "strong"]


class SideItemView(Value):
    """One item of a side: found or not, by quote."""

    id: str
    met: bool
    evidence: tuple[Evidence, ...] = ()


class SideView(Value):
    """A side of the coin with its standing: weak 0-1 items, partial 2, strong 3-4."""

    id: str
    standing: Standing
    items: tuple[SideItemView, ...]
