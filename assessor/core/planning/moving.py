"""A plan and its tasks on other days than they had."""

from __future__ import annotations

from collections.abc import Mapping

from assessor.core.planning.models import Plan, PlanPhase, PlanTask

# The first and the last day of tasks, as ISO dates, by the id of the task.
Days = Mapping[str, tuple[str, str]]


def with_days(plan: Plan, days: Days) -> Plan:
    """The plan with other days for some of its tasks; its phases begin and end with their tasks."""
    return plan.model_copy(update={"phases": tuple(_phase(phase, days) for phase in plan.phases)}) if days else plan


def _phase(phase: PlanPhase, days: Days) -> PlanPhase:
    tasks = tuple(moved(task, days) for task in phase.tasks)
    start = min((task.start for task in tasks), default=phase.start)
    end = max((task.end for task in tasks), default=phase.end)
    return phase.model_copy(update={"tasks": tasks, "start": start, "end": end})


def moved(task: PlanTask, days: Days) -> PlanTask:
    """The task on its days of these, or as it is where they name none for it."""
    if task.id not in days:
        return task
    return task.model_copy(update={"start": days[task.id][0], "end": days[task.id][1]})
