"""How beat counts time: a clock that was set back does not silence it."""

from __future__ import annotations

from datetime import datetime

from celery.schedules import schedstate, schedule


class Every(schedule):
    """Due every so many seconds.

    Celery's own waits until the clock has come back to the last run: after a clock was an hour ahead and was put right,
    an hour without a sweep.
    """

    def is_due(self, last_run_at: datetime) -> schedstate:
        """Whether to run now, and in how many seconds to ask again."""
        if self.maybe_make_aware(last_run_at) > self.maybe_make_aware(self.now()):
            return schedstate(is_due=True, next=self.seconds)
        return super().is_due(last_run_at)
