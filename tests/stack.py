"""A whole site in processes of its own, as an operator runs it: gunicorn, a Celery worker and beat, with their state in
a folder of the test. The same class drives the embedded stack and the production one: only the environment differs."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import requests

ROOT = Path(__file__).resolve().parent.parent
LEASE_SECONDS = 4
BEAT = ("--app", "config", "beat", "--pidfile=")
T = TypeVar("T")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(look: Callable[[], T | None], seconds: float, what: str) -> T:
    """What `look` finds, as soon as it finds something; fails after so many seconds."""
    last = time.monotonic() + seconds
    while time.monotonic() < last:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds} s")


class Stack:
    """A running site. Everything it starts is a process group of its own and ends with `stop`."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.processes: list[subprocess.Popen[bytes]] = []
        inherited = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "CELERY_BROKER_URL", "DEBUG"}}
        self.environment = {
            **inherited,
            "STATE_DIR": str(folder),
            "STATIC_ROOT": str(folder / "static"),
            "LEASE_SECONDS": str(LEASE_SECONDS),
            "PYTHONPATH": str(ROOT),
            **environment,
        }

    def manage(self, *arguments: str) -> str:
        """Runs a management command on the site's own state; its output."""
        command = [sys.executable, "manage.py", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def prepare(self) -> None:
        """What stands before the first start: the database and the static files."""
        self.manage("migrate", "--verbosity", "0")
        self.manage("collectstatic", "--noinput", "--verbosity", "0", "--ignore", "admin")

    def start_web(self) -> None:
        """Gunicorn, answering when this returns."""
        options = ["--bind", f"127.0.0.1:{self.port}", "--worker-class", "gthread", "--workers", "2", "--threads", "4"]
        self._start("web", "gunicorn", "config.wsgi", *options, "--no-control-socket")
        wait_for(self._answers, 40, "the first page")

    def start_worker(self, hold: str = "") -> subprocess.Popen[bytes]:
        """A Celery worker; with `hold` one that stops for ever when it enters that stage (tests/held_worker.py)."""
        command = ["tests.held_worker", hold] if hold else ["celery", "--app", "config"]
        # A name of its own: RabbitMQ refuses a second worker of the same name.
        name = f"worker-{len(self.processes)}@%h"
        options = ["--hostname", name, "--concurrency", "2", "--without-gossip", "--without-mingle"]
        return self._start("worker", *command, "worker", *options)

    def start_beat(self, *options: str) -> subprocess.Popen[bytes]:
        """The scheduler, which runs the sweeper."""
        return self._start("beat", "celery", *BEAT, *options)

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """kill -9 of a process with all its children, as a machine dies."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=20)

    def stop(self) -> None:
        """Ends everything."""
        for process in self.processes:
            if process.poll() is None:
                process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill(process)

    def log(self, name: str) -> str:
        """What a program wrote."""
        return (self.folder / f"{name}.log").read_text()

    def _start(self, name: str, module: str, *arguments: str) -> subprocess.Popen[bytes]:
        return self._run(name, sys.executable, "-m", module, *arguments)

    def _run(self, name: str, *command: str) -> subprocess.Popen[bytes]:
        with (self.folder / f"{name}.log").open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.append(process)
        return process

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/healthz", timeout=5).ok
        except requests.RequestException:
            return False


class Visitor:
    """A person with a browser, as far as plain HTTP goes."""

    def __init__(self, stack: Stack) -> None:
        self.url = stack.url
        self.session = requests.Session()

    def get(self, path: str) -> requests.Response:
        """A page."""
        return self.session.get(self.url + path, timeout=30)

    def post(self, path: str, form: str, **data: object) -> requests.Response:
        """Sends a form as the page at `form` would: with its CSRF token. `files` are the uploads."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(form).text)
        assert token, f"{form} has no form"
        files = data.pop("files", None)
        return self.session.post(
            self.url + path,
            data={"csrfmiddlewaretoken": token[1], **data},
            files=files,
            headers={"Referer": self.url + form},
            timeout=60,
        )

    def sign_up(self, email: str) -> None:
        """Makes an account and is signed in."""
        password = "a-Long-enough-passphrase-1"
        page = self.post("/accounts/signup/", "/accounts/signup/", email=email, password1=password, password2=password)
        assert page.ok and page.url.startswith(f"{self.url}/assessments/"), (page.status_code, page.url)

    def upload(self, files: list[tuple[str, tuple[str, bytes]]], **fields: object) -> str:
        """Starts an assessment; returns its address."""
        page = self.post("/assessments/new/", "/assessments/new/", files=files, **fields)
        found = re.search(r"/assessments/[0-9a-f-]{36}/", page.url)
        assert page.ok and found, (page.status_code, page.url)
        return found[0]

    def status(self, address: str) -> dict[str, object]:
        """How far an assessment is."""
        return self.get(f"{address}status.json").json()

    def wait_until_over(self, address: str, seconds: float = 60) -> dict[str, object]:
        """The status once the assessment is done or failed."""

        def over() -> dict[str, object] | None:
            status = self.status(address)
            return status if status["state"] in ("done", "failed") else None

        return wait_for(over, seconds, "the end of the assessment")
