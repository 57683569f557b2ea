"""What must hold on every stack, told once: tests/web walks it on the embedded one, tests/production on PostgreSQL."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

from tests.stack import LEASE_SECONDS, Stack, Visitor, wait_for

SAMPLES = Path(__file__).parent / "samples" / "web"


def uploads() -> list[tuple[str, tuple[str, bytes]]]:
    """Alice's resume and two write-ups, as a browser sends them."""
    return [
        ("resume", ("resume.md", (SAMPLES / "alice_resume.md").read_bytes())),
        ("writeups", ("ticket-triage.md", (SAMPLES / "alice_ticket_triage.md").read_bytes())),
        ("writeups", ("queue-notes.txt", (SAMPLES / "alice_queue_notes.txt").read_bytes())),
    ]


def sign_up_and_upload(stack: Stack, email: str) -> tuple[Visitor, str]:
    """A new person with an assessment on its way."""
    visitor = Visitor(stack)
    visitor.sign_up(email)
    return visitor, visitor.upload(uploads(), target="auto", hours_per_week="8")


def walk_upload_to_report(stack: Stack) -> None:
    """Upload over HTTP, a worker in another process finishes it, the page shows the report."""
    visitor, address = sign_up_and_upload(stack, "alice@example.org")
    status = visitor.wait_until_over(address)
    assert status["state"] == "done", status
    assert [stage["id"] for stage in status["stages"]] == ["reading", "finding", "weighing", "planning"]
    assert all(stage["state"] == "done" for stage in status["stages"])
    report = visitor.get(f"{address}report.json").json()
    assert [document["name"] for document in report["documents"]] == [
        "resume.md",
        "ticket-triage.md",
        "queue-notes.txt",
    ]
    texts = {document["id"]: document["text"] for document in report["documents"]}
    quotes = [e for practice in report["practices"] for e in practice["evidence"]]
    assert quotes
    assert all(texts[e["document"]][e["start"] : e["end"]] == e["quote"] for e in quotes)
    page = visitor.get(address)
    assert page.ok
    assert report["verdict"].split(".")[0][:30] in page.text


def survive_kill_of_worker(stack: Stack, stage: str) -> None:
    """kill -9 of the whole worker in the middle of a stage; a new one finishes, once."""
    held = stack.start_worker(hold=stage)
    visitor, address = sign_up_and_upload(stack, f"killed-at-{stage}@example.org")
    wait_for_stage(stack, visitor, address, stage)
    stack.kill(held)
    assert visitor.status(address)["state"] == "running"
    worker = stack.start_worker()
    assert visitor.wait_until_over(address, 20 + 5 * LEASE_SECONDS)["state"] == "done"
    assert finished_runs(stack, address) == 1
    assert merges(stack, address) == 1
    stop(worker)


def survive_kill_of_child(stack: Stack) -> None:
    """kill -9 of the one process that works; the worker itself lives on, and the message comes back too early."""
    held = stack.start_worker(hold="finding")
    visitor, address = sign_up_and_upload(stack, "child@example.org")
    wait_for_stage(stack, visitor, address, "finding")
    for child in children_of(held.pid):
        os.kill(child, signal.SIGKILL)
    worker = stack.start_worker()
    wait_for(lambda: attempts(stack, address) >= 2, 20 + 5 * LEASE_SECONDS, "a second attempt")
    stack.kill(held)
    assert visitor.wait_until_over(address, 20 + 10 * LEASE_SECONDS)["state"] == "done"
    assert merges(stack, address) == 1
    stop(worker)


def run_duplicates_once(stack: Stack) -> None:
    """The same message five times, two processes to take it: one claim, one report, one merge."""
    visitor, address = sign_up_and_upload(stack, "twice@example.org")
    pk = address.split("/")[2]
    code = f"from assessor.tasks import publish; [publish('{pk}') for _ in range(5)]"
    stack.manage("shell", "--no-imports", "--command", code)
    worker = stack.start_worker()
    assert visitor.wait_until_over(address)["state"] == "done"
    other, address_of_other = sign_up_and_upload(stack, "after-the-duplicates@example.org")
    assert other.wait_until_over(address_of_other)["state"] == "done"
    assert attempts(stack, address) == 1
    assert merges(stack, address) == 1
    stop(worker)


def find_a_lost_message(stack: Stack) -> None:
    """The message never reached a worker; the sweeper finds the row."""
    visitor, address = sign_up_and_upload(stack, "lost@example.org")
    pk = address.split("/")[2]
    stack.manage("shell", "--no-imports", "--command", "from config.celery import app; app.control.purge()")
    began = time.monotonic()
    worker = stack.start_worker()
    assert visitor.wait_until_over(address, 20 + 5 * LEASE_SECONDS)["state"] == "done", pk
    assert time.monotonic() - began < 20 + 5 * LEASE_SECONDS
    stop(worker)


