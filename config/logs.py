"""What a log line may hold: ids, kinds and places, never a person's words."""

from __future__ import annotations

import re
import sys
import traceback
from typing import Any

# Whoever knows such an address may read what it leads to, or take an account over: the part that is secret.
SECRETS = re.compile(r"(/shared/|/plan/calendar/|/plan/unsubscribe/|/password/reset/key/|/confirm-email/)[^/\s?]+")


def hide_secrets(logger: object, method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Takes the secret part out of every address in a log line. A processor of structlog."""
    return {
        key: SECRETS.sub(r"\1...", value) if isinstance(value, str) and "/" in value else value
        for key, value in event.items()
    }


def show_place_only(logger: object, method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Replaces an exception by its kind and the places it passed; its message may quote a document.

    Causes are told too, the first one last. A processor of structlog.
    """
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given[1] if isinstance(given, tuple) else given
    told = []
    while isinstance(error, BaseException) and len(told) < 5:
        frames = traceback.extract_tb(error.__traceback__)
        places = " > ".join(f"{'/'.join(f.filename.split('/')[-2:])}:{f.lineno} {f.name}" for f in frames[-12:])
        told.append(f"{type(error).__module__}.{type(error).__name__} at {places}")
        error = error.__cause__ or error.__context__
    if told:
        event["exception"] = " <- ".join(told)
    return event
