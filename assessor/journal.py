"""The stages of a run, written down as they happen: what the waiting person sees, and the heartbeat of the claim."""

from __future__ import annotations

import time
from uuid import UUID

from assessor.models import Assessment
from assessor.models.assessments import STAGES


class LostClaim(Exception):
    """Another worker holds the assessment now, or it was deleted: stop without a trace."""


class Journal:
    """The stages of one run as the waiting person sees them. Each note is a heartbeat; raises LostClaim."""

    def __init__(self, pk: UUID, token: str) -> None:
        self.pk, self.token = pk, token
        self.stage = ""
        self.counts = dict.fromkeys(STAGES, "")
        self.seconds: dict[str, float] = {}
        self.since = time.monotonic()

    def begin(self, stage: str, count: str) -> None:
        """A stage begins. `count` belongs to what came before it, or to the first stage itself."""
        self.counts[self.stage or stage] = count or self.counts[self.stage or stage]
        self._stop_clock()
        self.stage = stage
        self._write()

    def note(self, count: str) -> None:
        """The running stage has counted further."""
        self.counts[self.stage] = count
        self._write()

    def ask(self, done: int, total: int) -> None:
        """A language model is being asked."""
        self.note(f"asking a language model: {done} of {total} answered")

    def end(self, count: str) -> None:
        """The last stage is over."""
        self._stop_clock()
        self.note(count)

    def _stop_clock(self) -> None:
        """Keeps how long the stage took that is over."""
        now = time.monotonic()
        if self.stage:
            self.seconds[self.stage] = round(now - self.since, 3)
        self.since = now

    def _took(self, stage: str) -> dict[str, float]:
        return {"seconds": self.seconds[stage]} if stage in self.seconds else {}

    def _write(self) -> None:
        now = STAGES.index(self.stage)
        states = ["done"] * now + ["running"] + ["waiting"] * (len(STAGES) - now - 1)
        stages = [
            {"id": stage, "state": state, "count": self.counts[stage]} | self._took(stage)
            for stage, state in zip(STAGES, states, strict=True)
        ]
        if not Assessment.objects.beat(self.pk, self.token, stage=self.stage, stages=stages):
            raise LostClaim
