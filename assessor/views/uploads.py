"""The upload page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.models import User
from assessor import asking, consenting, queries, services
from assessor.exports.outline.advice import name_provider
from assessor.forms import HOURS_AT_FIRST, AssessmentForm


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Takes a resume and write-ups and starts their assessment; what was typed stays where something is wrong."""
    sent = request.method == "POST"
    refused = 422
    form = AssessmentForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        today=request.user.today(),
        hours=queries.hours_of(request.user) or HOURS_AT_FIRST,
        stopped=getattr(request, "upload_stopped", False),
    )
    if sent and form.is_valid():
        try:
            assessment = services.start_assessment(request.user, form.documents, form.wishes)
        except services.NotPossible as error:
            form.add_error("resume", str(error))
            refused = 507 if isinstance(error, services.NoRoom) else 422
        else:
            if form.cleaned_data["ask_model"] and asking.is_offered(request.user):
                consenting.wish_model(assessment)
            return redirect("assessment", assessment.pk)
    context = {"form": form, "provider": offered_provider(request.user)}
    return render(request, "assessor/upload.html", context, status=refused if sent else 200)


def offered_provider(user: User) -> str:
    """The host of the language model that this person may have asked; empty where none is offered."""
    options = asking.llm_options() if asking.is_offered(user) else None
    return name_provider(options.base_url) if options else ""
