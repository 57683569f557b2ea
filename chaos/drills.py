"""The drills: each does one thing to the running site while people upload, and leaves the counting to others."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass

import psycopg

from chaos.disks import small_disk
from chaos.servers import Clock, user_of_database
from chaos.site import Site
from tests.journeys import children_of, stop
from tests.stack import LEASE_SECONDS, wait_for

HOUR = 3600


@dataclass(frozen=True)
class Drill:
    """One fault: what is done, over how many uploads, and what all of them must become."""

    name: str
    run: Callable[[Site, int], None]
    uploads: int = 8
    expect: str = "done"
    short: bool = False


def kill_worker(stage: str) -> Callable[[Site, int], None]:
    """kill -9 of a whole worker whose two processes stand in a stage; the next worker finds all of it."""

    def run(site: Site, number: int) -> None:
        held = site.start_worker(hold=stage)
        site.upload(number)
        site.wait_for_stage(stage)
        site.kill(held)
        site.start_worker()
        site.wait_until_over()

    return run


def kill_child(site: Site, number: int) -> None:
    """kill -9 of the processes that work; their worker lives on and gets the messages back at once."""
    held = site.start_worker(hold="weighing")
    site.upload(number)
    site.wait_for_stage("weighing")
    for child in children_of(held.pid):
        os.kill(child, signal.SIGKILL)
    site.start_worker()
    site.wait_for_attempt(2)
    site.kill(held)
    site.wait_until_over()


def poison(site: Site, number: int) -> None:
    """Assessments that kill whatever works on them."""
    site.start_worker(hold="finding!")
    site.upload(number)
    site.wait_until_over()


def freeze_worker(site: Site, number: int) -> None:
    """A worker stands still for longer than its lease, another takes over, the first wakes up and works on."""
    frozen = site.start_worker()
    site.upload(number)
    wait_for(lambda: "running" in site.states(), 60, "a running assessment")
    os.killpg(frozen.pid, signal.SIGSTOP)
    site.start_worker()
    site.wait_until_over()
    os.killpg(frozen.pid, signal.SIGCONT)
    time.sleep(2 * LEASE_SECONDS)


def deploy(site: Site, number: int) -> None:
    """Workers are ended as an operator ends them, in the middle, three times."""
    worker = site.start_worker()
    site.upload(number)
    for done in range(1, 4):
        site.wait_for_some(done)
        stop(worker)
        worker = site.start_worker()
    site.wait_until_over()


def kill_broker(site: Site, number: int) -> None:
    """kill -9 of a broker that keeps nothing, with uploads before, while it is down, and after."""
    site.start_worker()
    site.upload(number - 2)
    site.wait_for_some()
    visitor = site.meet()
    site.broker.kill()
    try:
        assert site.upload_while(2, 30, visitor) == 2, "an upload was refused because the broker was down"
    finally:
        site.broker.start()
    site.wait_until_over()


def empty_broker(site: Site, number: int) -> None:
    """The broker loses every message, again and again, before a worker and under it."""
    site.upload(number)
    site.broker.empty()
    site.start_worker()
    for _ in range(10):
        site.broker.empty()
        time.sleep(0.5)
    site.wait_until_over()


def kill_database(site: Site, number: int) -> None:
    """The database dies twice under a worker, with uploads going on."""
    site.start_worker()
    visitor = site.meet()
    site.upload(number - 2)
    for _ in range(2):
        wait_for(lambda: "running" in site.states() or set(site.states()) == {"done"}, 60, "a running assessment")
        site.database.kill()
        time.sleep(1)
        site.database.start()
        site.upload_while(1, 30, visitor)
        visitor = site.meet()
    site.wait_until_over()


def deliver_wildly(site: Site, number: int) -> None:
    """Every message five times in an order of chance, to two workers at once, and again when all is done."""
    site.upload(number)
    site.broker.empty()
    site.publish(5, seed=8)
    site.start_worker()
    site.start_worker()
    site.wait_until_over()
    site.publish(2, seed=9)
    last = site.meet()
    site.upload(1, last)
    site.wait_until_over()


def set_clocks(site: Site, number: int) -> None:
    """A worker an hour ahead dies, one an hour behind goes on, beat is set an hour ahead and put right again."""
    ahead, behind, beat = (Clock(site.folder / f"clock-{name}") for name in ("ahead", "behind", "beat"))
    ahead.set(HOUR)
    behind.set(-HOUR)
    for process in site.lasting[1:]:
        os.killpg(process.pid, signal.SIGSTOP)
    try:
        with site.going_by(beat):
            site.start_beat_again_and_again(site.folder / "schedule")
        with site.going_by(ahead):
            held = site.start_worker(hold="planning")
        site.upload(number)
        site.wait_for_stage("planning")
        beat.set(HOUR)
        # Long enough for a sweep by the wrong clock.
        time.sleep(7)
        site.kill(held)
        site.broker.empty()
        beat.set(0)
        with site.going_by(behind):
            site.start_worker()
        site.wait_until_over(90)
    finally:
        for process in site.lasting[1:]:
            os.killpg(process.pid, signal.SIGCONT)


def set_clock_of_database(site: Site, number: int) -> None:
    """A worker claims by a database's clock that is an hour ahead, and dies; then the clock is put right."""
    site.database.clock.set(HOUR)
    try:
        held = site.start_worker(hold="weighing")
        site.upload(number)
        site.wait_for_stage("weighing")
        site.kill(held)
    finally:
        site.database.clock.set(0)
    site.start_worker()
    site.wait_until_over(90)


