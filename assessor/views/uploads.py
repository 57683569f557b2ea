"""The upload page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from assessor import services
from assessor.forms import AssessmentForm


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Takes a resume and write-ups and starts their assessment; what was typed stays where something is wrong."""
    sent = request.method == "POST"
    form = AssessmentForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        today=request.user.today(),
        stopped=getattr(request, "upload_stopped", False),
    )
    if sent and form.is_valid():
        return redirect("assessment", services.start_assessment(request.user, form.documents, form.wishes).pk)
    return render(request, "assessor/upload.html", {"form": form}, status=422 if sent else 200)
