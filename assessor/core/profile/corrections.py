"""What the person corrected in the profile, and the profile with it: sections first, then positions and contact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from assessor.core.documents import Document, Line, Span
from assessor.core.profile.dating import date_position, total_months
from assessor.core.profile.models import Position, PositionKind, Profile, SectionId
from assessor.core.profile.months import last_full_month
from assessor.core.profile.sectioning import correct_section
from assessor.core.values import Value

# Not sections: the text belongs to none of ours; or the line is no heading and what stands above goes on.
NoSection = Literal["none", "above"]


class Place(Value):
    """A line by its words, so that it is found again in another reading; `start` tells equal lines apart."""

    line: str
    start: int


class ContactCorrection(Value):
    """None leaves what was read; an empty text says that there is none."""

    kind: Literal["contact"] = "contact"
    id: str = ""
    name: str | None = None
    email: str | None = None
    phone: str | None = None


class SectionCorrection(Value):
    """The section that begins at a line is another one, or none; where none began, one begins."""

    kind: Literal["section"] = "section"
    id: str = ""
    place: Place
    section: SectionId | NoSection


class PositionCorrection(Value):
    """The position that begins at a line, or a new one there. None leaves what was read, an empty text removes it.

    `start` and `end` are dates as a resume writes them; a start without an end is current work.
    """

    kind: Literal["position"] = "position"
    id: str = ""
    place: Place
    title: str | None = None
    organisation: str | None = None
    start: str | None = None
    end: str | None = None
    position_kind: PositionKind | None = None


class PositionRemoval(Value):
    """What begins at a line is no position."""

    kind: Literal["no_position"] = "no_position"
    id: str = ""
    place: Place


class TextCorrection(Value):
    """The whole text of a document as the person pasted it; it is read in place of the file."""

    kind: Literal["text"] = "text"
    id: str = ""
    text: str


Correction = ContactCorrection | SectionCorrection | PositionCorrection | PositionRemoval | TextCorrection
CORRECTION: TypeAdapter[Correction] = TypeAdapter(Annotated[Correction, Field(discriminator="kind")])
# Sections decide which positions are read at all, so they come first, whenever they were made.
_ORDER = {"section": 0, "position": 1, "no_position": 1, "contact": 2}


@dataclass(frozen=True, slots=True)
class Effect:
    """What became of a correction: its id, what it was about, and whether its place was found."""

    correction: str
    kind: str
    about: str
    applied: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """A profile with the person's corrections, and what became of each, in the order they were made."""

    profile: Profile
    effects: tuple[Effect, ...]


def apply_corrections(
    profile: Profile, corrections: Sequence[Correction], document: Document, as_of: date
) -> Corrected:
    """The profile of a resume with corrections laid over it; of two for one place the later holds.

    Pure: the same arguments give the same value, and no corrections give the profile that came in.
    """
    found: dict[str, bool] = {}
    last_month = last_full_month(as_of)
    for correction in sorted((c for c in corrections if c.kind in _ORDER), key=lambda c: _ORDER[c.kind]):
        changed = _APPLY[correction.kind](profile, correction, document, last_month)
        found[correction.id] = changed is not None
        profile = profile if changed is None else changed
    effects = tuple(Effect(c.id, c.kind, _about(c), found.get(c.id, True)) for c in corrections)
    return Corrected(profile, effects)


def place_of(document: Document, offset: int) -> Place:
    """The line at an offset, or the next one after it, as a place."""
    line = line_at(document, offset)
    return Place(line=_words(document, line), start=line.start) if line else Place(line="", start=offset)


def find_place(document: Document, place: Place) -> Line | None:
    """The line that says the same, the nearest where several do; None where the text has no such line."""
    same = [line for line in document.lines if _words(document, line) == place.line]
    return min(same, key=lambda line: abs(line.start - place.start), default=None)


def line_at(document: Document, offset: int) -> Line | None:
    """The line that holds an offset, or the first after it."""
    return next((line for line in document.lines if offset <= line.end), None)


def position_on(profile: Profile, line: Line) -> Position | None:
    """The position that begins on a line."""
    return next((p for p in profile.positions if line.start <= p.span.start <= line.end), None)


def _words(document: Document, line: Line) -> str:
    return " ".join(document.text[line.start : line.end].split())


def _about(correction: Correction) -> str:
    if isinstance(correction, ContactCorrection):
        fields = ("name", "email", "phone")
        return ", ".join(name for name in fields if getattr(correction, name) is not None)
    return "" if isinstance(correction, TextCorrection) else correction.place.line


def _correct_contact(profile: Profile, new: Correction, document: Document, last_month: int) -> Profile | None:
    assert isinstance(new, ContactCorrection)
    said = {name: getattr(new, name) for name in ("name", "email", "phone")}
    return profile.model_copy(update={name: text or None for name, text in said.items() if text is not None})


def _correct_section(profile: Profile, new: Correction, document: Document, last_month: int) -> Profile | None:
    assert isinstance(new, SectionCorrection)
    line = find_place(document, new.place)
    return correct_section(profile, line, new.section, document, last_month) if line else None


def _correct_position(profile: Profile, new: Correction, document: Document, last_month: int) -> Profile | None:
    assert isinstance(new, PositionCorrection)
    line = find_place(document, new.place)
    if line is None:
        return None
    old = position_on(profile, line)
    others = [p for p in profile.positions if p is not old]
    if old is None:
        others = [_cut(p, line.start, document) for p in others]
        old = _blank(profile, line, document)
    said = {"title": new.title, "organisation": new.organisation}
    update: dict[str, object] = {name: text or None for name, text in said.items() if text is not None}
    if new.position_kind:
        update["kind"] = new.position_kind
    changed = date_position(old.model_copy(update=update), new.start, new.end, last_month)
    return _with_positions(profile, [*others, changed], last_month)


def _remove_position(profile: Profile, new: Correction, document: Document, last_month: int) -> Profile | None:
    assert isinstance(new, PositionRemoval)
    line = find_place(document, new.place)
    old = position_on(profile, line) if line else None
    if old is None:
        return None
    return _with_positions(profile, [p for p in profile.positions if p is not old], last_month)


def _with_positions(profile: Profile, positions: Iterable[Position], last_month: int) -> Profile:
    ordered = tuple(sorted(positions, key=lambda position: position.span.start))
    return profile.model_copy(update={"positions": ordered, "total_months": total_months(ordered, last_month)})


def _blank(profile: Profile, line: Line, document: Document) -> Position:
    """A new position: from its line to the next position, the end of its section or the end of the text."""
    section = profile.section_at(line.start)
    stops = [p.span.start for p in profile.positions if p.span.start > line.start]
    end = min([*stops, section.end if section else len(document.text)])
    return Position(
        title=None,
        organisation=None,
        start=None,
        end=None,
        start_month=None,
        end_month=None,
        current=False,
        months=0,
        kind="job",
        document=document.id,
        span=Span(start=line.start, end=line.start + len(document.text[line.start : end].rstrip())),
    )


def _cut(position: Position, at: int, document: Document) -> Position:
    """A position that ends with the line before `at`, where a new one begins inside it."""
    start, end = position.span.start, position.span.end
    if not start < at < end:
        return position
    last = max((line.end for line in document.lines if start < line.end <= at), default=at)
    return position.model_copy(update={"span": Span(start=start, end=last)})


_APPLY: dict[str, Callable[[Profile, Correction, Document, int], Profile | None]] = {
    "contact": _correct_contact,
    "section": _correct_section,
    "position": _correct_position,
    "no_position": _remove_position,
}
