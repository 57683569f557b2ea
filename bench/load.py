"""`python -m bench.load`: fifty people upload and read at once on a real site; fails where any of them met an error."""

from __future__ import annotations

import argparse
import sys
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import requests

from bench.site import open_site
from bench.timing import percentile
from tests.journeys import uploads
from tests.stack import Stack, Visitor

PEOPLE, UPLOADS, SECONDS = 50, 2, 420


@dataclass
class Seen:
    """What one person met: seconds by kind of page, and every answer that was no success."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    done: int = 0

    def note(self, kind: str, began: float, answer: requests.Response) -> None:
        """One answer."""
        self.seconds.setdefault(kind, []).append(time.monotonic() - began)
        if not answer.ok:
            self.errors.append(f"{kind}: {answer.status_code}")


def main() -> int:
    """Opens a site with two workers' processes, sends the people in, prints what they met."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--uploads", type=int, default=UPLOADS, help="by each")
    asked = parser.parse_args()
    with open_site() as site:
        site.start_web()
        site.start_worker()
        began = time.monotonic()
        last = began + SECONDS
        with ThreadPoolExecutor(asked.people) as pool:
            seen = list(pool.map(lambda _: live(site, asked.uploads, last), range(asked.people)))
        took = time.monotonic() - began
        if any(one.errors for one in seen):
            sys.stdout.write(site.log("web")[-3000:] + "\n")
    return tell(seen, asked.people * asked.uploads, took)


def live(site: Stack, number: int, last: float) -> Seen:
    """One person: signs up, uploads, reads everything while it is assessed, and then the report and the plan."""
    seen, person = Seen(), Visitor(site)
    try:
        person.sign_up(f"{uuid.uuid4().hex}@example.org")
        for hours in range(3, 3 + number):
            began = time.monotonic()
            address = person.upload(uploads(), target="auto", hours_per_week=str(hours))
            seen.seconds.setdefault("upload", []).append(time.monotonic() - began)
            read_until_over(person, address, seen, last)
    except (AssertionError, requests.RequestException, KeyError, ValueError) as error:
        seen.errors.append(f"{type(error).__name__}: {str(error)[:200]}")
    return seen


def read_until_over(person: Visitor, address: str, seen: Seen, last: float) -> None:
    """Reads pages until the assessment is over, then its report, its exports and its plan."""
    while True:
        for kind, path in (("list", "/assessments/"), ("progress", address), ("status", f"{address}status.json")):
            began = time.monotonic()
            answer = person.get(path)
            seen.note(kind, began, answer)
        state = answer.json()["state"]
        if state in ("done", "failed"):
            break
        if time.monotonic() > last:
            seen.errors.append(f"an assessment was still {state} after {SECONDS} s")
            return
        # As the page itself does: it asks again after a moment.
        time.sleep(1)
    if state == "failed":
        seen.errors.append("an assessment failed")
        return
    seen.done += 1
    for kind, path in (("report", address), ("json", f"{address}report.json"), ("plan", "/plan/")):
        began = time.monotonic()
        seen.note(kind, began, person.get(path))


def tell(seen: list[Seen], started: int, took: float) -> int:
    """Prints the counts and times; 1 where anything went wrong or is missing."""
    kinds = dict.fromkeys(kind for one in seen for kind in one.seconds)
    for kind in kinds:
        seconds = [second for one in seen for second in one.seconds.get(kind, ())]
        p50, p95 = (percentile(seconds, share) * 1000 for share in (50, 95))
        sys.stdout.write(f"{kind:<10}{len(seconds):>7} answers   p50 {p50:>7.0f} ms   p95 {p95:>7.0f} ms\n")
    errors = Counter(error for one in seen for error in one.errors)
    done = sum(one.done for one in seen)
    sys.stdout.write(
        f"{len(seen)} people at once, {started} uploads, {done} reports in {took:.0f} s, {errors.total()} errors\n"
    )
    for error, count in errors.most_common(10):
        sys.stdout.write(f"  {count} x {error}\n")
    return 1 if errors or done != started else 0


if __name__ == "__main__":
    sys.exit(main())
