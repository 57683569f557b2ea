"""What the events of a living plan bring, each by itself: which of them count, their tasks and their options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from assessor.core.plan_state import Event
from assessor.core.planning.models import Plan, PlanOptions, PlanTask
from assessor.core.planning.relaying import OWN


def not_undone(ordered: Sequence[Event]) -> list[Event]:
    """The events that count; read backwards, since the last word on an event is said after it."""
    undone: set[int] = set()
    counting = []
    for event in reversed(ordered):
        if event.sequence in undone:
            continue
        if event.kind == "undo":
            undone.add(int(event.payload["sequence"]))
        else:
            counting.append(event)
    return counting[::-1]


def own_task(event: Event) -> PlanTask:
    """The task that an event adds; its days are those of its week until it is laid out."""
    said = event.payload
    return PlanTask(
        id=said["task"],
        module=OWN,
        title=said["title"],
        hours=said["hours"],
        start=said["week"],
        end=said["week"],
        acceptance=(),
        proof=said.get("proof", ""),
    )


def all_tasks(ordered: Sequence[Event]) -> dict[str, PlanTask]:
    """Every task that any event brought, as it was last brought; parsed only where something was undone."""
    if not any(event.kind == "undo" for event in ordered):
        return {}
    tasks: dict[str, PlanTask] = {}
    for event in ordered:
        if event.kind == "merge":
            phases: Iterable[dict[str, Any]] = event.payload["plan"].get("phases", ())
            tasks |= {raw["id"]: PlanTask.model_validate(raw) for phase in phases for raw in phase["tasks"]}
        elif event.kind == "add_task":
            tasks[event.payload["task"]] = own_task(event)
    return tasks


def options_of(event: Event, plan: Plan) -> PlanOptions:
    """The options that a proposal was made with."""
    if said := event.payload.get("options"):
        return PlanOptions.model_validate(said)
    return PlanOptions(start=plan.start, hours_per_week=plan.hours_per_week)
