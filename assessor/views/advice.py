"""The page that shows exactly what would be sent to a language model, and takes or takes back the consent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from assessor import asking, consenting, queries, services
from assessor.exports.outline.advice import name_provider
from assessor.llm.book import form_of
from assessor.llm.values import Ask
from assessor.models import Assessment

TITLES = {
    "point": "Passages that the rules may have missed",
    "tailor": "Tasks worded for your projects",
    "summarise": "The report in plain words",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is shown before it is sent."""

    title: str
    version: str
    prompt: str
    data: str
    form: str


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """GET shows word for word what would be sent; POST agrees to what was seen, and the report is made again."""
    assessment = queries.assessment_of(request.user, pk)
    if request.method != "POST":
        return render(request, "assessor/model.html", model_context(assessment))
    try:
        consenting.give_consent(assessment, request.POST.get("seen", "nothing"))
        messages.success(request, "The report is being made again; this time a language model is asked, too.")
    except services.NotPossible as error:
        messages.warning(request, str(error))
        return redirect("ask_model", pk)
    return redirect("assessment", pk)


@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Takes the consent back; what the model said goes with the next report."""
    assessment = queries.progress_of(request.user, pk)
    try:
        consenting.withdraw_consent(assessment)
        messages.success(request, "Taken back. The report is being made again without a language model.")
    except services.NotPossible as error:
        messages.warning(request, str(error))
    return redirect("assessment", pk)


def model_context(assessment: Assessment) -> dict[str, Any]:
    """What the page shows: the provider, the questions, and whether the person agreed before."""
    options = asking.llm_options()
    offered = asking.is_offered(assessment.owner)
    asks = consenting.questions_about(assessment) if offered and assessment.report is not None else ()
    names = {part.core_id: part.name for part in assessment.parts.all()}
    return {
        "assessment": assessment,
        "offered": offered,
        "consent": getattr(assessment, "consent", None),
        "address": options.base_url if options else "",
        "provider": name_provider(options.base_url) if options else "",
        "models": [model for _, model in options.route] if options else [],
        "questions": [_question(ask, names) for ask in asks],
        "digest": asking.digest_of(asks, options) if options else "",
        "most_tokens": options.output_tokens if options else 0,
    }


def _question(ask: Ask, names: dict[str, str]) -> Question:
    title = TITLES[ask.job] + (f": {names[ask.document]}" if ask.document in names else "")
    return Question(title, ask.prompt_version, ask.prompt, ask.data, form_of(ask))
