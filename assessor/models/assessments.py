"""Assessments: what was asked, how far it is, and the report it ended in; claimed by one worker at a time."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models
from django.db.models import F, Q
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast, Now
from django.utils import timezone

from assessor.models.documents import Document, DocumentText, Kind


class State(models.TextChoices):
    """How far an assessment is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


# The cache's key for the time of the last sweep, in seconds since the epoch.
LAST_SWEEP = "last_sweep"

STAGES = ("reading", "finding", "weighing", "planning")
# Each stage with its state, what it counted and the seconds it took.
Stages = list[dict[str, Any]]


def waiting_stages() -> Stages:
    """The four stages before any of them began."""
    return [{"id": stage, "state": "waiting", "count": ""} for stage in STAGES]


def states_at(running: str) -> list[str]:
    """The state of each stage while one of them runs."""
    now = STAGES.index(running)
    return ["done"] * now + ["running"] + ["waiting"] * (len(STAGES) - now - 1)


class Target(models.TextChoices):
    """The flavor a plan aims at; auto lets the evidence choose."""

    AUTO = "auto", "Tell me which fits"
    SWE = "swe", "Software engineer who builds with models"
    MLE = "mle", "Machine learning engineer"
    LLMOPS = "llmops", "LLM operations"


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    """The verbs by which exactly one worker at a time holds an assessment.

    Each is one filtered update, so that the database decides between two workers, whatever the broker delivered twice
    or late, and by its own clock, whatever those of the machines around it say. The same on SQLite and PostgreSQL.
    """

    def claim(self, pk: uuid.UUID) -> str | None:
        """Takes a queued or abandoned assessment; returns the token of the claim, or None if it is not to be had.

        The attempt is counted before the work, so that an assessment that kills its worker stops after the cap. Its
        first stage begins with the claim.
        """
        first = STAGES[0]
        stages = [{"id": id_, "state": state, "count": ""} for id_, state in zip(STAGES, states_at(first), strict=True)]
        token = uuid.uuid4().hex
        claimable = Q(state=State.QUEUED) | abandoned()
        taken = self.filter(claimable, pk=pk, attempts__lt=settings.ATTEMPTS_ALLOWED).update(
            state=State.RUNNING,
            token=token,
            lease_until=lease_end(),
            attempts=F("attempts") + 1,
            started=Now(),
            message="",
            stage=first,
            stages=stages,
        )
        return token if taken else None

    def beat(self, pk: uuid.UUID, token: str, **progress: Any) -> bool:
        """Extends the lease and notes progress; False when the claim was lost and the work must stop."""
        return bool(self._held(pk, token).update(lease_until=lease_end(), **progress))

    def finish(
        self,
        pk: uuid.UUID,
        token: str,
        report: dict[str, Any] | Cast,
        stages: Stages,
        gist: dict[str, Any] | None = None,
    ) -> bool:
        """Running to done, with the report (or its JSON as a text that the database reads), what its stages came to and
        what a list says of it; False when the claim was lost."""
        done = {"state": State.DONE, "stage": "", "stages": stages, "report": report, "finished": timezone.now()}
        return bool(self._held(pk, token).update(**done, gist=gist, token=""))

    def fail(self, pk: uuid.UUID, token: str, message: str) -> bool:
        """Running to failed, with the sentence that says what to do; False when the claim was lost."""
        return bool(
            self._held(pk, token).update(state=State.FAILED, message=message, token="", finished=timezone.now())
        )

    def _held(self, pk: uuid.UUID, token: str) -> AssessmentQuerySet:
        return self.filter(pk=pk, token=token, state=State.RUNNING)


def lease() -> timedelta:
    """How long a claim lasts without a heartbeat."""
    return timedelta(seconds=settings.LEASE_SECONDS)


def lease_end() -> CombinedExpression:
    """When a claim made or renewed now runs out."""
    return Now() + lease()


def abandoned() -> Q:
    """Claims that nobody renews: run out, or ending later than any lease can, since the clock was set back."""
    return Q(state=State.RUNNING) & out_of_reach("lease_until", timedelta(0), 2 * lease())


def out_of_reach(field: str, before: timedelta, after: timedelta) -> Q:
    """A time longer ago than `before`, or later than `after` from now: a time to come that no right clock has set."""
    return Q(**{f"{field}__lt": Now() - before}) | Q(**{f"{field}__gt": Now() + after})


class Assessment(models.Model):
    """One run over some documents for one person. `report` is the frozen snapshot, null until done.

    `gist` is what a list says of the report; null until done, and for reports from before it was kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assessments")
    documents = models.ManyToManyField(Document, through="AssessmentDocument", related_name="assessments")

    target = models.CharField(max_length=8, choices=Target, default=Target.AUTO)
    hours_per_week = models.PositiveSmallIntegerField(default=10)
    start = models.DateField()
    deadline = models.DateField(null=True, blank=True)
    as_of = models.DateField()

    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    stage = models.CharField(max_length=10, blank=True)
    stages = models.JSONField(default=waiting_stages)
    message = models.TextField(blank=True)
    report = models.JSONField(null=True, blank=True, encoder=DjangoJSONEncoder)
    gist = models.JSONField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now, editable=False)
    started = models.DateTimeField(null=True, blank=True)
    finished = models.DateTimeField(null=True, blank=True)

    token = models.CharField(max_length=32, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(default=timezone.now)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["-created"]
        indexes = [
            models.Index(fields=["owner", "-created"], name="assessments_of_owner"),
            models.Index(
                fields=["state", "lease_until"],
                name="assessments_in_work",
                condition=Q(state__in=["queued", "running"]),
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="assessment_state_known"),
            models.CheckConstraint(
                condition=~Q(state=State.DONE) | Q(report__isnull=False), name="done_assessment_has_report"
            ),
        ]

    def __str__(self) -> str:
        return f"assessment {self.pk}"

    @property
    def is_over(self) -> bool:
        """Whether nothing will change any more by itself."""
        return self.state in {State.DONE, State.FAILED}


class AssessmentDocument(models.Model):
    """A document in an assessment: under which name and kind it came, and which revision of its text was read."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="parts")
    document = models.ForeignKey(Document, on_delete=models.RESTRICT, related_name="parts")
    text = models.ForeignKey(DocumentText, on_delete=models.RESTRICT, null=True, blank=True, related_name="parts")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=8, choices=Kind)
    message = models.TextField(blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "position"], name="one_document_per_position"),
            models.UniqueConstraint(fields=["assessment", "document"], name="one_place_per_document"),
        ]

    def __str__(self) -> str:
        return f"part {self.position} of assessment {self.assessment_id}"

    @classmethod
    def note_readings(cls, parts: Iterable[AssessmentDocument]) -> None:
        """Stores which text each part has now, and what there is to say of it; one that was deleted stays so.

        In plain SQL: the expression that Django builds for such an update takes five times as long as all of it here.
        """
        rows = [(part.text and part.text.pk, part.message, part.pk) for part in parts]
        with connection.cursor() as cursor:
            cursor.executemany("UPDATE assessor_assessmentdocument SET text_id = %s, message = %s WHERE id = %s", rows)

    @property
    def core_id(self) -> str:
        """The document's id inside the report."""
        return "resume" if self.kind == Kind.RESUME else f"writeup-{self.position}"