def fill_disk_of_files(site: Site, number: int) -> None:
    """No room for files: the upload is refused with a sentence and leaves nothing; with room again all goes on."""
    visitor = site.meet()
    with small_disk(site.media, (os.getuid(), os.getgid())) as disk:
        disk.fill()
        refused = visitor.post("/assessments/new/", "/assessments/new/", files=_resume(), hours_per_week="8")
        assert refused.status_code == 507, f"an upload onto a full disk was answered with {refused.status_code}"
        assert "no room left" in refused.text, "the page does not say that the disk is full"
        with psycopg.connect(site.address) as connection:
            (left,) = connection.execute(f"SELECT count(*) FROM assessor_document WHERE name = '{NAME}'").fetchone()
        assert left == 0, f"{left} documents without a file were left behind"
        disk.clear()
        files = [path for path in site.media.rglob("*") if path.is_file()]
        assert not files, f"{len(files)} torn files were left behind"
        site.upload(number)
        site.start_worker()
        site.wait_until_over()


def fill_disk_of_database(site: Site, number: int) -> None:
    """The database has no room for texts while a worker reads; then it has."""
    with small_disk(site.folder.parent / "space", user_of_database()) as disk:
        with psycopg.connect(site.address, autocommit=True) as connection:
            connection.execute(f"CREATE TABLESPACE small LOCATION '{disk.folder}'")
            connection.execute("ALTER TABLE assessor_documenttext SET TABLESPACE small")
        disk.fill()
        for _ in range(number):
            # People of their own: nobody's files were read before.
            site.upload(1)
        site.start_worker()
        try:
            site.wait_for_attempt(2)
        finally:
            disk.clear()
        site.wait_until_over()
        site.end_workers()
        with psycopg.connect(site.address, autocommit=True) as connection:
            connection.execute("ALTER TABLE assessor_documenttext SET TABLESPACE pg_default")
            connection.execute("DROP TABLESPACE small")


NAME = "full-disk.md"


def _resume() -> list[tuple[str, tuple[str, bytes]]]:
    return [("resume", (NAME, b"# Ines Farkas\n\n## Experience\n\nEngineer, Tidewater Labs, 2021 - 2024\n" * 40))]


DRILLS = (
    *(
        Drill(f"worker killed while {stage}", kill_worker(stage), short=stage == "finding")
        for stage in ("reading", "finding", "weighing", "planning")
    ),
    Drill("working processes killed, worker lives", kill_child, uploads=4),
    Drill("assessments that kill their worker", poison, uploads=2, expect="failed"),
    Drill("worker frozen beyond its lease, woken", freeze_worker, short=True),
    Drill("workers ended in the middle, three times", deploy),
    Drill("broker killed, started empty", kill_broker, short=True),
    Drill("broker emptied eleven times", empty_broker),
    Drill("database killed twice", kill_database, short=True),
    Drill("messages five times, shuffled, two workers", deliver_wildly, uploads=16, short=True),
    Drill("clocks of workers and beat an hour off", set_clocks, uploads=4, short=True),
    Drill("clock of the database an hour off", set_clock_of_database, uploads=4),
    Drill("disk of the files full", fill_disk_of_files, uploads=4, short=True),
    Drill("disk of the database full", fill_disk_of_database, uploads=4, expect="either"),
)
