"""/assessments/<uuid>/compare/<uuid>/: any two of one's own, the earlier on the left, and nobody else's."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor.models import Assessment
from tests.conftest import run, start_sample

pytestmark = pytest.mark.django_db


@pytest.fixture
def resume_only(alice: Any) -> Assessment:
    """Alice's first assessment, of her resume alone."""
    return run(start_sample(alice, "alice_resume.md"))


@pytest.fixture
def with_writeups(resume_only: Assessment, alice: Any) -> Assessment:
    """Her second, with two write-ups more."""
    return run(start_sample(alice, "alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt"))


def page(client: Client, one: Assessment, other: Assessment) -> str:
    response = client.get(reverse("compare", args=[one.pk, other.pk]))
    assert response.status_code == 200
    return response.content.decode()


def main_of(html: str) -> str:
    return re.sub(r'value="[^"]*"', "", html[html.index("<main") :])


def test_the_earlier_is_on_the_left_whichever_is_named_first(
    as_alice: Client, resume_only: Assessment, with_writeups: Assessment
) -> None:
    html = page(as_alice, with_writeups, resume_only)
    assert main_of(html) == main_of(page(as_alice, resume_only, with_writeups))
    assert html.index(f"/{resume_only.pk}/") < html.rindex(f"/{with_writeups.pk}/")


def test_what_the_writeups_added_stands_there_by_quote_and_leads_to_its_document(
    as_alice: Client, resume_only: Assessment, with_writeups: Assessment
) -> None:
    html = page(as_alice, resume_only, with_writeups)
    assert "I chose an HNSW index" in html
    links = set(re.findall(r'href="([^"#]*documents/[\w-]+/)#q', html))
    assert f"{reverse('assessment', args=[with_writeups.pk])}documents/writeup-1/" in links
    assert {as_alice.get(link).status_code for link in links} == {200}


def test_two_reports_of_the_same_files_say_that_nothing_moved(as_alice: Client, alice: Any) -> None:
    one, other = (run(start_sample(alice, "alice_resume.md")) for _ in range(2))
    assert "Both reports say the same of every question." in page(as_alice, one, other)


def test_it_says_what_each_report_read_and_warns_where_one_lacks_writeups(
    as_alice: Client, alice: Any, resume_only: Assessment, with_writeups: Assessment
) -> None:
    html = page(as_alice, resume_only, with_writeups)
    assert "alice_resume.md; no write-up" in html
    assert "alice_resume.md; 2 write-ups: alice_ticket_triage.md, alice_queue_notes.txt" in html
    assert "The earlier report read no write-up. Only the later one has read alice_ticket_triage.md and" in html
    again = run(start_sample(alice, "alice_resume.md", "alice_queue_notes.txt"))
    fewer = page(as_alice, with_writeups, again)
    assert "Only the earlier one has read alice_ticket_triage.md: what moved down may only be unread now" in fewer
    assert "read no write-up" not in fewer
    assert "notice warning" not in page(as_alice, again, again)


def test_the_plans_own_before_and_after_warns_too(
    as_alice: Client, resume_only: Assessment, with_writeups: Assessment
) -> None:
    assert "The earlier report read no write-up." in as_alice.get(reverse("proved")).text


def test_each_of_the_two_must_be_ones_own(
    as_alice: Client, as_bob: Client, finished_by_bob: Assessment, finished: Assessment
) -> None:
    for client in (as_alice, as_bob):
        for pair in ((finished.pk, finished_by_bob.pk), (finished_by_bob.pk, finished.pk)):
            assert client.get(reverse("compare", args=pair)).status_code == 404


def test_one_that_has_no_report_yet_cannot_be_compared(as_alice: Client, alice: Any, finished: Assessment) -> None:
    waiting = start_sample(alice, "bob_resume.txt")
    assert as_alice.get(reverse("compare", args=[finished.pk, waiting.pk])).status_code == 404
    choices = as_alice.get(reverse("compare_with", args=[finished.pk])).content.decode()
    assert str(waiting.pk) not in choices
    assert "There is one report so far" in choices


def test_the_choice_leads_to_the_comparison(
    as_alice: Client, resume_only: Assessment, with_writeups: Assessment
) -> None:
    choices = as_alice.get(reverse("compare_with", args=[with_writeups.pk])).content.decode()
    assert reverse("compare", args=[with_writeups.pk, resume_only.pk]) in choices
    assert f"<p>{resume_only.report['profile']['name']} · " in choices, "whose report it is and what it found"


def test_it_needs_few_queries(
    as_alice: Client, resume_only: Assessment, with_writeups: Assessment, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        page(as_alice, resume_only, with_writeups)
    with django_assert_max_num_queries(10):
        as_alice.get(reverse("compare_with", args=[with_writeups.pk]))
