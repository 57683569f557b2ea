"""Overrated and underrated beside each other, and what the person's own emphasis says."""

from __future__ import annotations

from assessor.core.values import Value


class ListEntry(Value):
    """A practice on one of the lists, with the verdict and its source."""

    practice: str
    verdict: str
    source: str


class Lists(Value):
    """The overrated and the underrated practices."""

    overrated: tuple[ListEntry, ...]
    underrated: tuple[ListEntry, ...]


class Emphasis(Value):
    """The share (per mille) of the practice evidence on each list, and what that means."""

    overrated: int
    underrated: int
    meaning: str
