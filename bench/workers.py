"""A Celery worker on Redis and PostgreSQL: assessments per minute and core, and what it keeps after a thousand."""

from __future__ import annotations

import os
import statistics
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

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
TIMES = 5
# Megabytes that a child may keep more after the run than when it was warm: the noise of the allocator.
NOISE = 3


def measure_workers() -> Iterator[Row]:
    """Through the broker and back into the database, by processor time, so that others on the machine do not count.

    The time of the worker's readers counts. The yardstick is taken after each batch, by as many processes at once:
    where cores share what they have, both have the same of it.
    """
    chars: list[float] = []
    spent = 0.0
    with open_site() as site, ProcessPoolExecutor(PROCESSES) as pool:
        worker = site.start_lasting_worker(PROCESSES)
        _run(site, 0, WARM)
        before = _memory(worker.pid)
        for start in range(WARM, WARM + ASSESSMENTS, BATCH):
            began = _cpu(worker.pid)
            done = _run(site, start, min(BATCH, WARM + ASSESSMENTS - start))
            spent += _cpu(worker.pid) - began
            chars += pool.map(_seconds_of_chars, range(2 * PROCESSES))
        after = _memory(worker.pid)
    each = spent / ASSESSMENTS
    name, note = (
        "assessments a minute and core, 1 page, 3 write-ups",
        f"{60 / each:.0f} a minute; {done['failed']} failed",
    )
    yield Row(name, "the rate of chars", statistics.median(chars) / each, 0.75, each * 1000, note, least=True)
    note = f"warm {before['pss']:.0f}; {after['readers']:.0f} more are its readers'"
    yield Row("worker, MB of all processes (PSS)", "-", after["pss"], 300, note=note)
    yield Row("worker, MB of one child alone (USS)", "-", after["uss"], 73, note=f"warm {before['uss']:.0f}")
    # What a child writes to for the first time becomes its own, but is no more than it held before.
    own = after["uss"] - before["uss"]
    note = f"after {ASSESSMENTS} assessments, over after {WARM}; {own:.1f} MB more are its own (USS)"
    yield Row("worker, MB that a child grew (RSS)", "-", after["rss"] - before["rss"], NOISE, note=note)


def _run(site: BenchSite, first: int, number: int) -> Counter[str]:
    """Queues so many, a batch at a time, and waits for all of them."""
    for start in range(first, first + number, BATCH):
        site.ask("queue", min(BATCH, first + number - start), start)
    return site.wait_until_over(first + number, MINUTES * 60)


def _seconds_of_chars(_: int) -> float:
    """What the yardstick takes in this process: the least of a few times, after one that is not counted."""
    touch = chars_of(typeset_resume(1))
    touch()
    return min(cpu_seconds(touch) for _ in range(TIMES))


def _cpu(pid: int) -> float:
    return sum(cpu_of(one) for one in [pid, *children_of(pid), *_readers_of(pid)])


def _readers_of(pid: int) -> list[int]:
    return [reader for child in children_of(pid) for reader in children_of(child)]


def _memory(pid: int) -> dict[str, float]:
    children = [memory_of(one) for one in children_of(pid)]
    return {
        "pss": memory_of(pid)["pss"] + sum(one["pss"] for one in children),
        "readers": sum(memory_of(one)["pss"] for one in _readers_of(pid)),
        "uss": max(one["uss"] for one in children),
        "rss": max(one["rss"] for one in children),
    }
