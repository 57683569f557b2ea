"""What a worker does: read, match, assess, plan, save. The one place where database, files, spaCy and core meet.

`make_report` knows no database and serves the `assess` command too; `run_assessment` is the table of contents of the
product. The readers and spaCy are imported when they are first needed: only workers carry them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import metadata
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from assessor import statements as said_by_person
from assessor.asking import advise_assessment
from assessor.core.documents import Document, Line
from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.core.profile.corrections import Corrected, Correction
from assessor.core.profile.models import Profile
from assessor.core.quoting import check_quotes
from assessor.core.report import Report, Unused
from assessor.core.statements import Addition, Dispute, Statement, claimed_by, lay_over
from assessor.corrections import corrections_of, describe, pasted_text, to_values
from assessor.journal import Journal, LostClaim
from assessor.models import Assessment, AssessmentDocument, DocumentText, Plan, Posting, Proof
from assessor.models import Correction as CorrectionRow
from assessor.models.assessments import Target
from assessor.texts import find_text, store_text, to_document

Progress = Callable[[str, str], None]


class NothingReadable(Exception):
    """The resume, or everything, could not be read. The message is for the person."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A write-up that could not be read: its name and the sentence that says what to do."""

    name: str
    message: str


def load_knowledge() -> None:
    """Loads everything that is the same for every assessment; run once per worker, before the fork.

    Matching one sentence makes every cache there is: the catalog, spaCy, the compiled rules. The readers' libraries are
    not among them: files are read in a process of its own.
    """
    from assessor import readers  # noqa: F401
    from assessor.core import assessing  # noqa: F401
    from assessor.knowledge import load_catalog
    from assessor.matching import find_mentions

    sentence = "Built a service in Python."
    document = Document("warm-up", "warm-up", "writeup", "text/plain", sentence, lines=(Line(0, len(sentence)),))
    find_mentions((document,), None, load_catalog())


def make_report(
    documents: Sequence[Document],
    options: Options,
    unread: Sequence[Unread] = (),
    progress: Progress = lambda stage, count: None,
    corrections: Sequence[Correction] = (),
    said: Sequence[Statement] = (),
) -> Report:
    """The report on some read documents, its quotes checked. The same arguments give the same report."""
    from assessor.core.assessing import assess, make_ledger, recognised_in
    from assessor.core.grading import grade_mentions
    from assessor.core.planning import make_plan
    from assessor.core.stating import describe_statements
    from assessor.knowledge import load_catalog
    from assessor.matching import find_mentions

    documents, catalog = tuple(documents), load_catalog()
    progress("finding", "")
    corrected = correct_profile(documents, corrections, date.fromisoformat(options.as_of))
    profile = corrected.profile
    mentions = tuple(find_mentions(documents, profile, catalog))
    progress("weighing", count_of(len(mentions), "mention"))
    found = grade_mentions(mentions, documents)
    overlaid = lay_over(found, [one for one in said if isinstance(one, Dispute)], documents)
    additions, graded = [one for one in said if isinstance(one, Addition)], overlaid.graded
    report = assess(documents, profile, graded, catalog, options, claimed=claimed_by(additions))
    progress("planning", count_of(len(report.gaps), "gap"))
    plan = make_plan(report, catalog, options, graded)
    unused = report.unused + tuple(map(_as_unused, unread))
    statements = report.statements + describe(corrected.effects)
    if said:
        by_ocr = recognised_in(documents)
        without = make_ledger(found, catalog, options.as_of, recognised=by_ocr).levels
        levels = make_ledger(graded, catalog, options.as_of, claimed_by(additions), by_ocr).levels
        statements += describe_statements(overlaid.moved, additions, report, without, levels, catalog)
    report = report.model_copy(update={"plan": plan, "unused": unused, "statements": statements})
    check_quotes(report, documents)
    return report


def correct_profile(documents: Sequence[Document], corrections: Sequence[Correction], as_of: date) -> Corrected:
    """Who the resume says the person is, with what they corrected laid over it."""
    from assessor.core.profile import read_profile
    from assessor.core.profile.corrections import apply_corrections

    resume = next((document for document in documents if document.kind == "resume"), None)
    profile = read_profile(resume, as_of) if resume else Profile()
    nothing = Document(id="", name="", kind="resume", media_type="", text="")
    return apply_corrections(profile, corrections, resume or nothing, as_of)


def run_assessment(pk: UUID, token: str) -> str:
    """One claimed assessment from its files to its report; returns "done" or "failed", raises LostClaim."""
    assessment = Assessment.objects.select_related("owner").get(pk=pk)
    journal = Journal(pk, token)
    try:
        documents, unread = read_parts(assessment, journal)
    except NothingReadable as error:
        if not Assessment.objects.fail(pk, token, str(error)):
            raise LostClaim from error
        return "failed"
    corrections = to_values(corrections_of(assessment))
    said = said_by_person.to_values(assessment)
    report = make_report(documents, options_of(assessment), unread, journal.begin, corrections, said)
    advised = advise_assessment(assessment, report, documents, journal.ask)
    if advised is not report:
        check_quotes(advised, documents)
    tasks = sum(len(phase.tasks) for phase in advised.plan.phases) if advised.plan else 0
    journal.end(count_of(tasks, "task"))
    save_report(assessment, token, advised)
    return "done"


