"""What the method page shows: the constants as they stand in the code, the knowledge as it stands in the catalog."""

from __future__ import annotations

from typing import Any

from assessor.core import flavors, gaps, levels, market, placing, sides, statements
from assessor.core.catalog import Catalog, Group
from assessor.core.levels import LEVEL_WORDS
from assessor.core.report import METHOD_VERSION
from assessor.core.titles import lower_first
from assessor.exports.outline.work import name_of
from assessor.exports.wording import LADDER_WORDS, MARKET_WORDS, STATE_WORDS, STRENGTH_WORDS


def method_context(catalog: Catalog) -> dict[str, Any]:
    """Constants and catalog, arranged in the order of the argument."""
    strengths = list(zip(STRENGTH_WORDS.values(), levels.STRENGTH_VALUE.values(), strict=True))
    starts = dict(levels.LEVEL_FROM)
    return {
        "method_version": METHOD_VERSION,
        "catalog": catalog,
        "states": STATE_WORDS.values(),
        "strengths": strengths,
        "levels": [(level, words, starts.get(level, 0)) for level, words in enumerate(LEVEL_WORDS)],
        "recency": recency_rows(),
        "constants": constants(),
        "steps": [(flavor.name, flavors.widest_step(flavor)) for flavor in catalog.flavors],
        "flavors": flavor_rows(catalog),
        "practices": practice_rows(catalog),
        "signal_weights": [(s, s.weight) for s in catalog.signals],
        "placings": placing_rows(catalog),
        "amounts": list(enumerate(placing.AMOUNT))[1:],
        "solid": [lower_first(catalog.called[id]) for id in catalog.backend_practices],
        "strongest": STRENGTH_WORDS[statements.STRONGEST_BY_WORD],
    }


def placing_rows(catalog: Catalog) -> list[tuple[str, list[tuple[str, int]]]]:
    """For each answer to the three questions what its findings add, most first."""
    answers = {flavor.id: f"Flavor: {flavor.name}" for flavor in catalog.flavors}
    answers |= {id_: f"Ladder: {words}" for id_, words in LADDER_WORDS.items()}
    answers |= {id_: f"Market: {words}" for id_, words in MARKET_WORDS.items()}
    return [
        (
            answers[one.answer],
            [(catalog.finding[f], p) for f, p in sorted(one.points.items(), key=lambda pair: -pair[1])],
        )
        for one in catalog.placings
    ]


def recency_rows() -> list[tuple[str, list[tuple[str, int]]]]:
    """For each pace what is left of a value by age."""
    rows = []
    for pace, steps in levels.RECENCY.items():
        shown = [(f"up to {months // 12} year{'s' if months > 12 else ''}", left) for months, left in steps]
        rows.append((pace, [*shown, ("older", levels.RECENCY_OLDER[pace]), ("unknown", levels.RECENCY_UNKNOWN[pace])]))
    return rows


def constants() -> list[tuple[str, object]]:
    """The single numbers, each with what it does."""
    return [
        ("A second context adds, per cent of its value", levels.SECOND_CONTEXT),
        ("A third context adds, per cent of its value", levels.THIRD_CONTEXT),
        ("Highest score", levels.SCORE_CEILING),
        ("An implied skill is at most", list(STRENGTH_WORDS.values())[levels.IMPLIED_CEILING - 1]),
        ("Confidence begins at", levels.CONFIDENCE_BASE),
        ("… plus, where something was built", levels.CONFIDENCE_BUILT),
        ("… plus, where it was measured", levels.CONFIDENCE_MEASURED),
        ("… plus, where it is dated", levels.CONFIDENCE_DATED),
        ("… plus, for each further context, two at most", levels.CONFIDENCE_CONTEXT),
        ("… minus, where it is only named", levels.CONFIDENCE_LISTED),
        ("… minus, where it is implied", levels.CONFIDENCE_IMPLIED),
        ("… minus, where the text hedges", levels.CONFIDENCE_HEDGED),
        ("A level is printed as it is from this confidence", levels.CONFIDENCE_HIGH),
        ("A level may be one lower from this confidence, one lower or higher below it", levels.CONFIDENCE_MEDIUM),
        ("A practice is a gap below level", gaps.PRACTICE_TARGET),
        ("A concern is a gap below this coverage, per cent", gaps.CONCERN_COVERED // 10),
        ("Months of paid server-side work of a solid backend engineer", market.SOLID_MONTHS),
        ("… and of the six production practices", market.SOLID_NEEDED),
        ("Lines found from which a side of the coin is partial", sides.PARTIAL_FROM),
        ("Lines found from which a side of the coin is strong", sides.STRONG_FROM),
    ]


def practice_rows(catalog: Catalog) -> list[tuple[object, int | None, list[tuple[str, str]]]]:
    """The practices with what they weigh as a gap, overrated ones never, and their sources by name."""
    return [
        (
            p,
            None if p.list == "overrated" else p.weight,
            [(source, catalog.called.get(source, source)) for source in p.sources],
        )
        for p in catalog.practices
    ]


def flavor_rows(catalog: Catalog) -> list[tuple[object, list[tuple[object, list[tuple[object, list[str]]]]]]]:
    """The flavors with their concerns, the groups of each, and what belongs to a group by name."""
    return [
        (flavor, [(concern, [(group, name_members(group, catalog)) for group in concern.groups]) for concern in own])
        for flavor, own in ((flavor, flavor.concerns) for flavor in catalog.flavors)
    ]


def name_members(group: Group, catalog: Catalog) -> list[str]:
    """The names of the skills, practices and facts of which one is enough."""
    named = (statements.name_subject(member, catalog) for member in group.any)
    return [name or name_of(member) for name, member in zip(named, group.any, strict=True)]
