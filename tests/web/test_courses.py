"""/assessments/<uuid>/course/: an outline against one's own report, by quote; nothing of it is kept."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor.models import Assessment, Document
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db
OUTLINE = "Week 1: Docker\nWeek 2: Tool calling\nWeek 3: Fine-tuning with LoRA\nWeek 4: Demo day"


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def send(client: Client, assessment: Assessment, outline: str = OUTLINE) -> Any:
    return client.post(reverse("course", args=[assessment.pk]), {"outline": outline})


def test_each_line_is_answered_with_quotes_that_lead_to_their_place(as_alice: Client, done: Assessment) -> None:
    html = send(as_alice, done).content.decode()
    assert "Of 4 lines you show 1 already" in html
    for words in ("teaches a gap of yours", "overrated for getting hired", "not in our catalog"):
        assert words in html
    links = set(re.findall(r'href="([^"#]*documents/[\w-]+/)#q', html))
    assert links
    assert {as_alice.get(link).status_code for link in links} == {200}


def test_nothing_of_it_is_kept(as_alice: Client, done: Assessment) -> None:
    before = Document.objects.count()
    send(as_alice, done)
    assert Document.objects.count() == before
    assert "Demo day" not in as_alice.get(reverse("course", args=[done.pk])).content.decode()


@pytest.mark.parametrize("outline", ["", "x", "a" * 20_001])
def test_what_cannot_be_read_comes_back_with_a_sentence(outline: str, as_alice: Client, done: Assessment) -> None:
    response = send(as_alice, done, outline)
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()


def test_an_outline_is_never_markup(as_alice: Client, done: Assessment) -> None:
    html = send(as_alice, done, "<script>alert(1)</script> with Docker").content.decode()
    assert "<script>alert" not in html


def test_it_needs_few_queries(as_alice: Client, done: Assessment, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(10):
        send(as_alice, done)
