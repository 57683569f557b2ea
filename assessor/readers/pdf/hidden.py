"""Parts what nobody can see from what is read: off the page, tiny, the colour of its ground, covered, drawn invisibly.

Geometry only names suspects; the page drawn by pdfium decides. White letters in a dark header, or below a translucent
marker, have contrast and are kept; white words on white paper have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.pdftypes import PDFStream, resolve1

from assessor.readers.pdf.glyphs import Color, Glyph, Marks, Shape
from assessor.readers.pdf.segments import make_segments, turned_segments

_TINY = 2.0
_WHITE = 0.9
_NEAR = 0.1
_CLEARLY = 0.5
_SCALE = 2.0
# Grey levels between the darkest and the lightest pixel in a sign's box; grey 9 pt text reaches 60 and more.
_CONTRAST = 24
_MAX_SHAPES = 400
_INVISIBLE_MODE = re.compile(rb"(?<!\d)[37]\s+Tr\b")


@dataclass(frozen=True, slots=True)
class Unseen:
    """Words nobody can see, and why."""

    text: str
    reason: str


def part_hidden(
    marks: Marks, page: Any, index: int, picture: pypdfium2.PdfDocument
) -> tuple[list[Glyph], list[Unseen]]:
    """The glyphs a person sees, and the words of the others by reason."""
    reasons: dict[int, str] = {}
    x0, top, x1, bottom = marks.shown
    for glyph in marks.glyphs:
        inside = x0 <= glyph.x0 <= glyph.x1 <= x1 and top <= glyph.top <= glyph.bottom <= bottom
        if not (inside and glyph.size >= _TINY) and (reason := _plainly_unseen(glyph, marks)):
            reasons[glyph.order] = reason
    suspects = _suspects(marks, reasons)
    if suspects:
        # pdfium draws what a viewer shows: the crop box.
        grey = _draw(picture, index)
        reasons |= {
            order: reason for order, (glyph, reason) in suspects.items() if not _has_contrast(glyph, grey, marks)
        }
    if _draws_invisibly(page):
        reasons |= _invisible(marks, picture, index)
    if not reasons:
        return marks.glyphs, []
    seen = [glyph for glyph in marks.glyphs if glyph.order not in reasons]
    return seen, list(_words(marks.glyphs, reasons))


def _plainly_unseen(glyph: Glyph, marks: Marks) -> str | None:
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    x0, top, x1, bottom = marks.shown
    if not (x0 <= x <= x1 and top <= y <= bottom):
        return "off-page"
    if glyph.size < _TINY and glyph.x1 - glyph.x0 < _TINY and not glyph.text.isspace():
        return "tiny"
    return None


def _suspects(marks: Marks, known: dict[int, str]) -> dict[int, tuple[Glyph, str]]:
    shapes = [shape for shape in marks.shapes if (shape.x1 - shape.x0) * (shape.bottom - shape.top) > 20][:_MAX_SHAPES]
    found: dict[int, tuple[Glyph, str]] = {}
    colors = {glyph.color for glyph in marks.glyphs}
    near = {color: [shape for shape in shapes if _is_near(color, shape.color)] for color in colors}
    white = {color: _is_white(color) for color in colors}
    first = min((glyph.order for glyph in marks.glyphs), default=0)
    later = [shape for shape in shapes if shape.order > first]
    if not (later or any(white.values()) or any(near.values())):
        return found
    for glyph in marks.glyphs:
        if glyph.order in known or glyph.text.isspace():
            continue
        color = glyph.color
        like_ground = white[color] or near[color] and _is_on(glyph, near[color])
        if like_ground and not _stands_out(glyph, shapes):
            found[glyph.order] = (glyph, "colour")
        elif later and _is_on(glyph, [shape for shape in later if shape.order > glyph.order]):
            found[glyph.order] = (glyph, "covered")
    return found


def _stands_out(glyph: Glyph, shapes: list[Shape]) -> bool:
    """Whether the shape right under a sign plainly has another colour, so that nothing needs to be drawn to know."""
    below = [shape for shape in shapes if shape.order < glyph.order and _is_on(glyph, [shape])]
    covered = any(shape.order > glyph.order and _is_on(glyph, [shape]) for shape in shapes)
    ground = below[-1].color if below else None
    return ground is not None and not covered and not _is_near(glyph.color, ground, _CLEARLY)


def _is_on(glyph: Glyph, shapes: list[Shape]) -> bool:
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return any(shape.holds(x, y) for shape in shapes)


def _is_white(color: Color) -> bool:
    return color is not None and min(color) >= _WHITE


def _is_near(one: Color, other: Color, limit: float = _NEAR) -> bool:
    return one is not None and other is not None and max(abs(a - b) for a, b in zip(one, other, strict=False)) < limit


def _draw(picture: pypdfium2.PdfDocument, index: int) -> tuple[bytes, int, int, int]:
    """A page as grey pixels: bytes, width, height, bytes per line."""
    page = picture[index]
    bitmap = page.render(scale=_SCALE, grayscale=True)
    pixels = (bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    bitmap.close()
    page.close()
    return pixels


def _has_contrast(glyph: Glyph, grey: tuple[bytes, int, int, int], marks: Marks) -> bool:
    pixels, width, height, stride = grey
    x0, top, x1, bottom = marks.shown
    across, down = width / (x1 - x0), height / (bottom - top)
    left, right = max(int((glyph.x0 - x0) * across), 0), min(int((glyph.x1 - x0) * across) + 1, width)
    darkest, lightest = 255, 0
    # The box is taller than the letters; its outer fifths may hold a rule or the edge of a filled shape.
    inset = 0.2 * (glyph.bottom - glyph.top)
    first, last = int((glyph.top - top + inset) * down), int((glyph.bottom - top - inset) * down)
    for y in range(max(first, 0), min(last + 1, height)):
        line = pixels[y * stride + left : y * stride + right]
        if line:
            darkest, lightest = min(darkest, min(line)), max(lightest, max(line))
    return lightest - darkest > _CONTRAST


def _draws_invisibly(page: Any) -> bool:
    """Whether the page's content, or a form that it draws, sets an invisible text mode."""
    try:
        contents = b"\n".join(stream.get_data() for stream in _streams(page))
    except Exception:  # a stream that cannot be decoded has drawn nothing either
        return False
    return _INVISIBLE_MODE.search(contents) is not None


