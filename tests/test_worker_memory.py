"""A worker's child looks for garbage after some tasks, so that it stays as small as it was when it was warm."""

import gc
import weakref

import pytest

import config.celery as worker


class Knot:
    """Garbage that only the collector finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _no_other_collection():
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


def test_garbage_that_holds_itself_is_gone_after_some_tasks() -> None:
    left = weakref.ref(Knot())
    assert left() is not None
    for _ in range(worker.TASKS_BETWEEN):
        worker.tidy_up()
    assert left() is None


def test_what_is_left_is_not_looked_at_again() -> None:
    kept = [Knot()]
    for _ in range(worker.TASKS_BETWEEN):
        worker.tidy_up()
    assert not any(one is kept[0] for one in gc.get_objects())
