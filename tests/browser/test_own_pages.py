"""A PDF's own pages in a browser: quotes open their marks, marks and findings meet, a correction is worked in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Watch, sign_up
from tests.browser.test_every_page import look
from tests.stack import Stack
from tests.web.typeset import resume_pdf

pytestmark = pytest.mark.browser

IN_SIGHT = """found => {
    const element = typeof found === "string" ? document.querySelector(found) : found;
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight;
}"""
cookies: dict[str, list[dict[str, object]]] = {}


@pytest.fixture(scope="module")
def address(browser: Browser, site: Stack) -> str:
    """The report on a PDF; the account is looked into again by each test."""
    page = browser.new_page()
    sign_up(page, site, "pages@example.org")
    page.goto(f"{site.url}/assessments/new/")
    file = {"name": "ilse.pdf", "mimeType": "application/pdf", "buffer": resume_pdf()}
    page.get_by_label("Resume", exact=True).set_input_files(file)
    page.get_by_role("button", name="Read my documents").click()
    expect(page.locator("#gaps")).to_be_visible(timeout=60_000)
    cookies[site.url] = page.context.cookies()
    url = page.url
    page.close()
    return url


@pytest.fixture
def mine(page: Page, site: Stack, address: str, watch: Watch) -> Page:
    """The page of the person whose report it is."""
    page.context.add_cookies(cookies[site.url])
    return page


def in_sight(thing: Locator) -> bool:
    """Whether something lies within the window."""
    return thing.evaluate(f"e => ({IN_SIGHT})(e)")


def test_a_quote_of_the_report_opens_its_mark_on_the_page(mine: Page, address: str, watch: Watch) -> None:
    mine.goto(address)
    link = mine.locator('#found a[href*="documents/resume/#q"]').last
    anchor = link.get_attribute("href").split("#")[1]
    mine.goto(f"{address}documents/resume/#{anchor}")
    mark = mine.locator(f"#{anchor}")
    expect(mark.locator("rect").first).to_be_visible()
    expect(mine.locator(".page-picture img").first).to_have_js_property("complete", True)
    assert mine.locator(".page-picture img").first.evaluate("e => e.naturalWidth") > 1000
    mine.wait_for_function(IN_SIGHT, arg=f"[id='{anchor}']")
    assert watch.seen == []


@pytest.mark.parametrize("script", [True, False])
def test_mark_and_finding_lead_to_each_other_with_and_without_a_script(
    browser: Browser, site: Stack, address: str, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script, reduced_motion="reduce")
    context.add_cookies(cookies[site.url])
    page = context.new_page()
    page.goto(f"{address}documents/resume/")
    mark = page.locator(".page-marks a[id]").nth(1)
    finding = page.locator(f"li{mark.get_attribute('href')}")
    mark.click()
    page.wait_for_url(re.compile(r"#[qf]\d"))
    assert in_sight(finding)
    finding.locator(".place").click()
    page.wait_for_url(f"**#{mark.get_attribute('id')}")
    assert in_sight(mark)
    context.close()


def test_the_keys_walk_from_finding_to_finding_and_back(mine: Page, address: str) -> None:
    mine.emulate_media(reduced_motion="reduce")
    mine.goto(f"{address}documents/resume/")
    order = mine.locator(".findings .place").evaluate_all("all => all.map(link => link.hash)")
    for key, number in (("n", 0), ("n", 1), ("p", 0), ("p", len(order) - 1), ("n", 0)):
        mine.keyboard.press(key)
        expect(mine).to_have_url(re.compile(re.escape(order[number]) + "$"))


@pytest.mark.parametrize("path", ["documents/resume/", "review/"])
def test_every_look_of_the_pages(mine: Page, address: str, watch: Watch, path: str) -> None:
    look(mine, address + path)
    assert watch.seen == []


def test_a_correction_is_worked_in_shown_and_undone(mine: Page, address: str) -> None:
    mine.goto(f"{address}review/")
    before = mine.locator("#positions .section-note").inner_text()
    mine.get_by_text("Correct Backend Engineer").click()
    form = mine.locator("#positions details[open]")
    form.get_by_label("Start").fill("Mar 2022")
    form.get_by_role("button", name="Keep these").click()
    expect(mine.locator("#corrected")).to_contain_text("start Mar 2022", timeout=30_000)
    expect(mine.locator("#positions .section-note")).not_to_have_text(before)
    mine.get_by_role("button", name="Undo").click()
    expect(mine.locator("#positions .section-note")).to_have_text(before, timeout=30_000)
