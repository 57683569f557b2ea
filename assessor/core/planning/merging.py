"""Merges with a plan in progress: what a new report closes by quote, other hours and dates, and what would change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from assessor.core.catalog import Catalog
from assessor.core.evidence import Evidence
from assessor.core.plan_state import Closed, PlanState
from assessor.core.planning.models import Plan, PlanOptions, PlanPhase, PlanTask
from assessor.core.planning.relaying import Busy, job_of, monday_of
from assessor.core.planning.revising import is_reworded
from assessor.core.values import Value

if TYPE_CHECKING:  # the report holds a plan, so the planning must not import the report when it runs
    from assessor.core.report import Report

# So many quotes say enough of one task.
QUOTES = 2
NOT_PROPOSED = "It is no longer proposed."


class Moved(Value):
    """A task that stays, with its days before and after."""

    task: PlanTask
    start: str
    end: str


class Dropped(Value):
    """Tasks of one module that a merge takes out: why, and the gaps that nothing in the plan works on any more."""

    module: str
    title: str
    because: str
    tasks: tuple[PlanTask, ...]
    gaps: tuple[str, ...] = ()

    @property
    def hours(self) -> int:
        """Hours of its tasks."""
        return sum(task.hours for task in self.tasks)


class Changes(Value):
    """What a merge would change, by task; `kept` counts what was done and stays done."""

    added: tuple[PlanTask, ...] = ()
    moved: tuple[Moved, ...] = ()
    closed: tuple[Closed, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    reworded: tuple[PlanTask, ...] = ()
    kept: int = 0
    end_before: str | None = None
    end_after: str | None = None
    note: str = ""

    @property
    def nothing(self) -> bool:
        """Whether everything stays as it is."""
        return not (self.added or self.moved or self.closed or self.dropped or self.reworded)


def find_changes(before: PlanState, after: PlanState) -> Changes:
    """The difference of two states of one plan, seen by the person: what is open, and what no longer is."""
    old, new = ({task.id: task for task in state.tasks} for state in (before, after))
    closed_before = {one.task.id for one in before.closed}
    closed = tuple(one for one in after.closed if one.task.id not in closed_before)
    gone = {one.task.id for one in closed}
    still = [task for task in after.open_tasks if task.id in old]
    return Changes(
        added=tuple(task for task in after.tasks if task.id not in old),
        moved=tuple(
            Moved(task=task, start=old[task.id].start, end=old[task.id].end)
            for task in still
            if (task.start, task.end) != (old[task.id].start, old[task.id].end)
        ),
        closed=closed,
        dropped=_dropped([task for id, task in old.items() if id not in new and id not in gone], before, after),
        reworded=tuple(task for task in still if is_reworded(old[task.id], task)),
        kept=sum(id in after.done for id in before.done),
        end_before=before.plan.end if before.plan else None,
        end_after=after.plan.end if after.plan else None,
        note=after.plan.note if after.plan and not after.plan.fits else "",
    )


def _dropped(tasks: Iterable[PlanTask], before: PlanState, after: PlanState) -> tuple[Dropped, ...]:
    """The tasks by module, in their order, each module with the reason that the plan after the merge gives."""
    titles = {module.id: module.title for module in before.modules}
    plan = after.plan
    why = {one.module: one.because for one in (*plan.skipped, *plan.left_out)} if plan else {}
    worked_on = {gap for task in after.tasks for gap in task.closes}
    grouped: dict[str, list[PlanTask]] = {}
    for task in tasks:
        grouped.setdefault(task.module, []).append(task)
    return tuple(
        Dropped(
            module=id,
            title=titles.get(id, ""),
            because=why.get(id, NOT_PROPOSED),
            tasks=tuple(own),
            gaps=tuple(dict.fromkeys(gap for task in own for gap in task.closes if gap not in worked_on)),
        )
        for id, own in grouped.items()
    )


def find_closed(report: Report, state: PlanState) -> dict[str, dict[str, Any]]:
    """Open tasks that a report's plan no longer asks for because its documents show them: reason and quotes by task."""
    if not report.plan:
        return {}
    proposed = {task.id for phase in report.plan.phases for task in phase.tasks}
    skipped = {entry.module: entry for entry in report.plan.skipped}
    shown = shown_topics(report)
    closed: dict[str, dict[str, Any]] = {}
    for task in state.open_tasks:
        if task.id in proposed:
            continue
        if entry := skipped.get(task.module):
            closed[task.id] = _said(entry.because, entry.evidence)
        elif quotes := [quote for topic in task.topics for quote in shown.get(topic, ())]:
            closed[task.id] = _said("Your documents show this now.", quotes)
    return closed


def shown_topics(report: Report) -> dict[str, tuple[Evidence, ...]]:
    """The quotes of everything that a report calls demonstrated, by practice, criterion and signal."""
    shown = {
        practice.id: tuple(quote for quote in practice.evidence if quote.state == "demonstrated")
        for practice in report.practices
        if practice.state == "demonstrated"
    }
    for signal in report.signals:
        met = {criterion.id: criterion.evidence for criterion in signal.criteria if criterion.met}
        shown |= {id: quotes for id, quotes in met.items() if quotes}
        if signal.met:
            shown[signal.id] = tuple(quote for quotes in met.values() for quote in quotes)
    return shown


