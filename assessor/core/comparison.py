"""Before and after: what two reports of one person say of the same questions, each side by its quotes."""

from __future__ import annotations

from assessor.core.evidence import Evidence
from assessor.core.levels import AssessedPractice
from assessor.core.report import Report
from assessor.core.signals import SignalView
from assessor.core.values import Value


class Side(Value):
    """What one report says of a question: its state in words and the quotes it rests on."""

    state: str
    evidence: tuple[Evidence, ...] = ()


class Shift(Value):
    """A practice or criterion that the later report judges otherwise than the earlier one."""

    id: str
    title: str
    before: Side
    after: Side
    gained: bool


class Comparison(Value):
    """What moved between two reports. Gap titles in `closed` and `opened`; fits per mille as (before, after)."""

    shifts: tuple[Shift, ...] = ()
    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    fits: dict[str, tuple[int, int]] = {}


def compare_reports(before: Report, after: Report) -> Comparison:
    """What moved, gains first; what both reports judge alike is left out."""
    shifts = (*_practices(before, after), *_criteria(before, after))
    old = {gap.id: gap.title for gap in before.gaps}
    new = {gap.id: gap.title for gap in after.gaps}
    fits = {fit.id: fit.fit for fit in before.flavors}
    return Comparison(
        shifts=tuple(sorted(shifts, key=lambda shift: not shift.gained)),
        closed=tuple(title for id, title in old.items() if id not in new),
        opened=tuple(title for id, title in new.items() if id not in old),
        fits={fit.id: (fits.get(fit.id, 0), fit.fit) for fit in after.flavors},
    )


def _practices(before: Report, after: Report) -> list[Shift]:
    old = {practice.id: practice for practice in before.practices}
    pairs = [(old[new.id], new) for new in after.practices if new.id in old]
    return [
        Shift(
            id=new.id,
            title=new.name,
            before=_side(earlier),
            after=_side(new),
            gained=new.level > earlier.level or new.state == "demonstrated",
        )
        for earlier, new in pairs
        if (earlier.state, earlier.level) != (new.state, new.level)
    ]


def _side(practice: AssessedPractice) -> Side:
    return Side(state=practice.state, evidence=practice.evidence)


def _criteria(before: Report, after: Report) -> list[Shift]:
    old = {(signal.id, one.id): one for signal in before.signals for one in signal.criteria}
    shifts = []
    for signal in after.signals:
        for new in signal.criteria:
            earlier = old.get((signal.id, new.id))
            if earlier and earlier.met != new.met:
                shifts.append(
                    Shift(
                        id=f"{signal.id}-{new.id}",
                        title=_title(signal, new.name or new.id),
                        before=Side(state=_met(earlier.met), evidence=earlier.evidence if earlier.met else ()),
                        after=Side(state=_met(new.met), evidence=new.evidence if new.met else ()),
                        gained=new.met,
                    )
                )
    return shifts


def _title(signal: SignalView, criterion: str) -> str:
    return f"{signal.name or signal.id}: {criterion}"


def _met(met: bool) -> str:
    return "demonstrated" if met else "not_found"
