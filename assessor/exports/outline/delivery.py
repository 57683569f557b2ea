"""The six parts of a feature delivered end to end, and what each is called in ordinary backend work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.core.report import Report
from assessor.exports.outline.found import FoundRow
from assessor.exports.outline.quotes import Index, Quote

# Part, what shows it (practices, or a criterion of a signal), and the older concern it resembles (source: factored).
PARTS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("Prompt", ("unambiguous-prompts", "prompt-versioning"), "an interface contract: say exactly what is wanted"),
    ("Evaluation", ("regression-evals", "metric_improved"), "testing: expected behaviour, exercised on each change"),
    ("Retrieval", ("retrieval_or_agent_system",), "search and indexing behind a service"),
    ("Guardrails", ("guardrails",), "input validation, and a fallback for what slips through"),
    ("Observability", ("observability-tracing",), "logs and traces, with the model's input and output in them"),
    ("Rollback", ("progressive-rollout",), "feature flags and gradual release"),
)


@dataclass(frozen=True, slots=True)
class DeliveryPart:
    """A part of a feature: what it is to a backend engineer, and whether it was found."""

    name: str
    resembles: str
    met: bool
    quotes: tuple[Quote, ...]


def outline_delivery(report: Report, rows: Mapping[str, FoundRow], index: Index) -> tuple[DeliveryPart, ...]:
    """The six parts with their quotes."""
    criteria = {c.id: index.quotes(c.evidence[:1]) for s in report.signals for c in s.criteria if c.met}
    return tuple(_part(name, shown_by, resembles, rows, criteria) for name, shown_by, resembles in PARTS)


def _part(
    name: str,
    shown_by: tuple[str, ...],
    resembles: str,
    rows: Mapping[str, FoundRow],
    criteria: Mapping[str, tuple[Quote, ...]],
) -> DeliveryPart:
    practices = [q for id in shown_by if id in rows for q in rows[id].quotes if q.meaning == "shown"]
    quotes = (*practices[:1], *(q for id in shown_by for q in criteria.get(id, ())))[:1]
    return DeliveryPart(name, resembles, bool(quotes), quotes)
