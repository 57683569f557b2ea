"""Six months with a plan in a real browser: a check-in each week, two slips, a re-plan, a new report, the end.

The clock is the test's own: every page, event and session sees the simulated day, and nobody waits. The site and the
worker's work run in this process. JOURNEY_WEEKS says how long it walks: `make test-journey` the whole way, the rest a
short form with the same stations.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from playwright.sync_api import Page, expect

from assessor import queries, tasks
from assessor.core.plan_state import PlanState
from assessor.models import Assessment, PlanEvent, Proof
from tests.browser.conftest import PASSWORD
from tests.journeys import SAMPLES

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900), pytest.mark.django_db(transaction=True)]

WEEKS = int(os.environ.get("JOURNEY_WEEKS", "6"))
MONDAY = datetime(2027, 1, 4, 8, tzinfo=UTC)
PERSON = "months@example.org"
BLAME = re.compile(r"overdue|behind schedule|you missed|you failed|should have", re.IGNORECASE)
RESUME = """Nadia Wirth-Osei
nadia.wirth@example.org

Experience

Backend Engineer, Pegel Freight
March 2021 - present
- Built the booking API in Python and Django on PostgreSQL; 40 dispatchers use it every day.
- Moved invoices to Celery with retries, exponential backoff and a dead-letter queue, so that no invoice was lost.
- Added idempotency keys to the payment webhooks, which ended double bookings.
- Every merge runs 900 tests in GitHub Actions before it is deployed.

Skills
Python, Django, Celery, PostgreSQL, Docker, GitHub Actions
"""
PROOF = (
    "# How the sorter is measured\n\n"
    "The letter sorter is an LLM classifier that two city offices use every day. I collected "
    "120 real letters, and two clerks wrote down the right department for each. Agreement with them rose from 71 % to "
    "86 % after I cut the examples to three.\n"
)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """The simulated day: Monday of the first week."""
    with time_machine.travel(MONDAY, tick=True) as traveller:
        yield traveller


class Walker:
    """The person at the browser, and what the test itself has noted of what they did."""

    def __init__(self, page: Page, url: str, clock: time_machine.Traveller, user: Any) -> None:
        self.page, self.url, self.clock, self.user = page, url, clock, user
        self.done: set[str] = set()

    @property
    def state(self) -> PlanState:
        """The plan as its events say."""
        return queries.plan_of(self.user).state

    def go_to(self, week: int, weekday: int = 0) -> None:
        """A day of a week of the walk, each week a little later: no session ends while a form is filled in."""
        self.clock.move_to(MONDAY + timedelta(weeks=week, days=weekday, minutes=10 * week))

    def open(self, path: str) -> None:
        """A page; whoever has been away for long signs in again."""
        self.page.goto(f"{self.url}{path}")
        if "/accounts/login/" in self.page.url:
            self.page.get_by_label("Email").fill(PERSON)
            self.page.get_by_label("Password").fill(PASSWORD)
            self.page.locator("main button").click()
            self.page.goto(f"{self.url}{path}")

    def upload(self, *writeups: str) -> None:
        """A resume with write-ups, and the worker that reads them."""
        self.open("/assessments/new/")
        self.page.get_by_label("Resume", exact=True).set_input_files(
            {"name": "resume.txt", "mimeType": "text/plain", "buffer": RESUME.encode()}
        )
        if writeups:
            self.page.get_by_label("Project write-ups").set_input_files([SAMPLES / name for name in writeups])
        self.page.get_by_label("Hours a week for the plan").fill("10")
        self.page.get_by_role("button", name="Read my documents").click()
        self.page.wait_for_url(re.compile(r"/assessments/[0-9a-f-]{36}/"))
        newest = Assessment.objects.order_by("-created").first()
        assert newest and tasks.run_assessment(str(newest.pk)) == "done"

    def check_in(self, hours: int, nothing: bool = False) -> None:
        """The week's four questions: all that is due is done, or nothing is."""
        self.open("/plan/check-in/")
        assert not BLAME.search(self.page.locator("main").inner_text())
        boxes = self.page.locator("input[name=done]")
        for number in range(0 if nothing else boxes.count()):
            boxes.nth(number).check()
            self.done.add(boxes.nth(number).get_attribute("value") or "")
        self.page.get_by_label("What is in the way?").fill("A release" if nothing else "")
        self.page.get_by_label(re.compile("^Hours in the week")).fill(str(hours))
        self.page.get_by_role("button", name="Keep it").click()
        expect(self.page.get_by_role("status")).to_contain_text("The plan now ends on")
        self.nothing_is_lost()

    def nothing_is_lost(self) -> None:
        """What the person did is what the plan and the page say is done."""
        assert set(self.state.done) == self.done
        self.open("/plan/")
        expect(self.page.locator("#progress")).to_contain_text(f"{len(self.done)} of ")


