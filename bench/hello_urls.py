"""The one address of the yardstick site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path


def say_hello(request: HttpRequest) -> HttpResponse:
    """Says hello."""
    return HttpResponse("hello")


urlpatterns = [path("", say_hello)]
