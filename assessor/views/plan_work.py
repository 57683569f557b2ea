"""Working the plan over the months: check-in, own tasks, other hours, a new proposal, before and after."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessor import proving, queries, replanning, services
from assessor.core.comparison import compare_reports
from assessor.core.planning.merging import find_changes
from assessor.core.planning.models import PlanOptions, PlanTask
from assessor.core.planning.relaying import coming_week, monday_of
from assessor.core.proved import prove_lines
from assessor.core.report import Report
from assessor.exports.outline import index_report
from assessor.exports.outline.changing import outline_changes, tell_own_task
from assessor.exports.outline.compared import outline_comparison, tell_other_person
from assessor.exports.outline.living import name_grade, tasks_of_week
from assessor.exports.outline.proofs import ProofView
from assessor.exports.outline.quotes import NO_INDEX
from assessor.exports.wording import count, write_date
from assessor.knowledge import load_catalog
from assessor.models import Plan
from assessor.plan_forms import CheckInForm, OwnTaskForm, ReplanForm
from assessor.views.plan_page import view_proof
from assessor.views.plans import own_task


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: HttpRequest) -> HttpResponse:
    """The week looked back on, and the next: one screen, one POST, one event."""
    view = queries.plan_of(request.user)
    coming = coming_week(view.today)
    last = view.state.check_ins[-1] if view.state.check_ins else None
    asked = {"hours": last.hours if last and last.hours else _hours(view)}
    choices = [task.id for task in view.state.open_tasks]
    form = CheckInForm(request.POST or None, open_tasks=choices, week=coming, initial=asked)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data
        said = replanning.CheckInSaid(sent["week"], sent["hours"], sent["done"], sent["in_the_way"], sent["note"])
        replanning.check_in(view.plan, said, sent["client_key"])
        kept = _after_check_in(queries.plan_of(request.user), len(sent["done"]))
        messages.success(request, kept, extra_tags="arrived")
        return redirect("my_plan")
    context = {"form": form, "coming": coming, "finish": _end(view)}
    context |= {
        "due": _with_modules(_due(view), view),
        "done": _done_lately(view),
        "key": _key(request),
        "carried": _past(view),
    }
    return render(request, "assessor/check_in.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def replan(request: HttpRequest) -> HttpResponse:
    """Other hours, deadline and days off: GET with them shows what would change, POST takes it up."""
    view = queries.plan_of(request.user)
    sent = request.POST if request.method == "POST" else request.GET
    asked = "hours_per_week" in sent
    form = ReplanForm(sent if asked else None, today=view.today, initial=_initial(view))
    context: dict[str, Any] = {"form": form, "key": _key(request)}
    if asked and form.is_valid():
        basis = replanning.basis_of(view.state, request.user)
        report = queries.read_report(basis) if basis else None
        payload = replanning.propose_replan(view.state, report, form.options)
        if request.method == "POST":
            replanning.record_merge(view.plan, payload, form.cleaned_data["client_key"])
            messages.success(request, f"The plan follows. It ends on {_end(queries.plan_of(request.user))}.")
            return redirect("my_plan")
        changes = replanning.preview_merge(view.plan, view.state, payload, view.today)
        context["changes"] = outline_changes(
            changes, index_report(report, {}) if report else NO_INDEX, titles_of(report)
        )
    wrong = asked and not form.is_valid()
    return render(request, "assessor/replan.html", context, status=422 if wrong else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest) -> HttpResponse:
    """What the newest report would change in the plan; POST takes it up, or keeps the plan as it is."""
    view = queries.plan_of(request.user)
    newer = replanning.find_newer(queries.newest_finished(request.user), view.state)
    if newer is None:
        basis = replanning.basis_of(view.state, request.user)
        report = queries.read_report(basis) if basis else None
        if revision := replanning.find_revision(view.state, basis, report):
            return offer_revision(request, view, revision)
        messages.info(request, "Your plan follows your newest report already.")
        return redirect("my_plan")
    found = replanning.offer_of(view.plan, view.state, newer, view.today)
    if request.method == "POST":
        return _take_up_or_keep(request, view.plan, found.payload, partial(replanning.decline_offer, view.plan, found))
    report = queries.read_report(newer)
    address = reverse("assessment", args=[newer.pk]) + "documents/"
    changes = outline_changes(found.changes, index_report(report, {}), titles_of(report))
    basis = replanning.basis_of(view.state, request.user)
    other = tell_other_person(queries.read_report(basis), report) if basis else ""
    context = {"changes": changes, "newer": newer, "documents": address, "key": _key(request)}
    context |= {"basis": basis, "other": other}
    return render(request, "assessor/offer.html", context)


def offer_revision(request: HttpRequest, view: queries.PlanView, revision: replanning.Revision) -> HttpResponse:
    """What a change of the catalog would do to the plan; POST takes it up, or keeps the plan as it is."""
    if request.method == "POST":
        decline = partial(replanning.decline_revision, view.plan, revision)
        return _take_up_or_keep(request, view.plan, revision.payload, decline)
    changes = replanning.preview_merge(view.plan, view.state, revision.payload, view.today)
    context = {"changes": outline_changes(changes, NO_INDEX, titles_of(None)), "key": _key(request)}
    return render(request, "assessor/offer.html", context)


def _take_up_or_keep(
    request: HttpRequest, plan: Plan, payload: dict[str, Any], decline: Callable[[str], object]
) -> HttpResponse:
    """Does what the person answered to an offer, and leads back to the plan; `decline` takes the client's key."""
    key = request.POST.get("client_key", "")[:64]
    if request.POST.get("answer") == "keep":
        decline(key)
        messages.success(request, "Your plan stays as it is.")
    else:
        replanning.record_merge(plan, payload, key)
        messages.success(request, f"The plan follows. It ends on {_end(queries.plan_of(request.user))}.")
    return redirect("my_plan")


