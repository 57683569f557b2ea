"""Takes a finished report and what the model answered, and lays the advice beside it. No number changes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assessor.core.advice import Advice, PointedOut
from assessor.core.catalog.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.evidence import Evidence
from assessor.core.planning.models import Plan, PlanTask
from assessor.core.report import Report, Unused
from assessor.llm.adviser import Adviser
from assessor.llm.plain import adds_numbers, make_plain
from assessor.llm.redaction import PLACEHOLDER, Redactor
from assessor.llm.replies import Passage, Pointing, Summary, Tailoring
from assessor.llm.sending import MOST_TASKS, make_asks, missing_subjects, project_quotes, report_facts, unsent_ends
from assessor.llm.values import GOOD, OUTCOME_WORDS, Answer
from assessor.llm.verification import find_passage

log = logging.getLogger(__name__)

MOST_PASSAGES = 60
LONGEST_PASSAGE = 1500
LONGEST_WORDING = 240
LONGEST_SENTENCE = 400
MOST_SENTENCES = 5

# A subject's kind and id with a range of a document: its evidence where the published rules bear the claim out.
Judge = Callable[[str, str, str, int, int], Evidence | None]


@dataclass(frozen=True, slots=True)
class Sifted:
    """What an answer left behind."""

    pointed: tuple[PointedOut, ...] = ()
    wordings: tuple[tuple[str, str], ...] = ()
    summary: tuple[str, ...] = ()
    dropped: int = 0


def advise(
    report: Report,
    documents: Sequence[Document],
    catalog: Catalog,
    redactor: Redactor,
    judge: Judge,
    adviser: Adviser,
) -> Report:
    """The report with the model's advice beside it; whatever the model or the line does, a report comes back."""
    answers = adviser.ask_all(make_asks(report, documents, catalog, redactor))
    texts = {document.id: document.text for document in documents}
    sifted = []
    for answer in answers:
        try:
            one = _sift(answer, report, texts, catalog, redactor, judge)
        except Exception as error:
            # A reply that breaks our own reading of it must not cost the person their report; only its kind is logged.
            log.error("advice_broke", extra={"job": answer.ask.job, "error": type(error).__name__})
            one = Sifted(dropped=1)
        sifted.append(one)
        adviser.note_quotes(answer, len(one.pointed) + len(one.wordings) + len(one.summary), one.dropped)
    advised = _beside(report, answers, sifted, adviser.options.base_url)
    unsent = [_unsent(*one) for one in unsent_ends(report, documents, catalog, redactor)]
    return advised.model_copy(update={"unused": (*advised.unused, *unsent)}) if unsent else advised


def _sift(
    answer: Answer, report: Report, texts: dict[str, str], catalog: Catalog, redactor: Redactor, judge: Judge
) -> Sifted:
    if isinstance(answer.reply, Pointing):
        return keep_passages(answer.reply, answer.ask.document, texts, report, catalog, redactor, judge)
    if isinstance(answer.reply, Tailoring):
        return keep_wordings(answer.reply, report)
    if isinstance(answer.reply, Summary):
        return keep_sentences(answer.reply, report)
    return Sifted()


def keep_passages(
    reply: Pointing,
    document: str,
    texts: dict[str, str],
    report: Report,
    catalog: Catalog,
    redactor: Redactor,
    judge: Judge,
) -> Sifted:
    """The passages that stand in the document and that the published rules bear out; the others are counted."""
    asked = {(kind, id) for kind, id, _ in missing_subjects(report, catalog)}
    names = {p.id: p.name for p in catalog.practices} | {c.id: c.name for s in catalog.signals for c in s.criteria}
    kept: dict[tuple[str, int], PointedOut] = {}
    dropped = max(0, len(reply.passages) - MOST_PASSAGES)
    for passage in reply.passages[:MOST_PASSAGES]:
        asked_for = (passage.kind, passage.subject) in asked
        evidence = _judge(passage, document, texts[document], redactor, judge) if asked_for else None
        if evidence is None:
            dropped += 1
        else:
            pointed = PointedOut(
                kind=passage.kind, subject=passage.subject, name=names[passage.subject], evidence=evidence
            )
            kept.setdefault((passage.subject, evidence.start), pointed)
    return Sifted(pointed=tuple(kept.values()), dropped=dropped)


