"""`manage.py evaluate` on a tiny corpus, through the whole product."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.evals.people import TEXT, label


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "people"
    (folder / "oda").mkdir(parents=True)
    (folder / "oda" / "oda.md").write_text(TEXT, encoding="utf-8")
    labels = {"as_of": "2026-11-01", "candidates": [label(files=[{"path": "oda.md", "role": "resume"}])]}
    (folder / "labels.json").write_text(json.dumps(labels), encoding="utf-8")
    return folder


def run(*arguments: object) -> str:
    out = StringIO()
    call_command("evaluate", *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue()


def test_json_has_a_figure_per_family_and_the_misses(corpus: Path) -> None:
    scores = json.loads(run(corpus, "--format", "json"))
    assert set(scores["contact"]) == {"precision", "recall", "f1", "accuracy", "count"}
    assert scores["quotes_verbatim"]["accuracy"] == 1
    assert scores["readable"]["accuracy"] == 1
    assert isinstance(scores["misses"], list)


def test_one_family_can_be_asked_for(corpus: Path) -> None:
    lines = run(corpus, "--only", "contact").splitlines()
    assert {line.split()[0] for line in lines[1:5]} == {"contact", "contact_name", "contact_email", "contact_phone"}


def test_it_exits_1_where_a_family_fell_and_0_where_none_did(corpus: Path, tmp_path: Path) -> None:
    saved = tmp_path / "figures.json"
    run(corpus, "--save", saved)
    run(corpus, "--fail-under", saved)
    figures = json.loads(saved.read_text(encoding="utf-8"))
    figures["people"]["contact"]["accuracy"] = 1.5
    saved.write_text(json.dumps(figures), encoding="utf-8")
    with pytest.raises(SystemExit) as fell:
        run(corpus, "--fail-under", saved)
    assert fell.value.code == 1


def test_a_folder_that_is_no_corpus_is_said_to_be_none(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="neither a labels.json"):
        run(tmp_path)


def test_several_corpora_are_one_json_by_name(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "lines").mkdir()
    row = {"id": "p", "text": "Timeouts.", "kind": "writeup", "labels": {}, "not": []}
    (tmp_path / "lines" / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    scores = json.loads(run(corpus, tmp_path / "lines", "--format", "json"))
    assert set(scores) == {"people", "lines"}