def settled_tasks(state: PlanState, catalog: Catalog) -> set[str]:
    """The ids of tasks that need no hours any more: done, skipped, or left out because the documents show them.

    What facts about pieces of work showed when the plan was made stays shown: a report alone does not hold them.
    """
    shown = {f"{one.id}/{slug}" for one in state.modules for slug in one.shown or ()}
    passed = {one.module for one in state.plan.skipped} if state.plan else set()
    whole = {f"{module.id}/{task.slug}" for module in catalog.modules if module.id in passed for task in module.tasks}
    return {*state.done, *state.skipped, *shown, *whole}


def busy_with(state: PlanState, options: PlanOptions) -> Busy:
    """What the calendar holds beside a plan that is made anew: own tasks, what is begun, what was worked this week."""
    open_ = {task.id for task in state.open_tasks}
    beside = [task for task in (*state.kept, *state.own) if task.id in open_]
    monday = monday_of(date.fromisoformat(options.start)).isoformat()
    return Busy(
        jobs=tuple(job_of(task, state.hours.get(task.id, 0)) for task in beside),
        pins={t.id: state.pins.get(t.id) or monday_of(date.fromisoformat(t.start)).isoformat() for t in state.own},
        done=state.done,
        logged=state.hours,
        used=sum(task.hours for task in state.tasks if state.done.get(task.id, "") >= monday),
        begun=frozenset(task.module for task in _worked(state)),
    )


def adapt_plan(old: Plan, fresh: Plan, state: PlanState) -> Plan:
    """The same plan for other hours and dates: what fits now comes back, what does not and was not begun is left out.

    `fresh` is made from the same report with the new options. What the documents decided (what is skipped, and
    which tasks of a module are left) stays as it was.
    """
    returning = {left.module for left in old.left_out} & {module.id for module in fresh.modules}
    leaving = {left.module for left in fresh.left_out} - {task.module for task in _worked(state)}
    begun = {module.id for module in old.modules}
    leaving &= begun
    known = {module.id: module.shown for module in old.modules}
    modules = tuple(
        [
            module.model_copy(update={"shown": known.get(module.id, module.shown)})
            for module in fresh.modules
            if module.id in begun - leaving or module.id in returning
        ]
        + [m for m in old.modules if m.id not in leaving and m.id not in {one.id for one in fresh.modules}]
    )
    stays = {module.id for module in modules}
    phases = _join_phases(old, fresh, stays, returning)
    worked_on = {gap for phase in phases for task in phase.tasks for gap in task.closes}
    said = {
        left.module: left.model_copy(update={"gaps": tuple(gap for gap in left.gaps if gap not in worked_on)})
        for left in (*old.left_out, *fresh.left_out)
        if left.module not in stays
    }
    return old.model_copy(
        update={
            "hours_per_week": fresh.hours_per_week,
            "modules": modules,
            "phases": phases,
            "left_out": tuple(said.values()),
            "fits": fresh.fits,
            "note": fresh.note,
            "weeks": fresh.weeks,
            "end": fresh.end,
        }
    )


def _join_phases(old: Plan, fresh: Plan, stays: set[str], returning: set[str]) -> tuple[PlanPhase, ...]:
    """The old phases without what leaves, and with the tasks of what comes back in the order of the fresh plan."""
    phases: dict[str, PlanPhase] = {}
    # The fresh days are the order in which everything is laid out again.
    days = {task.id: {"start": task.start, "end": task.end} for phase in fresh.phases for task in phase.tasks}
    for phase in old.phases:
        tasks = tuple(t.model_copy(update=days.get(t.id, {})) for t in phase.tasks if t.module in stays)
        phases[phase.id] = phase.model_copy(update={"tasks": tasks})
    for phase in fresh.phases:
        more = tuple(task for task in phase.tasks if task.module in returning)
        known = phases.get(phase.id, phase.model_copy(update={"tasks": ()}))
        if more:
            phases[phase.id] = known.model_copy(update={"tasks": _in_order(known.tasks + more, fresh)})
    order = {phase.id: place for place, phase in enumerate(fresh.phases)}
    ordered = sorted((p for p in phases.values() if p.tasks), key=lambda p: (order.get(p.id, 99), p.tasks[0].start))
    return tuple(ordered)


def _in_order(tasks: tuple[PlanTask, ...], fresh: Plan) -> tuple[PlanTask, ...]:
    """The tasks by the place of their module in the fresh plan."""
    places = {module.id: place for place, module in enumerate(fresh.modules)}
    return tuple(sorted(tasks, key=lambda task: places.get(task.module, -1)))


def _worked(state: PlanState) -> list[PlanTask]:
    """Tasks that somebody has done something for."""
    touched: Mapping[str, object] = {**state.done, **{id: h for id, h in state.hours.items() if h}}
    return [task for task in state.tasks if task.id in touched]


def _said(because: str, quotes: Any) -> dict[str, Any]:
    return {"because": because, "evidence": [quote.model_dump(mode="json") for quote in list(quotes)[:QUOTES]]}
