"""A section corrected by the person: its borders moved, and what stands in it read anew."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.core.documents import Document, Line
from assessor.core.profile.dating import total_months
from assessor.core.profile.education import read_education
from assessor.core.profile.models import Education, Position, Profile, Section
from assessor.core.profile.positions import read_positions
from assessor.core.profile.reading import named_places
from assessor.core.profile.rows import Row, make_rows


def correct_section(profile: Profile, line: Line, to: str, document: Document, last_month: int) -> Profile | None:
    """The profile where the section at a line is `to`: an id, "none" or "above"; None where nothing begins there.

    Positions and courses are read again in the sections of work and education whose borders moved.
    """
    begun = [section for section in profile.sections if line.start <= section.start <= line.end]
    others = [section for section in profile.sections if section not in begun]
    if to in ("none", "above") and not begun:
        return None
    if to == "none":
        sections = others
    elif to == "above":
        sections = [_extended(section, begun[0]) for section in others]
    else:
        new = _renamed(begun, to) if begun else _opened(others, line, to, document)
        sections = [*(_shortened(section, new) for section in others), new]
    return _read_again(profile, sorted(sections, key=lambda section: section.start), document, last_month)


def _extended(section: Section, gone: Section) -> Section:
    """A section that went up to the removed heading goes on over its text."""
    return section.model_copy(update={"end": gone.end}) if section.end == gone.start else section


def _shortened(section: Section, new: Section) -> Section:
    inside = section.start < new.start < section.end
    return section.model_copy(update={"end": new.start}) if inside else section


def _renamed(begun: Sequence[Section], to: str) -> Section:
    return begun[0].model_copy(update={"id": to})


def _opened(others: Sequence[Section], line: Line, to: str, document: Document) -> Section:
    """A section from a line to the end of what it is cut from, else to the next section or the end of the text."""
    around = [section.end for section in others if section.start < line.start < section.end]
    following = [section.start for section in others if section.start > line.start]
    end = min([*around, *following, len(document.text)])
    heading = " ".join(document.text[line.start : line.end].split())
    return Section(id=to, heading=heading, start=line.start, end=end)


def _read_again(profile: Profile, sections: list[Section], document: Document, last_month: int) -> Profile:
    rows, places = make_rows(document), named_places(document)
    positions = list(profile.positions)
    courses = list(profile.education)
    for gone, section in _moved(profile.sections, sections, "experience"):
        positions = [p for p in positions if not gone.start <= p.span.start < gone.end]
        if section:
            inside = _rows_of(section, rows)
            positions += read_positions(inside, section.heading, document.id, last_month, places)
    for gone, section in _moved(profile.sections, sections, "education"):
        courses = [course for course in courses if not gone.start <= course.span.start < gone.end]
        courses += read_education(_rows_of(section, rows), places) if section else []
    positions.sort(key=_start)
    return profile.model_copy(
        update={
            "sections": tuple(sections),
            "positions": tuple(positions),
            "total_months": total_months(positions, last_month),
            "education": tuple(sorted(courses, key=_start)),
        }
    )


def _moved(before: Sequence[Section], after: Sequence[Section], kind: str) -> list[tuple[Section, Section | None]]:
    """Ranges of one kind of section in which things must be forgotten, each with the section to read anew there."""
    old = {(s.start, s.end): s for s in before if s.id == kind}
    new = {(s.start, s.end): s for s in after if s.id == kind}
    gone: list[tuple[Section, Section | None]] = [(s, None) for place, s in old.items() if place not in new]
    return gone + [(s, s) for place, s in new.items() if place not in old]


def _rows_of(section: Section, rows: Sequence[Row]) -> list[Row]:
    """The rows inside a section, its heading's left out."""
    inside = [row for row in rows if section.start <= row.start < section.end]
    return inside[1:] if inside and section.heading else inside


def _start(item: Position | Education) -> int:
    return item.span.start
