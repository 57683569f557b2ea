"""Builds the frozen text line by line, with its links, boxes, hidden words and warnings."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat

from assessor.core.documents import (
    WHY_HIDDEN,
    Boxes,
    Document,
    DocumentKind,
    HiddenText,
    Line,
    LineKind,
    Link,
    Page,
    Warning,
)
from assessor.readers.characters import clean, tagged_message
from assessor.readers.options import UnreadableFile

Box = tuple[float, float, float, float]
NO_BOX: Box = (0.0, 0.0, 0.0, 0.0)
BULLET = "• "


@dataclass(frozen=True, slots=True)
class Geometry:
    """Where a line stands: page number from 1, box in points from the top left, font size, weight, column from 0.

    `turn` counts from the line's first character to the one where the weight changes; 0 where it does not. `ink` is a
    colour as six hex digits, "" for black and grey.
    """

    page: int | None = None
    box: Box | tuple[None, None, None, None] = (None, None, None, None)
    size: float | None = None
    bold: bool = False
    column: int = 0
    turn: int = 0
    ink: str = ""


PLACELESS = Geometry()


class TextBuilder:
    """The text under construction. Readers add lines in reading order; `build` freezes it."""

    def __init__(self, name: str, max_characters: int) -> None:
        self.name = name
        self.max_characters = max_characters
        self.removed: Counter[str] = Counter()
        self.hidden: list[HiddenText] = []
        self.warnings: list[Warning] = []
        self.pages: list[Page] = []
        self.columns = 1
        self._parts: list[str] = []
        self._length = 0
        self._lines: list[Line] = []
        self._links: list[Link] = []
        self._box_pages: array[int] = array("H")
        self._coordinates: array[float] = array("f")
        self._boxed = False

    def add_line(
        self,
        text: str,
        *,
        kind: LineKind = "text",
        level: int = 0,
        marker: str = BULLET,
        links: Iterable[tuple[str, int, int]] = (),
        geometry: Geometry = PLACELESS,
        boxes: Sequence[Box] | None = None,
    ) -> None:
        """Append one cleaned line; `links` are (target, start, end) within it, `boxes` one per character.

        A bullet is written with its marker, which stands before the line's start.
        """
        if kind == "bullet":
            self._append(marker)
        start = self._length
        self._append(text, boxes, geometry.page or 0)
        self._lines.append(_line(start, self._length, kind, level, geometry))
        self._links.extend(Link(target, start + first, start + last) for target, first, last in links)
        self._append("\n")

    def add_text(self, raw: str, *, kind: LineKind = "text", level: int = 0) -> None:
        """Append raw text of a format without geometry: cleaned, one line for each line in it."""
        for line in self.cleaned(raw).split("\n"):
            if line.strip():
                self.add_line(line.rstrip(), kind=kind, level=level)

    def add_gap(self) -> None:
        """An empty line, as between paragraphs; never two in a row and none at the beginning."""
        if self._length and not "".join(self._parts[-2:]).endswith("\n\n"):
            self._append("\n")

    def cleaned(self, raw: str) -> str:
        """Raw text without what nobody sees; what was taken out is counted, a message in tag characters is kept."""
        if not raw.isascii() and (message := tagged_message(raw)):
            self.hide(message, "tags")
        return clean(raw, self.removed)

    def hide(self, text: str, reason: str, page: int | None = None) -> None:
        """Note text that nobody can see; it does not enter the frozen text."""
        if text := " ".join(clean(text).split()):
            self.hidden.append(HiddenText(text, reason, page))

    def warn(self, code: str, message: str, page: int | None = None) -> None:
        """Note something the person should know; the same warning is kept once."""
        warning = Warning(code=code, message=message, page=page)
        if warning not in self.warnings:
            self.warnings.append(warning)

    def add_page(self, number: int, width: float, height: float, start: int) -> None:
        """Close a page whose text began at `start`."""
        self.pages.append(Page(number, width, height, start, self._length))

    def has_words(self) -> bool:
        """Whether anything that can be read was added."""
        return any(any(char.isalnum() for char in part) for part in self._parts)

    @property
    def length(self) -> int:
        """The number of characters so far."""
        return self._length

    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def build(self, *, document_id: str, name: str, kind: DocumentKind, media_type: str, language: str) -> Document:
        """The frozen document with its warnings."""
        text = self.text().rstrip("\n") + "\n"
        boxes = Boxes(self._box_pages[: len(text)], self._coordinates[: 4 * len(text)]) if self._boxed else None
        pages = [replace(page, start=min(page.start, len(text)), end=min(page.end, len(text))) for page in self.pages]
        return Document(
            id=document_id,
            name=name,
            kind=kind,
            media_type=media_type,
            text=text,
            lines=tuple(self._lines),
            pages=tuple(pages),
            links=tuple(self._links),
            hidden=tuple(self.hidden),
            warnings=tuple(self.warnings) + tuple(_hidden_warnings(self.hidden)) + tuple(_removed(self.removed)),
            columns=self.columns,
            language=language,
            boxes=boxes,
        )

    def _append(self, text: str, boxes: Sequence[Box] | None = None, page: int = 0) -> None:
        self._parts.append(text)
        self._length += len(text)
        if self._length > self.max_characters:
            raise UnreadableFile(
                f"“{self.name}” holds more than {self.max_characters:,} characters of text, far beyond a resume or a "
                "write-up. Upload only the part that is about your work."
            )
        if boxes is not None:
            self._boxed = True
        self._box_pages.extend([page if boxes is not None else 0] * len(text))
        self._coordinates.extend(chain.from_iterable(repeat(NO_BOX, len(text)) if boxes is None else boxes))


def _line(start: int, end: int, kind: LineKind, level: int, at: Geometry) -> Line:
    x0, top, x1, bottom = at.box
    return Line(
        start,
        end,
        kind,
        level,
        at.page,
        x0,
        top,
        x1,
        bottom,
        at.size,
        at.bold,
        at.column,
        start + at.turn if at.turn else 0,
        at.ink,
    )


def _hidden_warnings(hidden: list[HiddenText]) -> Iterable[Warning]:
    grouped: dict[tuple[str, int | None], list[str]] = {}
    for item in hidden:
        grouped.setdefault((item.reason, item.page), []).append(item.text)
    for (reason, page), texts in grouped.items():
        words = " ".join(texts)
        shown = words if len(words) <= 300 else words[:300].rsplit(" ", 1)[0] + " ..."
        where = f" on page {page}" if page else ""
        message = f"Text{where} {WHY_HIDDEN.get(reason, reason)} and was not counted: “{shown}”"
        yield Warning(code=f"hidden-{reason}", message=message, page=page)


def _removed(removed: Counter[str]) -> Iterable[Warning]:
    for kind in ("zero-width characters", "direction marks", "tag characters", "control characters"):
        if removed[kind]:
            yield Warning(code="invisible-characters", message=f"{removed[kind]} {kind} were taken out of the text.")
