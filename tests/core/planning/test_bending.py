"""A plan that its person bends towards overrated work says what that costs, and nothing else does."""

from __future__ import annotations

import pytest

from assessor.core.planning.bending import name_cost
from assessor.core.planning.models import PlanTask
from assessor.knowledge.loader import load_catalog

OVERRATED = load_catalog().overrated_work


def cost(title: str, target: str = "swe", hours: int = 10) -> str:
    task = PlanTask(id="own/x", module="own", title=title, hours=hours, start="2026-11-02", end="2026-11-08",
                    acceptance=(), proof="")  # fmt: skip
    return name_cost(task, OVERRATED, target, 10)


@pytest.mark.parametrize(
    "title",
    [
        "Implement attention from scratch",
        "Read ten papers on retrieval",
        "Attention is all you need",
        "Fine-tune a 7B model",
    ],
)
def test_overrated_work_says_what_it_costs(title: str) -> None:
    assert "its 10 h move all that follows by about 7 days" in cost(title)


@pytest.mark.parametrize("title", ["Ask Rita for the logs", "Write the paper form for the pilot", "Read 100 traces"])
def test_other_work_says_nothing(title: str) -> None:
    assert cost(title) == ""


def test_training_costs_nothing_where_it_is_the_target() -> None:
    assert cost("Fine-tune a 7B model", target="mle") == ""
    assert cost("Read ten papers", target="mle")


def test_every_id_is_an_overrated_practice() -> None:
    assert {work.id for work in OVERRATED} == {p.id for p in load_catalog().practices if p.list == "overrated"}
