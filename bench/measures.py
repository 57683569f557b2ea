"""What one process does: reading, matching, whole assessments and planning, each over its yardstick."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pdfplumber

from assessor.core.documents import Document
from assessor.core.grading import grade_mentions
from assessor.core.options import Options
from assessor.core.planning import make_plan
from assessor.core.planning.models import PlanOptions
from assessor.core.profile import read_profile
from assessor.core.report import Report
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from assessor.matching.language import load_language
from assessor.pipeline import make_report
from assessor.readers import read_document
from bench.samples import WRITEUP, typeset_resume
from bench.timing import ROUNDS, Row, compare, percentile

OPTIONS = Options(as_of="2026-11-01", plan=PlanOptions(start="2026-11-02"))
CHARS, PDFTOTEXT = "pdfplumber's chars", "pdftotext"
# So many rounds give percentiles that mean something.
MANY = 21


def measure_reading() -> Iterator[Row]:
    """A resume of 1, 2 and 10 pages over pdfplumber's own look at its characters, and over pdftotext."""
    for pages in (1, 2, 10):
        content = typeset_resume(pages)
        read = _reader(content)
        taken = compare(read, chars_of(content))
        yield Row(f"reading, {pages} page(s)", CHARS, taken.ratio, 1.15, taken.measured * 1000)
        if shutil.which("pdftotext"):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "resume.pdf"
                path.write_bytes(content)
                taken = compare(read, lambda path=path: _pdftotext(path))
            yield Row(f"reading, {pages} page(s)", PDFTOTEXT, taken.ratio, None, taken.measured * 1000)


def measure_assessment() -> Iterator[Row]:
    """A resume of 1, 2 and 10 pages with three write-ups, from bytes to report."""
    for pages, floor in ((1, 1.35), (2, 1.25), (10, 1.15)):
        content = typeset_resume(pages)
        taken = compare(lambda content=content: assess(content), chars_of(content), MANY if pages < 10 else ROUNDS)
        p50, p95 = (percentile(taken.rounds, share) * 1000 for share in (50, 95))
        note = f"p50 {p50:.0f} ms, p95 {p95:.0f} ms"
        yield Row(f"assessment, {pages} page(s), 3 write-ups", CHARS, taken.ratio, floor, p50, note)


def measure_planning() -> Iterator[Row]:
    """The plan out of a finished report, as a share of the assessment that it is a part of."""
    content, catalog = typeset_resume(2), load_catalog()
    report = assess(content)
    taken = compare(lambda: make_plan(report, catalog, OPTIONS), lambda: assess(content))
    yield Row("planning, 2 pages, 3 write-ups", "the whole assessment", taken.ratio, 0.10, taken.measured * 1000)


def measure_matching() -> Iterator[Row]:
    """Finding and grading in ten pages over the tokenizer alone."""
    documents = (_reader(typeset_resume(10))(),)
    profile, catalog, language = read_profile(documents[0], date(2026, 11, 1)), load_catalog(), load_language()
    taken = compare(
        lambda: grade_mentions(find_mentions(documents, profile, catalog), documents),
        lambda: language.tokenizer(documents[0].text),
    )
    yield Row("finding and grading, 10 pages", "the tokenizer alone", taken.ratio, None, taken.measured * 1000)


def chars_of(content: bytes) -> Callable[[], int]:
    """The yardstick: pdfplumber looks at every character of every page."""

    def touch() -> int:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            count = 0
            for page in pdf.pages:
                count += len(page.chars)
                page.close()
            return count

    return touch


def read_all(content: bytes, writeups: int = 3) -> tuple[Document, ...]:
    """A resume and so many write-ups, read."""
    resume = read_document(content, name="resume.pdf", kind="resume", document_id="resume")
    texts = [
        read_document(WRITEUP.encode(), name=f"{i}.md", kind="writeup", document_id=f"writeup-{i}")
        for i in range(writeups)
    ]
    return (resume, *texts)


def assess(content: bytes, writeups: int = 3) -> Report:
    """The whole way from bytes to report."""
    return make_report(read_all(content, writeups), OPTIONS)


def _reader(content: bytes) -> Callable[[], Document]:
    return lambda: read_document(content, name="resume.pdf", kind="resume", document_id="resume")


def _pdftotext(path: Path) -> None:
    subprocess.run(["pdftotext", path, "-"], check=True, stdout=subprocess.DEVNULL)
