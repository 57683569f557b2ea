"""Proof of a task: by word, with something attached, or checked by quote; limits, privacy, and what the worker does."""

from __future__ import annotations

import json
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from assessor import deleting, proving, queries, services, tasks
from assessor.deleting import delete_everything
from assessor.models import Assessment, Document, PlanEvent, Proof
from assessor.models.assessments import State
from assessor.readers.options import ReadOptions
from tests.web.lives import archive_of
from tests.web.reports import give_report, task_ids

pytestmark = pytest.mark.django_db

CASES = (
    "# Evaluation of the letter sorter\n\n"
    "The letter sorter is an LLM classifier that routes incoming letters for a city office.\n\n"
    "I collected 120 real letters and two clerks wrote down the right department for each, "
    "so that we have a ground-truth set.\n"
)
TASK = "eval-harness-of-your-own/right-answers"
SWEEP = "move-the-number/four-experiments"


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def task(owner: Any, id: str) -> Any:
    return queries.plan_of(owner).task(id)


def address(assessment: Assessment, id: str, verb: str = "tick") -> str:
    return reverse("change_task", args=[assessment.pk, *id.split("/"), verb])


def attach(client: Client, assessment: Assessment, id: str, content: str = CASES, **said: str) -> Any:
    file = SimpleUploadedFile("sorter.md", content.encode(), "text/markdown")
    return client.post(address(assessment, id), {"client_key": "k", "file": file} | said, follow=True)


def known(owner: Any) -> str:
    """A task of the sample's plan that a reading can say something of."""
    ids = [one.id for one in queries.plan_of(owner).state.tasks]
    return next(id for id in (TASK, SWEEP, "agent-evaluation/thirty-tasks") if id in ids)


def test_a_task_done_by_word_says_so(as_alice: Client, alice: Any, done: Assessment) -> None:
    as_alice.post(address(done, task_ids(done)[0]), {"client_key": "k"})
    page = as_alice.get(reverse("plan", args=[done.pk])).text
    assert "by your word" in page
    assert "with proof attached" not in page


def test_a_link_is_proof_attached(as_alice: Client, alice: Any, done: Assessment) -> None:
    as_alice.post(address(done, task_ids(done)[0]), {"client_key": "k", "proof": "https://example.org/pull/7"})
    page = as_alice.get(reverse("plan", args=[done.pk])).text
    assert "with proof attached" in page
    assert 'href="https://example.org/pull/7"' in page


