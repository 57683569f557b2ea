"""What each statement did, as the report says it: which levels stand otherwise with it than without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from assessor.core.catalog import Catalog
from assessor.core.evidence import Graded
from assessor.core.levels import NO_LEVEL, Level
from assessor.core.report import Report, StatementView
from assessor.core.statements import Addition, Dispute, Moved, choices_for, name_subject

MISPLACED = "Its passage is not in the text any more, or says nothing that counts, so it was not used."
UNMOVED = {
    "stronger": "It counts as before: that something was done, was measured or is live has to stand in a document.",
    "named": "It counts as before: it is only named here, and that is the least there is.",
    "tried": "It counts as before: it says no more than that.",
    "weaker": "It counts as before: it is only named here, and that is the least there is.",
}
OUTWEIGHED = "Your documents say as much or more, so it changes nothing."
CRITERION = "Counts as half of a criterion that a document shows; the signal stays open until one does."
LISTED = "Counts as a line in a skills list"


def describe_statements(
    moved: Sequence[Moved],
    additions: Iterable[Addition],
    report: Report,
    before: Mapping[str, Level],
    after: Mapping[str, Level],
    catalog: Catalog,
) -> tuple[StatementView, ...]:
    """Every statement with its provenance and effect; `before` are the levels without any statement."""
    disputes = (_show_dispute(one, before, after, catalog) for one in moved)
    return (*disputes, *(_show_addition(one, report, before, after, catalog) for one in additions))


def _show_dispute(
    moved: Moved, before: Mapping[str, Level], after: Mapping[str, Level], catalog: Catalog
) -> StatementView:
    dispute: Dispute = moved.dispute
    return StatementView(
        id=f"statement-{dispute.id}",
        kind="dispute",
        says=dispute.says,
        subject=_name(dispute.subject, catalog) if dispute.subject else "everything this passage shows",
        text=dispute.text,
        document=dispute.document,
        quote=dispute.quote,
        said_on=dispute.said_on,
        carried_from=dispute.carried_from,
        effect=_effect(moved, before, after, catalog),
    )


def _effect(moved: Moved, before: Mapping[str, Level], after: Mapping[str, Level], catalog: Catalog) -> str:
    if not moved.found:
        return MISPLACED
    changed = [(old, new) for old, new in moved.found if old is not new]
    if not changed:
        return UNMOVED[moved.dispute.says]
    subjects = dict.fromkeys(g.mention.subject for g, _ in changed)
    levels = [line for s in subjects if (line := _level_line(s, before, after, catalog))]
    return f"{_what(changed)} {'; '.join(levels) + '.' if levels else 'No level moves.'}"


def _what(changed: Sequence[tuple[Graded, Graded]]) -> str:
    """What became of the passage itself."""
    old, new = changed[0][0].evidence, changed[0][1].evidence
    if new.state == "not_found":
        return "Left out."
    if new.state == "listed":
        return "Counts as named only."
    return f"Counts as {new.strength} instead of {old.strength.replace('production', 'in production')}."


def _show_addition(
    addition: Addition,
    report: Report,
    before: Mapping[str, Level],
    after: Mapping[str, Level],
    catalog: Catalog,
) -> StatementView:
    gaps = tuple(gap.id for gap in report.gaps if addition.subject in choices_for(gap, report, catalog))
    line = _level_line(addition.subject, before, after, catalog)
    if line:
        effect = f"{LISTED}. {line}."
    elif any(gap.id in gaps and gap.kind == "signal" for gap in report.gaps):
        effect = CRITERION
    else:
        effect = OUTWEIGHED
    return StatementView(
        id=f"statement-{addition.id}",
        kind="addition",
        subject=_name(addition.subject, catalog),
        text=addition.text,
        link=addition.link,
        said_on=addition.said_on,
        gaps=gaps,
        effect=effect,
    )


def _level_line(subject: str, before: Mapping[str, Level], after: Mapping[str, Level], catalog: Catalog) -> str:
    """How a level stands with and without what was said; empty where it does not move."""
    old, new = before.get(subject, NO_LEVEL).level, after.get(subject, NO_LEVEL).level
    name = name_subject(subject, catalog)
    return f"{name}: level {old} without, {new} with" if name and old != new else ""


def _name(subject: str, catalog: Catalog) -> str:
    """A subject in full: a criterion or an item of a side with what it belongs to."""
    named = {i.id: f"{side.name}: {i.name}" for side in catalog.sides for i in side.items}
    named |= {c.id: f"{signal.name}: {c.name}" for signal in catalog.signals for c in signal.criteria}
    named |= {m.id: m.name for m in catalog.mistakes}
    return named.get(subject) or name_subject(subject, catalog) or subject
