"""Private links to a report: made and revoked by its owner, read by whoever has the link."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from assessor import queries
from assessor.core.sharing import redact_report
from assessor.models import Share
from assessor.views.reading import filters_of, report_context

# How long a link works, in days; it always ends.
DAYS = (7, 30, 90)


@require_http_methods(["GET", "HEAD", "POST"])
def manage(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Shows the links of a report; POST makes one for some days, or revokes one."""
    assessment = queries.progress_of(request.user, pk)
    if request.method == "POST":
        _change(request, assessment)
        return redirect("share", pk)
    queries.report_of(request.user, pk)
    shares = Share.objects.filter(assessment=assessment).standing()
    return render(request, "assessor/share.html", {"assessment": assessment, "shares": shares, "days": DAYS})


@login_not_required
@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """The report without texts, profile and contact data; 404 once the link has ended."""
    share = get_object_or_404(Share.objects.standing().select_related("assessment"), token=token)
    report = redact_report(queries.read_report(share.assessment))
    context = report_context(report, request.path, filters_of(request), linked=False)
    response = render(request, "assessor/shared.html", context | {"share": share})
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    response["Cache-Control"] = "private, no-store"
    return response


def _change(request: HttpRequest, assessment: object) -> None:
    """One link more, or one less."""
    if revoke := request.POST.get("revoke"):
        for share in Share.objects.filter(assessment=assessment, token=revoke):
            share.revoke()
        messages.success(request, "The link no longer works.")
        return
    days = request.POST.get("days", "")
    allowed = int(days) if days in map(str, DAYS) else DAYS[0]
    Share.objects.create(assessment=assessment, expires=timezone.now() + timedelta(days=allowed))
    messages.success(request, "The link is made. Whoever has it can read the report.")