def _streams(page: Any) -> Iterable[Any]:
    for item in page.page_obj.contents:
        stream = resolve1(item)
        if isinstance(stream, PDFStream):
            yield stream
    for item in (resolve1(page.page_obj.resources.get("XObject")) or {}).values():
        stream = resolve1(item)
        if isinstance(stream, PDFStream) and getattr(stream.get("Subtype"), "name", "") == "Form":
            yield stream


def _invisible(marks: Marks, picture: pypdfium2.PdfDocument, index: int) -> dict[int, str]:
    """Signs drawn in an invisible mode; on a scanned page they are its text layer and stay."""
    area = marks.width * marks.height
    if any(item.is_picture and (item.x1 - item.x0) * (item.bottom - item.top) > 0.5 * area for item in marks.shapes):
        return {}
    page = picture[index]
    boxes = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5):
        if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) in (3, 7):
            left, bottom, right, top = item.get_bounds()
            boxes.append(Shape(left - 1, marks.height - top - 3, right + 1, marks.height - bottom + 3, None, 0))
    page.close()
    return {glyph.order: "invisible" for glyph in marks.glyphs if _is_on(glyph, boxes)}


def _words(glyphs: list[Glyph], reasons: dict[int, str]) -> Iterable[Unseen]:
    for reason in dict.fromkeys(reasons.values()):
        hidden = [glyph for glyph in glyphs if reasons.get(glyph.order) == reason]
        segments = make_segments(glyph for glyph in hidden if glyph.upright)
        segments += turned_segments(glyph for glyph in hidden if not glyph.upright)
        text = " ".join(segment.text for segment in segments).strip()
        if text:
            yield Unseen(text, reason)
