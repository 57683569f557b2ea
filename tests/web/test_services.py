"""What a person does: start, retry and delete an assessment, and everything that happens to a plan."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction

from assessor import deleting, queries, services, tasks
from assessor.core.planning.models import Plan as CorePlan
from assessor.core.planning.models import PlanPhase, PlanTask
from assessor.models import Assessment, AssessmentDocument, Document, Plan, PlanEvent
from tests.conftest import AS_OF, start_sample

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(alice: Any) -> Plan:
    """Alice's plan of two tasks."""
    tasks = tuple(
        PlanTask(
            id=f"evals/{slug}",
            module="evals",
            title=slug,
            hours=6,
            start="2026-11-02",
            end="2026-11-08",
            acceptance=("it runs",),
            proof="link",
        )
        for slug in ("collect", "score")
    )
    phase = PlanPhase(id="months-1-2", title="Months 1-2", start="2026-11-02", end="2026-11-29", tasks=tasks)
    proposal = CorePlan(
        start="2026-11-02", end="2026-11-29", hours_per_week=6, weeks=4, fits=True, modules=(), phases=(phase,)
    )
    plan = Plan.objects.create(owner=alice)
    plan.merge(Assessment(owner=alice, start=AS_OF, as_of=AS_OF), proposal.model_dump(mode="json"))
    return plan


def test_an_assessment_starts_queued_with_its_documents_in_order(queued: Assessment) -> None:
    assert queued.state == "queued"
    parts = list(queued.parts.all())
    assert [part.name for part in parts] == ["alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt"]
    assert [part.core_id for part in parts] == ["resume", "writeup-1", "writeup-2"]


def test_the_message_goes_out_after_the_commit_with_the_id_alone(
    alice: Any, django_capture_on_commit_callbacks: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Any] = []
    monkeypatch.setattr(tasks.run_assessment, "apply_async", lambda args: sent.append(args))
    with django_capture_on_commit_callbacks(execute=True):
        assessment = start_sample(alice, "bob_resume.txt")
        assert sent == []
    assert sent == [(str(assessment.pk),)]


def test_the_same_file_again_is_the_same_document(alice: Any, queued: Assessment) -> None:
    again = start_sample(alice, "alice_resume.md")
    assert again.documents.get() == queued.documents.get(kind="resume")


def test_the_same_file_from_somebody_else_is_another_document(bob: Any, queued: Assessment) -> None:
    other = start_sample(bob, "alice_resume.md")
    assert other.documents.get() not in queued.documents.all()


def test_one_file_chosen_twice_is_assessed_once(alice: Any) -> None:
    assessment = start_sample(alice, "alice_resume.md", "alice_ticket_triage.md", "alice_ticket_triage.md")
    assert assessment.parts.count() == 2


def test_stored_files_are_private_and_named_by_us(queued: Assessment) -> None:
    for document in queued.documents.all():
        path = Path(document.file.path)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert "alice" not in path.name


def test_a_failed_assessment_can_be_tried_again_with_all_its_attempts(queued: Assessment) -> None:
    token = Assessment.objects.claim(queued.pk)
    Assessment.objects.fail(queued.pk, token, "no text in it")
    again = services.retry_assessment(queued)
    assert (again.state, again.attempts, again.message) == ("queued", 0, "")
    assert Assessment.objects.claim(queued.pk)


def test_only_a_failed_assessment_can_be_tried_again(queued: Assessment) -> None:
    with pytest.raises(services.NotPossible, match="failed"):
        services.retry_assessment(queued)


def test_deleting_takes_the_documents_and_files_that_nothing_else_uses(
    alice: Any, queued: Assessment, django_capture_on_commit_callbacks: Any
) -> None:
    kept = start_sample(alice, "alice_resume.md")
    files = {part.name: Path(part.document.file.path) for part in queued.parts.all()}
    with django_capture_on_commit_callbacks(execute=True):
        deleting.delete_assessment(queued)
    assert list(Document.objects.all()) == [kept.documents.get()]
    assert files["alice_resume.md"].exists()
    assert not files["alice_ticket_triage.md"].exists()
    assert AssessmentDocument.objects.count() == 1


def test_deleting_an_assessment_leaves_no_quote_in_the_plan(alice: Any, queued: Assessment) -> None:
    plan = Plan.objects.create(owner=alice)
    skipped = [{"module": "evals", "because": "shown", "evidence": [{"quote": "Wrote the regression set"}]}]
    plan.merge(queued, {"skipped": skipped, "phases": []})
    deleting.delete_assessment(queued)
    payload = PlanEvent.objects.get().payload
    assert payload["plan"]["skipped"] == [{"module": "evals", "because": "shown", "evidence": []}]


@time_machine.travel("2026-11-04 12:00")
def test_ticking_shows_at_once_in_counts_and_finish(alice: Any, plan: Plan) -> None:
    before = queries.plan_of(alice).progress
    services.tick_task(plan, "evals/collect", "key-1")
    after = queries.plan_of(alice).progress
    assert (before.done, after.done) == (0, 1)
    assert after.finish < before.finish


def test_a_double_click_is_one_event(plan: Plan) -> None:
    first = services.tick_task(plan, "evals/collect", "key-1")
    second = services.tick_task(plan, "evals/collect", "key-1")
    assert first == second
    assert PlanEvent.objects.filter(kind="tick").count() == 1


def test_everything_a_person_does_can_be_seen_in_the_state(alice: Any, plan: Plan) -> None:
    services.annotate_task(plan, "evals/collect", "k1", "start with the refunds")
    services.log_hours(plan, "evals/collect", "k2", 4)
    services.skip_task(plan, "evals/score", "k3", "done at work")
    state = queries.plan_of(alice).state
    assert state.notes["evals/collect"][0].text == "start with the refunds"
    assert state.hours == {"evals/collect": 4}
    assert state.skipped == {"evals/score": "done at work"}
    services.unskip_task(plan, "evals/score", "k4")
    services.tick_task(plan, "evals/score", "k5", proof="https://example.org/run/7")
    assert queries.plan_of(alice).state.proofs == {"evals/score": "https://example.org/run/7"}
    services.untick_task(plan, "evals/score", "k6")
    assert queries.plan_of(alice).state.done == {}


def test_the_last_event_can_be_undone(alice: Any, plan: Plan) -> None:
    event = services.tick_task(plan, "evals/collect", "k1")
    services.undo_event(plan, event.sequence, "k2")
    assert queries.plan_of(alice).state.done == {}
    with pytest.raises(services.NotPossible):
        services.undo_event(plan, 99, "k3")


def test_history_is_append_only(plan: Plan) -> None:
    event = services.tick_task(plan, "evals/collect", "k1")
    event.kind = "untick"
    with pytest.raises(TypeError, match="append-only"):
        event.save()


def test_two_events_never_share_a_number(plan: Plan) -> None:
    services.tick_task(plan, "evals/collect", "k1")
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanEvent.objects.create(plan=plan, sequence=2, client_key="k2", kind="tick", payload={})


def test_deleting_a_person_deletes_everything_of_theirs(alice: Any, queued: Assessment, plan: Plan) -> None:
    alice.delete()
    assert not Assessment.objects.exists()
    assert not Document.objects.exists()
    assert not PlanEvent.objects.exists()


def test_a_start_without_any_document_is_still_one_assessment(alice: Any) -> None:
    wishes = services.Wishes("auto", 8, AS_OF, None, AS_OF)
    assert services.start_assessment(alice, [], wishes).parts.count() == 0
