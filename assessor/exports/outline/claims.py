"""Gaps, flavors, signals, sides and lists, each with its quotes or with the sentence that there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.core.flavors import ConcernFit, FlavorFit
from assessor.core.gaps import Gap
from assessor.core.levels import LEVEL_WORDS
from assessor.core.lists import ListEntry
from assessor.core.planning.models import PlanTask
from assessor.core.report import Report
from assessor.core.saying import Answers
from assessor.core.sides import SideView
from assessor.core.signals import CriterionView, SignalView
from assessor.exports.outline.basis import find_basis
from assessor.exports.outline.found import FoundRow
from assessor.exports.outline.quotes import Index, Quote, SourceRef
from assessor.exports.outline.said import Said, outline_statements
from assessor.exports.outline.work import name_of
from assessor.exports.wording import (
    FLAVOR_WORDS,
    GAP_GROUPS,
    KIND_WORDS,
    SAYING_WORDS,
    count,
    percent,
    write_dates,
    write_range,
)

# For a report from before it was kept what a coverage counts.
BEFORE_BASIS = "Counted from what is only named or implied."


@dataclass(frozen=True, slots=True)
class Check:
    """One line of a checklist: found or not, by quote."""

    id: str
    name: str
    met: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """A signal or a side of the coin: its lines and what they amount to."""

    id: str
    name: str
    why: str
    met: bool
    standing: str
    system: str
    checks: tuple[Check, ...]
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class ConcernLine:
    """A concern of a flavor with its coverage, 0-100; `basis` is what counts of it without being shown."""

    id: str
    name: str
    coverage: int
    quotes: tuple[Quote, ...]
    basis: str
    absent: str


@dataclass(frozen=True, slots=True)
class FlavorLine:
    """A flavor on the common scale. `fit`, `low`, `width` are per mille for drawing, `range` is for reading."""

    id: str
    name: str
    one_line: str
    fit: int
    low: int
    high: int
    width: int
    range: str
    rests_on: str
    next_step: str
    is_target: bool
    is_closest: bool
    concerns: tuple[ConcernLine, ...]


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap in its place: how much it weighs and why, what was found, what closes it and when.

    `tasks` are the plan's that work on it, title and dates with hours, and `task_hours` all their hours.
    """

    rank: int
    id: str
    kind: str
    group: str
    title: str
    severity: int
    sum: str
    level: str
    why: str
    sources: tuple[SourceRef, ...]
    checks: tuple[Check, ...]
    quotes: tuple[Quote, ...]
    basis: str
    absent: str
    modules: tuple[str, ...]
    weeks: str
    said: tuple[Said, ...] = ()
    tasks: tuple[tuple[str, str], ...] = ()
    task_hours: int = 0


@dataclass(frozen=True, slots=True)
class ListLine:
    """A practice on one of the two lists, with the verdict and what was found."""

    name: str
    verdict: str
    source: SourceRef
    row: FoundRow
    note: str


def outline_flavor(fit: FlavorFit, report: Report, index: Index) -> FlavorLine:
    """A flavor with its range and what it rests on."""
    return FlavorLine(
        id=fit.id,
        name=fit.name or FLAVOR_WORDS[fit.id],
        one_line=fit.one_line,
        fit=fit.fit,
        low=fit.low,
        high=fit.high,
        width=max(fit.high - fit.low, 8),
        range=write_range(fit.low, fit.high),
        rests_on=_rests_on(fit),
        next_step=fit.next_step,
        is_target=fit.id == report.target_flavor,
        is_closest=fit.id == report.closest_flavor,
        concerns=tuple(_concern(concern, report, index) for concern in fit.concerns),
    )


def _concern(concern: ConcernFit, report: Report, index: Index) -> ConcernLine:
    """A concern with what its coverage rests on: passages that show it, and what is only named or implied."""
    basis = find_basis(concern.counted, report)
    return ConcernLine(
        id=concern.id,
        name=concern.name,
        coverage=percent(concern.coverage),
        quotes=index.quotes((*concern.evidence, *basis.evidence)),
        basis=basis.sentence or (BEFORE_BASIS if concern.coverage and not concern.evidence else ""),
        absent="" if concern.coverage or concern.evidence else index.absent,
    )


def outline_gap(rank: int, gap: Gap, report: Report, answers: Answers, index: Index) -> GapLine:
    """A gap in its place, with what the documents say of it."""
    signal = next((s for s in report.signals if s.id == gap.id), None)
    quotes, basis = ((), "") if signal else _found_of(gap, report, answers, index)
    checks = outline_signal(signal, index).checks if signal else ()
    tasks = _tasks_for(gap, report)
    return GapLine(
        rank=rank,
        id=gap.id,
        kind=KIND_WORDS[gap.kind],
        group=_group_of(gap, report),
        title=gap.title,
        severity=percent(gap.severity),
        sum=gap.sum,
        level=_level_words(gap, answers),
        why=gap.why,
        sources=tuple(index.source(s) for s in gap.sources),
        checks=checks,
        quotes=quotes,
        basis=basis,
        absent=""
        if basis or any(q.meaning != "absent" for q in quotes) or any(c.met for c in checks)
        else index.absent,
        modules=tuple(index.modules[m] for m in gap.modules if m in index.modules),
        weeks=index.weeks.get(gap.id, ""),
        tasks=tuple((t.title, f"{write_dates(t.start, t.end)} · {t.hours} h") for t in tasks),
        task_hours=sum(task.hours for task in tasks),
        said=tuple(one for one in outline_statements(report.statements, index.documents) if gap.id in one.gaps),
    )


