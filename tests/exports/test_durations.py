"""How long a plan takes is said of what is in it, and of the whole where something was left out."""

from __future__ import annotations

import pytest

from assessor.core.planning.models import LeftOut, Plan
from assessor.exports.outline import index_report, outline_report
from assessor.exports.outline.duration import outline_duration
from assessor.exports.outline.work import group_left_out
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

REPORT = load_sample()
INDEX = index_report(REPORT, {})


def plan_with(*left: LeftOut) -> Plan:
    assert REPORT.plan
    return REPORT.plan.model_copy(update={"weeks": 9, "hours_per_week": 10, "left_out": left})


def left(hours: int, *gaps: str) -> LeftOut:
    return LeftOut(module="m", title="Serve a model", because="It does not fit.", hours=hours, gaps=gaps)


@pytest.mark.parametrize(
    "left_out,says",
    [
        ((), "Honestly 6 to 12 weeks at 10 h a week: the hours are estimates, and a third either way is usual. The"),
        ((LeftOut(module="m", because="Not for this target."),), "Honestly 6 to 12 weeks at 10 h a week: the hours"),
        ((left(60),), "Honestly 6 to 12 weeks for what is in the plan at 10 h a week"),
        ((left(25), left(35)), "With the 2 modules left out, 60 h more, it is 10 to 20."),
    ],
)
def test_a_plan_that_leaves_something_out_says_how_long_the_whole_would_be(left_out: tuple, says: str) -> None:
    assert says in outline_duration(plan_with(*left_out), INDEX, solid=True).sentence


def test_what_is_left_out_is_shown_with_its_hours_and_the_gaps_that_stay_open() -> None:
    gap = REPORT.gaps[0]
    ((module,),) = (one.modules for one in group_left_out((left(12, gap.id),), {gap.id: gap.title}))
    assert module.words == f"Serve a model (12 h); stays open: {gap.title}"
    outline = outline_report(REPORT.model_copy(update={"plan": plan_with(left(12, gap.id))}), load_catalog())
    assert outline.plan and outline.plan.left_out[0].because == "It does not fit."
