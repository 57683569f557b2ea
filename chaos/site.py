"""The site under drill: uploads over HTTP as people make them, and what became of each, as the database saw it."""

from __future__ import annotations

import random
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import requests

from chaos.servers import Clock, PostgreSQL, Redis
from tests.journeys import uploads
from tests.stack import BEAT, Stack, Visitor, wait_for

# A person may have ten waiting.
UPLOADS_PER_PERSON = 8

# Every change to an end is counted by the database itself: two ends of one assessment cannot hide.
AUDIT = """
CREATE TABLE chaos_end (assessment uuid NOT NULL, state text NOT NULL);
CREATE FUNCTION chaos_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.state IN ('done', 'failed') AND NEW IS DISTINCT FROM OLD THEN
    INSERT INTO chaos_end VALUES (NEW.id, NEW.state);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chaos_note AFTER UPDATE ON assessor_assessment FOR EACH ROW EXECUTE FUNCTION chaos_note();
"""
COUNTED = """
SELECT a.id::text, a.state, a.message, a.attempts, a.report IS NOT NULL,
  (SELECT count(*) FROM chaos_end e WHERE e.assessment = a.id),
  (SELECT count(*) FROM assessor_planevent p WHERE p.client_key = 'merge:' || a.id)
FROM assessor_assessment a WHERE a.id = ANY(%s)
"""


@dataclass
class Count:
    """What became of the assessments of one drill."""

    started: int = 0
    done: int = 0
    failed: int = 0
    never_ended: int = 0
    without_sentence: int = 0
    ended_twice: int = 0
    merged_twice: int = 0
    attempts: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def judge(self, expect: str) -> None:
        """Adds what is wrong in words. `expect`: every one "done", every one "failed", or "either"."""
        for name in ("never_ended", "without_sentence", "ended_twice", "merged_twice"):
            if number := getattr(self, name):
                self.faults.append(f"{number} {name.replace('_', ' ')}")
        if expect != "either" and getattr(self, expect) != self.started:
            self.faults.append(f"{self.started - getattr(self, expect)} not {expect}")
        if not self.started:
            self.faults.append("nothing was started")


class Site(Stack):
    """The production stack with the drills' own servers."""

    def __init__(self, folder: Path, database: PostgreSQL, broker: Redis) -> None:
        self.database, self.broker = database, broker
        name = f"site_{uuid.uuid4().hex[:8]}"
        self.address = database.make_database(name)
        super().__init__(folder, {"DATABASE_URL": self.address, "CELERY_BROKER_URL": broker.address})
        self.media = folder / "media"
        self.started: list[str] = []
        self.lasting: list[subprocess.Popen[bytes]] = []

    def open(self) -> None:
        """Makes the tables, counts in them, and opens the web site and beat for all drills."""
        self.prepare()
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(AUDIT)
        self.start_web()
        self.start_beat()
        self.lasting = list(self.processes)

    @contextmanager
    def going_by(self, clock: Clock) -> Iterator[None]:
        """What is started meanwhile goes by a clock of its own."""
        before = dict(self.environment)
        self.environment |= clock.environment
        try:
            yield
        finally:
            self.environment = before

    def start_beat_again_and_again(self, schedule: Path) -> subprocess.Popen[bytes]:
        """A beat that is started anew whenever it ends, as operators have it, with a file of times of its own."""
        beat = (sys.executable, "-m", "celery", *BEAT, f"--schedule={schedule}")
        return self._run("beat", "sh", "-c", 'while :; do "$@"; done', "sh", *beat)

    def end_workers(self) -> None:
        """Ends what a drill has started."""
        for process in self.processes:
            if process not in self.lasting and process.poll() is None:
                self.kill(process)
        self.processes[:] = self.lasting

    def clear_away(self) -> None:
        """Ends what a drill has started, and forgets its assessments."""
        self.end_workers()
        self.started = []

    def meet(self) -> Visitor:
        """A new person, signed in."""
        visitor = Visitor(self)
        visitor.sign_up(f"{uuid.uuid4().hex}@example.org")
        return visitor

    def upload(self, number: int, visitor: Visitor | None = None) -> None:
        """So many uploads by one person after the other; each must be accepted."""
        for start in range(0, number, UPLOADS_PER_PERSON):
            person = visitor or self.meet()
            for hours in range(3, 3 + min(UPLOADS_PER_PERSON, number - start)):
                address = person.upload(uploads(), target="auto", hours_per_week=str(hours))
                self.started.append(address.split("/")[2])

    def upload_while(self, number: int, seconds: float, visitor: Visitor) -> int:
        """Uploads while something is down: what is refused counts for nothing; how many were accepted."""
        accepted, last = 0, time.monotonic() + seconds
        while accepted < number and time.monotonic() < last:
            try:
                # Hours of its own: the same upload twice while one waits is one assessment.
                hours = str(20 + accepted)
                address = visitor.upload(uploads(), target="auto", hours_per_week=hours)
            except (AssertionError, requests.RequestException):
                time.sleep(0.2)
                continue
            self.started.append(address.split("/")[2])
            accepted += 1
        return accepted

    def publish(self, copies: int, seed: int) -> None:
        """Sends the message of every assessment so many times, in an order of chance."""
        messages = self.started * copies
        random.Random(seed).shuffle(messages)
        code = f"from assessor.tasks import publish; [publish(pk) for pk in {messages!r}]"
        self.manage("shell", "--no-imports", "--command", code)

    def states(self) -> list[str]:
        """The states of this drill's assessments; empty while the database is away."""
        try:
            return [row[1] for row in self._rows()]
        except psycopg.OperationalError:
            return []

    def wait_for_stage(self, stage: str) -> None:
        """Until one of them has reached a stage."""

        def reached() -> bool:
            with psycopg.connect(self.address) as connection:
                asked = "SELECT 1 FROM assessor_assessment WHERE id = ANY(%s) AND state = 'running' AND stage = %s"
                return connection.execute(asked, [self.started, stage]).fetchone() is not None

        wait_for(reached, 60, f"the stage {stage}")

    def wait_for_attempt(self, number: int = 1) -> None:
        """Until one of them was claimed so often."""
        wait_for(lambda: max((row[3] for row in self._rows()), default=0) >= number, 90, f"attempt {number}")

    def wait_for_some(self, number: int = 1) -> None:
        """Until so many of them are done."""
        wait_for(lambda: self.states().count("done") >= number, 90, "the first end")

    def wait_until_over(self, seconds: float = 120) -> None:
        """Until all have ended, or the time is over; the count says which."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            states = self.states()
            if states and set(states) <= {"done", "failed"}:
                return
            time.sleep(0.1)

    def count(self) -> Count:
        """What became of them."""
        rows = self._rows()
        count = Count(started=len(self.started), attempts=max((row[3] for row in rows), default=0))
        for _, state, message, _, reported, ends, merges in rows:
            count.done += state == "done" and reported
            count.failed += state == "failed"
            count.never_ended += state not in ("done", "failed")
            count.without_sentence += state == "failed" and not (message.endswith(".") and " " in message)
            count.ended_twice += ends > 1
            count.merged_twice += merges > 1
        count.never_ended += len(self.started) - len(rows)
        return count

    def _rows(self) -> list[tuple]:
        with psycopg.connect(self.address, connect_timeout=5) as connection:
            return connection.execute(COUNTED, [self.started]).fetchall()
