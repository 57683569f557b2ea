"""/shared/<token>/: off by default, for a while, revocable, not indexed, and never more than may be seen."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from assessor.models import Assessment, Share
from assessor.sample import load_sample
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def make_link(client: Client, assessment: Assessment, days: str = "7") -> str:
    client.post(reverse("share", args=[assessment.pk]), {"days": days})
    return reverse("shared_report", args=[Share.objects.latest("pk").token])


def test_a_report_is_not_shared_until_its_owner_says_so(as_alice: Client, done: Assessment) -> None:
    assert "No link works at the moment" in as_alice.get(reverse("share", args=[done.pk])).content.decode()
    assert not Share.objects.exists()


def test_a_visitor_reads_the_verdict_and_nothing_private(as_alice: Client, client: Client, done: Assessment) -> None:
    response = client.get(make_link(as_alice, done))
    html, profile = response.content.decode(), load_sample().profile
    assert response.status_code == 200
    assert load_sample().verdict.split(".")[0] in html
    for private in (profile.name, profile.email, profile.phone, "drafting-answers", str(done.pk)):
        assert private not in html


def test_it_asks_search_engines_and_caches_to_leave_it_alone(
    as_alice: Client, client: Client, done: Assessment
) -> None:
    response = client.get(make_link(as_alice, done))
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]


def test_no_quote_of_it_leads_into_a_document(as_alice: Client, client: Client, done: Assessment) -> None:
    html = client.get(make_link(as_alice, done)).content.decode()
    assert not re.search(r'href="[^"]*documents/', html)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_a_revoked_link_is_not_there(as_alice: Client, client: Client, done: Assessment) -> None:
    link = make_link(as_alice, done)
    as_alice.post(reverse("share", args=[done.pk]), {"revoke": Share.objects.get().token})
    assert client.get(link).status_code == 404


def test_a_link_ends(as_alice: Client, client: Client, done: Assessment) -> None:
    link = make_link(as_alice, done)
    Share.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert client.get(link).status_code == 404


@pytest.mark.parametrize("days", ["36500", "-1", "x", ""])
def test_no_link_lasts_for_ever(days: str, as_alice: Client, done: Assessment) -> None:
    make_link(as_alice, done, days)
    assert Share.objects.get().expires < timezone.now() + timedelta(days=91)


def test_nobody_revokes_other_peoples_links(as_alice: Client, as_bob: Client, bob: Any, done: Assessment) -> None:
    make_link(as_alice, done)
    token = Share.objects.get().token
    assert as_bob.post(reverse("share", args=[done.pk]), {"revoke": token}).status_code == 404
    as_bob.post(reverse("share", args=[give_report(bob).pk]), {"revoke": token})
    assert Share.objects.get(token=token).revoked is None


@pytest.mark.parametrize("token", ["x", "a" * 43, "..%2f"])
def test_a_guessed_token_is_not_there(token: str, client: Client, done: Assessment) -> None:
    assert client.get(f"/shared/{token}/").status_code == 404


def test_deleting_the_assessment_ends_its_links(as_alice: Client, client: Client, done: Assessment) -> None:
    link = make_link(as_alice, done)
    as_alice.post(reverse("delete_assessment", args=[done.pk]))
    assert client.get(link).status_code == 404
