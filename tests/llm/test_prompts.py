"""A prompt is changed only with its table: a text that nobody measured, or said they could not, does not pass."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from assessor.llm.prompts import load_prompt

ROOT = Path(__file__).parents[2]
MEASURED = tomllib.loads((ROOT / "evals" / "prompts.toml").read_text(encoding="utf-8"))
FILES = {path.stem: path for path in (ROOT / "assessor" / "llm" / "prompts").glob("*.txt")}


def test_every_prompt_has_its_row_and_every_row_its_prompt() -> None:
    assert MEASURED.keys() == FILES.keys()


@pytest.mark.parametrize("version", sorted(FILES))
def test_a_changed_prompt_is_a_new_file_with_a_table(version: str) -> None:
    row = MEASURED[version]
    assert hashlib.sha256(FILES[version].read_bytes()).hexdigest() == row["sha256"]
    assert row["table"].startswith("none: ") or (ROOT / row["table"].partition("#")[0]).is_file()


def test_the_newest_version_is_used() -> None:
    for job in ("point", "tailor", "summarise"):
        newest = max(int(version.partition(".")[2]) for version in FILES if version.startswith(f"{job}."))
        assert load_prompt(job).version == f"{job}.{newest}"  # type: ignore[arg-type]
