"""Documents for the profile's tests: a small mark-up for plain text, and lines placed on a page."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assessor.core.documents import Document, Line, Page

Placed = tuple[float, float, float, bool, str]


def write(text: str, *, language: str = "en") -> Document:
    """A document without pages: "# " to "### " are headings, "- " bullets, "**" bold lines, " || " cells of a table."""
    parts: list[str] = []
    lines: list[Line] = []
    length = 0
    for raw in text.strip("\n").split("\n"):
        shown, kind, level, bold = _mark_up(raw.strip())
        marker = "• " if kind == "bullet" else ""
        if shown:
            start = length + len(marker)
            lines.append(Line(start, start + len(shown), kind, level, bold=bold))
        parts.append(marker + shown + "\n")
        length += len(parts[-1])
    return _document("".join(parts), lines, (), language)


def _mark_up(raw: str) -> tuple[str, str, int, bool]:
    if found := re.match(r"(#{1,3}) (.+)", raw):
        return found[2], "heading", len(found[1]), False
    if raw.startswith("- "):
        return raw[2:], "bullet", 1, False
    if " || " in raw:
        return raw.replace(" || ", "\t"), "table", 0, False
    if raw.startswith("**") and raw.endswith("**"):
        return raw[2:-2], "text", 0, True
    return raw.strip("*").replace(" >> ", "\t"), "text", 0, False


def place(placed: Iterable[Placed], *, language: str = "en") -> Document:
    """A one-page document from (x0, top, size, bold, text), in reading order; "• " makes a bullet."""
    parts: list[str] = []
    lines: list[Line] = []
    length = 0
    for x0, top, size, bold, raw in placed:
        kind, text = ("bullet", raw[2:]) if raw.startswith("• ") else ("text", raw)
        text = text.replace(" >> ", "\t")
        marker = "• " if kind == "bullet" else ""
        start = length + len(marker)
        x1 = x0 + 0.5 * size * len(text)
        lines.append(Line(start, start + len(text), kind, 0, 1, x0, top, x1, top + size, size, bold))
        parts.append(marker + text + "\n")
        length += len(parts[-1])
    text = "".join(parts)
    return _document(text, lines, (Page(1, 595, 842, 0, len(text)),), language)


def _document(text: str, lines: list[Line], pages: tuple[Page, ...], language: str) -> Document:
    return Document("resume", "resume.txt", "resume", "text/plain", text, tuple(lines), pages, language=language)
