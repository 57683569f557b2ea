"""What a person corrected in the reading of a document."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from assessor.models.documents import Document


class CorrectionKind(models.TextChoices):
    """What a correction is about; the payloads are the values of `assessor.core.profile.corrections`."""

    CONTACT = "contact"
    SECTION = "section"
    POSITION = "position"
    NO_POSITION = "no_position"
    TEXT = "text"


class CorrectionQuerySet(models.QuerySet["Correction"]):
    """Corrections in the order they were made: of two about one place the later holds."""

    def standing(self) -> CorrectionQuerySet:
        """Those that were not taken back."""
        return self.filter(withdrawn=None).order_by("pk")


class Correction(models.Model):
    """One correction. It belongs to the document, an owner and some bytes: the same file again brings it back."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="corrections")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="corrections")
    kind = models.CharField(max_length=12, choices=CorrectionKind)
    payload = models.JSONField(default=dict)
    created = models.DateTimeField(default=timezone.now)
    withdrawn = models.DateTimeField(null=True, blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["document", "withdrawn"], name="corrections_of_document")]

    def __str__(self) -> str:
        return f"correction {self.pk}"

    @property
    def said(self) -> dict[str, Any]:
        """The payload with what the row says of it: the shape of the core's value."""
        return {**self.payload, "kind": self.kind, "id": str(self.pk)}

    def withdraw(self) -> bool:
        """Takes it back; False when that was done before."""
        return bool(Correction.objects.filter(pk=self.pk, withdrawn=None).update(withdrawn=timezone.now()))
