"""The living plan as a fold of its events, and the pace that follows from what was done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from assessor.core.planning.models import Plan, PlannedModule, PlanPhase, PlanTask
from assessor.core.values import Value

# A week of looking back is needed before a person's own pace says more than the plan's.
DAYS_BEFORE_OWN_PACE = 7
LATEST = date.max


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a plan. `at` is an ISO date.

    Kinds and payloads: merge {plan, assessment}; tick {task, proof}; untick {task}; skip {task, reason};
    unskip {task}; note {task, note}; log_hours {task, hours}; undo {sequence}.
    """

    sequence: int
    kind: str
    payload: Mapping[str, Any]
    at: str


class Note(Value):
    """Something a person wrote under a task."""

    text: str
    at: str


class PlanState(Value):
    """What the events amount to.

    `plan` is the latest proposal; `kept` are tasks of earlier proposals that were worked on and are no longer
    proposed: done work never disappears. `done` maps task ids to dates, `skipped` to reasons, `hours` to hours logged.
    """

    plan: Plan | None = None
    assessment: str | None = None
    kept: tuple[PlanTask, ...] = ()
    done: dict[str, str] = {}
    skipped: dict[str, str] = {}
    notes: dict[str, tuple[Note, ...]] = {}
    hours: dict[str, int] = {}
    proofs: dict[str, str] = {}
    last_sequence: int = 0

    @property
    def tasks(self) -> tuple[PlanTask, ...]:
        """Every task, kept ones first, then the proposal's in the order of its phases."""
        proposed = tuple(task for phase in self.phases for task in phase.tasks)
        return self.kept + proposed

    @property
    def phases(self) -> tuple[PlanPhase, ...]:
        """The proposal's phases."""
        return self.plan.phases if self.plan else ()

    @property
    def modules(self) -> tuple[PlannedModule, ...]:
        """The proposal's modules."""
        return self.plan.modules if self.plan else ()

    @property
    def open_tasks(self) -> tuple[PlanTask, ...]:
        """What is still to be done, in order."""
        return tuple(task for task in self.tasks if task.id not in self.done and task.id not in self.skipped)


class Progress(Value):
    """How far and how fast. Hours are the plan's estimates; dates ISO.

    `expected` are the hours that the plan has due before today; `finish` is projected from the person's own pace once
    there is a week of it, from the plan's hours per week until then. None where nothing is planned.
    """

    done: int
    total: int
    skipped: int
    hours_done: int
    hours_total: int
    hours_logged: int
    expected: int
    per_mille: int
    hours_per_week: int
    own_pace: bool
    finish: str | None
    planned_finish: str | None
    days_late: int


@dataclass(slots=True)
class _Fold:
    """The state while the events pass by."""

    plan: Plan | None = None
    assessment: str | None = None
    kept: dict[str, PlanTask] = field(default_factory=dict)
    done: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    notes: dict[str, tuple[Note, ...]] = field(default_factory=dict)
    hours: dict[str, int] = field(default_factory=dict)
    proofs: dict[str, str] = field(default_factory=dict)

    def merge(self, event: Event) -> None:
        old = self.known_tasks()
        self.plan = Plan.model_validate(event.payload["plan"])
        self.assessment = event.payload.get("assessment")
        proposed = {task.id for phase in self.plan.phases for task in phase.tasks}
        self.kept = {
            id: task for id, task in old.items() if id not in proposed and (id in self.done or self.hours.get(id))
        }

    def tick(self, event: Event) -> None:
        task = event.payload["task"]
        self.skipped.pop(task, None)
        self.done.setdefault(task, event.at)
        if proof := event.payload.get("proof"):
            self.proofs[task] = proof

    def untick(self, event: Event) -> None:
        self.done.pop(event.payload["task"], None)

    def skip(self, event: Event) -> None:
        task = event.payload["task"]
        self.done.pop(task, None)
        self.skipped[task] = event.payload.get("reason", "")

    def unskip(self, event: Event) -> None:
        self.skipped.pop(event.payload["task"], None)

    def note(self, event: Event) -> None:
        task = event.payload["task"]
        self.notes[task] = (*self.notes.get(task, ()), Note(text=event.payload["note"], at=event.at))

    def log_hours(self, event: Event) -> None:
        task = event.payload["task"]
        self.hours[task] = max(0, self.hours.get(task, 0) + int(event.payload["hours"]))

    def known_tasks(self) -> dict[str, PlanTask]:
        phases = self.plan.phases if self.plan else ()
        return self.kept | {task.id: task for phase in phases for task in phase.tasks}


