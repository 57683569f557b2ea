"""The account's own page: the time zone, and the ways to everything else about the account."""

from __future__ import annotations

from allauth.core.ratelimit import consume
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from accounts.forms import TimeZoneForm
from assessor.archive import delete_everything, export_everything


@require_http_methods(["GET", "HEAD", "POST"])
def show_account(request: HttpRequest) -> HttpResponse:
    """Shows the account; POST changes the time zone."""
    form = TimeZoneForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved.")
        return redirect("account")
    return render(request, "accounts/account.html", {"form": form})


@require_safe
def export_account(request: HttpRequest) -> HttpResponse:
    """Everything of this person as one archive."""
    name = {"Content-Disposition": 'attachment; filename="rampwise-everything.zip"'}
    return HttpResponse(export_everything(request.user), content_type="application/zip", headers=name)


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
    delete_everything(owner)
    messages.success(request, "Your account and everything in it are deleted.")
    return redirect("home")
