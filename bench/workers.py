"""A Celery worker on Redis and PostgreSQL: assessments per minute and core, and what it keeps after a thousand."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

from bench.measures import chars_of
from bench.samples import typeset_resume
from bench.site import BenchSite, children_of, cpu_of, memory_of, open_site
from bench.timing import Row, cpu_seconds

# `BENCH_ASSESSMENTS` makes the long run shorter; the table says how many there were.
ASSESSMENTS = int(os.environ.get("BENCH_ASSESSMENTS", "1000"))
WARM = 40
PROCESSES = 2
BATCH = 50
MINUTES = 40
# Megabytes that a child may keep more after the run than when it was warm: the noise of the allocator.
NOISE = 3


def measure_workers() -> Iterator[Row]:
    """Through the broker and back into the database, by processor time, so that others on the machine do not count."""
    touch = chars_of(typeset_resume(1))
    touch()
    with open_site() as site:
        worker = site.start_lasting_worker(PROCESSES)
        _run(site, 0, WARM)
        before, spent = _memory(worker.pid), _cpu(worker.pid)
        chars = min(cpu_seconds(touch) for _ in range(9))
        done = _run(site, WARM, ASSESSMENTS)
        chars = min(chars, *(cpu_seconds(touch) for _ in range(9)))
        each = (_cpu(worker.pid) - spent) / ASSESSMENTS
        after = _memory(worker.pid)
    name, note = (
        "assessments a minute and core, 1 page, 3 write-ups",
        f"{60 / each:.0f} a minute; {done['failed']} failed",
    )
    yield Row(name, "the rate of chars", chars / each, 0.75, each * 1000, note, least=True)
    yield Row("worker, MB of all processes (PSS)", "-", after["pss"], 300, note=f"warm {before['pss']:.0f}")
    yield Row("worker, MB of one child alone (USS)", "-", after["uss"], 73, note=f"warm {before['uss']:.0f}")
    # What a child writes to for the first time becomes its own, but is no more than it held before.
    own = after["uss"] - before["uss"]
    note = f"after {ASSESSMENTS} assessments, over after {WARM}; {own:.1f} MB more are its own (USS)"
    yield Row("worker, MB that a child grew (RSS)", "-", after["rss"] - before["rss"], NOISE, note=note)


def _run(site: BenchSite, first: int, number: int) -> Counter[str]:
    """Queues so many and waits for all of them."""
    for start in range(first, first + number, BATCH):
        site.ask("queue", min(BATCH, first + number - start), start)
    return site.wait_until_over(first + number, MINUTES * 60)


def _cpu(pid: int) -> float:
    return sum(cpu_of(one) for one in [pid, *children_of(pid)])


def _memory(pid: int) -> dict[str, float]:
    children = [memory_of(one) for one in children_of(pid)]
    return {
        "pss": memory_of(pid)["pss"] + sum(one["pss"] for one in children),
        "uss": max(one["uss"] for one in children),
        "rss": max(one["rss"] for one in children),
    }
