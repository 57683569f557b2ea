"""From the upload to a ticked task with the keyboard alone: everything is reached by Tab, seen, and works."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watch, sign_up
from tests.journeys import SAMPLES
from tests.stack import Stack

pytestmark = pytest.mark.browser
MOST_STEPS = 60
# What has the focus is inside the window and bears a ring.
SEEN = """() => {
  const { top, bottom, width } = document.activeElement.getBoundingClientRect();
  const ring = parseFloat(getComputedStyle(document.activeElement).outlineWidth);
  return width > 0 && bottom > 0 && top < innerHeight && ring >= 2;
}"""


def go_to(page: Page, target: Locator) -> None:
    """Tabs on until the target has the focus; every stop on the way can be seen."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        if target.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{MOST_STEPS} steps lead not to {target}")


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    go_to(page, target)
    page.keyboard.press(key)


def test_from_the_upload_to_a_ticked_task_without_a_mouse(page: Page, site: Stack, watch: Watch) -> None:
    sign_up(page, site, "keyboard@example.org")
    press(page, page.get_by_role("link", name="Skip to the content"))
    press(page, page.get_by_role("link", name=re.compile("Upload|New assessment")).first)
    page.wait_for_url("**/assessments/new/")

    press(page, page.get_by_text("Paste it instead", exact=True))
    go_to(page, page.get_by_label("Resume as text"))
    page.keyboard.insert_text((SAMPLES / "alice_resume.md").read_text(encoding="utf-8"))
    go_to(page, page.get_by_label("Hours a week for the plan", exact=True))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("6")
    press(page, page.get_by_role("button", name="Read my documents"))
    expect(page.locator("#gaps")).to_be_visible(timeout=60_000)

    # A quote leads to its place, and from there back to the report.
    press(page, page.get_by_role("link", name="Skip to the content"))
    press(page, page.locator("figure.quote:visible figcaption a").first)
    page.wait_for_url("**/documents/resume/#q*")
    page.keyboard.press("n")
    press(page, page.get_by_role("link", name="Back to the report"))
    expect(page.locator("#gaps")).to_be_visible()

    press(page, page.get_by_role("link", name="Skip to the content"))
    press(page, page.get_by_role("link", name="Open your plan"))
    page.wait_for_url("**/plan/")
    expect(page.get_by_role("heading", name="Your plan")).to_be_visible()
    first = page.get_by_role("button", name=re.compile("^Mark as done")).first
    task = (first.get_attribute("id") or "").removeprefix("tick-week-")
    press(page, first, "Space")
    expect(page.locator("#progress")).to_contain_text("1 of ")
    # The keys stay at the task that was ticked, so that the same press takes it back.
    expect(page.locator(f"#tick-week-{task}")).to_be_focused()
    assert page.evaluate(SEEN)
    page.keyboard.press("Space")
    expect(page.locator("#progress")).to_contain_text("0 of ")
    expect(page.locator(f"#tick-week-{task}")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#progress")).to_contain_text("1 of ")
    press(page, page.get_by_text("Add a task of your own"))
    go_to(page, page.get_by_label("What", exact=True))
    page.keyboard.type("Ask Rita for the logs")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kept. It stands at")).to_be_visible()
    press(page, page.get_by_role("link", name="Skip to the content"))
    press(page, page.get_by_role("link", name="Check in"))
    page.wait_for_url("**/plan/check-in/")
    press(page, page.locator("input[name=done]").first, "Space")
    press(page, page.get_by_role("button", name="Keep it"))
    expect(page.get_by_text("1 task done.")).to_be_visible()
    # What leaves the week without being done is met again among the months.
    skipped = page.locator("#week-h ~ ol > li.task").first
    other = (skipped.get_attribute("id") or "").removeprefix("week-")
    press(page, page.get_by_role("link", name="Skip to the content"))
    press(page, skipped.locator("summary"))
    press(page, skipped.get_by_role("button", name="Skip"))
    expect(page.locator(f"#tick-month-{other}")).to_be_focused()
    assert page.evaluate(SEEN)
    assert watch.seen == []
