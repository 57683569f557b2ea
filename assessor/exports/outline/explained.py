"""The explanation map for backend readers: what each AI concern is to an older one, and which of both is shown."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.saying import Answer, Answers
from assessor.core.titles import lower_first
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


def outline_map(answers: Answers, index: Index) -> tuple[Pair, ...]:
    """The four pairs with what the documents show of either side."""
    return tuple(
        _pair(new, old, shared, _best(by_new, answers), _best(by_old, answers), index)
        for new, old, shared, by_new, by_old in PAIRS
    )


def _best(ids: tuple[str, ...], answers: Answers) -> Answer | None:
    """What is shown and stands highest; of equals the first named."""
    best = answers.best(ids)
    return best if best.is_shown else None


def _pair(new: str, old: str, shared: str, by_new: Answer | None, by_old: Answer | None, index: Index) -> Pair:
    """What follows is said of what the quotes show, which may be a part of a side only."""
    if by_new and by_old:
        meaning = f"You show both: {lower_first(by_new.shown_as)}, and {lower_first(by_old.shown_as)}."
    elif by_new:
        meaning = f"You show {lower_first(by_new.shown_as)} for a model, and we found no {old} around it."
    elif by_old:
        meaning = f"You show {lower_first(by_old.shown_as)}: carry the habit over to the model."
    else:
        meaning = "We found neither; begin with the older one, it is the same habit."
    quotes = [index.quotes(one.evidence[:1]) if one else () for one in (by_new, by_old)]
    return Pair(new, old, "are" if " and " in old else "is", shared, quotes[0], quotes[1], meaning)
