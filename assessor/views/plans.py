"""The living plan: the page, and everything one can do to a task. Each POST is one event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from assessor import queries, services
from assessor.exports.outline import index_report, outline_living
from assessor.forms import TaskForm

Change = Callable[[Any, str, str, Mapping[str, Any]], object]
CHANGES: dict[str, Change] = {
    "tick": lambda plan, task, key, sent: services.tick_task(plan, task, key, sent["proof"]),
    "untick": lambda plan, task, key, sent: services.untick_task(plan, task, key),
    "skip": lambda plan, task, key, sent: services.skip_task(plan, task, key, sent["reason"]),
    "unskip": lambda plan, task, key, sent: services.unskip_task(plan, task, key),
    "note": lambda plan, task, key, sent: services.annotate_task(plan, task, key, sent["note"]),
    "hours": lambda plan, task, key, sent: services.log_hours(plan, task, key, sent["hours"] or 0),
}


@require_safe
def show_mine(request: HttpRequest) -> HttpResponse:
    """The way to the plan from anywhere: to the newest finished assessment's address of it."""
    newest = queries.assessments_of(request.user).filter(state="done").first()
    if newest:
        return redirect("plan", newest.pk)
    return render(request, "assessor/no_plan.html")


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The person's living plan."""
    return render(request, "assessor/plan.html", plan_context(request, pk))


@require_POST
def change(request: HttpRequest, pk: UUID, module: str, task: str, verb: str) -> HttpResponse:
    """Ticks, un-ticks, skips, notes or logs; answers with the plan as it is now."""
    queries.progress_of(request.user, pk)
    view, form = queries.plan_of(request.user), TaskForm(request.POST)
    if verb not in CHANGES:
        raise Http404("Nothing of that name can be done to a task.")
    found = view.task(f"{module}/{task}")
    if form.is_valid():
        CHANGES[verb](view.plan, found.id, form.cleaned_data["client_key"], form.cleaned_data)
    else:
        messages.warning(request, "That could not be kept: " + " ".join(e[0] for e in form.errors.values()))
    return answer(request, pk)


@require_POST
def undo(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Takes the named event back."""
    queries.progress_of(request.user, pk)
    view = queries.plan_of(request.user)
    try:
        sequence = int(request.POST.get("sequence", ""))
        services.undo_event(view.plan, sequence, request.POST.get("client_key", "")[:64])
    except (ValueError, services.NotPossible):
        messages.warning(request, "There is nothing to undo.")
    return answer(request, pk)


def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The changed piece of the page for htmx, the page itself for a plain form."""
    if request.htmx:
        return render(request, "assessor/plan/body.html", plan_context(request, pk))
    return redirect("plan", pk)


def plan_context(request: HttpRequest, pk: UUID) -> dict[str, Any]:
    """What the plan's page shows; 404 where the assessment is not this person's or there is no plan."""
    assessment = queries.assessment_of(request.user, pk)
    view, report = queries.plan_of(request.user), queries.read_report(assessment)
    titles = {gap.id: gap.title for gap in report.gaps}
    living = outline_living(view.state, view.progress, view.today, index_report(report, {}), titles)
    address = reverse("assessment", args=[pk])
    return {"assessment": assessment, "plan": living, "report_url": address, "documents": f"{address}documents/"}
