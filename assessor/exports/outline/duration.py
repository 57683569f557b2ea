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
    low, high = _range(plan.weeks)
    planned = " for what is in the plan" if any(one.hours for one in plan.left_out) else ""
    applies = "" if solid else " They speak of solid backend engineers; foundations come first and are not in it."
    return Duration(
        f"Honestly {low} to {count(high, 'week')}{planned} at {plan.hours_per_week} h a week: "
        f"the hours are estimates, and a third either way is usual.{_with_the_rest(plan)} The sources differ, "
        f"too.{applies}",
        tuple((words, index.source(source)) for words, source in SAID),
    )


def _range(weeks: int) -> tuple[int, int]:
    """A third less and a third more."""
    return weeks * LESS[0] // LESS[1], -(-weeks * MORE[0] // MORE[1])


def _with_the_rest(plan: Plan) -> str:
    """How long it would take with what was left out because it does not fit; empty where nothing was."""
    left = [one for one in plan.left_out if one.hours]
    if not left:
        return ""
    more = sum(one.hours for one in left)
    low, high = _range(plan.weeks + -(-more // plan.hours_per_week))
    return f" With the {count(len(left), 'module')} left out, {more} h more, it is {low} to {high}."
