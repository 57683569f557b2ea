"""The labelled passages and the invented candidates are well formed, verbatim and sealed."""

import hashlib
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

EVALS = Path(__file__).resolve().parents[2] / "evals"
CANDIDATES = EVALS / "candidates"
PASSAGES = EVALS / "passages"
LABELS = json.loads((CANDIDATES / "labels.json").read_text(encoding="utf-8"))
PEOPLE = {person["id"]: person for person in LABELS["candidates"]}
PRACTICES = {practice for group in LABELS["practice_ids"].values() for practice in group}
CRITERIA = {item for group in LABELS["signal_criteria"].values() for item in group}
SIDE_ITEMS = {item for group in LABELS["side_items"].values() for item in group}
KNOWN = PRACTICES | CRITERIA | SIDE_ITEMS
STATES = {"demonstrated", "listed", "aspirational", "disclaimed", "not_found"}
STRENGTHS = {"mentioned", "used", "built", "measured", "production"}
RUN_OF_WORDS = 9
LESSONS = EVALS / "lessons"
SETS = tuple(f"{folder.name}/{path.name}" for folder in (PASSAGES, LESSONS) for path in sorted(folder.glob("*.jsonl")))


def collapsed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def docx_text(path: Path) -> str:
    """Every paragraph in the order of the file: in tables and in text boxes, too."""
    body = Document(str(path)).element.body
    parts = (qn("w:t"), qn("w:br"), qn("w:tab"))
    return "\n".join("".join(node.text or " " for node in one.iter(*parts)) for one in body.iter(qn("w:p")))


def pdf_text(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages)


@cache
def text_of(person: str, name: str) -> str:
    path = CANDIDATES / person / name
    readers = {".docx": docx_text, ".pdf": pdf_text}
    plain = readers.get(path.suffix, lambda each: each.read_text(encoding="utf-8"))
    return collapsed(plain(path))


def quoted(node: object) -> Iterator[tuple[str, str]]:
    """Every (quote, file) pair anywhere under a label."""
    if isinstance(node, dict):
        if node.get("quote"):
            yield node["quote"], node["file"]
        for value in node.values():
            yield from quoted(value)
    elif isinstance(node, list):
        for value in node:
            yield from quoted(value)


def passages(name: str) -> list[dict]:
    return [json.loads(line) for line in (EVALS / name).read_text(encoding="utf-8").splitlines()]


def runs(person: str) -> set[str]:
    found: set[str] = set()
    for file in PEOPLE[person]["files"]:
        words = re.findall(r"\w+", text_of(person, file["path"]).lower())
        found |= {" ".join(words[at : at + RUN_OF_WORDS]) for at in range(len(words) - RUN_OF_WORDS + 1)}
    return found


@pytest.mark.parametrize("person", PEOPLE)
def test_every_quote_stands_verbatim_in_its_file(person: str) -> None:
    missing = [(quote, file) for quote, file in quoted(PEOPLE[person]) if collapsed(quote) not in text_of(person, file)]
    assert missing == []


@pytest.mark.parametrize("person", PEOPLE)
def test_labels_use_the_known_words_and_cover_every_practice(person: str) -> None:
    practices = PEOPLE[person]["practices"]
    assert set(practices) == PRACTICES
    for label in [*practices.values(), *PEOPLE[person]["skills"]]:
        assert {label["state"], *label.get("accept_states", [])} <= STATES
        assert set(label.get("accept_strengths", [])) <= STRENGTHS
        assert (label["quote"] is None) == (label["state"] == "not_found")


def test_no_two_people_share_a_run_of_nine_words() -> None:
    owners: dict[str, str] = {}
    shared = []
    for person in PEOPLE:
        for run in runs(person):
            if owners.setdefault(run, person) != person:
                shared.append((owners[run], person, run))
    assert shared == []


def test_sealed_folders_exist() -> None:
    lines = (CANDIDATES / "SEALED").read_text(encoding="utf-8").splitlines()
    sealed = {line for line in lines if line and not line.startswith("#")}
    assert sealed
    assert sealed <= set(PEOPLE)


def test_every_folder_is_labelled_and_every_file_is_there() -> None:
    assert {path.name for path in CANDIDATES.iterdir() if path.is_dir()} == set(PEOPLE)
    for person, labels in PEOPLE.items():
        there = {path.name for path in (CANDIDATES / person).iterdir()}
        assert there == {file["path"] for file in labels["files"]}


@pytest.mark.parametrize("name", ["SEALED", "SEALED-2"])
def test_sealed_passages_are_untouched(name: str) -> None:
    seal = dict(line.split(": ", 1) for line in (PASSAGES / name).read_text(encoding="utf-8").splitlines())
    content = (PASSAGES / seal["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == seal["sha256"]
    assert len(content.splitlines()) == int(seal["count"])


def shown_in(name: str) -> set[str]:
    """What the passages of a set show, after a look at the form of each."""
    shown: set[str] = set()
    for passage in passages(name):
        labels, not_shown = passage["labels"], set(passage["not"])
        assert set(labels) | not_shown | set(passage.get("optional", [])) <= KNOWN, passage["id"]
        positive = {each for each, label in labels.items() if label["state"] == "demonstrated"}
        assert not positive & not_shown, passage["id"]
        shown |= positive
    return shown


@pytest.mark.parametrize("name", [name for name in SETS if name.startswith("passages")])
def test_passages_that_measure_use_known_ids_and_cover_all_of_them(name: str) -> None:
    assert shown_in(name) == KNOWN


def test_lessons_use_known_ids_and_cover_all_of_them_together() -> None:
    assert set[str]().union(*(shown_in(name) for name in SETS if name.startswith("lessons"))) == KNOWN


def test_no_passage_stands_in_two_sets() -> None:
    texts = [passage["text"] for name in SETS for passage in passages(name)]
    assert len(texts) == len(set(texts))
