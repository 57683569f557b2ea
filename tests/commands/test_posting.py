"""`manage.py posting` and `assess --posting`: fields, exit codes, one clear line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command

SAMPLES = Path(__file__).parents[1] / "samples" / "web"
FIELDS = {
    "flavor", "acceptable_order", "block", "agentic_required", "agentic_work", "salary_disclosed", "salary", "contract",
    "seniority", "requirements", "practices", "mismatches", "evidence",
}  # fmt: skip


@pytest.fixture
def job(tmp_path: Path) -> str:
    path = tmp_path / "job.md"
    path.write_text("# AI Engineer\n\n## Requirements\n\n- Python\n- Experience with AI agents\n", encoding="utf-8")
    return str(path)


def test_json_has_the_published_fields(job: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call_command("posting", job, "--format", "json")
    value = json.loads(capfdbinary.readouterr().out)
    assert value.keys() >= FIELDS
    assert {"id", "kind", "quote"} <= value["requirements"][0].keys()


def test_text_says_what_is_required(job: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    call_command("posting", job)
    text = capfdbinary.readouterr().out.decode()
    assert "Agents     required" in text
    assert "a fallback path" in text and "fallback-path" not in text


@pytest.mark.parametrize("name", ["missing.md", "empty.md"])
def test_what_cannot_be_read_is_one_line_and_two(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.md").write_text("", encoding="utf-8")
    with pytest.raises(SystemExit) as end:
        call_command("posting", str(tmp_path / name))
    assert end.value.code == 2
    assert capfd.readouterr().err.count("\n") == 1


def test_assess_holds_postings_against_the_person(
    job: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    resume = str(SAMPLES / "alice_resume.md")
    call_command(
        "assess",
        resume,
        "--format",
        "json",
        "--posting",
        job,
        "--posting",
        str(tmp_path / "gone.md"),
        "--as-of",
        "2026-11-02",
    )
    out, err = capfdbinary.readouterr()
    postings = json.loads(out)["postings"]
    assert [view["posting"]["id"] for view in postings] == ["posting-1"]
    assert postings[0]["comparison"]["answers"][0]["standing"] == "shown"
    assert b"gone.md" in err
