"""What a person does: start, retry, correct, delete an assessment; tick, note, log, re-plan. One transaction each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from assessor import quotas, tasks
from assessor.core.profile.corrections import Correction as CoreCorrection
from assessor.core.statements import Addition, Dispute
from assessor.deleting import is_unused
from assessor.models import (
    Assessment,
    AssessmentDocument,
    Correction,
    Document,
    Plan,
    PlanEvent,
    Statement,
)
from assessor.models import Posting as PostingRow
from assessor.models.assessments import State, waiting_stages
from assessor.models.plans import EventKind
from assessor.models.statements import StatementKind
from assessor.storing import NewDocument, NoRoom, NotPossible, store_document

if TYPE_CHECKING:
    from accounts.models import User


# A resume has some 5 sections and 5 positions; whoever corrects more lines than this pastes the text sooner.
MAX_CORRECTIONS = 100
# A report quotes some hundred passages; whoever disputes more than this had better correct its reading.
MAX_STATEMENTS = 200
# Whoever looks for work compares some ten at a time.
MAX_POSTINGS = 40


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person asks of an assessment. Dates are the person's; `target` is a flavor or "auto"."""

    target: str
    hours_per_week: int
    start: date
    deadline: date | None
    as_of: date


def start_assessment(owner: User, documents: Sequence[NewDocument], wishes: Wishes) -> Assessment:
    """Stores what came in and queues its assessment; the same bytes twice are one document.

    A second click on the same form finds the first one's assessment. NotPossible where the person has no room left.
    """
    with transaction.atomic():
        # One upload of a person at a time, so that two tabs cannot pass the limits together.
        get_user_model().objects.select_for_update().get(pk=owner.pk)
        if waiting := _find_waiting(owner, documents, wishes):
            return waiting
        if refusal := quotas.find_refusal(owner, sum(len(new.content) for new in documents)):
            raise NotPossible(refusal)
        assessment = Assessment.objects.create(
            owner=owner,
            target=wishes.target,
            hours_per_week=wishes.hours_per_week,
            start=wishes.start,
            deadline=wishes.deadline,
            as_of=wishes.as_of,
        )
        stored: dict[int, tuple[Document, NewDocument]] = {}
        try:
            for new in documents:
                document = store_document(owner, new)
                stored.setdefault(document.pk, (document, new))
        except NoRoom:
            # The rows go with the transaction; the files that came before the one without room do not.
            for document, _ in stored.values():
                if is_unused(document):
                    document.file.storage.delete(document.file.name)
            raise
        AssessmentDocument.objects.bulk_create(
            AssessmentDocument(
                assessment=assessment, document=document, position=position, name=new.name, kind=new.kind
            )
            for position, (document, new) in enumerate(stored.values())
        )
        tasks.queue_assessment(assessment.pk)
    return assessment


def retry_assessment(assessment: Assessment) -> Assessment:
    """Queues a failed assessment again, with all its attempts; NotPossible while it runs or once it is done."""
    with transaction.atomic():
        failed = Assessment.objects.filter(pk=assessment.pk, state=State.FAILED)
        changed = failed.update(state=State.QUEUED, **_afresh())
        if not changed:
            raise NotPossible("Only an assessment that failed can be tried again.")
        tasks.queue_assessment(assessment.pk)
    assessment.refresh_from_db()
    return assessment


def correct_document(assessment: Assessment, document: Document, said: CoreCorrection) -> Correction:
    """Keeps a correction of a document and runs the assessment again; the same one twice in a row is kept once."""
    payload = said.model_dump(mode="json", exclude={"id", "kind"})
    with transaction.atomic():
        standing = Correction.objects.standing().filter(document=document)
        last = standing.last()
        if last and (last.kind, last.payload) == (said.kind, payload):
            return last
        if standing.count() >= MAX_CORRECTIONS:
            raise NotPossible(f"There are {MAX_CORRECTIONS} corrections of this file already: paste its text instead.")
        correction = Correction.objects.create(
            owner=assessment.owner, document=document, kind=said.kind, payload=payload
        )
        reassess(assessment)
    return correction


def undo_correction(assessment: Assessment, correction: Correction) -> None:
    """Takes a correction back and runs the assessment again; NotPossible where it was taken back before."""
    with transaction.atomic():
        if not correction.withdraw():
            raise NotPossible("That correction was undone already.")
        reassess(assessment)


def dispute_evidence(assessment: Assessment, part: AssessmentDocument, *said: Dispute) -> list[Statement]:
    """Keeps what a person says of a passage and runs the assessment again, all of it or nothing.

    What they said before of the same subject in the same passage is taken back by it: the later word holds.
    """
    with transaction.atomic():
        return [_dispute(assessment, part, one) for one in said]


def _dispute(assessment: Assessment, part: AssessmentDocument, said: Dispute) -> Statement:
    key = {"document": part.document, "subject": said.subject, "quote": said.quote}
    return _state(assessment, StatementKind.DISPUTE, key, {"says": said.says, "text": said.text})


