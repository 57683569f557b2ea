"""The outline of a whole report."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.catalog.judgement import Source
from assessor.core.documents import DocumentRecord
from assessor.core.lists import Emphasis
from assessor.core.report import Report, StatementView, Unused
from assessor.core.saying import Answers
from assessor.exports.outline.advice import AdviceView, outline_advice
from assessor.exports.outline.claims import (
    Checklist,
    FlavorLine,
    GapLine,
    ListLine,
    outline_flavor,
    outline_gap,
    outline_list,
    outline_side,
    outline_signal,
)
from assessor.exports.outline.delivery import DeliveryPart, outline_delivery
from assessor.exports.outline.duration import Duration, outline_duration
from assessor.exports.outline.explained import Pair, outline_map
from assessor.exports.outline.found import Filters, FoundRow, find_rows, practice_rows
from assessor.exports.outline.place import Place, TransitionLine, outline_place, outline_transitions
from assessor.exports.outline.quotes import Index, Quote, SourceRef, index_report
from assessor.exports.outline.requisitions import Requisition, outline_requisitions
from assessor.exports.outline.said import Said, outline_statements
from assessor.exports.outline.work import PlanOutline, name_of, outline_plan, weeks_of_gaps
from assessor.exports.wording import FLAVOR_WORDS, count, percent, write_date, write_months, write_when


@dataclass(frozen=True, slots=True)
class Titled:
    """Something with a title, a sentence and its quotes: a strength, a mistake."""

    id: str
    title: str
    message: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class TensionLine:
    """A question on which the sources disagree."""

    id: str
    title: str
    positions: tuple[tuple[str, SourceRef], ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Balance:
    """How the shown practices divide over the lists, 0-100."""

    overrated: int
    underrated: int
    production: int
    over_from: int
    meaning: str


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything a rendering shows, in the order of reading."""

    name: str
    as_of: str
    method: str
    verdict: str
    sentences: tuple[str, ...]
    basis: str
    target: str
    flavors: tuple[FlavorLine, ...]
    strengths: tuple[Titled, ...]
    gaps: tuple[GapLine, ...]
    plain_weights: bool
    underrated: tuple[ListLine, ...]
    overrated: tuple[ListLine, ...]
    balance: Balance
    signals: tuple[Checklist, ...]
    delivery: tuple[DeliveryPart, ...]
    explained: tuple[Pair, ...]
    sides: tuple[Checklist, ...]
    place: Place
    requisitions: tuple[Requisition, ...]
    transitions: tuple[TransitionLine, ...]
    mistakes: tuple[Titled, ...]
    tensions: tuple[TensionLine, ...]
    rows: tuple[FoundRow, ...]
    rows_in_all: int
    implied: tuple[tuple[str, int, str], ...]
    unused: tuple[Unused, ...]
    statements: tuple[StatementView, ...]
    said: tuple[Said, ...]
    plan: PlanOutline | None
    duration: Duration | None
    documents: tuple[DocumentRecord, ...]
    experience: str
    sources: tuple[Source, ...]
    index: Index
    advice: AdviceView | None = None


def outline_report(report: Report, catalog: Catalog, filters: Filters | None = None) -> Outline:
    """The report for reading; the filters narrow only the table of everything found."""
    index = index_report(report, weeks_of_gaps(report.plan))
    answers = Answers(report)
    rows = practice_rows(answers, index)
    titles = {gap.id: gap.title for gap in report.gaps}
    return Outline(
        name=report.profile.name or "",
        as_of=write_date(report.as_of),
        method=f"method {report.method_version}, catalog {report.catalog_version}",
        verdict=report.verdict,
        sentences=tuple(re.split(r"(?<=\.) (?=[A-Z])", report.verdict)),
        basis=_basis(report),
        target=FLAVOR_WORDS[report.target_flavor],
        flavors=tuple(outline_flavor(fit, report, index) for fit in report.flavors),
        strengths=tuple(Titled(s.id, s.title, "", _once(index.quotes(s.evidence))) for s in report.strengths),
        gaps=tuple(outline_gap(i, gap, report, answers, index) for i, gap in enumerate(report.gaps, start=1)),
        plain_weights=report.weights == "plain",
        underrated=outline_list(report.lists.underrated, rows, report, index),
        overrated=outline_list(report.lists.overrated, rows, report, index),
        balance=_balance(report.emphasis),
        signals=tuple(outline_signal(signal, index) for signal in report.signals),
        delivery=outline_delivery(catalog, report, rows, index),
        explained=outline_map(catalog, answers, index),
        sides=tuple(outline_side(side, index) for side in report.sides),
        place=outline_place(report, index),
        requisitions=outline_requisitions(catalog, answers, index),
        transitions=outline_transitions(report, index),
        mistakes=tuple(
            Titled(m.id, m.name or name_of(m.id), m.message, index.quotes(m.evidence)) for m in report.mistakes
        ),
        tensions=tuple(
            TensionLine(
                t.id, t.title or name_of(t.id), tuple((p.claim, index.source(p.source)) for p in t.positions), t.meaning
            )
            for t in report.tensions
        ),
        rows=find_rows(answers, index, filters),
        rows_in_all=len(answers.items),
        implied=_implied(report),
        unused=report.unused,
        statements=tuple(one for one in report.statements if one.kind == "correction"),
        said=outline_statements(report.statements, index.documents),
        plan=outline_plan(report.plan, index, titles) if report.plan else None,
        duration=_duration(report, index),
        documents=report.documents,
        experience=write_months(report.profile.total_months) if report.profile.total_months else "",
        sources=tuple(s.model_copy(update={"date": write_when(s.date)}) for s in report.sources),
        index=index,
        advice=outline_advice(report.advice, index),
    )


def _duration(report: Report, index: Index) -> Duration | None:
    """How long the plan takes; None where it has nothing left to do."""
    if not report.plan or not report.plan.weeks:
        return None
    return outline_duration(report.plan, index, solid=report.solid_backend_engineer.value)


def _once(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Each passage once, whatever else it shows."""
    return tuple({(quote.document, quote.anchor): quote for quote in reversed(quotes)}.values())[::-1]


def _basis(report: Report) -> str:
    """What the report rests on, in one sentence."""
    passages = {(e.document, e.start, e.end) for item in (*report.practices, *report.skills) for e in item.evidence}
    documents = ", ".join(d.name for d in report.documents)
    return f"{count(len(passages), 'quoted passage')} from {documents}. As of {write_date(report.as_of)}."


def _balance(emphasis: Emphasis) -> Balance:
    over, under = percent(emphasis.overrated), percent(emphasis.underrated)
    nothing = over == under == 0 and emphasis.meaning.startswith("We found no")
    return Balance(over, under, 0 if nothing else 100 - over - under, 100 - over, emphasis.meaning)


def _implied(report: Report) -> tuple[tuple[str, int, str], ...]:
    """Wider skills with their level and the names of the skills that speak for them."""
    names = {skill.id: skill.name for skill in report.skills}
    return tuple(
        (name_of(s.id), s.level, ", ".join(names.get(child, name_of(child)) for child in s.implied_by))
        for s in report.implied_skills
    )
