"""Postings are kept, read by the worker, held against the latest report, exported, deleted, and seen by nobody else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from assessor import deleting, pipeline, queries, services, tasks
from assessor.exports.wording import write_date
from assessor.forms import name_by_words
from assessor.models import Assessment, Document, Posting
from assessor.models.assessments import State
from tests.web.lives import archive_of
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db

TEXT = """Backend Engineer, Agents

What you'll do
- Build AI agents that book slots for wind turbines

Requirements
- 3+ years of experience with Python
- Experience with Kubernetes
- COBOL

Benefits
- Free rhubarb

Salary: £50,000 - £60,000
"""
PAGE = b"<!doctype html><html><body><h1>AI Engineer</h1><h2>Requirements</h2><ul><li>Python</li></ul></body></html>"


def keep(owner: Any, text: str = TEXT, name: str = "posting.txt") -> Posting:
    new = services.NewDocument(kind="posting", name=name, media_type="text/plain", content=text.encode(), pasted=True)
    return services.add_posting(owner, new)


@pytest.fixture
def read(alice: Any) -> Posting:
    """A posting of Alice's as the worker left it."""
    posting = keep(alice)
    assert pipeline.run_posting(posting.pk) == "done"
    posting.refresh_from_db()
    return posting


def test_a_posting_is_told_of_the_plan_as_it_is_now(as_alice: Client, alice: Any) -> None:
    done = give_report(alice)
    posting = keep(
        alice, "AI Engineer\n\nRequirements\n- Experience with regression evals\n- Experience with guardrails\n"
    )
    assert pipeline.run_posting(posting.pk) == "done"
    before = as_alice.get(reverse("posting", args=[posting.pk])).context["page"]
    as_alice.post(reverse("replan"), {"client_key": "r", "hours_per_week": "5"})
    living = queries.living_of(alice)
    after = as_alice.get(reverse("posting", args=[posting.pk])).context["page"]
    assert after.by == write_date(living.plan.end) != before.by
    days = {write_date(task.end) for task in living.open_tasks}
    told = after.in_time + after.too_late
    assert told and all(line.rpartition(", by ")[2].rstrip(")") in days for line in told)
    task = next(t for t in living.open_tasks if f"({t.title}, by " in " ".join(told))
    services.tick_task(alice.plan, task.id, "t")
    closing = str(as_alice.get(reverse("posting", args=[posting.pk])).context["page"])
    assert f"{task.title} ({task.hours} h, by" not in closing
    assert f"({task.title}, by" not in closing, "what is done is not ahead"
    assert done.report["plan"]["end"] != living.plan.end


@pytest.mark.parametrize(
    "text,name",
    [
        ("Senior AI Engineer - Harbourlight (Bristol, hybrid)", "Senior AI Engineer - Harbourlight"),
        ("Engineer (all levels), Bergen", "Engineer (all levels), Bergen"),
        ("(Senior) Engineer", "Senior) Engineer"),
        ("C++ developer", "C++ developer"),
    ],
)
def test_a_pasted_posting_is_named_without_a_bracket_that_stays_open(text: str, name: str) -> None:
    assert name_by_words(text) == name


def test_what_a_task_does_for_a_line_is_not_called_closing(as_alice: Client, alice: Any) -> None:
    give_report(alice)
    posting = keep(alice, "AI Engineer\n\nRequirements\n- Experience with regression evals\n")
    assert pipeline.run_posting(posting.pk) == "done"
    html = as_alice.get(reverse("posting", args=[posting.pk])).content.decode()
    assert "Towards it: " in html and "Closed by" not in html


def test_a_pasted_posting_is_kept_and_queued(as_alice: Client, alice: Any) -> None:
    response = as_alice.post(reverse("postings"), {"text": TEXT})
    posting = Posting.objects.get(owner=alice)
    assert response["Location"] == reverse("posting", args=[posting.pk])
    assert posting.state == State.QUEUED
    assert posting.document.kind == "posting"


def test_the_same_posting_twice_is_one(alice: Any) -> None:
    assert keep(alice).pk == keep(alice).pk


def test_a_saved_web_page_is_taken(as_alice: Client, alice: Any) -> None:
    upload = SimpleUploadedFile("job.html", PAGE, content_type="text/html")
    assert as_alice.post(reverse("postings"), {"file": upload}).status_code == 302
    posting = Posting.objects.get(owner=alice)
    assert pipeline.run_posting(posting.pk) == "done"
    posting.refresh_from_db()
    assert [r["id"] for r in posting.reading["requirements"]] == ["python"]


def test_nothing_is_said_to_be_missing(as_alice: Client) -> None:
    response = as_alice.post(reverse("postings"), {"text": " "})
    assert response.status_code == 422
    assert "paste its text" in response.text


def test_a_picture_is_refused_with_a_sentence(as_alice: Client) -> None:
    upload = SimpleUploadedFile("job.png", b"\x89PNG\r\n\x1a\n....")
    response = as_alice.post(reverse("postings"), {"file": upload})
    assert response.status_code == 422
    assert "is a picture" in response.text


