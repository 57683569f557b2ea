"""What a person does with a plan over the months: check in, own tasks, other hours and dates, a new proposal.

Each is one event; a preview is the fold of the events with the one that would be recorded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from assessor.core.folding import fold
from assessor.core.options import Options
from assessor.core.plan_state import Event, PlanState
from assessor.core.planning import make_plan
from assessor.core.planning.merging import Changes, adapt_plan, busy_with, find_changes, find_closed, settled_tasks
from assessor.core.planning.models import PlanOptions, PlanTask
from assessor.core.planning.relaying import OWN, monday_of
from assessor.core.planning.revising import is_reworded, revise_plan
from assessor.core.report import Report
from assessor.histories import history_of
from assessor.knowledge import load_catalog
from assessor.models import Assessment, Plan, PlanEvent
from assessor.models.assessments import State
from assessor.models.plans import EventKind, digest_of, new_token
from assessor.storing import NotPossible

if TYPE_CHECKING:
    from accounts.models import User

MOST_OWN_TASKS = 200


@dataclass(frozen=True, slots=True)
class Offer:
    """A finished assessment whose proposal is not in the plan yet, and what taking it up would change."""

    assessment: Assessment
    payload: dict[str, Any]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Revision:
    """The plan as the catalog tells its tasks now; `mark` names the catalog's version where it is declined."""

    assessment: Assessment
    payload: dict[str, Any]
    mark: str


@dataclass(frozen=True, slots=True)
class CheckInSaid:
    """The four answers of a check-in. `week` is the Monday of the week to come."""

    week: date
    hours: int
    done: Sequence[str]
    in_the_way: str
    note: str


def find_newer(newest: Assessment | None, state: PlanState) -> Assessment | None:
    """The newest finished assessment where its proposal was neither taken up nor declined."""
    return newest if newest and is_news(proposal_of(newest), state) else None


def proposal_of(assessment: Assessment) -> str:
    """The digest of the plan that an assessment proposes; empty where it proposes none."""
    proposal = assessment.report and assessment.report.get("plan")
    return digest_of(proposal) if proposal else ""


def is_news(proposal: str, state: PlanState) -> bool:
    """Whether a proposal was neither taken up nor declined."""
    return bool(proposal) and proposal != state.proposal and proposal not in state.declined


def basis_of(state: PlanState, owner: User) -> Assessment | None:
    """The assessment that the plan follows; None where it was deleted."""
    return (
        Assessment.objects.filter(owner=owner, pk=state.assessment, state=State.DONE).first()
        if state.assessment
        else None
    )


def offer_of(plan: Plan, state: PlanState, assessment: Assessment, today: date) -> Offer:
    """What an assessment's proposal would change; NotPossible where it has none."""
    report = Report.model_validate(assessment.report) if assessment.report else None
    if report is None or report.plan is None:
        raise NotPossible("This assessment has proposed no plan.")
    before = state.options.days_off if state.options else ()
    options = PlanOptions(
        start=max(assessment.start, monday_of(today)).isoformat(),
        hours_per_week=assessment.hours_per_week,
        deadline=assessment.deadline.isoformat() if assessment.deadline else None,
        days_off=tuple(off for off in before if off.end >= today.isoformat()),
    )
    proposal = assessment.report["plan"]
    payload = {
        "assessment": str(assessment.pk),
        "plan": proposal,
        "proposal": digest_of(proposal),
        "options": options.model_dump(mode="json"),
        "closed": find_closed(report, state),
        "lay_out": True,
        "names_hours": True,
    }
    return Offer(assessment, payload, preview_merge(plan, state, payload, today))


def propose_replan(state: PlanState, report: Report | None, options: PlanOptions) -> dict[str, Any]:
    """The payload of a merge of the plan with itself, for other hours, dates and days off.

    With the report it came from, what did not fit comes back where it fits now; without it (it was deleted) the same
    tasks get other days.
    """
    if state.plan is None:
        raise NotPossible("There is no plan yet.")
    plan = state.plan
    if report:
        wanted = Options(as_of=report.as_of, target=report.target_flavor, plan=options)
        catalog = load_catalog()
        settled, busy = settled_tasks(state, catalog), busy_with(state, options)
        fresh = make_plan(report, catalog, wanted, done=settled, busy=busy)
        plan = adapt_plan(plan, fresh, state)
    return {
        "assessment": state.assessment,
        "plan": plan.model_dump(mode="json"),
        "proposal": state.proposal,
        "catalog": state.catalog,
        "options": options.model_dump(mode="json"),
        "lay_out": True,
        "names_hours": True,
    }


