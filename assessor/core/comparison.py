"""Before and after: what two reports of one person say of the same questions, each side by its quotes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from assessor.core.evidence import Evidence
from assessor.core.gaps import Gap
from assessor.core.levels import Assessed, AssessedPractice, AssessedSkill
from assessor.core.report import Report
from assessor.core.signals import SignalView
from assessor.core.values import Value

ShiftKind = Literal["practice", "criterion", "skill"]


class Side(Value):
    """What one report says of a question: its state, its level (None for a criterion) and the quotes it rests on."""

    state: str
    level: int | None = None
    evidence: tuple[Evidence, ...] = ()


class Shift(Value):
    """A question that the later report answers otherwise. `new` are its quotes that the earlier one does not have.

    `gone` are those that only the earlier one has.
    """

    id: str
    kind: ShiftKind
    title: str
    before: Side
    after: Side
    gained: bool
    new: tuple[Evidence, ...] = ()
    gone: tuple[Evidence, ...] = ()


class GapShift(Value):
    """A gap that only one of the two has, with the quotes that closed it, or that it rested on before it opened."""

    id: str
    title: str
    evidence: tuple[Evidence, ...] = ()


class Weighed(Value):
    """A gap that both have, with its severity per mille before and after."""

    id: str
    title: str
    before: int
    after: int


class FitShift(Value):
    """A flavor's fit per mille with its range, before and after."""

    id: str
    name: str
    before: tuple[int, int, int]
    after: tuple[int, int, int]


class Comparison(Value):
    """What moved between two reports. `same_method`: both were made by one method and one catalog.

    `only_before` and `only_after` are the names of write-ups that only one of the two has read: what they show moves
    with them, whatever the person did in between.
    """

    shifts: tuple[Shift, ...] = ()
    skills: tuple[Shift, ...] = ()
    closed: tuple[GapShift, ...] = ()
    opened: tuple[GapShift, ...] = ()
    weighed: tuple[Weighed, ...] = ()
    fits: tuple[FitShift, ...] = ()
    same_method: bool = True
    same_target: bool = True
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()


def compare_reports(before: Report, after: Report) -> Comparison:
    """What moved, gains first; what both reports judge alike is left out."""
    old, new = ({gap.id: gap for gap in report.gaps} for report in (before, after))
    both = [(old[id], gap) for id, gap in new.items() if id in old and old[id].severity != gap.severity]
    fits = {fit.id: (fit.fit, fit.low, fit.high) for fit in before.flavors}
    return Comparison(
        shifts=_ordered((*_practices(before, after), *_criteria(before, after))),
        skills=_ordered(_skills(before, after)),
        closed=tuple(_gap_shift(gap, after) for id, gap in old.items() if id not in new),
        opened=tuple(_gap_shift(gap, before) for id, gap in new.items() if id not in old),
        weighed=tuple(Weighed(id=b.id, title=b.title, before=a.severity, after=b.severity) for a, b in both),
        fits=tuple(
            FitShift(id=f.id, name=f.name, before=fits.get(f.id, (0, 0, 0)), after=(f.fit, f.low, f.high))
            for f in after.flavors
        ),
        same_method=(before.method_version, before.catalog_version, before.weights)
        == (after.method_version, after.catalog_version, after.weights),
        same_target=before.target_flavor == after.target_flavor,
        only_before=_writeups_without(before, after),
        only_after=_writeups_without(after, before),
    )


def _writeups_without(own: Report, other: Report) -> tuple[str, ...]:
    """The write-ups that one report has read and the other has not, neither by their name nor by their words."""
    names, texts = {d.name for d in other.documents}, {d.text for d in other.documents}
    return tuple(d.name for d in own.documents if d.kind == "writeup" and d.name not in names and d.text not in texts)


def _ordered(shifts: Iterable[Shift]) -> tuple[Shift, ...]:
    """Gains first, the largest move first."""
    return tuple(sorted(shifts, key=lambda s: (not s.gained, -abs((s.after.level or 0) - (s.before.level or 0)))))


