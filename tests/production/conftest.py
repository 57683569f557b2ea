"""The production stack: PostgreSQL and a broker given by environment. Missing, these tests fail; they never skip."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.stack import Stack


def given(name: str, *schemes: str) -> str:
    """A variable's address; fails where it is missing or of another kind."""
    address = os.environ.get(name, "")
    if urlsplit(address).scheme not in schemes:
        pytest.fail(f"{name} must be set to a {' or '.join(schemes)} address for these tests.", pytrace=False)
    return address


@pytest.fixture(scope="session", autouse=True)
def on_servers() -> None:
    """Every test here needs both."""
    given("DATABASE_URL", "postgres", "postgresql")
    given("CELERY_BROKER_URL", "redis", "rediss", "amqp", "amqps")


@pytest.fixture(scope="session")
def own_database() -> Iterator[str]:
    """The address of a database made for this run, dropped after it."""
    import psycopg

    server = given("DATABASE_URL", "postgres", "postgresql")
    name = f"rampwise_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def serving(own_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """A site on PostgreSQL and the given broker, with its web server; nothing of an earlier run is in its queue."""
    run = uuid.uuid4().hex[:8]
    environment = {
        "DATABASE_URL": own_database,
        "CELERY_BROKER_URL": given("CELERY_BROKER_URL", "redis", "rediss", "amqp", "amqps"),
        "CELERY_KEY_PREFIX": f"rampwise-test-{run}:",
        "CELERY_QUEUE": f"rampwise-test-{run}",
    }
    stack = Stack(tmp_path_factory.mktemp("production"), environment)
    stack.prepare()
    stack.start_web()
    yield stack
    stack.stop()
    stack.manage("shell", "--no-imports", "--command", FORGET)


# Leaves nothing in a broker that others may use.
FORGET = """
from django.conf import settings
from config.celery import app
with app.connection_for_write() as broker:
    if broker.transport.driver_type == "redis":
        import redis
        client = redis.Redis.from_url(settings.CELERY_BROKER_URL)
        for key in client.scan_iter(settings.CELERY_BROKER_TRANSPORT_OPTIONS["global_keyprefix"] + "*"):
            client.delete(key)
    else:
        broker.default_channel.queue_delete(settings.CELERY_TASK_DEFAULT_QUEUE)
"""


@pytest.fixture
def stack(serving: Stack) -> Iterator[Stack]:
    """The same for one test: whatever else it starts ends with it."""
    before = list(serving.processes)
    yield serving
    for process in serving.processes:
        if process not in before and process.poll() is None:
            serving.kill(process)
    serving.processes[:] = before
