"""Two reports beside each other for reading: what moved, each side by its quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assessor.core.comparison import Comparison, FitShift, Shift, Side
from assessor.core.levels import LEVEL_WORDS
from assessor.core.report import Report
from assessor.exports.outline.quotes import Index, Quote, index_report
from assessor.exports.wording import FLAVOR_WORDS, STATE_WORDS, count, percent, write_range

QUOTES_SHOWN = 3
MORE_READ = "what moved up by such quotes may have been true before, only unread."
LESS_READ = "what moved down may only be unread now. Make a report from all of them before you trust it."
KINDS = {"practice": "Practice", "criterion": "Project signal", "skill": "Skill"}


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """A question with both answers in words, the quotes that differ, and why it moved."""

    title: str
    kind: str
    gained: bool
    before: str
    after: str
    old: tuple[Quote, ...]
    new: tuple[Quote, ...]
    why: str


@dataclass(frozen=True, slots=True)
class FitPair:
    """A flavor before and after on one scale, per mille for drawing; the ranges and the move for reading."""

    name: str
    before: tuple[int, int, int]
    after: tuple[int, int, int]
    before_width: int
    after_width: int
    before_range: str
    after_range: str
    move: str


@dataclass(frozen=True, slots=True)
class GapPair:
    """A gap that closed or opened, with quotes."""

    title: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything on the page."""

    sentence: str
    fits: tuple[FitPair, ...]
    closed: tuple[GapPair, ...]
    opened: tuple[GapPair, ...]
    weighed: tuple[tuple[str, int, int], ...]
    shifts: tuple[ShiftLine, ...]
    skills: tuple[ShiftLine, ...]
    same_method: bool
    same_target: bool
    read: tuple[str, str]
    warnings: tuple[str, ...]


def outline_comparison(found: Comparison, before: Report, after: Report) -> Compared:
    """What moved between two reports, for reading."""
    old, new = index_report(before, {}), index_report(after, {})
    return Compared(
        sentence=_sentence(found),
        fits=tuple(map(_fit, found.fits)),
        closed=tuple(GapPair(g.title, new.quotes(g.evidence[:QUOTES_SHOWN])) for g in found.closed),
        opened=tuple(GapPair(g.title, old.quotes(g.evidence[:QUOTES_SHOWN])) for g in found.opened),
        weighed=tuple((w.title, percent(w.before), percent(w.after)) for w in found.weighed),
        shifts=tuple(_line(shift, old, new) for shift in found.shifts),
        skills=tuple(_line(shift, old, new) for shift in found.skills),
        same_method=found.same_method,
        same_target=found.same_target,
        read=(_read(before), _read(after)),
        warnings=_warnings(found, before, after),
    )


def _read(report: Report) -> str:
    """What a report was made from: the resume, the write-ups, and what could not be read."""
    resumes, writeups = ([d.name for d in report.documents if d.kind == kind] for kind in ("resume", "writeup"))
    unread = [one.document for one in report.unused if one.code == "unreadable-writeup" and one.document]
    parts = [", ".join(resumes) or "no resume"]
    parts += [f"{count(len(writeups), 'write-up')}: {', '.join(writeups)}" if writeups else "no write-up"]
    parts += [f"not readable: {', '.join(unread)}"] if unread else []
    return "; ".join(parts)


def _warnings(found: Comparison, before: Report, after: Report) -> tuple[str, ...]:
    """Where the two name different people, or one of them has read write-ups that the other has not."""
    parts = [sentence] if (sentence := tell_other_person(before, after)) else []
    if found.only_after:
        bare = "" if _has_writeups(before) else "The earlier report read no write-up. "
        parts.append(f"{bare}Only the later one has read {_list(found.only_after)}: {MORE_READ}")
    if found.only_before:
        bare = "" if _has_writeups(after) else "The later report read no write-up. "
        parts.append(f"{bare}Only the earlier one has read {_list(found.only_before)}: {LESS_READ}")
    return tuple(parts)


def tell_other_person(before: Report, after: Report) -> str:
    """The sentence for two reports whose resumes name different people; empty where both may be one person's."""
    names = [report.profile.name or "" for report in (before, after)]
    words = [set(re.findall(r"\w+", name.casefold())) for name in names]
    # A middle name more or less is no other person.
    if not all(words) or words[0] <= words[1] or words[1] <= words[0]:
        return ""
    return f"The earlier report names {names[0]}, the later one {names[1]}: what moved is not one person's progress."


def _has_writeups(report: Report) -> bool:
    return any(document.kind == "writeup" for document in report.documents)


def _list(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _sentence(found: Comparison) -> str:
    if not (found.shifts or found.skills or found.closed or found.opened or found.weighed):
        return "Both reports say the same of every question."
    gains = sum(shift.gained for shift in found.shifts)
    moved = f"{count(gains, 'question')} moved up, {len(found.shifts) - gains} down"
    return f"{count(len(found.closed), 'gap')} closed, {len(found.opened)} opened; {moved}."


def _fit(fit: FitShift) -> FitPair:
    move = percent(fit.after[0]) - percent(fit.before[0])
    return FitPair(
        name=fit.name or FLAVOR_WORDS[fit.id],
        before=fit.before,
        after=fit.after,
        before_width=max(fit.before[2] - fit.before[1], 8),
        after_width=max(fit.after[2] - fit.after[1], 8),
        before_range=write_range(*fit.before[1:]),
        after_range=write_range(*fit.after[1:]),
        move=f"{move:+d}".replace("-", "−") if move else "no change",
    )


def _line(shift: Shift, old: Index, new: Index) -> ShiftLine:
    return ShiftLine(
        title=shift.title,
        kind=KINDS[shift.kind],
        gained=shift.gained,
        before=_words(shift.before),
        after=_words(shift.after),
        old=old.quotes((shift.gone or shift.before.evidence)[:QUOTES_SHOWN]),
        new=new.quotes((shift.new or shift.after.evidence)[:QUOTES_SHOWN]),
        why=_why(shift),
    )


def _words(side: Side) -> str:
    level = f", level {side.level} ({LEVEL_WORDS[side.level]})" if side.level else ""
    return f"{STATE_WORDS[side.state]}{level}"


def _why(shift: Shift) -> str:
    """What makes the difference, as far as it can be seen in the quotes."""
    parts = [count(len(shift.new), "new quote")] if shift.new else []
    parts += [f"{count(len(shift.gone), 'quote')} no longer there or counted otherwise"] if shift.gone else []
    return "; ".join(parts) or "The same quotes: they are older now, or another rule holds."
