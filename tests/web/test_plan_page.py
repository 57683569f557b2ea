"""/assessments/<uuid>/plan/: one event for each thing done, and the page as it is now in answer."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from assessor import deleting, tasks
from assessor.models import Assessment, PlanEvent, Proof
from assessor.sample import load_sample
from assessor.views.plan_page import TOKEN
from tests.conftest import AS_OF
from tests.web.reports import give_report, task_ids

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def address(assessment: Assessment, verb: str, number: int = 0) -> str:
    module, task = task_ids(assessment)[number].split("/")
    return reverse("change_task", args=[assessment.pk, module, task, verb])


def shown(client: Client, assessment: Assessment) -> str:
    return client.get(reverse("plan", args=[assessment.pk])).content.decode()


def test_this_week_stands_before_the_months(as_alice: Client, done: Assessment) -> None:
    html = shown(as_alice, done)
    assert 0 < html.index("This week") < html.index("The months")


def test_ticking_changes_the_progress_at_once(as_alice: Client, done: Assessment) -> None:
    total = len(task_ids(done))
    assert f"0 of {total} tasks" in shown(as_alice, done)
    answer = as_alice.post(address(done, "tick"), {"client_key": "a"}, follow=True).content.decode()
    assert f"1 of {total} tasks" in answer


def test_htmx_gets_the_changed_piece_alone(as_alice: Client, done: Assessment) -> None:
    response = as_alice.post(address(done, "tick"), {"client_key": "a"}, headers={"HX-Request": "true"})
    html = response.content.decode()
    assert html.lstrip().startswith('<div id="plan-body">')
    assert f"1 of {len(task_ids(done))} tasks" in html


def test_a_double_click_is_one_event(as_alice: Client, done: Assessment) -> None:
    for _ in range(2):
        as_alice.post(address(done, "hours"), {"client_key": "same", "hours": "3"})
    assert PlanEvent.objects.filter(kind="log_hours").count() == 1
    assert "3 h logged" in shown(as_alice, done)


def test_un_ticking_is_another_event(as_alice: Client, done: Assessment) -> None:
    as_alice.post(address(done, "tick"), {"client_key": "a"})
    as_alice.post(address(done, "untick"), {"client_key": "b"})
    assert list(PlanEvent.objects.order_by("sequence").values_list("kind", flat=True)) == ["merge", "tick", "untick"]
    assert "0 of " in shown(as_alice, done)


def test_notes_proofs_and_reasons_are_shown_as_written(as_alice: Client, done: Assessment) -> None:
    as_alice.post(address(done, "note", 0), {"client_key": "a", "note": "Eleven <b>cases</b> so far."})
    as_alice.post(address(done, "tick", 1), {"client_key": "b", "proof": "https://git.example.org/evals"})
    as_alice.post(address(done, "skip", 2), {"client_key": "c", "reason": "We have one at work."})
    html = shown(as_alice, done)
    assert "Eleven &lt;b&gt;cases&lt;/b&gt; so far." in html
    assert "https://git.example.org/evals" in html
    assert "We have one at work." in html


def test_the_last_change_can_be_undone(as_alice: Client, done: Assessment) -> None:
    as_alice.post(address(done, "tick"), {"client_key": "a"})
    last = PlanEvent.objects.latest("sequence").sequence
    as_alice.post(reverse("undo", args=[done.pk]), {"client_key": "b", "sequence": str(last)})
    assert "0 of " in shown(as_alice, done)
    assert PlanEvent.objects.count() == 3


@pytest.mark.parametrize("sequence", ["", "x", "999", "-1"])
def test_undoing_nothing_says_so(as_alice: Client, done: Assessment, sequence: str) -> None:
    answer = as_alice.post(reverse("undo", args=[done.pk]), {"sequence": sequence}, follow=True)
    assert "There is nothing to undo." in answer.content.decode()


@pytest.mark.parametrize("hours", ["many", "1000", "1.5"])
def test_hours_that_are_none_are_refused_in_words(as_alice: Client, done: Assessment, hours: str) -> None:
    answer = as_alice.post(address(done, "hours"), {"client_key": "a", "hours": hours}, follow=True)
    assert "That could not be kept" in answer.content.decode()
    assert PlanEvent.objects.count() == 1


def test_unknown_tasks_and_verbs_are_not_there(as_alice: Client, done: Assessment) -> None:
    assert as_alice.post(reverse("change_task", args=[done.pk, "no", "task", "tick"])).status_code == 404
    assert as_alice.post(address(done, "burn")).status_code == 404


def test_looking_is_not_doing(as_alice: Client, done: Assessment) -> None:
    assert as_alice.get(address(done, "tick")).status_code == 405
    assert PlanEvent.objects.count() == 1


def test_the_way_to_the_plan_leads_to_the_newest_assessment(as_alice: Client, done: Assessment) -> None:
    assert as_alice.get(reverse("my_plan"))["Location"] == reverse("plan", args=[done.pk])


def test_without_an_assessment_the_page_says_where_a_plan_comes_from(as_alice: Client) -> None:
    html = as_alice.get(reverse("my_plan")).content.decode()
    assert reverse("new_assessment") in html


def test_what_is_ticked_stays_in_its_week(as_alice: Client, done: Assessment) -> None:
    slug = task_ids(done)[0].replace("/", "--")
    before = shown(as_alice, done)
    assert before.count(f'id="tick-week-{slug}"') == 1 and "Done this week" not in before
    html = as_alice.post(address(done, "tick"), {"client_key": "a"}, follow=True).content.decode()
    assert html.count(f'id="tick-week-{slug}"') == 1
    assert html.index("Done this week") < html.index(f'id="tick-week-{slug}"') < html.index("The months")
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert f'id="tick-week-{slug}"' not in shown(as_alice, done)


def test_a_finished_plan_says_what_comes_next(as_alice: Client, done: Assessment) -> None:
    for number, _ in enumerate(task_ids(done)):
        as_alice.post(address(done, "tick", number), {"client_key": f"k{number}"})
    assert "Every task is done." in shown(as_alice, done)


def test_the_plan_outlives_the_assessment_it_came_from(as_alice: Client, alice: Any, done: Assessment) -> None:
    as_alice.post(address(done, "tick"), {"client_key": "a"})
    newer = give_report(alice)
    done.delete()
    assert "1 of " in shown(as_alice, newer)


# -- what is kept of it ------------------------------------------------------------------------------------------------


def hidden_fields(html: str, name: str) -> list[str]:
    return re.findall(f'name="{name}" value="([^"]*)"', html)


def test_each_form_of_each_answer_has_a_key_of_its_own(as_alice: Client, done: Assessment) -> None:
    first, second = (hidden_fields(shown(as_alice, done), "client_key") for _ in range(2))
    assert len(first) == len(second) > 100
    assert len({*first, *second}) == len(first) + len(second)
    assert all(re.fullmatch("[0-9a-f]{33,64}", key) for key in [*first, *second])


def test_what_is_kept_is_sent_with_the_token_of_who_reads_it(alice: Any, done: Assessment) -> None:
    browsers = [Client(enforce_csrf_checks=True) for _ in range(2)]
    for key, browser in enumerate(browsers):
        browser.force_login(alice, backend=BACKEND)
        *_, token = hidden_fields(shown(browser, done), "csrfmiddlewaretoken")
        sent = {"client_key": str(key), "note": "Kept", "csrfmiddlewaretoken": token}
        assert browser.post(address(done, "note"), sent).status_code == 302
        assert browser.post(address(done, "note"), sent | {"csrfmiddlewaretoken": TOKEN.decode()}).status_code == 403
    assert PlanEvent.objects.filter(kind="note").count() == 2


def test_a_page_that_nothing_happened_to_asks_for_little(
    as_alice: Client, done: Assessment, django_assert_max_num_queries: Any
) -> None:
    shown(as_alice, done)
    with django_assert_max_num_queries(3):
        shown(as_alice, done)


def test_it_follows_the_reading_of_a_proof(as_alice: Client, done: Assessment) -> None:
    text = "We ask 120 real letters each night, and two clerks agree with 86 % of the answers."
    as_alice.post(address(done, "tick"), {"client_key": "a", "text": text})
    assert "being read" in shown(as_alice, done)
    tasks.check_proof(str(Proof.objects.get().pk))
    assert "being read" not in shown(as_alice, done)
    deleting.delete_proof(Proof.objects.get())
    assert "Attached:" not in shown(as_alice, done)


def test_it_follows_a_newer_report_and_its_end(as_alice: Client, alice: Any, done: Assessment) -> None:
    as_alice.post(address(done, "tick"), {"client_key": "a"})
    assert "would change this plan" not in shown(as_alice, done)
    report = {**done.report, "plan": {**done.report["plan"], "hours_per_week": 3}}
    newer = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF, state="done", report=report)
    assert "would change this plan" in shown(as_alice, done)
    deleting.delete_assessment(newer)
    assert "would change this plan" not in shown(as_alice, done)


def test_it_follows_the_person_to_another_day(as_alice: Client, alice: Any, done: Assessment) -> None:
    with time_machine.travel("2026-12-01T23:30:00Z", tick=False):
        as_alice.post(address(done, "tick"), {"client_key": "a"})
        assert "done 1 Dec 2026" in shown(as_alice, done)
        alice.time_zone = "Europe/Berlin"
        alice.save()
        assert "done 2 Dec 2026" in shown(as_alice, done)


def test_nothing_of_one_person_is_found_for_another(
    as_alice: Client, as_bob: Client, bob: Any, done: Assessment
) -> None:
    as_alice.post(address(done, "note"), {"client_key": "a", "note": "Quastenfink"})
    assert "Quastenfink" in shown(as_alice, done)
    assert as_bob.get(reverse("plan", args=[done.pk])).status_code == 404
    assert "Quastenfink" not in shown(as_bob, give_report(bob))


def test_the_address_of_a_gap_is_that_of_the_report_the_plan_follows(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    as_alice.post(address(done, "tick"), {"client_key": "a"})
    other = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF, state="failed", message="A scan.")
    for assessment in (done, other):
        links = re.findall('href="([^"]*)#gap-', shown(as_alice, assessment))
        assert {*links} == {reverse("assessment", args=[done.pk])}


# -- a plan outlives its report --------------------------------------------------------------------------------------


@pytest.fixture
def kept(as_alice: Client, done: Assessment) -> list[str]:
    """The ids of a plan in work whose only assessment was deleted; its first task is done, with a note."""
    ids = task_ids(done)
    as_alice.post(address(done, "tick", 0), {"client_key": "a", "proof": "https://git.example.org/evals"})
    as_alice.post(address(done, "note", 0), {"client_key": "b", "note": "Eleven cases so far."})
    as_alice.post(reverse("delete_assessment", args=[done.pk]))
    assert not Assessment.objects.exists()
    return ids


def change_kept(client: Client, id: str, verb: str, **sent: str) -> Any:
    return client.post(reverse("change_kept_task", args=[*id.split("/"), verb]), sent)


def test_a_plan_whose_report_was_deleted_stands_as_it_was(as_alice: Client, kept: list[str]) -> None:
    html = as_alice.get(reverse("my_plan")).content.decode()
    assert f"1 of {len(kept)} tasks" in html
    assert "https://git.example.org/evals" in html and "Eleven cases so far." in html
    assert 0 < html.index("This week") < html.index("The months")


def test_it_says_what_went_and_how_the_plan_is_adapted(as_alice: Client, kept: list[str]) -> None:
    html = as_alice.get(reverse("my_plan")).content.decode()
    assert "The report that this plan came from was deleted." in html
    assert reverse("new_assessment") in html and reverse("replan") in html
    assert "A plan comes out of an assessment" not in html
    assert "/assessments/" not in re.sub(r'href="/assessments/(new/)?"', "", html), "no way leads to what is gone"


def test_a_report_that_is_made_anew_is_not_said_to_be_deleted(as_alice: Client, done: Assessment) -> None:
    for state in ("running", "queued", "failed"):
        Assessment.objects.filter(pk=done.pk).update(state=state)
        html = as_alice.get(reverse("my_plan")).content.decode()
        assert "see how far it is" in html and reverse("assessment", args=[done.pk]) in html
        assert "was deleted" not in html
        assert f"0 of {len(task_ids(done))} tasks" in html


def test_its_gaps_keep_their_names_without_the_report(as_alice: Client, done: Assessment, kept: list[str]) -> None:
    closes = next(gap for phase in done.report["plan"]["phases"] for t in phase["tasks"] for gap in t["closes"])
    title = next(gap["title"] for gap in done.report["gaps"] if gap["id"] == closes)
    assert escape(title) in as_alice.get(reverse("my_plan")).content.decode()


def test_it_can_be_worked_on_from_its_own_page(as_alice: Client, kept: list[str]) -> None:
    html = as_alice.get(reverse("my_plan")).content.decode()
    assert f'action="{kept[1]}/tick/"' in html and 'action="undo/"' in html
    assert change_kept(as_alice, kept[1], "tick", client_key="c")["Location"] == reverse("my_plan")
    assert f"2 of {len(kept)} tasks" in as_alice.get(reverse("my_plan")).content.decode()
    last = PlanEvent.objects.latest("sequence").sequence
    as_alice.post(reverse("undo_kept"), {"client_key": "d", "sequence": str(last)})
    assert f"1 of {len(kept)} tasks" in as_alice.get(reverse("my_plan")).content.decode()


def test_htmx_gets_the_piece_of_a_kept_plan(as_alice: Client, kept: list[str]) -> None:
    place = reverse("change_kept_task", args=[*kept[1].split("/"), "tick"])
    html = as_alice.post(place, {"client_key": "c"}, headers={"HX-Request": "true"}).content.decode()
    assert html.lstrip().startswith('<div id="plan-body">')
    assert f"2 of {len(kept)} tasks" in html


def test_it_can_be_laid_out_anew_and_checked_in_without_a_report(as_alice: Client, kept: list[str]) -> None:
    assert as_alice.get(reverse("replan"), {"hours_per_week": "5"}).status_code == 200
    for name, sent in [("replan", {"hours_per_week": "5", "client_key": "e"}), ("check_in", {"hours": "4"})]:
        assert as_alice.post(reverse(name), sent)["Location"] == reverse("my_plan")
    assert f"1 of {len(kept)} tasks" in as_alice.get(reverse("my_plan")).content.decode()


def test_a_new_report_offers_to_change_a_kept_plan(as_alice: Client, alice: Any, kept: list[str]) -> None:
    report = load_sample().model_dump(mode="json", by_alias=True)
    report["plan"]["phases"][0]["tasks"].pop()
    new = Assessment.objects.create(owner=alice, start=AS_OF, as_of=AS_OF, state="done", report=report)
    html = as_alice.get(reverse("my_plan"), follow=True).content.decode()
    assert reverse("plan_changes") in html
    assert reverse("assessment", args=[new.pk]) in html
    assert f"1 of {len(kept)} tasks" in html


def test_whoever_has_no_plan_has_none_to_work_on(as_bob: Client, kept: list[str]) -> None:
    assert "A plan comes out of an assessment" in as_bob.get(reverse("my_plan")).content.decode()
    assert change_kept(as_bob, kept[1], "tick").status_code == 404
    assert as_bob.post(reverse("undo_kept"), {"sequence": "2"}).status_code == 404
