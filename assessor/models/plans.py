"""The one living plan of a person, and the append-only events that it is a fold of."""

from __future__ import annotations

import hashlib
import json
import secrets
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, models, transaction
from django.db.models.fields.json import KeyTransform
from django.utils import timezone

from assessor.models.assessments import Assessment


class EventKind(models.TextChoices):
    """What can happen to a plan."""

    MERGE = "merge"
    TICK = "tick"
    UNTICK = "untick"
    SKIP = "skip"
    UNSKIP = "unskip"
    NOTE = "note"
    LOG_HOURS = "log_hours"
    CHECK_IN = "check_in"
    ADD_TASK = "add_task"
    EDIT_TASK = "edit_task"
    MOVE_TASK = "move_task"
    DELETE_TASK = "delete_task"
    ORDER = "order"
    KEEP = "keep"
    UNDO = "undo"


# A plan with nothing but these was not worked on by its person.
UNWORKED = frozenset({EventKind.MERGE, EventKind.UNDO, EventKind.KEEP})


def new_token() -> str:
    """256 random bits: a calendar's address cannot be guessed."""
    return secrets.token_urlsafe(32)


def digest_of(proposal: Mapping[str, Any]) -> str:
    """What tells two proposals apart."""
    return hashlib.sha256(json.dumps(proposal, sort_keys=True, default=str).encode()).hexdigest()[:32]


class Plan(models.Model):
    """A person's plan. Everything in it follows from its events (`assessor.core.folding.fold`).

    `calendar_token` is the secret part of the calendar's address, none while there is no calendar. `reminds` says
    whether a weekly letter is wished, `reminded` the Monday of the week for which one was claimed last.
    """

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="plan")
    created = models.DateTimeField(auto_now_add=True)
    calendar_token = models.CharField(max_length=43, unique=True, null=True, blank=True)
    reminds = models.BooleanField(default=False)
    reminded = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"plan {self.pk}"

    def record(self, kind: EventKind, client_key: str, payload: dict[str, Any], last: int | None = None) -> PlanEvent:
        """Appends an event; one that came before under the same key is returned instead of being repeated.

        `last` is the number of the last event where the caller has just asked for it.
        """
        client_key = client_key or uuid.uuid4().hex
        while True:
            if last is None:
                last = self.events.aggregate(last=models.Max("sequence"))["last"] or 0
            try:
                with transaction.atomic():
                    return self.events.create(sequence=last + 1, client_key=client_key, kind=kind, payload=payload)
            except IntegrityError:
                # Somebody brought the same key, or took the number: look again. Each turn one of them succeeds.
                if known := self.events.filter(client_key=client_key).first():
                    return known
                last = None

    def merge(
        self, assessment: Assessment, proposal: dict[str, Any], client_key: str = "", last: int | None = None
    ) -> PlanEvent:
        """Takes an assessment's proposal up; by itself an assessment does so once. `last`: see `record`."""
        payload = {
            "assessment": str(assessment.pk),
            "plan": proposal,
            "proposal": digest_of(proposal),
            "options": {name: getattr(assessment, name) for name in ("start", "hours_per_week", "deadline")},
        }
        return self.record(EventKind.MERGE, client_key or f"merge:{assessment.pk}", payload, last)

    def take_up(self, assessment: Assessment, proposal: dict[str, Any], run: str) -> None:
        """Takes up what a run of an assessment proposes: at once where there is no plan that anybody could miss.

        A plan that is worked on, or that follows another assessment, is changed by its person alone, who is shown what
        would change. What a later run of the same assessment proposes (a correction) is taken up where it differs.
        Once the assessment that it follows was deleted, a plan that nobody worked on follows the next one.
        """
        own, of_which = str(assessment.pk), KeyTransform("assessment", "payload")
        happened = list(self.events.order_by("sequence").values_list("kind", of_which, "sequence"))
        if any(kind not in UNWORKED for kind, _, _ in happened):
            return
        last = happened[-1][2] if happened else 0
        merges = [(of, sequence) for kind, of, sequence in happened if kind == EventKind.MERGE]
        followed = merges[-1][0] if merges else own
        if followed != own and Assessment.objects.filter(owner=self.owner_id, pk=followed).exists():
            return
        if all(of != own for of, _ in merges):
            self.merge(assessment, proposal, last=last)
        elif followed == own and self.events.get(sequence=merges[-1][1]).payload["plan"] != proposal:
            self.merge(assessment, proposal, f"merge:{own}:{run[:16]}", last)

    def claim_reminder(self, monday: date) -> bool:
        """Whether it is for the caller to send this week's letter: delivered twice, only one is told so."""
        due = Plan.objects.filter(pk=self.pk, reminds=True)
        return bool(due.filter(models.Q(reminded=None) | models.Q(reminded__lt=monday)).update(reminded=monday))

    def release_reminder(self, monday: date, before: date | None) -> None:
        """Gives a claim back, because the letter could not be sent."""
        Plan.objects.filter(pk=self.pk, reminded=monday).update(reminded=before)


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
