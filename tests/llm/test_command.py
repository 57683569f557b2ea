"""`assess --llm`: the same report with a model's advice beside it; without a model one line says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.management import call_command

from tests.conftest import SAMPLES
from tests.llm.conftest import Provider, answer

FILES = [str(SAMPLES / name) for name in ("alice_resume.md", "alice_ticket_triage.md")]


def assess(output: Path, *options: str) -> dict[str, Any]:
    """The command's JSON."""
    call_command(
        "assess", *FILES, "--as-of=2026-11-02", "--start=2026-11-02", "--format=json", f"--output={output}", *options
    )
    return json.loads(output.read_text())


def test_it_asks_and_changes_no_number(
    tmp_path: Path, configured: Provider, capsys: pytest.CaptureFixture[str]
) -> None:
    configured.script = answer(summarise={"sentences": ["Your write-up shows a live service."]})
    plain, asked = assess(tmp_path / "a.json"), assess(tmp_path / "b.json", "--llm")
    assert asked["advice"]["summary"] == ["Your write-up shows a live service."]
    assert {**asked, "advice": None} == plain
    assert "No number changed" in capsys.readouterr().err


def test_without_a_model_it_says_so_and_gives_the_same_bytes(
    tmp_path: Path, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.OPENAI_API_KEY = ""
    assess(tmp_path / "a.json")
    assess(tmp_path / "b.json", "--llm")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert "No model is configured" in capsys.readouterr().err


def test_the_pdf_shows_it_too(tmp_path: Path, configured: Provider) -> None:
    passage = {"kind": "practice", "subject": "unambiguous-prompts", "passage": "Wrote the regression set of 320"}
    sentences = ["Your write-up shows a live service."]
    configured.script = answer(point={"passages": [passage]}, summarise={"sentences": sentences})
    call_command("assess", *FILES, "--llm", "--format=pdf", f"--output={tmp_path / 'r.pdf'}")
    document = pypdfium2.PdfDocument(tmp_path / "r.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "A second pair of eyes" in text
    assert sentences[0] in text
    assert "pointed at by the model" in " ".join(text.split())


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_every_format_marks_what_a_model_said(form: str, tmp_path: Path, configured: Provider) -> None:
    configured.script = answer(summarise={"sentences": ["Your write-up shows a *live* service."]})
    call_command("assess", *FILES, "--llm", f"--format={form}", f"--output={tmp_path / 'r'}")
    text = (tmp_path / "r").read_text()
    assert "A second pair of eyes" in text
    assert "shows a live service" in text
