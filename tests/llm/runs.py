"""What tests of whole assessments share: the consent, and what of a report must not change."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from assessor.models import Assessment

NAMES = ("alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt")
REAL = "Short messages go to a small model, only long ones to the large one"
BESIDE = ("advice", "unused")


def agree(assessment: Assessment) -> Assessment:
    """Alice saw what would be sent about her finished assessment and agreed; it is queued again."""
    from assessor import consenting

    consenting.give_consent(assessment)
    return assessment


def numbers_of(assessment: Assessment) -> dict[str, Any]:
    """The report without what a model may add: the advice, what was not used, the wordings beside the tasks'."""
    assert assessment.report
    report = {name: value for name, value in deepcopy(assessment.report).items() if name not in BESIDE}
    for phase in report["plan"]["phases"]:
        phase["tasks"] = [task | {"tailored": ""} for task in phase["tasks"]]
    return report


def unused_of(assessment: Assessment) -> dict[str, int]:
    """What was not used, by code."""
    assert assessment.report
    return {entry["code"]: entry["count"] for entry in assessment.report["unused"]}
