"""Job postings that a person keeps, and what the worker read in them."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F
from django.utils import timezone

from assessor.models.assessments import State
from assessor.models.documents import Document


class PostingQuerySet(models.QuerySet["Posting"]):
    """The verbs of the worker. Reading twice gives the same, so that no claim is needed, only a cap on attempts."""

    def begin(self, pk: uuid.UUID) -> bool:
        """Counts an attempt before the work; False where there is nothing to read or it was tried too often."""
        waiting = self.filter(pk=pk, state=State.QUEUED, attempts__lt=settings.ATTEMPTS_ALLOWED)
        return bool(waiting.update(attempts=F("attempts") + 1, started=timezone.now()))

    def finish(self, pk: uuid.UUID, reading: dict[str, object]) -> bool:
        """Queued to done, with what was read."""
        return bool(self.filter(pk=pk, state=State.QUEUED).update(state=State.DONE, reading=reading, message=""))

    def fail(self, pk: uuid.UUID, message: str) -> bool:
        """Queued to failed, with the sentence that says what to do."""
        return bool(self.filter(pk=pk, state=State.QUEUED).update(state=State.FAILED, message=message))


class Posting(models.Model):
    """One posting. `reading` is the core's value as JSON, null until it was read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="postings")
    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="posting")
    name = models.CharField(max_length=255)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    message = models.TextField(blank=True)
    reading = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    created = models.DateTimeField(default=timezone.now, editable=False)
    started = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = PostingQuerySet.as_manager()

    class Meta:
        ordering = ["-created"]
        indexes = [models.Index(fields=["owner", "-created"], name="postings_of_owner")]

    def __str__(self) -> str:
        return f"posting {self.pk}"

    @property
    def is_over(self) -> bool:
        """Whether nothing will change any more by itself."""
        return self.state in {State.DONE, State.FAILED}
