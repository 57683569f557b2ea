"""`python -m chaos`: runs the drills and prints what was counted; fails where anything was lost, doubled or unsaid."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

from chaos.drills import DRILLS, Drill
from chaos.servers import Missing, PostgreSQL, Redis
from chaos.site import Count, Site

HEAD = ("drill", "uploads", "done", "failed", "lost", "unsaid", "ended twice", "merged twice", "attempts", "seconds")
LINE = "{:<44}" + "{:>13}" * (len(HEAD) - 1)


def main() -> int:
    """Runs what was asked for; 1 where a drill found a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="a few drills with few uploads, as CI runs them")
    parser.add_argument("--only", default="", help="drills with these words in their name")
    asked = parser.parse_args()
    # Ended in the middle, it still ends its servers.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    drills = [one for one in DRILLS if (one.short or not asked.short) and asked.only in one.name]
    with tempfile.TemporaryDirectory(prefix="rampwise-chaos-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        try:
            return run_all(folder, drills, asked.short)
        except Missing as error:
            print(error)  # noqa: T201
            return 1


def run_all(folder: Path, drills: list[Drill], short: bool) -> int:
    """Starts servers and site, runs the drills one after the other, prints the table."""
    database, broker = PostgreSQL(folder / "postgresql"), Redis(folder / "redis")
    database.start()
    broker.start()
    (folder / "site").mkdir()
    site = Site(folder / "site", database, broker)
    say(LINE.format(*HEAD))
    counts = []
    try:
        site.open()
        for drill in drills:
            counts.append(run_drill(site, drill, min(drill.uploads, 4) if short else drill.uploads))
            say(describe(drill, counts[-1]))
    finally:
        site.stop()
        database.kill()
        broker.kill()
    faults = sum(bool(count.faults) for count in counts)
    ended = sum(count.done + count.failed for count in counts)
    say(
        f"\n{len(counts)} drills, {sum(count.started for count in counts)} assessments, {ended} ended; {faults} faults."
    )
    return 1 if faults else 0


def run_drill(site: Site, drill: Drill, uploads: int) -> Count:
    """Runs one drill and counts; whatever a drill stumbles over is a fault of it."""
    began, trouble = time.monotonic(), ""
    try:
        drill.run(site, uploads)
    except Missing as error:
        trouble = str(error)
    except Exception as error:
        trouble = f"{error} ({traceback.extract_tb(error.__traceback__)[-1].lineno})"
    count = site.count()
    count.seconds = time.monotonic() - began
    count.judge(drill.expect)
    if trouble:
        count.faults.insert(0, trouble)
    if count.faults:
        logs = {name: site.log(name).splitlines()[-12:] for name in ("worker", "beat")}
        count.faults += [f"\n  {name}: {line}" for name, lines in logs.items() for line in lines]
    site.clear_away()
    return count


def describe(drill: Drill, count: Count) -> str:
    """A line of the table, with what is wrong below it."""
    figures = (count.started, count.done, count.failed, count.never_ended, count.without_sentence)
    figures += (count.ended_twice, count.merged_twice, count.attempts, round(count.seconds, 1))
    line = LINE.format(drill.name, *figures)
    return line if not count.faults else f"{line}\n  FAULT: {'; '.join(count.faults)}"


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
