"""Where the evaluation meets the product: the same call that the `assess` command makes, with its JSON."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.management.commands.assess import read_files
from assessor.pipeline import make_report
from assessor.postings import UnreadablePosting, read_posting_file
from assessor.reading import NothingReadable
from evals.running import Refused
from evals.scoring.tally import Json


def assess_files(resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json:
    """The report of these files as the JSON people get; raises Refused with the line they would read.

    The plan starts on the corpus's date with the default of ten hours a week.
    """
    options = Options(as_of=as_of, target=target, plan=PlanOptions(start=as_of))
    try:
        documents, unread = read_files(str(resume) if resume else "-", [str(path) for path in writeups], ocr=False)
        report = make_report(documents, options, unread)
    except NothingReadable as problem:
        raise Refused(str(problem)) from problem
    return report.model_dump(mode="json", by_alias=True)


def read_posting(path: Path) -> Json:
    """What a posting says, as the JSON that the `posting` command prints; raises Refused."""
    try:
        return read_posting_file(path).model_dump(mode="json")
    except UnreadablePosting as problem:
        raise Refused(str(problem)) from problem
