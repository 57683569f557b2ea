"""A PostgreSQL and a Redis of the drills' own, on free ports, which they may kill; PostgreSQL's clock can be set."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
from pathlib import Path

import psycopg
import redis

from tests.stack import free_port, wait_for

NOTHING = subprocess.DEVNULL


class Missing(Exception):
    """Something that the drills need is not on this machine; the message says what."""


def find_program(name: str) -> str:
    """A server's program, on the path or where Debian keeps PostgreSQL's; raises Missing."""
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = shutil.which(name) or (str(kept[-1]) if kept else None)
    if not found:
        raise Missing(f"The drills need {name}, which is not installed.")
    return found


def find_fake_clock() -> Path:
    """The library that lets a process see another time; raises Missing."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not found:
        raise Missing("The drills need libfaketime (the package faketime), which is not installed.")
    return found[-1]


class Clock:
    """The clock of some processes: as far from the right time as was set last, while they run."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.set(0)
        path.chmod(0o644)

    def set(self, seconds: int) -> None:
        """Sets the clock forward, or back where negative."""
        self.path.write_text(f"{seconds:+d}\n")

    @property
    def environment(self) -> dict[str, str]:
        """What a process that goes by this clock is started with; clocks that only count are left right."""
        return {
            "LD_PRELOAD": str(find_fake_clock()),
            "FAKETIME_TIMESTAMP_FILE": str(self.path),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_RESET": "1",
        }


class PostgreSQL:
    """One database server. As root it runs as the user `postgres`, because it refuses to run as root.

    `clocked`: its clock can be set. That costs it a look into a file whenever it asks for the time, so what is measured
    goes by the machine's.
    """

    def __init__(self, folder: Path, *, clocked: bool = True) -> None:
        self.folder, self.port, self.clocked = folder, free_port(), clocked
        self.address = f"postgres://postgres@127.0.0.1:{self.port}/postgres"
        folder.mkdir()
        self.clock = Clock(folder / "clock")
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        self._run(find_program("initdb"), "-D", str(folder / "data"), "-A", "trust", "-U", "postgres")

    def start(self) -> None:
        """Starts it and waits until it answers."""
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1"
        log = str(self.folder / "log")
        self._run(self._control, "-D", str(self.folder / "data"), "-l", log, "-w", "-t", "60", "-o", options, "start")

    def kill(self) -> None:
        """Ends it at once, whatever it is doing."""
        self._run(self._control, "-D", str(self.folder / "data"), "-m", "immediate", "-w", "stop")

    def make_database(self, name: str) -> str:
        """A new empty database; its address."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}"')
        return self.address.removesuffix("postgres") + name

    @property
    def _control(self) -> str:
        return find_program("pg_ctl")

    def _run(self, *command: str) -> None:
        user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        clock = self.clock.environment if self.clocked else {}
        environment = os.environ | clock | {"HOME": str(self.folder)}
        done = subprocess.run(command, env=environment, cwd=self.folder, stdin=NOTHING, stdout=NOTHING, **user)
        if done.returncode:
            raise RuntimeError(f"{Path(command[0]).name} ended with {done.returncode}; see {self.folder}")


class Redis:
    """One broker that keeps nothing over a restart."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.address = f"redis://127.0.0.1:{self.port}/0"
        folder.mkdir()

    def start(self) -> None:
        """Starts it, empty, and waits until it answers."""
        command = [find_program("redis-server"), "--port", str(self.port), "--bind", "127.0.0.1", "--save", ""]
        self.process = subprocess.Popen([*command, "--dir", str(self.folder)], stdin=NOTHING, stdout=NOTHING)
        wait_for(self._answers, 20, "the start of Redis")

    def kill(self) -> None:
        """kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def empty(self) -> None:
        """Throws away all messages."""
        redis.Redis.from_url(self.address).flushall()

    def _answers(self) -> bool:
        try:
            return bool(redis.Redis.from_url(self.address).ping())
        except redis.ConnectionError:
            return False


def user_of_database() -> tuple[int, int]:
    """The ids under which PostgreSQL runs here."""
    if os.getuid():
        return os.getuid(), os.getgid()
    entry = pwd.getpwnam("postgres")
    return entry.pw_uid, entry.pw_gid
