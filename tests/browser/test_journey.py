"""From sign-up to a ticked task, as a person walks it, with a script and without."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch, sign_up
from tests.journeys import SAMPLES
from tests.stack import Stack

pytestmark = pytest.mark.browser
WAIT = 60_000


def upload(page: Page, site: Stack) -> None:
    page.goto(f"{site.url}/assessments/new/")
    page.get_by_label("Resume", exact=True).set_input_files(SAMPLES / "alice_resume.md")
    page.get_by_label("Project write-ups").set_input_files(
        [SAMPLES / "alice_ticket_triage.md", SAMPLES / "alice_queue_notes.txt"]
    )
    page.get_by_label("Hours a week for the plan").fill("8")
    page.get_by_role("button", name="Read my documents").click()


def test_sign_up_upload_report_and_tick_off(page: Page, site: Stack, watch: Watch) -> None:
    sign_up(page, site, "journey@example.org")
    upload(page, site)
    expect(page.locator("#gaps")).to_be_visible(timeout=WAIT)
    expect(page.locator(".sentence").first).not_to_be_empty()

    quote = page.locator("figure.quote:visible figcaption a").first
    quote.click()
    anchor = page.url.split("#")[1]
    expect(page.locator(f"mark#{anchor}, mark:has(#{anchor})").first).to_be_in_viewport()
    page.keyboard.press("n")
    assert not page.url.endswith(anchor) or page.locator(".document-text mark[id]").count() == 1
    page.get_by_role("link", name="Back to the report").click()

    page.get_by_role("link", name="Open your plan").click()
    before = page.locator("#progress").inner_text()
    assert before.startswith("0 of ")
    tick = page.get_by_role("button", name=re.compile("^Mark as done")).first
    place = tick.get_attribute("id")
    tick.click()
    expect(page.locator("#progress")).to_contain_text("1 of ")
    # The piece is new: the keys go on from the task that was ticked, not from the top of the page.
    expect(page.locator(f"#{place}")).to_be_focused()
    page.get_by_role("button", name="Undo the last change").click()
    expect(page.locator("#progress")).to_contain_text("0 of ")
    assert watch.seen == []


def test_the_same_without_a_script(browser: Browser, site: Stack) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_up(page, site, "scriptless@example.org")
    upload(page, site)
    # The page refreshes itself until the report is there.
    expect(page.locator("#gaps")).to_be_visible(timeout=WAIT)
    page.get_by_role("link", name="Open your plan").click()
    page.get_by_role("button", name=re.compile("^Mark as done")).first.click()
    expect(page.locator("#progress")).to_contain_text("1 of ")
    context.close()


def test_the_table_is_filtered_in_place(page: Page, site: Stack, watch: Watch) -> None:
    page.goto(f"{site.url}/sample/")
    page.get_by_label("State").select_option("said")
    expect(page.locator("#found .state.shown")).to_have_count(0)
    assert page.locator("#found .state.said").count() > 0
    assert watch.seen == []


def test_a_mistake_in_the_form_stands_beside_its_field(page: Page, site: Stack) -> None:
    sign_up(page, site, "mistake@example.org")
    page.goto(f"{site.url}/assessments/new/")
    page.get_by_text("Paste one instead").click()
    page.get_by_label("Write-up as text").fill("What broke, and why.")
    page.get_by_role("button", name="Read my documents").click()
    expect(page.locator("#id_resume-errors")).to_have_text("Choose your resume, or paste its text.")
    expect(page.get_by_label("Write-up as text")).to_have_value("What broke, and why.")
