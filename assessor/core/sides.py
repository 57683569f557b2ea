"""The two sides of the coin and their intersection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from assessor.core.catalog.judgement import Side
from assessor.core.evidence import Evidence
from assessor.core.values import Value

Standing = Literal["weak", "partial", "strong"]

PARTIAL_FROM, STRONG_FROM = 2, 3


class SideItemView(Value):
    """One item of a side: found or not, by quote."""

    id: str
    name: str = ""
    met: bool
    evidence: tuple[Evidence, ...] = ()


class SideView(Value):
    """A side of the coin with its standing: weak 0-1 items, partial 2, strong 3-4."""

    id: str
    name: str = ""
    standing: Standing
    items: tuple[SideItemView, ...]


def judge_sides(sides: Iterable[Side], quotes: Mapping[str, tuple[Evidence, ...]]) -> tuple[SideView, ...]:
    """Each side with its items; `quotes` holds the demonstrated evidence by subject (items and practices)."""
    return tuple(_judge_side(side, quotes) for side in sides)


def _judge_side(side: Side, quotes: Mapping[str, tuple[Evidence, ...]]) -> SideView:
    items = []
    for item in side.items:
        found = [e for subject in (item.id, *item.shown_by) for e in quotes.get(subject, ())]
        evidence = tuple({(e.document, e.start, e.end): e for e in found}.values())
        items.append(SideItemView(id=item.id, name=item.name, met=bool(evidence), evidence=evidence))
    met = {item.id for item in items if item.met}
    return SideView(id=side.id, name=side.name, standing=_standing(side, met), items=tuple(items))


def _standing(side: Side, met: set[str]) -> Standing:
    if len(met) >= STRONG_FROM and (not side.strong_needs or side.strong_needs in met):
        return "strong"
    return "partial" if len(met) >= PARTIAL_FROM else "weak"
