"""What a person says of their own evidence: disputes laid over what was found, additions beside it.

Both count by published rules (docs/method.md): a dispute moves a passage by one step at most or takes it out; an
addition counts as a line in a skills list does, and only where no document says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from assessor.core.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.evidence import STRENGTHS, Evidence, Graded, State, Strength
from assessor.core.gaps import Gap
from assessor.core.report import Report
from assessor.core.values import Value

Says = Literal["not_mine", "not_this", "named", "tried", "stronger", "weaker"]
# What a passage that is disputed away becomes: it stays in the report, quoted, and counts for nothing.
OUT: tuple[State, Strength] = ("not_found", "mentioned")
# As far as a word lifts a passage. That something was done at all, was measured or is live stands in a document.
STRONGEST_BY_WORD: Strength = "built"
NAMED: tuple[State, Strength] = ("listed", "mentioned")
# What was tried and is not in use counts as used at most; what tells of use itself is then only named.
TRIED: Strength = "used"
TELLS_OF_USE = frozenset({"deployed", "real_users", "real_logs"})
WHY: Mapping[Says, str] = {
    "not_mine": "You said that this is not yours: it counts for nothing until you take that back.",
    "not_this": "You said that this does not show it: it counts for nothing until you take that back.",
    "named": "You said that this only names it: it counts as named only.",
    "tried": "You said that this was tried and never in use: it counts as used at most.",
    "stronger": "You said that this shows more: it counts one step higher, built at most.",
    "weaker": "You said that this shows less: it counts one step lower.",
}


class Dispute(Value):
    """This passage isn't right. An empty `subject` means all that the passage shows; `document` is the report's.

    `carried_from` names the earlier version of the document in which the same words were objected to.
    """

    kind: Literal["dispute"] = "dispute"
    id: str = ""
    document: str
    subject: str = ""
    quote: str
    says: Says
    text: str = ""
    said_on: str = ""
    carried_from: str = ""


class Addition(Value):
    """I have this: a practice, a criterion or a skill that a gap asks for, in the person's own words, with a link."""

    kind: Literal["addition"] = "addition"
    id: str = ""
    subject: str
    text: str
    link: str = ""
    said_on: str = ""


Statement = Dispute | Addition
STATEMENT: TypeAdapter[Statement] = TypeAdapter(Annotated[Statement, Field(discriminator="kind")])


@dataclass(frozen=True, slots=True)
class Moved:
    """What a dispute did: the evidence it is about, before and after. Empty where its passage is not there any more."""

    dispute: Dispute
    found: tuple[tuple[Graded, Graded], ...]


@dataclass(frozen=True, slots=True)
class Overlaid:
    """The graded mentions with the disputes laid over them, and what each dispute did, in the order they were made."""

    graded: tuple[Graded, ...]
    moved: tuple[Moved, ...]


def lay_over(graded: Sequence[Graded], disputes: Sequence[Dispute], documents: Iterable[Document]) -> Overlaid:
    """Every mention as the disputes leave it; of two about the same thing the later holds, and they never add up."""
    texts = {document.id: document.text for document in documents}
    ranges = [find_ranges(texts.get(dispute.document, ""), dispute.quote) for dispute in disputes]
    found: list[list[tuple[Graded, Graded]]] = [[] for _ in disputes]
    laid: list[Graded] = []
    for g in graded:
        about = [i for i, dispute in enumerate(disputes) if _is_about(dispute, ranges[i], g)]
        after = _dispute(g, disputes[about[-1]].says) if about else g
        if about:
            found[about[-1]].append((g, after))
        laid.append(after)
    return Overlaid(tuple(laid), tuple(Moved(d, tuple(f)) for d, f in zip(disputes, found, strict=True)))


def find_ranges(text: str, quote: str) -> tuple[tuple[int, int], ...]:
    """Where a text says a quote, whatever its white space: another reading may break its lines elsewhere."""
    words = quote.split()
    if not words:
        return ()
    pattern = r"\s+".join(map(re.escape, words))
    return tuple(match.span() for match in re.finditer(pattern, text))


