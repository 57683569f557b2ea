"""A plan in progress after the catalog changed: the same tasks as they are worded now, and what is new."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.core.catalog import Catalog
from assessor.core.catalog.modules import PlanModule, TaskTemplate
from assessor.core.planning.models import Plan, PlanPhase, PlanTask

TOLD = ("title", "hours", "steps", "acceptance", "proof")


def revise_plan(plan: Plan, fresh: Plan, catalog: Catalog) -> Plan:
    """The plan with its tasks as the catalog tells them now; `fresh` is made by this catalog from the same report.

    A task that the catalog no longer has goes, a module that it did not have before comes in where it is planned now.
    What the documents decided, which tasks of a known module are left, stays as it was.
    """
    templates = {f"{m.id}/{t.slug}": (m, t) for m in catalog.modules for t in m.tasks}
    known = {one.id for one in plan.modules} | {one.module for one in (*plan.skipped, *plan.left_out)}
    phases = {p.id: tuple(_told(t, *templates[t.id]) for t in p.tasks if t.id in templates) for p in plan.phases}
    for phase in fresh.phases:
        phases[phase.id] = phases.get(phase.id, ()) + tuple(t for t in phase.tasks if t.module not in known)
    stays = {task.module for tasks in phases.values() for task in tasks}
    modules = [one for one in plan.modules if one.id in stays]
    modules += [one for one in fresh.modules if one.id in stays and one.id not in known]
    new_skips = tuple(one for one in fresh.skipped if one.module not in known)
    return plan.model_copy(
        update={
            "modules": tuple(modules),
            "phases": tuple(_phases((*plan.phases, *fresh.phases), phases)),
            "skipped": plan.skipped + new_skips,
            "left_out": plan.left_out + tuple(one for one in fresh.left_out if one.module not in known),
        }
    )


def is_reworded(before: PlanTask, after: PlanTask) -> bool:
    """Whether a task says or asks something else than it did."""
    return any(getattr(before, name) != getattr(after, name) for name in TOLD)


def _told(task: PlanTask, module: PlanModule, template: TaskTemplate) -> PlanTask:
    said = {name: getattr(template, name) for name in TOLD}
    return task.model_copy(update=said | {"resources": module.resources})


def _phases(order: Iterable[PlanPhase], tasks: dict[str, tuple[PlanTask, ...]]) -> Iterable[PlanPhase]:
    """The phases that have tasks, each once, in the order of their first days."""
    named: dict[str, PlanPhase] = {}
    for phase in order:
        named.setdefault(phase.id, phase)
    filled = [phase.model_copy(update={"tasks": tasks[id]}) for id, phase in named.items() if tasks[id]]
    return sorted(filled, key=lambda phase: min(task.start for task in phase.tasks))
