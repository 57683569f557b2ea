"""The argument in one function: from graded mentions to the report. Read this first when you join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from assessor.core.catalog import Catalog
from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.skills import Skill
from assessor.core.documents import Document, DocumentRecord
from assessor.core.evidence import STRENGTHS, Evidence, Graded, State
from assessor.core.flavors import FlavorFit, fit_flavor, show_transitions
from assessor.core.gaps import Gap, find_gaps
from assessor.core.grading import best_state, without_ruled_out
from assessor.core.levels import (
    NO_LEVEL,
    AssessedPractice,
    AssessedSkill,
    ImpliedSkill,
    Item,
    Level,
    Pace,
    grade_levels,
    imply_parents,
    item_of,
    stated_item,
)
from assessor.core.lists import make_lists, measure_emphasis
from assessor.core.market import (
    find_closest_flavor,
    find_server_positions,
    is_mostly_research,
    judge_backend,
    measure_ai_work,
    place_on_ladder,
    place_on_market,
)
from assessor.core.options import Options
from assessor.core.planning.models import Plan
from assessor.core.profile.models import Position, Profile
from assessor.core.report import Report, StrengthShown
from assessor.core.sides import judge_sides
from assessor.core.signals import SignalView, judge_signals, show_mistakes, without_systems
from assessor.core.tensions import show_tensions
from assessor.core.unused import list_unused
from assessor.core.verdict import make_verdict

FLAVOR_ORDER: tuple[FlavorId, ...] = ("swe", "mle", "llmops")
STRENGTHS_SHOWN = 6
STRONG_LEVEL = 3

Planner = Callable[[Report], Plan]


@dataclass(frozen=True, slots=True)
class Ledger:
    """All evidence by subject and kind, with the levels that follow from it: what every question is asked of."""

    graded: tuple[Graded, ...]
    levels: Mapping[str, Level]
    implied: tuple[Item, ...]
    quotes: Mapping[str, tuple[Evidence, ...]]
    shown: Mapping[str, Level]


def assess(
    documents: tuple[Document, ...],
    profile: Profile,
    graded: tuple[Graded, ...],
    catalog: Catalog,
    options: Options,
    planner: Planner | None = None,
    claimed: frozenset[str] = frozenset(),
) -> Report:
    """The whole report from what was found in the documents; the same arguments give the same value.

    `claimed` are subjects that the person says they have, without a document that shows it.
    """
    ledger = make_ledger(graded, catalog, options.as_of, claimed, recognised_in(documents))
    points = measure_ai_work(ledger.shown, catalog.skill)
    closest = find_closest_flavor(points, ledger.shown)
    if closest is None:
        graded = without_systems(graded)
        ledger = replace(ledger, graded=graded)
    signals = judge_signals(catalog.signals, graded)
    fits = tuple(fit_flavor(catalog.flavor[flavor], ledger.levels, ledger.quotes) for flavor in FLAVOR_ORDER)
    entry = closest or _entry_flavor(fits)
    target = options.target or entry
    gaps = find_gaps(
        zip(catalog.signals, signals, strict=True),
        catalog.practices,
        catalog.flavor[target],
        ledger.levels,
        modules=catalog.modules,
        plain_weights=options.plain_weights,
        claimed=claimed,
    )
    market_block = place_on_market(ledger.shown)
    report = Report(
        catalog_version=catalog.version,
        as_of=options.as_of,
        weights="plain" if options.plain_weights else "hype-aware",
        verdict="",
        strengths=_strengths(signals, ledger, catalog),
        documents=tuple(_record(document) for document in documents),
        profile=profile,
        skills=_skills(ledger, catalog, options.as_of),
        implied_skills=_implied(ledger, catalog),
        practices=_practices(ledger, catalog, options.as_of),
        flavors=fits,
        closest_flavor=closest,
        entry_flavor=entry,
        target_flavor=target,
        transitions=show_transitions(catalog.transitions),
        lists=make_lists(catalog.practices),
        emphasis=measure_emphasis(graded, catalog.practice),
        signals=signals,
        sides=judge_sides(catalog.sides, ledger.quotes),
        ladder=place_on_ladder(ledger.shown, points, mostly_research=is_mostly_research(profile.positions)),
        market_block=market_block,
        solid_backend_engineer=judge_backend(
            _server_positions(graded, profile), ledger.shown, {p.id: p.name for p in catalog.practices}
        ),
        mistakes=show_mistakes(catalog.mistakes, graded),
        tensions=show_tensions(catalog.tensions, _touched(ledger, gaps, target)),
        gaps=gaps,
        unused=list_unused(documents, ledger.graded),
        sources=catalog.sources,
    )
    report = report.model_copy(update={"verdict": make_verdict(report, catalog)})
    return report.model_copy(update={"plan": planner(report)}) if planner else report


def recognised_in(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of documents with a page whose text was read off its picture."""
    return frozenset(d.id for d in documents if any(warning.code == "ocr" for warning in d.warnings))


