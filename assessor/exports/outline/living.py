"""The living plan arranged for reading: this week, the months, what is done, and the chart of planned against done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from assessor.core.plan_state import Note, PlanState
from assessor.core.planning.models import PlanPhase, PlanTask
from assessor.core.planning.relaying import OWN, monday_of
from assessor.core.planning.telling import judge_rest
from assessor.core.progress import Progress
from assessor.core.proofs import grade_of
from assessor.exports.outline.changing import ClosedTask, group_closed
from assessor.exports.outline.chart import Chart, draw_chart
from assessor.exports.outline.proofs import GRADES, ProofView
from assessor.exports.outline.quotes import Index
from assessor.exports.outline.work import (
    LeftOutView,
    SkippedView,
    TaskView,
    group_left_out,
    group_skipped,
    group_tasks,
    outline_task,
)
from assessor.exports.wording import count, write_date, write_dates

# This week shows at least so many open tasks where there are any, and never more than so many.
FEWEST_THIS_WEEK, MOST_THIS_WEEK = 2, 5


@dataclass(frozen=True, slots=True)
class LivingTask:
    """A task with what the person did to it."""

    view: TaskView
    module: str
    name: str
    slug: str
    done: str
    skipped: bool
    reason: str
    proof: str
    notes: tuple[Note, ...]
    logged: int
    late: bool
    own: bool = False
    week: str = ""
    grade: str = ""
    cost: str = ""
    proofs: tuple[ProofView, ...] = ()

    @property
    def work(self) -> LivingTask:
        """The task without its dates and without what was said of it: what is to be done, and what can be."""
        view = replace(self.view, dates="", week=0, module="", why="")
        return replace(
            self, view=view, reason="", proof="", notes=(), logged=0, late=False, grade="", cost="", proofs=()
        )


@dataclass(frozen=True, slots=True)
class LivingModule:
    """The tasks of one module within a phase."""

    title: str
    outcome: str
    milestone: bool
    tasks: tuple[LivingTask, ...]


@dataclass(frozen=True, slots=True)
class LivingPhase:
    """A stretch of the plan with its modules and how many of its tasks are done."""

    id: str
    title: str
    dates: str
    hours: int
    done: str
    current: bool
    modules: tuple[LivingModule, ...]


@dataclass(frozen=True, slots=True)
class LivingPlan:
    """The whole page of a plan."""

    sentence: str
    pace: str
    done: str
    hours: str
    finish: str
    finish_note: str
    finished: bool
    week: tuple[LivingTask, ...]
    week_done: tuple[LivingTask, ...]
    phases: tuple[LivingPhase, ...]
    kept: tuple[LivingTask, ...]
    own: tuple[LivingTask, ...]
    closed: tuple[ClosedTask, ...]
    skipped: tuple[SkippedView, ...]
    left_out: tuple[LeftOutView, ...]
    fits: bool
    note: str
    chart: Chart | None
    last_sequence: int
    can_undo: bool


def outline_living(
    state: PlanState,
    progress: Progress,
    today: date,
    index: Index,
    gaps: dict[str, str],
    proofs: Mapping[str, tuple[ProofView, ...]] = MappingProxyType({}),
    costs: Mapping[str, str] = MappingProxyType({}),
) -> LivingPlan:
    """The living plan for reading.

    `gaps` are the titles of gaps by id, `proofs` what is attached by task, `costs` what own tasks cost that hiring
    overrates.
    """
    plan = state.plan
    index = replace(
        index, modules={**index.modules, OWN: "Your own", **{module.id: module.title for module in state.modules}}
    )
    views = {
        task.id: replace(
            _living(task, state, today, index, gaps),
            grade=name_grade(task.id, state, proofs.get(task.id, ())),
            proofs=proofs.get(task.id, ()),
            cost=costs.get(task.id, ""),
        )
        for task in state.tasks
    }
    week = tuple(views[task.id] for task in tasks_of_week(state.open_tasks, today, state.rank))
    return LivingPlan(
        sentence=f"{write_dates(plan.start, plan.end)}, {plan.hours_per_week} h a week." if plan else "",
        pace=f"{progress.hours_per_week} h a week, {'your own pace' if progress.own_pace else 'as planned'}",
        done=f"{progress.done} of {count(progress.total, 'task')}",
        hours=f"{progress.hours_done} of {progress.hours_total} h",
        finish=write_date(progress.finish),
        finish_note=_finish_note(progress),
        finished=progress.total > 0 and progress.done == progress.total,
        week=week,
        week_done=tuple(views[task.id] for task in done_this_week(state, today)),
        phases=tuple(_phase(phase, state, views, today) for phase in state.phases),
        kept=tuple(views[task.id] for task in state.kept),
        own=tuple(views[task.id] for task in state.own),
        closed=group_closed(state.closed, index),
        skipped=group_skipped(plan.skipped, index) if plan else (),
        left_out=group_left_out(plan.left_out, gaps) if plan else (),
        **_fit(state, progress, today),
        chart=draw_chart(state, progress, today),
        last_sequence=state.last_sequence,
        can_undo=state.last_sequence > 1,
    )


def tasks_of_week(
    open_tasks: Iterable[PlanTask], today: date, rank: Mapping[str, int] = MappingProxyType({})
) -> tuple[PlanTask, ...]:
    """The open tasks that began by the end of this week (Monday to Sunday), filled up with the next ones.

    `rank` is the order that the person gave them; what they gave none follows.
    """
    ordered = sorted(open_tasks, key=lambda task: task.start)
    sunday = (monday_of(today) + timedelta(days=6)).isoformat()
    begun = [task for task in ordered if task.start <= sunday]
    week = ordered[: min(MOST_THIS_WEEK, max(FEWEST_THIS_WEEK, len(begun)))]
    return tuple(sorted(week, key=lambda task: rank.get(task.id, len(rank))))


def done_this_week(state: PlanState, today: date) -> tuple[PlanTask, ...]:
    """What was finished since this week's Monday, in the order of the days."""
    monday = monday_of(today).isoformat()
    done = [task for task in state.tasks if state.done.get(task.id, "") >= monday]
    return tuple(sorted(done, key=lambda task: state.done[task.id]))


