"""What a person says of their evidence: disputes of a passage, additions to a gap, and taking either back."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessor import queries, services
from assessor.core.report import Report
from assessor.core.statements import choices_for, subjects_of
from assessor.disputing import AdditionForm, DisputeForm
from assessor.exports.outline import find_passages, index_report
from assessor.exports.outline.passages import Passage
from assessor.exports.outline.said import outline_statements
from assessor.knowledge import load_catalog
from assessor.models.statements import Says
from assessor.views.documents import record_of

KEPT = "Kept. The report is being made again with it."


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What was said, with what it did and a way to take it back; the stages while it is being worked in."""
    assessment = queries.assessment_of(request.user, pk)
    context = {"assessment": assessment}
    if not assessment.is_over or assessment.report is None:
        return render(request, "assessor/statements/running.html", context)
    report = queries.read_report(assessment)
    rows = queries.statements_about(request.user, pk)
    context["said"] = outline_statements(report.statements, {d.id: d.name for d in report.documents})
    context["standing"] = {f"statement-{row.pk}" for row in rows}
    context["elsewhere"] = [row for row in rows if f"statement-{row.pk}" not in {s.id for s in report.statements}]
    return render(request, "assessor/statements.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def dispute(request: HttpRequest, pk: UUID, document: str, start: int, end: int) -> HttpResponse:
    """A passage with what it was found to show, and the form to say that this isn't right."""
    assessment = queries.assessment_of(request.user, pk)
    report = queries.read_report(assessment)
    part = queries.find_part(request.user, pk, document)
    passage = _passage(report, document, start, end)
    if part is None:
        raise Http404("The report has no such document.")
    form = DisputeForm(request.POST or None, subjects=subjects_of(report, document, start, end))
    if request.method == "POST" and form.is_valid():
        quote = record_of(report, document).text[start:end]
        said = form.disputes(document, quote)
        anchor = anchor_of(said[0].subject, report)
        return _keep(request, lambda: services.dispute_evidence(assessment, part, *said), pk, anchor)
    context = {"assessment": assessment, "passage": passage, "form": form, "ways": Says.choices}
    return render(request, "assessor/statements/dispute.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, pk: UUID, gap: str) -> HttpResponse:
    """A gap with the form to say that one has this."""
    assessment = queries.assessment_of(request.user, pk)
    report = queries.read_report(assessment)
    found = next((one for one in report.gaps if one.id == gap), None)
    choices = choices_for(found, report, load_catalog()) if found else {}
    if not choices:
        raise Http404("The report has no such gap.")
    form = AdditionForm(request.POST or None, choices=choices)
    if request.method == "POST" and form.is_valid():
        return _keep(request, lambda: services.add_statement(assessment, form.addition()), pk, f"gap-{gap}")
    context = {"assessment": assessment, "gap": found, "form": form}
    return render(request, "assessor/statements/add.html", context, status=422 if form.errors else 200)


@require_POST
def undo(request: HttpRequest, pk: UUID, statement: UUID) -> HttpResponse:
    """Takes a statement back and runs the assessment again."""
    assessment = queries.progress_of(request.user, pk)
    row = queries.statement_of(request.user, pk, statement)
    try:
        services.undo_statement(assessment, row)
        messages.success(request, "Undone. The report is being made again without it.")
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect("statements", pk)


def _keep(request: HttpRequest, keep: Callable[[], object], pk: UUID, anchor: str) -> HttpResponse:
    """Keeps what was said and leads back to its place in the report, which is being made again meanwhile.

    The place goes as a query: a page with a fragment in its address does not refresh itself without a script.
    """
    try:
        keep()
        messages.success(request, KEPT, extra_tags="arrived")
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect(f"{reverse('assessment', args=[pk])}?at={anchor}")


def anchor_of(subject: str, report: Report) -> str:
    """The place of a subject in the report's page; that of everything found where it has none of its own."""
    if any(practice.id == subject for practice in report.practices):
        return f"found-practice-{subject}"
    if any(skill.id == subject for skill in report.skills):
        return f"found-skill-{subject}"
    signals = (signal.id for signal in report.signals if any(c.id == subject for c in signal.criteria))
    return next((f"signal-{id}" for id in signals), "found")


def _passage(report: Report, document: str, start: int, end: int) -> Passage:
    """A quoted passage of a report; 404 where it quotes nothing there."""
    for passage in find_passages(report, document, index_report(report, {})):
        if (passage.start, passage.end) == (start, end):
            return passage
    raise Http404("The report quotes no such passage.")
