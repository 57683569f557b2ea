"""A real Chromium on a whole site: gunicorn, a Celery worker, SQLite and a broker of files. It fails, never skips."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.stack import Stack

# Playwright's synchronous interface keeps an event loop in this thread.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
PASSWORD = "a-Long-enough-passphrase-1"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium, or the one that CHROMIUM names; it asks nobody outside for anything."""
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return {**browser_type_launch_args, "executable_path": path, "args": [*quiet, "--disable-sync", "--no-first-run"]}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The running site."""
    stack = Stack(tmp_path_factory.mktemp("browser-site"), {})
    try:
        stack.prepare()
        stack.start_web()
        stack.start_worker()
        yield stack
    finally:
        stack.stop()


class Watch:
    """What went wrong in a page without anybody seeing it: console errors, answers from 400 on, foreign hosts."""

    def __init__(self, page: Page, url: str) -> None:
        self.seen: list[str] = []
        page.on("console", lambda message: self._note(message.type == "error", message.text))
        page.on("pageerror", lambda error: self._note(True, str(error)))
        page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status} {answer.url}"))
        page.on("request", lambda request: self._note(not request.url.startswith((url, "data:")), request.url))

    def _note(self, wrong: bool, what: str) -> None:
        if wrong:
            self.seen.append(what)


@pytest.fixture
def watch(page: Page, site: Stack) -> Watch:
    """Watches the test's page."""
    return Watch(page, site.url)


def sign_up(page: Page, site: Stack, email: str) -> None:
    """Makes an account and is signed in."""
    page.goto(f"{site.url}/accounts/signup/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password (again)").fill(PASSWORD)
    page.locator("main button").click()
    page.wait_for_url("**/assessments/")


def log_in(page: Page, site: Stack, email: str) -> None:
    """Signs in with an account that exists."""
    page.goto(f"{site.url}/accounts/login/")
    page.get_by_label("Email").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main button").click()
    page.wait_for_url("**/assessments/")
