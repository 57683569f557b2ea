"""Whole small resumes as people of many countries write them: every job with title, employer and months, and the parts.

They stand in `invented_resumes.txt`: "=== name", the text in the mark-up of `builder.write`, then jobs and sections.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

AS_OF = date(2026, 11, 1)
_RESUME = re.compile(r"=== (.+?)\n(.+?)\n--- jobs\n(.*?)\n--- sections\n([^\n]*)", re.DOTALL)
RESUMES = _RESUME.findall((Path(__file__).parent / "invented_resumes.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("text", "jobs", "sections"), [found[1:] for found in RESUMES], ids=[r[0] for r in RESUMES])
def test_every_job_and_part_is_read(text: str, jobs: str, sections: str) -> None:
    profile = read_profile(write(text), AS_OF)
    found = [f"{p.title} | {p.organisation} | {p.start_month} | {p.end_month}" for p in profile.positions]
    assert found == jobs.split("\n")
    assert list(dict.fromkeys(section.id for section in profile.sections)) == sections.split()
