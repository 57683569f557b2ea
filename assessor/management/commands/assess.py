"""`manage.py assess RESUME [WRITEUP ...]`: files in, report out; no database, no broker, no account."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from assessor.core.documents import Document
from assessor.core.options import Options
from assessor.core.planning.models import DaysOff, PlanOptions
from assessor.core.postings.models import Posting
from assessor.core.report import Report
from assessor.pipeline import make_report
from assessor.postings import UnreadablePosting, read_posting_file, with_postings
from assessor.reading import NothingReadable, Unread

FORMATS = ("text", "json", "markdown", "pdf")
UNREADABLE, BROKEN = 2, 1


def iso_date(text: str) -> str:
    """A date as YYYY-MM-DD, checked."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2027-01-31") from None


def days_off(text: str) -> DaysOff:
    """A range of dates as FROM..TO, checked."""
    start, dots, end = text.partition("..")
    if not dots:
        raise argparse.ArgumentTypeError(f"{text!r} is not a range such as 2027-02-01..2027-02-14")
    off = DaysOff(start=iso_date(start), end=iso_date(end))
    if off.end < off.start:
        raise argparse.ArgumentTypeError(f"{text!r} ends before it starts")
    return off


def weekly_hours(text: str) -> int:
    """Hours per week, 1 to 80."""
    if not text.isdecimal() or not 1 <= int(text) <= 80:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of hours from 1 to 80")
    return int(text)


class Command(BaseCommand):
    """See the contract in `docs/`: exit 0 with the report, 2 with one clear line where there is nothing to read."""

    help = "Assess a resume and write-ups and print the report."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("resume", help="the resume, or - for write-ups alone")
        parser.add_argument("writeups", nargs="*", help="project write-ups")
        parser.add_argument("--format", choices=FORMATS, default="text", help="pdf needs --output (default: text)")
        parser.add_argument("--output", type=Path, help="write the report to this file")
        parser.add_argument("--target", choices=("swe", "mle", "llmops"), help="default: the closest flavor")
        parser.add_argument("--hours-per-week", type=weekly_hours, default=10, metavar="N", help="default: 10")
        parser.add_argument("--start", type=iso_date, metavar="YYYY-MM-DD", help="first day of the plan (today)")
        parser.add_argument("--as-of", type=iso_date, metavar="YYYY-MM-DD", help="the day of the report (today)")
        parser.add_argument("--deadline", type=iso_date, metavar="YYYY-MM-DD", help="last day of the plan")
        parser.add_argument("--days-off", type=days_off, action="append", default=[], metavar="FROM..TO")
        parser.add_argument("--plain-weights", action="store_true", help="no overrated/underrated weighting")
        parser.add_argument("--posting", action="append", default=[], metavar="FILE", help="a job posting; repeatable")
        parser.add_argument("--ocr", action=argparse.BooleanOptionalAction, default=False, help="recognise scans")
        parser.add_argument("--llm", action=argparse.BooleanOptionalAction, default=False, help="ask the model, too")

    def handle(self, **given: Any) -> None:
        """Runs the assessment; every way it can end is one of the contract's."""
        if given["format"] == "pdf" and not given["output"]:
            stop("--format pdf needs --output FILE.")
        try:
            documents, unread = read_files(given["resume"], given["writeups"], ocr=given["ocr"])
            report = make_report(documents, options_of(given), unread)
            if given["posting"]:
                report = with_postings(report, read_postings(given["posting"]), given["deadline"])
            if given["llm"]:
                report = ask_model(report, documents)
            write(RENDER[given["format"]](report), given["output"])
        except NothingReadable as error:
            stop(str(error))
        except OSError as error:
            stop(f"{given['output'] or 'The report'} could not be written: {error.strerror or error}.")
        except Exception as error:
            if given["traceback"]:
                raise
            stop(f"The report could not be made ({type(error).__name__}); --traceback shows where.", BROKEN)


