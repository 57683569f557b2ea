"""One worker at a time holds an assessment, and what is lost is found: claim, heartbeat, finish, sweep."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from assessor import tasks
from assessor.journal import Journal
from assessor.models import Assessment
from tests.conftest import AS_OF

pytestmark = pytest.mark.django_db

REPORT: dict[str, Any] = {"schema_version": 1, "plan": None}


@pytest.fixture
def waiting(alice: Any) -> Assessment:
    return Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF)


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every id that was published, instead of a broker."""
    ids: list[Any] = []
    monkeypatch.setattr(tasks, "publish", ids.append)
    return ids


def expire(assessment: Assessment) -> None:
    past = timezone.now() - timedelta(minutes=5)
    Assessment.objects.filter(pk=assessment.pk).update(lease_until=past, next_attempt_at=past)


def test_a_queued_assessment_is_claimed_once(waiting: Assessment) -> None:
    assert Assessment.objects.claim(waiting.pk)
    assert Assessment.objects.claim(waiting.pk) is None


def test_a_claim_counts_the_attempt_before_the_work(waiting: Assessment) -> None:
    Assessment.objects.claim(waiting.pk)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.attempts) == ("running", 1)


def test_an_abandoned_assessment_can_be_claimed_again_and_the_first_claim_is_worth_nothing(
    waiting: Assessment,
) -> None:
    first = Assessment.objects.claim(waiting.pk)
    expire(waiting)
    second = Assessment.objects.claim(waiting.pk)
    assert second and second != first
    assert not Assessment.objects.beat(waiting.pk, first)
    assert not Assessment.objects.finish(waiting.pk, first, REPORT, [])
    assert not Assessment.objects.fail(waiting.pk, first, "too late")
    assert Assessment.objects.finish(waiting.pk, second, REPORT, [])


def test_a_heartbeat_extends_the_lease_and_notes_the_stage(waiting: Assessment) -> None:
    token = Assessment.objects.claim(waiting.pk)
    expire(waiting)
    assert Assessment.objects.beat(waiting.pk, token, stage="finding")
    waiting.refresh_from_db()
    assert waiting.stage == "finding"
    assert waiting.lease_until > timezone.now()


def test_a_finished_assessment_is_never_claimed_or_failed_again(waiting: Assessment) -> None:
    token = Assessment.objects.claim(waiting.pk)
    Assessment.objects.finish(waiting.pk, token, REPORT, [])
    expire(waiting)
    assert Assessment.objects.claim(waiting.pk) is None
    assert not Assessment.objects.fail(waiting.pk, token, "no")


def test_the_third_attempt_is_the_last(waiting: Assessment) -> None:
    for _ in range(3):
        assert Assessment.objects.claim(waiting.pk)
        expire(waiting)
    assert Assessment.objects.claim(waiting.pk) is None


def test_the_sweeper_fails_what_is_out_of_attempts_with_a_sentence(waiting: Assessment, published: list[Any]) -> None:
    for _ in range(3):
        Assessment.objects.claim(waiting.pk)
        expire(waiting)
    assert tasks.sweep() == {"published": 0, "given_up": 1}
    waiting.refresh_from_db()
    assert (waiting.state, waiting.message) == ("failed", tasks.TOO_OFTEN)
    assert published == []


def test_the_sweeper_publishes_an_abandoned_assessment_once_per_lease(
    waiting: Assessment, published: list[Any]
) -> None:
    Assessment.objects.claim(waiting.pk)
    expire(waiting)
    tasks.sweep()
    tasks.sweep()
    assert published == [waiting.pk]


def test_the_sweeper_publishes_what_was_never_published(waiting: Assessment, published: list[Any]) -> None:
    expire(waiting)
    tasks.sweep()
    assert published == [waiting.pk]


def test_the_sweeper_leaves_fresh_running_and_finished_ones_alone(
    waiting: Assessment, alice: Any, published: list[Any]
) -> None:
    running = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF)
    Assessment.objects.claim(running.pk)
    done = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF)
    Assessment.objects.finish(done.pk, Assessment.objects.claim(done.pk), REPORT, [])
    assert tasks.sweep() == {"published": 0, "given_up": 0}
    assert published == []


def test_a_task_for_an_assessment_that_is_gone_does_nothing() -> None:
    assert tasks.run_assessment("00000000-0000-0000-0000-000000000000") == "not to be had"


def test_an_exception_ends_in_a_sentence_and_its_words_stay_out_of_the_log(
    waiting: Assessment, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from assessor import pipeline

    def break_down(*_: Any) -> None:
        raise ValueError("Alice Lindqvist-Mbeki lives in Gothenburg")

    monkeypatch.setattr(pipeline, "run_assessment", break_down)
    token = Assessment.objects.claim(waiting.pk)
    assert tasks._run_claimed(Journal(waiting.pk, token)) == "failed"
    waiting.refresh_from_db()
    assert (waiting.state, waiting.message) == ("failed", tasks.BROKEN)
    assert "ValueError" in caplog.text
    assert "Gothenburg" not in caplog.text


def test_a_database_that_goes_away_leaves_the_assessment_to_the_sweeper(
    waiting: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    from assessor import pipeline

    def lose_connection(*_: Any) -> None:
        raise OperationalError("server closed the connection")

    monkeypatch.setattr(pipeline, "run_assessment", lose_connection)
    token = Assessment.objects.claim(waiting.pk)
    assert tasks._run_claimed(Journal(waiting.pk, token)) == "interrupted"
    waiting.refresh_from_db()
    assert waiting.state == "running"


@pytest.mark.django_db(transaction=True)
def test_a_broker_that_is_down_does_not_break_the_upload(alice: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.conftest import start_sample

    def refuse(*_: Any) -> None:
        raise ConnectionError("broker")

    monkeypatch.setattr(tasks.run_assessment, "apply_async", refuse)
    assessment = start_sample(alice, "bob_resume.txt")
    assessment.refresh_from_db()
    assert assessment.state == "queued"


def test_a_claim_made_by_a_clock_that_was_ahead_does_not_hold_for_an_hour(
    waiting: Assessment, published: list[Any]
) -> None:
    Assessment.objects.claim(waiting.pk)
    ahead = timezone.now() + timedelta(hours=1)
    Assessment.objects.filter(pk=waiting.pk).update(lease_until=ahead, next_attempt_at=ahead)
    tasks.sweep()
    assert published == [waiting.pk]
    assert Assessment.objects.claim(waiting.pk)


def test_a_worker_whose_clock_is_wrong_claims_by_the_clock_of_the_database(waiting: Assessment) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        assert Assessment.objects.claim(waiting.pk)
    waiting.refresh_from_db()
    assert waiting.lease_until < timezone.now() + timedelta(minutes=1)
    with time_machine.travel(timezone.now() + timedelta(hours=1)):
        assert Assessment.objects.claim(waiting.pk) is None