def test_a_write_up_is_read_by_a_worker_and_each_line_marked_by_quote(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    id = known(alice)
    answer = attach(as_alice, done, id)
    proof = Proof.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("proof", args=[proof.pk])
    assert "Being read" in answer.text and 'http-equiv="refresh"' in answer.text
    assert id in queries.plan_of(alice).state.done
    assert tasks.check_proof(str(proof.pk)) == "done"
    proof.refresh_from_db()
    marks = [mark for line in proof.reading["lines"] for mark in line["marks"]]
    assert marks
    text = proof.document.texts.get().text
    quotes = [e for mark in marks for e in mark["evidence"]]
    assert all(text[e["start"] : e["end"]] == e["quote"] for e in quotes)
    assert all(bool(mark["evidence"]) == mark["met"] for mark in marks)
    page = as_alice.get(reverse("plan", args=[done.pk])).text
    assert proof.name in page and ("found</b>" in page)


def test_found_and_not_found_stand_side_by_side(as_alice: Client, alice: Any, done: Assessment) -> None:
    plan = alice.plan
    lines = ["Fifty cases", "A number that rose", "Something else"]
    document = services.store_document(alice, services.NewDocument("writeup", "s.md", "text/markdown", CASES.encode()))
    proof = Proof.objects.create(plan=plan, document=document, task="x/y", name="s.md", acceptance=lines)
    from assessor.core.options import Options
    from assessor.core.planning.models import PlanOptions
    from assessor.core.proofs import mark_lines
    from assessor.pipeline import make_report
    from assessor.reading import read_text
    from assessor.texts import to_document

    read = to_document(read_text(proof), proof)
    report = make_report((read,), Options(as_of="2026-11-20", plan=PlanOptions(start="2026-11-20")))
    shown_by = {"Fifty cases": ("ground_truth_set",), "A number that rose": ("metric_improved",)}
    reading = mark_lines(lines, shown_by, report)
    assert [[mark.met for mark in line.marks] for line in reading.lines] == [[True], [False], []]
    Proof.objects.filter(pk=proof.pk).update(state=State.DONE, reading=reading.model_dump(mode="json"))
    page = as_alice.get(reverse("proof", args=[proof.pk])).text
    assert "1 of 2 things looked for found by quote" in page
    assert "two clerks wrote down" in page
    assert "For you to judge" in page


def test_a_file_that_cannot_be_read_says_why_and_the_task_stays_done(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    id = known(alice)
    file = SimpleUploadedFile("broken.pdf", b"%PDF-1.7 and nothing more", "application/pdf")
    as_alice.post(address(done, id), {"client_key": "k", "file": file})
    proof = Proof.objects.get()
    assert tasks.check_proof(str(proof.pk)) == "failed"
    proof.refresh_from_db()
    assert proof.message in as_alice.get(reverse("proof", args=[proof.pk])).text.replace("&#x27;", "'")
    assert id in queries.plan_of(alice).state.done
    assert "with proof attached" in as_alice.get(reverse("plan", args=[done.pk])).text


def test_a_file_of_another_kind_is_refused_and_nothing_is_ticked(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    file = SimpleUploadedFile("photo.png", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "image/png")
    answer = as_alice.post(address(done, known(alice)), {"client_key": "k", "file": file}, follow=True)
    assert "That could not be kept" in answer.text
    assert not Proof.objects.exists()
    assert not queries.plan_of(alice).state.done


def test_a_file_that_is_too_large_is_refused(as_alice: Client, alice: Any, done: Assessment) -> None:
    attach(as_alice, done, known(alice), "a" * (ReadOptions().max_bytes + 1))
    assert not Proof.objects.exists()


def test_a_pasted_text_is_proof_like_a_file(as_alice: Client, alice: Any, done: Assessment) -> None:
    as_alice.post(address(done, known(alice)), {"client_key": "k", "text": CASES})
    proof = Proof.objects.get()
    assert proof.document.pasted
    assert tasks.check_proof(str(proof.pk)) == "done"


def test_the_page_to_attach_names_the_lines_and_keeps_what_was_typed(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    id = known(alice)
    page = reverse("attach_proof", args=id.split("/"))
    assert task(alice, id).acceptance[0] in unescape(as_alice.get(page).text)
    photo = SimpleUploadedFile("photo.png", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "image/png")
    wrong = as_alice.post(page, {"client_key": "k", "file": photo, "proof": "See the wiki"})
    assert wrong.status_code == 422 and "See the wiki" in wrong.text and "errorlist" in wrong.text
    file = SimpleUploadedFile("sorter.md", CASES.encode(), "text/markdown")
    right = as_alice.post(page, {"client_key": "k", "file": file})
    assert right.url == reverse("proof", args=[Proof.objects.get().pk])
    assert id in queries.plan_of(alice).state.done


def test_a_double_click_and_the_same_file_again_are_one_proof(as_alice: Client, alice: Any, done: Assessment) -> None:
    id = known(alice)
    attach(as_alice, done, id)
    attach(as_alice, done, id)
    attach(as_alice, done, id, client_key="later")
    assert Proof.objects.count() == 1
    assert PlanEvent.objects.filter(kind="tick").count() == 2


def test_delivered_twice_it_is_read_once(as_alice: Client, alice: Any, done: Assessment) -> None:
    attach(as_alice, done, known(alice))
    pk = str(Proof.objects.get().pk)
    assert [tasks.check_proof(pk), tasks.check_proof(pk)] == ["done", "not to be had"]


def test_a_proof_tried_too_often_is_given_up(as_alice: Client, alice: Any, done: Assessment) -> None:
    attach(as_alice, done, known(alice))
    Proof.objects.update(attempts=3, started="2020-01-01T00:00Z", created="2020-01-01T00:00Z")
    tasks.sweep()
    assert Proof.objects.get().message == tasks.PROOF_TOO_LONG


def test_the_files_to_take_along_say_how_far_each_task_is_shown(as_alice: Client, alice: Any, done: Any) -> None:
    attach(as_alice, done, known(alice))
    tasks.check_proof(str(Proof.objects.get().pk))
    assert known(alice) in as_alice.get(reverse("plan_csv")).text
    for name in ("plan_csv", "plan_markdown", "plan_json"):
        assert "checked by quote" in as_alice.get(reverse(name)).text, name


def test_the_end_shows_what_was_proved_and_lines_only_from_what_was_found(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    id = known(alice)
    attach(as_alice, done, id)
    tasks.check_proof(str(Proof.objects.get().pk))
    other = next(one for one in task_ids(done) if one != id)
    as_alice.post(address(done, other), {"client_key": "word"})
    page = as_alice.get(reverse("proved")).text
    assert "checked by quote" in page and "by your word" in page
    lines = page.split('id="lines-h"')[1].split('id="left-h"')[0]
    texts = [part["text"] for part in done.report["documents"]] + [CASES]
    said = [unescape(line.split(" <span")[0]) for line in lines.split("<li>")[1:]]
    assert said
    assert all(any(line in " ".join(text.split()) for text in texts) for line in said)


def test_nobody_else_sees_or_removes_it(as_alice: Client, as_bob: Client, alice: Any, bob: Any, done: Any) -> None:
    give_report(bob)
    attach(as_alice, done, known(alice))
    pk = Proof.objects.get().pk
    assert as_bob.get(reverse("proof", args=[pk])).status_code == 404
    assert as_bob.post(reverse("remove_proof", args=[pk])).status_code == 404
    assert Proof.objects.exists()


def test_removing_it_deletes_the_file_and_the_task_stays_done(as_alice: Client, alice: Any, done: Assessment) -> None:
    id = known(alice)
    attach(as_alice, done, id)
    as_alice.post(reverse("remove_proof", args=[Proof.objects.get().pk]))
    assert not Proof.objects.exists() and not Document.objects.exists()
    assert id in queries.plan_of(alice).state.done
    assert "by your word" in as_alice.get(reverse("plan", args=[done.pk])).text


def test_a_file_that_an_assessment_uses_outlives_the_proof_and_the_other_way_round(
    alice: Any, done: Assessment
) -> None:
    new = services.NewDocument("writeup", "s.md", "text/markdown", CASES.encode())
    proving.attach_proof(alice.plan, task(alice, known(alice)), new, "k")
    document = Document.objects.get()
    done.parts.create(document=document, position=1, name="s.md", kind="writeup")
    deleting.delete_proof(Proof.objects.get())
    assert Document.objects.filter(pk=document.pk).exists()
    proving.attach_proof(alice.plan, task(alice, known(alice)), new, "k2")
    deleting.delete_assessment(done)
    assert Document.objects.filter(pk=document.pk).exists()


def test_it_is_in_the_archive_and_goes_with_the_person(as_alice: Client, alice: Any, done: Assessment) -> None:
    attach(as_alice, done, known(alice))
    tasks.check_proof(str(Proof.objects.get().pk))
    archive = archive_of(alice)
    (proof,) = json.loads(archive.read("data/proof.json"))
    assert proof["fields"]["reading"]["lines"]
    assert any(name.endswith("sorter.md") for name in archive.namelist())
    delete_everything(alice)
    assert not Proof.objects.exists() and not Document.objects.exists()


def test_there_is_an_end_to_what_one_person_can_attach(
    as_alice: Client, alice: Any, done: Assessment, settings: Any
) -> None:
    settings.MEGABYTES_PER_PERSON = 0
    assert "larger than 0 MB" in attach(as_alice, done, known(alice)).text
    assert not Proof.objects.exists()


def test_undoing_the_tick_keeps_what_was_attached(as_alice: Client, alice: Any, done: Assessment) -> None:
    id = known(alice)
    attach(as_alice, done, id)
    state = queries.plan_of(alice).state
    services.undo_event(alice.plan, state.last_sequence, "u")
    assert id not in queries.plan_of(alice).state.done
    assert Proof.objects.filter(task=id).exists()


def test_a_task_that_is_not_in_ones_plan_has_no_page_to_attach(as_bob: Client, done: Assessment) -> None:
    address = reverse("attach_proof", args=known(done.owner).split("/"))
    assert as_bob.get(address).status_code == 404
    assert as_bob.post(address, {"client_key": "k", "text": CASES}).status_code == 404