def test_the_worker_reads_what_waits_and_nothing_else(alice: Any) -> None:
    posting = keep(alice)
    assert tasks.read_posting(str(posting.pk)) == "done"
    assert tasks.read_posting(str(posting.pk)) == "not to be had"


def test_a_posting_that_cannot_be_read_says_so(alice: Any, as_alice: Client) -> None:
    posting = keep(alice, "%PDF-1.7 and nothing more", "broken.pdf")
    assert tasks.read_posting(str(posting.pk)) == "failed"
    posting.refresh_from_db()
    assert posting.message in as_alice.get(reverse("posting", args=[posting.pk])).text.replace("&#x27;", "'")


def test_a_posting_tried_too_often_is_given_up(alice: Any) -> None:
    posting = keep(alice)
    Posting.objects.filter(pk=posting.pk).update(attempts=3, started="2020-01-01T00:00Z", created="2020-01-01T00:00Z")
    assert tasks.sweep_readings(Posting.objects.all(), tasks.publish_posting, tasks.POSTING_TOO_LONG) == 0
    posting.refresh_from_db()
    assert posting.state == State.FAILED


def test_the_page_quotes_both_sides(as_alice: Client, read: Posting, finished: Assessment) -> None:
    page = as_alice.get(reverse("posting", args=[read.pk])).text
    assert "3+ years of experience with Python" in page
    assert "Do not claim" in page and "COBOL" in page
    assert reverse("document", args=[finished.pk, "resume"]) in page
    assert "rhubarb" not in page


def test_what_postings_seldom_write_is_called_by_its_name(
    as_alice: Client, read: Posting, finished: Assessment
) -> None:
    page = as_alice.get(reverse("posting", args=[read.pk])).text
    text = " ".join(as_alice.get(reverse("posting_text", args=[read.pk])).text.split())
    assert "evals that catch regressions; cost and latency control" in page
    assert "knowing when not to use a language model" in page and "a fallback path" in page
    assert "evals that catch regressions" in text and "Source: dexity.com." in text
    for id_ in (*read.reading["unwritten"], "Source: field-guide", "Source: dexity,"):
        assert "-" not in id_ or id_ not in page and id_ not in text


def test_the_day_a_person_names_tells_what_is_closed_by_then(
    as_alice: Client, read: Posting, finished: Assessment
) -> None:
    url = reverse("posting", args=[read.pk])
    late, soon = as_alice.get(url, {"by": "2099-01-01"}).text, as_alice.get(url, {"by": "2000-01-01"}).text
    assert "closes too late" not in late and "Ready by 1 Jan 2099" in late
    assert "works on these in time" not in soon and "Ready by 1 Jan 2000" in soon
    assert as_alice.get(url, {"by": "soon"}).status_code == 200


def test_without_a_report_the_posting_stands_alone(as_alice: Client, read: Posting) -> None:
    assert "the posting alone" in as_alice.get(reverse("posting", args=[read.pk])).text
    assert as_alice.get(reverse("posting_text", args=[read.pk])).status_code == 200


def test_two_postings_are_seen_together(as_alice: Client, alice: Any, read: Posting, finished: Assessment) -> None:
    pipeline.run_posting(keep(alice, TEXT.replace("COBOL", "Fortran"), "other.txt").pk)
    page = as_alice.get(reverse("postings")).text
    assert "Both together" in page
    assert "Kubernetes: 2 of 2" in page


def test_the_exports_hold_reading_and_comparison(as_alice: Client, read: Posting, finished: Assessment) -> None:
    value = json.loads(as_alice.get(reverse("posting_json", args=[read.pk])).content)
    assert value["posting"]["agentic_work"] is True
    assert {a["standing"] for a in value["comparison"]["answers"]} <= {"shown", "said", "no_evidence", "not_judged"}


@pytest.mark.parametrize("name", ["posting", "delete_posting", "posting_json", "posting_text"])
def test_it_hides_other_peoples(name: str, as_bob: Client, read: Posting, finished_by_bob: Assessment) -> None:
    address = reverse(name, args=[read.pk])
    assert as_bob.get(address).status_code == 404
    assert as_bob.post(address).status_code in {404, 405}
    assert Posting.objects.filter(pk=read.pk).exists()
    assert "Backend Engineer" not in as_bob.get(reverse("postings")).text


def test_deleting_takes_the_file_with_it(
    as_alice: Client, read: Posting, django_capture_on_commit_callbacks: Any
) -> None:
    path = Path(read.document.file.path)
    with django_capture_on_commit_callbacks(execute=True):
        as_alice.post(reverse("delete_posting", args=[read.pk]))
    assert not path.exists()
    assert not Document.objects.filter(pk=read.document_id).exists()


def test_the_archive_holds_postings_and_the_end_deletes_them(alice: Any, read: Posting) -> None:
    (kept,) = json.loads(archive_of(alice).read("data/posting.json"))
    assert kept["fields"]["reading"]["salary"] == "£50,000 - £60,000"
    deleting.delete_everything(alice)
    assert not Posting.objects.exists()
