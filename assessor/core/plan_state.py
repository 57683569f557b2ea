"""What the events of a living plan amount to, as values: the plan as it stands, what is done, closed, kept, own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assessor.core.evidence import Evidence
from assessor.core.planning.models import Plan, PlannedModule, PlanOptions, PlanPhase, PlanTask
from assessor.core.values import Value


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a plan. `at` is an ISO date, the person's own.

    Kinds and payloads: merge {plan, assessment, proposal?, options?, closed?, lay_out?, names_hours?, catalog?}; keep
    {assessment, proposal}; tick {task, proof, attached?}; untick {task}; skip {task, reason}; unskip {task}; note
    {task, note}; log_hours {task, hours}; check_in {week, hours, done, in_the_way, note}; add_task {task, title,
    hours, week, proof}; edit_task {task, title, hours, proof, week}; move_task {task, week}; delete_task {task};
    order {tasks}; undo {sequence}. `names_hours`: the person has just named the hours of every week to come.
    """

    sequence: int
    kind: str
    payload: Mapping[str, Any]
    at: str


class Note(Value):
    """Something a person wrote under a task."""

    text: str
    at: str


class Closed(Value):
    """A task that needs no work any more, because the documents show what it would teach."""

    task: PlanTask
    because: str
    evidence: tuple[Evidence, ...] = ()
    assessment: str | None = None
    at: str


class CheckIn(Value):
    """A week looked back on: its Monday, what got done, what was in the way, the hours of the week to come."""

    week: str
    hours: int
    done: tuple[str, ...] = ()
    in_the_way: str = ""
    note: str = ""
    at: str


class PlanState(Value):
    """What the events amount to.

    `proposal` is the digest of the proposal that was taken up, `declined` are those of proposals that were not.
    `plan` is the latest proposal with the dates of its open tasks as they are now; `kept` are tasks of earlier
    proposals that were worked on and are no longer proposed: done work never disappears. `own` are the person's own.
    `done` maps task ids to dates, `skipped` to reasons, `hours` to hours logged; `rank` is the order that the person
    gave to tasks, `pins` the Mondays before which they want their own not to begin. `catalog` is the catalog's version
    where the plan was brought up to one. `options` are those of
    the latest layout; `first_end` is the end that the plan had at first.
    """

    plan: Plan | None = None
    assessment: str | None = None
    proposal: str | None = None
    catalog: str | None = None
    options: PlanOptions | None = None
    first_end: str | None = None
    kept: tuple[PlanTask, ...] = ()
    own: tuple[PlanTask, ...] = ()
    closed: tuple[Closed, ...] = ()
    declined: tuple[str, ...] = ()
    done: dict[str, str] = {}
    skipped: dict[str, str] = {}
    notes: dict[str, tuple[Note, ...]] = {}
    hours: dict[str, int] = {}
    proofs: dict[str, str] = {}
    rank: dict[str, int] = {}
    pins: dict[str, str] = {}
    check_ins: tuple[CheckIn, ...] = ()
    last_sequence: int = 0

    @property
    def tasks(self) -> tuple[PlanTask, ...]:
        """Every task, kept ones first, then the proposal's in the order of its phases, then the person's own."""
        proposed = tuple(task for phase in self.phases for task in phase.tasks)
        return self.kept + proposed + self.own

    @property
    def phases(self) -> tuple[PlanPhase, ...]:
        """The proposal's phases."""
        return self.plan.phases if self.plan else ()

    @property
    def modules(self) -> tuple[PlannedModule, ...]:
        """The proposal's modules."""
        return self.plan.modules if self.plan else ()

    @property
    def ahead(self) -> Plan | None:
        """The plan with nothing but what is still to be done, on its days as they are now."""
        if self.plan is None:
            return None
        left = {task.id for task in self.open_tasks}
        phases = (p.model_copy(update={"tasks": tuple(t for t in p.tasks if t.id in left)}) for p in self.phases)
        return self.plan.model_copy(update={"phases": tuple(phases)})

    @property
    def open_tasks(self) -> tuple[PlanTask, ...]:
        """What is still to be done, in order."""
        return tuple(task for task in self.tasks if task.id not in self.done and task.id not in self.skipped)
