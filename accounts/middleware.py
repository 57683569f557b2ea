"""What stands between every request and every page: a login, caches that are told nothing is theirs, times."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

LOGGED_OUT = "You were logged out in between, so that was not kept. Log in and send it again."


def keep_out_of_caches(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """After logging out, the button "back" shows no page of the person who was here.

    The cookie is asked, not the session: no page costs a query for it. What a view says about itself stands.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def tell_time(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Times are shown as the person's clock shows them. Without a session nobody is looked up."""

    def answer(request: HttpRequest) -> HttpResponse:
        known = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
        with timezone.override(request.user.time_zone if known else None):
            return get_response(request)

    return answer


class LoginRequired(LoginRequiredMiddleware):
    """Every page asks for a login unless its view says otherwise; afterwards one is back where one was.

    What is posted after a login ended cannot be kept: it says so, and leads back to the page with the form, not to an
    address that only takes forms. A piece that a script asked for is no place for a whole page: the page itself goes.
    """

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:
        reads = request.method in ("GET", "HEAD")
        if not reads:
            messages.warning(request, LOGGED_OUT)
        if reads and not request.htmx:
            return super().handle_no_permission(request, view_func)
        login = redirect_to_login(find_page(request) or request.get_full_path(), self.get_login_url(view_func)).url
        return HttpResponseClientRedirect(login) if request.htmx else HttpResponseRedirect(login)


def find_page(request: HttpRequest) -> str:
    """The page of this site from which something was sent, as a path; empty where the browser does not say."""
    named = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    if not url_has_allowed_host_and_scheme(named, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(named)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return path if url_has_allowed_host_and_scheme(path, None) else ""
