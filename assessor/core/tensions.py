"""Where the sources disagree, and what the disagreement means for this person."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.core.catalog.judgement import Tension
from assessor.core.values import Value


class TensionPosition(Value):
    """One side of the disagreement."""

    claim: str
    source: str


class TensionView(Value):
    """A disagreement between sources with its meaning for this person."""

    id: str
    title: str = ""
    positions: tuple[TensionPosition, ...]
    meaning: str


def show_tensions(tensions: Iterable[Tension], touched: set[str]) -> tuple[TensionView, ...]:
    """The disagreements, those that touch something this person shows or lacks (`touched` ids) first."""
    ordered = sorted(tensions, key=lambda tension: not touched & set(tension.about))
    return tuple(
        TensionView(
            id=tension.id,
            title=tension.title,
            positions=tuple(TensionPosition(claim=c.claim, source=c.source) for c in tension.claims),
            meaning=tension.meaning,
        )
        for tension in ordered
    )
