"""Which tasks would close what a posting asks for and the documents do not show, and whether in time."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.core.catalog import Catalog
from assessor.core.planning.models import PlanTask
from assessor.core.postings.models import Closing, Requirement
from assessor.core.report import Report

MOST = 3


def targets_of(requirement: Requirement, catalog: Catalog) -> frozenset[str]:
    """Gap ids and plan topics that stand for a requirement: itself, its topics, the concerns it belongs to."""
    asked = requirement.any_of or (requirement.id,)
    by_id = {one.asked: set(one.topics) for one in catalog.practised if one.asked}
    by_kind = {one.kind: set(one.topics) for one in catalog.practised if one.kind}
    found: set[str] = set()
    for id_ in asked:
        skill = catalog.skill.get(id_)
        found |= {id_} | by_id.get(id_, set()) | (by_kind.get(skill.kind, set()) if skill else set())
        if id_ not in catalog.practice and id_ not in by_id:
            found |= {c.id for f in catalog.flavors for c in f.concerns for g in c.groups if id_ in g.any}
    return frozenset(found)


def find_closings(requirement: Requirement, report: Report, catalog: Catalog, by: str | None) -> tuple[Closing, ...]:
    """The first tasks of the plan that practise it, else of modules that are not in the plan; none where none does."""
    targets = targets_of(requirement, catalog)
    planned = tuple(_planned(targets, report, catalog, by))
    return (planned or tuple(_unplanned(targets, report, catalog)))[:MOST]


def _planned(targets: frozenset[str], report: Report, catalog: Catalog, by: str | None) -> Iterator[Closing]:
    tasks = [task for phase in report.plan.phases for task in phase.tasks] if report.plan else []
    # The tasks of a module practise what the module closes, also where the plan assigns it for another gap.
    closing = {module.id for module in catalog.modules if targets & set(module.closes)}

    def nearness(task: PlanTask) -> tuple[int, str, str]:
        """What teaches the thing itself first, then what closes a gap of it, then what stands beside such a task."""
        beside = 0 if targets & set(task.topics) else 1 if targets & set(task.closes) else 2
        return beside, task.end, task.id

    for task in sorted(tasks, key=nearness):
        if targets & {*task.topics, *task.closes} or task.module in closing:
            in_time = task.end <= by if by else None
            yield Closing(
                task=task.id, module=task.module, title=task.title, hours=task.hours, end=task.end, in_time=in_time
            )


def _unplanned(targets: frozenset[str], report: Report, catalog: Catalog) -> Iterator[Closing]:
    done = {skipped.module for skipped in report.plan.skipped} if report.plan else set()
    for module in catalog.modules:
        topics = {topic for task in module.tasks for topic in task.topics}
        if module.id not in done and targets & (topics | set(module.closes)):
            hours = sum(task.hours for task in module.tasks)
            yield Closing(task=module.id, module=module.id, title=module.title, hours=hours)
