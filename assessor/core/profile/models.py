"""Who the resume says the person is: contact, sections, positions, education, months of experience."""

from __future__ import annotations

from typing import Literal

from assessor.core.documents import Span
from assessor.core.values import Value

SectionId = Literal[
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "publications",
    "awards",
    "certifications",
    "languages",
    "interests",
    "volunteering",
]
PositionKind = Literal["job", "internship", "freelance", "teaching", "research"]


class Section(Value):
    """A canonical section of the resume; `heading` as written, None where the section has none."""

    id: SectionId
    heading: str | None
    start: int
    end: int


class Position(Value):
    """Paid work. `start` and `end` as written (end None or "" = an open dash); months as YYYY-MM.

    `end_month` of a current position is the last full month before the as-of date. `span` covers the header and the
    description, so that a mention inside it belongs to this position.
    """

    title: str | None
    organisation: str | None
    start: str | None
    end: str | None
    start_month: str | None
    end_month: str | None
    current: bool
    months: int
    kind: PositionKind
    document: str
    span: Span


class Education(Value):
    """A course of study, quoted; months where they are written."""

    title: str | None
    organisation: str | None
    start_month: str | None
    end_month: str | None
    span: Span


class Profile(Value):
    """What the resume says about the person; `total_months` is the union of all positions."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    links: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    positions: tuple[Position, ...] = ()
    total_months: int = 0
    education: tuple[Education, ...] = ()

    def section_at(self, offset: int) -> Section | None:
        """The section of the resume that holds `offset`."""
        return next((section for section in self.sections if section.start <= offset < section.end), None)

    def position_at(self, offset: int) -> Position | None:
        """The innermost position of the resume whose span holds `offset`."""
        holding = [p for p in self.positions if p.span.start <= offset < p.span.end]
        return min(holding, key=lambda p: p.span.end - p.span.start, default=None)