def _judge(passage: Passage, document: str, text: str, redactor: Redactor, judge: Judge) -> Evidence | None:
    words = redactor.restore(passage.passage) if len(passage.passage) <= LONGEST_PASSAGE else ""
    span = find_passage(text, words)
    return judge(passage.kind, passage.subject, document, span.start, span.end) if span else None


def keep_wordings(reply: Tailoring, report: Report) -> Sifted:
    """Wordings for tasks of the plan, each once, plain, and without a number that its task and the quotes lack."""
    tasks = {task.id: task for phase in report.plan.phases for task in phase.tasks} if report.plan else {}
    quotes = [e.quote for e in project_quotes(report)]
    kept: dict[str, str] = {}
    for entry in reply.tasks[: 4 * MOST_TASKS]:
        task, words = tasks.get(entry.id), make_plain(entry.wording, LONGEST_WORDING)
        if task and words and entry.id not in kept and not PLACEHOLDER.search(words):
            known = (task.title, *task.steps, *task.acceptance, *quotes)
            if not adds_numbers(words, known):
                kept[entry.id] = words
    return Sifted(wordings=tuple(kept.items()), dropped=len(reply.tasks) - len(kept))


def keep_sentences(reply: Summary, report: Report) -> Sifted:
    """The sentences of a summary that are plain and hold no number that the report's facts lack."""
    facts = report_facts(report)
    plain = (make_plain(sentence, LONGEST_SENTENCE) for sentence in reply.sentences[: 4 * MOST_SENTENCES])
    kept = [s for s in plain if s and not PLACEHOLDER.search(s) and not adds_numbers(s, facts)][:MOST_SENTENCES]
    return Sifted(summary=tuple(kept), dropped=len(reply.sentences) - len(kept))


def _beside(report: Report, answers: Sequence[Answer], sifted: Sequence[Sifted], provider: str) -> Report:
    """The report with a part of its own for the advice, and what was dropped or went wrong under `unused`."""
    pointed = {(p.subject, p.evidence.document, p.evidence.start): p for one in sifted for p in one.pointed}
    wordings = dict(pair for one in sifted for pair in one.wordings)
    advice = Advice(
        provider=provider,
        models=tuple(sorted({answer.model for answer in answers if answer.model})),
        asked=len(answers),
        answered=sum(answer.outcome in GOOD for answer in answers),
        pointed=tuple(
            sorted(pointed.values(), key=lambda p: (p.kind, p.subject, p.evidence.document, p.evidence.start))
        ),
        summary=next((one.summary for one in sifted if one.summary), ()),
        tailored=len(wordings),
        dropped=sum(one.dropped for one in sifted),
    )
    changes = {
        "advice": advice,
        "unused": (*report.unused, *_unused(advice.dropped, answers)),
        "plan": _tailor(report.plan, wordings),
    }
    return report.model_copy(update=changes)


def _tailor(plan: Plan | None, wordings: dict[str, str]) -> Plan | None:
    """The plan with the wordings beside the tasks' own."""

    def worded(task: PlanTask) -> PlanTask:
        return task.model_copy(update={"tailored": wordings[task.id]}) if task.id in wordings else task

    if plan is None or not wordings:
        return plan
    phases = (phase.model_copy(update={"tasks": tuple(map(worded, phase.tasks))}) for phase in plan.phases)
    return plan.model_copy(update={"phases": tuple(phases)})


def _unsent(document: Document, characters: int) -> Unused:
    message = f"The end of {document.name} was too long to be sent to the language model; the rules read all of it."
    return Unused(code="not_sent_to_model", message=message, count=characters, document=document.id)


def _unused(dropped: int, answers: Sequence[Answer]) -> list[Unused]:
    """What the model said and was not used, and what it could not be asked."""
    rows = []
    if dropped:
        message = "Claims of the language model were dropped: the words are not in the document, or do not show it."
        rows.append(Unused(code="dropped_claims", message=message, count=dropped))
    failed = [answer for answer in answers if answer.outcome not in GOOD]
    for outcome in sorted({answer.outcome for answer in failed}):
        count = sum(answer.outcome == outcome for answer in failed)
        why = OUTCOME_WORDS[outcome]
        message = f"A question to the language model stayed without an answer: {why}. The rules decided, as always."
        rows.append(Unused(code="model_not_used", message=message, count=count))
    return rows