def read_parts(assessment: Assessment, journal: Journal) -> tuple[list[Document], list[Unread]]:
    """Every document of an assessment as text, and the write-ups that could not be read; raises NothingReadable."""
    from assessor.readers import UnreadableFile

    documents: list[Document] = []
    unread: list[Unread] = []
    parts = list(assessment.parts.select_related("document"))
    journal.begin("reading", f"0 of {count_of(len(parts), 'document')}")
    for number, part in enumerate(parts, start=1):
        try:
            documents.append(read_part(part))
        except UnreadableFile as error:
            if part.kind == "resume":
                raise NothingReadable(str(error)) from error
            AssessmentDocument.objects.filter(pk=part.pk).update(message=str(error))
            unread.append(Unread(part.name, str(error)))
        pages = sum(len(document.pages) for document in documents)
        of = f"{number} of {count_of(len(parts), 'document')}"
        journal.note(f"{of}, {count_of(pages, 'page')}" if pages else of)
    if not documents:
        raise NothingReadable(unread[0].message if unread else "There was nothing to read.")
    return documents, unread


def read_part(part: AssessmentDocument) -> Document:
    """The text of one document of an assessment, which from now on names this reading; raises UnreadableFile."""
    text = read_text(part)
    AssessmentDocument.objects.filter(pk=part.pk).update(text=text, message="")
    return to_document(text, part)


def read_text(part: AssessmentDocument | Proof) -> DocumentText:
    """A document's text: as it was read before, else read now and kept; raises UnreadableFile."""
    from assessor.readers import read_bounded
    from assessor.reading_limits import reader_options

    pasted = pasted_text(part.document)
    text = find_text(part.document, reader_version(), pasted)
    if text is None:
        name, content = content_of(part, pasted)
        options = reader_options(ocr=settings.READER_OCR)
        document = read_bounded(content, name=name, kind=part.kind, document_id=part.core_id, options=options)
        with transaction.atomic():
            text = store_text(part.document, document, reader_version(), pasted)
    return text


def content_of(part: AssessmentDocument | Proof, pasted: CorrectionRow | None) -> tuple[str, bytes]:
    """The name and bytes to read: the file's, or the text that the person pasted in its place."""
    if pasted:
        # What is pasted may be the text as it was read, without its markup: the file's ending says nothing of it.
        return f"{part.name}.txt", pasted.payload["text"].encode()
    with part.document.file.open("rb") as file:
        return part.name, file.read()


def save_report(assessment: Assessment, token: str, report: Report) -> None:
    """The report, the state and the plan's new proposal in one transaction, if the claim still holds."""
    snapshot = report.model_dump(mode="json", by_alias=True)
    with transaction.atomic():
        if not Assessment.objects.finish(assessment.pk, token, snapshot):
            raise LostClaim
        if snapshot["plan"]:
            plan, _ = Plan.objects.get_or_create(owner=assessment.owner)
            plan.take_up(assessment.pk, snapshot["plan"], token)


def options_of(assessment: Assessment) -> Options:
    """What the person asked for, as the core's value."""
    return Options(
        as_of=assessment.as_of.isoformat(),
        target=None if assessment.target == Target.AUTO else assessment.target,
        plan=PlanOptions(
            start=assessment.start.isoformat(),
            hours_per_week=assessment.hours_per_week,
            deadline=assessment.deadline.isoformat() if assessment.deadline else None,
        ),
    )


def run_posting(pk: UUID) -> str:
    """One posting from its file to its reading; returns "done", "failed" or "gone"."""
    from assessor.postings import UnreadablePosting, read_posting

    posting = Posting.objects.select_related("document").get(pk=pk)
    with posting.document.file.open("rb") as file:
        content = file.read()
    try:
        reading = read_posting(content, posting.name, str(pk))
    except UnreadablePosting as error:
        return "failed" if Posting.objects.fail(pk, str(error)) else "gone"
    return "done" if Posting.objects.finish(pk, reading.model_dump(mode="json")) else "gone"


def run_proof(pk: UUID) -> str:
    """One proof from its file to the marks of its task's lines; returns "done", "failed" or "gone".

    It is read and judged as an upload is, by itself: what it says counts, whatever else the person has shown.
    """
    from assessor.core.proofs import find_shown_by, mark_lines
    from assessor.knowledge import load_catalog
    from assessor.readers import UnreadableFile

    proof = Proof.objects.select_related("document", "plan__owner").get(pk=pk)
    try:
        document = to_document(read_text(proof), proof)
    except UnreadableFile as error:
        return "failed" if Proof.objects.fail(pk, str(error)) else "gone"
    day = proof.plan.owner.today(proof.created).isoformat()
    report = make_report((document,), Options(as_of=day, plan=PlanOptions(start=day)))
    reading = mark_lines(proof.acceptance, find_shown_by(load_catalog(), proof.task), report)
    return "done" if Proof.objects.finish(pk, reading.model_dump(mode="json")) else "gone"


def count_of(number: int, noun: str) -> str:
    """A number with its noun: 1 gap, 2 gaps."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@cache
def reader_version() -> str:
    """A hash of the readers' code and libraries: a text is read anew exactly when it might come out differently."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parent / "readers").rglob("*.py")):
        digest.update(path.read_bytes())
    for library in ("pdfplumber", "pdfminer.six", "pypdfium2", "python-docx", "markdown-it-py", "docutils"):
        digest.update(f"{library}={metadata.version(library)}".encode())
    return digest.hexdigest()[:16]


def _as_unused(unread: Unread) -> Unused:
    return Unused(code="unreadable-writeup", message=unread.message, count=1, document=unread.name)
