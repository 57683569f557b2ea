"""Scores the top gaps and the plan: what must be among the first gaps, what must and must not be assigned."""

from __future__ import annotations

from evals.scoring.tally import Json, Tally, count_recall, judge

OVERRATED = {"transformer-internals", "fine-tuning-small-models", "paper-reading"}
_FIRST, _ENOUGH = 6, 3


def score_gaps(report: Json, label: Json, entry: str) -> list[Tally]:
    """At least three of the labelled gaps (all, where fewer) among the first six of kind signal or practice."""
    wanted = label["top_gaps_for_target"]
    first = [g["id"] for g in report.get("gaps", []) if g["kind"] in ("signal", "practice")][:_FIRST]
    met = [id_ for id_ in wanted if id_ in first]
    overrated = OVERRATED & set(first)
    enough = len(met) >= min(_ENOUGH, len(wanted)) and not overrated
    return [
        judge("top_gaps", entry, enough, wanted, first),
        count_recall("top_gaps_recall", entry, met, [id_ for id_ in wanted if id_ not in first]),
    ]


def score_plan(report: Json, label: Json, entry: str) -> list[Tally]:
    """Topics that must be skipped and topics that must be assigned, one answer each; no plan skips nothing."""
    topics = planned_topics(report)
    planned = bool(report.get("plan"))
    skips = [
        judge("plan_skips", entry, planned and t not in topics, f"{t} skipped", "assigned" if planned else "no plan")
        for t in label["must_skip"]
    ]
    inclusions = [judge("plan_inclusions", entry, t in topics, f"{t} assigned", "") for t in label["must_include"]]
    return skips + inclusions


def planned_topics(report: Json) -> set[str]:
    """Every topic that stands on a module or a task of the plan."""
    plan = report.get("plan") or {}
    modules = [topic for module in plan.get("modules", []) for topic in module.get("topics", [])]
    tasks = [t for phase in plan.get("phases", []) for task in phase["tasks"] for t in task.get("topics", [])]
    return {*modules, *tasks}