def test_six_months_week_by_week(
    page: Page, live_server: Any, clock: time_machine.Traveller, django_user_model: Any
) -> None:
    user = django_user_model.objects.create_user(PERSON, PASSWORD)
    walker = Walker(page, live_server.url, clock, user)
    slips = {WEEKS // 4, WEEKS // 2 + 1}
    replanned, assessed = WEEKS // 3, WEEKS // 2
    walker.upload()
    walker.open("/plan/")
    expect(page.locator("#week-h")).to_be_visible()
    first_end = walker.state.plan.end
    for week in range(WEEKS):
        walker.go_to(week)
        if week == 0:
            attach_proof(walker)
        if week == replanned:
            replan(walker)
        if week == assessed:
            take_up_a_new_report(walker)
        walker.go_to(week, weekday=4)
        if week in slips:
            slip(walker)
        else:
            walker.check_in(hours=10)
    assert len(list(walker.state.check_ins)) == WEEKS
    assert walker.state.first_end == first_end
    look_back(walker)


def attach_proof(walker: Walker) -> None:
    """The first task is done with a write-up, and a worker marks it by quote."""
    page = walker.page
    walker.open("/plan/")
    first = page.locator("#week-h ~ ol > li").first
    task = first.get_attribute("id").removeprefix("week-").replace("--", "/")
    first.locator("summary", has_text="What done means").click()
    first.get_by_role("link", name="Attach a file or a text").click()
    page.get_by_label("A file").set_input_files(
        {"name": "sorter.md", "mimeType": "text/markdown", "buffer": PROOF.encode()}
    )
    page.get_by_role("button", name="Attach it").click()
    expect(page.get_by_role("heading", name="sorter.md")).to_be_visible()
    assert tasks.check_proof(str(Proof.objects.get().pk)) == "done"
    walker.done.add(task)
    walker.nothing_is_lost()


def replan(walker: Walker) -> None:
    """More hours and some days off: first what would change, then the change, and it can be undone."""
    page = walker.page
    before = walker.state
    off = datetime.now(UTC).date() + timedelta(days=7)
    walker.open("/plan/replan/")
    page.get_by_label("Hours a week").fill("14")
    page.get_by_label("Days off").fill(f"{off} to {off + timedelta(days=1)}")
    page.get_by_role("button", name="See what changes").click()
    expect(page.locator("#changes-h")).to_be_visible()
    assert walker.state == before
    page.get_by_role("button", name="Change the plan").click()
    walker.nothing_is_lost()
    assert walker.state.plan.hours_per_week == 14
    assert not [t for t in walker.state.open_tasks if off.isoformat() in (t.start, t.end)]


def take_up_a_new_report(walker: Walker) -> None:
    """Write-ups of a finished project close gaps by quote; the plan follows when the person says so."""
    page = walker.page
    open_before = {task.id for task in walker.state.open_tasks}
    walker.upload("alice_ticket_triage.md", "alice_queue_notes.txt")
    walker.nothing_is_lost()
    page.get_by_role("link", name="See what changes").click()
    expect(page.locator("#closed-h")).to_be_visible()
    assert page.locator("#closed-h ~ .list-line figure.quote blockquote").count() > 0
    page.get_by_role("button", name="Change the plan").click()
    walker.nothing_is_lost()
    closed = {one.task.id for one in walker.state.closed}
    assert closed and closed <= open_before
    assert all(one.evidence for one in walker.state.closed)


def slip(walker: Walker) -> None:
    """A week in which nothing got done: what was due moves along, the new end is said, nobody is scolded."""
    due = {task.id for task in walker.state.open_tasks if task.end <= datetime.now(UTC).date().isoformat()}
    walker.check_in(hours=10, nothing=True)
    today = datetime.now(UTC).date().isoformat()
    moved = {task.id: task for task in walker.state.open_tasks if task.id in due}
    assert all(task.start > today for task in moved.values())
    assert set(moved) == due
    assert not BLAME.search(walker.page.locator("main").inner_text())


def look_back(walker: Walker) -> None:
    """At the end: what moved by quote, what was proved and how, and lines that stand word for word in a document."""
    page = walker.page
    walker.open("/plan/proved/")
    expect(page.locator("#moved-h")).to_be_visible()
    expect(page.locator("#left-h")).to_be_visible()
    assert page.locator("#left-h ~ .list-line").count() == len(walker.done)
    texts = [" ".join(text.split()) for text in (RESUME, PROOF, *(path.read_text() for path in SAMPLES.iterdir()))]
    lines = page.locator("#lines-h ~ .list-line li").evaluate_all("all => all.map(one => one.firstChild.textContent)")
    assert lines
    assert all(any(" ".join(line.split()) in text for text in texts) for line in lines)
    walker.open("/plan/")
    assert not BLAME.search(page.locator("main").inner_text())
    assert PlanEvent.objects.filter(plan__owner=walker.user, kind="check_in").count() == WEEKS
