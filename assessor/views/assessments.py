"""A person's assessments: the list, one of them live or done or failed, its state for programs, retry and delete."""

from __future__ import annotations

import re
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessor import deleting, keeping, queries, services
from assessor.asking import model_state
from assessor.exports.outline import Filters
from assessor.models import Assessment
from assessor.models.assessments import State
from assessor.shelves import Shelf
from assessor.views.kept import answer_with
from assessor.views.reading import filters_of, report_context

# What a web process keeps: reports of some 250 KB each, lists of some 1 KB for each assessment.
reports: Shelf[bytes] = Shelf(64)
lists: Shelf[str] = Shelf(256)


@require_safe
def list_mine(request: HttpRequest) -> HttpResponse:
    """The person's assessments, newest first."""
    rows = queries.list_of(request.user)
    next_to_go = keeping.first_to_go(request.user, (row.since for row in rows))
    context = {"entries": _set_list(request, rows), "next_to_go": next_to_go}
    return render(request, "assessor/assessments.html", context)


def _set_list(request: HttpRequest, rows: tuple[queries.Listed, ...]) -> str:
    """Their entries as HTML, from the shelf where nothing changed: the names of the documents never do."""
    key = (rows, request.user.time_zone)
    if not rows:
        return ""
    if kept := lists.find(key):
        return kept
    names = queries.names_by_assessment(request.user)
    entries = [(row, ", ".join(names.get(row.pk, ()))) for row in rows]
    return lists.keep(key, render_to_string("assessor/parts/mine.html", {"entries": entries}))


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The stages while it runs, the report when it is done (`at`: at that place), what helps when it failed."""
    if request.htmx and "state" not in request.GET:
        return _show_stages(request, pk)
    assessment = queries.state_of(request.user, pk)
    if assessment.state == State.DONE:
        if re.fullmatch(r"[\w-]+", place := request.GET.get("at", "")):
            return redirect(f"{request.path}#{place}")
        return answer_with(request, [_set_report(request, assessment)], "assessor/report.html", {})
    name = "failed" if assessment.state == State.FAILED else "running"
    return render(request, f"assessor/{name}.html", {"assessment": assessment})


def _set_report(request: HttpRequest, assessment: Assessment) -> bytes:
    """The report as HTML; unfiltered from the shelf, where this process has set it before."""
    filters, model = filters_of(request), model_state(assessment, request.user)
    key = (assessment.pk, assessment.finished, filters, model)
    if kept := reports.find(key):
        return kept
    report = queries.report_of(request.user, assessment.pk)
    context = report_context(report, reverse("assessment", args=[assessment.pk]), filters, own=True)
    context |= {"assessment": assessment, "model": model}
    html = render_to_string("assessor/report/whole.html", context).encode()
    return reports.keep(key, html) if filters == Filters() else html


def _show_stages(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The stages alone, for the page that asks every second; once over, the whole page is asked for."""
    assessment = queries.state_of(request.user, pk)
    response = render(request, "assessor/parts/stages.html", {"assessment": assessment})
    if assessment.is_over:
        response["HX-Refresh"] = "true"
    return response


@require_safe
def show_status(request: HttpRequest, pk: UUID) -> JsonResponse:
    """How far it is, for programs."""
    assessment = queries.state_of(request.user, pk)
    fields = ("state", "stage", "stages", "message")
    return JsonResponse({field: getattr(assessment, field) for field in fields})


@require_POST
def retry(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tries a failed assessment again."""
    try:
        services.retry_assessment(queries.progress_of(request.user, pk))
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect("assessment", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks, then deletes the assessment and what only it used."""
    assessment = queries.progress_of(request.user, pk)
    if request.method != "POST":
        return render(request, "assessor/delete.html", {"assessment": assessment})
    deleting.delete_assessment(assessment)
    messages.success(request, "The assessment and its documents are deleted.")
    return redirect("assessments")
