"""The plan arranged for reading: phases, tasks with their dates, what was skipped and what was left out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from assessor.core.catalog.modules import Resource
from assessor.core.evidence import Evidence
from assessor.core.planning.merging import Dropped
from assessor.core.planning.models import LeftOut, Plan, PlannedModule, PlanTask, Skipped
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import count, write_date, write_dates

ABBREVIATIONS = frozenset({"ai", "api", "ci", "llm", "ml", "rag", "sql"})


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task as it is shown. `closes` are the titles of the gaps it closes."""

    id: str
    title: str
    module: str
    hours: int
    dates: str
    week: int
    steps: tuple[str, ...]
    own_steps: tuple[tuple[str, Quote], ...]
    acceptance: tuple[str, ...]
    proof: str
    resources: tuple[Resource, ...]
    closes: tuple[tuple[str, str], ...]
    why: str
    tailored: str = ""


@dataclass(frozen=True, slots=True)
class ModuleView:
    """The tasks of one module within a phase."""

    title: str
    outcome: str
    milestone: bool
    dates: str
    hours: int
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of the plan with its dates, hours and modules."""

    id: str
    title: str
    dates: str
    hours: int
    modules: tuple[ModuleView, ...]


@dataclass(frozen=True, slots=True)
class SkippedView:
    """Modules that are already shown for one reason, with the quotes that say so."""

    titles: tuple[str, ...]
    because: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class LeftOutModule:
    """A module that is left out or dropped, with its hours and the titles of the gaps that stay open without it."""

    title: str
    hours: int
    gaps: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Title and hours, and what stays open, on one line."""
        told = f"{self.title} ({self.hours} h)" if self.hours else self.title
        return f"{told}; stays open: {', '.join(self.gaps)}" if self.gaps else told


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """Modules that are left out for one reason."""

    modules: tuple[LeftOutModule, ...]
    because: str


@dataclass(frozen=True, slots=True)
class PlanOutline:
    """The whole plan as it is shown."""

    sentence: str
    fits: bool
    note: str
    hours: int
    weeks: int
    end: str
    phases: tuple[PhaseView, ...]
    skipped: tuple[SkippedView, ...]
    left_out: tuple[LeftOutView, ...]


def outline_plan(plan: Plan, index: Index, gaps: Mapping[str, str]) -> PlanOutline:
    """The plan for reading; `gaps` are the titles of gaps by id."""
    hours = sum(task.hours for phase in plan.phases for task in phase.tasks)
    return PlanOutline(
        sentence=_sentence(plan, hours),
        fits=plan.fits,
        note=plan.note,
        hours=hours,
        weeks=plan.weeks,
        end=write_date(plan.end),
        phases=tuple(
            PhaseView(
                id=phase.id,
                title=phase.title,
                dates=write_dates(phase.start, phase.end),
                hours=sum(task.hours for task in phase.tasks),
                modules=tuple(
                    _module(module, tasks, plan, index, gaps)
                    for module, tasks in group_tasks(phase.tasks, plan.modules)
                ),
            )
            for phase in plan.phases
        ),
        skipped=group_skipped(plan.skipped, index),
        left_out=group_left_out(plan.left_out, gaps),
    )


def group_tasks(
    tasks: Iterable[PlanTask], modules: Iterable[PlannedModule]
) -> list[tuple[PlannedModule, tuple[PlanTask, ...]]]:
    """The tasks by module, in the order in which the modules begin; a module no longer planned keeps its tasks."""
    known = {module.id: module for module in modules}
    grouped: dict[str, list[PlanTask]] = {}
    for task in tasks:
        grouped.setdefault(task.module, []).append(task)
    return [
        (known.get(id) or PlannedModule(id=id, title=name_of(id), topics=(), milestone=False), tuple(own))
        for id, own in grouped.items()
    ]


def group_skipped(skipped: Iterable[Skipped], index: Index) -> tuple[SkippedView, ...]:
    """What is skipped, one entry for each reason with its quotes."""
    grouped: dict[tuple[str, tuple[Evidence, ...]], list[str]] = {}
    for entry in skipped:
        grouped.setdefault((entry.because, entry.evidence), []).append(entry.title or name_of(entry.module))
    return tuple(SkippedView(tuple(t), because, index.quotes(quotes)) for (because, quotes), t in grouped.items())


