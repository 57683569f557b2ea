"""/plan/...: check-in, own tasks, other hours, a new report; calendar, letter and files. Each POST is one event."""

from __future__ import annotations

import csv
import gc
import io
import json
import re
import weakref
from datetime import UTC, date, datetime, timedelta
from html import unescape as html_unescape
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from assessor import deleting, queries, reminding, replanning, services
from assessor.core.folding import TAKES
from assessor.core.planning.relaying import coming_week, monday_of
from assessor.exports.wording import write_dates
from assessor.models import Assessment, Plan, PlanEvent
from assessor.models.plans import EventKind
from assessor.sample import load_sample
from tests.web.reports import give_report, take_up, task_ids

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def newer_report(owner: Any, *, without: str, shown: str = "") -> Assessment:
    """A later assessment whose plan no longer has the tasks of a module; `shown` says so by a quote."""
    report = load_sample().model_dump(mode="json", by_alias=True)
    quote = next(p for p in report["practices"] if p["state"] == "demonstrated")["evidence"][0]
    for phase in report["plan"]["phases"]:
        phase["tasks"] = [task for task in phase["tasks"] if task["module"] != without]
    if shown:
        report["plan"]["skipped"].append({"module": without, "title": "", "because": shown, "evidence": [quote]})
    start = date(2026, 11, 16)
    return Assessment.objects.create(owner=owner, start=start, as_of=start, state="done", report=report)


def page(client: Client, name: str, **query: str) -> str:
    return client.get(reverse(name), query, follow=True).content.decode()


def state(owner: Any) -> Any:
    return queries.plan_of(owner).state


def kinds() -> list[str]:
    return list(PlanEvent.objects.order_by("sequence").values_list("kind", flat=True))


# -- the check-in ------------------------------------------------------------------------------------------------------


def check_in(client: Client, key: str = "k", **said: Any) -> Any:
    return client.post(reverse("check_in"), {"client_key": key, "hours": "6"} | said, follow=True)


def test_a_check_in_is_one_event_that_ticks_and_tells_the_new_end(as_alice: Client, alice: Any, done: Any) -> None:
    first = task_ids(done)[0]
    answer = check_in(as_alice, done=[first], in_the_way="A release", note="Half of it")
    assert kinds() == ["merge", "check_in"]
    assert first in state(alice).done
    assert "The plan now ends on" in answer.content.decode()


def test_a_check_in_sent_twice_is_one_event(as_alice: Client, alice: Any, done: Any) -> None:
    for _ in range(2):
        check_in(as_alice, key="same", done=[task_ids(done)[0]])
    assert kinds() == ["merge", "check_in"]


def test_what_slipped_moves_into_the_coming_week_and_the_rest_follows(as_alice: Client, alice: Any, done: Any) -> None:
    PlanEvent.objects.update(at=datetime(2026, 11, 2, tzinfo=UTC))
    check_in(as_alice)
    coming = coming_week(alice.today())
    opened = state(alice).open_tasks
    assert all(task.start >= coming.isoformat() for task in opened)
    # A task that fills its week to the last hour may begin where another one ends.
    pilots = {t.id for t in opened if t.wait_weeks}
    waiting = {t.module for t in opened if t.wait_weeks or pilots & set(t.after)}
    at_once = [t for t in opened if t.module not in waiting and not t.closing]
    assert [t.start for t in at_once] == sorted(t.start for t in at_once)


def test_a_week_without_hours_has_no_task(as_alice: Client, alice: Any, done: Any) -> None:
    check_in(as_alice, hours="0")
    coming = coming_week(alice.today())
    sunday = (coming + timedelta(days=6)).isoformat()
    assert not [t for t in state(alice).open_tasks if coming.isoformat() <= t.start <= sunday]


@pytest.mark.parametrize("said", [{"hours": "-1"}, {"hours": "many"}, {"hours": ""}, {"done": ["no/task"]}])
def test_a_check_in_that_is_none_is_refused_and_keeps_what_was_written(
    as_alice: Client, done: Any, said: dict[str, Any]
) -> None:
    answer = check_in(as_alice, in_the_way="Two releases", **said)
    assert answer.status_code == 422
    assert "Two releases" in answer.content.decode()
    assert kinds() == ["merge"]


