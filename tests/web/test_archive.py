"""Everything of mine: out as one archive, or gone with its files."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from accounts.models import User
from assessor.models import Assessment, Document, Plan, PlanEvent
from tests.conftest import start_sample
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db


def test_the_archive_holds_documents_reports_and_the_plans_history(as_alice: Client, alice: Any) -> None:
    start_sample(alice, "alice_resume.md", "alice_ticket_triage.md")
    give_report(alice)
    archive = zipfile.ZipFile(io.BytesIO(as_alice.get(reverse("export_account")).content))
    names = archive.namelist()
    assert sum(name.startswith("documents/") for name in names) == 2
    assert sum(name.startswith("assessments/") for name in names) == 2
    assert [event["kind"] for event in json.loads(archive.read("plan-events.json"))] == ["merge"]
    assert json.loads(archive.read("account.json"))["email"] == "alice@example.org"


def test_the_archive_holds_nothing_of_others(as_alice: Client, alice: Any, bob: Any) -> None:
    start_sample(bob, "bob_resume.txt")
    archive = zipfile.ZipFile(io.BytesIO(as_alice.get(reverse("export_account")).content))
    assert not any(name.startswith(("documents/", "assessments/")) for name in archive.namelist())


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "a/b.md", "\\\\x\\y.md", ".hidden"])
def test_no_name_in_the_archive_leads_out_of_it(name: str, as_alice: Client, alice: Any) -> None:
    start_sample(alice, "alice_resume.md")
    Document.objects.update(name=name)
    archive = zipfile.ZipFile(io.BytesIO(as_alice.get(reverse("export_account")).content))
    (stored,) = [entry for entry in archive.namelist() if entry.startswith("documents/")]
    assert stored.count("/") == 1
    assert ".." not in stored.split("/")[1].split("-", 1)[0]


def test_deleting_the_account_needs_the_password(as_alice: Client, alice: Any) -> None:
    response = as_alice.post(reverse("delete_account"), {"password": "wrong"})
    assert response.status_code == 422
    assert User.objects.filter(pk=alice.pk).exists()


def test_deleting_the_account_deletes_rows_and_files_and_nobody_elses(
    as_alice: Client, alice: Any, bob: Any, django_capture_on_commit_callbacks: Any
) -> None:
    start_sample(alice, "alice_resume.md")
    give_report(alice)
    start_sample(bob, "bob_resume.txt")
    files = {document.owner_id: document.file.name for document in Document.objects.all()}
    with django_capture_on_commit_callbacks(execute=True):
        response = as_alice.post(reverse("delete_account"), {"password": "alice-has-a-passphrase"})
    assert response["Location"] == "/"
    assert not User.objects.filter(pk=alice.pk).exists()
    assert not Assessment.objects.filter(owner_id=alice.pk).exists()
    assert (Plan.objects.count(), PlanEvent.objects.count()) == (0, 0)
    assert not default_storage.exists(files[alice.pk])
    assert default_storage.exists(files[bob.pk])
    assert as_alice.get(reverse("assessments")).status_code == 302
