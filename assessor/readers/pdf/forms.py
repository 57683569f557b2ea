"""The values of form fields, put on the page where their fields stand."""

from __future__ import annotations

from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text

from assessor.readers.characters import clean
from assessor.readers.pdf.annotations import annotations, name_of
from assessor.readers.pdf.glyphs import Marks
from assessor.readers.pdf.segments import Segment

_MAX_PARENTS = 8
_SIZE = 10.0


def field_segments(page: Any, marks: Marks, segments: list[Segment]) -> list[Segment]:
    """One segment for each line of each filled field; its name stands before it where the page prints no label."""
    found: list[Segment] = []
    for data, (x0, top, x1, bottom) in annotations(page, "Widget"):
        label, value = _field(data)
        if not value.strip():
            continue
        printed = _printed_label(segments, x0, top, bottom)
        if label and printed is None:
            value = f"{label}: {value}"
        rows = [row for row in clean(value).split("\n") if row.strip()]
        height = (bottom - top) / max(len(rows), 1)
        last = len(marks.glyphs) + len(found)
        lines = [_segment(row.strip(), x0, top + i * height, x1, height, last + i) for i, row in enumerate(rows)]
        if printed is not None and lines:
            _append(printed, lines.pop(0))
        found += lines
    return found


def _field(data: dict[str, Any]) -> tuple[str, str]:
    """A field's own name and value as text, looked up in its parents where the widget leaves them out."""
    node: Any = data
    label, value, kind = "", None, ""
    for _ in range(_MAX_PARENTS):
        if not isinstance(node, dict):
            break
        label = label or _text(node.get("TU")) or _text(node.get("T"))
        value = node.get("V") if value is None else value
        kind = kind or name_of(node.get("FT"))
        node = resolve1(node.get("Parent"))
    return label, _text(value) if kind in ("Tx", "Ch") else ""


def _text(value: Any) -> str:
    value = resolve1(value)
    if isinstance(value, bytes):
        return decode_text(value)
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(item) for item in value)))
    return value if isinstance(value, str) else ""


def _printed_label(segments: list[Segment], x0: float, top: float, bottom: float) -> Segment | None:
    beside = [item for item in segments if item.x1 <= x0 + 2 and top - 3 <= item.middle <= bottom + 3]
    return max(beside, key=lambda item: item.x1, default=None)


def _append(label: Segment, value: Segment) -> None:
    """Put a value behind its printed label, so that the two stay on one line."""
    gap = (label.x1, label.top, value.x0, label.bottom)
    label.text, label.boxes = f"{label.text}\t{value.text}", [*label.boxes, gap, *value.boxes]
    label.x1 = value.x1


def _segment(text: str, x0: float, top: float, x1: float, height: float, order: int) -> Segment:
    size = min(height, _SIZE)
    step = min((x1 - x0) / len(text), 0.5 * size)
    middle = top + height / 2
    upper, lower = middle - size / 2, middle + size / 2
    boxes = [(x0 + i * step, upper, x0 + (i + 1) * step, lower) for i in range(len(text))]
    return Segment(text, boxes, x0, upper, boxes[-1][2], lower, size, False, order)
