"""A document: text that is frozen once read, with its lines, pages and the boxes of its characters."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Literal

from assessor.core.values import Value

DocumentKind = Literal["resume", "writeup", "posting"]
LineKind = Literal["heading", "text", "bullet", "table", "code", "quote"]


class Span(Value):
    """A half-open range of character offsets in one document's text."""

    start: int
    end: int


class Warning(Value):
    """Something the person should know about how a document was read; `page` counts from 1."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the target and the range of the text that carries it (empty for a link without text)."""

    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the frozen text as a reader of the document meets it.

    `start:end` excludes the line break, and a bullet's sign, which stands before `start`. Within a line a tab stands
    for a wide gap: between a title and its dates, or the cells of a table. `kind` is what a reader knows for certain
    from the format (Markdown, DOCX styles); PDF and plain text give "text" or "bullet", and headings are then judged
    from size, weight and words. `level` is the heading's level (1-6) or the nesting depth of a bullet. Geometry is in
    points from the top left of the page, None where the format has no pages. `column` counts from 0 in reading order
    of the page's columns. `turn` is where the weight first changes from bold to plain or back, as an offset of the
    text; 0 in a line of one weight. `ink` is the line's colour as six hex digits, "" for black and grey.
    """

    start: int
    end: int
    kind: LineKind = "text"
    level: int = 0
    page: int | None = None
    x0: float | None = None
    top: float | None = None
    x1: float | None = None
    bottom: float | None = None
    size: float | None = None
    bold: bool = False
    column: int = 0
    turn: int = 0
    ink: str = ""

    def __reduce__(self) -> tuple[type[Line], tuple[object, ...]]:
        """A document has hundreds, and a frozen dataclass would look for its fields for each that is pickled."""
        return Line, _VALUES_OF_LINE(self)


_VALUES_OF_LINE = attrgetter(*(each.name for each in fields(Line)))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a paginated document: its number from 1, its size in points and its range of the text."""

    number: int
    width: float
    height: float
    start: int
    end: int


# Why nobody can see a text, as the end of a sentence about it.
WHY_HIDDEN: Mapping[str, str] = {
    "invisible": "is drawn as invisible text",
    "colour": "has the colour of its background",
    "tiny": "is too small to read",
    "off-page": "lies outside the page",
    "covered": "is covered by something drawn over it",
    "hidden": "is marked as hidden",
    "comment": "is inside a comment",
    "tags": "is written in characters that no font shows",
}


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that nobody can see on the page. It is kept out of the frozen text, counted and shown as a warning.

    `reason` is one of WHY_HIDDEN.
    """

    text: str
    reason: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Boxes:
    """For each character of the text its page (0 = none) and box: x0, top, x1, bottom in points, four floats each."""

    pages: array[int]
    coordinates: array[float]


@dataclass(frozen=True, slots=True)
class Document:
    """A file or pasted text somebody gave us, read once and never changed.

    `media_type` is what the content is, not what the name says. `columns` is the greatest number of text columns on a
    page. `language` is an ISO 639-1 code, "und" where it could not be told.
    """

    id: str
    name: str
    kind: DocumentKind
    media_type: str
    text: str
    lines: tuple[Line, ...] = ()
    pages: tuple[Page, ...] = ()
    links: tuple[Link, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    warnings: tuple[Warning, ...] = ()
    columns: int = 1
    language: str = "und"
    boxes: Boxes | None = field(default=None, compare=False, repr=False)

    def quote(self, start: int, end: int) -> str:
        """The text between two offsets: the only way anything in a report is quoted."""
        return self.text[start:end]

    def page_at(self, offset: int) -> int | None:
        """The number of the page that holds the character at `offset`, None where there are no pages."""
        for page in self.pages:
            if page.start <= offset < page.end:
                return page.number
        return None


class DocumentRecord(Value):
    """A document as the report carries it."""

    id: str
    name: str
    kind: DocumentKind
    media_type: str
    pages: int
    characters: int
    language: str
    columns: int
    text: str
    warnings: tuple[Warning, ...] = ()