def _group_of(gap: Gap, report: Report) -> str:
    """The group that a gap stands in: the groups have one published order, and each its own by weight."""
    underrated = {entry.practice for entry in report.lists.underrated}
    if gap.kind == "practice" and report.weights != "plain":
        return GAP_GROUPS["underrated" if gap.id in underrated else "production"]
    return GAP_GROUPS[gap.kind]


def _found_of(gap: Gap, report: Report, answers: Answers, index: Index) -> tuple[tuple[Quote, ...], str]:
    """The passages about a practice or a concern, and what counts of it without being shown."""
    if concern := _concern_of(gap, report):
        line = _concern(concern.model_copy(update={"evidence": concern.evidence[:3]}), report, index)
        return line.quotes, line.basis
    quotes = index.quotes(answers.of(gap.id).evidence[:3])
    return quotes, "" if quotes else find_basis((gap.id,), report).sentence


def _tasks_for(gap: Gap, report: Report) -> tuple[PlanTask, ...]:
    """The plan's tasks that work on a gap, in their order."""
    tasks = (task for phase in (report.plan.phases if report.plan else ()) for task in phase.tasks)
    return tuple(task for task in tasks if gap.id in task.closes)


def outline_signal(signal: SignalView, index: Index) -> Checklist:
    """A signal as a checklist."""
    found = sum(c.met for c in signal.criteria)
    return Checklist(
        id=signal.id,
        name=signal.name or name_of(signal.id),
        why=signal.why,
        met=signal.met,
        standing="found" if signal.met else f"{found} of {len(signal.criteria)} found",
        system=signal.system or "",
        checks=tuple(_check(c, index) for c in signal.criteria),
        sources=tuple(index.source(s) for s in signal.sources),
    )


def outline_side(side: SideView, index: Index) -> Checklist:
    """A side of the coin as a checklist."""
    checks = tuple(Check(i.id, i.name or name_of(i.id), i.met, index.quotes(i.evidence[:3])) for i in side.items)
    return Checklist(side.id, side.name or name_of(side.id), "", side.standing == "strong", side.standing, "", checks)


def outline_list(
    entries: tuple[ListEntry, ...], rows: Mapping[str, FoundRow], report: Report, index: Index
) -> tuple[ListLine, ...]:
    """One of the two lists with what was found of each entry."""
    return tuple(
        ListLine(
            name=entry.name or rows[entry.practice].name,
            verdict=entry.verdict,
            source=index.source(entry.source),
            row=rows[entry.practice],
            note=_note(entry.practice, report),
        )
        for entry in entries
    )


def _note(practice: str, report: Report) -> str:
    """Fine-tuning and its kin count in full for somebody who aims at models."""
    overrated = {entry.practice for entry in report.lists.overrated}
    return "Counts for your MLE target." if practice in overrated and report.target_flavor == "mle" else ""


def _check(criterion: CriterionView, index: Index) -> Check:
    name = criterion.name or name_of(criterion.id)
    return Check(criterion.id, name, criterion.met, index.quotes(criterion.evidence[:3]))


def _rests_on(fit: FlavorFit) -> str:
    passages = {(e.document, e.start, e.end) for concern in fit.concerns for e in concern.evidence}
    if not passages:
        return "what is only named or implied" if fit.fit else "no quote yet"
    documents = {document for document, _, _ in passages}
    return f"{count(len(passages), 'quote')} in {count(len(documents), 'document')}"


def _concern_of(gap: Gap, report: Report) -> ConcernFit | None:
    """The concern of the target that a gap is; None where it is something else."""
    target = next(f for f in report.flavors if f.id == report.target_flavor)
    return next((c for c in target.concerns if c.id == gap.id), None) if gap.kind == "concern" else None


def _level_words(gap: Gap, answers: Answers) -> str:
    """The level with its words; of what the documents speak of and do not show, how they speak of it."""
    if gap.kind == "signal":
        return f"{gap.level} of {gap.target_level} criteria found"
    if gap.kind == "concern":
        return f"level {gap.level} of {gap.target_level}"
    saying = answers.of(gap.id).saying
    words = LEVEL_WORDS[gap.level] if gap.level or saying in ("shown", "nothing") else SAYING_WORDS[saying][0]
    return f"level {gap.level} ({words}), wanted: {gap.target_level} ({LEVEL_WORDS[gap.target_level]})"