def test_the_page_scolds_nobody(as_alice: Client, done: Any) -> None:
    html = page(as_alice, "check_in").lower()
    assert not [
        word for word in ("overdue", "behind schedule", "failed", "missed", "late ", "should have") if word in html
    ]


@pytest.mark.parametrize(
    ("zone", "monday"), [("Pacific/Kiritimati", date(2026, 11, 23)), ("Pacific/Pago_Pago", date(2026, 11, 16))]
)
def test_weeks_begin_on_monday_where_the_person_is(alice: Any, zone: str, monday: date) -> None:
    alice.time_zone = zone
    sunday_noon_in_greenwich = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert monday_of(alice.today(sunday_noon_in_greenwich)) == monday


def test_a_task_is_done_on_the_day_it_is_where_the_person_is(alice: Any, done: Any) -> None:
    alice.time_zone = "Pacific/Kiritimati"
    alice.save()
    services.tick_task(alice.plan, task_ids(done)[0], "k")
    PlanEvent.objects.filter(kind="tick").update(at=datetime(2026, 11, 22, 12, tzinfo=UTC))
    assert list(state(alice).done.values()) == ["2026-11-23"]


# -- one's own tasks, and the order ------------------------------------------------------------------------------------


def add(client: Client, key: str = "own", **said: Any) -> Any:
    sent = {"client_key": key, "title": "Ask Rita for the logs", "hours": "2"} | said
    return client.post(reverse("add_task"), sent, follow=True)


def test_an_own_task_that_hiring_overrates_says_what_it_costs(as_alice: Client, alice: Any, done: Any) -> None:
    assert "Hiring overrates" not in add(as_alice).content.decode()
    html = add(as_alice, key="bent", title="Implement attention from scratch", hours="16").content.decode()
    assert "Hiring overrates the insides of transformers" in html
    assert len(state(alice).own) == 2


def revise_report(done: Assessment) -> None:
    """The report comes from an older catalog, in which the plan's first task was told otherwise."""
    report = done.report | {"catalog_version": "older"}
    task = report["plan"]["phases"][0]["tasks"][0]
    task["title"], task["hours"] = "As it was told before", 1
    Assessment.objects.filter(pk=done.pk).update(report=report)
    PlanEvent.objects.all().delete()
    take_up(Assessment.objects.get(pk=done.pk))


