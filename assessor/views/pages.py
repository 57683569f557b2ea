"""What a visitor without an account sees: the landing page, the sample, the published method."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assessor.core.report import report_schema
from assessor.exports.markdown import render_markdown
from assessor.exports.outline import Filters, outline_report
from assessor.exports.pdf import render_pdf
from assessor.knowledge import load_catalog
from assessor.sample import load_sample
from assessor.views.documents import show_document
from assessor.views.exports import attach
from assessor.views.method import method_context
from assessor.views.reading import filters_of, report_context, sample_context


@login_not_required
@require_safe
def show_home(request: HttpRequest) -> HttpResponse:
    """What it is, with a picture drawn from the sample report."""
    return render(request, "assessor/home.html", {"report": outline_report(load_sample(), load_catalog())})


@login_not_required
@require_safe
def show_sample(request: HttpRequest) -> HttpResponse:
    """A whole report and plan of an invented person."""
    filters = filters_of(request)
    address = reverse("sample")
    plain = filters == Filters()
    context = sample_context(address) if plain else report_context(load_sample(), address, filters)
    return render(request, "assessor/sample.html", context)


@login_not_required
@require_safe
def show_sample_document(request: HttpRequest, document: str) -> HttpResponse:
    """A document of the invented person with everything found in it."""
    return show_document(request, load_sample(), document, reverse("sample"))


@login_not_required
@require_safe
def export_sample(request: HttpRequest, form: str) -> HttpResponse:
    """The sample report to take along."""
    if form == "json":
        return attach(load_sample().model_dump_json(by_alias=True, indent=1), "application/json", "sample.json")
    if form == "md":
        return attach(render_markdown(load_sample(), load_catalog()), "text/markdown; charset=utf-8", "sample.md")
    if form == "pdf":
        return attach(render_pdf(load_sample(), load_catalog()), "application/pdf", "sample.pdf")
    raise Http404("The sample comes as json, md and pdf.")


@login_not_required
@require_safe
def show_schema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema that every report follows."""
    return JsonResponse(report_schema(), content_type="application/schema+json")


@login_not_required
@require_safe
def show_method(request: HttpRequest) -> HttpResponse:
    """Every constant and rule that a report follows from."""
    return render(request, "assessor/method.html", method_context(load_catalog()))
