"""Where the sources disagree, and what the disagreement means for this person."""

from __future__ import annotations

from assessor.core.values import Value


class TensionPosition(Value):
    """One side of the disagreement."""

    claim: str
    source: str


class TensionView(Value):
    """A disagreement between sources with its meaning for this person."""

    id: str
    positions: tuple[TensionPosition, ...]
    meaning: str
