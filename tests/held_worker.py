"""A Celery worker that stops for ever when it enters a given stage: `python -m tests.held_worker STAGE worker ...`.

The tests kill it there. With STAGE! its process dies there by itself, as on a poisonous file. It is the real worker in
everything else.
"""

from __future__ import annotations

import os
import signal
import sys
import threading

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def hold_at(wanted: str) -> None:
    """Makes the stage the last thing this worker ever enters."""
    from assessor.journal import Journal

    begin = Journal.begin
    stage = wanted.rstrip("!")

    def begin_and_hold(self: Journal, entered: str, count: str) -> None:
        begin(self, entered, count)
        if entered == stage and wanted.endswith("!"):
            os.kill(os.getpid(), signal.SIGKILL)
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
