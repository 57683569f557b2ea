"""How much an upload may hold, enforced while it arrives; and what is stored of what came."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from assessor import uploading
from assessor.models import Assessment, Document

pytestmark = pytest.mark.django_db
TEXT = b"Alice Lindqvist-Mbeki\n\nExperience\n\nSoftware Engineer, Fjordline Freight\n" * 300


@pytest.fixture
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploading, "MAX_REQUEST_BYTES", 10_000)


def send(client: Client, **extra: Any) -> Any:
    return client.post("/assessments/new/", {"resume": SimpleUploadedFile("resume.txt", TEXT)}, **extra)


def test_an_upload_within_the_limits_starts_an_assessment(as_alice: Client) -> None:
    response = send(as_alice)
    assert response.status_code == 302
    assert response["Location"] == f"/assessments/{Assessment.objects.get().pk}/"


def test_an_upload_that_announces_too_much_is_stopped_with_a_sentence(as_alice: Client, little_room: None) -> None:
    response = send(as_alice)
    assert response.status_code == 422
    assert "too large" in response.content.decode()
    assert not Document.objects.exists()


def test_an_upload_that_announces_too_little_is_stopped_as_it_arrives(as_alice: Client, little_room: None) -> None:
    handler = uploading.LimitedUploadHandler()
    handler.handle_raw_input(None, {}, 100, b"")
    handler.new_file("resume", "resume.txt", "text/plain", None)
    assert handler.receive_data_chunk(b"x" * 9_000, 0)
    with pytest.raises(uploading.StopUpload):
        handler.receive_data_chunk(b"x" * 2_000, 9_000)


def test_what_a_client_says_about_the_type_is_not_believed(as_alice: Client) -> None:
    upload = SimpleUploadedFile("resume.pdf", TEXT, content_type="text/html")
    as_alice.post("/assessments/new/", {"resume": upload})
    assert Document.objects.get().media_type == "text/plain"


def test_owner_and_state_cannot_be_sent_along(as_alice: Client, alice: Any, bob: Any) -> None:
    fields = {"resume": SimpleUploadedFile("resume.txt", TEXT), "owner": bob.pk, "state": "done", "attempts": "9"}
    as_alice.post("/assessments/new/", fields)
    assessment = Assessment.objects.get()
    assert (assessment.owner, assessment.state, assessment.attempts) == (alice, "queued", 0)


def test_a_bad_file_is_refused_beside_its_field_and_nothing_else_is_lost(as_alice: Client) -> None:
    fields = {"resume": SimpleUploadedFile("me.png", b"\x89PNG\r\n\x1a\n123"), "writeup_text": "# Kept note"}
    response = as_alice.post("/assessments/new/", {**fields, "hours_per_week": "17"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "is a picture" in page
    assert "# Kept note" in page
    assert 'value="17"' in page
    assert not Assessment.objects.exists()
