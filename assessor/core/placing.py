"""Which answer all findings together speak for: closest flavor, ladder, block of the market (decision 0009).

Each demonstrated finding adds points to each answer. The points were learned from labelled people, stand in
`knowledge/placings.toml`, and are never negative: more evidence never speaks against an answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessor.core.catalog.catalog import Catalog
from assessor.core.catalog.judgement import Placing, Question
from assessor.core.evidence import Graded

# What n passages count for, in tenths of log2(1 + n): the second says less than the first, and seven are the most.
AMOUNT = (0, 10, 16, 20, 23, 26, 28, 30)
# Half of the months or more under titles of research count as seven passages that say so.
RESEARCH_YEARS = "research-years"
# Tools and methods of AI count together by their kind: a single name says little.
OF_KIND = "kind:"
REASONS_SHOWN = 3

# Finding to its amount.
Findings = Mapping[str, int]


def amount_of(passages: int) -> int:
    """The amount of so many passages."""
    return AMOUNT[min(passages, len(AMOUNT) - 1)]


@dataclass(frozen=True, slots=True)
class Place:
    """The answer to a question, with the findings that speak most for it."""

    answer: str
    because: tuple[str, ...]


def count_findings(graded: Iterable[Graded], catalog: Catalog, *, research_years: bool = False) -> Findings:
    """How much is demonstrated of each fact, practice, criterion and side item, and of each kind of AI tool."""
    passages: dict[str, set[tuple[str, int]]] = defaultdict(set)
    tools: dict[str, set[str]] = defaultdict(set)
    for g in graded:
        mention, evidence = g.mention, g.evidence
        if evidence.state != "demonstrated" or mention.kind == "mistake":
            continue
        if mention.kind != "skill":
            passages[mention.subject].add((evidence.document, evidence.start))
        elif (skill := catalog.skill.get(mention.subject)) and skill.ai:
            tools[OF_KIND + skill.kind].add(skill.id)
    named = {kind: own for kind, own in tools.items() if kind in catalog.finding}
    found = {name: amount_of(len(own)) for name, own in (passages | named).items()}
    if research_years:
        found[RESEARCH_YEARS] = AMOUNT[-1]
    # A thing is in use only where the documents also say that it was made.
    baseless = {becomes for made, becomes in catalog.becomes.items() if made not in found}
    return {name: amount for name, amount in found.items() if name not in baseless}


def place(findings: Findings, placings: Sequence[Placing], question: Question) -> Place | None:
    """The answer with the most points above nothing; None where the findings speak for none.

    An answer also needs one of the findings that it rests on: a sound service in use says nothing of a model.
    """
    best: Place | None = None
    most = 0
    for placing in placings:
        if placing.question != question or not findings.keys() & set(placing.rests_on):
            continue
        adds = {name: placing.points[name] * amount for name, amount in findings.items() if name in placing.points}
        score = sum(adds.values()) + placing.bias
        if score > most:
            because = sorted((name for name in adds if adds[name]), key=lambda name: (-adds[name], name))
            best, most = Place(placing.answer, tuple(because[:REASONS_SHOWN])), score
    return best
