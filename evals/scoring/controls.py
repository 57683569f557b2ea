"""Scores negative controls: where there is no AI work, none may be credited; and names that must not be taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from evals.scoring.names import Words, alike, label_forms
from evals.scoring.positions import holds_position
from evals.scoring.signals import met_criteria
from evals.scoring.skills import CREDITED, found_by_name
from evals.scoring.tally import Json, Tally, judge
from evals.scoring.verdicts import flavor_id


def is_control(label: Json) -> bool:
    """Whether the only acceptable flavor is no AI at all."""
    flavors = label.get("acceptable_flavors") or [label.get("flavor")]
    return {flavor_id(name) for name in flavors} == {None}


def score_control(
    report: Json, label: Json, entry: str, words: Words, aliases: Mapping[str, Iterable[str]] | None = None
) -> list[Tally]:
    """No flavor, no unlabelled AI skill credited, no practice on an AI system, no criterion of a signal."""
    labelled = label.get("skills", [])
    # Candidates' labels leave techniques out: there only what is said to be shown can be wrong.
    states = ("demonstrated",) if labelled and isinstance(labelled[0], dict) else CREDITED
    named = [*labelled, *label.get("keyword_list_only", [])]
    names = [s["name"] if isinstance(s, dict) else s for s in named]
    forms = [form for name in names for form in label_forms(name, aliases)]
    credited = [s for s in credited_ai(report, words) if s["state"] in states]
    ai = [s["name"] for s in credited if not _labelled(s, forms, words)]
    practices = [p["id"] for p in report["practices"] if p["state"] == "demonstrated" and p.get("on_ai_system")]
    findings = {
        "no flavor": [report["closest_flavor"]] if report.get("closest_flavor") else [],
        "no AI skill": ai,
        "no practice on an AI system": practices,
        "no criterion met": sorted(met_criteria(report)),
    }
    return [judge("negative_controls", entry, not got, what, ", ".join(got)) for what, got in findings.items()]


def credited_ai(report: Json, words: Words) -> list[Json]:
    """AI skills that the report credits, whether shown or only listed."""
    return [s for s in report.get("skills", []) if s["id"] in words.ai and s.get("state") in CREDITED]


def _labelled(skill: Json, forms: list[str], words: Words) -> bool:
    names = (skill["name"], *words.forms.get(skill["id"], ()))
    return any(alike(form, name) for form in forms for name in names)


def score_must_not_contain(report: Json, label: Json, entry: str, words: Words) -> list[Tally]:
    """Wrong answers by place: "X as organisation" (or title) must be no position, "X as skill" no credited skill."""
    tallies = []
    for wrong in label.get("must_not_contain", []):
        name, _, place = wrong.partition(" as ")
        found = _found_as(report, name, place, words)
        tallies.append(judge("must_not_contain", entry, not found, f"not {wrong}", name))
    return tallies


def _found_as(report: Json, name: str, place: str, words: Words) -> bool:
    if re.search(r"skill", place):
        return any(s.get("state") in CREDITED for s in found_by_name(report, name, words))
    if re.search(r"name", place):
        return name.casefold() in (report["profile"].get("name") or "").casefold()
    return holds_position(report, name)
