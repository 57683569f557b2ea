"""The living plan: the page, and everything one can do to a task. Each POST is one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from assessor import proving, queries, replanning, services
from assessor.core.planning.models import PlanTask
from assessor.core.planning.relaying import monday_of
from assessor.exports.outline.living import tasks_of_week
from assessor.forms import TaskForm
from assessor.models import PlanEvent
from assessor.plan_forms import KeyForm, OwnTaskForm, ProofForm
from assessor.views.plan_page import answer_plan, keep_plan

Sent = Mapping[str, Any]
Change = Callable[[queries.PlanView, PlanTask, str, Sent], object]
CHANGES: dict[str, Change] = {
    "tick": lambda view, task, key, sent: finish_task(view, task, key, sent),
    "untick": lambda view, task, key, sent: services.untick_task(view.plan, task.id, key),
    "skip": lambda view, task, key, sent: services.skip_task(view.plan, task.id, key, sent["reason"]),
    "unskip": lambda view, task, key, sent: services.unskip_task(view.plan, task.id, key),
    "note": lambda view, task, key, sent: services.annotate_task(view.plan, task.id, key, sent["note"]),
    "hours": lambda view, task, key, sent: services.log_hours(view.plan, task.id, key, sent["hours"] or 0),
    "up": lambda view, task, key, sent: put_in_order(view, task, key, up=True),
    "down": lambda view, task, key, sent: put_in_order(view, task, key, up=False),
    "edit": lambda view, task, key, sent: replanning.edit_task(view.plan, task, own_task(sent), key),
    "later": lambda view, task, key, sent: replanning.move_task(view.plan, task, week_after(task), key),
    "delete": lambda view, task, key, sent: replanning.delete_task(view.plan, view.state, task, key),
}


@require_safe
def show_mine(request: HttpRequest) -> HttpResponse:
    """The way to the plan from anywhere: to the newest finished assessment's address of it.

    A plan outlives the assessments it came from: where they were deleted, it stands here.
    """
    if newest := next(iter(queries.ends_of(request.user)), None):
        return redirect("plan", newest)
    if queries.has_plan(request.user):
        return answer_plan(request, None, "assessor/plan.html")
    return render(request, "assessor/no_plan.html")


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The person's living plan. Who comes from a report that it does not follow yet is asked about that first."""
    if "from" in request.GET:
        asks = keep_plan(request, pk).head["offered"] == pk
        return redirect("plan_changes") if asks else redirect("plan", pk)
    return answer_plan(request, pk, "assessor/plan.html")


@require_POST
def change(request: HttpRequest, module: str, task: str, verb: str, pk: UUID | None = None) -> HttpResponse:
    """Ticks, un-ticks, skips, notes or logs; answers with the plan as it is now."""
    if pk:
        queries.progress_of(request.user, pk)
    view = queries.plan_of(request.user)
    form = form_of(request, verb, view.today)
    if verb not in CHANGES:
        raise Http404("Nothing of that name can be done to a task.")
    found = view.task(f"{module}/{task}")
    if form.is_valid():
        try:
            event = CHANGES[verb](view, found, form.cleaned_data["client_key"], form.cleaned_data)
            if isinstance(event, PlanEvent) and event.payload.get("attached"):
                return redirect("proof", event.payload["attached"])
        except services.NotPossible as refused:
            messages.warning(request, str(refused))
    else:
        messages.warning(request, "That could not be kept: " + " ".join(e[0] for e in form.errors.values()))
    return answer(request, pk)


@require_POST
def undo(request: HttpRequest, pk: UUID | None = None) -> HttpResponse:
    """Takes the named event back."""
    if pk:
        queries.progress_of(request.user, pk)
    view = queries.plan_of(request.user)
    try:
        sequence = int(request.POST.get("sequence", ""))
        services.undo_event(view.plan, sequence, request.POST.get("client_key", "")[:64])
    except (ValueError, services.NotPossible):
        messages.warning(request, "There is nothing to undo.")
    return answer(request, pk)


def answer(request: HttpRequest, pk: UUID | None) -> HttpResponse:
    """The changed piece of the page for htmx, the page itself for a plain form."""
    if request.htmx:
        return answer_plan(request, pk, "assessor/plan/body.html")
    return redirect("plan", pk) if pk else redirect("my_plan")


def form_of(request: HttpRequest, verb: str, today: date) -> KeyForm | TaskForm:
    """The form that a verb is sent with."""
    if verb == "edit":
        return OwnTaskForm(request.POST, today=today)
    if verb == "tick":
        return ProofForm(request.POST, request.FILES, stopped=getattr(request, "upload_stopped", False))
    return TaskForm(request.POST)


def finish_task(view: queries.PlanView, task: PlanTask, key: str, sent: Sent) -> PlanEvent:
    """A task is done; what was left behind is read where it is a file or a text."""
    if sent["document"]:
        return proving.attach_proof(view.plan, task, sent["document"], key, sent["proof"])
    return services.tick_task(view.plan, task.id, key, sent["proof"])


def put_in_order(view: queries.PlanView, task: PlanTask, key: str, up: bool) -> object:
    """A task one place up or down among those of this week."""
    week = [one.id for one in tasks_of_week(view.state.open_tasks, view.today, view.state.rank)]
    return replanning.order_week(view.plan, week, task.id, up, key)


def own_task(sent: Sent) -> dict[str, Any]:
    """The fields of an own task as its events carry them."""
    said = {name: sent[name] for name in ("title", "hours", "proof")}
    return {**said, "week": sent["week"].isoformat()}


def week_after(task: PlanTask) -> date:
    """The Monday after a task's first week."""
    return monday_of(date.fromisoformat(task.start)) + timedelta(days=7)
