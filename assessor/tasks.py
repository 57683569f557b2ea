"""Celery's doors: fetch by id, one call, last-resort failure; and the sweeper that finds what was lost."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

import structlog
from celery import shared_task
from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import DatabaseError, InterfaceError, OperationalError, connection, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from assessor.journal import LOOKED_AFTER_EVERY, Journal, LostClaim
from assessor.models import Assessment, Plan, Posting, Proof
from assessor.models.assessments import LAST_SWEEP, State, abandoned, lease, out_of_reach
from assessor.models.readings import ReadingQuerySet

log = structlog.get_logger(__name__)

SWEPT_AT_ONCE = 50

TOO_OFTEN = (
    "This assessment was interrupted several times and was stopped. Try it again; if it stops once more, "
    "leave out the largest file or paste its text."
)
BROKEN = "Something went wrong on our side while making this report. Try it again."
POSTING_BROKEN = "Something went wrong on our side while reading this posting. Delete it and add it again."
POSTING_TOO_LONG = "This posting took longer to read than it may. Paste its text instead."
PROOF_BROKEN = "Something went wrong on our side while reading this. Remove it and attach it again."
PROOF_TOO_LONG = "This took longer to read than it may. Attach the part that shows the task, or paste its text."
TOO_LONG = "This took longer than it may. Leave out the longest document, or split it, and try again."


def queue_assessment(pk: UUID) -> None:
    """Publishes an assessment once the transaction around it is committed.

    A broker that is down must not break the page: the row is there, and the sweeper publishes it again.
    """
    transaction.on_commit(lambda: publish(pk), robust=True)


def publish(pk: UUID) -> None:
    """Sends the message: an id and nothing else."""
    run_assessment.apply_async((str(pk),))


@shared_task
def run_assessment(pk: str) -> str:
    """Runs one assessment if it is to be had; returns what became of it. Delivered twice, it runs once."""
    token = Assessment.objects.claim(UUID(pk))
    if token is None:
        return "not to be had"
    began, journal = time.monotonic(), Journal(UUID(pk), token)
    with structlog.contextvars.bound_contextvars(assessment=pk), kept_claim(journal):
        outcome = _run_claimed(journal)
        log.info("assessment_run", outcome=outcome, seconds=round(time.monotonic() - began, 3))
    return outcome


def queue_posting(pk: UUID) -> None:
    """Publishes a posting once the transaction around it is committed; the sweeper does it again where that fails."""
    transaction.on_commit(lambda: publish_posting(pk), robust=True)


def publish_posting(pk: UUID) -> None:
    """Sends the message: an id and nothing else."""
    read_posting.apply_async((str(pk),))


@shared_task
def read_posting(pk: str) -> str:
    """Reads one posting if it waits; returns what became of it. Delivered twice, it is read the same way twice."""
    from assessor import pipeline  # readers and spaCy are loaded in workers only

    return _read_once(Posting.objects, UUID(pk), pipeline.run_posting, POSTING_TOO_LONG, POSTING_BROKEN)


def queue_proof(pk: UUID) -> None:
    """Publishes a proof once the transaction around it is committed; the sweeper does it again where that fails."""
    transaction.on_commit(lambda: publish_proof(pk), robust=True)


def publish_proof(pk: UUID) -> None:
    """Sends the message: an id and nothing else."""
    check_proof.apply_async((str(pk),))


@shared_task
def check_proof(pk: str) -> str:
    """Reads one proof if it waits; returns what became of it. Delivered twice, it is read the same way twice."""
    from assessor import pipeline

    return _read_once(Proof.objects, UUID(pk), pipeline.run_proof, PROOF_TOO_LONG, PROOF_BROKEN)


def _read_once(rows: ReadingQuerySet, pk: UUID, read: Callable[[UUID], str], too_long: str, broken: str) -> str:
    """Does the work on a row that waits; whatever happens becomes a state the person can see, or is left to sweep."""
    if not rows.begin(pk):
        return "not to be had"
    try:
        return read(pk)
    except SoftTimeLimitExceeded:
        return "failed" if rows.fail(pk, too_long) else "gone"
    except (OperationalError, InterfaceError) as error:
        log.warning("reading_interrupted", error=type(error).__name__)
        return "interrupted"
    except Exception as error:
        log.error("reading_broke", error=type(error).__name__, place=_place(error))
        return "failed" if rows.fail(pk, broken) else "gone"


def sweep_readings(rows: ReadingQuerySet, publish: Callable[[UUID], None], too_long: str) -> int:
    """Publishes rows that wait longer than a lease once more, and gives up those tried too often."""
    waiting = rows.filter(state=State.QUEUED)
    waiting.filter(out_of_reach("started", lease(), lease()), attempts__gte=settings.ATTEMPTS_ALLOWED).update(
        state=State.FAILED, message=too_long
    )
    late = waiting.filter(out_of_reach("created", lease(), lease()), attempts__lt=settings.ATTEMPTS_ALLOWED)
    lost = list(late.order_by("created").values_list("pk", flat=True)[:SWEPT_AT_ONCE])
    for pk in lost:
        publish(pk)
    return len(lost)


def _run_claimed(journal: Journal) -> str:
    """Runs a claimed assessment; whatever happens becomes a state the person can see, or is left to the sweeper."""
    from assessor import pipeline  # readers and spaCy are loaded in workers only

    try:
        return pipeline.run_assessment(journal)
    except LostClaim:
        return "claim lost"
    except SoftTimeLimitExceeded:
        return _fail(journal, TOO_LONG)
    except (OperationalError, InterfaceError) as error:
        # The database went away: nothing is wrong with the assessment, and the sweeper takes it up again.
        log.warning("assessment_interrupted", error=type(error).__name__)
        return "interrupted"
    except Exception as error:
        # The message of an exception may hold a person's words: only its kind and place are logged.
        log.error("assessment_broke", error=type(error).__name__, place=_place(error))
        return _fail(journal, BROKEN)


def _fail(journal: Journal, message: str) -> str:
    return "failed" if Assessment.objects.fail(journal.pk, journal.token, message) else "claim lost"


@shared_task
def sweep() -> dict[str, int]:
    """Finds what was lost: abandoned claims and messages that never arrived. Returns what it did.

    Run by beat every few seconds; two at once are harmless, because a claim is one filtered update.
    """
    given_up = Assessment.objects.filter(abandoned(), attempts__gte=settings.ATTEMPTS_ALLOWED).update(
        state=State.FAILED, message=TOO_OFTEN, token="", finished=Now()
    )
    # The oldest few and each once per lease: a long queue is slow, not lost, and must not be published over and over.
    lost = list(
        Assessment.objects.filter(abandoned() | Q(state=State.QUEUED), attempts__lt=settings.ATTEMPTS_ALLOWED)
        .filter(out_of_reach("next_attempt_at", lease(), lease()))
        .order_by("created")
        .values_list("pk", flat=True)[:SWEPT_AT_ONCE]
    )
    for pk in lost:
        publish(pk)
        Assessment.objects.filter(pk=pk).update(next_attempt_at=Now())
    sweep_readings(Posting.objects.all(), publish_posting, POSTING_TOO_LONG)
    sweep_readings(Proof.objects.all(), publish_proof, PROOF_TOO_LONG)
    cache.set(LAST_SWEEP, timezone.now().timestamp(), timeout=None)
    return {"published": len(lost), "given_up": given_up}


@shared_task
def remind() -> int:
    """Publishes a message for each weekly letter that is due; run by beat. Returns how many."""
    from assessor import reminding  # mail and templates are needed by this task alone

    due = reminding.plans_due(timezone.now())
    for plan in due:
        send_letter.apply_async((plan.pk,))
    return len(due)


@shared_task
def send_letter(pk: int) -> str:
    """Sends one person's letter of this week; delivered twice, one letter goes out."""
    from assessor import reminding

    plan = Plan.objects.select_related("owner").filter(pk=pk).first()
    outcome = reminding.send_letter(plan, timezone.now()) if plan else "no plan"
    log.info("weekly_letter", outcome=outcome)
    return outcome


@shared_task
def purge() -> dict[str, int]:
    """Deletes what is older than its person wants, and forgets sessions that ran out; run by beat every hour."""
    from assessor import keeping

    purged = keeping.purge(timezone.now()).as_dict()
    call_command("clearsessions")
    log.info("purged", **purged)
    return purged


@contextmanager
def kept_claim(journal: Journal) -> Iterator[None]:
    """Renews the claim from a thread of its own, so that one long file does not look like a dead worker, and a stage
    that takes long is seen by who waits for it."""
    over = threading.Event()
    pause = min(LOOKED_AFTER_EVERY, settings.LEASE_SECONDS / 4)

    def renew() -> None:
        held = True
        while held and not over.wait(pause):
            try:
                held = journal.keep()
            except DatabaseError:
                log.warning("heartbeat_missed")
            finally:
                connection.close()

    thread = threading.Thread(target=renew, name="claim", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _place(error: BaseException) -> str:
    """The file and line where an exception was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno}" if trace else "unknown"
