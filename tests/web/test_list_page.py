"""/assessments/: what is there now, whatever was shown a moment ago."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor import deleting
from assessor.exports.wording import write_range
from assessor.models import Assessment

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 2)
AT = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)


@pytest.fixture
def waiting(alice: Any) -> Assessment:
    return Assessment.objects.create(owner=alice, start=DAY, as_of=DAY, created=AT)


def shown(client: Client) -> str:
    return client.get(reverse("assessments")).content.decode()


def test_it_follows_an_assessment_from_the_queue_to_its_end(as_alice: Client, waiting: Assessment) -> None:
    assert "Waiting" in shown(as_alice)
    Assessment.objects.filter(pk=waiting.pk).update(state="running", stage="reading")
    assert "Reading" in shown(as_alice)
    Assessment.objects.filter(pk=waiting.pk).update(state="failed", stage="", message="It is a <scan>.")
    assert "It is a &lt;scan&gt;." in shown(as_alice)
    deleting.delete_assessment(waiting)
    assert "Nothing here yet" in shown(as_alice)


def test_each_report_says_whose_it_is_and_what_it_found(as_alice: Client, finished: Assessment) -> None:
    report = finished.report
    target = next(fit for fit in report["flavors"] if fit["id"] == report["target_flavor"])
    assert report["profile"]["name"] in shown(as_alice)
    assert write_range(target["low"], target["high"]) + " of 100" in shown(as_alice)
    assert report["verdict"].split(". ")[0] in shown(as_alice)


def test_documents_stand_in_their_order_by_their_names(as_alice: Client, finished: Assessment) -> None:
    names = list(finished.parts.order_by("position").values_list("name", flat=True))
    for _ in range(2):
        assert ", ".join(names) in shown(as_alice)


def test_times_are_those_of_the_persons_clock_from_the_moment_they_set_it(
    as_alice: Client, alice: Any, waiting: Assessment
) -> None:
    assert "2 Nov 2026, 23:30" in shown(as_alice)
    alice.time_zone = "Europe/Berlin"
    alice.save()
    assert "3 Nov 2026, 00:30" in shown(as_alice)


def test_a_long_list_needs_no_more_queries_than_a_short_one(
    as_alice: Client, alice: Any, waiting: Assessment, django_assert_num_queries: Any
) -> None:
    Assessment.objects.bulk_create(Assessment(owner=alice, start=DAY, as_of=DAY) for _ in range(30))
    with django_assert_num_queries(4):
        shown(as_alice)
    with django_assert_num_queries(3):
        shown(as_alice)
