"""The account's own page: the time zone, and the ways to everything else about the account."""

from __future__ import annotations

from tempfile import TemporaryFile

from allauth.core.ratelimit import consume
from django.contrib import messages
from django.contrib.auth import logout
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRefresh

from accounts.closing import close_account
from accounts.forms import KeepForm, TimeZoneForm
from accounts.middleware import find_page
from assessor.archive import export_everything
from assessor.keeping import next_to_go


@require_http_methods(["GET", "HEAD", "POST"])
def show_account(request: HttpRequest) -> HttpResponse:
    """Shows the account; POST changes the time zone, or how long documents are kept."""
    sent = request.POST if request.method == "POST" else None
    keeps = sent is not None and "keep_months" in sent
    form = TimeZoneForm(None if keeps else sent, instance=request.user)
    keep = KeepForm(sent if keeps else None, instance=request.user)
    asked = keep if keeps else form
    if sent is not None and asked.is_valid():
        asked.save()
        messages.success(request, "Saved.")
        return redirect("account")
    return render(
        request, "accounts/account.html", {"form": form, "keep": keep, "next_to_go": next_to_go(request.user)}
    )


def show_stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What was sent bears no key of this session: says so, and leads back to the page with the form."""
    if request.htmx:
        messages.warning(request, "This page was open since before you logged in, so that was not kept. Try again.")
        return HttpResponseClientRefresh()
    return render(request, "403_csrf.html", {"page": find_page(request)}, status=403)


@require_safe
def export_account(request: HttpRequest) -> FileResponse:
    """Everything of this person as one archive."""
    file = TemporaryFile()  # noqa: SIM115 (the response closes it)
    export_everything(request.user, file)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename="rampwise-everything.zip", content_type="application/zip")


@require_http_methods(["GET", "HEAD", "POST"])
def delete_account(request: HttpRequest) -> HttpResponse:
    """Asks for the password, then deletes the person with everything of theirs; guessing it is slow here, too."""
    if not consume(request, action="reauthenticate", user=request.user):
        return render(request, "429.html", status=429)
    wrong = request.method == "POST" and not request.user.check_password(request.POST.get("password", ""))
    if request.method != "POST" or wrong:
        return render(request, "accounts/delete.html", {"wrong": wrong}, status=422 if wrong else 200)
    owner = request.user
    logout(request)
    close_account(owner)
    messages.success(request, "Your account and everything in it are deleted.")
    return redirect("home")