def make_ledger(
    graded: tuple[Graded, ...],
    catalog: Catalog,
    as_of: str,
    claimed: frozenset[str] = frozenset(),
    recognised: frozenset[str] = frozenset(),
) -> Ledger:
    """Sorts the evidence by subject and grades the levels; a practice is levelled by what shows it, never by name.

    `recognised` are the ids of documents whose text was read off pictures.
    """
    items = [
        item
        for g in without_ruled_out(graded)
        if g.mention.kind in ("skill", "practice", "fact", "side")
        and not (g.mention.kind == "skill" and g.mention.subject in catalog.practice)
        and (item := item_of(g, recognised=g.evidence.document in recognised))
    ]
    implied = imply_parents(items, lambda subject: _parents(subject, catalog))
    levels = grade_levels([*items, *implied], lambda subject: _pace(subject, catalog), as_of)
    # A person's word counts only where no document gives a level, so that it never moves what a document shows.
    named = claimed & (catalog.skill.keys() | catalog.practice.keys())
    if stated := [stated_item(s) for s in sorted(named) if levels.get(s, NO_LEVEL).level == 0]:
        levels = grade_levels([*items, *implied, *stated], lambda subject: _pace(subject, catalog), as_of)
    quotes: dict[str, list[Evidence]] = defaultdict(list)
    for g in graded:
        if g.evidence.state == "demonstrated" and g.mention.kind != "mistake":
            quotes[g.mention.subject].append(g.evidence)
    shown = {subject: levels.get(subject, NO_LEVEL) for subject in sorted(quotes)}
    return Ledger(graded, levels, implied, {s: _best_first(e) for s, e in quotes.items()}, shown)


def _parents(subject: str, catalog: Catalog) -> tuple[str, ...]:
    skill = catalog.skill.get(subject)
    return skill.implies if skill else ()


def _pace(subject: str, catalog: Catalog) -> Pace:
    entry = catalog.practice.get(subject) or catalog.skill.get(subject)
    return entry.pace if entry else "fast"


