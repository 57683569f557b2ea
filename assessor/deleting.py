"""Deleting a posting, an assessment, a person: rows in one transaction, files once that is certain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

from assessor.models import Assessment, Document, Plan, PlanEvent, Posting, Proof, Statement
from assessor.models.plans import digest_of
from assessor.pictures import delete_pictures
from assessor.versions import hand_on_statements

if TYPE_CHECKING:
    from accounts.models import User


def delete_posting(posting: Posting) -> None:
    """Deletes a posting, what was read in it, and its file."""
    with transaction.atomic():
        _delete_document(posting.document)


def delete_proof(proof: Proof) -> None:
    """Takes a proof away with its file, unless an assessment uses that; the task stays done."""
    with transaction.atomic():
        document = proof.document
        proof.delete()
        delete_unused(document)


def delete_assessment(assessment: Assessment) -> None:
    """Deletes an assessment with its report, and the documents that no other assessment of the person uses.

    What the plan was given by it stays, without the quotes: those were the person's words.
    """
    with transaction.atomic():
        owner, documents = assessment.owner, list(assessment.documents.all())
        for event in PlanEvent.objects.filter(plan__owner=owner, payload__assessment=str(assessment.pk)):
            PlanEvent.objects.filter(pk=event.pk).update(payload=_without_quotes(event.payload))
        assessment.delete()
        for document in documents:
            delete_unused(document)


def delete_unused(document: Document) -> None:
    """Deletes a document that belongs to no assessment and to no proof any more."""
    if is_unused(document):
        _delete_document(document)


def is_unused(document: Document) -> bool:
    """Whether a document belongs to no assessment and to no proof."""
    return not document.parts.exists() and not document.proofs.exists()


def delete_everything(owner: User) -> None:
    """Deletes a person with all rows, and their files once that is certain."""
    with transaction.atomic():
        documents = list(Document.objects.filter(owner=owner))
        Assessment.objects.filter(owner=owner).delete()
        Statement.objects.filter(owner=owner).delete()
        Plan.objects.filter(owner=owner).delete()
        Posting.objects.filter(owner=owner).delete()
        Document.objects.filter(owner=owner).delete()
        owner.delete()
        for document in documents:
            _delete_files(document)
        transaction.on_commit(_forget_deleted, robust=True)


def _delete_document(document: Document) -> None:
    """Deletes the row, and its file with the pictures of its pages once that is certain."""
    hand_on_statements(document)
    document.delete()
    _delete_files(document)


def _delete_files(document: Document) -> None:
    """A document's bytes and the pictures of its pages, once the transaction is committed."""
    file = document.file
    transaction.on_commit(lambda: file.storage.delete(file.name), robust=True)
    transaction.on_commit(lambda: delete_pictures(document), robust=True)


def _forget_deleted() -> None:
    """Empties SQLite's log of changes, where what was deleted still stands; in the database it is overwritten."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def delete_wordings(assessment: Assessment) -> None:
    """Takes a model's wordings out of a plan that took up what an assessment proposed; the tasks stay as they are."""
    for event in PlanEvent.objects.filter(plan__owner=assessment.owner_id, payload__assessment=str(assessment.pk)):
        plan = event.payload.get("plan")
        if plan is None:
            continue
        phases = [phase | {"tasks": [task | {"tailored": ""} for task in phase["tasks"]]} for phase in plan["phases"]]
        bare = plan | {"phases": phases}
        # So that the next report, which proposes the same without the wordings, is no news.
        same = {"proposal": digest_of(bare)} if event.payload.get("proposal") == digest_of(plan) else {}
        if bare != plan:
            PlanEvent.objects.filter(pk=event.pk).update(payload=event.payload | {"plan": bare} | same)


def _without_quotes(payload: dict[str, Any]) -> dict[str, Any]:
    """An event's payload with nothing left of the documents."""
    plan = payload.get("plan")
    if plan is None:
        return payload
    skipped = [entry | {"evidence": []} for entry in plan.get("skipped", ())]
    phases = [phase | {"tasks": [_task_without_quotes(task) for task in phase["tasks"]]} for phase in plan["phases"]]
    closed = {task: said | {"evidence": []} for task, said in payload.get("closed", {}).items()}
    said = {"closed": closed} if closed else {}
    return payload | said | {"plan": plan | {"skipped": skipped, "phases": phases}}


def _task_without_quotes(task: dict[str, Any]) -> dict[str, Any]:
    """A task without the steps that rest on a quote, and without a wording for the person's own projects."""
    return task | {"own_steps": [], "tailored": ""}
