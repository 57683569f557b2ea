"""What a person says of their evidence: kept with its passage, weighed at once, shown with its mark, taken back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor import services
from assessor.deleting import delete_assessment
from assessor.models import Assessment, Share, Statement
from tests.conftest import run, sample, start_documents, start_sample
from tests.web.lives import archive_of

pytestmark = pytest.mark.django_db
OWN_WORDS = "Every release runs my labelled cases before it may go out."


@pytest.fixture
def done(finished: Assessment) -> Assessment:
    return finished


def practice(report: dict[str, Any], id: str) -> dict[str, Any]:
    return next(p for p in report["practices"] if p["id"] == id)


def address_of(assessment: Assessment, id: str = "fallback-path") -> str:
    """The dispute page of the first passage that shows a practice."""
    evidence = practice(assessment.report, id)["evidence"][0]
    return reverse("dispute", args=[assessment.pk, evidence["document"], evidence["start"], evidence["end"]])


def dispute(client: Client, assessment: Assessment, says: str = "not_mine", **fields: str) -> Any:
    said = {"subject": "fallback-path", "says": says, "text": ""} | fields
    return client.post(address_of(assessment), said)


def open_gap(assessment: Assessment, kind: str) -> str:
    return next(gap["id"] for gap in assessment.report["gaps"] if gap["kind"] == kind)


def choice_of(client: Client, address: str) -> str:
    """The first thing that a gap's form offers."""
    return re.search(r'<option value="([^"]+)"', client.get(address).content.decode()).group(1)


def rerun(assessment: Assessment) -> dict[str, Any]:
    """The report that a worker makes of what is queued."""
    assessment.refresh_from_db()
    assert assessment.state == "queued"
    return run(assessment).report


def undo(client: Client, assessment: Assessment) -> Any:
    last = Statement.objects.standing().last()
    assert last
    return client.post(reverse("undo_statement", args=[assessment.pk, last.pk]))


def test_each_quote_of_the_report_leads_to_a_page_where_one_can_object(as_alice: Client, done: Assessment) -> None:
    html = as_alice.get(reverse("assessment", args=[done.pk])).content.decode()
    addresses = set(re.findall(r'class="objection" href="([^"]+)"', html))
    assert len(addresses) > 5
    assert {as_alice.get(address).status_code for address in addresses} == {200}


def test_each_gap_of_the_report_leads_to_a_page_where_one_can_say_otherwise(as_alice: Client, done: Assessment) -> None:
    html = as_alice.get(reverse("assessment", args=[done.pk])).content.decode()
    addresses = re.findall(rf'href="({re.escape(reverse("assessment", args=[done.pk]))}gaps/[^"]+)"', html)
    assert len(addresses) == len(done.report["gaps"]) > 3
    assert {as_alice.get(address).status_code for address in addresses} == {200}


def test_what_is_disowned_counts_for_nothing_in_the_next_report(as_alice: Client, done: Assessment) -> None:
    assert practice(done.report, "fallback-path")["state"] == "demonstrated"
    response = dispute(as_alice, done, text="My colleague wrote that.")
    assert response["Location"] == f"{reverse('assessment', args=[done.pk])}?at=found-practice-fallback-path"
    after = rerun(done)
    fallback = practice(after, "fallback-path")
    assert (fallback["state"], fallback["level"]) == ("not_found", 0)
    assert "fallback-path" in {gap["id"] for gap in after["gaps"]}
    (said,) = after["statements"]
    assert (said["kind"], said["says"], said["document"]) == ("dispute", "not_mine", "resume")
    assert said["effect"].startswith("Left out. A fallback path: level 3 without, 0 with")
    html = as_alice.get(reverse("assessment", args=[done.pk])).content.decode()
    for words in ("What you said", "My colleague wrote that.", "disputed, by your word", "by-word"):
        assert words in html


