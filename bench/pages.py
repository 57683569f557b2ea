"""How fast pages come at 10,000 stored assessments of 1,000 people, over a Django hello page under the same server."""

from __future__ import annotations

import http.client
import statistics
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

from bench.site import BenchSite, open_site
from bench.timing import Row, fit_exponent, percentile
from tests.stack import free_port, wait_for

PEOPLE = 1000
FEW, MANY = 1, 9
REQUESTS = 150
MOST_QUERIES = 10


def measure_pages() -> Iterator[Row]:
    """List, report and plan: p95 over hello's with one client and with four, queries, and growth with stored rows."""
    with open_site() as site:
        port = free_port()
        site.start_hello(port)
        pk = _assess_one(site)
        site.ask("make_people", PEOPLE - 1)
        few = site.ask("fill", pk, FEW)
        site.start_web()
        cookies = site.ask("sign_in", pk)
        paths = {"list": "/assessments/", "report": f"/assessments/{pk}/", "plan": f"/assessments/{pk}/plan/"}
        wait_for(lambda: _answers(port), 20, "hello")
        before = {name: statistics.median(_seconds(site.port, path, cookies)) for name, path in paths.items()}
        stored = site.ask("fill", pk, MANY)
        queries = site.ask("count_queries", pk, list(paths.values()))
        for name, path in paths.items():
            for clients, floor in ((1, 12.0), (4, 8.0)):
                own, hello, median = _in_turn(site.port, path, cookies, port, clients)
                note = f"p50 {median * 1000:.1f} ms; {stored} assessments, {PEOPLE} people"
                yield Row(
                    f"{name}, {clients} client(s), p95", "Django's hello, p95", own / hello, floor, own * 1000, note
                )
            yield Row(f"{name}, queries", "-", queries[path], MOST_QUERIES)
            after = statistics.median(_seconds(site.port, path, cookies))
            exponent = fit_exponent((few, stored), (before[name], after))
            note = f"{few} to {stored} stored cost {after / before[name]:.2f} x (at most 1.1)"
            yield Row(f"{name} grows with stored rows by the power", "0 is flat", exponent, 0.05, after * 1000, note)


def _assess_one(site: BenchSite) -> str:
    """A finished assessment, made by a real worker."""
    pk = site.ask("queue", 1)[0]
    worker = site.start_lasting_worker(1)
    site.wait_until_over(1, 90)
    site.kill(worker)
    return pk


def _in_turn(own: int, path: str, cookies: Mapping[str, str], hello: int, clients: int) -> tuple[float, float, float]:
    """The p95 of a page and of hello, taken turn by turn in five rounds, and the page's median."""
    pages, hellos = [], []
    for _ in range(5):
        pages += _by_many(own, path, cookies, clients)
        hellos += _by_many(hello, "/", {}, clients)
    return percentile(pages, 95), percentile(hellos, 95), statistics.median(pages)


def _by_many(port: int, path: str, cookies: Mapping[str, str], clients: int) -> list[float]:
    with ThreadPoolExecutor(clients) as pool:
        rounds = pool.map(lambda _: _seconds(port, path, cookies, REQUESTS // clients // 2), range(clients))
        return [second for seconds in rounds for second in seconds]


def _seconds(port: int, path: str, cookies: Mapping[str, str], requests: int = REQUESTS) -> list[float]:
    """How long each of some requests took over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    taken = []
    for number in range(requests + 5):
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}.")
        if number >= 5:
            taken.append(time.perf_counter() - start)
    connection.close()
    return taken


def _answers(port: int) -> bool:
    try:
        return bool(_seconds(port, "/", {}, 1))
    except OSError:
        return False
