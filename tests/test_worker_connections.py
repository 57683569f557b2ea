"""A worker's child keeps its database connection from task to task, for as long as it is young and sound."""

from types import SimpleNamespace

import pytest
from celery.fixups.django import DjangoWorkerFixup
from django.db import connection

import config.celery as worker


def task(*, is_eager: bool) -> SimpleNamespace:
    """A task as the signals of Celery name it."""
    return SimpleNamespace(request=SimpleNamespace(is_eager=is_eager))


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was closed, and by whom."""
    calls: list[str] = []
    monkeypatch.setattr(type(connection._connections[connection._alias]), "close", lambda self: calls.append("celery"))
    monkeypatch.setattr("django.db.close_old_connections", lambda: calls.append("age"))
    return calls


@pytest.mark.django_db
def test_celery_closes_no_connection_around_a_task(closed: list[str]) -> None:
    connection.ensure_connection()
    fixup = DjangoWorkerFixup(worker.app)
    fixup.on_task_prerun(task(is_eager=False))
    fixup.on_task_postrun(task(is_eager=False))
    assert "celery" not in closed


@pytest.mark.parametrize(("is_eager", "looked"), [(False, ["age"]), (True, [])])
def test_connections_are_looked_at_before_each_task_of_a_worker(
    closed: list[str], is_eager: bool, looked: list[str]
) -> None:
    worker.look_at_connections(sender=task(is_eager=is_eager))
    assert closed == looked