def claimed_by(additions: Iterable[Addition]) -> frozenset[str]:
    """The subjects that a person says they have."""
    return frozenset(addition.subject for addition in additions)


def subjects_of(report: Report, document: str, start: int, end: int) -> dict[str, str]:
    """What a report found in a passage: names by id."""
    named: list[tuple[str, str, Sequence[Evidence]]] = [(i.id, i.name, i.evidence) for i in report.practices]
    named += [(i.id, i.name, i.evidence) for i in report.skills]
    named += [(c.id, c.name or c.id, c.evidence) for signal in report.signals for c in signal.criteria]
    named += [(i.id, i.name or i.id, i.evidence) for side in report.sides for i in side.items]
    named += [(m.id, m.name or m.id, m.evidence) for m in report.mistakes]
    return {
        id: name
        for id, name, evidence in named
        if any(e.document == document and start <= e.start and e.end <= end for e in evidence)
    }


def choices_for(gap: Gap, report: Report, catalog: Catalog) -> dict[str, str]:
    """What one can say one has of a gap: names by id. Of a signal its missing criteria, of a concern what covers it."""
    if gap.kind == "practice":
        return {gap.id: gap.title}
    if gap.kind == "signal":
        signal = next((s for s in report.signals if s.id == gap.id), None)
        return {c.id: c.name or c.id for c in signal.criteria if not c.met} if signal else {}
    shown = {i.id for i in (*report.practices, *report.skills) if i.state == "demonstrated"}
    flavor = catalog.flavor[report.target_flavor]
    members = (m for c in flavor.concerns if c.id == gap.id for group in c.groups for m in group.any)
    return {m: name for m in members if m not in shown and (name := name_subject(m, catalog))}


def name_subject(subject: str, catalog: Catalog) -> str:
    """The name of a practice, a skill or a criterion; empty for anything else."""
    entry = catalog.practice.get(subject) or catalog.skill.get(subject)
    if entry:
        return entry.name
    return next((c.name for signal in catalog.signals for c in signal.criteria if c.id == subject), "")


def _is_about(dispute: Dispute, ranges: Iterable[tuple[int, int]], g: Graded) -> bool:
    return (
        dispute.document == g.mention.document
        and dispute.subject in ("", g.mention.subject)
        and any(start <= g.evidence.start and g.evidence.end <= end for start, end in ranges)
    )


def _dispute(g: Graded, says: Says) -> Graded:
    """A mention as a dispute leaves it. One that rests on a person's word is hedged, so that its range is wider."""
    state, strength = _step(g.evidence, says, tells_of_use=g.mention.subject in TELLS_OF_USE)
    if (state, strength) == (g.evidence.state, g.evidence.strength) and says not in ("not_mine", "not_this"):
        return g
    evidence = g.evidence.model_copy(
        update={"state": state, "strength": strength, "found_by": "person", "why": WHY[says]}
    )
    cues = replace(g.mention.cues, hedged=g.mention.cues.hedged or says == "stronger")
    return Graded(replace(g.mention, cues=cues, found_by="person"), evidence)


def _step(evidence: Evidence, says: Says, *, tells_of_use: bool) -> tuple[State, Strength]:
    """The state and strength after a dispute: out, at most so much, or one step on the ladder."""
    here = STRENGTHS.index(evidence.strength)
    if says in ("not_mine", "not_this"):
        return OUT
    if says in ("named", "tried"):
        if evidence.state != "demonstrated" or says == "tried" and here <= STRENGTHS.index(TRIED) and not tells_of_use:
            return evidence.state, evidence.strength
        return NAMED if says == "named" or tells_of_use else (evidence.state, TRIED)
    if says == "weaker":
        if evidence.state != "demonstrated":
            return evidence.state, evidence.strength
        return NAMED if here <= 1 else ("demonstrated", STRENGTHS[here - 1])
    if evidence.state in ("aspirational", "disclaimed"):
        return NAMED
    if evidence.state == "demonstrated" and here < STRENGTHS.index(STRONGEST_BY_WORD):
        return "demonstrated", STRENGTHS[here + 1]
    return evidence.state, evidence.strength
