"""Whether what is open fits by the deadline or into six months, and the sentence that says what would make it fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from assessor.core.planning.calendar import SIX_MONTHS, count_weeks
from assessor.core.planning.models import Plan, PlanOptions, PlanTask
from assessor.core.planning.relaying import Spread, find_more_hours, job_of, lay_out_jobs
from assessor.core.writing import write_date


def judge_fit(
    plan: Plan, still: Sequence[PlanTask], options: PlanOptions, end: str, end_with: Callable[[int], str]
) -> dict[str, Any]:
    """`fits`, and the `note` where it is another, of a plan laid out anew until `end`; `still` are its open tasks.

    `end_with` tells when they would end with so many hours a week. What was left out because it did not fit before a
    deadline does not fit by being left out.
    """
    if options.deadline:
        late = [task.title for task in still if task.end > options.deadline]
        if late:
            return {"fits": False, "note": tell_late(late, find_more_hours(end_with, options), options.deadline)}
        return {"fits": not any(one.hours for one in plan.left_out)}
    said = judge_rest(still, options, end, end_with)
    return {name: value for name, value in said.items() if value != ""}


def judge_rest(
    still: Sequence[PlanTask], options: PlanOptions, end: str, end_with: Callable[[int], str] | None = None
) -> dict[str, Any]:
    """`fits` and `note` of what is open, from the start of the options until `end`, where there is no deadline.

    `end_with` tells when it would end with so many hours a week; by itself it is laid out from that start.
    """
    weeks = count_weeks(options.start, end) if still else 0
    if weeks <= SIX_MONTHS:
        return {"fits": True, "note": ""}
    more = find_more_hours(end_with or _laid_out(still, options), options)
    return {"fits": False, "note": tell_length(weeks, more, rest=True)}


def _laid_out(still: Sequence[PlanTask], options: PlanOptions) -> Callable[[int], str]:
    jobs = [job_of(task) for task in still]

    def end_with(hours: int) -> str:
        days = lay_out_jobs(jobs, Spread(options.model_copy(update={"hours_per_week": hours})))
        return max(end for _, end in days.values())

    return end_with


def tell_length(weeks: int, more: int | None, *, rest: bool) -> str:
    """That a plan without a deadline, or the rest of it, is longer than six months, and what would make it fit."""
    what = f"{'What is left' if rest else 'The plan'} takes {weeks} weeks, longer than the six months of the sources."
    if more is None:
        return f"{what} No sensible number of hours would do it sooner."
    if not more:
        return f"{what} Its hours would fit; some tasks wait for weeks of use, or for days that are off."
    return f"{what} With {more} more hour{'s' if more > 1 else ''} a week it would fit."


def tell_late(late: Sequence[str], more: int | None, deadline: str) -> str:
    """The titles of what ends after the deadline, and what would make it fit."""
    named = "; ".join(late[:3]) + (f"; and {len(late) - 3} more" if len(late) > 3 else "")
    what = f"These end after {write_date(deadline)}: {named}."
    if not more:
        return f"{what} A later date would fit them."
    return f"{what} {more} more hour{'s' if more > 1 else ''} a week would fit them."
