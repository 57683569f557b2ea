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

# How much a missing practice weighs, 1-5: our judgement from what the sources call decisive, frequent or rare.
PRACTICE_WEIGHT: Mapping[str, int] = {
    "regression-evals": 5,
    "unambiguous-prompts": 4,
    "knowing-when-not-to-use-an-llm": 3,
    "cost-latency-control": 3,
    "vector-index-tradeoffs": 2,
    "retries-and-timeouts": 5,
    "observability-tracing": 5,
    "ci-integration": 4,
    "fallback-path": 4,
    "guardrails": 4,
    "progressive-rollout": 3,
    "idempotency": 3,
    "human-in-the-loop": 2,
    "prompt-versioning": 2,
    "model-routing": 1,
    "token-budgets": 1,
    "drift-detection": 1,
}
# What the MLE and LLMOps flavors weigh differently.
TARGET_WEIGHT: Mapping[str, Mapping[str, int]] = {
    "mle": {"vector-index-tradeoffs": 4, "regression-evals": 5},
    "llmops": {"drift-detection": 5, "prompt-versioning": 4, "model-routing": 4, "token-budgets": 4},
}
SIGNAL_WEIGHT: Mapping[str, int] = {
    "eval-harness": 5,
    "production-with-real-users": 4,
    "retrieval-or-agent-with-failure-analysis": 3,
}
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
    weight = SIGNAL_WEIGHT.get(signal.id, 1)
    severity = weight * 1000 * (4 * wanted - 2 * met - said) // (HEAVIEST * 4 * wanted)
    by_word = f", {said} more by your word at half of that" if said else ""
    return Gap(
        id=signal.id,
        kind="signal",
        title=signal.name,
        level=met,
        target_level=wanted,
        severity=severity,
        sum=f"weight {weight} of {HEAVIEST}; {met} of {wanted} criteria found{by_word}: each takes off half its share",
        why=signal.why,
        sources=signal.sources,
    )


def _practice_gap(practice: Practice, target: Flavor, level: Level) -> Gap | None:
    if practice.list == "overrated" or level.level >= PRACTICE_TARGET:
        return None
    weight = TARGET_WEIGHT.get(target.id, {}).get(practice.id, PRACTICE_WEIGHT.get(practice.id, 1))
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
