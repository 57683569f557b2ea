"""The embedded stack in real processes, prepared once for all tests that need it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.stack import Stack


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Stack:
    """A site with SQLite and a broker of files, prepared as `make run` does; nothing runs yet."""
    stack = Stack(tmp_path_factory.mktemp("site"), {})
    stack.prepare()
    return stack


@pytest.fixture(scope="session")
def serving(prepared: Stack) -> Iterator[Stack]:
    """The same with its web server."""
    prepared.start_web()
    yield prepared
    prepared.stop()


@pytest.fixture
def stack(serving: Stack) -> Iterator[Stack]:
    """The same for one test: whatever else it starts ends with it."""
    before = list(serving.processes)
    yield serving
    for process in serving.processes:
        if process not in before and process.poll() is None:
            serving.kill(process)
    serving.processes[:] = before
