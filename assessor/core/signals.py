"""The project signals as checklists, and the common mistakes that documents show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from assessor.core.catalog.judgement import Mistake, Signal
from assessor.core.evidence import Evidence, Graded, Mention
from assessor.core.ledger import best_first
from assessor.core.values import Value


class CriterionView(Value):
    """A criterion of a signal: found or not, of which system, by quote."""

    id: str
    name: str = ""
    met: bool
    system: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SignalView(Value):
    """A project signal: met when all criteria are true of one and the same system with a model in it."""

    id: str
    name: str = ""
    why: str = ""
    sources: tuple[str, ...] = ()
    met: bool
    system: str | None = None
    criteria: tuple[CriterionView, ...]


class MistakeFound(Value):
    """A common mistake that the documents show."""

    id: str
    name: str = ""
    message: str
    evidence: tuple[Evidence, ...] = ()


def without_systems(graded: Iterable[Graded]) -> tuple[Graded, ...]:
    """The evidence of documents that show no AI work: what they tell of is no system with a model in it."""
    return tuple(replace(g, mention=_without_system(g.mention)) for g in graded)


def _without_system(mention: Mention) -> Mention:
    return replace(mention, system=None, on_ai_system=None if mention.on_ai_system is None else False)


def judge_signals(signals: Iterable[Signal], graded: Iterable[Graded]) -> tuple[SignalView, ...]:
    """Each signal of the system that meets most of its criteria; a mention without an AI system counts for none."""
    by_system: dict[str, dict[str, list[Graded]]] = defaultdict(lambda: defaultdict(list))
    for g in graded:
        if g.mention.kind == "criterion" and g.evidence.state == "demonstrated" and g.mention.system:
            by_system[g.mention.system][g.mention.subject].append(g)
    return tuple(_judge_signal(signal, by_system) for signal in signals)


def _judge_signal(signal: Signal, by_system: dict[str, dict[str, list[Graded]]]) -> SignalView:
    ids = [criterion.id for criterion in signal.criteria]

    def found(system: str) -> int:
        return sum(bool(by_system[system].get(criterion)) for criterion in ids)

    system = max(sorted(by_system), key=found, default=None)
    if system is not None and found(system) == 0:
        system = None
    own = by_system[system] if system else {}
    criteria = tuple(
        CriterionView(
            id=criterion.id,
            name=criterion.name,
            met=bool(own.get(criterion.id)),
            system=system if own.get(criterion.id) else None,
            evidence=best_first(own.get(criterion.id, ())),
        )
        for criterion in signal.criteria
    )
    return SignalView(
        id=signal.id,
        name=signal.name,
        why=signal.why,
        sources=signal.sources,
        met=all(c.met for c in criteria),
        system=system,
        criteria=criteria,
    )


def show_mistakes(mistakes: Iterable[Mistake], graded: Iterable[Graded]) -> tuple[MistakeFound, ...]:
    """The common mistakes that the documents show, each with its quotes."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for g in graded:
        if g.mention.kind == "mistake" and not (g.evidence.found_by == "person" and g.evidence.state == "not_found"):
            evidence[g.mention.subject].append(g.evidence)
    return tuple(
        MistakeFound(id=m.id, name=m.name, message=m.message, evidence=tuple(evidence[m.id]))
        for m in mistakes
        if evidence[m.id]
    )
