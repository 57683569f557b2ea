"""Assessments with a report that needs no worker: the sample's, given to somebody of the cast."""

from __future__ import annotations

from typing import Any

from assessor.models import Assessment, Plan
from assessor.sample import load_sample
from tests.conftest import AS_OF


def give_report(owner: Any, **fields: Any) -> Assessment:
    """A finished assessment with the sample's report, its plan merged; or one in another state."""
    report = load_sample().model_dump(mode="json", by_alias=True)
    given = {"state": "done", "report": report} | fields
    assessment = Assessment.objects.create(owner=owner, start=AS_OF, as_of=AS_OF, **given)
    if given["state"] == "done":
        take_up(assessment)
    return assessment


def take_up(assessment: Assessment) -> None:
    """Merges the assessment's proposal into its person's plan, whatever was done to that."""
    plan, _ = Plan.objects.get_or_create(owner=assessment.owner)
    plan.merge(assessment, assessment.report["plan"])


def task_ids(assessment: Assessment) -> list[str]:
    """The ids of the proposal's tasks, in order."""
    return [task["id"] for phase in assessment.report["plan"]["phases"] for task in phase["tasks"]]
