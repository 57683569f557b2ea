"""The one living plan of a person, and the append-only events that it is a fold of."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction
from django.utils import timezone


class EventKind(models.TextChoices):
    """What can happen to a plan."""

    MERGE = "merge"
    TICK = "tick"
    UNTICK = "untick"
    SKIP = "skip"
    UNSKIP = "unskip"
    NOTE = "note"
    LOG_HOURS = "log_hours"
    UNDO = "undo"


class Plan(models.Model):
    """A person's plan. Everything in it follows from its events (`assessor.core.progress.fold`)."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan")
    created = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"plan {self.pk}"

    def record(self, kind: EventKind, client_key: str, payload: dict[str, Any]) -> PlanEvent:
        """Appends an event; one that came before under the same key is returned instead of being repeated."""
        client_key = client_key or uuid.uuid4().hex
        while True:
            if known := self.events.filter(client_key=client_key).first():
                return known
            last = self.events.aggregate(last=models.Max("sequence"))["last"] or 0
            try:
                with transaction.atomic():
                    return self.events.create(sequence=last + 1, client_key=client_key, kind=kind, payload=payload)
            except IntegrityError:
                # Somebody else took the number or brought the same key: look again. Each turn one of them succeeds.
                continue

    def merge(self, assessment: uuid.UUID, proposal: dict[str, Any], client_key: str = "") -> PlanEvent:
        """Takes an assessment's proposal up; by itself an assessment does so once."""
        payload = {"assessment": str(assessment), "plan": proposal}
        return self.record(EventKind.MERGE, client_key or f"merge:{assessment}", payload)

    def take_up(self, assessment: uuid.UUID, proposal: dict[str, Any], run: str) -> None:
        """Takes up what a run of an assessment proposes: the first always, a later one where it differs.

        A later run comes from a correction. Once another assessment's proposal was taken up, an older one is history.
        """
        merges = self.events.filter(kind=EventKind.MERGE)
        last = merges.order_by("-sequence").first()
        if not merges.filter(client_key=f"merge:{assessment}").exists():
            self.merge(assessment, proposal)
        elif last and last.payload["assessment"] == str(assessment) and last.payload["plan"] != proposal:
            self.merge(assessment, proposal, f"merge:{assessment}:{run[:16]}")


class PlanEvent(models.Model):
    """Something that happened to a plan. Never changed; undone by another event.

    `client_key` comes from the page that sent it: a double click is one event.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="events")
    sequence = models.PositiveIntegerField()
    client_key = models.CharField(max_length=64)
    kind = models.CharField(max_length=12, choices=EventKind)
    payload = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["sequence"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "sequence"], name="one_event_per_sequence"),
            models.UniqueConstraint(fields=["plan", "client_key"], name="one_event_per_client_key"),
        ]

    def __str__(self) -> str:
        return f"event {self.sequence} of plan {self.plan_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new event; an old one is never written again."""
        if not self._state.adding:
            raise TypeError("A plan's events are append-only: record another event instead.")
        super().save(*args, **kwargs)
