"""A backup of PostgreSQL, taken as docs/operations.md says and put back elsewhere: everything goes on."""

from __future__ import annotations

import shutil
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests import journeys
from tests.stack import Stack

pytestmark = [pytest.mark.production, pytest.mark.timeout(240)]


@pytest.fixture
def empty_database(own_database: str) -> Iterator[str]:
    """A database of this test on the same server, dropped after it."""
    import psycopg

    name = f"rampwise_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(own_database, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield urlsplit(own_database)._replace(path=f"/{name}").geturl()
    with psycopg.connect(own_database, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def program(name: str) -> str:
    """A program of PostgreSQL, the newest there is; it comes with the server."""
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = str(kept[-1]) if kept else shutil.which(name)
    assert found, f"{name} is missing: it comes with PostgreSQL"
    return found


def test_a_backup_is_taken_while_the_site_runs_and_put_back(stack: Stack, tmp_path: Path, empty_database: str) -> None:
    stack.start_worker()
    visitor, address = journeys.sign_up_and_upload(stack, "backup@example.org")
    assert visitor.wait_until_over(address)["state"] == "done"
    there, dump = tmp_path / "restored", tmp_path / "rampwise.dump"
    there.mkdir()
    source = stack.environment["DATABASE_URL"]
    subprocess.run([program("pg_dump"), "--format=custom", "--file", str(dump), source], check=True)
    shutil.copytree(stack.folder / "media", there / "media")
    shutil.copy(stack.folder / "secret_key", there)
    restore = [program("pg_restore"), "--clean", "--if-exists", "--no-owner", "--dbname", empty_database, str(dump)]
    # Twice: over what is there already, too.
    for _ in range(2):
        subprocess.run(restore, check=True)
    kept = {name: stack.environment[name] for name in ("CELERY_BROKER_URL", "STATIC_ROOT")}
    run = f"rampwise-restored-{uuid.uuid4().hex[:8]}"
    own = {"DATABASE_URL": empty_database, "CELERY_KEY_PREFIX": f"{run}:", "CELERY_QUEUE": run}
    journeys.go_on_elsewhere(stack, Stack(there, kept | own), visitor, address)