def find_revision(state: PlanState, basis: Assessment | None, report: Report | None) -> Revision | None:
    """What a change of the catalog since the plan was made would do to it; None where it does nothing."""
    catalog = load_catalog()
    mark = f"catalog:{catalog.version}"
    if not (basis and report and state.plan and state.options) or mark in state.declined:
        return None
    if (state.catalog or report.catalog_version) == catalog.version:
        return None
    wanted = Options(as_of=report.as_of, target=report.target_flavor, plan=state.options)
    plan = revise_plan(state.plan, make_plan(report, catalog, wanted), catalog)
    old = {task.id: task for phase in state.plan.phases for task in phase.tasks}
    new = {task.id: task for phase in plan.phases for task in phase.tasks}
    if old.keys() == new.keys() and not any(is_reworded(old[id], task) for id, task in new.items()):
        return None
    payload = {
        "assessment": state.assessment,
        "plan": plan.model_dump(mode="json"),
        "proposal": state.proposal,
        "catalog": catalog.version,
        "options": state.options.model_dump(mode="json"),
        "lay_out": True,
    }
    return Revision(basis, payload, mark)


def preview_merge(plan: Plan, state: PlanState, payload: dict[str, Any], today: date) -> Changes:
    """What recording a merge would change."""
    event = Event(sequence=state.last_sequence + 1, kind="merge", payload=payload, at=today.isoformat())
    return find_changes(state, fold([*history_of(plan), event]))


def record_merge(plan: Plan, payload: dict[str, Any], client_key: str) -> PlanEvent:
    """Takes a previewed proposal up."""
    return plan.record(EventKind.MERGE, client_key, payload)


def decline_offer(plan: Plan, offer: Offer, client_key: str) -> PlanEvent:
    """Keeps the plan as it is; the proposal is not offered again."""
    said = {"assessment": offer.payload["assessment"], "proposal": offer.payload["proposal"]}
    return plan.record(EventKind.KEEP, client_key, said)


def decline_revision(plan: Plan, revision: Revision, client_key: str) -> PlanEvent:
    """Keeps the plan's tasks as they were told; this version of the catalog is not offered again."""
    said = {"assessment": revision.payload["assessment"], "proposal": revision.mark}
    return plan.record(EventKind.KEEP, client_key, said)


def check_in(plan: Plan, said: CheckInSaid, client_key: str) -> PlanEvent:
    """Looks back on a week and lays the coming ones out: one event."""
    payload = {
        "week": said.week.isoformat(),
        "hours": said.hours,
        "done": list(said.done),
        "in_the_way": said.in_the_way,
        "note": said.note,
    }
    return plan.record(EventKind.CHECK_IN, client_key, payload)


def add_task(plan: Plan, state: PlanState, said: dict[str, Any], client_key: str) -> PlanEvent:
    """Adds a task of the person's own; the same form sent twice is one task."""
    if len(state.own) >= MOST_OWN_TASKS:
        raise NotPossible(f"There are {MOST_OWN_TASKS} tasks of your own already.")
    slug = hashlib.sha256(f"{plan.pk}:{client_key}".encode()).hexdigest()[:10]
    return plan.record(EventKind.ADD_TASK, client_key, {"task": f"{OWN}/{slug}", **said})


def edit_task(plan: Plan, task: PlanTask, said: dict[str, Any], client_key: str) -> PlanEvent:
    """Changes the wording or the hours of an own task."""
    _own(task)
    return plan.record(EventKind.EDIT_TASK, client_key, {"task": task.id, **said})


def move_task(plan: Plan, task: PlanTask, week: date, client_key: str) -> PlanEvent:
    """Moves an own task to the week that begins on a Monday."""
    _own(task)
    return plan.record(EventKind.MOVE_TASK, client_key, {"task": task.id, "week": monday_of(week).isoformat()})


def delete_task(plan: Plan, state: PlanState, task: PlanTask, client_key: str) -> PlanEvent:
    """Deletes an own task that is not done; what is done stays."""
    _own(task)
    if task.id in state.done:
        raise NotPossible("What is done stays in the plan.")
    return plan.record(EventKind.DELETE_TASK, client_key, {"task": task.id})


def order_week(plan: Plan, week: Sequence[str], task_id: str, up: bool, client_key: str) -> PlanEvent:
    """Moves a task one place up or down among those of this week; nothing else changes its place."""
    tasks = list(week)
    if task_id not in tasks:
        raise NotPossible("Only what stands in this week can be put in order.")
    place = tasks.index(task_id)
    other = min(max(place + (-1 if up else 1), 0), len(tasks) - 1)
    tasks[place], tasks[other] = tasks[other], tasks[place]
    return plan.record(EventKind.ORDER, client_key, {"tasks": tasks})


def give_calendar(plan: Plan) -> None:
    """Makes a new secret address of the calendar; an old one stops working."""
    Plan.objects.filter(pk=plan.pk).update(calendar_token=new_token())


def revoke_calendar(plan: Plan) -> None:
    """Ends the calendar's address."""
    Plan.objects.filter(pk=plan.pk).update(calendar_token=None)


def set_reminders(plan: Plan, wished: bool, today: date) -> None:
    """Turns the weekly letter on or off; the first comes next Monday."""
    changed = Plan.objects.filter(pk=plan.pk).exclude(reminds=wished)
    changed.update(reminds=wished, reminded=monday_of(today) if wished else None)


def _own(task: PlanTask) -> None:
    if task.module != OWN:
        raise NotPossible("Only your own tasks can be changed; the plan's can be skipped.")
