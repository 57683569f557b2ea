"""The web server's door."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()


def load_pages() -> None:
    """Loads what every page needs before the first one asks for it, and keeps the garbage collector from it.

    It lives as long as the process; walking through all of it stops every page for a tenth of a second.
    """
    from assessor.knowledge import load_catalog

    load_catalog()
    _ = get_resolver().url_patterns
    gc.collect()
    gc.freeze()


load_pages()
