"""How long things are kept: seen and changed by their person, and then really gone."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessor import keeping, tasks
from assessor.models import Assessment, Document, Plan, Posting, Proof, Share
from tests.conftest import run, start_sample
from tests.web.lives import live_fully

pytestmark = pytest.mark.django_db
MAY = datetime(2026, 5, 4, 9, tzinfo=UTC)


def age(assessment: Assessment, since: datetime) -> None:
    Assessment.objects.filter(pk=assessment.pk).update(created=since, finished=since)


def keep(client: Client, months: int) -> Any:
    return client.post(reverse("account"), {"keep_months": str(months)})


def test_a_new_person_keeps_things_for_a_year_and_can_change_it(as_alice: Client, alice: Any, finished: Any) -> None:
    age(finished, MAY)
    assert "4 May 2027" in as_alice.get(reverse("account")).content.decode()
    assert "4 May 2027" in as_alice.get(reverse("assessments")).content.decode()
    assert keep(as_alice, 3).status_code == 302
    assert "4 Aug 2026" in as_alice.get(reverse("account")).content.decode()
    assert keep(as_alice, 0).status_code == 302
    assert "Nothing of yours is deleted by itself" in as_alice.get(reverse("account")).content.decode()
    assert "Kept until you delete them" in as_alice.get(reverse("assessments")).content.decode()


def test_other_times_than_those_offered_are_refused(as_alice: Client, alice: Any) -> None:
    assert keep(as_alice, 7).status_code == 200
    alice.refresh_from_db()
    assert alice.keep_months == 12


def test_what_is_older_goes_with_its_documents_and_the_plan_stays(
    as_alice: Client, alice: Any, finished_by_bob: Assessment, django_capture_on_commit_callbacks: Any
) -> None:
    assessment = live_fully(as_alice, alice)
    young = run(start_sample(alice, "alice_queue_notes.txt"))
    for rows in (Posting.objects, Proof.objects):
        rows.update(created=MAY)
    age(assessment, MAY)
    age(finished_by_bob, MAY)
    keep(as_alice, 6)
    files = {document.file.name for document in Document.objects.filter(owner=alice)}
    events = Plan.objects.get(owner=alice).events.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert keeping.purge(datetime(2026, 11, 4, 8, tzinfo=UTC)).as_dict()["assessments"] == 0
    with django_capture_on_commit_callbacks(execute=True):
        purged = keeping.purge(datetime(2026, 11, 4, 10, tzinfo=UTC))
    assert (purged.assessments, purged.postings, purged.proofs) == (1, 1, 1)
    assert list(Assessment.objects.filter(owner=alice)) == [young]
    (kept,) = Document.objects.filter(owner=alice)
    assert {name for name in files if default_storage.exists(name)} == {kept.file.name}
    assert Plan.objects.get(owner=alice).events.count() == events
    assert as_alice.get(reverse("my_plan"), follow=True).status_code == 200
    # Bob keeps his for a year.
    assert Assessment.objects.filter(pk=finished_by_bob.pk).exists()


def test_work_under_way_is_never_purged(alice: Any) -> None:
    waiting = start_sample(alice, "alice_resume.md")
    age(waiting, MAY)
    keeping.purge(timezone.now() + timedelta(days=3000))
    assert Assessment.objects.filter(pk=waiting.pk).exists()


def test_whoever_keeps_until_they_delete_keeps(as_alice: Client, alice: Any, finished: Assessment) -> None:
    keep(as_alice, 0)
    keeping.purge(timezone.now() + timedelta(days=3000))
    assert Assessment.objects.filter(pk=finished.pk).exists()


def test_a_file_that_no_row_names_goes_after_a_day(alice: Any, tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    known = start_sample(alice, "alice_resume.md").documents.get().file.name
    for name in ("documents/stray", "documents/fresh", "pages/stray/1.png"):
        default_storage.save(name, ContentFile(b"x"))
    past = (timezone.now() - timedelta(days=2)).timestamp()
    for name in (known, "documents/stray", "pages/stray/1.png"):
        os.utime(tmp_path / name, (past, past))
    assert keeping.purge(timezone.now()).stray_files == 2
    assert default_storage.exists(known)
    assert default_storage.exists("documents/fresh")
    assert not default_storage.exists("documents/stray")
    assert not default_storage.exists("pages/stray/1.png")


def test_links_that_ended_long_ago_are_forgotten(finished: Assessment) -> None:
    now = timezone.now()
    for days in (-31, -1, 1):
        Share.objects.create(assessment=finished, expires=now + timedelta(days=days))
    assert keeping.purge(now).ended_shares == 1
    assert Share.objects.count() == 2


def test_beat_runs_it_every_hour(finished: Assessment, settings: Any) -> None:
    assert settings.CELERY_BEAT_SCHEDULE["purge"]["task"] == tasks.purge.name
    assert settings.CELERY_BEAT_SCHEDULE["purge"]["schedule"].run_every == timedelta(hours=1)
    age(finished, timezone.now() - timedelta(days=400))
    assert tasks.purge()["assessments"] == 1
    assert not Assessment.objects.exists()
