"""Reads, always scoped to an owner; another person's row is not there (404)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from assessor.core.planning.models import PlanTask
from assessor.core.progress import Event, PlanState, Progress, fold, pace
from assessor.core.report import Report
from assessor.histories import history_of
from assessor.models import (
    Assessment,
    AssessmentDocument,
    Correction,
    DocumentBoxes,
    DocumentText,
    Plan,
    Posting,
    Statement,
)
from assessor.models.assessments import State
from assessor.statements import statements_of

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True, slots=True)
class PlanView:
    """A living plan with all that follows from its events: what a plan page shows."""

    plan: Plan
    state: PlanState
    progress: Progress
    today: date

    def task(self, task_id: str) -> PlanTask:
        """A task of the plan; 404 where the plan has none of that id."""
        for task in self.state.tasks:
            if task.id == task_id:
                return task
        raise Http404("The plan has no such task.")


class Listed(NamedTuple):
    """What a person's list says of one assessment."""

    pk: UUID
    state: str
    stage: str
    message: str
    created: datetime
    finished: datetime | None
    gist: dict[str, Any] | None = None

    def __hash__(self) -> int:
        """Whatever the gist says follows from the run that ended."""
        return hash((self.pk, self.state, self.stage, self.message, self.finished))

    @property
    def since(self) -> datetime:
        """Since when it is kept."""
        return self.finished or self.created


def list_of(owner: User) -> tuple[Listed, ...]:
    """Somebody's assessments for the list, newest first: no rows are made for them, a list may be long."""
    return tuple(map(Listed._make, Assessment.objects.filter(owner=owner).values_list(*Listed._fields)))


def names_by_assessment(owner: User) -> dict[UUID, list[str]]:
    """The names of the documents of somebody's assessments, in their order."""
    names: dict[UUID, list[str]] = defaultdict(list)
    parts = AssessmentDocument.objects.filter(assessment__owner=owner).order_by("position")
    for assessment, name in parts.values_list("assessment", "name"):
        names[assessment].append(name)
    return names


def assessments_of(owner: User) -> QuerySet[Assessment]:
    """Somebody's assessments, newest first, without the reports (they are large)."""
    return Assessment.objects.filter(owner=owner).defer("report").prefetch_related("parts")


def finished_of(owner: User) -> QuerySet[Assessment]:
    """Somebody's assessments that have a report, newest first, without the reports."""
    return assessments_of(owner).filter(state=State.DONE).order_by("-created")


def ends_of(owner: User) -> dict[UUID, datetime | None]:
    """Somebody's assessments that have a report with when they ended, newest first."""
    return dict(finished_of(owner).values_list("pk", "finished"))


def assessment_of(owner: User, pk: UUID | str) -> Assessment:
    """One assessment of theirs with its report; 404."""
    return get_object_or_404(Assessment, owner=owner, pk=pk)


def progress_of(owner: User, pk: UUID | str) -> Assessment:
    """One assessment of theirs without its report, for the pages that ask again and again; 404."""
    return get_object_or_404(Assessment.objects.defer("report"), owner=owner, pk=pk)


def state_of(owner: User, pk: UUID | str) -> Assessment:
    """One assessment of theirs with nothing but how far it is and since when; 404."""
    told = Assessment.objects.only("state", "stage", "stages", "message", "started", "finished")
    return get_object_or_404(told, owner=owner, pk=pk)


def report_of(owner: User, pk: UUID | str) -> Report:
    """The report of one assessment of theirs as a value; 404 where there is none (yet)."""
    return read_report(assessment_of(owner, pk))


def read_report(assessment: Assessment) -> Report:
    """An assessment's snapshot as a value; 404 where there is none (yet)."""
    if assessment.report is None:
        raise Http404("This assessment has no report.")
    return Report.model_validate(assessment.report)


def postings_of(owner: User) -> list[Posting]:
    """Somebody's postings, newest first."""
    return list(Posting.objects.filter(owner=owner).select_related("document"))


def posting_of(owner: User, pk: UUID | str) -> Posting:
    """One posting of theirs; 404."""
    return get_object_or_404(Posting.objects.select_related("document"), owner=owner, pk=pk)


def newest_finished(owner: User) -> Assessment | None:
    """Their newest assessment that has a report, with it."""
    return finished_of(owner).defer(None).first()


def still_there(owner: User, pk: str | None) -> UUID | None:
    """An assessment of theirs by its id, however far it is; None where it was deleted."""
    found = Assessment.objects.filter(owner=owner, pk=pk).values_list("pk", flat=True) if pk else ()
    return next(iter(found), None)


