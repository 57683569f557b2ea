"""Signals are met by one system with a model in it, or not at all."""

from dataclasses import replace

from assessor.core.evidence import LEARNED, Cues, Evidence, Graded, Mention
from assessor.core.signals import judge_signals, without_systems
from assessor.knowledge import load_catalog

SIGNALS = load_catalog().signals


def found(criterion: str, system: str | None, state: str = "demonstrated") -> Graded:
    mention = Mention("criterion", criterion, "r", 0, 4, 0, 4, Cues(), system=system)
    evidence = Evidence(document="r", start=0, end=4, quote="text", state=state, strength="built", why="A test.")
    return Graded(mention, evidence)


def signal(graded: list[Graded], name: str):
    return next(view for view in judge_signals(SIGNALS, graded) if view.id == name)


def test_all_criteria_of_one_system_meet_a_signal():
    own = [found(c, "triage") for c in ("deployed", "real_users", "real_logs")]
    view = signal(own, "production-with-real-users")
    assert (view.met, view.system) == (True, "triage")


def test_criteria_spread_over_two_systems_do_not_meet_a_signal():
    own = [found("deployed", "triage"), found("real_users", "triage"), found("real_logs", "pricing")]
    view = signal(own, "production-with-real-users")
    assert not view.met
    assert [c.met for c in view.criteria] == [True, True, False]


def test_a_system_without_a_model_meets_nothing():
    own = [found(c, None) for c in ("deployed", "real_users", "real_logs")]
    assert not any(c.met for c in signal(own, "production-with-real-users").criteria)


def test_what_is_only_planned_meets_nothing():
    own = [found(c, "triage", "aspirational") for c in ("ground_truth_set", "scoring_rubric", "metric_improved")]
    assert not any(c.met for c in signal(own, "eval-harness").criteria)


def test_where_no_ai_work_is_shown_no_criterion_is_met():
    own = list(without_systems([found(c, "triage") for c in ("deployed", "real_users", "real_logs")]))
    assert not any(c.met for c in signal(own, "production-with-real-users").criteria)


def test_what_a_rule_found_is_quoted_before_what_only_its_words_speak_for():
    by_words = found("deployed", "triage")
    by_words = replace(
        by_words,
        mention=replace(by_words.mention, rule=f"{LEARNED}deployed"),
        evidence=by_words.evidence.model_copy(update={"strength": "production", "quote": "seen"}),
    )
    by_rule = found("deployed", "triage")
    by_rule = replace(by_rule, evidence=by_rule.evidence.model_copy(update={"start": 5, "end": 9, "quote": "live"}))
    deployed = signal([by_words, by_rule], "production-with-real-users").criteria[0]
    assert [e.quote for e in deployed.evidence] == ["live", "seen"]
