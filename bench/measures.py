"""The lines of the table: each a name, what it costs as a multiple of its yardstick, and the floor it must not pass."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pdfplumber

from assessor.core.grading import grade_mentions
from assessor.core.options import Options
from assessor.core.planning import make_plan
from assessor.core.planning.models import PlanOptions
from assessor.core.profile import read_profile
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from assessor.matching.language import load_language
from assessor.pipeline import make_report
from assessor.readers import read_document
from bench.samples import WRITEUP, typeset_resume
from bench.timing import Ratio, compare

OPTIONS = Options(as_of="2026-11-01", plan=PlanOptions(start="2026-11-02"))


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what was measured over which yardstick, and the ratio that is the floor (None: no floor)."""

    name: str
    over: str
    ratio: Ratio
    floor: float | None


def measure_all() -> Iterator[Row]:
    """Every line of the table, as it is measured."""
    for pages, floor in ((1, 1.35), (2, 1.25), (10, 1.15)):
        content = typeset_resume(pages)
        chars = _touch_chars(content)
        yield Row(
            f"reading {pages} page(s)", "pdfplumber's chars", compare(lambda c=content: _read(c, "resume"), chars), 1.15
        )
        yield Row(
            f"assessment, {pages} page(s) and 3 write-ups",
            "pdfplumber's chars",
            compare(lambda c=content: _assess(c), chars),
            floor,
        )
    yield _planning()
    yield _matching()


def _touch_chars(content: bytes):
    def touch() -> int:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            count = 0
            for page in pdf.pages:
                count += len(page.chars)
                page.close()
            return count

    return touch


def _read(content: bytes, kind: str):
    return read_document(content, name="a.pdf" if kind == "resume" else "a.md", kind=kind, document_id="a")


def _assess(content: bytes):
    resume = read_document(content, name="resume.pdf", kind="resume", document_id="resume")
    writeups = [
        read_document(WRITEUP.encode(), name=f"{i}.md", kind="writeup", document_id=f"writeup-{i}") for i in range(3)
    ]
    return make_report((resume, *writeups), OPTIONS)


def _planning() -> Row:
    """The plan out of a finished report, over the assessment that it is a part of."""
    content, catalog = typeset_resume(2), load_catalog()
    report = _assess(content)
    measured = compare(lambda: make_plan(report, catalog, OPTIONS), lambda: _assess(content))
    return Row("planning, 2 pages and 3 write-ups", "the whole assessment", measured, 0.10)


def _matching() -> Row:
    documents = (_read(typeset_resume(10), "resume"),)
    profile, catalog, language = read_profile(documents[0], date(2026, 11, 1)), load_catalog(), load_language()
    measured = compare(
        lambda: grade_mentions(find_mentions(documents, profile, catalog), documents),
        lambda: language.tokenizer(documents[0].text),
    )
    return Row("finding and grading, 10 pages", "the tokenizer alone", measured, None)
