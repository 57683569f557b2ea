"""How long the plan takes, honestly: a range in weeks with its reason, and what the sources say beside it."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.planning.models import Plan
from assessor.exports.outline.quotes import Index, SourceRef
from assessor.exports.wording import count

# Hours are estimates: a third less or more (our judgement; it is what the plan's own note says).
LESS, MORE = (2, 3), (4, 3)
# What the sources say of a solid backend engineer, each in a clause, with the source.
SAID: tuple[tuple[str, str], ...] = (
    ("six focused months, less is a visit", "ai-career"),
    ("three to six months into the work around model APIs", "dexity"),
    ("two to three months for a backend engineer", "field-guide"),
)


@dataclass(frozen=True, slots=True)
class Duration:
    """The range in one sentence, and the sources' own."""

    sentence: str
    said: tuple[tuple[str, SourceRef], ...]


def outline_duration(plan: Plan, index: Index, *, solid: bool) -> Duration:
    """The weeks of a plan with a third either way; `solid` says whether the sources' months apply as they stand."""
    low, high = plan.weeks * LESS[0] // LESS[1], -(-plan.weeks * MORE[0] // MORE[1])
    applies = "" if solid else " They speak of solid backend engineers; foundations come first and are not in it."
    return Duration(
        f"Honestly {low} to {count(high, 'week')} at {plan.hours_per_week} h a week: the hours are estimates, and a "
        f"third either way is usual. The sources differ, too.{applies}",
        tuple((words, index.source(source)) for words, source in SAID),
    )
