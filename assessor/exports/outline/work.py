"""The plan arranged for reading: phases, tasks with their dates, what was skipped and what was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assessor.core.catalog.modules import Resource
from assessor.core.planning.models import Plan, PlanTask
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import count, write_date, write_dates


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
    acceptance: tuple[str, ...]
    proof: str
    resources: tuple[Resource, ...]
    closes: tuple[tuple[str, str], ...]
    why: str


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of the plan with its dates, hours and tasks."""

    id: str
    title: str
    dates: str
    hours: int
    tasks: tuple[TaskView, ...]


@dataclass(frozen=True, slots=True)
class SkippedView:
    """A module that is already shown, with the quotes that say so."""

    title: str
    because: str
    quotes: tuple[Quote, ...]


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
    left_out: tuple[tuple[str, str], ...]


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
                tasks=tuple(outline_task(task, plan.start, index.modules, gaps) for task in phase.tasks),
            )
            for phase in plan.phases
        ),
        skipped=tuple(
            SkippedView(s.title or name_of(s.module), s.because, index.quotes(s.evidence)) for s in plan.skipped
        ),
        left_out=tuple((x.title or name_of(x.module), x.because) for x in plan.left_out),
    )


def outline_task(task: PlanTask, start: str, modules: Mapping[str, str], gaps: Mapping[str, str]) -> TaskView:
    """One task of a plan that begins on `start`, for reading."""
    return TaskView(
        id=task.id,
        title=task.title,
        module=modules.get(task.module, name_of(task.module)),
        hours=task.hours,
        dates=write_dates(task.start, task.end),
        week=week_of(task.start, start),
        steps=task.steps,
        acceptance=task.acceptance,
        proof=task.proof,
        resources=task.resources,
        closes=tuple((gap, gaps[gap]) for gap in task.closes if gap in gaps),
        why=task.why,
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
    return id.replace("-", " ").replace("_", " ").capitalize()


def _span(first: int, last: int) -> str:
    return f"week {first}" if first == last else f"weeks {first}–{last}"


def _sentence(plan: Plan, hours: int) -> str:
    """The plan in one sentence."""
    pace = f"{plan.hours_per_week} h a week"
    return f"{hours} h of work in {count(plan.weeks, 'week')} at {pace}: {write_dates(plan.start, plan.end)}."
