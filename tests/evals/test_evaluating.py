"""A corpus of invented people in each format, from labels.json to the table, without the product."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from evals.corpus import BadCorpus, read_corpus
from evals.plain import PlainAssess
from evals.running import Refused, run_corpus
from evals.table import find_falls, make_json, make_misses, make_table
from tests.evals.people import TEXT, WORDS, label, report


@pytest.fixture
def candidates(tmp_path: Path) -> Path:
    (tmp_path / "oda").mkdir()
    (tmp_path / "oda" / "oda.md").write_text(TEXT, encoding="utf-8")
    files = [{"path": "oda.md", "role": "resume"}]
    labels = {"as_of": "2026-11-01", "target_flavor": "SWE", "candidates": [label(files=files)]}
    (tmp_path / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    return tmp_path


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """One resume, one write-up, one empty file, one posting, of Ugo Sarti."""
    for folder, name, text in (
        ("resumes", "ugo.txt", "Ugo Sarti\nugo@sarti.example\nBaker, Forno Alto, 2019 - 2020\n"),
        ("writeups", "oven.md", "# Oven\nA thermostat in Python.\n"),
        ("nasty", "empty.txt", ""),
    ):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    none = {"flavor": "none-AI", "acceptable_flavors": ["none-AI"]}
    row = {"title": "Baker", "organisation": "Forno Alto", "start": "2019", "end": "2020"}
    flags = dict.fromkeys(
        ("in_production_with_real_users", "eval_harness", "retrieval_or_agent_system", "failure_analysis"), False
    )
    labels = {
        "_meta": {"aliases": {}},
        "resumes": {
            "a1": {
                **none,
                "file": "ugo.txt",
                "name": "Ugo Sarti",
                "email": "ugo@sarti.example",
                "phone": None,
                "sections": [],
                "positions": [row],
                "skills": [],
            }
        },
        "writeups": {"a2": {**none, **flags, "file": "oven.md", "skills": ["Python"], "borderline": []}},
        "nasty": {"a3": {"file": "empty.txt", "what": "no bytes", "expected": "clear message: empty file"}},
        "postings": {"a4": {**none, "file": "none.md", "agentic_work": False}},
    }
    (tmp_path / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    return tmp_path


def right(resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> dict[str, Any]:
    assert resume is not None and (as_of, target) == ("2026-11-01", "swe")
    return report()


def crashing(resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> dict[str, Any]:
    raise ValueError("boom")


def test_a_right_assessment_of_a_candidate_scores_in_every_family(candidates: Path) -> None:
    totals = run_corpus(read_corpus(candidates), right, WORDS)
    imperfect = {f for f, t in totals.items() if t.headline not in (1, None)}
    assert imperfect == {
        "skill_techniques",
        "skills_by_shown_name",
        "top_gaps_recall",
        "negative_controls",
        "positions_spelled",
    }
    assert totals["quotes_verbatim"].accuracy == 1


def test_both_formats_are_told_apart_by_their_keys(candidates: Path) -> None:
    assert [entry.kind for entry in read_corpus(candidates).entries] == ["candidate"]


def test_files_are_assessed_by_their_kind(files: Path) -> None:
    corpus = read_corpus(files)
    assert [entry.kind for entry in corpus.entries] == ["resume", "writeup", "nasty", "posting"]
    totals = run_corpus(corpus, PlainAssess(WORDS, {"python": "Python"}), WORDS)
    assert totals["positions"].f1 == 1
    assert totals["skills"].recall == 1
    assert totals["bad_files"].misses[0].expected.startswith("is_refused")
    assert "posting_flavor" not in totals, "nothing was given that reads postings"


def test_postings_are_scored_by_their_reading(files: Path) -> None:
    reading = {"flavor": None, "agentic_required": False, "agentic_work": True, "salary_disclosed": False}
    reading |= {"contract": False, "requirements": [], "practices": [], "mismatches": [], "evidence": [], "text": ""}
    plain = PlainAssess(WORDS, {"python": "Python"})
    totals = run_corpus(read_corpus(files), plain, WORDS, read_posting=lambda path: reading)
    assert totals["posting_flavor"].accuracy == 1
    assert totals["posting_agentic_work"].misses[0].entry == "a4"


def test_a_crash_is_scored_and_the_rest_goes_on(candidates: Path) -> None:
    totals = run_corpus(read_corpus(candidates), crashing, WORDS)
    assert totals["readable"].misses[0].found == "ValueError: boom"
    assert totals["skills"].recall == 0


def test_passages_are_assessed_alone(tmp_path: Path) -> None:
    rows = [
        {"id": "p1", "text": "Timeouts.", "kind": "resume", "labels": {}, "not": ["idempotency"]},
        {"id": "p2", "text": "Timeouts.", "kind": "writeup", "labels": {}, "not": []},
    ]
    (tmp_path / "set.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    seen: list[tuple[str, bool]] = []

    def spy(resume: Path | None, writeups: Sequence[Path], **options: str) -> dict[str, Any]:
        path = resume or writeups[0]
        seen.append((path.read_text(encoding="utf-8").strip()[-9:], resume is not None))
        return report()

    totals = run_corpus(read_corpus(tmp_path), spy, WORDS)
    assert seen == [("Timeouts.", True), ("Timeouts.", False)]
    assert totals["passages_not"].accuracy == 1


def test_a_refusal_is_no_crash(files: Path) -> None:
    def refusing(resume: Path | None, writeups: Sequence[Path], **options: str) -> dict[str, Any]:
        raise Refused("empty.txt is empty: there is nothing to read.")

    assert run_corpus(read_corpus(files), refusing, WORDS)["bad_files"].accuracy == 1


def test_a_folder_without_labels_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(BadCorpus, match="neither a labels.json"):
        read_corpus(tmp_path)


def test_a_family_that_fell_is_named(candidates: Path) -> None:
    good = run_corpus(read_corpus(candidates), right, WORDS)
    bad = run_corpus(read_corpus(candidates), crashing, WORDS)
    stored = make_json(good)
    assert find_falls(good, stored) == []
    assert "skills fell from 1.000 to 0.000" in find_falls(bad, stored)


def test_the_table_shows_the_baseline_beside(candidates: Path) -> None:
    totals = run_corpus(read_corpus(candidates), right, WORDS)
    plain = run_corpus(read_corpus(candidates), PlainAssess(WORDS, {id_: id_ for id_ in WORDS.forms}), WORDS)
    lines = make_table(totals, plain).splitlines()
    assert lines[0].split()[-1] == "baseline"
    assert "skill_techniques missed: load shedding" in make_misses(totals.values())
