"""What was written is still there after a login that ended in between, and gone once it arrived."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD, sign_up
from tests.browser.test_journey import upload
from tests.stack import Stack

pytestmark = pytest.mark.browser
IN_THE_WAY = "The staging database was down for two days."


@pytest.fixture
def address(request: pytest.FixtureRequest) -> str:
    """Somebody's e-mail address, another one in each test."""
    return f"{request.node.originalname.replace('_', '-')}@example.org"


@pytest.fixture
def checking_in(page: Page, site: Stack, address: str) -> Page:
    """Somebody with a plan who writes a check-in."""
    sign_up(page, site, address)
    upload(page, site)
    expect(page.locator("#gaps")).to_be_visible(timeout=60_000)
    page.goto(f"{site.url}/plan/check-in/")
    page.get_by_label("What is in the way?").fill(IN_THE_WAY)
    page.locator("input[name=done]").first.check()
    page.get_by_label("Hours in the week").fill("3")
    return page


def log_in_again(page: Page, address: str) -> None:
    page.get_by_label("Email").fill(address)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main button").click()


def expect_draft(page: Page) -> None:
    expect(page.get_by_text("What you had written here is back.")).to_be_visible()
    expect(page.get_by_label("What is in the way?")).to_have_value(IN_THE_WAY)
    expect(page.get_by_label("Hours in the week")).to_have_value("3")
    expect(page.locator("input[name=done]").first).to_be_checked()


def test_a_check_in_outlives_the_login(checking_in: Page, site: Stack, address: str) -> None:
    page = checking_in
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("You were logged out in between")).to_be_visible()
    log_in_again(page, address)
    page.wait_for_url("**/plan/check-in/")
    expect_draft(page)
    # A login elsewhere makes the key of this page an old one.
    page.context.clear_cookies(name="csrftoken")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", name="This was not kept")).to_be_visible()
    page.get_by_role("link", name="Open the page anew").click()
    expect_draft(page)

    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("1 task done.")).to_be_visible()
    # A draft goes once the page that says so has run its scripts.
    page.wait_for_load_state("domcontentloaded")
    page.goto(f"{site.url}/plan/check-in/")
    expect(page.get_by_label("What is in the way?")).to_have_value("")
    expect(page.get_by_text("What you had written here is back.")).to_have_count(0)

    page.get_by_label("What is in the way?").fill(IN_THE_WAY)
    page.get_by_role("button", name="Log out").click()
    page.wait_for_url(f"{site.url}/")
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('draft'))") == []


def test_a_tick_after_the_login_ended_leads_to_the_login_and_back(checking_in: Page, site: Stack, address: str) -> None:
    page = checking_in
    page.goto(f"{site.url}/plan/")
    plan = page.url
    page.context.clear_cookies(name="sessionid")
    page.locator("button.tick").first.click()
    expect(page.get_by_text("You were logged out in between")).to_be_visible()
    log_in_again(page, address)
    page.wait_for_url(plan)


def test_a_tick_that_never_arrived_says_so(checking_in: Page, site: Stack) -> None:
    page = checking_in
    page.goto(f"{site.url}/plan/")
    page.route("**/tick/", lambda route: route.abort())
    page.locator("button.tick").first.click()
    expect(page.get_by_text("That was not kept: no answer came.")).to_be_visible()
