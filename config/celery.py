"""The Celery app: one per process, configured from Django's settings."""

import contextlib
import ctypes
import gc
import itertools
import os
from collections.abc import Mapping

from celery import Celery, Task
from celery.signals import setup_logging, task_postrun, task_prerun, worker_init
from django_structlog.celery.steps import DjangoStructLogInitStep

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# Django's checks load every page with all it needs, a tenth of a worker's memory; `manage.py check` is for them.
os.environ.setdefault("CELERY_SKIP_CHECKS", "yes")

# How a child gives back what a large document took, by the numbers of glibc's <malloc.h>: M_TRIM_THRESHOLD and
# M_MMAP_THRESHOLD in bytes, which would grow by themselves, and M_ARENA_MAX, one heap for all threads. What every task
# takes anew stays below them: to have pages from the system and give them back each time took a tenth of a task.
MALLOC = {-1: 1024 * 1024, -3: 512 * 1024, -8: 1}

# After so many tasks a child looks for garbage and gives back what it does not need: without, it grew for a thousand.
TASKS_BETWEEN = 10
_tasks = itertools.count(1)

app = Celery("rampwise")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(DjangoStructLogInitStep)


@setup_logging.connect
def log_as_django_does(**kwargs: object) -> None:
    """Keeps Celery from replacing the logging that Django's settings configured."""
    import logging.config

    from django.conf import settings

    logging.config.dictConfig(settings.LOGGING)


@worker_init.connect
def load_before_fork(**kwargs: object) -> None:
    """Loads the catalog and spaCy once in the parent, so that the children share their memory.

    Frozen objects are not visited by the garbage collector, so their pages stay shared (a third of the memory per
    child), and what loading needed for a moment goes back to the system. Database connections are closed: a child must
    not inherit one. A worker that cannot load them stops at once: it would only fail every assessment.
    """
    from django.db import connections

    from assessor.pipeline import load_knowledge

    try:
        load_knowledge()
    except Exception as error:
        raise SystemExit(f"The worker cannot start: {type(error).__name__}: {error}") from error
    connections.close_all()
    gc.collect()
    gc.freeze()
    _give_back(MALLOC)


@task_prerun.connect
def look_at_connections(sender: Task, **kwargs: object) -> None:
    """Closes connections that are too old or broken, as Django does before each request; the others serve on."""
    from django.db import close_old_connections

    if not sender.request.is_eager:
        close_old_connections()


@task_postrun.connect
def tidy_up(**kwargs: object) -> None:
    """Keeps a child as small as it was when it was warm.

    What is left lives as long as the child, as what was loaded before the fork does: the next look need not see it.
    """
    if next(_tasks) % TASKS_BETWEEN == 0:
        gc.collect()
        gc.freeze()
        _give_back({})


def _give_back(options: Mapping[int, int]) -> None:
    """Sets options of malloc and gives free memory back to the system; only glibc can be told to."""
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL("libc.so.6")
        for parameter, value in options.items():
            libc.mallopt(parameter, value)
        libc.malloc_trim(0)
