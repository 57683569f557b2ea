"""Rows that a worker reads once: a job posting, a proof. Reading twice gives the same, so that no claim is needed."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from assessor.models.assessments import State


class ReadingQuerySet(models.QuerySet["ReadOnce"]):
    """The verbs of the worker: only a cap on attempts stands between a row and its reading."""

    def begin(self, pk: uuid.UUID) -> bool:
        """Counts an attempt before the work; False where there is nothing to read or it was tried too often."""
        waiting = self.filter(pk=pk, state=State.QUEUED, attempts__lt=settings.ATTEMPTS_ALLOWED)
        return bool(waiting.update(attempts=F("attempts") + 1, started=Now()))

    def finish(self, pk: uuid.UUID, reading: dict[str, object]) -> bool:
        """Queued to done, with what was read."""
        return bool(self.filter(pk=pk, state=State.QUEUED).update(state=State.DONE, reading=reading, message=""))

    def fail(self, pk: uuid.UUID, message: str) -> bool:
        """Queued to failed, with the sentence that says what to do."""
        return bool(self.filter(pk=pk, state=State.QUEUED).update(state=State.FAILED, message=message))


class ReadOnce(models.Model):
    """`reading` is the core's value as JSON, null until it was read."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=255)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    message = models.TextField(blank=True)
    reading = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    created = models.DateTimeField(default=timezone.now, editable=False)
    started = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_over(self) -> bool:
        """Whether nothing will change any more by itself."""
        return self.state in {State.DONE, State.FAILED}
