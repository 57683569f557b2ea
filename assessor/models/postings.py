"""Job postings that a person keeps, and what the worker read in them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from assessor.models.documents import Document
from assessor.models.readings import ReadOnce


class Posting(ReadOnce):
    """One posting."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="postings")
    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="posting")

    class Meta:
        ordering = ["-created"]
        indexes = [models.Index(fields=["owner", "-created"], name="postings_of_owner")]

    def __str__(self) -> str:
        return f"posting {self.pk}"
