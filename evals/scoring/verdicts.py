"""Scores the verdicts: flavor, order of flavors, ladder, market block, sides of the coin, solid backend engineer."""

from __future__ import annotations

from evals.scoring.tally import Json, Tally, compare_sets, judge

_FLAVORS = {"swe": "swe", "mle": "mle", "llmops": "llmops", "none": None, "noneai": None}


def flavor_id(name: str | None) -> str | None:
    """The contract's flavor id of a corpus's name; None for the corpora's words for no AI work."""
    return _FLAVORS[(name or "none").lower().replace("-", "").replace(" ", "")]


def score_closest_flavor(report: Json, label: Json, entry: str) -> list[Tally]:
    """Whether the closest flavor is one of the acceptable ones."""
    names = label.get("acceptable_flavors") or [label.get("closest_flavor", label.get("flavor"))]
    found = report.get("closest_flavor")
    return [judge("closest_flavor", entry, found in {flavor_id(n) for n in names}, "/".join(names), found)]


def score_verdicts(report: Json, label: Json, entry: str) -> list[Tally]:
    """All verdicts of a candidate but the flavor."""
    ladders = label.get("acceptable_ladders") or [label["ladder"]]
    blocks = label.get("acceptable_market_blocks") or [label["market_block"]]
    solid = label.get("solid_backend_acceptable") or [label["solid_backend_engineer"]]
    answers = {
        "ladder": (report["ladder"]["id"], ladders),
        "market_block": (report["market_block"]["id"], blocks),
        "solid_backend_engineer": (report["solid_backend_engineer"]["value"], solid),
    }
    tallies = [judge(family, entry, got in ok, ok, got) for family, (got, ok) in answers.items()]
    return tallies + _score_order(report, label, entry) + _score_sides(report, label, entry)


def _score_order(report: Json, label: Json, entry: str) -> list[Tally]:
    """Flavors by falling fit, ties by the published order; an empty label is not scored."""
    orders = label.get("acceptable_flavor_orders") or ([label["flavor_order"]] if label.get("flavor_order") else [])
    if not orders:
        return []
    fits = sorted(report.get("flavors", []), key=lambda fit: -fit["fit"])
    found = [fit["id"] for fit in fits]
    wanted = [[flavor_id(name) for name in order] for order in orders]
    return [judge("flavor_order", entry, found in wanted, wanted, [(f["id"], f["fit"]) for f in fits])]


def _score_sides(report: Json, label: Json, entry: str) -> list[Tally]:
    """Each item of a side, and the side's standing."""
    tallies: list[Tally] = []
    for side in report.get("sides", []):
        want = label["sides_of_the_coin"].get(side["id"])
        if want is None:
            continue
        levels = want.get("acceptable") or [want["level"]]
        got = side["standing"]
        tallies.append(judge("side_levels", entry, got in levels, f"{side['id']}: {'/'.join(levels)}", got))
        tallies += _score_items(side, want["items"], entry)
    return tallies


def _score_items(side: Json, items: Json, entry: str) -> list[Tally]:
    met = {item["id"]: item["met"] for item in side["items"]}
    either = {id_ for id_, want in items.items() if len(set(want.get("accept", [want["value"]]))) > 1}
    wanted = {id_ for id_, want in items.items() if want["value"]}
    found = {id_ for id_, value in met.items() if value}
    judged = [
        judge("sides", entry, met.get(id_, False) == want["value"], f"{id_}: {want['value']}", met.get(id_))
        for id_, want in items.items()
        if id_ not in either
    ]
    return [*judged, compare_sets("side_items", entry, wanted, found, either)]
