"""The operator's figures: worked out from the calls, this week against the week before."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from assessor.call_figures import Drift, days, drifts, percentile, share
from assessor.models import LLMCall

pytestmark = pytest.mark.django_db


def call(days_ago: float, **more: Any) -> LLMCall:
    """A call that answered, some days ago."""
    usual = {
        "job": "point",
        "route": "model",
        "outcome": "answered",
        "attempts": 1,
        "model": "large",
        "cost": 2_000_000,
    }
    return LLMCall.objects.create(created=timezone.now() - timedelta(days=days_ago), **(usual | more))


def by_name() -> dict[str, Drift]:
    return {drift.name: drift for drift in drifts()}


def test_percentiles_are_by_nearest_rank() -> None:
    assert [percentile(range(1, 101), p) for p in (50, 95)] == [50, 95]
    assert [percentile([7], p) for p in (50, 95)] == [7, 7]
    assert percentile([], 50) is None


def test_a_share_of_nothing_is_no_figure() -> None:
    assert share(1, 4) == 250
    assert share(0, 0) is None


def test_this_week_stands_against_the_week_before() -> None:
    for latency in (100, 200, 900):
        call(1, latency=latency, kept=3, dropped=1)
    call(2, route="rules", outcome="timeout", attempts=0, cost=0)
    call(9, latency=50, kept=1, dropped=0)
    call(20, latency=9999)
    figures = by_name()
    assert (figures["Latency, median, ms"].now, figures["Latency, median, ms"].before) == (200, 50)
    assert figures["Latency, 95th per cent, ms"].now == 900
    assert figures["Left to the rules, per mille of questions"].now == 250
    assert figures["Claims dropped, per mille"].change == 250
    assert figures["Cost, cents"].now == 6
    assert figures["Questions"].before == 1


def test_days_come_newest_first_with_their_cents() -> None:
    call(0.001)
    call(2)
    call(2)
    shown = days()
    assert [day.calls for day in shown] == [1, 2]
    assert [day.cents for day in shown] == [2, 4]
