"""The resumes that are labelled for their form are well formed: what a label says stands in its file."""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn

from evals.scoring.months import union_of

EVALS = Path(__file__).resolve().parents[2] / "evals"
SETS = ("resumes", "resumes-sealed")
LABELS: dict[str, tuple[str, dict[str, Any]]] = {
    id_: (name, label)
    for name in SETS
    for id_, label in json.loads((EVALS / name / "labels.json").read_text(encoding="utf-8"))["resumes"].items()
}
SECTIONS = {
    "summary", "experience", "education", "skills", "projects", "certifications", "publications", "languages",
    "awards", "interests", "volunteering",
}  # fmt: skip
FIELDS = ("title", "organisation", "start", "end")
WORD_PARTS = (qn("w:t"), qn("w:br"), qn("w:tab"))
# The last full month before the date that all labels are given for.
LAST = "2026-10"


@cache
def words_of(id_: str) -> frozenset[str]:
    """All words of a file, read without the product."""
    name, label = LABELS[id_]
    path = EVALS / name / "resumes" / label["file"]
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            text = "\n".join(page.extract_text(x_tolerance_ratio=0.15) or "" for page in pdf.pages)
    elif path.suffix == ".docx":
        word = Document(str(path))
        parts = (word.element.body, *(part._element for one in word.sections for part in (one.header, one.footer)))
        paragraphs = [paragraph for part in parts for paragraph in part.iter(qn("w:p"))]
        text = "\n".join("".join(node.text or " " for node in one.iter(*WORD_PARTS)) for one in paragraphs)
    else:
        text = path.read_text(encoding="utf-8")
    return frozenset(split(text))


def split(text: str) -> list[str]:
    """Words in lower case, without signs around them."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).lower())


def months_of(written: str) -> int:
    """A month as a count from year 0."""
    year, month = written.split("-")
    return 12 * int(year) + int(month) - 1


def test_no_resume_is_both_open_and_sealed() -> None:
    counts = [len(json.loads((EVALS / name / "labels.json").read_text(encoding="utf-8"))["resumes"]) for name in SETS]
    assert sum(counts) == len(LABELS)


@pytest.mark.parametrize("name", SETS)
def test_every_resume_is_labelled_and_every_file_is_there(name: str) -> None:
    there = {path.name for path in (EVALS / name / "resumes").iterdir()}
    assert there == {label["file"] for own, label in LABELS.values() if own == name}


@pytest.mark.parametrize("id_", LABELS)
def test_every_word_of_a_label_stands_in_its_file(id_: str) -> None:
    label = LABELS[id_][1]
    told = [position.get(field) for position in label["positions"] for field in FIELDS]
    wanted = {word for value in [label["name"], *told] if value for word in split(value)}
    # Of a word that a line's end cuts the first piece stands there.
    begun = {word for word in wanted if any(word.startswith(piece) for piece in words_of(id_) if len(piece) > 2)}
    assert wanted - words_of(id_) <= begun


@pytest.mark.parametrize("id_", LABELS)
def test_sections_are_known_and_addresses_invented(id_: str) -> None:
    label = LABELS[id_][1]
    assert {*label["sections"], *label["sections_acceptable"]} <= SECTIONS
    assert not label["email"] or label["email"].lower().endswith(".example")


@pytest.mark.parametrize("id_", LABELS)
def test_the_months_are_the_union_of_the_positions(id_: str) -> None:
    label = LABELS[id_][1]
    dated = [position for position in label["positions"] if position["start_month"]]
    spans = [(months_of(p["start_month"]), months_of(p["end_month"] or LAST)) for p in dated]
    assert abs(union_of(spans) - label["total_months_of_experience"]) <= label["months_tolerance"]
