"""What a person says about their own evidence: disputes and additions."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models

from assessor.models.documents import Document


class StatementKind(models.TextChoices):
    """What a statement does."""

    DISPUTE = "dispute"
    ADDITION = "addition"


class Statement(models.Model):
    """A dispute or an addition. Keyed on document, subject and quote, so that it survives a new reading of the file."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="statements")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, null=True, blank=True, related_name="statements")
    kind = models.CharField(max_length=8, choices=StatementKind)
    subject = models.CharField(max_length=80)
    quote = models.TextField(blank=True)
    text = models.TextField(blank=True)
    created = models.DateTimeField(auto_now_add=True)
    withdrawn = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "subject"], name="statements_of_owner")]

    def __str__(self) -> str:
        return f"statement {self.pk}"
