"""Gaps: what the target wants and the evidence lacks, each with its reason and source, in one published order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from assessor.core.catalog.flavors import Flavor
from assessor.core.catalog.judgement import Signal
from assessor.core.catalog.modules import PlanModule
from assessor.core.catalog.practices import Practice
from assessor.core.flavors import cover_concern
from assessor.core.levels import NO_LEVEL, Level
from assessor.core.signals import SignalView
from assessor.core.values import Value

HEAVIEST = 5
PRACTICE_TARGET = 3
# A concern counts as a gap below this coverage, per mille.
CONCERN_COVERED = 700

Kind = Literal["signal", "practice", "concern"]


class Gap(Value):
    """A gap. `severity` is per mille; `sum` shows how it came about; `modules` are the plan modules that close it."""

    id: str
    kind: Kind
    title: str
    level: int
    target_level: int
    severity: int
    sum: str = ""
    why: str
    sources: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()


def find_gaps(
    signals: Iterable[tuple[Signal, SignalView]],
    practices: Iterable[Practice],
    target: Flavor,
    levels: Mapping[str, Level],
    *,
    modules: Iterable[PlanModule] = (),
    plain_weights: bool = False,
    claimed: frozenset[str] = frozenset(),
) -> tuple[Gap, ...]:
    """All gaps in the published order: unmet signals, underrated, production practices, concerns of the target.

    With `plain_weights` an underrated practice ranks as a production practice. Overrated practices are never gaps.
    `claimed` are criteria that the person says they meet: each counts half of one that a document shows.
    """
    modules = tuple(modules)
    groups: dict[str, list[Gap]] = {"signal": [], "underrated": [], "production": [], "concern": []}
    groups["signal"] = [_signal_gap(signal, view, claimed) for signal, view in signals if not view.met]
    for practice in practices:
        gap = _practice_gap(practice, target, levels.get(practice.id, NO_LEVEL))
        if gap:
            groups["production" if plain_weights else practice.list].append(gap)
    groups["concern"] = _concern_gaps(target, levels)
    ordered = [gap for group in groups.values() for gap in sorted(group, key=lambda g: (-g.severity, g.id))]
    return tuple(gap.model_copy(update={"modules": _modules_for(gap, modules)}) for gap in ordered)


def _signal_gap(signal: Signal, view: SignalView, claimed: frozenset[str]) -> Gap:
    met, wanted = sum(c.met for c in view.criteria), len(view.criteria)
    said = sum(c.id in claimed for c in view.criteria if not c.met)
    severity = signal.weight * 1000 * (4 * wanted - 2 * met - said) // (HEAVIEST * 4 * wanted)
    by_word = f", {said} more by your word at half of that" if said else ""
    found = f"{met} of {wanted} criteria found{by_word}: each takes off half its share"
    return Gap(
        id=signal.id,
        kind="signal",
        title=signal.name,
        level=met,
        target_level=wanted,
        severity=severity,
        sum=f"weight {signal.weight} of {HEAVIEST}; {found}",
        why=signal.why,
        sources=signal.sources,
    )


def _practice_gap(practice: Practice, target: Flavor, level: Level) -> Gap | None:
    if practice.list == "overrated" or level.level >= PRACTICE_TARGET:
        return None
    weight = practice.weight_for.get(target.id, practice.weight)
    missing = PRACTICE_TARGET - level.level
    return Gap(
        id=practice.id,
        kind="practice",
        title=practice.name,
        level=level.level,
        target_level=PRACTICE_TARGET,
        severity=weight * missing * 1000 // (HEAVIEST * PRACTICE_TARGET),
        sum=f"weight {weight} of {HEAVIEST}, {missing} of {PRACTICE_TARGET} levels missing",
        why=practice.why,
        sources=practice.sources,
    )


def _concern_gaps(target: Flavor, levels: Mapping[str, Level]) -> list[Gap]:
    heaviest = max(concern.importance for concern in target.concerns)
    gaps = []
    for concern in target.concerns:
        coverage = cover_concern(concern, levels)
        if coverage >= CONCERN_COVERED:
            continue
        gaps.append(
            Gap(
                id=concern.id,
                kind="concern",
                title=concern.name,
                level=coverage * 4 // 1000,
                target_level=4,
                severity=concern.importance * (1000 - coverage) // heaviest,
                sum=f"importance {concern.importance} of {heaviest}, {(1000 - coverage) // 10} % not covered",
                why=concern.why,
                sources=concern.sources,
            )
        )
    return gaps


def _modules_for(gap: Gap, modules: tuple[PlanModule, ...]) -> tuple[str, ...]:
    return tuple(module.id for module in sorted(modules, key=lambda m: (m.block, m.id)) if gap.id in module.closes)
