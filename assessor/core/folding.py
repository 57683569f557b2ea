"""The living plan as a fold of its events: whatever was merged, ticked, moved or undone, nothing done is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from assessor.core.plan_events import all_tasks, not_undone, options_of, own_task
from assessor.core.plan_state import CheckIn, Closed, Event, Note, PlanState
from assessor.core.planning.models import Plan, PlanOptions, PlanTask
from assessor.core.planning.moving import moved, with_days
from assessor.core.planning.relaying import Spread, job_of, lay_out_jobs, monday_of
from assessor.core.planning.telling import judge_fit

DAY = timedelta(days=1)


@dataclass(slots=True)
class _Fold:
    """The state while the events pass by; `ever` are all tasks of all events, undone ones too."""

    ever: dict[str, PlanTask]
    plan: Plan | None = None
    assessment: str | None = None
    proposal: str | None = None
    catalog: str | None = None
    options: PlanOptions | None = None
    first_end: str | None = None
    begun: str | None = None
    laid_out: bool = False
    kept: dict[str, PlanTask] = field(default_factory=dict)
    own: dict[str, PlanTask] = field(default_factory=dict)
    closed: dict[str, Closed] = field(default_factory=dict)
    declined: list[str] = field(default_factory=list)
    done: dict[str, str] = field(default_factory=dict)
    # The day whose week the work of a finished task belongs to.
    worked: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    notes: dict[str, tuple[Note, ...]] = field(default_factory=dict)
    hours: dict[str, int] = field(default_factory=dict)
    proofs: dict[str, str] = field(default_factory=dict)
    rank: dict[str, int] = field(default_factory=dict)
    pins: dict[str, str] = field(default_factory=dict)
    week_hours: dict[str, int] = field(default_factory=dict)
    check_ins: list[CheckIn] = field(default_factory=list)

    # -- proposals ---------------------------------------------------------------------------------------------------

    def merge(self, event: Event) -> None:
        old = self.known_tasks()
        plan = Plan.model_validate(event.payload["plan"])
        self.assessment, self.proposal = event.payload.get("assessment"), event.payload.get("proposal")
        self.catalog = event.payload.get("catalog")
        proposed = {task.id for phase in plan.phases for task in phase.tasks}
        self._close(event, old, proposed)
        self.kept = {
            id: task
            for id, task in old.items()
            if id not in proposed | self.own.keys() | self.closed.keys() and (id in self.done or self.hours.get(id))
        }
        self.first_end = self.first_end or plan.end
        self.begun = min(self.begun, plan.start) if self.begun and self.done else plan.start
        dated = {id: (old[id].start, old[id].end) for id in proposed & old.keys() & self.done.keys()}
        self.plan = with_days(plan, dated)
        self.options = options_of(event, plan)
        if event.payload.get("names_hours"):
            self._forget_weeks(event.at)
        if event.payload.get("lay_out"):
            self.lay_out(event.at, self.options.start)

    def _forget_weeks(self, at: str) -> None:
        """What was said of single weeks to come gives way to the hours that were just named for all of them."""
        first = monday_of(date.fromisoformat(max(at, self.options.start if self.options else at))).isoformat()
        self.week_hours = {week: hours for week, hours in self.week_hours.items() if week < first}

    def _close(self, event: Event, old: dict[str, PlanTask], proposed: set[str]) -> None:
        """Open tasks that the documents show now; what is proposed again is open again."""
        self.closed = {id: one for id, one in self.closed.items() if id not in proposed}
        for id, said in (event.payload.get("closed") or {}).items():
            if id in old and id not in proposed and id not in self.done and id not in self.own:
                self.closed[id] = Closed(
                    task=old[id],
                    because=said["because"],
                    evidence=said.get("evidence", ()),
                    assessment=self.assessment,
                    at=event.at,
                )

    def keep(self, event: Event) -> None:
        self.declined.append(event.payload["proposal"])

    # -- what is done to a task ----------------------------------------------------------------------------------------

    def tick(self, event: Event) -> None:
        task = event.payload["task"]
        self.skipped.pop(task, None)
        self.done.setdefault(task, event.at)
        self.worked.setdefault(task, event.at)
        if proof := event.payload.get("proof"):
            self.proofs[task] = proof

    def untick(self, event: Event) -> None:
        self.done.pop(event.payload["task"], None)
        self.worked.pop(event.payload["task"], None)

    def skip(self, event: Event) -> None:
        task = event.payload["task"]
        self.done.pop(task, None)
        self.worked.pop(task, None)
        self.skipped[task] = event.payload.get("reason", "")

    def unskip(self, event: Event) -> None:
        self.skipped.pop(event.payload["task"], None)

    def note(self, event: Event) -> None:
        task = event.payload["task"]
        self.notes[task] = (*self.notes.get(task, ()), Note(text=event.payload["note"], at=event.at))

    def log_hours(self, event: Event) -> None:
        task = event.payload["task"]
        self.hours[task] = max(0, self.hours.get(task, 0) + int(event.payload["hours"]))

    # -- the person's own tasks, and the order -------------------------------------------------------------------------

    def add_task(self, event: Event) -> None:
        self.own[event.payload["task"]] = own_task(event)
        self.pins[event.payload["task"]] = event.payload["week"]
        self.lay_out(event.at)

    def edit_task(self, event: Event) -> None:
        if task := self.own.get(event.payload["task"]):
            said = {name: event.payload[name] for name in ("title", "hours", "proof") if name in event.payload}
            self.own[task.id] = task.model_copy(update=said)
            self.pins |= {task.id: event.payload["week"]} if event.payload.get("week") else {}
            self.lay_out(event.at)

    def move_task(self, event: Event) -> None:
        task = event.payload["task"]
        if task in self.own and task not in self.done:
            self.pins[task] = event.payload["week"]
            self.lay_out(event.at)

    def delete_task(self, event: Event) -> None:
        task = event.payload["task"]
        # What was done stays in the history that one sees, too.
        if task not in self.done and self.own.pop(task, None):
            self.lay_out(event.at)

    def order(self, event: Event) -> None:
        self.rank |= {task: place for place, task in enumerate(event.payload["tasks"])}

    # -- the weeks -----------------------------------------------------------------------------------------------------

    def check_in(self, event: Event) -> None:
        said = event.payload
        # What is told of the week that is looked back on uses no hours of the one to come.
        before = (date.fromisoformat(said["week"]) - DAY).isoformat()
        for task in said.get("done", ()):
            self.skipped.pop(task, None)
            self.done.setdefault(task, event.at)
            self.worked.setdefault(task, min(event.at, before))
        self.week_hours[said["week"]] = int(said["hours"])
        self.check_ins.append(
            CheckIn(
                week=said["week"],
                hours=said["hours"],
                done=tuple(said.get("done", ())),
                in_the_way=said.get("in_the_way", ""),
                note=said.get("note", ""),
                at=event.at,
            )
        )
        self.lay_out(event.at, said["week"])

    def lay_out(self, at: str, start: str = "") -> None:
        """Gives every open task its days anew, from the week of `at` (or a later `start`) on.

        What was worked within that week has used hours of it, whoever asks: the same hours give the same end.
        """
        if not self.plan or not self.options:
            return
        monday = monday_of(date.fromisoformat(at)).isoformat()
        self.options = self.options.model_copy(update={"start": max(monday, start, self.options.start)})
        self.laid_out = True
        days = self._lay_out_with(self.options)
        self.plan = with_days(self.plan, days)
        self.kept = {id: moved(task, days) for id, task in self.kept.items()}
        self.own = {id: moved(task, days) for id, task in self.own.items()}

    def _lay_out_with(self, options: PlanOptions) -> dict[str, tuple[str, str]]:
        """The days of every open task by its id."""
        known = self.known_tasks()
        first = monday_of(date.fromisoformat(options.start)).isoformat()
        order = [task for task in self._ordered() if task.id not in self.done and task.id not in self.skipped]
        spread = Spread(
            options=options,
            week_hours=self.week_hours,
            pins={id: pin for id, pin in self.pins.items() if id in self.own},
            done=self.done,
            used=sum(known[id].hours for id, at in self.worked.items() if id in known and at >= first),
        )
        return lay_out_jobs([job_of(task, self.hours.get(task.id, 0)) for task in order], spread)

    def _ordered(self) -> list[PlanTask]:
        """The tasks as they follow each other: what was begun and is no longer proposed, then the proposal."""
        proposed = sorted((t for phase in self.plan.phases for t in phase.tasks), key=lambda task: task.start)
        return [*self.kept.values(), *proposed, *self.own.values()]

    def known_tasks(self) -> dict[str, PlanTask]:
        phases = self.plan.phases if self.plan else ()
        return self.kept | {task.id: task for phase in phases for task in phase.tasks} | self.own

    def finish(self, last_sequence: int) -> PlanState:
        """The state at the end; done tasks whose event of origin was undone are kept, like all that is done."""
        for id in self.done:
            if id not in self.known_tasks() and id in self.ever:
                self.kept[id] = self.ever[id]
        known = self.known_tasks()
        return PlanState(
            plan=self._plan(),
            assessment=self.assessment,
            proposal=self.proposal,
            catalog=self.catalog,
            options=self.options,
            first_end=self.first_end,
            kept=tuple(self.kept.values()),
            own=tuple(self.own.values()),
            closed=tuple(one for id, one in self.closed.items() if id not in known),
            declined=tuple(self.declined),
            done={id: at for id, at in self.done.items() if id in known},
            skipped={id: why for id, why in self.skipped.items() if id in known},
            notes=self.notes,
            hours=self.hours,
            proofs=self.proofs,
            rank=self.rank,
            pins={id: pin for id, pin in self.pins.items() if id in self.own},
            check_ins=tuple(self.check_ins),
            last_sequence=last_sequence,
        )

    def _plan(self) -> Plan | None:
        """The proposal; where it was laid out anew, with its new end and what does not fit before the deadline."""
        if not self.plan or not self.laid_out or not self.options:
            return self.plan
        tasks = [t for t in self.known_tasks().values() if t.id not in self.skipped]
        end = max((task.end for task in tasks), default=self.plan.end)
        said = {"start": self.begun or self.plan.start, "end": end, "hours_per_week": self.options.hours_per_week}
        still = [task for task in tasks if task.id not in self.done]
        return self.plan.model_copy(update=said | judge_fit(self.plan, still, self.options, end, self._end_with))

    def _end_with(self, hours: int) -> str:
        """When the open tasks would end with so many hours a week."""
        days = self._lay_out_with(self.options.model_copy(update={"hours_per_week": hours}))
        return max((end for _, end in days.values()), default="")


# What each kind of event does; an undo has done its work before: see `not_undone`.
TAKES: Mapping[str, Callable[[_Fold, Event], None]] = {
    "merge": _Fold.merge,
    "keep": _Fold.keep,
    "tick": _Fold.tick,
    "untick": _Fold.untick,
    "skip": _Fold.skip,
    "unskip": _Fold.unskip,
    "note": _Fold.note,
    "log_hours": _Fold.log_hours,
    "check_in": _Fold.check_in,
    "add_task": _Fold.add_task,
    "edit_task": _Fold.edit_task,
    "move_task": _Fold.move_task,
    "delete_task": _Fold.delete_task,
    "order": _Fold.order,
}


def fold(events: Iterable[Event]) -> PlanState:
    """What a plan's events amount to, whatever order they come in: they are taken by sequence.

    An undone event counts as if it had never happened; undoing an undo brings it back.
    """
    ordered = sorted(events, key=lambda event: event.sequence)
    state = _Fold(ever=all_tasks(ordered))
    for event in not_undone(ordered):
        TAKES[event.kind](state, event)
    return state.finish(ordered[-1].sequence if ordered else 0)
