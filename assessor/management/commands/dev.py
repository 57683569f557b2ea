"""`manage.py dev`: prepares the embedded site and runs it: web, worker and beat under one supervisor."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

SECONDS_TO_START = 90
ASK_AGAIN = 0.2


class Command(BaseCommand):
    """Stays in front of the supervisor: says when the site answers, and passes Ctrl-C on."""

    help = "Prepare and run the whole site on 127.0.0.1: web, worker and beat. Ctrl-C stops them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        """Migrates, collects the static files, starts everything, and waits for the end."""
        refuse_taken(port)
        self._say("Preparing the database and the static files ...")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        self._say("Starting the web site, the worker and the scheduler ...")
        supervisor = start_supervisor(port)
        if answers(f"http://127.0.0.1:{port}/healthz", supervisor):
            self._say(f"\nRampwise is at http://127.0.0.1:{port}/   (Ctrl-C stops it)")
            self._say(f"Database, uploads, letters and logs lie in {settings.STATE_DIR}\n")
        elif supervisor.poll() is None and not stopping:
            self._say(f"The site does not answer yet; see the logs in {settings.STATE_DIR / 'logs'}")
        supervisor.wait()
        self._say("Stopped.")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def refuse_taken(port: int) -> None:
    """Stops with one line where something else listens already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(f"Port {port} cannot be used ({error.strerror}). Try: make run PORT=8001") from error


stopping: list[int] = []


def start_supervisor(port: int) -> subprocess.Popen[bytes]:
    """Starts supervisord with the configuration in `ops/`; whatever stops us stops it.

    It has a session of its own, so that a signal from the terminal reaches it once, through us.
    """
    (settings.STATE_DIR / "logs").mkdir(mode=0o700, exist_ok=True)
    shared_memory = Path("/dev/shm")  # for gunicorn's heartbeat files: a disk may stall
    environment = os.environ | {
        "PORT": str(port),
        "STATE_DIR": str(settings.STATE_DIR),
        "PYTHON": sys.executable,
        "HEARTBEATS": str(shared_memory if os.access(shared_memory, os.W_OK) else settings.STATE_DIR),
    }
    # Through the interpreter: a script's first line cannot name a folder with a space in it.
    command = [sys.executable, "-m", "supervisor.supervisord", "--nodaemon", "--configuration", "ops/supervisord.conf"]
    supervisor = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment, start_new_session=True)

    def stop(number: int, frame: object) -> None:
        stopping.append(number)
        supervisor.terminate()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    return supervisor


def answers(url: str, supervisor: subprocess.Popen[bytes]) -> bool:
    """Whether the site answers within its time, while its supervisor lives."""
    last = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < last and supervisor.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(ASK_AGAIN)
    return False
