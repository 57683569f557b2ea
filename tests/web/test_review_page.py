"""/assessments/<uuid>/review/: what was read beside its page, and what a person corrects in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor import deleting, services
from assessor.models import Assessment, Correction, Document, DocumentText, PlanEvent
from tests.conftest import run, start_sample
from tests.web.lives import archive_of
from tests.web.test_own_pages import start_file
from tests.web.typeset import HIDDEN, resume_pdf

pytestmark = pytest.mark.django_db
PASTED = """Alice Lindqvist-Mbeki

Experience

Data Analyst, Municipal Parks Office
January 2021 - June 2024
- Planted four hundred trees and kept a ledger of them in Python.

Education

BA Geography, University of Leeds, 2017 - 2020
"""


@pytest.fixture
def done(finished: Assessment) -> Assessment:
    return finished


def page(client: Client, assessment: Assessment) -> str:
    response = client.get(reverse("review", args=[assessment.pk]))
    assert response.status_code == 200
    return response.content.decode()


def correct(client: Client, assessment: Assessment, kind: str, document: str = "resume", **fields: Any) -> Any:
    return client.post(reverse("correct", args=[assessment.pk, document, kind]), fields)


def undo(client: Client, assessment: Assessment) -> Any:
    last = Correction.objects.standing().last()
    assert last
    return client.post(reverse("undo_correction", args=[assessment.pk, last.pk]))


def rerun(assessment: Assessment) -> dict[str, Any]:
    """The report that a worker makes of what is queued."""
    assessment.refresh_from_db()
    assert assessment.state == "queued"
    return run(assessment).report


def first_position(assessment: Assessment, **changes: str) -> dict[str, Any]:
    """The fields of the form of the first position, some changed."""
    position = assessment.report["profile"]["positions"][0]
    fields = {name: position[name] or "" for name in ("title", "organisation", "start", "end")}
    return {"at": position["span"]["start"], "position_kind": position["kind"], **fields, **changes}


def test_it_shows_each_page_beside_its_text_with_warnings_and_the_forms(as_alice: Client, alice: Any) -> None:
    assessment = run(start_file(alice, resume_pdf(), "ilse.pdf", "application/pdf"))
    html = page(as_alice, assessment)
    for number in (1, 2):
        assert f'src="{reverse("page", args=[assessment.pk, "resume", number])}"' in html
    assert html.index(HIDDEN) < html.index('id="contact"') < html.index('id="read-resume"')
    assert 'aria-label="The text of page 2"' in html
    for kind in ("contact", "position", "no-position", "section", "text"):
        assert reverse("correct", args=[assessment.pk, "resume", kind]) in html


def test_it_is_nobody_elses(as_bob: Client, client: Client, done: Assessment) -> None:
    assert as_bob.get(reverse("review", args=[done.pk])).status_code == 404
    assert correct(as_bob, done, "contact", name="Mallory").status_code == 404
    assert client.get(reverse("review", args=[done.pk]))["Location"].startswith("/accounts/login/")
    assert not Correction.objects.exists()


def test_looking_at_it_changes_nothing_and_a_correction_needs_a_post(as_alice: Client, done: Assessment) -> None:
    page(as_alice, done)
    assert as_alice.get(reverse("correct", args=[done.pk, "resume", "contact"])).status_code == 405
    done.refresh_from_db()
    assert (done.state, Correction.objects.count()) == ("done", 0)


def test_a_corrected_name_is_in_the_next_report(as_alice: Client, done: Assessment) -> None:
    profile = done.report["profile"]
    response = correct(as_alice, done, "contact", name="Alice L.", email=profile["email"], phone=profile["phone"])
    assert response["Location"] == reverse("review", args=[done.pk])
    new = rerun(done)["profile"]
    assert (new["name"], new["email"], new["phone"]) == ("Alice L.", profile["email"], profile["phone"])
    assert Correction.objects.get().payload == {"name": "Alice L.", "email": None, "phone": None}


def test_a_corrected_position_changes_the_months_of_the_next_report(as_alice: Client, done: Assessment) -> None:
    before = done.report["profile"]
    correct(as_alice, done, "position", **first_position(done, start="March 2023"))
    after = rerun(done)["profile"]
    assert after["positions"][0]["months"] == before["positions"][0]["months"] - 12
    assert after["total_months"] == before["total_months"] - 12
    assert "you corrected this" in page(as_alice, done)


def test_an_undone_correction_restores_the_report_to_the_byte(as_alice: Client, done: Assessment) -> None:
    before = json.dumps(done.report)
    correct(as_alice, done, "position", **first_position(done, start="March 2023"))
    assert json.dumps(rerun(done)) != before
    undo(as_alice, done)
    assert json.dumps(rerun(done)) == before


def test_a_correction_survives_uploading_the_same_file_again(as_alice: Client, alice: Any, done: Assessment) -> None:
    start_profile = done.report["profile"]
    correct(as_alice, done, "position", **first_position(done, title="Gardener"))
    rerun(done)
    again = run(start_sample(alice, "alice_resume.md"))
    assert again.report["profile"]["positions"][0]["title"] == "Gardener"
    assert "You corrected this" in page(as_alice, again)
    undo(as_alice, again)
    assert rerun(again)["profile"] == start_profile


def test_a_correction_is_of_one_person(as_alice: Client, bob: Any, done: Assessment) -> None:
    correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    theirs = run(start_sample(bob, "alice_resume.md"))
    assert theirs.report["profile"]["name"] == done.report["profile"]["name"]


def test_a_removed_position_is_gone_and_an_added_one_is_there(as_alice: Client, done: Assessment) -> None:
    first = first_position(done)
    correct(as_alice, done, "no-position", at=first["at"])
    removed = rerun(done)["profile"]["positions"]
    assert first["title"] not in [position["title"] for position in removed]
    correct(as_alice, done, "position", **{**first, "title": "Keeper"}, new="1")
    assert "Keeper" in [position["title"] for position in rerun(done)["profile"]["positions"]]


def test_a_section_said_to_be_another_is_that_one(as_alice: Client, done: Assessment) -> None:
    skills = next(s for s in done.report["profile"]["sections"] if s["id"] == "skills")
    correct(as_alice, done, "section", at=skills["start"], section="interests")
    assert "skills" not in [section["id"] for section in rerun(done)["profile"]["sections"]]


def test_pasted_text_takes_the_place_of_the_file_as_a_new_revision(as_alice: Client, done: Assessment) -> None:
    read = done.parts.get(position=0).text
    correct(as_alice, done, "text", text=PASTED)
    report = rerun(done)
    assert "Planted four hundred trees" in report["documents"][0]["text"]
    assert [position["title"] for position in report["profile"]["positions"]] == ["Data Analyst"]
    new = done.parts.get(position=0).text
    assert (new.origin, DocumentText.objects.filter(pk=read.pk).exists()) == ("correction", True)
    undo(as_alice, done)
    rerun(done)
    assert done.parts.get(position=0).text == read


def test_a_writeup_has_its_text_to_correct_and_nothing_else(as_alice: Client, done: Assessment) -> None:
    assert correct(as_alice, done, "contact", "writeup-1", name="x").status_code == 404
    correct(as_alice, done, "text", "writeup-1", text="We tried a bandit for routing and dropped it. " * 3)
    assert "bandit" in rerun(done)["documents"][1]["text"]


def test_beside_pasted_text_the_pages_are_still_there(as_alice: Client, alice: Any) -> None:
    assessment = run(start_file(alice, resume_pdf(), "ilse.pdf", "application/pdf"))
    correct(as_alice, assessment, "text", text=PASTED)
    rerun(assessment)
    html = page(as_alice, assessment)
    assert reverse("page", args=[assessment.pk, "resume", 2]) in html
    document = as_alice.get(reverse("document", args=[assessment.pk, "resume"])).content.decode()
    assert "page-picture" not in document
    assert "Planted four hundred trees" in document


@pytest.mark.parametrize(
    "kind,fields",
    [
        ("contact", {"email": "not an address"}),
        ("contact", {"name": "x" * 300}),
        ("position", {"at": "-1", "title": "x", "position_kind": "job"}),
        ("position", {"at": "9999999", "title": "x", "position_kind": "job"}),
        ("position", {"at": "0", "title": "x", "position_kind": "emperor"}),
        ("position", {"at": "0", "title": "", "organisation": "", "position_kind": "job"}),
        ("position", {"at": "0", "title": "x", "start": "one day", "position_kind": "job"}),
        ("position", {"at": "0", "title": "x", "start": "May 2020", "end": "May 2019", "position_kind": "job"}),
        ("position", {"at": "0", "title": "x", "end": "May 2019", "position_kind": "job"}),
        ("no-position", {"at": "0"}),
        ("section", {"at": "0", "section": "none"}),
        ("section", {"at": "0", "section": "childhood"}),
        ("text", {"text": "short"}),
        ("text", {"text": "long " * 50_000}),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(
    kind: str, fields: dict[str, str], as_alice: Client, done: Assessment
) -> None:
    response = correct(as_alice, done, kind, **fields)
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert not Correction.objects.exists()


def test_a_refused_form_keeps_what_was_typed(as_alice: Client, done: Assessment) -> None:
    html = correct(
        as_alice, done, "position", **first_position(done, title="Gardener", start="one day")
    ).content.decode()
    assert 'value="Gardener"' in html
    assert 'value="one day"' in html


def test_saying_what_was_read_anyway_is_no_correction(as_alice: Client, done: Assessment) -> None:
    assert correct(as_alice, done, "position", **first_position(done)).status_code == 422
    assert not Correction.objects.exists()


@pytest.mark.parametrize("kind,document", [("contact", "nobody"), ("everything", "resume")])
def test_what_there_is_not_cannot_be_corrected(kind: str, document: str, as_alice: Client, done: Assessment) -> None:
    assert correct(as_alice, done, kind, document, name="x").status_code == 404


def test_a_double_click_is_one_correction(as_alice: Client, done: Assessment) -> None:
    for _ in range(2):
        correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    assert Correction.objects.count() == 1


def test_a_correction_during_a_run_takes_the_claim_from_it(as_alice: Client, done: Assessment) -> None:
    services.reassess(done)
    token = Assessment.objects.claim(done.pk)
    assert token
    correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    assert not Assessment.objects.beat(done.pk, token)
    assert rerun(done)["profile"]["name"] == "Alice L."


def test_while_it_is_read_again_the_page_shows_the_stages(as_alice: Client, done: Assessment) -> None:
    correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    html = page(as_alice, done)
    assert 'id="stages"' in html
    assert "<form" not in html.split("<main")[1]


def test_the_same_correction_cannot_be_undone_twice(as_alice: Client, done: Assessment) -> None:
    correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    address = reverse("undo_correction", args=[done.pk, Correction.objects.get().pk])
    as_alice.post(address)
    rerun(done)
    as_alice.post(address)
    done.refresh_from_db()
    assert done.state == "done"


def test_somebody_elses_correction_cannot_be_undone(
    as_bob: Client, bob: Any, as_alice: Client, done: Assessment
) -> None:
    correct(as_alice, done, "contact", name="Alice L.", email="", phone="")
    mine = run(start_sample(bob, "bob_resume.txt"))
    for assessment in (mine, done):
        address = reverse("undo_correction", args=[assessment.pk, Correction.objects.get().pk])
        assert as_bob.post(address).status_code == 404
    assert Correction.objects.get().withdrawn is None


def test_the_plan_follows_a_correction_and_its_undoing(as_alice: Client, done: Assessment) -> None:
    first = done.report["plan"]
    correct(as_alice, done, "text", text=PASTED)
    second = rerun(done)["plan"]
    undo(as_alice, done)
    rerun(done)
    taken_up = [event.payload["plan"] for event in PlanEvent.objects.filter(kind="merge").order_by("sequence")]
    assert taken_up == [first, second, first]


def test_an_older_assessment_does_not_take_the_plan_back(as_alice: Client, alice: Any, done: Assessment) -> None:
    newer = run(start_sample(alice, "alice_ticket_triage.md"))
    as_alice.post(reverse("plan_changes"), {"client_key": "newer", "answer": "take"})
    correct(as_alice, done, "text", text=PASTED)
    rerun(done)
    last = PlanEvent.objects.filter(kind="merge").order_by("sequence").last()
    assert last is not None
    assert last.payload["assessment"] == str(newer.pk)


def test_the_report_says_what_was_corrected_without_contact_data(as_alice: Client, done: Assessment) -> None:
    correct(as_alice, done, "contact", name="Zuleika Q.", email="", phone="")
    (statement,) = rerun(done)["statements"]
    assert statement["kind"] == "correction"
    assert "Zuleika" not in json.dumps(statement)
    assert "You corrected your contact data" in as_alice.get(reverse("assessment", args=[done.pk])).content.decode()


def test_a_resume_that_could_not_be_read_can_be_pasted(as_alice: Client, alice: Any) -> None:
    assessment = start_file(alice, b"%PDF-1.4 broken beyond repair", "scan.pdf", "application/pdf")
    token = Assessment.objects.claim(assessment.pk)
    Assessment.objects.fail(assessment.pk, token, "“scan.pdf” is a scan. Paste the text.")
    assert "is a scan" in page(as_alice, assessment)
    correct(as_alice, assessment, "text", text=PASTED)
    assert rerun(assessment)["profile"]["positions"][0]["title"] == "Data Analyst"


def test_corrections_are_taken_along_and_go_with_the_document(as_alice: Client, alice: Any, done: Assessment) -> None:
    correct(as_alice, done, "contact", name="Zuleika Q.", email="", phone="")
    assert "Zuleika" in archive_of(alice).read("data/correction.json").decode()
    deleting.delete_assessment(done)
    assert (Correction.objects.count(), Document.objects.count()) == (0, 0)
