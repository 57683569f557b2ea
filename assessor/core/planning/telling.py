"""Whether what is open fits by the deadline or into six months, and the sentence that says what would make it fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assessor.core.planning.calendar import SIX_MONTHS, count_weeks
from assessor.core.planning.models import Plan, PlanOptions, PlanTask
from assessor.core.planning.relaying import missing_hours
from assessor.core.writing import write_date


def judge_fit(plan: Plan, still: Sequence[PlanTask], options: PlanOptions, end: str) -> dict[str, Any]:
    """`fits`, and the `note` where it is another, of a plan laid out anew until `end`; `still` are its open tasks.

    What was left out because it did not fit before a deadline does not fit by being left out.
    """
    rest = sum(task.hours for task in still)
    if options.deadline:
        late = [task for task in still if task.end > options.deadline]
        if late:
            return {"fits": False, "note": _tell_late(late, missing_hours(rest, options), options.deadline)}
        return {"fits": not any(one.hours for one in plan.left_out)}
    return {name: said for name, said in judge_rest(still, options, end).items() if said != ""}


def judge_rest(still: Sequence[PlanTask], options: PlanOptions, end: str) -> dict[str, Any]:
    """`fits` and `note` of what is open, from the start of the options until `end`, where there is no deadline."""
    weeks = count_weeks(options.start, end) if still else 0
    if weeks <= SIX_MONTHS:
        return {"fits": True, "note": ""}
    rest = sum(task.hours for task in still)
    return {"fits": False, "note": tell_length(weeks, missing_hours(rest, options), rest=True)}


def tell_length(weeks: int, more: int | None, *, rest: bool) -> str:
    """That a plan without a deadline, or the rest of it, is longer than six months, and what would make it fit."""
    what = f"{'What is left' if rest else 'The plan'} takes {weeks} weeks, longer than the six months of the sources."
    if more is None:
        return f"{what} No sensible number of hours would do it sooner."
    if not more:
        return f"{what} Its hours would fit; some tasks wait for weeks of use, or for days that are off."
    return f"{what} With {more} more hour{'s' if more > 1 else ''} a week it would fit."


def _tell_late(late: Sequence[PlanTask], more: int | None, deadline: str) -> str:
    """What ends after the deadline, and what would make it fit."""
    by = write_date(deadline)
    named = "; ".join(task.title for task in late[:3]) + (f"; and {len(late) - 3} more" if len(late) > 3 else "")
    if not more:
        return f"These end after {by}: {named}. A later date would fit them."
    return f"These end after {by}: {named}. {more} more hour{'s' if more > 1 else ''} a week would fit them."