def add_statement(assessment: Assessment, said: Addition) -> Statement:
    """Keeps that a person says they have something and runs the assessment again; a new word replaces the old one."""
    key = {"document": None, "subject": said.subject, "quote": ""}
    return _state(assessment, StatementKind.ADDITION, key, {"text": said.text, "link": said.link})


def undo_statement(assessment: Assessment, statement: Statement) -> None:
    """Takes a statement back and runs the assessment again; NotPossible where it was taken back before."""
    with transaction.atomic():
        if not statement.withdraw():
            raise NotPossible("That was undone already.")
        reassess(assessment)


def _state(assessment: Assessment, kind: str, key: dict[str, Any], said: dict[str, Any]) -> Statement:
    """One statement more; the same one twice is kept once and changes nothing."""
    with transaction.atomic():
        standing = Statement.objects.standing().filter(owner=assessment.owner, kind=kind)
        if same := standing.filter(**key, **said).first():
            return same
        if standing.count() >= MAX_STATEMENTS:
            raise NotPossible(f"You keep {MAX_STATEMENTS} of these already: take back some that you no longer need.")
        before = standing.filter(**key)
        if document := key["document"]:
            # What was said of the same words in another version of the document is carried over, so it gives way, too.
            before |= standing.of_versions(document).filter(subject=key["subject"], quote=key["quote"])
        before.update(withdrawn=timezone.now())
        statement = Statement.objects.create(owner=assessment.owner, kind=kind, **key, **said)
        reassess(assessment)
    return statement


def reassess(assessment: Assessment) -> None:
    """Queues an assessment again whatever its state; a run that is under way loses its claim and is done anew.

    The report stays until the new one replaces it. The dates it was asked for stay too, so that nothing else changes.
    """
    Assessment.objects.filter(pk=assessment.pk).update(state=State.QUEUED, token="", **_afresh())
    tasks.queue_assessment(assessment.pk)
    assessment.refresh_from_db()


def add_posting(owner: User, new: NewDocument) -> PostingRow:
    """Keeps a posting and queues its reading; the same bytes twice are one. NotPossible where there are many."""
    if PostingRow.objects.filter(owner=owner).count() >= MAX_POSTINGS:
        raise NotPossible(f"You keep {MAX_POSTINGS} postings already: delete one that you no longer need.")
    with transaction.atomic():
        document = store_document(owner, new)
        posting, fresh = PostingRow.objects.get_or_create(
            document=document, defaults={"owner": owner, "name": new.name}
        )
        if fresh:
            tasks.queue_posting(posting.pk)
    return posting


def tick_task(plan: Plan, task_id: str, client_key: str, proof: str = "") -> PlanEvent:
    """A task is done; `proof` is what it left behind."""
    return plan.record(EventKind.TICK, client_key, {"task": task_id, "proof": proof})


def untick_task(plan: Plan, task_id: str, client_key: str) -> PlanEvent:
    """A task is not done after all."""
    return plan.record(EventKind.UNTICK, client_key, {"task": task_id})


def skip_task(plan: Plan, task_id: str, client_key: str, reason: str = "") -> PlanEvent:
    """A task will not be done; it counts neither as done nor as to do."""
    return plan.record(EventKind.SKIP, client_key, {"task": task_id, "reason": reason})


def unskip_task(plan: Plan, task_id: str, client_key: str) -> PlanEvent:
    """A skipped task will be done after all."""
    return plan.record(EventKind.UNSKIP, client_key, {"task": task_id})


def annotate_task(plan: Plan, task_id: str, client_key: str, note: str) -> PlanEvent:
    """A note under a task."""
    return plan.record(EventKind.NOTE, client_key, {"task": task_id, "note": note})


def log_hours(plan: Plan, task_id: str, client_key: str, hours: int) -> PlanEvent:
    """Hours spent on a task; negative ones correct."""
    return plan.record(EventKind.LOG_HOURS, client_key, {"task": task_id, "hours": hours})


def undo_event(plan: Plan, sequence: int, client_key: str) -> PlanEvent:
    """Takes an event of the plan back; NotPossible where it has none of that number, and for the plan's beginning."""
    if sequence == 1 or not PlanEvent.objects.filter(plan=plan, sequence=sequence).exists():
        raise NotPossible("There is nothing to undo.")
    return plan.record(EventKind.UNDO, client_key, {"sequence": sequence})


def _find_waiting(owner: User, documents: Sequence[NewDocument], wishes: Wishes) -> Assessment | None:
    """The assessment of just these files and wishes that is still being worked on."""
    asked = {(new.kind, new.name, hashlib.sha256(new.content).hexdigest()) for new in documents}
    unfinished = Assessment.objects.filter(owner=owner, state__in=[State.QUEUED, State.RUNNING], **asdict(wishes))
    for assessment in unfinished.prefetch_related("parts__document"):
        if asked == {(part.kind, part.name, part.document.sha256) for part in assessment.parts.all()}:
            return assessment
    return None


def _afresh() -> dict[str, Any]:
    """The fields of an assessment that nobody has tried yet."""
    return {
        "attempts": 0,
        "stage": "",
        "message": "",
        "stages": waiting_stages(),
        "finished": None,
        "next_attempt_at": timezone.now(),
    }
