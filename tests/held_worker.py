"""A Celery worker that stops for ever when it enters a given stage: `python -m tests.held_worker STAGE worker ...`.

The tests kill it there. It is the real worker in everything else.
"""

from __future__ import annotations

import os
import sys
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def hold_at(stage: str) -> None:
    """Makes the stage the last thing this worker ever enters."""
    from assessor.pipeline import Journal

    begin = Journal.begin

    def begin_and_hold(self: Journal, entered: str, count: str) -> None:
        begin(self, entered, count)
        if entered == stage:
            threading.Event().wait()

    Journal.begin = begin_and_hold  # type: ignore[method-assign]


if __name__ == "__main__":
    from config.celery import app

    app.set_default()
    app.finalize()
    import django

    django.setup()
    hold_at(sys.argv[1])
    app.worker_main(sys.argv[2:])
