"""The argument in one function: from graded mentions to the report. Read this first when you join."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from assessor.core.catalog import Catalog
from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.skills import Skill
from assessor.core.documents import Document, DocumentRecord
from assessor.core.evidence import STRENGTHS, Graded, State
from assessor.core.flavors import FlavorFit, fit_flavor, show_transitions
from assessor.core.gaps import Gap, find_gaps
from assessor.core.grading import best_state
from assessor.core.ledger import Ledger, best_first, make_ledger, quotes_of_tools
from assessor.core.levels import (
    NO_LEVEL,
    AssessedPractice,
    AssessedSkill,
    ImpliedSkill,
    Level,
)
from assessor.core.lists import make_lists, measure_emphasis
from assessor.core.market import (
    SERVER_WORK,
    Shown,
    SolidBackend,
    find_closest_flavor,
    find_server_positions,
    is_mostly_research,
    judge_backend,
    place_on_ladder,
    place_on_market,
)
from assessor.core.options import Options
from assessor.core.placing import Findings, count_findings
from assessor.core.planning.models import Plan
from assessor.core.profile.models import Profile
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
    findings = count_person(graded, profile, catalog)
    closest = find_closest_flavor(findings, catalog)
    if closest is None and any(document.kind == "resume" for document in documents):
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
    placed_by = findings if closest else {}
    shown = Shown(catalog.finding, ledger.quotes | quotes_of_tools(ledger, catalog))
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
        ladder=place_on_ladder(placed_by, catalog, shown),
        market_block=place_on_market(placed_by, catalog, shown),
        solid_backend_engineer=_judge_backend(graded, profile, catalog, shown),
        mistakes=show_mistakes(catalog.mistakes, graded),
        tensions=show_tensions(catalog.tensions, _touched(ledger, gaps, target)),
        gaps=gaps,
        unused=list_unused(documents, ledger.graded),
        sources=catalog.sources,
    )
    report = report.model_copy(update={"verdict": make_verdict(report, catalog)})
    return report.model_copy(update={"plan": planner(report)}) if planner else report


def count_person(graded: Iterable[Graded], profile: Profile, catalog: Catalog) -> Findings:
    """How much of everything is demonstrated, by the documents and by the years that the profile holds."""
    return count_findings(graded, catalog, research_years=is_mostly_research(profile.positions, catalog))


def recognised_in(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of documents with a page whose text was read off its picture."""
    return frozenset(d.id for d in documents if any(warning.code == "ocr" for warning in d.warnings))


def _of_kind(ledger: Ledger, kind: str) -> dict[str, list[Graded]]:
    by_subject: dict[str, list[Graded]] = defaultdict(list)
    for g in ledger.graded:
        if g.mention.kind == kind:
            by_subject[g.mention.subject].append(g)
    return by_subject


def _common(subject: str, own: list[Graded], level: Level, ledger: Ledger, as_of: str) -> dict[str, object]:
    """The fields that a skill and a practice share."""
    evidence = best_first(own)
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
            **_common(skill.id, found[skill.id], _skill_level(skill.id, ledger, catalog), ledger, as_of),
        )
        for skill in _in_order(found, catalog)
    )


def _skill_level(skill: str, ledger: Ledger, catalog: Catalog) -> Level:
    """The level of a skill by what names it, also where a practice has the same id."""
    levels = ledger.named if skill in catalog.practice else ledger.levels
    return levels.get(skill, NO_LEVEL)


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
            **_common(practice.id, found[practice.id], ledger.levels.get(practice.id, NO_LEVEL), ledger, as_of),
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
    """What is already strong: met signals, then the practices that count: those a rule found first, the underrated
    before the others, the strongest first."""
    ruled = {g.mention.subject for g in ledger.graded if g.evidence.state == "demonstrated" and not g.mention.learned}
    met = [
        StrengthShown(id=view.id, title=signal.name, evidence=tuple(c.evidence[0] for c in view.criteria))
        for signal, view in zip(catalog.signals, signals, strict=True)
        if view.met
    ]
    strong = [
        p for p in catalog.practices if p.list != "overrated" and ledger.shown.get(p.id, NO_LEVEL).level >= STRONG_LEVEL
    ]
    strong.sort(key=lambda p: (p.id not in ruled, p.list != "underrated", -ledger.levels[p.id].score, p.id))
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
    """The nearest way in where no AI work is shown: of what a flavor cares for, most is shown by a quote, not named.

    SWE comes first where two are equal, or nothing is shown (source: ai-career).
    """
    return max(fits, key=lambda fit: sum(concern.coverage for concern in fit.concerns if concern.evidence)).id


def _judge_backend(graded: Iterable[Graded], profile: Profile, catalog: Catalog, shown: Shown) -> SolidBackend:
    """By the positions of server-side work, as the resume tells of them: a write-up tells of one system only."""
    held = {
        g.mention.context
        for g in graded
        if g.mention.subject == SERVER_WORK
        and g.mention.cues.section != "writeup"
        and g.evidence.state == "demonstrated"
    }
    described = {i for i in range(len(profile.positions)) if f"position:{i}" in held}
    positions = find_server_positions(profile.positions, described, catalog)
    return judge_backend(positions, catalog.backend_practices, shown)


def _touched(ledger: Ledger, gaps: tuple[Gap, ...], target: str) -> set[str]:
    return {target, *ledger.shown, *(gap.id for gap in gaps[:6])}
