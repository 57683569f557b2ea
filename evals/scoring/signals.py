"""Scores the project signals and each of their criteria."""

from __future__ import annotations

from evals.scoring.tally import Json, Tally, compare_sets


def score_signals(report: Json, label: Json, entry: str) -> list[Tally]:
    """Precision and recall of criteria and of met signals; where both answers are accepted neither counts."""
    wanted, neutral = _criteria(label["signals"])
    found = {f"{s['id']}.{c['id']}" for s in report.get("signals", []) for c in s["criteria"] if c["met"]}
    labelled = {id_ for id_, want in label["signals"].items() if want["met"]}
    open_ = {id_ for id_, want in label["signals"].items() if _open(want)}
    met = {s["id"] for s in report.get("signals", []) if s["met"]}
    return [
        compare_sets("criteria", entry, wanted, found, neutral),
        compare_sets("signals", entry, labelled, met, open_),
    ]


def _criteria(signals: Json) -> tuple[set[str], set[str]]:
    """Criteria labelled true, and those for which both answers are right, as `signal.criterion`."""
    every = {f"{s}.{c}": criterion for s, want in signals.items() for c, criterion in want["criteria"].items()}
    return {id_ for id_, c in every.items() if c["value"]}, {id_ for id_, c in every.items() if _either(c)}


def _either(criterion: Json) -> bool:
    return len(set(criterion.get("accept", [criterion["value"]]))) > 1


def _open(want: Json) -> bool:
    """Whether a criterion that counts neither way decides the signal."""
    criteria = want["criteria"].values()
    return any(map(_either, criteria)) and all(c["value"] or _either(c) for c in criteria)


def met_criteria(report: Json) -> set[str]:
    """Ids of all criteria the report calls met."""
    return {c["id"] for s in report.get("signals", []) for c in s["criteria"] if c["met"]}
