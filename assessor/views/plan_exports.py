"""The plan taken along: files, the calendar by its secret address, the weekly letter and its end."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from assessor import queries, reminding, replanning
from assessor.core.folding import fold
from assessor.exports.calendar import write_calendar
from assessor.exports.outline.living import name_grade
from assessor.exports.plan_history import (
    write_history_csv,
    write_plan_csv,
    write_plan_json,
    write_plan_markdown,
)
from assessor.histories import history_of
from assessor.models import Plan
from assessor.views.exports import attach
from assessor.views.plan_page import proofs_by_task


@require_safe
def export_plan(request: HttpRequest, form: str) -> HttpResponse:
    """The plan with its history as Markdown or JSON, its tasks or its history as CSV."""
    view = queries.plan_of(request.user)
    history = queries.events_of(view.plan)
    proofs = proofs_by_task(view)
    grades = {task: name_grade(task, view.state, proofs.get(task, ())) for task in view.state.done}
    if form == "md":
        text = write_plan_markdown(view.state, view.progress, history, grades)
        return attach(text, "text/markdown; charset=utf-8", "rampwise-plan.md")
    if form == "json":
        text = write_plan_json(view.state, view.progress, history, grades)
        return attach(text, "application/json", "rampwise-plan.json")
    if form == "csv":
        return attach(write_plan_csv(view.state, grades), "text/csv; charset=utf-8", "rampwise-plan.csv")
    return attach(write_history_csv(history), "text/csv; charset=utf-8", "rampwise-history.csv")


@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest) -> HttpResponse:
    """The calendar's address and the weekly letter: shown, made, ended."""
    view = queries.plan_of(request.user)
    if request.method == "POST":
        _change(request, view)
        return redirect("plan_settings")
    return render(request, "assessor/plan_settings.html", {"plan": view.plan})


@login_not_required
@require_safe
def show_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The feed of whoever has the address; 404 once it was revoked."""
    plan = get_object_or_404(Plan.objects.select_related("owner"), calendar_token=token)
    last = plan.events.order_by("-sequence").first()
    content = write_calendar(fold(history_of(plan)), str(plan.pk), last.at if last else plan.created)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@login_not_required
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ends the weekly letter: mail programs POST in one click, a person sees one button first."""
    plan = reminding.plan_of_token(token)
    if plan is None:
        raise Http404("This link is not one of ours.")
    if request.method == "POST":
        replanning.set_reminders(plan, False, plan.owner.today())
    ended = request.method == "POST" or not plan.reminds
    return render(request, "assessor/unsubscribe.html", {"ended": ended})


def _change(request: HttpRequest, view: queries.PlanView) -> None:
    """One of four things; anything else is left alone."""
    wish = request.POST.get("wish")
    if wish == "calendar":
        replanning.give_calendar(view.plan)
        messages.success(request, "The address is made. An earlier one no longer works.")
    elif wish == "no-calendar":
        replanning.revoke_calendar(view.plan)
        messages.success(request, "The address no longer works.")
    elif wish in {"letter", "no-letter"}:
        replanning.set_reminders(view.plan, wish == "letter", view.today)
        messages.success(request, "A letter comes on Mondays." if wish == "letter" else "No more letters come.")
