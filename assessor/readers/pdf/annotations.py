"""What lies over a page without being drawn in it: links and form fields, with their boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral

from assessor.readers.assembly import Box

_MAX_ANNOTATIONS = 2_000


def annotations(page: Any, subtype: str) -> Iterator[tuple[dict[str, Any], Box]]:
    """The annotations of one subtype on a pdfplumber page: their dictionary and their box in points from the top left.

    Only what is asked for is resolved: pdfplumber's own list follows every reference, and some files refer in circles.
    """
    listed = resolve1(page.page_obj.annots)
    for item in (listed if isinstance(listed, list) else [])[:_MAX_ANNOTATIONS]:
        data = resolve1(item)
        if isinstance(data, dict) and name_of(data.get("Subtype")) == subtype:
            rectangle = [resolve1(part) for part in resolve1(data.get("Rect")) or []]
            if len(rectangle) == 4 and all(isinstance(part, (int, float)) for part in rectangle):
                yield data, _placed(rectangle, page)


def links(page: Any) -> list[tuple[str, Box]]:
    """The web and mail addresses that parts of a page link to."""
    found = []
    for data, box in annotations(page, "Link"):
        action = resolve1(data.get("A"))
        target = resolve1(action.get("URI")) if isinstance(action, dict) else None
        if isinstance(target, bytes):
            target = target.decode("utf-8", errors="replace")
        if isinstance(target, str) and target.strip() and not target.lower().startswith("javascript:"):
            found.append((target.strip(), box))
    return found


def name_of(value: Any) -> str:
    """A PDF name as text, empty if it is none."""
    value = resolve1(value)
    return str(value.name) if isinstance(value, PSLiteral) else ""


def _placed(rectangle: list[float], page: Any) -> Box:
    left, bottom, right, top = (float(part) for part in rectangle)
    x0, y0, x1, y1 = (float(part) for part in page.page_obj.mediabox)
    left, right, bottom, top = left - x0, right - x0, bottom - y0, top - y0
    # A turned page turns its annotations with it.
    turns = page.page_obj.rotate % 360
    width, height = x1 - x0, y1 - y0
    if turns == 90:
        left, bottom, right, top, height = bottom, width - right, top, width - left, width
    elif turns == 180:
        left, bottom, right, top = width - right, height - top, width - left, height - bottom
    elif turns == 270:
        left, bottom, right, top, height = height - top, left, height - bottom, right, width
    return min(left, right), height - max(bottom, top), max(left, right), height - min(bottom, top)