def test_several_things_that_a_passage_shows_are_objected_to_in_one_visit(as_alice: Client, done: Assessment) -> None:
    html = as_alice.get(address_of(done)).content.decode()
    offered = [id for id in re.findall(r'name="subject" value="([^"]*)"', html) if id]
    if len(offered) < 2:
        pytest.fail(f"the passage of the sample shows several things: {offered}")
    response = dispute(as_alice, done, "tried", subject=offered[:2])
    assert response["Location"].startswith(f"{reverse('assessment', args=[done.pk])}?at=")
    assert set(Statement.objects.values_list("subject", "says")) == {(id, "tried") for id in offered[:2]}
    assert "I tried it; it was never in use" in html


@pytest.mark.parametrize("place,leads", [("gap-eval-harness", True), ("//evil.example", False), ("", False)])
def test_the_finished_report_opens_at_the_place_that_was_objected_to(
    as_alice: Client, done: Assessment, place: str, leads: bool
) -> None:
    address = reverse("assessment", args=[done.pk])
    response = as_alice.get(address, {"at": place})
    assert response.status_code == (302 if leads else 200)
    assert not leads or response["Location"] == f"{address}#{place}"


def test_nothing_chosen_of_several_is_asked_about(as_alice: Client, done: Assessment) -> None:
    response = as_alice.post(address_of(done), {"says": "not_mine"})
    assert response.status_code == 422
    assert "Choose what is not right." in response.content.decode()


def test_undone_it_restores_the_report_to_the_byte(as_alice: Client, done: Assessment) -> None:
    before = json.dumps(done.report)
    dispute(as_alice, done, "weaker")
    assert json.dumps(rerun(done)) != before
    undo(as_alice, done)
    assert json.dumps(rerun(done)) == before


def test_it_comes_back_with_the_same_file(as_alice: Client, alice: Any, done: Assessment) -> None:
    dispute(as_alice, done)
    rerun(done)
    again = run(start_sample(alice, "alice_resume.md"))
    assert practice(again.report, "fallback-path")["state"] == "not_found"
    undo(as_alice, again)
    assert practice(rerun(again), "fallback-path")["state"] == "demonstrated"


def edited(name: str, kind: str = "resume", *, became: tuple[str, str] = ("", ""), called: str = "") -> Any:
    """A file of the cast as its writer left it later: with a line more, and perhaps with other words in it."""
    one = sample(name, kind)
    words = one.content.decode().replace(*became) if became[0] else one.content.decode()
    return replace(one, name=called or one.name, content=(words + "\nSpeaks Welsh.\n").encode())


@pytest.mark.parametrize("called", ["", "resume-2027.md"])
def test_it_follows_an_edited_resume_where_the_words_still_stand(
    called: str, as_alice: Client, alice: Any, done: Assessment
) -> None:
    dispute(as_alice, done)
    rerun(done)
    again = run(start_documents(alice, edited("alice_resume.md", called=called)))
    assert practice(again.report, "fallback-path")["state"] == "not_found"
    (view,) = again.report["statements"]
    assert (view["document"], view["carried_from"]) == ("resume", "alice_resume.md")
    page = as_alice.get(reverse("statements", args=[again.pk])).text
    assert f"Carried over: you said it of {called and 'alice_resume.md' or 'an earlier version of it'}, and" in page
    assert "Carried over" not in as_alice.get(reverse("statements", args=[done.pk])).text
    undo(as_alice, again)
    assert practice(rerun(again), "fallback-path")["state"] == "demonstrated"


def test_words_that_were_changed_are_read_anew(as_alice: Client, alice: Any, done: Assessment) -> None:
    dispute(as_alice, done)
    rerun(done)
    again = run(start_documents(alice, edited("alice_resume.md", became=("within four seconds", "within 4 s"))))
    assert practice(again.report, "fallback-path")["state"] == "demonstrated"
    assert again.report["statements"] == []
    assert "Nothing yet." in as_alice.get(reverse("statements", args=[again.pk])).text


