"""Scores practices: demonstrated or not, their states, strengths and whether on a system with a model."""

from __future__ import annotations

from evals.scoring.skills import judge_strength
from evals.scoring.tally import Json, Tally, compare_sets, judge

_UNFOUND = {"state": "not_found", "strength": None, "evidence": []}


def score_practices(report: Json, label: Json, entry: str) -> list[Tally]:
    """Precision and recall of `demonstrated`, but for those where a fair reader may say either; states beside."""
    found = {p["id"]: p for p in report.get("practices", [])}
    wanted: dict[str, Json] = label["practices"]
    neutral = {id_ for id_, want in wanted.items() if _either(want)}
    tallies = [
        compare_sets(
            "practices",
            entry,
            {id_ for id_, want in wanted.items() if want["state"] == "demonstrated"},
            {id_ for id_, practice in found.items() if practice["state"] == "demonstrated"},
            neutral | (set(found) - set(wanted)),
        )
    ]
    for id_, want in wanted.items():
        tallies += _score_one(id_, want, found.get(id_, _UNFOUND), entry)
    return tallies


def _either(want: Json) -> bool:
    """Whether both demonstrated and something else are accepted."""
    states = want.get("accept_states", [want["state"]])
    return "demonstrated" in states and len(set(states)) > 1


def _score_one(id_: str, want: Json, got: Json, entry: str) -> list[Tally]:
    states = want.get("accept_states", [want["state"]])
    shown = f"{got['state']} {_quote(got)}"
    tallies = [judge("practice_states", entry, got["state"] in states, f"{id_}: {'/'.join(states)}", shown)]
    if want["state"] == got["state"] == "demonstrated":
        accepted = want.get("accept_strengths", [want["strength"]])
        tallies += judge_strength("practice_strengths", entry, id_, accepted, got.get("strength"))
        on_ai = want.get("on_ai_system")
        if on_ai is not None:
            ok = got.get("on_ai_system") == on_ai
            tallies.append(judge("practice_on_ai_system", entry, ok, f"{id_}: {on_ai}", got.get("on_ai_system")))
    return tallies


def _quote(practice: Json) -> str:
    return repr(next((" ".join(e["quote"].split())[:100] for e in practice.get("evidence", [])), ""))