def group_left_out(left_out: Iterable[LeftOut], gaps: Mapping[str, str]) -> tuple[LeftOutView, ...]:
    """What is left out, one entry for each reason; `gaps` are the titles of gaps by id."""
    grouped: dict[str, list[LeftOutModule]] = {}
    for entry in left_out:
        open_gaps = tuple(gaps[gap] for gap in entry.gaps if gap in gaps)
        module = LeftOutModule(entry.title or name_of(entry.module), entry.hours, open_gaps)
        grouped.setdefault(entry.because, []).append(module)
    return tuple(LeftOutView(tuple(modules), because) for because, modules in grouped.items())


def group_dropped(dropped: Iterable[Dropped], gaps: Mapping[str, str]) -> tuple[LeftOutView, ...]:
    """What a merge takes out, one entry for each reason, with the tasks of each module and their hours."""
    grouped: dict[str, list[LeftOutModule]] = {}
    for one in dropped:
        open_gaps = tuple(gaps[gap] for gap in one.gaps if gap in gaps)
        tasks = tuple(f"{task.title} ({task.hours} h)" for task in one.tasks)
        module = LeftOutModule(one.title or name_of(one.module), one.hours, open_gaps, tasks)
        grouped.setdefault(one.because, []).append(module)
    return tuple(LeftOutView(tuple(modules), because) for because, modules in grouped.items())


def outline_task(task: PlanTask, start: str, index: Index, gaps: Mapping[str, str]) -> TaskView:
    """One task of a plan that begins on `start`, for reading."""
    return TaskView(
        id=task.id,
        title=task.title,
        module=index.modules.get(task.module, name_of(task.module)),
        hours=task.hours,
        dates=write_dates(task.start, task.end),
        week=week_of(task.start, start),
        steps=(*_wait(task), *task.steps),
        own_steps=tuple((own.step, index.quote(own.evidence)) for own in task.own_steps),
        acceptance=task.acceptance,
        proof=task.proof,
        resources=task.resources,
        closes=tuple((gap, gaps[gap]) for gap in task.closes if gap in gaps),
        why=task.why,
        tailored=task.tailored,
    )


def _wait(task: PlanTask) -> tuple[str, ...]:
    """How long a task waits for the one before it, as a first step."""
    if not task.wait_weeks:
        return ()
    return (f"Not before {count(task.wait_weeks, 'week')} after the task before it; the next tasks go on meanwhile",)


def _module(
    module: PlannedModule, tasks: tuple[PlanTask, ...], plan: Plan, index: Index, gaps: Mapping[str, str]
) -> ModuleView:
    return ModuleView(
        title=module.title,
        outcome=module.outcome,
        milestone=module.milestone,
        dates=write_dates(tasks[0].start, max(task.end for task in tasks)),
        hours=sum(task.hours for task in tasks),
        tasks=tuple(outline_task(task, plan.start, index, gaps) for task in tasks),
    )


def weeks_of_gaps(plan: Plan | None) -> dict[str, str]:
    """For each gap the weeks in which the plan works on it, as "weeks 9–14"."""
    weeks: dict[str, list[int]] = defaultdict(list)
    for phase in plan.phases if plan else ():
        for task in phase.tasks:
            for gap in task.closes:
                weeks[gap] += [week_of(task.start, plan.start), week_of(task.end, plan.start)]
    return {gap: _span(min(own), max(own)) for gap, own in weeks.items()}


def week_of(day: str, start: str) -> int:
    """The number, from 1, of the plan's week that holds an ISO date; weeks start on Monday."""
    first = date.fromisoformat(start)
    monday = first.toordinal() - first.weekday()
    return (date.fromisoformat(day).toordinal() - monday) // 7 + 1


def name_of(id: str) -> str:
    """An id as a title of last resort."""
    words = [word.upper() if word in ABBREVIATIONS else word for word in re.split("[-_]", id)]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]


def _span(first: int, last: int) -> str:
    return f"week {first}" if first == last else f"weeks {first}–{last}"


def _sentence(plan: Plan, hours: int) -> str:
    """The plan in one sentence."""
    pace = f"{plan.hours_per_week} h a week"
    return f"{hours} h of work in {count(plan.weeks, 'week')} at {pace}: {write_dates(plan.start, plan.end)}."
