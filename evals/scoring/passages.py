"""Scores single labelled passages: practices, criteria of signals and items of the sides."""

from __future__ import annotations

from dataclasses import replace

from evals.scoring.skills import judge_strength
from evals.scoring.tally import Json, Tally, compare_sets, judge


def score_passage(report: Json, label: Json, entry: str) -> list[Tally]:
    """Precision and recall of what is demonstrated or met; `optional` counts neither way, `not` must not be found.

    States and strengths are scored where the subject is a practice: criteria and items are met or not.
    """
    found = shown_subjects(report)
    labels: dict[str, Json] = label["labels"]
    wanted, neutral = wanted_ids(label), neutral_ids(label)
    tallies = [compare_sets("passages", entry, wanted, found, neutral)]
    for kind, ids in _ids(report).items():
        apart = compare_sets(f"passages_{kind}", entry, wanted & ids, found & ids, neutral)
        tallies.append(replace(apart, misses=()))
    for id_ in label.get("not", []):
        tallies.append(judge("passages_not", entry, id_ not in found, f"not {id_}", label["text"][:120]))
    return tallies + _score_states(report, labels, entry)


def wanted_ids(label: Json) -> set[str]:
    """What the passage shows."""
    return {id_ for id_, want in label["labels"].items() if want["state"] == "demonstrated"}


def neutral_ids(label: Json) -> set[str]:
    """What may be found in it or not."""
    labels: dict[str, Json] = label["labels"]
    either = {id_ for id_, want in labels.items() if len({"demonstrated"} & _states(want)) and len(_states(want)) > 1}
    return (set(label.get("optional", [])) | either) - set(label.get("not", []))


def _states(want: Json) -> set[str]:
    return set(want.get("accept_states", [want["state"]]))


def shown_subjects(report: Json) -> set[str]:
    """Ids of practices demonstrated, criteria met and items of the sides met."""
    practices = {p["id"] for p in report.get("practices", []) if p["state"] == "demonstrated"}
    criteria = {c["id"] for s in report.get("signals", []) for c in s["criteria"] if c["met"]}
    items = {i["id"] for side in report.get("sides", []) for i in side["items"] if i["met"]}
    return practices | criteria | items


def _ids(report: Json) -> dict[str, set[str]]:
    """All ids of each kind, as the report lists them whether met or not."""
    return {
        "practices": {p["id"] for p in report.get("practices", [])},
        "criteria": {c["id"] for s in report.get("signals", []) for c in s["criteria"]},
        "sides": {i["id"] for side in report.get("sides", []) for i in side["items"]},
    }


def _score_states(report: Json, labels: dict[str, Json], entry: str) -> list[Tally]:
    practices = {p["id"]: p for p in report.get("practices", [])}
    tallies: list[Tally] = []
    for id_, want in labels.items():
        if id_ not in practices:
            continue
        got = practices[id_]
        expected = f"{id_}: {'/'.join(sorted(_states(want)))}"
        tallies.append(judge("passage_states", entry, got["state"] in _states(want), expected, got["state"]))
        if want["state"] == got["state"] == "demonstrated":
            accepted = want.get("accept_strengths", [want["strength"]])
            tallies += judge_strength("passage_strengths", entry, id_, accepted, got.get("strength"))
    return tallies
