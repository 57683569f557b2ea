"""Two of a person's assessments beside each other: which ones, and what moved between them."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assessor import queries
from assessor.core.comparison import compare_reports
from assessor.exports.outline.compared import outline_comparison


@require_safe
def choose(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The person's other finished assessments, to compare one with."""
    assessment = queries.progress_of(request.user, pk)
    others = [other for other in queries.finished_of(request.user) if other.pk != pk]
    return render(request, "assessor/compare/choose.html", {"assessment": assessment, "others": others})


@require_safe
def show(request: HttpRequest, pk: UUID, other: UUID) -> HttpResponse:
    """What moved from the earlier to the later of two, whichever order they are named in."""
    pair = (queries.assessment_of(request.user, pk), queries.assessment_of(request.user, other))
    first, last = sorted(pair, key=lambda assessment: assessment.created)
    before, after = queries.read_report(first), queries.read_report(last)
    compared = outline_comparison(compare_reports(before, after), before, after)
    context = {
        "first": first,
        "last": last,
        "compared": compared,
        "old_documents": f"{reverse('assessment', args=[first.pk])}documents/",
        "new_documents": f"{reverse('assessment', args=[last.pk])}documents/",
    }
    return render(request, "assessor/compare.html", context)
