"""Everything of one person: taken out as one archive, or deleted with its files."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from assessor.models import (
    Assessment,
    Consent,
    Correction,
    Document,
    LLMCall,
    LLMReply,
    Plan,
    PlanEvent,
    Posting,
    Proof,
    Statement,
)
from assessor.pictures import delete_pictures

if TYPE_CHECKING:
    from accounts.models import User


def export_everything(owner: User) -> bytes:
    """A ZIP archive of a person's documents as they came, reports, plan history, statements and account."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _entries(owner):
            archive.writestr(name, content)
    return buffer.getvalue()


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
            transaction.on_commit(lambda document=document: _delete_files(document), robust=True)


def _delete_files(document: Document) -> None:
    """A document's bytes and the pictures of its pages."""
    document.file.storage.delete(document.file.name)
    delete_pictures(document)


def _entries(owner: User) -> Iterator[tuple[str, bytes | str]]:
    """The archive's files: name and content."""
    account = {"email": owner.email, "time_zone": owner.time_zone, "joined": owner.date_joined}
    yield "account.json", _json(account)
    for document in Document.objects.filter(owner=owner).order_by("pk"):
        with document.file.open("rb") as file:
            yield f"documents/{document.pk}-{_safe(document.name)}", file.read()
    for assessment in Assessment.objects.filter(owner=owner).order_by("created"):
        asked = {
            name: getattr(assessment, name)
            for name in ("created", "state", "message", "target", "hours_per_week", "start", "deadline", "as_of")
        }
        yield f"assessments/{assessment.pk}.json", _json({**asked, "report": assessment.report})
    for posting in Posting.objects.filter(owner=owner).order_by("created"):
        kept = {"created": posting.created, "name": posting.name, "state": posting.state, "message": posting.message}
        yield (
            f"postings/{posting.pk}.json",
            _json({**kept, "document": posting.document_id, "reading": posting.reading}),
        )
    for proof in Proof.objects.filter(plan__owner=owner):
        kept = {name: getattr(proof, name) for name in ("created", "name", "task", "state", "message", "reading")}
        yield f"proofs/{proof.pk}.json", _json({**kept, "document": proof.document_id})
    events = PlanEvent.objects.filter(plan__owner=owner).order_by("sequence")
    yield "plan-events.json", _json(list(events.values("sequence", "kind", "payload", "at")))
    said = ("document", "kind", "says", "subject", "quote", "text", "link", "created", "withdrawn")
    statements = Statement.objects.filter(owner=owner).order_by("created")
    yield "statements.json", _json(list(statements.values(*said)))
    calls = LLMCall.objects.filter(owner=owner).order_by("created")
    figures = ("created", "assessment", "job", "prompt_version", "model", "route", "outcome", "tokens_in", "tokens_out")
    yield "model-calls.json", _json(list(calls.values(*figures, "cost", "latency", "attempts", "kept", "dropped")))
    replies = LLMReply.objects.filter(owner=owner).order_by("created")
    yield "model-replies.json", _json(list(replies.values("assessment", "reply", "created")))
    consents = Consent.objects.filter(assessment__owner=owner)
    yield "consents.json", _json(list(consents.values("assessment", "provider", "asked", "given", "withdrawn")))
    corrections = Correction.objects.filter(owner=owner)
    yield "corrections.json", _json(list(corrections.values("document", "kind", "payload", "created", "withdrawn")))


def _json(value: Any) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


def _safe(name: str) -> str:
    """A file name without anything that leads out of its folder."""
    kept = "".join(c if c.isalnum() or c in "._- " else "_" for c in name).lstrip(".")
    return kept[-100:] or "document"
