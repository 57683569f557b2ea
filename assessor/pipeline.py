"""What a worker does: read, match, assess, plan, save. The one place where database, files, spaCy and core meet.

`make_report` knows no database and serves the `assess` command too; `run_assessment` is the table of contents of the
product. The readers and spaCy are imported when they are first needed: only workers carry them.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import JSONField, Value
from django.db.models.functions import Cast

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
from assessor.core.verdict import make_gist
from assessor.corrections import corrections_of, describe, to_values
from assessor.journal import Journal, LostClaim, count_of
from assessor.models import Assessment, AssessmentDocument, Plan, Posting, Proof
from assessor.models.assessments import Stages, Target
from assessor.reading import NothingReadable, Unread, read_parts, read_text
from assessor.texts import to_document

Progress = Callable[[str, str], None]
BROKEN = "The language model could not be asked: something broke on our side. The rules decided, as always."

log = logging.getLogger(__name__)


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


def run_assessment(journal: Journal) -> str:
    """One claimed assessment from its files to its report; returns "done" or "failed", raises LostClaim."""
    pk, token = journal.pk, journal.token
    parts = AssessmentDocument.objects.filter(assessment=pk).select_related("document", "assessment")
    parts = list(parts.defer("assessment__report"))
    assessment = parts[0].assessment if parts else Assessment.objects.defer("report").get(pk=pk)
    rows = corrections_of(parts)
    try:
        documents, unread = read_parts(parts, rows, journal)
    except NothingReadable as error:
        if not Assessment.objects.fail(pk, token, str(error)):
            raise LostClaim from error
        return "failed"
    said = said_by_person.to_values(assessment, parts)
    report = make_report(documents, options_of(assessment), unread, journal.begin, to_values(rows), said)
    advised = ask_adviser(assessment, report, documents, journal)
    if advised is not report:
        check_quotes(advised, documents)
    tasks = sum(len(phase.tasks) for phase in advised.plan.phases) if advised.plan else 0
    save_report(assessment, token, advised, journal.end(count_of(tasks, "task")))
    return "done"


def ask_adviser(assessment: Assessment, report: Report, documents: Sequence[Document], journal: Journal) -> Report:
    """The report with a model's advice beside it. Whatever breaks there (a cache that is down), a report comes back."""
    try:
        return advise_assessment(assessment, report, documents, journal.ask)
    except LostClaim:
        raise
    except Exception as error:
        # Its kind and no more: what it says may hold what was asked.
        log.error("adviser_broke", extra={"assessment": str(assessment.pk), "error": type(error).__name__})
        broken = Unused(code="model_not_used", message=BROKEN, count=1)
        return report.model_copy(update={"unused": (*report.unused, broken)})


def save_report(assessment: Assessment, token: str, report: Report, stages: Stages) -> None:
    """The report, the state and the plan's new proposal in one transaction, if the claim still holds."""
    snapshot = Cast(Value(report.model_dump_json(by_alias=True)), JSONField())
    with transaction.atomic():
        if not Assessment.objects.finish(assessment.pk, token, snapshot, stages, make_gist(report)):
            raise LostClaim
        if report.plan:
            plan, _ = Plan.objects.get_or_create(owner_id=assessment.owner_id)
            plan.take_up(assessment, report.plan.model_dump(mode="json", by_alias=True), token)


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


def _as_unused(unread: Unread) -> Unused:
    return Unused(code="unreadable-writeup", message=unread.message, count=1, document=unread.name)