def give_up_on_poison(stack: Stack) -> None:
    """An assessment that kills whatever works on it ends failed with a sentence, after three attempts."""
    worker = stack.start_worker(hold="finding!")
    visitor, address = sign_up_and_upload(stack, "poison@example.org")
    status = visitor.wait_until_over(address, 30 + 10 * LEASE_SECONDS)
    assert status["state"] == "failed"
    assert "interrupted several times" in str(status["message"])
    assert attempts(stack, address) == 3
    assert visitor.get(address).ok
    stop(worker)


def say_nothing_personal(stack: Stack) -> None:
    """No message of the broker and no line of any log holds a word of the person; a request is found in both logs."""
    visitor, address = sign_up_and_upload(stack, "kirsebaer@example.org")
    pk = address.split("/")[2]
    waiting = stack.manage("shell", "--no-imports", "--command", MESSAGES)
    assert pk in waiting, "the message was not in the broker: nothing was shown"
    worker = stack.start_worker()
    assert visitor.wait_until_over(address)["state"] == "done"
    visitor.get(address)
    visitor.get(f"{address}report.pdf")
    stop(worker)
    said = {"broker": waiting} | {name: stack.log(name) for name in ("web", "worker")}
    for where, lines in said.items():
        assert [word for word in WORDS if word.lower() in lines.lower()] == [], where
    (request,) = {
        match[1] for match in re.finditer(r'request_id"?[=:] ?"?([0-9a-f-]{36})', in_lines(said["worker"], pk))
    }
    assert "POST /assessments/new/" in in_lines(said["web"], request)


def in_lines(log: str, word: str) -> str:
    """The lines of a log that hold a word."""
    return "\n".join(line for line in log.splitlines() if word in line)


# Alice's name, address, employer, what she built, and what she called her files.
WORDS = ("Lindqvist", "kirsebaer", "Fjordline", "ticket-triage", "triage", "alice_resume", "Gothenburg")
# Looks at every message that waits and puts it back.
MESSAGES = """
from config.celery import app
with app.connection_for_write() as broker:
    channel, queue, found = broker.default_channel, app.conf.task_default_queue, []
    while (message := channel.basic_get(queue)) is not None:
        found.append(message)
        print(message.body, message.headers, message.properties)
    for message in found:
        message.requeue()
"""


def go_on_elsewhere(stack: Stack, restored: Stack, visitor: Visitor, address: str) -> None:
    """What was put back in another place: the person is signed in, all of theirs is there, and new work is done."""
    report = visitor.get(f"{address}report.json").content
    try:
        restored.manage("migrate", "--check")
        assert "0 documents without a file" in restored.manage("check_files")
        restored.start_web()
        again = Visitor(restored)
        again.session.cookies = visitor.session.cookies
        assert again.get(f"{address}report.json").content == report
        assert again.get("/plan/").ok
        restored.start_beat()
        restored.start_worker()
        fresh = again.upload(uploads(), target="auto", hours_per_week="11")
        assert again.wait_until_over(fresh)["state"] == "done"
        assert again.get("/readyz").json()["ready"]
    finally:
        restored.stop()


def wait_for_stage(stack: Stack, visitor: Visitor, address: str, stage: str) -> None:
    """Until an assessment has reached a stage; says what the worker wrote where it never does."""

    def reached() -> bool:
        status = visitor.status(address)
        assert status["state"] in ("queued", "running"), (status, stack.log("worker")[-3000:])
        return status["stage"] == stage

    try:
        wait_for(reached, 60, f"the stage {stage}")
    except AssertionError as error:
        raise AssertionError(f"{error}: {visitor.status(address)}\n{stack.log('worker')[-3000:]}") from error


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a worker as an operator does; it must go by itself."""
    process.terminate()
    process.wait(timeout=30)


def attempts(stack: Stack, address: str) -> int:
    """How often an assessment was claimed."""
    return _ask(stack, f"print(Assessment.objects.get(pk='{address.split('/')[2]}').attempts)")


def merges(stack: Stack, address: str) -> int:
    """How often an assessment's proposal was merged into the plan."""
    return _ask(stack, f"print(PlanEvent.objects.filter(client_key='merge:{address.split('/')[2]}').count())")


def finished_runs(stack: Stack, address: str) -> int:
    """How often a worker said that it finished this assessment."""
    pk = address.split("/")[2]
    lines = [line for line in stack.log("worker").splitlines() if "assessment_run" in line and pk in line]
    return sum("outcome=done" in line for line in lines)


def children_of(pid: int) -> list[int]:
    """The child processes of a process."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _ask(stack: Stack, code: str) -> int:
    answer = stack.manage(
        "shell", "--no-imports", "--command", f"from assessor.models import Assessment, PlanEvent; {code}"
    )
    return int(answer.split()[-1])
