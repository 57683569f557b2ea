"""The stages of a run, written down as they happen: what the waiting person sees, and the heartbeat of the claim."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from assessor.models import Assessment
from assessor.models.assessments import STAGES, Stages

# The page asks once a second: what was counted sooner after the last time is written with what comes next, in seconds.
SEEN_AFTER = 0.25


class LostClaim(Exception):
    """Another worker holds the assessment now, or it was deleted: stop without a trace."""


class Journal:
    """The stages of one run as the waiting person sees them. Each note is a heartbeat; raises LostClaim."""

    def __init__(self, pk: UUID, token: str) -> None:
        self.pk, self.token = pk, token
        self.stage = ""
        self.counts = dict.fromkeys(STAGES, "")
        self.seconds: dict[str, float] = {}
        self.since = self.written = time.monotonic()

    def begin(self, stage: str, count: str) -> None:
        """A stage begins. `count` belongs to what came before it, or to the first stage itself."""
        self.counts[self.stage or stage] = count or self.counts[self.stage or stage]
        self._stop_clock()
        self.stage = stage
        self._write()

    def note(self, count: str) -> None:
        """The running stage has counted further."""
        self.counts[self.stage] = count
        if time.monotonic() - self.written >= SEEN_AFTER:
            self._write()

    def ask(self, done: int, total: int) -> None:
        """A language model is being asked. Always written: no more is asked of it once the claim is lost."""
        self.counts[self.stage] = f"asking a language model: {done} of {total} answered"
        self._write()

    def end(self, count: str) -> Stages:
        """The last stage is over: what to keep of all of them."""
        self._stop_clock()
        self.counts[self.stage] = count
        return [self._tell(stage, "done") for stage in STAGES]

    def _stop_clock(self) -> None:
        """Keeps how long the stage took that is over."""
        now = time.monotonic()
        if self.stage:
            self.seconds[self.stage] = round(now - self.since, 3)
        self.since = now

    def _tell(self, stage: str, state: str) -> dict[str, Any]:
        took = {"seconds": self.seconds[stage]} if stage in self.seconds else {}
        return {"id": stage, "state": state, "count": self.counts[stage]} | took

    def _write(self) -> None:
        now = STAGES.index(self.stage)
        states = ["done"] * now + ["running"] + ["waiting"] * (len(STAGES) - now - 1)
        stages = [self._tell(stage, state) for stage, state in zip(STAGES, states, strict=True)]
        self.written = time.monotonic()
        if not Assessment.objects.beat(self.pk, self.token, stage=self.stage, stages=stages):
            raise LostClaim


def count_of(number: int, noun: str) -> str:
    """A number with its noun: 1 gap, 2 gaps."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
