"""Gaps come in one published order, and overrated practices are never among them."""

from assessor.core.catalog.practices import Practice
from assessor.core.gaps import find_gaps
from assessor.core.levels import Level
from assessor.core.signals import judge_signals
from assessor.knowledge import load_catalog

CATALOG = load_catalog()


def practice(name: str, listed: str) -> Practice:
    known = {"id": name, "list": listed, "needs_model": False, "definition": "d", "why": "w", "verdict": "v"}
    return Practice(name=name, weight=CATALOG.practice[name].weight, **known)


PRACTICES = (
    practice("paper-reading", "overrated"),
    practice("regression-evals", "underrated"),
    practice("vector-index-tradeoffs", "underrated"),
    practice("retries-and-timeouts", "production"),
)


def gaps(levels=None, **options):
    signals = zip(CATALOG.signals, judge_signals(CATALOG.signals, ()), strict=True)
    return find_gaps(signals, PRACTICES, CATALOG.flavor["swe"], levels or {}, **options)


def test_signals_come_first_then_underrated_then_production_then_concerns():
    kinds = [gap.kind for gap in gaps()]
    assert kinds[:3] == ["signal"] * 3
    assert [gap.id for gap in gaps()][3:6] == ["regression-evals", "vector-index-tradeoffs", "retries-and-timeouts"]
    assert set(kinds[6:]) == {"concern"}


def test_an_overrated_practice_is_never_a_gap():
    assert "paper-reading" not in {gap.id for gap in gaps()}


def test_a_built_practice_is_no_gap_and_a_used_one_a_smaller_gap():
    before = next(g for g in gaps() if g.id == "regression-evals")
    used = next(g for g in gaps({"regression-evals": Level(level=2)}) if g.id == "regression-evals")
    assert used.severity < before.severity
    assert "regression-evals" not in {g.id for g in gaps({"regression-evals": Level(level=3)})}


def test_plain_weights_rank_an_underrated_practice_as_a_production_practice():
    plain = [gap.id for gap in gaps(plain_weights=True) if gap.kind == "practice"]
    assert plain == ["regression-evals", "retries-and-timeouts", "vector-index-tradeoffs"]


def test_severity_falls_within_each_kind():
    severities = [gap.severity for gap in gaps() if gap.kind == "concern"]
    assert severities == sorted(severities, reverse=True)
