"""What was read beside the pages it was read from, and what the person corrects in it. Each POST is one correction."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from assessor import queries, services
from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.correcting import FORMS, CorrectionForm
from assessor.models import Assessment, AssessmentDocument
from assessor.texts import to_document
from assessor.views.reviewing import arrange_review

KEPT = "Kept. The report is being made again with it."


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Each page beside its text, with the forms to correct; the stages while a correction is being worked in."""
    assessment = queries.assessment_of(request.user, pk)
    if not assessment.is_over:
        return render(request, "assessor/review/running.html", {"assessment": assessment})
    return render(request, "assessor/review.html", review_context(assessment))


@require_POST
def correct(request: HttpRequest, pk: UUID, document: str, kind: str) -> HttpResponse:
    """Keeps one correction of a document and runs the assessment again; what cannot be kept comes back with why."""
    assessment = queries.assessment_of(request.user, pk)
    part = queries.find_part(request.user, pk, document)
    if part is None or kind not in FORMS or not _fits(kind, part):
        raise Http404("Nothing of that name can be corrected here.")
    form = FORMS[kind](request.POST, document=read_document(part), profile=read_profile(assessment))
    if not form.is_valid():
        context = review_context(assessment, (document, kind, form))
        context["errors"] = [error for errors in form.errors.values() for error in errors]
        return render(request, "assessor/review.html", context, status=422)
    try:
        services.correct_document(assessment, part.document, form.correction())
        messages.success(request, KEPT)
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect("review", pk)


@require_POST
def undo(request: HttpRequest, pk: UUID, correction: int) -> HttpResponse:
    """Takes a correction back and runs the assessment again."""
    assessment = queries.progress_of(request.user, pk)
    try:
        services.undo_correction(assessment, queries.correction_of(request.user, pk, correction))
        messages.success(request, "Undone. The report is being made again without it.")
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect("review", pk)


def review_context(assessment: Assessment, refused: tuple[str, str, CorrectionForm] | None = None) -> dict[str, Any]:
    """What the review page shows; `refused` is the form that could not be kept, with its document and kind."""
    parts = queries.parts_of(assessment.owner, assessment.pk)
    report = queries.read_report(assessment) if assessment.report else None
    return {"assessment": assessment, "review": arrange_review(parts, report, refused)}


def read_document(part: AssessmentDocument) -> Document:
    """What was read of a document; an empty one where it could not be read."""
    if part.text:
        return to_document(part.text, part)
    return Document(part.core_id, part.name, part.kind, part.document.media_type, "")


def read_profile(assessment: Assessment) -> Profile:
    """Who the report says the person is; nobody where there is no report yet."""
    return queries.read_report(assessment).profile if assessment.report else Profile()


def _fits(kind: str, part: AssessmentDocument) -> bool:
    """A write-up has only its text to correct, and so has a resume that could not be read."""
    return kind == "text" or (part.kind == "resume" and part.text is not None)
