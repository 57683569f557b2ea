"""/assessments/<uuid>/ before the end: the stages, the sentence that helps, and what other programs read."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessor.models import Assessment
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db
HTMX = {"headers": {"HX-Request": "true"}}
STAGES = [
    {"id": "reading", "state": "done", "count": "3 of 3 documents, 4 pages"},
    {"id": "finding", "state": "running", "count": "41 mentions"},
    {"id": "weighing", "state": "waiting", "count": ""},
    {"id": "planning", "state": "waiting", "count": ""},
]


@pytest.fixture
def running(alice: Any) -> Assessment:
    return give_report(
        alice, state="running", report=None, stage="finding", stages=STAGES, started=timezone.now(), token="t"
    )


def test_each_stage_shows_its_count(as_alice: Client, running: Assessment) -> None:
    html = as_alice.get(reverse("assessment", args=[running.pk])).content.decode()
    assert "41 mentions" in html
    assert "3 of 3 documents, 4 pages" in html


def test_the_page_refreshes_itself_without_a_script(as_alice: Client, running: Assessment) -> None:
    html = as_alice.get(reverse("assessment", args=[running.pk])).content.decode()
    assert '<noscript><meta http-equiv="refresh"' in html


def test_htmx_gets_the_stages_alone_and_asks_again(as_alice: Client, running: Assessment) -> None:
    response = as_alice.get(reverse("assessment", args=[running.pk]), **HTMX)
    html = response.content.decode()
    assert "<html" not in html
    assert "hx-trigger" in html
    assert "HX-Refresh" not in response


def test_htmx_stops_asking_once_it_is_over(as_alice: Client, alice: Any) -> None:
    response = as_alice.get(reverse("assessment", args=[give_report(alice).pk]), **HTMX)
    assert response["HX-Refresh"] == "true"
    assert "hx-trigger" not in response.content.decode()


def test_status_says_how_far_it_is(as_alice: Client, running: Assessment) -> None:
    status = as_alice.get(reverse("assessment_status", args=[running.pk])).json()
    assert status == {"state": "running", "stage": "finding", "stages": STAGES, "message": ""}


def test_a_failure_shows_its_sentence_and_what_to_do(as_alice: Client, alice: Any) -> None:
    failed = give_report(alice, state="failed", report=None, message="This PDF is a scan. Paste the text.")
    html = as_alice.get(reverse("assessment", args=[failed.pk])).content.decode()
    assert "This PDF is a scan. Paste the text." in html
    assert reverse("retry_assessment", args=[failed.pk]) in html
    assert reverse("new_assessment") in html


def test_trying_again_queues_it(as_alice: Client, alice: Any) -> None:
    failed = give_report(alice, state="failed", report=None, message="Wrong.")
    as_alice.post(reverse("retry_assessment", args=[failed.pk]))
    failed.refresh_from_db()
    assert (failed.state, failed.message) == ("queued", "")


@pytest.mark.parametrize("name", ["report_json", "report_markdown", "report_pdf", "plan"])
def test_what_is_not_there_yet_is_not_there(name: str, as_alice: Client, running: Assessment) -> None:
    assert as_alice.get(reverse(name, args=[running.pk])).status_code == 404


def test_deleting_asks_first_and_then_deletes(as_alice: Client, alice: Any) -> None:
    assessment = give_report(alice)
    address = reverse("delete_assessment", args=[assessment.pk])
    assert as_alice.get(address).status_code == 200
    assert Assessment.objects.filter(pk=assessment.pk).exists()
    as_alice.post(address)
    assert not Assessment.objects.filter(pk=assessment.pk).exists()