def test_a_revised_catalog_is_a_merge_with_a_preview_that_keeps_what_is_done(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    revise_report(done)
    first, second = task_ids(done)[:2]
    services.tick_task(alice.plan, second, "k")
    before = state(alice)
    assert "have been revised since" in page(as_alice, "my_plan")
    html = page(as_alice, "plan_changes")
    assert "Told otherwise" in html and state(alice) == before
    as_alice.post(reverse("plan_changes"), {"client_key": "r", "answer": "take"})
    after = state(alice)
    assert next(task.title for task in after.tasks if task.id == first) != "As it was told before"
    assert after.done == before.done
    assert "have been revised since" not in page(as_alice, "my_plan")
    services.undo_event(alice.plan, after.last_sequence, "u")
    assert next(task.title for task in state(alice).tasks if task.id == first) == "As it was told before"


def test_a_task_that_the_catalog_adds_to_a_module_of_the_plan_is_offered_and_taken_up(
    as_alice: Client, alice: Any, done: Assessment
) -> None:
    report = done.report | {"catalog_version": "older"}
    tasks = next(phase["tasks"] for phase in report["plan"]["phases"] if len(phase["tasks"]) > 1)
    new = next(tasks.pop(n) for n, task in enumerate(tasks) if task["module"] == tasks[n - 1]["module"])
    Assessment.objects.filter(pk=done.pk).update(report=report)
    PlanEvent.objects.all().delete()
    take_up(Assessment.objects.get(pk=done.pk))
    first = task_ids(done)[0]
    services.tick_task(alice.plan, first, "k")
    assert new["id"] not in {task.id for task in state(alice).tasks}

    html = page(as_alice, "plan_changes")
    added = html[html.index('id="added-h"') :].split("</section>")[0]
    assert new["title"] in html_unescape(added) and added.count("<li>") == 1
    assert "No longer planned" not in html
    as_alice.post(reverse("plan_changes"), {"client_key": "r", "answer": "take"})
    after = state(alice)
    assert new["id"] in {task.id for task in after.open_tasks}
    assert list(after.done) == [first]
    assert "have been revised since" not in page(as_alice, "my_plan")


def test_a_revision_that_was_declined_is_not_offered_again(as_alice: Client, alice: Any, done: Assessment) -> None:
    revise_report(done)
    as_alice.post(reverse("plan_changes"), {"client_key": "r", "answer": "keep"})
    assert "have been revised since" not in page(as_alice, "my_plan")
    assert state(alice).tasks[0].title == "As it was told before"


def change_own(client: Client, owner: Any, assessment: Any, verb: str, **said: Any) -> Any:
    (own,) = state(owner).own
    module, task = own.id.split("/")
    address = reverse("change_task", args=[assessment.pk, module, task, verb])
    return client.post(address, {"client_key": verb} | said, follow=True)


def test_an_own_task_is_added_once_changed_moved_and_deleted(as_alice: Client, alice: Any, done: Any) -> None:
    for _ in range(2):
        assert "Ask Rita for the logs" in add(as_alice).content.decode()
    (own,) = state(alice).own
    change_own(as_alice, alice, done, "edit", title="Ask Rita <again>", hours="3", week=own.start)
    assert "Ask Rita &lt;again&gt;" in page(as_alice, "my_plan")
    change_own(as_alice, alice, done, "later")
    assert state(alice).own[0].start > own.start
    change_own(as_alice, alice, done, "delete")
    assert state(alice).own == ()
    assert kinds() == ["merge", "add_task", "edit_task", "move_task", "delete_task"]


def test_an_own_task_says_where_it_stands_and_what_moved_for_it(as_alice: Client, alice: Any, done: Any) -> None:
    assert "only what then no longer fits" in page(as_alice, "my_plan")
    before = {task.id: task for task in state(alice).open_tasks}
    said = add(as_alice).content.decode()
    (own,) = state(alice).own
    assert f"It stands at {write_dates(own.start, own.end)} and takes 2 h there." in said
    assert "What no longer fits moves along, in its order:" in said
    late = (date.fromisoformat(max(task.end for task in before.values())) + timedelta(days=14)).isoformat()
    assert "Nothing else moves to another week." in add(as_alice, key="late", week=late).content.decode()


def test_a_week_without_hours_left_says_so(as_alice: Client, alice: Any, done: Any) -> None:
    week = state(alice).open_tasks[0].start
    add(as_alice, key="a", hours="40", week=week)
    assert "has no hours left, so it stands at" in add(as_alice, key="b", week=week).content.decode()


def test_a_finished_own_task_is_not_deleted(as_alice: Client, alice: Any, done: Any) -> None:
    add(as_alice)
    change_own(as_alice, alice, done, "tick")
    assert "What is done stays" in change_own(as_alice, alice, done, "delete").content.decode()
    assert state(alice).own


@pytest.mark.parametrize("verb", ["edit", "later", "delete"])
def test_the_plans_own_tasks_are_not_changed(as_alice: Client, done: Any, verb: str) -> None:
    module, task = task_ids(done)[0].split("/")
    sent = {"client_key": "k", "title": "Mine", "hours": "1"}
    as_alice.post(reverse("change_task", args=[done.pk, module, task, verb]), sent)
    assert kinds() == ["merge"]


def test_tasks_of_the_week_change_places(as_alice: Client, alice: Any, done: Any) -> None:
    before = [t.name for t in as_alice.get(reverse("plan", args=[done.pk])).context["plan"].week]
    second = as_alice.get(reverse("plan", args=[done.pk])).context["plan"].week[1]
    as_alice.post(reverse("change_task", args=[done.pk, second.module, second.name, "up"]), {"client_key": "k"})
    after = [t.name for t in as_alice.get(reverse("plan", args=[done.pk])).context["plan"].week]
    assert after == [before[1], before[0], *before[2:]]


# -- other hours, and a new report -------------------------------------------------------------------------------------


def test_other_hours_are_shown_first_and_taken_up_once(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t")
    html = page(as_alice, "replan", hours_per_week="20", deadline="", start="", days_off="")
    assert "What would change" in html
    assert kinds() == ["merge", "tick"]
    for _ in range(2):
        as_alice.post(reverse("replan"), {"client_key": "r", "hours_per_week": "20"})
    assert kinds() == ["merge", "tick", "merge"]
    assert state(alice).plan.hours_per_week == 20
    assert task_ids(done)[0] in state(alice).done


def test_nobody_works_on_days_off(as_alice: Client, alice: Any, done: Any) -> None:
    monday = monday_of(alice.today()) + timedelta(days=7)
    last = monday + timedelta(days=13)
    sent = {"client_key": "r", "hours_per_week": "10", "days_off": f"{monday} to {last}"}
    as_alice.post(reverse("replan"), sent)
    inside = [t for t in state(alice).open_tasks if monday.isoformat() <= t.start <= last.isoformat()]
    assert inside == []


def test_what_does_not_fit_before_a_deadline_is_said(as_alice: Client, alice: Any, done: Any) -> None:
    deadline = (alice.today() + timedelta(days=21)).isoformat()
    answer = as_alice.get(reverse("replan"), {"hours_per_week": "2", "deadline": deadline})
    assert answer.context["changes"].dropped or answer.context["changes"].note


@pytest.mark.parametrize(
    "wrong", [{"hours_per_week": "0"}, {"days_off": "soon"}, {"deadline": "2020-01-01"}, {"start": "1999-01-01"}]
)
def test_wishes_that_are_none_are_refused_in_words(as_alice: Client, done: Any, wrong: dict[str, str]) -> None:
    answer = as_alice.post(reverse("replan"), {"client_key": "k", "hours_per_week": "5"} | wrong)
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert kinds() == ["merge"]


def test_a_new_report_is_offered_with_what_it_closes_by_quote(as_alice: Client, alice: Any, done: Any) -> None:
    module = task_ids(done)[-1].split("/")[0]
    services.tick_task(alice.plan, task_ids(done)[0], "t")
    newer_report(alice, without=module, shown="Your documents show an eval harness.")
    assert reverse("plan_changes") in page(as_alice, "my_plan")
    html = page(as_alice, "plan_changes")
    assert "Closed by your documents" in html
    assert "Your documents show an eval harness." in html
    assert "<blockquote>" in html
    assert kinds() == ["merge", "tick"]


def test_taking_it_up_keeps_what_is_done_and_closes_what_is_shown(as_alice: Client, alice: Any, done: Any) -> None:
    finished, module = task_ids(done)[0], task_ids(done)[-1].split("/")[0]
    services.tick_task(alice.plan, finished, "t")
    newer_report(alice, without=module, shown="Shown.")
    for _ in range(2):
        as_alice.post(reverse("plan_changes"), {"client_key": "m", "answer": "take"})
    assert kinds() == ["merge", "tick", "merge"]
    now = state(alice)
    assert finished in now.done
    assert {one.task.module for one in now.closed} == {module}
    assert all(one.evidence for one in now.closed)
    assert not [task for task in now.open_tasks if task.module == module]
    assert "Closed by your documents" in page(as_alice, "my_plan")


def test_a_finished_task_of_a_module_that_is_gone_stays_done(as_alice: Client, alice: Any, done: Any) -> None:
    finished = task_ids(done)[0]
    services.tick_task(alice.plan, finished, "t")
    newer_report(alice, without=finished.split("/")[0])
    as_alice.post(reverse("plan_changes"), {"client_key": "m", "answer": "take"})
    assert finished in {task.id for task in state(alice).kept}
    assert finished in state(alice).done


def test_taking_a_plan_up_leaves_nothing_that_holds_itself(alice: Any, done: Any) -> None:
    class Proposal(dict[str, Any]):
        """A plan that one can ask after."""

    gc.disable()
    try:
        proposal = Proposal(done.report["plan"])
        left = weakref.ref(proposal)
        alice.plan.take_up(done, proposal, "run")
        del proposal
        assert left() is None, "a worker would keep each report until it looks for garbage"
    finally:
        gc.enable()


def test_keeping_the_plan_ends_the_offer(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t")
    newer_report(alice, without=task_ids(done)[-1].split("/")[0])
    as_alice.post(reverse("plan_changes"), {"client_key": "m", "answer": "keep"})
    assert kinds() == ["merge", "tick", "keep"]
    assert reverse("plan_changes") not in page(as_alice, "my_plan")


def test_a_plan_that_nobody_worked_on_follows_its_own_report_by_itself_and_no_other(alice: Any, done: Any) -> None:
    alice.plan.take_up(done, {**done.report["plan"], "note": "corrected"}, "run")
    assert kinds() == ["merge", "merge"]
    newer = newer_report(alice, without="none")
    alice.plan.take_up(newer, {**newer.report["plan"], "note": "new"}, "run")
    assert kinds() == ["merge", "merge"], "another report asks before it replaces anything"
    deleting.delete_assessment(done)
    alice.plan.take_up(newer, {**newer.report["plan"], "note": "new"}, "run")
    assert kinds() == ["merge", "merge", "merge"]
    services.tick_task(alice.plan, task_ids(newer)[0], "t")
    other = newer_report(alice, without="none")
    alice.plan.take_up(other, {**other.report["plan"], "note": "newer"}, "run")
    assert kinds() == ["merge", "merge", "merge", "tick"]


def named(report: Assessment, name: str) -> Assessment:
    """An assessment whose resume names somebody."""
    report.report["profile"]["name"] = name
    report.save()
    return report


def test_whoever_comes_from_a_report_that_the_plan_does_not_follow_is_asked_first(
    as_alice: Client, alice: Any, done: Any
) -> None:
    newer = named(newer_report(alice, without=task_ids(done)[-1].split("/")[0]), "Tomas Okafor")
    report = as_alice.get(reverse("assessment", args=[newer.pk])).content.decode()
    (way,) = re.findall(r'href="([^"]+)">Open your plan<', report)
    asked = as_alice.get(way, follow=True)
    html = html_unescape(asked.content.decode())
    assert asked.redirect_chain[-1][0] == reverse("plan_changes")
    assert "Until then your plan follows the" in html
    assert f"The earlier report names {done.report['profile']['name']}, the later one Tomas Okafor" in html
    assert kinds() == ["merge"]
    as_alice.post(reverse("plan_changes"), {"client_key": "m", "answer": "take"})
    assert as_alice.get(way)["Location"] == reverse("plan", args=[newer.pk])


def test_before_and_after_congratulates_nobody_on_another_persons_report(
    as_alice: Client, alice: Any, done: Any
) -> None:
    newer = named(newer_report(alice, without="none"), "Tomas Okafor")
    newer.report["gaps"] = newer.report["gaps"][1:]
    newer.save()
    html = page(as_alice, "proved")
    assert "what moved is not one person&#x27;s progress" in html
    assert "gap of your report" not in html
    named(newer, done.report["profile"]["name"].upper() + " Maria")
    assert "1 gap of your report" in page(as_alice, "proved")


def test_the_next_upload_proposes_the_hours_that_the_plan_has(as_alice: Client, alice: Any, done: Any) -> None:
    as_alice.post(reverse("replan"), {"client_key": "r", "hours_per_week": "7"})
    assert re.search(r'name="hours_per_week"[^>]* value="7"', page(as_alice, "new_assessment"))


def test_the_check_in_asks_about_every_task_that_this_week_shows(as_alice: Client, alice: Any, done: Any) -> None:
    add(as_alice, hours="40")
    week = [task.view.id for task in as_alice.get(reverse("plan", args=[done.pk])).context["plan"].week]
    asked = re.findall(r'name="done" id="[^"]+" value="([^"]+)"', page(as_alice, "check_in"))
    assert set(week) <= set(asked)


def test_how_long_the_rest_takes_follows_what_is_ticked(as_alice: Client, alice: Any, done: Any) -> None:
    add(as_alice, hours="100")
    add(as_alice, hours="100", key="another")
    (before,) = re.findall(r"What is left takes (\d+) weeks", page(as_alice, "my_plan"))
    services.tick_task(alice.plan, state(alice).own[0].id, "t")
    after = re.findall(r"What is left takes (\d+) weeks", page(as_alice, "my_plan"))
    assert not after or int(after[0]) < int(before)


def test_what_follows_from_the_hours_changes_with_an_undo_in_the_same_answer(
    as_alice: Client, alice: Any, done: Any
) -> None:
    as_alice.post(reverse("replan"), {"client_key": "r", "hours_per_week": "5"})
    changed = {"client_key": "u", "sequence": str(state(alice).last_sequence)}
    answer = as_alice.post(reverse("undo", args=[done.pk]), changed, headers={"HX-Request": "true"})
    assert f"{done.report['plan']['hours_per_week']} h a week." in answer.content.decode()


def test_before_and_after_quotes_both_reports(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t", "https://git.example.org/evals")
    assert "There is one report so far" in page(as_alice, "proved")
    newer = newer_report(alice, without="none")
    practice = next(p for p in newer.report["practices"] if p["state"] == "not_found")
    shown = next(p for p in newer.report["practices"] if p["state"] == "demonstrated")
    practice |= {name: shown[name] for name in ("state", "strength", "level", "evidence")}
    newer.report["gaps"] = newer.report["gaps"][1:]
    newer.save()
    html = page(as_alice, "proved")
    assert "1 gap of your report" in html
    assert practice["name"] in html
    assert "https://git.example.org/evals" in html


def test_deleting_an_assessment_takes_the_quotes_of_what_it_closed(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t")
    newer = newer_report(alice, without=task_ids(done)[-1].split("/")[0], shown="Shown.")
    as_alice.post(reverse("plan_changes"), {"client_key": "m", "answer": "take"})
    deleting.delete_assessment(newer)
    assert state(alice).closed
    assert all(one.evidence == () for one in state(alice).closed)
    assert as_alice.get(reverse("plan", args=[done.pk])).status_code == 200


# -- calendar, files, letter -------------------------------------------------------------------------------------------


def wish(client: Client, what: str) -> None:
    assert client.post(reverse("plan_settings"), {"wish": what}).status_code == 302


def test_the_calendar_has_a_secret_address_that_can_be_ended(as_alice: Client, alice: Any, done: Any) -> None:
    wish(as_alice, "calendar")
    old = reverse("plan_calendar", args=[Plan.objects.get(owner=alice).calendar_token])
    assert Client().get(old).status_code == 200
    wish(as_alice, "calendar")
    new = reverse("plan_calendar", args=[Plan.objects.get(owner=alice).calendar_token])
    assert (Client().get(old).status_code, Client().get(new).status_code) == (404, 200)
    wish(as_alice, "no-calendar")
    assert Client().get(new).status_code == 404
    assert Client().get(reverse("plan_calendar", args=["None"])).status_code == 404


def test_the_calendar_holds_every_task_on_its_days(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t")
    services.annotate_task(alice.plan, task_ids(done)[1], "n", "My salary is a secret")
    wish(as_alice, "calendar")
    content = Client().get(reverse("plan_calendar", args=[Plan.objects.get(owner=alice).calendar_token])).content
    entries = Calendar.from_ical(content).walk("VEVENT")
    tasks = {task.id: task for task in state(alice).tasks}
    assert len(entries) == len(tasks) == len({str(entry["UID"]) for entry in entries})
    for entry in entries:
        task = tasks[str(entry["UID"]).split("@")[0]]
        assert entry.decoded("DTSTART").isoformat() == task.start
        assert entry.decoded("DTEND") == date.fromisoformat(task.end) + timedelta(days=1)
    assert sum(str(entry["SUMMARY"]).startswith("Done: ") for entry in entries) == 1
    assert b"salary" not in content


def test_no_cell_of_a_csv_file_is_a_formula(as_alice: Client, alice: Any, done: Any) -> None:
    add(as_alice, title='=HYPERLINK("http://evil.example.org")', key="a")
    add(as_alice, title="@SUM(A1)", key="b")
    services.annotate_task(alice.plan, task_ids(done)[0], "n", "+1 more")
    services.skip_task(alice.plan, task_ids(done)[1], "s", "\t=1+1")
    for name in ("plan_csv", "history_csv"):
        text = as_alice.get(reverse(name)).content.decode()
        cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
        assert not [c for c in cells if c.lstrip(" ").startswith(("=", "+", "@", "\t", "-")) and not c.isdigit()]
        assert any("HYPERLINK" in cell for cell in cells)


def test_the_files_hold_the_plan_and_its_history(as_alice: Client, alice: Any, done: Any) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "t", "https://git.example.org/1")
    value = json.loads(as_alice.get(reverse("plan_json")).content)
    assert [event["kind"] for event in value["history"]] == ["merge", "tick"]
    assert task_ids(done)[0] in value["state"]["done"]
    text = as_alice.get(reverse("plan_markdown")).content.decode()
    assert text.count("- [x]") == 1
    assert "https://git.example.org/1" in text
    rows = list(csv.DictReader(io.StringIO(as_alice.get(reverse("plan_csv")).content.decode())))
    assert len(rows) == len(state(alice).tasks)


def history(client: Client) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(reverse("history_csv")).content.decode())))


def test_the_history_says_what_a_change_of_the_plan_changed(as_alice: Client, alice: Any, done: Any) -> None:
    as_alice.post(reverse("replan"), {"hours_per_week": "3", "deadline": "2027-02-15", "client_key": "a"})
    gone = [task for task in task_ids(done) if task not in {t.id for t in state(alice).tasks}]
    titles = {t["id"]: t["title"] for phase in done.report["plan"]["phases"] for t in phase["tasks"]}
    first, second = history(as_alice)
    hours = sum(t["hours"] for phase in done.report["plan"]["phases"] for t in phase["tasks"])
    assert first["details"] == f"{len(titles)} tasks, {hours} h, at 10 h a week"
    assert "at 3 h a week; deadline 15 Feb 2027; no longer planned: " in second["details"]
    assert gone and all(titles[id] in second["details"] for id in gone)
    assert f"({len(gone)} tasks)" in second["details"]
    assert second["details"] in html_unescape(as_alice.get(reverse("plan_markdown")).content.decode())


def test_the_history_says_what_was_undone_declined_and_planned(as_alice: Client, alice: Any, done: Any) -> None:
    first = task_ids(done)[0]
    services.tick_task(alice.plan, first, "k")
    services.undo_event(alice.plan, 2, "u")
    add(as_alice, title="Ask Rita", key="o")
    replanning.order_week(alice.plan, task_ids(done)[:2], first, False, "m")
    rows = {row["what"]: row["details"] for row in history(as_alice)}
    assert rows["undone"] == f"number 2: done, {first}"
    assert re.search(r"week: \d+ [A-Z][a-z]{2} 20\d\d", rows["own task added"])
    assert rows["put in order"].startswith("order: ")
    assert not [row for row in history(as_alice) if not row["details"] and row["what"] in ("plan changed", "undone")]


def subscribed(owner: Any) -> Plan:
    plan = Plan.objects.get(owner=owner)
    replanning.set_reminders(plan, True, date(2026, 11, 18))
    plan.refresh_from_db()
    return plan


def test_nobody_gets_a_letter_unasked(alice: Any, done: Any) -> None:
    assert reminding.plans_due(MONDAY) == []
    assert reminding.send_letter(Plan.objects.get(owner=alice), MONDAY) == "not due"
    assert mail.outbox == []


def test_a_letter_delivered_twice_is_sent_once_a_week(alice: Any, done: Any) -> None:
    plan, same = subscribed(alice), Plan.objects.get(owner=alice)
    # Both deliveries read the row before either of them sends.
    assert [reminding.send_letter(one, MONDAY) for one in (plan, same)] == ["sent", "not due"]
    assert len(mail.outbox) == 1
    later = Plan.objects.get(owner=alice)
    assert reminding.send_letter(later, MONDAY + timedelta(days=3)) == "not due"
    assert reminding.send_letter(later, MONDAY + timedelta(days=7)) == "sent"


def test_the_letter_comes_on_monday_morning_where_the_person_is(alice: Any, done: Any) -> None:
    alice.time_zone = "America/Los_Angeles"
    alice.save()
    plan = subscribed(alice)
    assert reminding.week_due(plan, MONDAY) is None
    assert reminding.week_due(plan, MONDAY + timedelta(hours=7)) == date(2026, 11, 23)


def test_a_mail_server_that_is_down_is_asked_again(alice: Any, done: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = subscribed(alice)

    def refuse(self: Any) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", refuse)
        assert reminding.send_letter(plan, MONDAY) == "not sent"
    assert reminding.send_letter(Plan.objects.get(owner=alice), MONDAY) == "sent"


def test_one_click_ends_the_letters_and_looking_does_not(alice: Any, done: Any) -> None:
    plan = subscribed(alice)
    reminding.send_letter(plan, MONDAY)
    (letter,) = mail.outbox
    address = letter.extra_headers["List-Unsubscribe"].strip("<>")
    assert address in letter.body
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = address.removeprefix(reminding.EMBEDDED)
    strict = Client(enforce_csrf_checks=True)
    assert strict.get(path).status_code == 200
    assert Plan.objects.get(owner=alice).reminds
    assert strict.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Plan.objects.get(owner=alice).reminds


def test_a_link_with_another_signature_ends_nothing(alice: Any, done: Any) -> None:
    plan = subscribed(alice)
    assert Client().post(reverse("unsubscribe", args=[f"{plan.pk}:forged"])).status_code == 404
    assert Plan.objects.get(owner=alice).reminds


# -- ownership ---------------------------------------------------------------------------------------------------------

PAGES = ("check_in", "replan", "proved", "plan_settings", "plan_markdown", "plan_json", "plan_csv", "history_csv")


@pytest.mark.parametrize("name", PAGES)
def test_without_a_plan_there_is_no_page(as_bob: Client, done: Any, name: str) -> None:
    assert as_bob.get(reverse(name)).status_code == 404


def test_what_bob_does_leaves_alices_plan_alone(as_bob: Client, alice: Any, bob: Any, done: Any) -> None:
    give_report(bob)
    before = PlanEvent.objects.filter(plan__owner=alice).count()
    check_in(as_bob)
    add(as_bob)
    as_bob.post(reverse("replan"), {"client_key": "r", "hours_per_week": "3"})
    wish(as_bob, "calendar")
    assert PlanEvent.objects.filter(plan__owner=alice).count() == before
    assert Plan.objects.get(owner=alice).calendar_token is None
    assert "Ask Rita" not in json.dumps(state(alice).model_dump(mode="json"))


def test_a_check_in_and_other_hours_end_on_the_same_day_where_the_hours_are_the_same(
    as_alice: Client, alice: Any, done: Any
) -> None:
    services.tick_task(alice.plan, task_ids(done)[0], "k")
    hours = state(alice).options.hours_per_week
    as_alice.post(reverse("replan"), {"hours_per_week": str(hours), "client_key": "a"})
    anew = state(alice)
    check_in(as_alice, hours=str(hours))
    assert state(alice).plan.end == anew.plan.end
    assert [(t.id, t.start, t.end) for t in state(alice).open_tasks] == [
        (t.id, t.start, t.end) for t in anew.open_tasks
    ]
    check_in(as_alice, hours=str(hours - 1))
    assert state(alice).plan.end >= anew.plan.end


def test_what_fewer_hours_take_out_of_the_plan_is_told_before_it_goes(as_alice: Client, alice: Any, done: Any) -> None:
    as_alice.post(reverse("replan"), {"hours_per_week": "40", "client_key": "a"})
    before = state(alice)
    answer = as_alice.get(reverse("replan"), {"hours_per_week": "3"})
    html = html_unescape(answer.text)
    (why,) = answer.context["changes"].dropped
    assert why.because in html and why.because.startswith("It does not fit into six months: at 3 h a week")
    for module in why.modules:
        assert module.title in html and f"{module.hours} h" in html
        assert all(task in html for task in module.tasks)
        assert all(gap in html for gap in module.gaps)
    assert any(module.gaps for module in why.modules) and "Stays open:" in html
    assert state(alice) == before, "looking changes nothing"
    as_alice.post(reverse("replan"), {"hours_per_week": "3", "client_key": "b"})
    left_out = html_unescape(as_alice.get(reverse("my_plan"), follow=True).text).split("Left out, and why")[1]
    assert all(module.title in left_out for module in why.modules) and "Stays open:" in left_out


def test_a_plan_that_nothing_fits_into_says_so_on_every_page(as_alice: Client, alice: Any, done: Assessment) -> None:
    sent = {"hours_per_week": "1", "deadline": (alice.today() + timedelta(weeks=2)).isoformat(), "client_key": "a"}
    as_alice.post(reverse("replan"), sent)
    assert not queries.plan_of(alice).state.open_tasks
    for name in ("check_in", "replan", "proved", "plan_markdown", "plan_csv", "history_csv"):
        assert as_alice.get(reverse(name)).status_code == 200, name
    answer = as_alice.get(reverse("plan", args=[done.pk]))
    assert answer.status_code == 200
    assert "Left out" in answer.text


def test_whatever_can_happen_to_a_plan_is_taken_by_the_fold() -> None:
    assert set(EventKind) - {EventKind.UNDO} == TAKES.keys()