def _living(task: PlanTask, state: PlanState, today: date, index: Index, gaps: dict[str, str]) -> LivingTask:
    done = state.done.get(task.id, "")
    module, _, name = task.id.partition("/")
    start = state.plan.start if state.plan else task.start
    return LivingTask(
        view=outline_task(task, start, index, gaps),
        module=module,
        name=name,
        slug=task.id.replace("/", "--"),
        done=write_date(done),
        skipped=task.id in state.skipped,
        reason=state.skipped.get(task.id, ""),
        proof=state.proofs.get(task.id, ""),
        notes=tuple(Note(text=n.text, at=write_date(n.at)) for n in state.notes.get(task.id, ())),
        logged=state.hours.get(task.id, 0),
        late=not done and task.id not in state.skipped and task.end < today.isoformat(),
        own=task.module == OWN,
        week=monday_of(date.fromisoformat(task.start)).isoformat(),
    )


def name_grade(task: str, state: PlanState, proofs: tuple[ProofView, ...] = ()) -> str:
    """How far a finished task is shown, in words."""
    if task not in state.done:
        return ""
    found = any(mark.met for proof in proofs for mark in proof.marks)
    return GRADES[grade_of(bool(proofs or state.proofs.get(task)), found)]


def _phase(phase: PlanPhase, state: PlanState, views: dict[str, LivingTask], today: date) -> LivingPhase:
    done = sum(task.id in state.done for task in phase.tasks)
    return LivingPhase(
        id=phase.id,
        title=phase.title,
        dates=write_dates(phase.start, phase.end),
        hours=sum(task.hours for task in phase.tasks),
        done=f"{done} of {len(phase.tasks)} done",
        current=phase.start <= today.isoformat() <= phase.end,
        modules=tuple(
            LivingModule(module.title, module.outcome, module.milestone, tuple(views[task.id] for task in tasks))
            for module, tasks in group_tasks(phase.tasks, state.modules)
        ),
    )


def _fit(state: PlanState, progress: Progress, today: date) -> dict[str, Any]:
    """Whether the rest fits, and the sentence for where it does not: as of today, once something was done or moved.

    A deadline is judged when the plan is laid out; without one it is the projected finish that counts.
    """
    plan, options = state.plan, state.options
    if plan is None:
        return {"fits": True, "note": ""}
    begun = progress.done or plan.end != state.first_end
    if not begun or not options or options.deadline or not progress.finish:
        return {"fits": plan.fits, "note": plan.note}
    start = max(today.isoformat(), options.start)
    return judge_rest(state.open_tasks, options.model_copy(update={"start": start}), progress.finish)


def _finish_note(progress: Progress) -> str:
    """How the projected finish compares with the plan's end."""
    if not progress.finish:
        return ""
    if progress.days_late:
        return f"the plan says {write_date(progress.planned_finish)}"
    return "as planned"
