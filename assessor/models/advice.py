"""What a person agreed to send to a language model, what it replied, and a trace of every call."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import connection, models, transaction
from django.db.models import F, Sum
from django.utils import timezone

from assessor.models.assessments import Assessment

MICROCENTS = 1_000_000
# The lock under which PostgreSQL adds up a budget; SQLite lets one writer in at a time anyway.
BUDGET_LOCK = 7_402_611


class Consent(models.Model):
    """A person's wish to have a model asked about one assessment, and their agreement to what exactly is sent.

    `digest` is a hash of all that was shown when they agreed: nothing else is sent under it.
    """

    assessment = models.OneToOneField(Assessment, on_delete=models.CASCADE, related_name="consent")
    provider = models.CharField(max_length=255)
    asked = models.DateTimeField(default=timezone.now)
    given = models.DateTimeField(null=True, blank=True)
    withdrawn = models.DateTimeField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return f"consent for assessment {self.assessment_id}"

    @property
    def holds(self) -> bool:
        """Was it given, and not taken back?"""
        return self.given is not None and self.withdrawn is None


class LLMReply(models.Model):
    """A reply that need not be asked for again. It holds placeholders where there was contact data."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="llm_replies")
    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="llm_replies")
    key = models.CharField(max_length=64)
    reply = models.TextField()
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="one_reply_per_question")]
        verbose_name, verbose_name_plural = "model reply", "model replies"

    def __str__(self) -> str:
        return f"reply {self.pk}"


class LLMCallQuerySet(models.QuerySet["LLMCall"]):
    """Calls with what they used up."""

    def tokens(self) -> int:
        """Tokens in and out, those of calls under way as reserved."""
        return self.aggregate(sum=Sum(F("tokens_in") + F("tokens_out")))["sum"] or 0

    def cost(self) -> int:
        """Micro-cents."""
        return self.aggregate(sum=Sum("cost"))["sum"] or 0

    def since(self, days: int) -> LLMCallQuerySet:
        """Those of the last so many days of 24 hours."""
        return self.filter(created__gte=timezone.now() - timedelta(days=days))

    def fits(self, call: LLMCall) -> bool:
        """Does a call fit into the three budgets: its assessment's, its owner's of a day, everybody's of a day?"""
        tokens = call.tokens_in + call.tokens_out
        of_assessment = self.filter(assessment=call.assessment).tokens()
        of_person = self.filter(owner=call.owner).since(1).tokens()
        return (
            of_assessment + tokens <= settings.LLM_TOKENS_PER_ASSESSMENT
            and of_person + tokens <= settings.LLM_TOKENS_PER_PERSON
            and self.since(1).cost() + call.cost <= settings.LLM_CENTS_PER_DAY * MICROCENTS
        )

    def reserve(self, call: LLMCall) -> bool:
        """Saves a call that is about to be made, if it fits the budgets; two at once cannot both take the rest."""
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_advisory_xact_lock(%s)", [BUDGET_LOCK])
            if (call.tokens_in or call.tokens_out) and not self.fits(call):
                return False
            call.save()
        return True


class LLMCall(models.Model):
    """One call, or why none was made: figures only. It outlives its assessment, and then belongs to nobody.

    `route`: the model, the cheaper one, or the rules alone. `cost` in micro-cents, `latency` in milliseconds.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="llm_calls"
    )
    assessment = models.ForeignKey(
        Assessment, on_delete=models.SET_NULL, null=True, blank=True, related_name="llm_calls"
    )
    created = models.DateTimeField(default=timezone.now)
    job = models.CharField(max_length=10)
    prompt_version = models.CharField(max_length=20)
    model = models.CharField(max_length=100, blank=True)
    route = models.CharField(max_length=8)
    outcome = models.CharField(max_length=16)
    tokens_in = models.PositiveIntegerField(default=0)
    tokens_out = models.PositiveIntegerField(default=0)
    cost = models.PositiveBigIntegerField(default=0)
    latency = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    kept = models.PositiveSmallIntegerField(default=0)
    dropped = models.PositiveIntegerField(default=0)

    objects = LLMCallQuerySet.as_manager()

    class Meta:
        ordering = ["-created"]
        indexes = [
            models.Index(fields=["created"], name="llm_calls_by_day"),
            models.Index(fields=["owner", "created"], name="llm_calls_of_owner"),
        ]
        verbose_name, verbose_name_plural = "model call", "model calls"

    def __str__(self) -> str:
        return f"call {self.pk}"
