"""Short postings from many countries: pay, contract, agents, requirements and wishes as a person reads them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from assessor.postings import read_posting
from evals.scoring.postings import kinds_of

SNIPPETS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "posting_snippets.toml").read_text(encoding="utf-8")
)["snippet"]
ANSWERS = {"salary": "salary_disclosed", "contract": "contract", "agentic_required": "agentic_required",
           "agentic_work": "agentic_work", "flavor": "flavor"}  # fmt: skip


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet["id"])
def test_a_short_posting_is_read_as_a_person_reads_it(snippet: dict[str, Any]) -> None:
    read = read_posting(snippet["text"].strip().encode(), "posting.txt").model_dump(mode="json")
    expected = {name: snippet[name] for name in ANSWERS if name in snippet}
    assert {name: read[ANSWERS[name]] for name in expected} == expected
    for kind in ("required", "wanted"):
        lines = snippet.get(kind, ())
        assert [line for line in lines if kind not in kinds_of(line, read)] == []
    silent = snippet.get("nothing", ())
    assert [line for line in silent if kinds_of(line, read) & {"required", "wanted"}] == []
