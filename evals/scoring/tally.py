"""What a scorer returns: counts that can be added up, and each miss by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was wrong. `kind` is "missed" (a label not met), "extra" (found, not labelled) or "wrong"."""

    family: str
    entry: str
    kind: str
    expected: str
    found: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one family; tallies of the same family add up.

    `met` of `labels` gives recall, `right` of `findings` precision (the two differ where one finding meets two labels),
    `correct` of `judged` accuracy. What counts neither way is in none of them. `recall_only`: nothing can be extra.
    """

    family: str
    met: int = 0
    labels: int = 0
    right: int = 0
    findings: int = 0
    correct: int = 0
    judged: int = 0
    misses: tuple[Miss, ...] = ()
    recall_only: bool = False

    def __add__(self, other: Tally) -> Tally:
        assert self.family == other.family, "tallies of different families do not add up"
        return Tally(
            self.family,
            self.met + other.met,
            self.labels + other.labels,
            self.right + other.right,
            self.findings + other.findings,
            self.correct + other.correct,
            self.judged + other.judged,
            self.misses + other.misses,
            self.recall_only and other.recall_only,
        )

    @property
    def precision(self) -> float | None:
        """Share of the findings that are right; None where nothing was found."""
        return _share(self.right, self.findings)

    @property
    def recall(self) -> float | None:
        """Share of the labels that are met; None where there is no label."""
        return _share(self.met, self.labels)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall, 0 where nothing was found; None where recall alone is known."""
        precision, recall = self.precision, self.recall
        if self.recall_only or recall is None:
            return None
        if not precision or not recall:
            return 0.0
        return round(2 * precision * recall / (precision + recall), 4)

    @property
    def accuracy(self) -> float | None:
        """Share of the judged answers that are right; None where nothing was judged."""
        return _share(self.correct, self.judged)

    @property
    def count(self) -> int:
        """How many labels or answers the figures rest on."""
        return max(self.labels, self.judged)

    @property
    def headline(self) -> float | None:
        """The figure a baseline is compared by: F1 where there is precision, else recall, else accuracy."""
        if self.labels and not self.recall_only:
            return self.f1
        return self.recall if self.labels else self.accuracy

    def figures(self) -> Json:
        """The family's figures as the JSON output carries them."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "accuracy": self.accuracy,
            "count": self.count,
        }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def judge(family: str, entry: str, ok: bool, expected: object, found: object) -> Tally:
    """One answer, right or wrong."""
    misses = () if ok else (Miss(family, entry, "wrong", str(expected), str(found)),)
    return Tally(family, correct=int(ok), judged=1, misses=misses)


def compare_sets(
    family: str, entry: str, expected: Iterable[str], found: Iterable[str], neutral: Iterable[str] = ()
) -> Tally:
    """A labelled set against a found one; `neutral` members count neither way, on either side."""
    neutral = set(neutral)
    expected, found = set(expected) - neutral, set(found) - neutral
    both = expected & found
    misses = [Miss(family, entry, "missed", item, "") for item in sorted(expected - both)]
    misses += [Miss(family, entry, "extra", "", item) for item in sorted(found - both)]
    return Tally(family, len(both), len(expected), len(both), len(found), misses=tuple(misses))


def count_recall(family: str, entry: str, met: Iterable[str], missed: Iterable[str]) -> Tally:
    """Labels met and missed, for families where nothing extra can be found."""
    met, missed = list(met), list(missed)
    misses = tuple(Miss(family, entry, "missed", item, "") for item in missed)
    return Tally(family, met=len(met), labels=len(met) + len(missed), misses=misses, recall_only=True)


def add_up(tallies: Iterable[Tally]) -> dict[str, Tally]:
    """Tallies by family, in the order in which the families first appear."""
    totals: dict[str, Tally] = {}
    for tally in tallies:
        totals[tally.family] = totals[tally.family] + tally if tally.family in totals else tally
    return totals