def test_of_writeups_it_follows_the_one_of_the_same_name(as_alice: Client, alice: Any, done: Assessment) -> None:
    found = [(p["id"], e) for p in done.report["practices"] for e in p["evidence"] if e["document"] == "writeup-1"]
    id, evidence = found[0]
    address = reverse("dispute", args=[done.pk, "writeup-1", evidence["start"], evidence["end"]])
    assert as_alice.post(address, {"subject": id, "says": "not_this", "text": ""}).status_code == 302
    resume = sample("alice_resume.md", "resume")
    for called, carried in (("", 1), ("another.md", 0)):
        writeup = edited("alice_ticket_triage.md", "writeup", called=called)
        writeup = replace(writeup, content=writeup.content + called.encode())
        again = run(start_documents(alice, resume, writeup))
        assert len(again.report["statements"]) == carried


def test_said_of_two_versions_the_later_word_replaces_the_earlier(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    dispute(as_alice, done)
    rerun(done)
    again = run(start_documents(alice, edited("alice_resume.md")))
    dispute(as_alice, again, "weaker")
    assert [s.says for s in Statement.objects.standing()] == ["weaker"]
    assert practice(rerun(again), "fallback-path")["state"] == "demonstrated"


def test_it_stays_with_the_newer_version_when_the_older_is_deleted(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    dispute(as_alice, done)
    rerun(done)
    again = run(start_documents(alice, edited("alice_resume.md")))
    delete_assessment(done)
    services.reassess(again)
    assert practice(rerun(again), "fallback-path")["state"] == "not_found"
    delete_assessment(again)
    assert not Statement.objects.exists()


def test_the_same_file_of_somebody_else_is_none_of_it(as_alice: Client, bob: Any, done: Assessment) -> None:
    dispute(as_alice, done)
    theirs = run(start_sample(bob, "alice_resume.md"))
    assert practice(theirs.report, "fallback-path")["state"] == "demonstrated"


@pytest.mark.parametrize("kind", ["signal", "concern"])
def test_an_addition_makes_a_gap_smaller_or_leaves_it_and_never_closes_it(
    kind: str, as_alice: Client, done: Assessment
) -> None:
    gap = open_gap(done, kind)
    before = next(g for g in done.report["gaps"] if g["id"] == gap)
    address = reverse("add_statement", args=[done.pk, gap])
    said = {"subject": choice_of(as_alice, address), "text": OWN_WORDS, "link": "https://example.org/evals"}
    assert as_alice.post(address, said).status_code == 302
    after = next(g for g in rerun(done)["gaps"] if g["id"] == gap)
    assert after["severity"] <= before["severity"]
    (view,) = done.report["statements"]
    assert (view["text"], view["link"]) == (OWN_WORDS, "https://example.org/evals")
    assert gap in view["gaps"]
    html = as_alice.get(reverse("assessment", args=[done.pk])).content.decode()
    section = html[html.index(f'id="gap-{gap}"') :].split('class="rank"')[1]
    assert OWN_WORDS in section
    assert "By your word" in section


@pytest.mark.parametrize(
    "text,link", [("I have it.", ""), (OWN_WORDS, "javascript:alert(1)"), (OWN_WORDS, "ftp://example.org/x"), ("", "")]
)
def test_what_cannot_be_kept_comes_back_with_a_sentence(
    text: str, link: str, as_alice: Client, done: Assessment
) -> None:
    address = reverse("add_statement", args=[done.pk, open_gap(done, "signal")])
    response = as_alice.post(address, {"subject": choice_of(as_alice, address), "text": text, "link": link})
    assert response.status_code == 422
    assert "errorlist" in response.content.decode()
    assert not Statement.objects.exists()


@pytest.mark.parametrize("fields", [{"says": ""}, {"says": "better"}, {"subject": "kubernetes"}])
def test_an_objection_is_to_something_that_the_passage_shows(
    fields: dict[str, str], as_alice: Client, done: Assessment
) -> None:
    assert dispute(as_alice, done, **({"says": "weaker"} | fields)).status_code == 422
    assert not Statement.objects.exists()


def test_a_passage_or_gap_that_the_report_does_not_have_is_not_there(as_alice: Client, done: Assessment) -> None:
    assert as_alice.get(reverse("dispute", args=[done.pk, "resume", 1, 2])).status_code == 404
    assert as_alice.get(reverse("dispute", args=[done.pk, "writeup-9", 1, 2])).status_code == 404
    assert as_alice.get(reverse("add_statement", args=[done.pk, "paper-reading"])).status_code == 404


def test_it_is_nobody_elses(as_alice: Client, as_bob: Client, done: Assessment, finished_by_bob: Assessment) -> None:
    dispute(as_alice, done)
    rerun(done)
    statement = Statement.objects.get()
    assert dispute(as_bob, done).status_code == 404
    assert as_bob.get(reverse("statements", args=[done.pk])).status_code == 404
    for assessment in (done, finished_by_bob):
        assert as_bob.post(reverse("undo_statement", args=[assessment.pk, statement.pk])).status_code == 404
    assert Statement.objects.standing().count() == 1


def test_twice_the_same_is_kept_once_and_another_word_replaces_it(as_alice: Client, done: Assessment) -> None:
    for says in ("weaker", "weaker", "not_this"):
        dispute(as_alice, done, says)
    assert [s.says for s in Statement.objects.standing()] == ["not_this"]
    assert Statement.objects.count() == 2


def test_the_page_says_what_it_did_and_lets_one_take_it_back(
    as_alice: Client, done: Assessment, django_assert_max_num_queries: Any
) -> None:
    dispute(as_alice, done)
    waiting = as_alice.get(reverse("statements", args=[done.pk])).content.decode()
    assert "Weighing again" in waiting
    rerun(done)
    with django_assert_max_num_queries(10):
        html = as_alice.get(reverse("statements", args=[done.pk])).content.decode()
    assert reverse("undo_statement", args=[done.pk, Statement.objects.get().pk]) in html
    assert "Left out." in html


def test_neither_form_needs_many_queries(
    as_alice: Client, done: Assessment, django_assert_max_num_queries: Any
) -> None:
    for address in (address_of(done), reverse("add_statement", args=[done.pk, open_gap(done, "concern")])):
        with django_assert_max_num_queries(10):
            assert as_alice.get(address).status_code == 200


def test_what_was_said_at_another_report_is_shown_apart(as_alice: Client, alice: Any, done: Assessment) -> None:
    again = run(start_sample(alice, "alice_resume.md"))
    dispute(as_alice, done)
    html = as_alice.get(reverse("statements", args=[again.pk])).content.decode()
    assert "Said at another report" in html


def test_words_of_a_person_are_never_markup(as_alice: Client, done: Assessment) -> None:
    bad = "<script>alert(1)</script> and more"
    dispute(as_alice, done, text=bad)
    rerun(done)
    for name in ("assessment", "statements"):
        html = as_alice.get(reverse(name, args=[done.pk])).content.decode()
        assert bad not in html
        assert "&lt;script&gt;" in html


def test_a_shared_report_shows_nothing_of_it(as_alice: Client, client: Client, done: Assessment) -> None:
    quote = practice(done.report, "fallback-path")["evidence"][0]["quote"]
    dispute(as_alice, done, text="My colleague wrote that.", subject="")
    rerun(done)
    as_alice.post(reverse("share", args=[done.pk]), {"days": "7"})
    html = client.get(reverse("shared_report", args=[Share.objects.get().token])).content.decode()
    for private in ("My colleague wrote that.", " ".join(quote.split()), "Not right?", "I have this", "What you said"):
        assert private not in html


def test_it_is_part_of_everything_of_mine(as_alice: Client, alice: Any, done: Assessment) -> None:
    dispute(as_alice, done, text="My colleague wrote that.")
    (said,) = json.loads(archive_of(alice).read("data/statement.json"))
    said = said["fields"]
    assert (said["says"], said["text"]) == ("not_mine", "My colleague wrote that.")


@pytest.mark.parametrize("form", ["report.md", "report.pdf", "report.json"])
def test_every_export_can_be_made_of_a_report_with_statements(form: str, as_alice: Client, done: Assessment) -> None:
    dispute(as_alice, done, text="My colleague wrote that.")
    rerun(done)
    response = as_alice.get(f"{reverse('assessment', args=[done.pk])}{form}")
    assert response.status_code == 200
    if form != "report.pdf":
        assert "My colleague wrote that" in response.content.decode()
