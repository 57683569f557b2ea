"""Everything that was found, by subject: quotes and levels, which every question of the report is asked of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.evidence import STRENGTHS, Evidence, Graded
from assessor.core.grading import without_ruled_out
from assessor.core.levels import NO_LEVEL, Item, Level, Pace, grade_levels, imply_parents, item_of, stated_item
from assessor.core.placing import OF_KIND


@dataclass(frozen=True, slots=True)
class Ledger:
    """All evidence by subject and kind, with the levels that follow from it: what every question is asked of."""

    graded: tuple[Graded, ...]
    levels: Mapping[str, Level]
    named: Mapping[str, Level]
    implied: tuple[Item, ...]
    quotes: Mapping[str, tuple[Evidence, ...]]
    shown: Mapping[str, Level]


def make_ledger(
    graded: tuple[Graded, ...],
    catalog: Catalog,
    as_of: str,
    claimed: frozenset[str] = frozenset(),
    recognised: frozenset[str] = frozenset(),
) -> Ledger:
    """Sorts the evidence by subject and grades the levels; a practice is levelled by what shows it, never by name.

    `recognised` are the ids of documents whose text was read off pictures.
    """
    counted = [g for g in without_ruled_out(graded) if g.mention.kind in ("skill", "practice", "fact", "side")]
    by_name = [g for g in counted if _names_practice(g, catalog)]
    items = _items((g for g in counted if not _names_practice(g, catalog)), recognised)
    implied = imply_parents(items, lambda subject: _parents(subject, catalog))
    levels = grade_levels([*items, *implied], lambda subject: _pace(subject, catalog), as_of)
    # A person's word counts only where no document gives a level, so that it never moves what a document shows.
    said = claimed & (catalog.skill.keys() | catalog.practice.keys())
    if stated := [stated_item(s) for s in sorted(said) if levels.get(s, NO_LEVEL).level == 0]:
        levels = grade_levels([*items, *implied, *stated], lambda subject: _pace(subject, catalog), as_of)
    named = grade_levels(_items(by_name, recognised), lambda subject: _pace(subject, catalog), as_of)
    quotes: dict[str, list[Graded]] = defaultdict(list)
    for g in graded:
        if _is_quoted(g, catalog):
            quotes[g.mention.subject].append(g)
    shown = {subject: levels.get(subject, NO_LEVEL) for subject in sorted(quotes)}
    return Ledger(graded, levels, named, implied, {s: best_first(e) for s, e in quotes.items()}, shown)


def _names_practice(graded: Graded, catalog: Catalog) -> bool:
    """A skill that has its id from a practice: to name it is not to show it."""
    return graded.mention.kind == "skill" and graded.mention.subject in catalog.practice


def _items(graded: Iterable[Graded], recognised: frozenset[str]) -> list[Item]:
    found = (item_of(g, recognised=g.evidence.document in recognised) for g in graded)
    return [item for item in found if item]


def _parents(subject: str, catalog: Catalog) -> tuple[str, ...]:
    skill = catalog.skill.get(subject)
    return skill.implies if skill else ()


def _pace(subject: str, catalog: Catalog) -> Pace:
    entry = catalog.practice.get(subject) or catalog.skill.get(subject)
    return entry.pace if entry else "fast"


def best_first(graded: Iterable[Graded]) -> tuple[Evidence, ...]:
    """Each passage once, the most convincing first: what a rule found, then what only words speak for, the loudest
    before the others; of these the strongest, in reading order."""
    once: dict[tuple[str, int, int], Evidence] = {}
    for _, evidence in sorted(((_rank(g), g.evidence) for g in graded), key=lambda pair: pair[0]):
        once.setdefault((evidence.document, evidence.start, evidence.end), evidence)
    return tuple(once.values())


def _rank(graded: Graded) -> tuple[bool, int, int, str, int, int]:
    e, mention = graded.evidence, graded.mention
    return mention.learned, -mention.loudness, -STRENGTHS.index(e.strength), e.document, e.start, e.end


def quotes_of_tools(ledger: Ledger, catalog: Catalog) -> dict[str, tuple[Evidence, ...]]:
    """The quotes that show tools and methods of AI, by their kind, as placing counts them."""
    by_kind: dict[str, list[Graded]] = defaultdict(list)
    for g in ledger.graded:
        skill = catalog.skill.get(g.mention.subject)
        if skill and skill.ai and _is_quoted(g, catalog):
            by_kind[f"{OF_KIND}{skill.kind}"].append(g)
    return {kind: best_first(quotes) for kind, quotes in by_kind.items()}


def _is_quoted(graded: Graded, catalog: Catalog) -> bool:
    """Does a passage stand under what it shows?"""
    shown = graded.evidence.state == "demonstrated" and graded.mention.kind != "mistake"
    return shown and not _names_practice(graded, catalog)
