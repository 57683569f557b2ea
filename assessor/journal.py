"""The stages of a run, written down as they happen: what the waiting person sees, and the heartbeat of the claim."""

from __future__ import annotations

import threading
import time
from typing import Any
from uuid import UUID

from django.conf import settings

from assessor.models import Assessment
from assessor.models.assessments import STAGES, Stages, states_at

# The page asks once a second: what happened sooner after the last time is written with what comes next, in seconds.
SEEN_AFTER = 0.5
# A thread that looks after the claim needs a connection of its own, which costs as much as many statements: it looks
# so seldom that the work itself has mostly written everything.
LOOKED_AFTER_EVERY = 2.0


class LostClaim(Exception):
    """Another worker holds the assessment now, or it was deleted: stop without a trace."""


class Journal:
    """The stages of one run as the waiting person sees them, from the claim on. Each write is a heartbeat.

    Most runs are over before anybody could look twice: nothing of their stages is written before the end. What stands
    unseen when the run takes longer is written by the next stage or by whoever calls `keep` now and then.
    """

    def __init__(self, pk: UUID, token: str) -> None:
        self.pk, self.token = pk, token
        self.stage = STAGES[0]
        self.counts = dict.fromkeys(STAGES, "")
        self.seconds: dict[str, float] = {}
        self.since = self.written = time.monotonic()
        self._unseen = False
        # `keep` is called from another thread: what it writes must not be older than what stands there.
        self._lock = threading.Lock()

    def begin(self, stage: str, count: str) -> None:
        """A stage begins. `count` belongs to what came before it, or to the first stage itself; raises LostClaim."""
        with self._lock:
            self.counts[self.stage] = count or self.counts[self.stage]
            if stage != self.stage:
                self._stop_clock()
                self.stage = stage
        self._write_in_time()

    def note(self, count: str) -> None:
        """The running stage has counted further; raises LostClaim."""
        self.counts[self.stage] = count
        self._write_in_time()

    def ask(self, done: int, total: int) -> None:
        """A language model is being asked; raises LostClaim. Always written: once it is lost, no more is asked."""
        self.counts[self.stage] = f"asking a language model: {done} of {total} answered"
        self._must_write()

    def keep(self) -> bool:
        """Writes what nobody could see yet, and renews the claim in time; False when it was lost."""
        waits = time.monotonic() - self.written
        due = waits >= settings.LEASE_SECONDS / 4 or (self._unseen and waits >= SEEN_AFTER)
        return self._write() if due else True

    def end(self, count: str) -> Stages:
        """The last stage is over: what to keep of all of them."""
        self._stop_clock()
        self.counts[self.stage] = count
        return [self._tell(stage, "done") for stage in STAGES]

    def _stop_clock(self) -> None:
        """Keeps how long the stage took that is over."""
        now = time.monotonic()
        self.seconds[self.stage] = round(now - self.since, 3)
        self.since = now

    def _tell(self, stage: str, state: str) -> dict[str, Any]:
        took = {"seconds": self.seconds[stage]} if stage in self.seconds else {}
        return {"id": stage, "state": state, "count": self.counts[stage]} | took

    def _write_in_time(self) -> None:
        self._unseen = True
        if time.monotonic() - self.written >= SEEN_AFTER:
            self._must_write()

    def _must_write(self) -> None:
        if not self._write():
            raise LostClaim

    def _write(self) -> bool:
        with self._lock:
            self._unseen, self.written = False, time.monotonic()
            stages = [self._tell(*one) for one in zip(STAGES, states_at(self.stage), strict=True)]
            return Assessment.objects.beat(self.pk, self.token, stage=self.stage, stages=stages)


def count_of(number: int, noun: str) -> str:
    """A number with its noun: 1 gap, 2 gaps."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
