"""The prompts: one text file per job and version (`point.1.txt`). A changed prompt is a new file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assessor.llm.values import Job


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's text and its version, such as "point.1"."""

    version: str
    text: str


@cache
def load_prompt(job: Job) -> Prompt:
    """The newest prompt of a job."""
    files = Path(__file__).parent.glob(f"{job}.*.txt")
    newest = max(files, key=lambda path: int(path.name.split(".")[1]))
    return Prompt(newest.stem, newest.read_text(encoding="utf-8"))
