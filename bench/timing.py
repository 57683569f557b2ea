"""Ratios between two ways of doing the same thing, taken turn by turn so that a noisy machine disturbs both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the per-round ratios of `measured` over `yardstick`, with the median seconds of both."""

    ratio: float
    measured: float
    yardstick: float


def compare(measured: Callable[[], object], yardstick: Callable[[], object], rounds: int = 7) -> Ratio:
    """Runs both in turn, once unmeasured and then `rounds` times."""
    measured(), yardstick()
    pairs = [(_seconds(measured), _seconds(yardstick)) for _ in range(rounds)]
    return Ratio(
        statistics.median(own / other for own, other in pairs),
        statistics.median(own for own, _ in pairs),
        statistics.median(other for _, other in pairs),
    )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
