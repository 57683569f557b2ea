"""The smallest Django site there is: one page, no middleware, no database. The yardstick of the product's pages."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.hello"

SECRET_KEY = "nothing is signed here"
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "bench.hello_urls"
MIDDLEWARE: list[str] = []


def application(environ, start_response):
    """Made at the first request, when this module is a whole one that Django can read its settings from."""
    return _handler()(environ, start_response)


def _handler():
    global HANDLER
    if HANDLER is None:
        from django.core.wsgi import get_wsgi_application

        HANDLER = get_wsgi_application()
    return HANDLER


HANDLER = None