def _practices(before: Report, after: Report) -> list[Shift]:
    old = {practice.id: practice for practice in before.practices}
    return [
        _assessed_shift("practice", old[new.id], new)
        for new in after.practices
        if new.id in old and _differ(old[new.id], new)
    ]


def _skills(before: Report, after: Report) -> list[Shift]:
    """A skill that only one report names stands at level 0 in the other."""
    old, new = ({skill.id: skill for skill in report.skills} for report in (before, after))
    pairs = [(old.get(id), new.get(id)) for id in {**old, **new}]
    filled = [(a or _unnamed(b), b or _unnamed(a)) for a, b in pairs]
    return [_assessed_shift("skill", a, b) for a, b in filled if _differ(a, b)]


def _unnamed(skill: AssessedSkill | None) -> AssessedSkill:
    assert skill
    nothing = {"state": "not_found", "strength": None, "level": 0, "confidence": 0, "last_used": None, "evidence": ()}
    return skill.model_copy(update=nothing)


def _differ(before: Assessed, after: Assessed) -> bool:
    return (before.state, before.level) != (after.state, after.level)


def _assessed_shift(kind: ShiftKind, before: Assessed, after: Assessed) -> Shift:
    shown = after.state == "demonstrated" and before.state != "demonstrated"
    return _shift(
        after.id,
        kind,
        after.name,
        Side(state=before.state, level=before.level, evidence=before.evidence),
        Side(state=after.state, level=after.level, evidence=after.evidence),
        gained=after.level > before.level or (after.level == before.level and shown),
    )


def _shift(id: str, kind: ShiftKind, title: str, before: Side, after: Side, *, gained: bool) -> Shift:
    return Shift(
        id=id,
        kind=kind,
        title=title,
        before=before,
        after=after,
        gained=gained,
        new=_only(after.evidence, before.evidence),
        gone=_only(before.evidence, after.evidence),
    )


def _only(own: Iterable[Evidence], others: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The quotes that say, or count as, something that none of the others does."""
    known = {_key(e) for e in others}
    return tuple(e for e in own if _key(e) not in known)


def _key(evidence: Evidence) -> tuple[str, str, str]:
    return " ".join(evidence.quote.split()), evidence.state, evidence.strength


def _criteria(before: Report, after: Report) -> list[Shift]:
    old = {(signal.id, one.id): one for signal in before.signals for one in signal.criteria}
    shifts = []
    for signal in after.signals:
        for new in signal.criteria:
            earlier = old.get((signal.id, new.id))
            if earlier and earlier.met != new.met:
                shifts.append(
                    _shift(
                        f"{signal.id}-{new.id}",
                        "criterion",
                        _title(signal, new.name or new.id),
                        Side(state=_met(earlier.met), evidence=earlier.evidence if earlier.met else ()),
                        Side(state=_met(new.met), evidence=new.evidence if new.met else ()),
                        gained=new.met,
                    )
                )
    return shifts


def _gap_shift(gap: Gap, other: Report) -> GapShift:
    """A gap with what the report that does not have it quotes in its place."""
    practices: dict[str, AssessedPractice] = {p.id: p for p in other.practices}
    if gap.kind == "practice" and gap.id in practices:
        found = practices[gap.id].evidence
    elif gap.kind == "signal":
        found = tuple(c.evidence[0] for s in other.signals if s.id == gap.id for c in s.criteria if c.evidence)
    else:
        found = tuple(e for f in other.flavors for c in f.concerns if c.id == gap.id for e in c.evidence)
    shown = {(e.document, e.start, e.end): e for e in reversed(found) if e.state == "demonstrated"}
    return GapShift(id=gap.id, title=gap.title, evidence=tuple(reversed(shown.values())))


def _title(signal: SignalView, criterion: str) -> str:
    return f"{signal.name or signal.id}: {criterion}"


def _met(met: bool) -> str:
    return "demonstrated" if met else "not_found"
