"""/assessments/new/: one sentence beside the field, and nothing else is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from assessor.models import Assessment

pytestmark = pytest.mark.django_db
RESUME = "Ada Sample\n\nExperience\n\nEngineer, Example Ltd, 2020 - 2024\n- Built a service in Python."


def test_a_pasted_resume_is_enough(as_alice: Client) -> None:
    response = as_alice.post(reverse("new_assessment"), {"resume_text": RESUME})
    assessment = Assessment.objects.get()
    assert response["Location"] == reverse("assessment", args=[assessment.pk])
    assert (assessment.hours_per_week, assessment.target) == (10, "auto")


def test_files_and_wishes_arrive(as_alice: Client) -> None:
    sent = {
        "resume": SimpleUploadedFile("r.md", RESUME.encode()),
        "writeups": [SimpleUploadedFile(f"w{n}.md", f"# Note {n}\n\nWe built it.".encode()) for n in range(2)],
        "target": "mle",
        "hours_per_week": "6",
        "start": "2026-11-30",
    }
    as_alice.post(reverse("new_assessment"), sent)
    assessment = Assessment.objects.get()
    assert (assessment.target, assessment.hours_per_week, assessment.parts.count()) == ("mle", 6, 3)


def test_an_error_stands_beside_its_field_and_what_was_typed_stays(as_alice: Client) -> None:
    sent = {"writeup_text": "What broke, and why.", "hours_per_week": "7", "target": "llmops"}
    response = as_alice.post(reverse("new_assessment"), sent)
    html = response.content.decode()
    assert response.status_code == 422
    assert "Choose your resume, or paste its text." in html
    assert "What broke, and why." in html
    assert 'value="7"' in html
    assert '<option value="llmops" selected>' in html
    assert not Assessment.objects.exists()


def test_an_error_is_tied_to_its_field(as_alice: Client) -> None:
    html = as_alice.post(reverse("new_assessment"), {}).content.decode()
    assert 'aria-invalid="true"' in html
    assert 'id="id_resume-errors"' in html


@pytest.mark.parametrize(
    "name", ["resume", "resume_text", "writeups", "writeup_text", "target", "hours_per_week", "start", "deadline"]
)
def test_every_field_of_the_contract_is_in_the_form_with_a_label(name: str, as_alice: Client) -> None:
    html = as_alice.get(reverse("new_assessment")).content.decode()
    assert f'name="{name}"' in html
    assert f'for="id_{name}"' in html


def test_a_bad_date_stays_as_it_was_typed(as_alice: Client, alice: Any) -> None:
    html = as_alice.post(reverse("new_assessment"), {"resume_text": RESUME, "start": "soon"}).content.decode()
    assert "Enter a valid date." in html
