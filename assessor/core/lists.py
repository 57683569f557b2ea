"""Overrated and underrated beside each other, and what the person's own emphasis says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assessor.core.catalog.practices import Practice
from assessor.core.evidence import Graded
from assessor.core.values import Value


class ListEntry(Value):
    """A practice on one of the lists, with the verdict and its source."""

    practice: str
    name: str = ""
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


def make_lists(practices: Iterable[Practice]) -> Lists:
    """Both lists with their verdicts, in the catalog's order."""
    entries = {"overrated": [], "underrated": [], "production": []}
    for practice in practices:
        source = practice.sources[0] if practice.sources else "rampwise"
        entries[practice.list].append(
            ListEntry(practice=practice.id, name=practice.name, verdict=practice.verdict, source=source)
        )
    return Lists(overrated=tuple(entries["overrated"]), underrated=tuple(entries["underrated"]))


def measure_emphasis(graded: Iterable[Graded], practices: dict[str, Practice]) -> Emphasis:
    """How the demonstrated practice passages divide over the lists; each passage counts once per practice."""
    shown = {
        (g.mention.subject, g.evidence.document, g.evidence.start)
        for g in graded
        if g.mention.kind == "practice" and g.evidence.state == "demonstrated"
    }
    total = len(shown)
    counts = {"overrated": 0, "underrated": 0, "production": 0}
    for subject, _, _ in shown:
        counts[practices[subject].list] += 1
    over, under = (counts[name] * 1000 // total if total else 0 for name in ("overrated", "underrated"))
    told = {subject for subject, _, _ in shown}
    untold = sum(practice.list == "underrated" and id not in told for id, practice in practices.items())
    return Emphasis(overrated=over, underrated=under, meaning=_meaning(counts, untold))


def _meaning(counts: Mapping[str, int], untold: int) -> str:
    """What the passages on each list amount to; equal numbers are said to be equal.

    `untold` is how many underrated practices no passage shows: of those a good balance says nothing.
    """
    over, under = counts["overrated"], counts["underrated"]
    if not any(counts.values()):
        return "We found no passage that shows one of the twenty practices, so there is no emphasis to describe."
    if over > under:
        return (
            "More of what you wrote shows overrated practices than underrated ones. Nothing is wrong with them; "
            "a page about evals, cost or plain prompts would do more for you."
        )
    if under > over:
        more = "More of what you wrote shows underrated practices than overrated ones."
        none = f"{untold} underrated {'one is' if untold == 1 else 'ones are'} shown nowhere"
        return f"{more} {none}: begin there." if untold else f"{more} Keep that balance."
    if under:
        return "As much of what you wrote shows underrated practices as overrated ones: what you add next tips it."
    return "What you wrote shows production practices and neither of the two lists."
