"""A plan in progress as the catalog tells its tasks now: other words, hours and steps, what is gone, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessor.core.catalog import Catalog
from assessor.core.catalog.modules import PlanModule, TaskTemplate
from assessor.core.planning.choosing import CLOSING_BLOCK
from assessor.core.planning.models import Plan, PlannedModule, PlanPhase, PlanTask
from assessor.core.planning.using import find_pilots

TOLD = ("title", "hours", "steps", "acceptance", "proof", "wait_weeks")
Tasks = tuple[PlanTask, ...]


def revise_plan(plan: Plan, fresh: Plan, catalog: Catalog) -> Plan:
    """The plan with its tasks as the catalog tells them now; `fresh` is made by this catalog from the same report.

    A task that the catalog no longer has goes; a module that it did not have before comes in where it is planned now,
    a task that a planned module did not have before where the module puts it. What the documents decided, which of the
    tasks that there were are left, stays as it was.
    """
    pilots = {m.id: find_pilots(m, catalog.modules) for m in catalog.modules}
    templates = {f"{m.id}/{t.slug}": (m, t, pilots[m.id]) for m in catalog.modules for t in m.tasks}
    known = {one.id for one in plan.modules} | {one.module for one in (*plan.skipped, *plan.left_out)}
    phases = {p.id: tuple(_told(t, *templates[t.id]) for t in p.tasks if t.id in templates) for p in plan.phases}
    phases = _with_new_tasks(phases, tuple(_new_tasks(plan, fresh, catalog)), catalog)
    for phase in fresh.phases:
        phases[phase.id] = phases.get(phase.id, ()) + tuple(t for t in phase.tasks if t.module not in known)
    stays = {task.module for tasks in phases.values() for task in tasks}
    modules = [_with_topics(one, phases.values()) for one in plan.modules if one.id in stays]
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


def _new_tasks(plan: Plan, fresh: Plan, catalog: Catalog) -> Iterator[PlanTask]:
    """The fresh plan's tasks that the catalog has added to planned modules since.

    `fresh` is made without the facts about pieces of work, so what the plan knew to be shown stays out here, too.
    """
    shown = _shown_topics(plan, catalog)
    taken = {task.id for phase in plan.phases for task in phase.tasks}
    taken |= {f"{one.id}/{slug}" for one in plan.modules for slug in one.shown or ()}
    open_to_more = {one.id for one in plan.modules if one.shown is not None}
    for task in (task for phase in fresh.phases for task in phase.tasks):
        if task.module in open_to_more and task.id not in taken and not (task.topics and shown.issuperset(task.topics)):
            yield task


def _shown_topics(plan: Plan, catalog: Catalog) -> set[str]:
    """The topics that the documents showed when the plan was made: those of what it left out for that."""
    skipped = {one.module for one in plan.skipped}
    left = {f"{one.id}/{slug}" for one in plan.modules for slug in one.shown or ()}
    tasks = ((f"{m.id}/{t.slug}", m.id, t) for m in catalog.modules for t in m.tasks)
    return {topic for id, module, task in tasks if id in left or module in skipped for topic in task.topics}


def _with_new_tasks(phases: Mapping[str, Tasks], new: Sequence[PlanTask], catalog: Catalog) -> dict[str, Tasks]:
    """The phases with each new task behind the one that its module has before it, else before the one behind it."""
    laid = {id: list(tasks) for id, tasks in phases.items()}
    for task in new:
        order = [f"{task.module}/{t.slug}" for m in catalog.modules if m.id == task.module for t in m.tasks]
        before = order[: order.index(task.id)]
        own = [(tasks, n) for tasks in laid.values() for n, one in enumerate(tasks) if one.module == task.module]
        if not own:
            continue
        ahead = [(tasks, n) for tasks, n in own if tasks[n].id in before]
        tasks, place = max(ahead, key=lambda at: before.index(at[0][at[1]].id)) if ahead else own[0]
        beside = tasks[place]
        tasks.insert(place + bool(ahead), task.model_copy(update={"start": beside.start, "end": beside.end}))
    return {id: tuple(tasks) for id, tasks in laid.items()}


def _with_topics(module: PlannedModule, phases: Iterable[Tasks]) -> PlannedModule:
    """A module with the topics of its new tasks, too."""
    taught = (topic for tasks in phases for task in tasks if task.module == module.id for topic in task.topics)
    return module.model_copy(update={"topics": tuple(dict.fromkeys((*module.topics, *taught)))})


def _told(task: PlanTask, module: PlanModule, template: TaskTemplate, after: tuple[str, ...]) -> PlanTask:
    said = {name: getattr(template, name) for name in TOLD}
    said |= {"waits_for": module.waits_for(template), "after": after, "closing": module.block == CLOSING_BLOCK}
    return task.model_copy(update=said | {"resources": module.resources})


def _phases(order: Iterable[PlanPhase], tasks: dict[str, Tasks]) -> Iterable[PlanPhase]:
    """The phases that have tasks, each once, in the order of their first days."""
    named: dict[str, PlanPhase] = {}
    for phase in order:
        named.setdefault(phase.id, phase)
    filled = [phase.model_copy(update={"tasks": tasks[id]}) for id, phase in named.items() if tasks[id]]
    return sorted(filled, key=lambda phase: min(task.start for task in phase.tasks))
