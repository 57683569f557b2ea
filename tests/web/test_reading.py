"""A worker reads what was not read before, keeps it together, and says how far it is as often as somebody looks."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessor import journal, reading
from assessor.core.report import Report
from assessor.corrections import corrections_of
from assessor.models import Assessment, AssessmentDocument, DocumentText
from assessor.pipeline import run_assessment
from assessor.tasks import kept_claim
from tests.conftest import start_sample

pytestmark = pytest.mark.django_db

THREE = ("alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt")


def read(assessment: Assessment) -> Any:
    """What a worker does first with an assessment it has claimed."""
    token = Assessment.objects.claim(assessment.pk)
    assert token
    parts = list(assessment.parts.select_related("document"))
    return reading.read_parts(parts, corrections_of(parts), journal.Journal(assessment.pk, token))


def statements(assessment: Assessment) -> int:
    with CaptureQueriesContext(connection) as queries:
        read(assessment)
    return len(queries)


def test_more_documents_are_no_more_statements(alice: Any, bob: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # However slow the machine is.
    monkeypatch.setattr(journal, "SEEN_AFTER", 1000)
    monkeypatch.setattr(reading, "KEPT_AT_ONCE", 1000)
    assert statements(start_sample(alice, *THREE)) == statements(start_sample(bob, THREE[0], THREE[1]))


def test_each_part_names_its_reading_and_the_same_file_is_read_once(alice: Any) -> None:
    first, second = start_sample(alice, *THREE), start_sample(alice, *THREE[:2])
    read(first)
    read(second)
    assert DocumentText.objects.count() == len(THREE)
    texts = {part.name: part.text for part in first.parts.select_related("text")}
    assert all(texts.values())
    assert [part.text for part in second.parts.select_related("text")] == [texts[name] for name in THREE[:2]]


def test_a_worker_that_dies_over_a_document_has_kept_those_that_took_long(
    alice: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_document = reading._read

    def die_over_the_last(part: AssessmentDocument, pasted: Any) -> Any:
        if part.name == THREE[-1]:
            raise SystemExit
        return read_document(part, pasted)

    monkeypatch.setattr(reading, "_read", die_over_the_last)
    monkeypatch.setattr(reading, "KEPT_AT_ONCE", -1.0)
    assessment = start_sample(alice, *THREE)
    with pytest.raises(SystemExit):
        read(assessment)
    assert [part.text_id is not None for part in assessment.parts.all()] == [True, True, False]


def claimed(assessment: Assessment) -> journal.Journal:
    """The journal of a worker that has just claimed an assessment."""
    token = Assessment.objects.claim(assessment.pk)
    assert token
    return journal.Journal(assessment.pk, token)


def stage_of(assessment: Assessment) -> tuple[str, str]:
    """The stage that a waiting person sees, and what it has counted."""
    assessment.refresh_from_db()
    running = [(stage["id"], stage["count"]) for stage in assessment.stages if stage["state"] == "running"]
    assert [id for id, _ in running] == [assessment.stage]
    return running[0]


def test_what_happens_is_written_when_somebody_could_see_it(
    queued: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = claimed(queued)
    run.begin("reading", "0 of 3 documents")
    run.note("1 of 3 documents")
    assert stage_of(queued) == ("reading", "")
    monkeypatch.setattr(journal, "SEEN_AFTER", 0)
    run.note("2 of 3 documents")
    assert stage_of(queued) == ("reading", "2 of 3 documents")


def test_a_stage_that_takes_long_is_seen_though_nothing_more_happens(
    queued: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = claimed(queued)
    run.begin("reading", "0 of 3 documents")
    run.begin("finding", "")
    assert run.keep()
    assert stage_of(queued) == ("reading", "")
    monkeypatch.setattr(journal, "SEEN_AFTER", 0)
    assert run.keep()
    assert stage_of(queued) == ("finding", "")


def test_a_claim_is_renewed_though_nothing_happens(queued: Assessment, settings: Any) -> None:
    run = claimed(queued)
    Assessment.objects.filter(pk=queued.pk).update(token="another")
    assert run.keep()
    settings.LEASE_SECONDS = 0
    assert not run.keep()


def test_a_lost_claim_is_noticed_when_the_next_stage_begins(
    queued: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = claimed(queued)
    monkeypatch.setattr(journal, "SEEN_AFTER", 0)
    run.begin("reading", "")
    Assessment.objects.filter(pk=queued.pk).update(token="another")
    with pytest.raises(journal.LostClaim):
        run.begin("finding", "")


@pytest.mark.parametrize(("lease", "looks"), [(0.2, True), (60, False)])
def test_a_claim_is_looked_after_before_its_lease_ends_and_not_in_a_run_that_is_soon_over(
    queued: Assessment, monkeypatch: pytest.MonkeyPatch, settings: Any, lease: float, looks: bool
) -> None:
    settings.LEASE_SECONDS = lease
    looked = threading.Event()
    monkeypatch.setattr(journal.Journal, "keep", lambda self: looked.set() or True)
    with kept_claim(claimed(queued)):
        assert looked.wait(0.5) is looks


def test_a_stored_report_is_what_the_report_says(queued: Assessment) -> None:
    run = claimed(queued)
    assert run_assessment(run) == "done"
    queued.refresh_from_db()
    assert Report.model_validate(queued.report).model_dump(mode="json", by_alias=True) == queued.report
