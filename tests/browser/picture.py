"""Takes the README's picture of the sample report anew: python -m tests.browser.picture (`make picture`)."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.stack import Stack

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "report.png"
WIDTH, HEIGHT = 1200, 900


def main() -> None:
    """Starts a site, opens its sample and writes what a visitor sees first."""
    with tempfile.TemporaryDirectory() as folder:
        site = Stack(Path(folder), {})
        try:
            site.prepare()
            site.start_web()
            with sync_playwright() as playwright:
                chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
                browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                page.goto(f"{site.url}/sample/")
                page.screenshot(path=PICTURE)
                browser.close()
        finally:
            site.stop()
    sys.stdout.write(f"{PICTURE.name}: the sample report at {WIDTH} x {HEIGHT}\n")


if __name__ == "__main__":
    main()
