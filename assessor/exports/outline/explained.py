"""The explanation map for backend readers: what each AI concern is to an older one, and which of both is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.core.levels import Assessed
from assessor.core.report import Report
from assessor.exports.outline.quotes import Index, Quote

# AI concern and older concern, what both ask for, and what shows each (source: factored, the four pairs; the skills
# and practices under each are ours).
PAIRS: tuple[tuple[str, str, str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "Evaluation",
        "testing",
        "say what is expected, exercise it, and let a regression show",
        ("regression-evals", "llm-evaluation", "retrieval-evaluation"),
        ("automated-testing", "integration-testing", "ci-integration", "pytest", "junit", "jest"),
    ),
    (
        "Observability of model calls",
        "logs and traces",
        "see what went in, what came out, how long it took and what it cost",
        ("llm-observability", "langfuse", "drift-detection"),
        ("observability-tracing", "observability", "monitoring", "logging", "opentelemetry", "distributed-tracing"),
    ),
    (
        "Guardrails",
        "validating input and a fallback",
        "keep out what must not pass, and have a way round what fails",
        ("guardrails",),
        ("fallback-path", "retries-and-timeouts", "pydantic", "circuit-breaker"),
    ),
    (
        "Confidence at which a person takes over",
        "feature flags and gradual release",
        "let it out by steps, and be able to take it back",
        ("human-in-the-loop",),
        ("progressive-rollout", "feature-flags"),
    ),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the map: both concerns, what they share, the best quote of each, and what follows."""

    new: str
    old: str
    old_is: str
    shared: str
    new_quotes: tuple[Quote, ...]
    old_quotes: tuple[Quote, ...]
    meaning: str


def outline_map(report: Report, index: Index) -> tuple[Pair, ...]:
    """The four pairs with what the documents show of either side."""
    shown: dict[str, Assessed] = {s.id: s for s in report.skills if s.state == "demonstrated"}
    shown |= {p.id: p for p in report.practices if p.state == "demonstrated"}
    return tuple(
        _pair(new, old, shared, _best(by_new, shown, index), _best(by_old, shown, index))
        for new, old, shared, by_new, by_old in PAIRS
    )


def _best(ids: tuple[str, ...], shown: Mapping[str, Assessed], index: Index) -> tuple[Quote, ...]:
    """The first quote of what stands highest; of equals the first named."""
    found = [shown[id] for id in ids if id in shown]
    best = max(found, key=lambda item: item.level, default=None)
    return index.quotes(best.evidence[:1]) if best else ()


def _pair(new: str, old: str, shared: str, new_quotes: tuple[Quote, ...], old_quotes: tuple[Quote, ...]) -> Pair:
    if new_quotes and old_quotes:
        meaning = "You show both."
    elif new_quotes:
        meaning = f"You show it for a model, and we found no {old} around it."
    elif old_quotes:
        meaning = f"You show {old}: carry the habit over to the model."
    else:
        meaning = "We found neither; begin with the older one, it is the same habit."
    return Pair(new, old, "are" if " and " in old else "is", shared, new_quotes, old_quotes, meaning)
