"""What an operator watches: the queue, how long the stages take, what fails, what a model costs. Numbers alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from django.core.cache import cache
from django.db.models import Count, Max, Min, Q, Sum
from django.utils import timezone

from assessor import tasks
from assessor.models import Assessment, LLMCall
from assessor.models.advice import MICROCENTS
from assessor.models.assessments import LAST_SWEEP, STAGES, State, abandoned

# Enough for a 95th percentile; the newest of them are looked at.
RUNS_LOOKED_AT = 200
DAY = timedelta(days=1)
REASONS = {tasks.TOO_OFTEN: "interrupted", tasks.BROKEN: "broken", tasks.TOO_LONG: "too_long"}


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """Assessments by state, the oldest wait in seconds, claims that ran out, the most attempts.

    `last_sweep` is how many seconds ago a worker ran the sweeper, None if it never did: a missing worker or beat.
    """

    by_state: dict[str, int]
    oldest_queued: float
    leases_expired: int
    attempts_max: int
    last_sweep: float | None


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Calls to a model with one outcome, over all time: how many, cents, tokens."""

    outcome: str
    calls: int
    cents: float
    tokens: int


def queue_figures() -> QueueFigures:
    """The state of the queue over all people."""
    now = timezone.now()
    counts = dict(Assessment.objects.order_by().values_list("state").annotate(Count("pk")))
    in_work = Assessment.objects.filter(state__in=[State.QUEUED, State.RUNNING]).aggregate(
        oldest=Min("created", filter=Q(state=State.QUEUED)),
        expired=Count("pk", filter=abandoned()),
        attempts=Max("attempts"),
    )
    oldest = in_work["oldest"]
    return QueueFigures(
        by_state={state: counts.get(state, 0) for state in State.values},
        oldest_queued=max(0.0, (now - oldest).total_seconds()) if oldest else 0.0,
        leases_expired=in_work["expired"],
        attempts_max=in_work["attempts"] or 0,
        last_sweep=max(0.0, now.timestamp() - swept) if (swept := cache.get(LAST_SWEEP)) else None,
    )


def stage_seconds() -> dict[str, list[float]]:
    """How long each stage of the newest finished assessments took, shortest first; "all" is from claim to end."""
    done = Assessment.objects.filter(state=State.DONE).exclude(started=None).order_by("-finished")
    runs = list(done.values_list("stages", "started", "finished")[:RUNS_LOOKED_AT])
    took: dict[str, list[float]] = {stage: [] for stage in STAGES}
    for stages, _, _ in runs:
        for stage in stages:
            if "seconds" in stage:
                took[stage["id"]].append(stage["seconds"])
    took["all"] = [(finished - started).total_seconds() for _, started, finished in runs if finished]
    return {stage: sorted(seconds) for stage, seconds in took.items()}


def failures() -> Counter[str]:
    """Why assessments failed in the last 24 hours: "file" where it was told what to do about a file."""
    failed = Assessment.objects.filter(state=State.FAILED, finished__gt=timezone.now() - DAY)
    found = Counter(dict.fromkeys((*REASONS.values(), "file"), 0))
    for message, count in failed.order_by().values_list("message").annotate(Count("pk")):
        found[REASONS.get(message, "file")] += count
    return found


def model_figures() -> list[ModelFigures]:
    """What was asked of a model so far, by outcome. Calls are kept when their people go, so that these only grow."""
    by_outcome = LLMCall.objects.order_by().values("outcome")
    rows = by_outcome.annotate(calls=Count("pk"), cost=Sum("cost"), read=Sum("tokens_in"), written=Sum("tokens_out"))
    return [
        ModelFigures(row["outcome"], row["calls"], row["cost"] / MICROCENTS, row["read"] + row["written"])
        for row in rows.order_by("outcome")
    ]
