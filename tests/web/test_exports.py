"""The exports of a person's own report."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor.core.report import Report
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db


def test_json_is_the_stored_snapshot(as_alice: Client, alice: Any) -> None:
    assessment = give_report(alice)
    response = as_alice.get(reverse("report_json", args=[assessment.pk]))
    assert response["Content-Type"] == "application/json"
    assert response.json() == assessment.report
    assert Report.model_validate(response.json()).verdict


@pytest.mark.parametrize(("name", "start"), [("report_markdown", b"# Gap report"), ("report_pdf", b"%PDF-")])
def test_an_export_is_saved_and_not_shown(name: str, start: bytes, as_alice: Client, alice: Any) -> None:
    response = as_alice.get(reverse(name, args=[give_report(alice).pk]))
    assert response.content.startswith(start)
    assert response["Content-Disposition"].startswith("attachment")
