"""Ratios between two ways of doing the same thing, by processor time and turn by turn, so that others on the machine
disturb both alike."""

from __future__ import annotations

import math
import resource
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

ROUNDS = 9
# Two spaces part the columns even where a name fills its own.
LINE = "{:<52}  {:<24}  {:>8}  {:>8}  {:>7}  {}\n"


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median of the per-round ratios, the median seconds of what was measured, and those of each round."""

    ratio: float
    measured: float
    rounds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what, over which yardstick, the value, and the floor it must not pass (None: no floor).

    `least` turns the floor round: the value must not be below it. `note` says what else was seen.
    """

    name: str
    over: str
    value: float
    floor: float | None = None
    ms: float | None = None
    note: str = ""
    least: bool = False

    @property
    def misses(self) -> bool:
        """Whether the value is on the wrong side of its floor."""
        return self.floor is not None and (self.value < self.floor if self.least else self.value > self.floor)


def write_line(row: Row) -> str:
    """The row as it stands in the table."""
    floor = "-" if row.floor is None else f"{'>=' if row.least else '<='}{row.floor:.2f}"
    ms = "-" if row.ms is None else f"{row.ms:.1f}"
    note = " ".join(filter(None, ("MISSED" if row.misses else "", row.note)))
    return LINE.format(row.name, row.over, f"{row.value:.2f}", floor, ms, note)


def compare(measured: Callable[[], object], yardstick: Callable[[], object], rounds: int = ROUNDS) -> Ratio:
    """Runs both in turn, once unmeasured and then `rounds` times."""
    measured(), yardstick()
    pairs = [(cpu_seconds(measured), cpu_seconds(yardstick)) for _ in range(rounds)]
    own = tuple(one for one, _ in pairs)
    return Ratio(statistics.median(one / other for one, other in pairs), statistics.median(own), own)


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of some work, with that of the processes it started and waited for."""
    before = _cpu()
    work()
    return _cpu() - before


def _cpu() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def percentile(values: Sequence[float], share: int) -> float:
    """The value that `share` per cent of the values do not pass."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)]


def fit_exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """By which power of the size the cost grows: the slope of the line through the logarithms of both."""
    return statistics.linear_regression([math.log(size) for size in sizes], [math.log(cost) for cost in costs]).slope


def fit_growth(sizes: Sequence[int], works: Sequence[Callable[[], object]], rounds: int = 3) -> tuple[float, float]:
    """The exponent of works of growing sizes, taken in turn, and how the cost for one unit ends over how it began."""
    for work in works:
        work()
    seconds = [[cpu_seconds(work) for work in works] for _ in range(rounds)]
    least = [min(column) for column in zip(*seconds, strict=True)]
    return fit_exponent(sizes, least), (least[-1] / sizes[-1]) / (least[0] / sizes[0])