@require_POST
def add_task(request: HttpRequest) -> HttpResponse:
    """Adds a task of the person's own."""
    view = queries.plan_of(request.user)
    form = OwnTaskForm(request.POST, today=view.today)
    if form.is_valid():
        try:
            key = form.cleaned_data["client_key"] or uuid.uuid4().hex
            event = replanning.add_task(view.plan, view.state, own_task(form.cleaned_data), key)
            messages.success(request, _after_own_task(view, queries.plan_of(request.user), event.payload))
        except services.NotPossible as refused:
            messages.warning(request, str(refused))
    else:
        messages.warning(request, "That could not be kept: " + " ".join(e[0] for e in form.errors.values()))
    return redirect("my_plan")


@require_safe
def show_proved(request: HttpRequest) -> HttpResponse:
    """The end: what the first and the newest report say of the same questions, what was proved, lines for a resume."""
    view = queries.plan_of(request.user)
    finished = list(queries.finished_of(request.user))
    first, last = (finished[-1], finished[0]) if finished else (None, None)
    proofs = proving.proofs_of(view.plan)
    read = [(one.row.name, one.reading) for rows in proofs.values() for one in rows if one.reading]
    newest = queries.report_of(request.user, last.pk) if last else None
    context: dict[str, Any] = {
        "first": first,
        "last": last,
        "left": _left_behind(view, {task: tuple(map(view_proof, rows)) for task, rows in proofs.items()}),
        "lines": prove_lines(newest, read),
    }
    if first and newest and first.pk != last.pk:
        context |= _compared(queries.report_of(request.user, first.pk), newest)
    return render(request, "assessor/proved.html", context)


def _compared(before: Report, after: Report) -> dict[str, Any]:
    """The two reports side by side."""
    found = compare_reports(before, after)
    compared, other = outline_comparison(found, before, after), tell_other_person(before, after)
    return {"compared": compared, "closed": len(found.closed), "other": other}


def _left_behind(view: queries.PlanView, proofs: dict[str, tuple[ProofView, ...]]) -> list[dict[str, Any]]:
    """Finished tasks with their day, how far each is shown and what was left behind, in the order of their days."""
    state = view.state
    done = sorted((task for task in state.tasks if task.id in state.done), key=lambda task: state.done[task.id])
    return [
        {
            "task": task,
            "day": write_date(state.done[task.id]),
            "grade": name_grade(task.id, state, proofs.get(task.id, ())),
            "proof": state.proofs.get(task.id, ""),
            "proofs": proofs.get(task.id, ()),
        }
        for task in done
    ]


def _due(view: queries.PlanView) -> list[PlanTask]:
    """The open tasks that a check-in asks about: those of this week as the plan's page has them, and all begun ones."""
    sunday = (monday_of(view.today) + timedelta(days=6)).isoformat()
    due = {task.id: task for task in tasks_of_week(view.state.open_tasks, view.today)}
    due |= {task.id: task for task in view.state.open_tasks if task.start <= sunday}
    return sorted(due.values(), key=lambda task: task.start)


def _with_modules(tasks: list[PlanTask], view: queries.PlanView) -> list[tuple[PlanTask, str]]:
    """Each task with the title of its module, without which it says little."""
    titles = {module.id: module.title for module in view.state.modules}
    return [(task, titles.get(task.module, "")) for task in tasks]


def _past(view: queries.PlanView) -> int:
    """How many open tasks were planned for weeks that are over when the coming one begins."""
    coming = coming_week(view.today).isoformat()
    return sum(task.end < coming for task in view.state.open_tasks)


def _done_lately(view: queries.PlanView) -> list[PlanTask]:
    """What was ticked since the Monday of the week that is looked back on."""
    since = (coming_week(view.today) - timedelta(days=7)).isoformat()
    return [task for task in view.state.tasks if view.state.done.get(task.id, "") >= since]


def _after_check_in(view: queries.PlanView, done: int) -> str:
    """What the check-in changed, in two sentences."""
    said = f"{count(done, 'task')} done. " if done else ""
    return f"Kept. {said}The plan now ends on {_end(view)}."


def _after_own_task(before: queries.PlanView, after: queries.PlanView, said: dict[str, Any]) -> str:
    """Where a task of one's own stands now, and what moved for it."""
    return tell_own_task(after.task(said["task"]), said["week"], find_changes(before.state, after.state))


def _end(view: queries.PlanView) -> str:
    return write_date(view.state.plan.end) if view.state.plan else ""


def _hours(view: queries.PlanView) -> int:
    return view.state.options.hours_per_week if view.state.options else 10


def _initial(view: queries.PlanView) -> dict[str, Any]:
    """The options of the plan as the form shows them."""
    options = view.state.options or PlanOptions(start=view.today.isoformat())
    off = "\n".join(f"{one.start} to {one.end}" for one in options.days_off)
    # As a check-in has it: from Friday on one plans the week to come.
    start = max(options.start, coming_week(view.today).isoformat())
    return {"hours_per_week": options.hours_per_week, "start": start, "deadline": options.deadline, "days_off": off}


def titles_of(report: Report | None) -> dict[str, str]:
    """The titles of gaps by id, as a report has them; without one, or for what it has not, the catalog's."""
    return load_catalog().gap_titles | ({gap.id: gap.title for gap in report.gaps} if report else {})


def _key(request: HttpRequest) -> str:
    """The key of the form on this page; one that came back with an error stays the same."""
    return request.POST.get("client_key", "")[:64] or uuid.uuid4().hex
