"""A document with everything that was found in it: on the images of its pages, or in its text."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from assessor import pictures, queries
from assessor.core.documents import Boxes, DocumentRecord
from assessor.core.report import Report
from assessor.exports.outline import find_passages, index_report, lay_out, mark_text
from assessor.models import AssessmentDocument
from assessor.texts import to_document, unpack_boxes

PDF = "application/pdf"


@require_safe
def show(request: HttpRequest, pk: UUID, document: str) -> HttpResponse:
    """One document of the person's assessment: a PDF as its pages, anything else as text; 404 where it has none."""
    report = queries.report_of(request.user, pk)
    record, address = record_of(report, document), reverse("assessment", args=[pk])
    part = queries.find_part(request.user, pk, document)
    if part and (boxes := _boxes_of(part, record)):
        return render(request, "assessor/documents/pages.html", page_context(report, record, part, boxes, address))
    return show_document(request, report, document, address, reverse("review", args=[pk]))


@require_safe
def show_page(request: HttpRequest, pk: UUID, document: str, page: int) -> HttpResponse:
    """The picture of one page, for its owner alone; 404 where there is no such page."""
    part = queries.find_part(request.user, pk, document)
    if part is None or part.document.media_type != PDF or not page:
        raise Http404("There is no such page.")
    etag = f'"{part.document.sha256[:16]}-{page}-{pictures.SCALE}"'
    if unchanged := get_conditional_response(request, etag=etag):
        return unchanged
    picture = pictures.find_picture(part.document, page) or draw_page(part, page)
    # Kept by the browser that may see it, and asked for again each time: after logging out it is not shown.
    headers = {"Cache-Control": "private, no-cache", "ETag": etag, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(picture, content_type="image/png", headers=headers)


def draw_page(part: AssessmentDocument, page: int) -> bytes:
    """Draws a page in the reader's bounded process and keeps it; 404 where that cannot be done."""
    # Imported here because few requests need the readers.
    from assessor.readers import UnreadableFile, render_bounded

    with part.document.file.open("rb") as file:
        content = file.read()
    try:
        picture = render_bounded(content, page, pictures.SCALE)
    except UnreadableFile as error:
        raise Http404("There is no such page.") from error
    pictures.keep_picture(part.document, page, picture)
    return picture


def show_document(request: HttpRequest, report: Report, name: str, address: str, review_url: str = "") -> HttpResponse:
    """The text of a document of a report that stands at `address`; it can be corrected at `review_url`, if anywhere."""
    document = record_of(report, name)
    own = {"disputes": f"{address}disputes/"} if review_url else {}
    context = {"stretches": mark_text(report, document), "review_url": review_url, **own}
    return render(request, "assessor/document.html", shared_context(report, document, address) | context)


def page_context(
    report: Report, record: DocumentRecord, part: AssessmentDocument, boxes: Boxes, address: str
) -> dict[str, Any]:
    """What the page with the images shows; `boxes` say where the characters stand on them."""
    context = shared_context(report, record, address)
    pages = to_document(part.text, part).pages
    warnings = [warning for warning in record.warnings if not warning.page]
    return context | {
        "disputes": f"{address}disputes/",
        "sheets": lay_out(pages, boxes, context["passages"], record),
        "warnings": warnings,
        "pages_url": f"{address}documents/{record.id}/pages/",
    }


def shared_context(report: Report, document: DocumentRecord, address: str) -> dict[str, Any]:
    """What both kinds of page show: the passages, and the ways to elsewhere."""
    return {
        "document": document,
        "passages": find_passages(report, document.id, index_report(report, {})),
        "report_url": address,
        "others": [d for d in report.documents if d.id != document.id],
    }


def record_of(report: Report, name: str) -> DocumentRecord:
    """A document of a report; 404 where it has none of that name."""
    for document in report.documents:
        if document.id == name:
            return document
    raise Http404("The report has no such document.")


def _boxes_of(part: AssessmentDocument, record: DocumentRecord) -> Boxes | None:
    """Where the characters of the report's text stand on the pages; None where that is not the text that was read."""
    if part.document.media_type != PDF or part.text is None or part.text.text != record.text:
        return None
    packed = queries.boxes_of(part)
    return unpack_boxes(packed) if packed else None