def _best_first(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each passage once, strongest first, then in reading order."""
    ordered = sorted(evidence, key=lambda e: (-STRENGTHS.index(e.strength), e.document, e.start, e.end))
    return tuple({(e.document, e.start, e.end): e for e in reversed(ordered)}.values())[::-1]


def _of_kind(ledger: Ledger, kind: str) -> dict[str, list[Graded]]:
    by_subject: dict[str, list[Graded]] = defaultdict(list)
    for g in ledger.graded:
        if g.mention.kind == kind:
            by_subject[g.mention.subject].append(g)
    return by_subject


def _common(subject: str, own: list[Graded], ledger: Ledger, as_of: str) -> dict[str, object]:
    """The fields that a skill and a practice share."""
    level = ledger.levels.get(subject, NO_LEVEL)
    evidence = _best_first(g.evidence for g in own)
    state = best_state(e.state for e in evidence)
    deciding = [e for e in evidence if e.state == state]
    strength = max((e.strength for e in deciding), key=STRENGTHS.index, default=None)
    months = [as_of[:7] if g.mention.until == "now" else g.mention.until for g in own if g.mention.until]
    return {
        "state": state,
        "strength": strength if state == "demonstrated" else ("mentioned" if own else None),
        "level": level.level,
        "confidence": level.confidence * 10 if own else 0,
        "implied_by": _implied_by(subject, state, level, ledger),
        "last_used": max(months, default=None) if state == "demonstrated" else None,
        "evidence": deciding + [e for e in evidence if e.state != state],
    }


def _skills(ledger: Ledger, catalog: Catalog, as_of: str) -> tuple[AssessedSkill, ...]:
    found = _of_kind(ledger, "skill")
    return tuple(
        AssessedSkill(
            id=skill.id,
            name=skill.name,
            kind=skill.kind,
            **_common(skill.id, found[skill.id], ledger, as_of),
        )
        for skill in _in_order(found, catalog)
    )


def _in_order(ids: Iterable[str], catalog: Catalog) -> list[Skill]:
    """The skills with these ids in the order of the catalog; the thousand others stay untouched."""
    return [catalog.skill[id_] for id_ in sorted(catalog.order.keys() & ids, key=catalog.order.__getitem__)]


def _practices(ledger: Ledger, catalog: Catalog, as_of: str) -> tuple[AssessedPractice, ...]:
    found = _of_kind(ledger, "practice")
    return tuple(
        AssessedPractice(
            id=practice.id,
            name=practice.name,
            on_ai_system=_on_ai(found[practice.id]),
            **_common(practice.id, found[practice.id], ledger, as_of),
        )
        for practice in catalog.practices
    )


def _implied_by(subject: str, state: State, level: Level, ledger: Ledger) -> tuple[str, ...]:
    """The narrower skills that a level rests on where the subject's own passages do not give it."""
    if state == "demonstrated" or level.level <= (state == "listed"):
        return ()
    return tuple(sorted({i.implied_by for i in ledger.implied if i.subject == subject and i.implied_by}))


def _on_ai(own: list[Graded]) -> bool | None:
    shown = [g for g in own if g.evidence.state == "demonstrated"]
    return any(g.mention.on_ai_system for g in shown) if shown else None


def _implied(ledger: Ledger, catalog: Catalog) -> tuple[ImpliedSkill, ...]:
    """Wider skills that no document names but found skills speak for."""
    named = {g.mention.subject for g in ledger.graded}
    children: dict[str, set[str]] = defaultdict(set)
    for item in ledger.implied:
        if item.subject not in named and item.implied_by:
            children[item.subject].add(item.implied_by)
    return tuple(
        ImpliedSkill(id=skill.id, level=ledger.levels[skill.id].level, implied_by=tuple(sorted(children[skill.id])))
        for skill in _in_order(children, catalog)
    )


def _strengths(signals: tuple[SignalView, ...], ledger: Ledger, catalog: Catalog) -> tuple[StrengthShown, ...]:
    """What is already strong: met signals, then the practices that count, strongest first."""
    met = [
        StrengthShown(id=view.id, title=signal.name, evidence=tuple(c.evidence[0] for c in view.criteria))
        for signal, view in zip(catalog.signals, signals, strict=True)
        if view.met
    ]
    strong = [
        p for p in catalog.practices if p.list != "overrated" and ledger.shown.get(p.id, NO_LEVEL).level >= STRONG_LEVEL
    ]
    strong.sort(key=lambda p: (p.list != "underrated", -ledger.levels[p.id].score, p.id))
    shown = [StrengthShown(id=p.id, title=p.name, evidence=ledger.quotes[p.id][:3]) for p in strong]
    return tuple([*met, *shown][:STRENGTHS_SHOWN])


def _record(document: Document) -> DocumentRecord:
    return DocumentRecord(
        id=document.id,
        name=document.name,
        kind=document.kind,
        media_type=document.media_type,
        pages=len(document.pages),
        characters=len(document.text),
        language=document.language,
        columns=document.columns,
        text=document.text,
        warnings=document.warnings,
    )


def _entry_flavor(fits: tuple[FlavorFit, ...]) -> FlavorId:
    """The nearest way in where no AI work is shown: the best fit; SWE first on a tie (source: ai-career)."""
    return max(fits, key=lambda fit: fit.fit).id


def _server_positions(graded: Iterable[Graded], profile: Profile) -> list[Position]:
    """The positions of server-side work, by what the resume says of them: a write-up tells of one system only."""
    held = {
        g.mention.context
        for g in graded
        if g.mention.subject == "server-side-work"
        and g.mention.cues.section != "writeup"
        and g.evidence.state == "demonstrated"
    }
    described = {i for i in range(len(profile.positions)) if f"position:{i}" in held}
    return find_server_positions(profile.positions, described)


def _touched(ledger: Ledger, gaps: tuple[Gap, ...], target: str) -> set[str]:
    return {target, *ledger.shown, *(gap.id for gap in gaps[:6])}
