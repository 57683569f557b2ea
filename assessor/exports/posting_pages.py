"""A posting arranged for reading on a page: rows of claims, lines with both sides' quotes, all postings together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assessor.core.evidence import Evidence
from assessor.core.postings.comparing import iter_missing
from assessor.core.postings.models import Answer, Closing, Comparison, Mismatch, Posting, PostingView, Remark, Together
from assessor.core.postings.together import view_together
from assessor.core.report import Report
from assessor.exports.posting_text import KIND_TITLES, fit_sentence, standing_of, summary_of, unwritten_of
from assessor.exports.wording import SHAPES, write_date

MEANING = {"shown": "shown", "said": "said", "no_evidence": "absent", "not_judged": "absent"}
CLAIMS = {"Flavor": "flavor", "Block": "block", "Pay": "salary", "Terms": "contract", "Seniority": "seniority"}


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with the quote it rests on, empty where it rests on none."""

    name: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Said:
    """What is asked for in one line, and what the documents say to it."""

    name: str
    meaning: str
    shape: str
    words: str
    why: str
    quotes: tuple[tuple[str, str, str], ...]
    closing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence of the posting with everything asked for in it."""

    quote: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PostingPage:
    """Everything on a posting's page."""

    title: str
    rows: tuple[Row, ...]
    mismatches: tuple[Mismatch, ...]
    groups: tuple[tuple[str, tuple[Asked, ...]], ...]
    unwritten: tuple[str, ...]
    remarks: tuple[Remark, ...]
    warnings: tuple[str, ...]
    comparison: Comparison | None
    fit: str
    by: str
    in_time: tuple[str, ...]
    too_late: tuple[str, ...]
    never: tuple[str, ...]


def lay_out_posting(
    posting: Posting, view: PostingView | None, report: Report | None, called: Mapping[str, str]
) -> PostingPage:
    """The page of one posting, with a comparison where there is a report; `called` are names by id."""
    answers = {answer.requirement.id: answer for answer in view.comparison.answers} if view else {}
    names = {document.id: document.name for document in report.documents} if report else {}
    return PostingPage(
        title=posting.title or posting.name,
        rows=_rows(posting),
        mismatches=posting.mismatches,
        groups=tuple((title, asked) for kind, title in KIND_TITLES if (asked := _asked(posting, kind, answers, names))),
        unwritten=unwritten_of(posting, called),
        remarks=tuple(r.model_copy(update={"source": called.get(r.source, r.source)}) for r in posting.remarks),
        warnings=posting.warnings,
        comparison=view.comparison if view else None,
        fit=fit_sentence(view.comparison) if view else "",
        by=write_date(view.comparison.by) if view and view.comparison.by else "",
        **_by_the_day(view.comparison if view else None),
    )


def _by_the_day(comparison: Comparison | None) -> dict[str, tuple[str, ...]]:
    """What is required and not shown yet: closed by a task in time, by one too late, by none in the plan."""
    found: dict[str, tuple[str, ...]] = {"in_time": (), "too_late": (), "never": ()}
    for answer in iter_missing(comparison) if comparison else ():
        tasks = [one for one in answer.closing if one.end]
        soon = next((one for one in tasks if one.in_time is not False), None)
        name = answer.requirement.name
        if soon or tasks:
            one = soon or tasks[0]
            found["in_time" if soon else "too_late"] += (f"{name} ({one.title}, by {write_date(one.end or '')})",)
        else:
            found["never"] += (name,)
    return found


def lay_out_together(views: Sequence[PostingView]) -> Together | None:
    """Several postings side by side; None below two."""
    return view_together(views) if len(views) > 1 else None


def _rows(posting: Posting) -> tuple[Row, ...]:
    quotes = {proof.claim: " ".join(proof.quote.split()) for proof in posting.evidence}
    agents = "agentic_required" if posting.agentic_required else "agentic_work"
    return tuple(Row(name, value, quotes.get(CLAIMS.get(name, agents), "")) for name, value in summary_of(posting))


def _asked(posting: Posting, kind: str, answers: dict[str, Answer], names: dict[str, str]) -> tuple[Asked, ...]:
    """The sentences of one kind in the order of the text, each once."""
    by_quote: dict[str, list[Said]] = {}
    for requirement in posting.requirements:
        if requirement.kind == kind:
            own = by_quote.setdefault(requirement.quote, [])
            if requirement.id in answers:
                own.append(_said(answers[requirement.id], names))
    return tuple(Asked(" ".join(quote.split()), tuple(own)) for quote, own in by_quote.items())


def _said(answer: Answer, names: dict[str, str]) -> Said:
    meaning = MEANING[answer.standing]
    own_line = answer.standing == "not_judged"
    return Said(
        name="" if own_line else answer.requirement.name,
        meaning=meaning,
        shape="?" if own_line else SHAPES[meaning],
        words=standing_of(answer),
        why=answer.why,
        quotes=tuple(_quote(evidence, names) for evidence in answer.evidence[:2]),
        closing=tuple(_closing(one) for one in answer.closing[:2]),
    )


def _quote(evidence: Evidence, names: dict[str, str]) -> tuple[str, str, str]:
    """The words, the name of the document and its id."""
    return " ".join(evidence.quote.split()), names.get(evidence.document, evidence.document), evidence.document


def _closing(one: Closing) -> str:
    if one.end is None:
        return f"{one.title} ({one.hours} h, not in your plan)"
    late = ", after the day you named" if one.in_time is False else ""
    return f"{one.title} ({one.hours} h, by {write_date(one.end)} in your plan{late})"
