"""What a person says about their own evidence: disputes and additions."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from assessor.models.documents import Document, Kind

if TYPE_CHECKING:
    from assessor.models.assessments import AssessmentDocument


class StatementKind(models.TextChoices):
    """What a statement does; both are values of `assessor.core.statements`."""

    DISPUTE = "dispute"
    ADDITION = "addition"


class Says(models.TextChoices):
    """What a dispute claims of a passage; empty for an addition."""

    NOT_MINE = "not_mine", "Not mine: somebody else did this"
    NOT_THIS = "not_this", "Mine, but it does not show this"
    NAMED = "named", "It only names this; I did no work with it"
    TRIED = "tried", "I tried it; it was never in use"
    STRONGER = "stronger", "It shows more than that, by one step"
    WEAKER = "weaker", "It shows less than that, by one step"


class StatementQuerySet(models.QuerySet["Statement"]):
    """Statements in the order they were made: of two about one passage the later holds."""

    def standing(self) -> StatementQuerySet:
        """Those that were not taken back."""
        return self.filter(withdrawn=None).order_by("created", "pk")

    def touching(self, owner: int, parts: Iterable[AssessmentDocument]) -> StatementQuerySet:
        """Those that an assessment of these parts may have to do with: of its documents, of other versions of them, or
        of none.

        Whether what they quote stands in this version, too, the database cannot tell: `assessor.statements` does.
        """
        parts = tuple(parts)
        touching = Q(document=None) | Q(document__in=[part.document_id for part in parts])
        if any(part.kind == Kind.RESUME for part in parts):
            touching |= Q(document__kind=Kind.RESUME)
        if names := [part.name for part in parts if part.kind == Kind.WRITEUP]:
            touching |= Q(document__kind=Kind.WRITEUP, document__name__in=names)
        return self.filter(touching, owner=owner)

    def of_versions(self, document: Document) -> StatementQuerySet:
        """Those of a document and of what counts as other versions of it: the resume, or what bears the same name."""
        named = Q() if document.kind == Kind.RESUME else Q(document__name=document.name)
        return self.filter(named, document__kind=document.kind, owner=document.owner_id)


class Statement(models.Model):
    """A dispute or an addition. Keyed on document, subject and quote, so that it survives a new reading of the file.

    A document is an owner and some bytes: the same file again brings its disputes back. Additions belong to the person.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="statements")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, null=True, blank=True, related_name="statements")
    kind = models.CharField(max_length=8, choices=StatementKind)
    # Defaults of the database: a process of the version before knows nothing of these columns.
    says = models.CharField(max_length=8, choices=Says, blank=True, default="", db_default="")
    subject = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    text = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True, default="", db_default="")
    created = models.DateTimeField(auto_now_add=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "subject"], name="statements_of_owner")]

    def __str__(self) -> str:
        return f"statement {self.pk}"

    def said(self, document: str | None, *, carried: bool = False) -> dict[str, Any]:
        """The row in the shape of the core's value; `document` is the document's id in the report.

        `carried`: it was said of another version of that document.
        """
        shared = {"id": str(self.pk), "text": self.text, "said_on": self.created.date().isoformat()}
        if self.kind == StatementKind.ADDITION:
            return {**shared, "kind": self.kind, "subject": self.subject, "link": self.link}
        about = {"document": document or "", "quote": self.quote, "says": self.says}
        if carried and self.document:
            about["carried_from"] = self.document.name
        return {**shared, **about, "kind": self.kind, "subject": self.subject}

    def withdraw(self) -> bool:
        """Takes it back; False when that was done before."""
        return bool(Statement.objects.filter(pk=self.pk, withdrawn=None).update(withdrawn=timezone.now()))