def ask_model(report: Report, documents: list[Document]) -> Report:
    """The report with a model's advice beside it; one line says what became of the questions."""
    from assessor.asking import advise_files

    advised = advise_files(report, documents)
    if advised is None or advised.advice is None:
        say("No model is configured: this report rests on the rules alone.")
        return report
    advice = advised.advice
    say(
        f"Asked {advice.provider} (contact data taken out): {advice.answered} of {advice.asked} questions answered, "
        f"{len(advice.pointed)} passages kept, {advice.dropped} claims dropped. No number changed."
    )
    return advised


def read_files(resume: str, writeups: list[str], *, ocr: bool) -> tuple[list[Document], list[Unread]]:
    """All documents that can be read, and what to say of the write-ups that cannot; raises NothingReadable."""
    documents: list[Document] = []
    unread: list[Unread] = []
    if resume != "-":
        read = read_file(resume, "resume", "resume", ocr=ocr)
        if isinstance(read, Unread):
            raise NothingReadable(read.message)
        documents.append(read)
    for number, path in enumerate(writeups, start=1):
        read = read_file(path, "writeup", f"writeup-{number}", ocr=ocr)
        if isinstance(read, Unread):
            unread.append(read)
            say(read.message)
        else:
            documents.append(read)
    if not documents:
        raise NothingReadable("There is nothing to assess: none of the files could be read.")
    return documents, unread


def read_file(path: str, kind: str, document_id: str, *, ocr: bool) -> Document | Unread:
    """One file as a document, or the sentence that says why not."""
    from assessor.readers import UnreadableFile, read_bounded
    from assessor.reading_limits import reader_options

    name = Path(path).name
    try:
        content = Path(path).read_bytes()
        return read_bounded(content, name=name, kind=kind, document_id=document_id, options=reader_options(ocr=ocr))
    except OSError as error:
        return Unread(name, f"“{name}” could not be opened: {error.strerror or type(error).__name__}.")
    except UnreadableFile as error:
        return Unread(name, " ".join(str(error).split()))


def read_postings(paths: list[str]) -> list[Posting]:
    """The postings that can be read; one line on standard error for each that cannot."""
    postings: list[Posting] = []
    for number, path in enumerate(paths, start=1):
        try:
            postings.append(read_posting_file(path, f"posting-{number}"))
        except UnreadablePosting as error:
            say(str(error))
    return postings


def options_of(given: dict[str, Any]) -> Options:
    """The command's options as the core's value; what was not said is today."""
    today = datetime.now().astimezone().date().isoformat()
    return Options(
        as_of=given["as_of"] or today,
        target=given["target"],
        plain_weights=given["plain_weights"],
        plan=PlanOptions(
            start=given["start"] or today,
            hours_per_week=given["hours_per_week"],
            deadline=given["deadline"],
            days_off=tuple(given["days_off"]),
        ),
    )


def as_json(report: Report) -> bytes:
    """The report as indented JSON in the order of its fields: the same report, the same bytes."""
    return (report.model_dump_json(by_alias=True, indent=1) + "\n").encode()


def as_text(report: Report) -> bytes:
    """The report for a terminal."""
    from assessor.exports.text import render_text
    from assessor.knowledge import load_catalog

    text = render_text(report, load_catalog())
    if report.postings:
        from assessor.exports.posting_text import render_views

        text += "\n" + render_views(report.postings, load_catalog().called, report.postings_together)
    return text.encode()


def as_markdown(report: Report) -> bytes:
    """The report as Markdown."""
    from assessor.exports.markdown import render_markdown
    from assessor.knowledge import load_catalog

    return render_markdown(report, load_catalog()).encode()


def as_pdf(report: Report) -> bytes:
    """The report as PDF."""
    from assessor.exports.pdf import render_pdf
    from assessor.knowledge import load_catalog

    return render_pdf(report, load_catalog())


RENDER: dict[str, Callable[[Report], bytes]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "pdf": as_pdf,
}


def write(content: bytes, output: Path | None) -> None:
    """To the file, or to standard output; a reader who closes it early is no fault."""
    if output:
        output.write_bytes(content)
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        sys.stdout = None  # nothing left to flush at exit


def say(sentence: str) -> None:
    """One line on standard error."""
    sys.stderr.write(sentence + "\n")


def stop(sentence: str, code: int = UNREADABLE) -> None:
    """One line on standard error, and the end."""
    say(sentence)
    raise SystemExit(code)
