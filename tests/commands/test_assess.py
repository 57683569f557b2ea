"""`manage.py assess`: files in, report out; every way it can end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = ROOT / "tests" / "samples" / "web"
RESUME = SAMPLES / "alice_resume.md"
WRITEUPS = [SAMPLES / "alice_ticket_triage.md", SAMPLES / "alice_queue_notes.txt"]
FIXED = ["--as-of", "2026-11-01", "--start", "2026-11-02"]


def assess(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    """The command as somebody runs it: a process of its own, without database and broker."""
    command = [sys.executable, "manage.py", "assess", *map(str, arguments)]
    environment = {**os.environ, "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none"}
    return subprocess.run(command, cwd=ROOT, capture_output=True, env=environment, timeout=60, check=False)


@pytest.fixture(scope="module")
def report() -> dict[str, object]:
    done = assess(RESUME, *WRITEUPS, "--format", "json", *FIXED)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


def test_the_json_has_every_field_of_the_contract(report: dict[str, object]) -> None:
    fields = """schema_version method_version catalog_version as_of verdict strengths documents profile skills
    implied_skills practices flavors closest_flavor entry_flavor target_flavor transitions lists emphasis signals sides
    ladder market_block solid_backend_engineer mistakes tensions gaps plan unused statements sources"""
    assert set(fields.split()) <= set(report)
    assert report["as_of"] == "2026-11-01"
    assert report["plan"]["start"] == "2026-11-02"
    assert report["plan"]["hours_per_week"] == 10
    assert len(report["practices"]) == 20


def test_every_quote_is_in_its_document(report: dict[str, object]) -> None:
    texts = {document["id"]: document["text"] for document in report["documents"]}

    def quotes(value: object) -> list[dict[str, object]]:
        if isinstance(value, dict):
            return [value] if "quote" in value else [q for v in value.values() for q in quotes(v)]
        return [q for v in value for q in quotes(v)] if isinstance(value, list) else []

    found = quotes(report)
    assert len(found) > 20
    assert all(texts[q["document"]][q["start"] : q["end"]] == q["quote"] for q in found)


def test_the_same_files_give_the_same_bytes(report: dict[str, object]) -> None:
    again = assess(RESUME, *WRITEUPS, "--format", "json", *FIXED)
    assert json.loads(again.stdout) == report
    assert again.stdout == assess(RESUME, *WRITEUPS, "--format", "json", *FIXED).stdout


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_it_prints_for_people(form: str, report: dict[str, object]) -> None:
    done = assess(RESUME, *WRITEUPS, "--format", form, *FIXED)
    assert done.returncode == 0, done.stderr
    printed = " ".join(done.stdout.decode().replace("\\", "").split())
    assert str(report["verdict"])[:40] in printed


def test_a_pdf_goes_to_a_file(tmp_path: Path) -> None:
    assert assess(RESUME, "--format", "pdf", "--output", tmp_path / "report.pdf", *FIXED).returncode == 0
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_a_pdf_needs_a_file() -> None:
    done = assess(RESUME, "--format", "pdf")
    assert (done.returncode, done.stderr) == (2, b"--format pdf needs --output FILE.\n")


def test_write_ups_alone_are_assessed() -> None:
    done = assess("-", *WRITEUPS, "--format", "json", *FIXED)
    assert done.returncode == 0, done.stderr
    assert [d["kind"] for d in json.loads(done.stdout)["documents"]] == ["writeup", "writeup"]


def test_a_write_up_that_cannot_be_read_is_one_line_and_counted(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 100)
    done = assess(RESUME, tmp_path / "scan.pdf", tmp_path / "missing.md", "--format", "json", *FIXED)
    assert done.returncode == 0
    lines = done.stderr.decode().splitlines()
    assert [name in line for name, line in zip(("scan.pdf", "missing.md"), lines, strict=True)] == [True, True]
    unread = [u["document"] for u in json.loads(done.stdout)["unused"] if u["code"] == "unreadable-writeup"]
    assert unread == ["scan.pdf", "missing.md"]


@pytest.mark.parametrize("content", [b"", b"MZ\x00\x01", b"%PDF-1.7\ngarbage"])
def test_a_resume_that_cannot_be_read_is_one_line_and_exit_2(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "resume.pdf").write_bytes(content)
    done = assess(tmp_path / "resume.pdf", *WRITEUPS)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.splitlines()) == 1
    assert b"resume.pdf" in done.stderr


def test_nothing_at_all_to_read_is_exit_2() -> None:
    done = assess("-", "/nowhere/note.md")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert assess("/nowhere/resume.pdf").returncode == 2
    assert assess("-").returncode == 2


def test_the_options_reach_the_plan() -> None:
    wished = [
        "--target",
        "mle",
        "--hours-per-week",
        "3",
        "--deadline",
        "2027-01-31",
        "--days-off",
        "2026-12-21..2027-01-03",
    ]
    done = assess(RESUME, *wished, "--plain-weights", "--no-ocr", "--no-llm", "--format", "json", *FIXED)
    report = json.loads(done.stdout)
    assert (report["target_flavor"], report["weights"]) == ("mle", "plain")
    assert report["plan"]["hours_per_week"] == 3
    tasks = [task for phase in report["plan"]["phases"] for task in phase["tasks"]]
    assert all(task["end"] <= "2027-01-31" for task in tasks) or not report["plan"]["fits"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--start", "soon"],
        ["--days-off", "2026-12-24"],
        ["--days-off", "2027-01-02..2026-12-24"],
        ["--hours-per-week", "0"],
        ["--target", "wizard"],
    ],
)
def test_an_option_that_makes_no_sense_is_exit_2_without_a_traceback(wrong: list[str]) -> None:
    done = assess(RESUME, *wrong)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert wrong[0].encode() in done.stderr


def test_a_report_that_cannot_be_written_is_one_line_and_exit_2(tmp_path: Path) -> None:
    done = assess(RESUME, "--output", tmp_path / "no" / "folder" / "report.txt", *FIXED)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
