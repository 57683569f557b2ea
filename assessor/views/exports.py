"""The report to take along: the stored snapshot, Markdown, PDF."""

from __future__ import annotations

import json
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from assessor import queries
from assessor.exports.markdown import render_markdown
from assessor.exports.pdf import render_pdf
from assessor.knowledge import load_catalog


def attach(content: bytes | str, media_type: str, name: str) -> HttpResponse:
    """A response that a browser saves under a name of ours."""
    return HttpResponse(
        content, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


@require_safe
def report_json(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The snapshot as it is stored."""
    report = queries.report_of(request.user, pk)
    text = json.dumps(report.model_dump(mode="json", by_alias=True), ensure_ascii=False, indent=1)
    return attach(text, "application/json", "rampwise-report.json")


@require_safe
def report_markdown(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The report as Markdown."""
    text = render_markdown(queries.report_of(request.user, pk), load_catalog())
    return attach(text, "text/markdown; charset=utf-8", "rampwise-report.md")


@require_safe
def report_pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The report as a set document."""
    return attach(
        render_pdf(queries.report_of(request.user, pk), load_catalog()), "application/pdf", "rampwise-report.pdf"
    )
