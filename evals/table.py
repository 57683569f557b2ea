"""Prints scores: a table of families, beside a baseline where there is one, then the misses by file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from evals.scoring.tally import Json, Miss, Tally

_COLUMNS = ("precision", "recall", "f1", "accuracy", "count")
# A figure that rounds to the same four places has not fallen.
_SAME = 0.00005
# Families whose misses another family names as well.
_REPEATS = (
    "contact_",
    "position_title",
    "position_organisation",
    "position_start",
    "position_end",
    "skills_in_catalog",
    "ai_skills",
    "side_items",
    "writeup_flags",
)


def make_figures(tallies: Mapping[str, Tally]) -> Json:
    """The scores as `{family: figures}`."""
    return {family: tally.figures() for family, tally in tallies.items()}


def make_json(tallies: Mapping[str, Tally]) -> Json:
    """The scores as `{family: figures}` with all misses beside them."""
    figures = make_figures(tallies)
    figures["misses"] = [
        {"family": m.family, "entry": m.entry, "kind": m.kind, "expected": m.expected, "found": m.found}
        for tally in tallies.values()
        for m in tally.misses
    ]
    return figures


def make_table(
    tallies: Mapping[str, Tally], baseline: Mapping[str, Tally] | None = None, beside: str = "baseline"
) -> str:
    """One line per family: precision, recall, F1, accuracy, count; with a baseline its headline figure beside ours."""
    width = max([len("family"), *map(len, tallies)])
    head = f"{'family':{width}} " + " ".join(f"{name:>9}" for name in _COLUMNS)
    lines = [head + (f"{beside:>13}" if baseline else "")]
    for family, tally in tallies.items():
        figures = tally.figures()
        line = f"{family:{width}} " + " ".join(f"{_show(figures[name]):>9}" for name in _COLUMNS)
        if baseline:
            other = baseline.get(family)
            line += f"{_show(other.headline if other else None):>13}"
        lines.append(line.rstrip())
    return "\n".join(lines)


def make_misses(tallies: Iterable[Tally]) -> str:
    """The misses, by file and within it by family, without those of families that only repeat another's."""
    by_entry: dict[str, list[Miss]] = defaultdict(list)
    for tally in tallies:
        if not tally.family.startswith(_REPEATS):
            for miss in tally.misses:
                by_entry[miss.entry].append(miss)
    lines: list[str] = []
    for entry in sorted(by_entry):
        lines.append(f"\n{entry}")
        lines += [f"  {m.family} {m.kind}: {m.expected or '-'} <> {m.found or '-'}" for m in by_entry[entry]]
    return "\n".join(lines)


def find_falls(tallies: Mapping[str, Tally], stored: Json) -> list[str]:
    """One line per family whose headline figure is below the stored one, or which is gone."""
    falls = []
    for family, figures in stored.items():
        before = _headline(figures) if isinstance(figures, dict) else None
        if before is None:
            continue
        now = tallies[family].headline if family in tallies else None
        if now is None or now < before - _SAME:
            falls.append(f"{family} fell from {_show(before)} to {_show(now)}")
    return falls


def _headline(figures: Json) -> float | None:
    return next((figures[name] for name in ("f1", "recall", "accuracy") if figures.get(name) is not None), None)


def _show(value: float | int | None) -> str:
    if value is None:
        return "-"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
