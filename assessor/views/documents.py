"""A document's text with everything that was found in it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assessor import queries
from assessor.core.report import Report
from assessor.exports.outline import find_passages, index_report, mark_text


@require_safe
def show(request: HttpRequest, pk: UUID, document: str) -> HttpResponse:
    """One document of the person's assessment; 404 where it has none of that name."""
    report = queries.report_of(request.user, pk)
    return show_document(request, report, document, reverse("assessment", args=[pk]))


def show_document(request: HttpRequest, report: Report, name: str, address: str) -> HttpResponse:
    """A document of a report that stands at `address`."""
    document = next((d for d in report.documents if d.id == name), None)
    if document is None:
        raise Http404("The report has no such document.")
    context = {
        "document": document,
        "stretches": mark_text(report, document),
        "passages": find_passages(report, name, index_report(report, {})),
        "report_url": address,
        "others": [d for d in report.documents if d.id != name],
    }
    return render(request, "assessor/document.html", context)
