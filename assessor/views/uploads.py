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
    today, files = request.user.today(), request.FILES
    stopped = getattr(request, "upload_stopped", False)
    form = AssessmentForm(request.POST or None, files or None, today=today, stopped=stopped)
    if request.method == "POST" and form.is_valid():
        return redirect("assessment", services.start_assessment(request.user, form.documents, form.wishes).pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "assessor/upload.html", {"form": form}, status=status)