def fold(events: Iterable[Event]) -> PlanState:
    """What a plan's events amount to, whatever order they come in: they are taken by sequence.

    An undone event counts as if it had never happened; undoing an undo brings it back.
    """
    ordered = sorted(events, key=lambda event: event.sequence)
    state = _Fold()
    for event in _not_undone(ordered):
        getattr(state, event.kind)(event)
    known = state.known_tasks()
    return PlanState(
        plan=state.plan,
        assessment=state.assessment,
        kept=tuple(state.kept.values()),
        done={id: at for id, at in state.done.items() if id in known},
        skipped={id: why for id, why in state.skipped.items() if id in known},
        notes=state.notes,
        hours=state.hours,
        proofs=state.proofs,
        last_sequence=ordered[-1].sequence if ordered else 0,
    )


def _not_undone(ordered: list[Event]) -> list[Event]:
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


def pace(state: PlanState, plan: Plan | None, today: date) -> Progress:
    """How far the state is through the plan's work and when, at this pace, it ends.

    The person's own pace is the hours of finished tasks over the weeks since the start, once a week has passed and
    something is done. A skipped task counts as no work at all, neither done nor to do.
    """
    counted = [task for task in state.tasks if task.id not in state.skipped]
    done = [task for task in counted if task.id in state.done]
    hours_total, hours_done = _hours(counted), _hours(done)
    nothing = Progress(
        done=len(done),
        total=len(counted),
        skipped=len(state.skipped),
        hours_done=hours_done,
        hours_total=hours_total,
        hours_logged=sum(state.hours.values()),
        expected=_hours(task for task in counted if date.fromisoformat(task.end) < today),
        per_mille=hours_done * 1000 // hours_total if hours_total else 0,
        hours_per_week=plan.hours_per_week if plan else 0,
        own_pace=False,
        finish=None,
        planned_finish=None,
        days_late=0,
    )
    return _project(nothing, state, plan, today) if plan and counted else nothing


def _project(progress: Progress, state: PlanState, plan: Plan, today: date) -> Progress:
    """The same progress with the date on which the rest will be done."""
    start = date.fromisoformat(plan.start)
    planned = date.fromisoformat(plan.end)
    days = (today - start).days
    own = days >= DAYS_BEFORE_OWN_PACE and progress.hours_done > 0
    rest = progress.hours_total - progress.hours_done
    if rest == 0:
        finish = max((date.fromisoformat(at) for at in state.done.values()), default=today)
    elif own:
        finish = _after(today, -(-rest * days // progress.hours_done))
    else:
        finish = _after(max(start, today), -(-rest * 7 // plan.hours_per_week))
    weekly = max(1, round(progress.hours_done * 7 / days)) if own else plan.hours_per_week
    return progress.model_copy(
        update={
            "hours_per_week": weekly,
            "own_pace": own,
            "finish": finish.isoformat(),
            "planned_finish": planned.isoformat(),
            "days_late": (finish - planned).days,
        }
    )


def _after(day: date, days: int) -> date:
    """A number of days later, at most the last day that can be written."""
    return LATEST if days > (LATEST - day).days else day + timedelta(days=days)


def _hours(tasks: Iterable[PlanTask]) -> int:
    return sum(task.hours for task in tasks)


__all__ = ["Event", "Note", "PlanState", "Progress", "fold", "pace"]
