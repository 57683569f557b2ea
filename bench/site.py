"""A site of the measurements' own on PostgreSQL and Redis, with what a worker costs as the system counts it."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen
from typing import Any

import psycopg

from chaos.servers import PostgreSQL, Redis
from tests.stack import Stack

TICK = os.sysconf("SC_CLK_TCK")


class BenchSite(Stack):
    """The production stack, with workers that keep their children however much they did."""

    def start_lasting_worker(self, processes: int) -> Popen[bytes]:
        """A worker whose children are never replaced, so that what they keep would show."""
        options = ["--concurrency", str(processes), "--max-tasks-per-child", "100000", "--without-gossip"]
        return self._start("worker", "celery", "--app", "config", "worker", *options, "--without-mingle")

    def start_hello(self, port: int) -> None:
        """Django saying hello under the same gunicorn: the yardstick of pages."""
        options = ["--bind", f"127.0.0.1:{port}", "--worker-class", "gthread", "--workers", "2", "--threads", "4"]
        self._start("hello", "gunicorn", "bench.hello", *options, "--no-control-socket")

    def ask(self, question: str, *arguments: object) -> Any:
        """What `bench.stored` answers inside the site's own settings."""
        call = f"from bench import stored; import json; print(json.dumps(stored.{question}(*{arguments!r})))"
        return json.loads(self.manage("shell", "--no-imports", "--command", call).splitlines()[-1])

    def states(self) -> Counter[str]:
        """How many assessments are in which state."""
        with psycopg.connect(self.environment["DATABASE_URL"]) as connection:
            rows = connection.execute("SELECT state, count(*) FROM assessor_assessment GROUP BY state")
            return Counter(dict(rows.fetchall()))

    def wait_until_over(self, number: int, seconds: float) -> Counter[str]:
        """Until so many have ended; how they did."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            states = self.states()
            if states["done"] + states["failed"] >= number:
                return states
            time.sleep(1)
        raise RuntimeError(f"After {seconds:.0f} s there were {dict(states)} of {number} assessments.")


@contextmanager
def open_site() -> Iterator[BenchSite]:
    """A prepared site with servers of its own; all of it ends here."""
    # Ended in the middle, it still ends its servers.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="rampwise-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        database, broker = PostgreSQL(folder / "postgresql", clocked=False), Redis(folder / "redis")
        database.start()
        broker.start()
        (folder / "site").mkdir()
        address = database.make_database("bench")
        environment = {"DATABASE_URL": address, "CELERY_BROKER_URL": broker.address, "LEASE_SECONDS": "60"}
        site = BenchSite(folder / "site", environment)
        try:
            site.prepare()
            yield site
        finally:
            site.stop()
            database.kill()
            broker.kill()


def children_of(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def cpu_of(pid: int) -> float:
    """Seconds of processor time of a process and of the children it waited for."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11:15]) / TICK


def memory_of(pid: int) -> dict[str, float]:
    """Megabytes of a process: all it holds (rss), with its share of what is shared (pss), and what is its own (uss)."""
    rows = (line.split() for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    sizes = {row[0].rstrip(":"): int(row[1]) / 1024 for row in rows}
    return {"rss": sizes["Rss"], "pss": sizes["Pss"], "uss": sizes["Private_Clean"] + sizes["Private_Dirty"]}
