"""Disputing a passage and taking it back, as a person does it, without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import sign_up
from tests.browser.test_journey import WAIT, upload
from tests.stack import Stack

pytestmark = pytest.mark.browser


def test_an_objection_is_weighed_at_once_and_can_be_taken_back(browser: Browser, site: Stack) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sign_up(page, site, "otherwise@example.org")
    upload(page, site)
    expect(page.locator("#gaps")).to_be_visible(timeout=WAIT)
    report = page.url
    row = page.locator("#found-practice-fallback-path")
    expect(row).to_contain_text("level 3")

    page.goto(site.url + (row.locator("a.objection").get_attribute("href") or ""))
    page.get_by_label("A fallback path", exact=True).check()
    page.get_by_label("Not mine").check()
    page.get_by_role("button", name="Keep this").click()
    # It leads back to the place in the report; the page refreshes itself until that is made again.
    expect(page.get_by_text("A fallback path: level 3 without, 0 with")).to_be_visible(timeout=WAIT)
    page.goto(report)
    expect(row).to_contain_text("no evidence")
    expect(row).to_contain_text("by your word")

    page.goto(f"{report}statements/")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Nothing yet.")).to_be_visible(timeout=WAIT)
    page.goto(report)
    expect(row).to_contain_text("level 3")
    context.close()
