"""A course outline that a person pastes, read against their report: nothing of it is kept."""

from __future__ import annotations

from functools import cache
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from assessor import queries
from assessor.core.syllabus import Names, audit_outline
from assessor.disputing import OutlineForm
from assessor.exports.outline.course import outline_course
from assessor.knowledge import load_catalog


@require_http_methods(["GET", "HEAD", "POST"])
def audit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The form for an outline; POST says of each of its lines what the evidence covers already."""
    assessment = queries.assessment_of(request.user, pk)
    report = queries.read_report(assessment)
    form = OutlineForm(request.POST or None)
    context = {"assessment": assessment, "form": form, "documents": f"{request.path.removesuffix('course/')}documents/"}
    if request.method == "POST" and form.is_valid():
        found = audit_outline(form.cleaned_data["outline"], report, load_catalog(), names())
        context["course"] = outline_course(found, report)
    return render(request, "assessor/course.html", context, status=422 if form.errors else 200)


@cache
def names() -> Names:
    """The catalog's names, made ready once per process."""
    return Names(load_catalog())
