"""Every page, narrow and wide, light and dark: nothing axe objects to, nothing cut off, all of it by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Watch, sign_up
from tests.journeys import SAMPLES
from tests.stack import Stack

pytestmark = pytest.mark.browser
POSTINGS = SAMPLES.parents[2] / "evals" / "postings" / "postings"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PUBLIC = ["/", "/sample/", "/sample/documents/resume/", "/method/", "/accounts/login/", "/accounts/signup/"]
PUBLIC += ["/accounts/password/reset/", "/nothing/"]
MINE = [
    "/assessments/",
    "/assessments/new/",
    "{report}",
    "{report}plan/",
    "{report}documents/resume/",
    "{report}review/",
]
MINE += ["{report}statements/", "{gap}", "{passage}", "{report}compare/", "{other}compare/{uuid}/", "{report}course/"]
MINE += ["/postings/", "{posting}", "{posting}?by=2027-03-01", "{posting}delete/"]
MINE += ["/plan/proved/", "/plan/check-in/", "/plan/replan/?hours_per_week=3", "/plan/proofs/new/{task}/"]
MINE += ["{report}delete/", "{failed}", "/accounts/", "/accounts/delete/", "/accounts/email/"]
MINE += ["/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/"]
# Width in CSS pixels and colour scheme; 640 and 320 are a screen of 1280 at 200 % and 400 % zoom. axe sees the first 2.
LOOKS = [(360, "light"), (1440, "dark"), (640, "light"), (320, "light"), (1440, "light")]
WITH_AXE = LOOKS[:2]


@pytest.fixture(scope="module")
def signed_in(browser: Browser, site: Stack) -> Iterator[tuple[BrowserContext, dict[str, str]]]:
    """Somebody with a report, a plan with a ticked task, and an assessment that failed."""
    context = browser.new_context()
    page = context.new_page()
    sign_up(page, site, "looks@example.org")
    addresses = {}
    resume = SAMPLES / "alice_resume.md"
    for name, file in (("other", resume), ("report", resume), ("failed", None)):
        page.goto(f"{site.url}/assessments/new/")
        chosen = file or {"name": "scan.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"}
        page.get_by_label("Resume", exact=True).set_input_files(chosen)
        page.get_by_role("button", name="Read my documents").click()
        expect(page.locator("#gaps, form[action$='retry/']").first).to_be_visible(timeout=60_000)
        addresses[name] = page.url.removeprefix(site.url)
    addresses |= below(page, site, addresses["report"])
    addresses["posting"] = add_postings(page, site)
    page.goto(f"{site.url}/plan/")
    first = page.locator("#week-h ~ ol > li").first.get_attribute("id") or ""
    addresses["task"] = first.removeprefix("week-").replace("--", "/")
    page.close()
    yield context, addresses
    context.close()


def add_postings(page: Page, site: Stack) -> str:
    """Two postings, so that they are seen together; the address of the second."""
    for name in ("ip58-backend-is-agents.md", "ip61-bengaluru-genai.txt"):
        page.goto(f"{site.url}/postings/")
        page.get_by_label("Posting", exact=True).set_input_files(POSTINGS / name)
        page.get_by_role("button", name="Read this posting").click()
        expect(page.locator("#says-h")).to_be_visible(timeout=60_000)
    return page.url.removeprefix(site.url)


def below(page: Page, site: Stack, report: str) -> dict[str, str]:
    """The addresses of a gap and of a passage of a report, and its id; the report has a statement of each kind."""
    page.goto(site.url + report)
    gap = page.get_by_role("link", name="I have this").first.get_attribute("href") or ""
    passage = page.locator("#found a.objection").first.get_attribute("href") or ""
    for address in (gap, passage):
        page.goto(site.url + address)
        page.get_by_label("own words").fill("I did this with three other people, over a winter.")
        if address == passage:
            page.get_by_label("It shows less than that").check()
        page.get_by_role("button", name="Keep this").click()
        expect(page.get_by_text("over a winter").first).to_be_visible(timeout=60_000)
    return {"gap": gap, "passage": passage, "uuid": report.rstrip("/").rsplit("/", 1)[-1]}


def look(page: Page, url: str) -> None:
    """Opens the page and holds each look of it to what every page promises."""
    page.emulate_media(reduced_motion="reduce")
    page.goto(url)
    page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert too_wide <= 0, (width, scheme)
        found = Axe().run(page, options=RULES).response["violations"] if (width, scheme) in WITH_AXE else []
        broken = [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]
        assert broken == [], (width, scheme)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_pages(page: Page, site: Stack, watch: Watch, address: str) -> None:
    look(page, site.url + address)
    assert [seen for seen in watch.seen if "/nothing/" not in seen and "404" not in seen] == []


# A whole plan with every detail open is some eighty forms to look through.
@pytest.mark.timeout(420)
@pytest.mark.parametrize("address", MINE)
def test_pages_of_a_person(signed_in: tuple[BrowserContext, dict[str, str]], site: Stack, address: str) -> None:
    context, addresses = signed_in
    page = context.new_page()
    watch = Watch(page, site.url)
    look(page, site.url + address.format(**addresses))
    assert watch.seen == []
    page.close()


def test_the_first_key_leads_past_the_menu(page: Page, site: Stack) -> None:
    page.goto(f"{site.url}/sample/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_what_has_the_focus_can_be_seen(page: Page, site: Stack) -> None:
    page.goto(f"{site.url}/")
    for _ in range(8):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert width == "3px", page.evaluate("document.activeElement.outerHTML")


def test_on_paper_everything_is_unfolded_and_the_menu_is_gone(page: Page, site: Stack) -> None:
    page.goto(f"{site.url}/sample/")
    page.emulate_media(media="print")
    expect(page.locator(".site-head")).to_be_hidden()
    expect(page.locator(".contents")).to_be_hidden()
    hidden = "d => d.children.length > 1 && d.children[1].getBoundingClientRect().height === 0"
    assert page.evaluate(f"[...document.querySelectorAll('main details')].filter({hidden}).length") == 0


def test_a_form_can_be_sent_again_after_the_button_back(page: Page, site: Stack) -> None:
    page.goto(f"{site.url}/sample/")
    page.evaluate("""() => {
        document.body.insertAdjacentHTML("beforeend", "<form data-once data-sent=yes></form>");
        window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }""")
    expect(page.locator("form[data-sent]")).to_have_count(0)