def has_plan(owner: User) -> bool:
    """Whether there is a living plan of theirs."""
    return Plan.objects.filter(owner=owner).exists()


def parts_of(owner: User, pk: UUID | str) -> list[AssessmentDocument]:
    """The documents of one assessment of theirs, each with the reading that was used; empty for somebody else's."""
    parts = AssessmentDocument.objects.filter(assessment=pk, assessment__owner=owner)
    return list(parts.select_related("document", "text"))


def find_part(owner: User, pk: UUID | str, name: str) -> AssessmentDocument | None:
    """A document of one assessment of theirs by its id in the report."""
    return next((part for part in parts_of(owner, pk) if part.core_id == name), None)


def layout_of(part: AssessmentDocument) -> dict[str, Any]:
    """How the pages of a document's file were once read, whatever was pasted over it; empty where they were not."""
    once = DocumentText.objects.filter(document=part.document_id, correction=None).last()
    return once.layout if once else {}


def boxes_of(part: AssessmentDocument) -> bytes | None:
    """Where the characters of a document's text stand on its pages, packed; None where nothing says so."""
    return DocumentBoxes.objects.filter(text=part.text_id).values_list("data", flat=True).first()


def correction_of(owner: User, assessment: UUID | str, pk: int) -> Correction:
    """One correction of theirs that touches an assessment of theirs; 404."""
    # In one filter: in two, a file of several assessments would be found several times.
    touching = {"document__parts__assessment": assessment, "document__parts__assessment__owner": owner}
    return get_object_or_404(Correction, owner=owner, pk=pk, **touching)


def statements_about(owner: User, pk: UUID | str) -> list[Statement]:
    """The standing statements that touch an assessment of theirs; 404 for somebody else's."""
    return statements_of(progress_of(owner, pk))


def statement_of(owner: User, assessment: UUID | str, pk: UUID | str) -> Statement:
    """One statement of theirs that touches an assessment of theirs; 404."""
    touching = Statement.objects.touching(owner.pk, progress_of(owner, assessment).parts.all())
    return get_object_or_404(touching, pk=pk)


# In one statement: a page that nothing happened to asks for nothing else. UUIDs come as each database writes them.
PLAN_MARK = """
SELECT CAST(id AS text), state, finished FROM assessor_assessment WHERE owner_id = %(owner)s
UNION ALL
SELECT CAST(one.id AS text), one.state, one.started FROM assessor_proof one
JOIN assessor_plan plan ON plan.id = one.plan_id WHERE plan.owner_id = %(owner)s
UNION ALL
SELECT CAST(MAX(one.id) AS text), 'events', NULL FROM assessor_planevent one
JOIN assessor_plan plan ON plan.id = one.plan_id WHERE plan.owner_id = %(owner)s
"""


def plan_mark_of(owner: User, pk: UUID | None) -> frozenset[tuple[object, ...]]:
    """All that a plan's page follows from, as far as it can change: another mark is another page.

    The person's assessments, how far each is and when it ended; their proofs, how far each is and when its reading
    began; the last event. 404 where the page is asked for by an assessment that is not theirs.
    """
    with connection.cursor() as cursor:
        cursor.execute(PLAN_MARK, {"owner": owner.pk})
        rows = cursor.fetchall()
    if pk and pk.hex not in {str(id).replace("-", "") for id, _, _ in rows}:
        raise Http404("There is no such assessment.")
    return frozenset(rows)


def plan_of(owner: User) -> PlanView:
    """Somebody's living plan with its state and pace; 404 where there is none yet."""
    plan = get_object_or_404(Plan.objects.select_related("owner"), owner=owner)
    today = owner.today()
    state = fold(events_of(plan))
    return PlanView(plan=plan, state=state, progress=pace(state, state.plan, today), today=today)


def living_of(owner: User) -> PlanState | None:
    """What their living plan amounts to now; None where there is none."""
    plan = Plan.objects.filter(owner=owner).first()
    return fold(events_of(plan)) if plan else None


def hours_of(owner: User) -> int | None:
    """The hours a week that they named last: of their plan, else of their newest assessment; None for neither."""
    living = living_of(owner)
    if living and living.options:
        return living.options.hours_per_week
    return Assessment.objects.filter(owner=owner).order_by("-created").values_list("hours_per_week", flat=True).first()


def events_of(plan: Plan) -> list[Event]:
    """All that happened to a plan, in order."""
    return history_of(plan)
