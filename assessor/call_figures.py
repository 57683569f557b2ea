"""What the calls to the language model came to: by day, and this week against the week before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Sum
from django.db.models.functions import TruncDate
from django.utils import timezone

from assessor.llm.values import GOOD
from assessor.models import LLMCall
from assessor.models.advice import MICROCENTS

WEEK = timedelta(days=7)
DAYS_SHOWN = 14


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days: questions, calls, cents, latency in ms, and shares per mille.

    `fallback`: questions that the rules had to answer alone; `cheaper`: those that the cheaper model answered;
    `dropped`: of all claims those that did not hold. None where there was nothing to divide by.
    """

    questions: int
    calls: int
    cents: float
    p50: int | None
    p95: int | None
    fallback: int | None
    cheaper: int | None
    dropped: int | None


@dataclass(frozen=True, slots=True)
class Day:
    """One day's calls and what they cost."""

    day: date
    calls: int
    cents: float


@dataclass(frozen=True, slots=True)
class Drift:
    """One figure this week and the week before, with the difference."""

    name: str
    now: float | None
    before: float | None

    @property
    def change(self) -> float | None:
        """The difference; None where one of the weeks has no figure."""
        return None if self.now is None or self.before is None else round(self.now - self.before, 2)


def days() -> list[Day]:
    """The last fourteen days on which somebody was asked, newest first."""
    rows = (
        LLMCall.objects.since(DAYS_SHOWN)
        .order_by()
        .annotate(day=TruncDate("created"))
        .values("day")
        .annotate(calls=Count("pk"), cost=Sum("cost"))
        .order_by("-day")
    )
    return [Day(row["day"], row["calls"], row["cost"] / MICROCENTS) for row in rows]


def drifts() -> list[Drift]:
    """Each figure of the last seven days against the seven before."""
    now = timezone.now()
    this, last = week(now - WEEK, now), week(now - 2 * WEEK, now - WEEK)
    names = {
        "questions": "Questions",
        "calls": "Calls made",
        "cents": "Cost, cents",
        "p50": "Latency, median, ms",
        "p95": "Latency, 95th per cent, ms",
        "fallback": "Left to the rules, per mille of questions",
        "cheaper": "Answered by the cheaper model, per mille",
        "dropped": "Claims dropped, per mille",
    }
    return [Drift(words, getattr(this, name), getattr(last, name)) for name, words in names.items()]


def week(start: datetime, end: datetime) -> Week:
    """The figures of the calls between two moments."""
    rows = LLMCall.objects.filter(created__gte=start, created__lt=end).order_by()
    ended = rows.filter(outcome__in=GOOD) | rows.filter(route="rules")
    questions, made = ended.count(), rows.filter(attempts__gt=0)
    sums = rows.aggregate(cost=Sum("cost"), kept=Sum("kept"), dropped=Sum("dropped"))
    latencies = sorted(made.values_list("latency", flat=True))
    claims = (sums["kept"] or 0) + (sums["dropped"] or 0)
    return Week(
        questions=questions,
        calls=made.count(),
        cents=round((sums["cost"] or 0) / MICROCENTS, 2),
        p50=percentile(latencies, 50),
        p95=percentile(latencies, 95),
        fallback=share(rows.filter(route="rules").count(), questions),
        cheaper=share(rows.filter(route="cheaper", outcome="answered").count(), questions),
        dropped=share(sums["dropped"] or 0, claims),
    )


def percentile(ordered: Sequence[int], per_cent: int) -> int | None:
    """The smallest value that at least so many per cent do not exceed (nearest rank); None of nothing."""
    return ordered[max(0, -(-len(ordered) * per_cent // 100) - 1)] if ordered else None


def share(part: int, whole: int) -> int | None:
    """Per mille, None of nothing."""
    return 1000 * part // whole if whole else None
