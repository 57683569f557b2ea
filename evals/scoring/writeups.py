"""Scores a write-up assessed alone: four yes-or-no questions about what it shows."""

from __future__ import annotations

from evals.scoring.signals import met_criteria
from evals.scoring.tally import Json, Tally, compare_sets

FLAGS = ("in_production_with_real_users", "eval_harness", "retrieval_or_agent_system", "failure_analysis")


def score_writeup(report: Json, label: Json, entry: str) -> list[Tally]:
    """Precision and recall of the flags, apart and together; borderline ones count neither way."""
    found = _flags(report)
    wanted = {flag for flag in FLAGS if label[flag]}
    neutral = set(label.get("borderline", []))
    tallies = [compare_sets("writeup_flags", entry, wanted, found, neutral)]
    for flag in FLAGS:
        if flag not in neutral:
            tallies.append(compare_sets(f"writeup_{flag}", entry, wanted & {flag}, found & {flag}))
    return tallies


def _flags(report: Json) -> set[str]:
    """What the report's criteria and practices say of the four questions.

    Live use needs a system out of the author's hands and people on it; an evaluation is repeatable with right answers
    or a rubric, or where fixed cases are re-run; a failure analysis says what broke and why.
    """
    met = met_criteria(report)
    evals = any(p["id"] == "regression-evals" and p["state"] == "demonstrated" for p in report["practices"])
    answers = {
        "in_production_with_real_users": {"deployed", "real_users"} <= met,
        "eval_harness": bool({"ground_truth_set", "scoring_rubric"} & met) or evals,
        "retrieval_or_agent_system": "retrieval_or_agent_system" in met,
        "failure_analysis": {"what_broke", "why"} <= met,
    }
    return {flag for flag, value in answers.items() if value}
