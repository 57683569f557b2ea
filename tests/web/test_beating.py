"""A clock that was set back does not silence beat."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta

from config.beating import Every
from config.celery import app

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)


def due(last: datetime) -> tuple[bool, float]:
    every = Every(5, nowfun=lambda: NOW, app=app)
    answer = every.is_due(last)
    return answer.is_due, answer.next


def test_it_is_due_every_few_seconds() -> None:
    assert due(NOW - timedelta(seconds=6)) == (True, 5)
    assert due(NOW - timedelta(seconds=2)) == (False, 3)


def test_after_an_hour_ahead_it_is_due_at_once() -> None:
    assert due(NOW + timedelta(hours=1)) == (True, 5)


def test_beat_can_keep_it_in_its_file() -> None:
    assert pickle.loads(pickle.dumps(Every(5))) == Every(5)
