"""What is drawn on a PDF page, taken from pdfminer's layout objects: glyphs, filled shapes and pictures in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTCurve, LTFigure, LTImage

from assessor.readers.assembly import Box
from assessor.readers.bullets import SURE
from assessor.readers.characters import plain_letters
from assessor.readers.pdf.device import Run, draw

Color = tuple[float, ...] | None

_CID = re.compile(r"\(cid:\d+\)")
_BOLD = re.compile(r"bold|black|heavy|semib|demi(?!lune)|-bd|medium|cmbx|sfbx|ecbx|[-,]b(?:x|i)?$|\d+b$", re.IGNORECASE)
_ICONS = re.compile(
    r"awesome|icon|dingbat|wingding|webding|symbols?$|material|entypo|octicon|academicons", re.IGNORECASE
)
# PDF 32000-1, annex D.2: in WinAnsi, codes above 32 without a sign of their own show a bullet.
_UNDEFINED = {f"(cid:{code})" for code in (127, 129, 141, 143, 144, 157)}
# Colours whose parts differ by less are greys to the eye.
_GREY = 0.2
_SMALL = 8
_THIN = 2.5
_DASHES = {"\u00ad": "-", "\u2010": "-", "\u2011": "-", "\ufffe": "-", "\u0002": "-"}
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\ufffd\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]")


@dataclass(slots=True)
class Glyph:
    """One drawn sign: its text, box in points from the top left, font size, weight, colour, place in drawing order."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    color: Color
    order: int
    upright: bool = True


@dataclass(slots=True)
class Shape:
    """A filled shape or a picture (colour None) and its place in drawing order."""

    x0: float
    top: float
    x1: float
    bottom: float
    color: Color
    order: int
    is_picture: bool = False

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in its box."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(slots=True)
class Marks:
    """Everything on a page that matters for reading it."""

    width: float
    height: float
    shown: Box
    glyphs: list[Glyph] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    unmapped: int = 0
    rules: list[Box] = field(default_factory=list)


def read_marks(page: Any) -> Marks:
    """The glyphs and shapes of a pdfplumber page; signs without a meaning are counted and dropped."""
    layout = draw(page)
    width, height = float(layout.width), float(layout.height)
    marks = Marks(width, height, _shown_area(page, width, height))
    fonts: dict[str, tuple[bool, bool]] = {}
    colors: dict[int, tuple[Any, Color]] = {}
    order = 0
    for item in _walk(layout):
        if isinstance(item, Run):
            _add_glyphs(marks, item, order, fonts, colors)
            order += len(item.signs)
            continue
        if isinstance(item, LTImage):
            marks.shapes.append(_shape(item, marks.height, None, order, is_picture=True))
        elif isinstance(item, LTCurve):
            if item.fill or item.width < _SMALL:
                marks.shapes.append(_shape(item, marks.height, to_rgb(item.non_stroking_color), order))
            marks.rules += _rules(item, height)
        order += 1
    return marks


def _rules(item: LTCurve, height: float) -> list[Box]:
    """The straight lines that a drawn thing makes: itself where it is thin, else the frame of an unfilled box."""
    x0, y0, x1, y1 = item.bbox
    top, bottom = height - y1, height - y0
    if min(x1 - x0, bottom - top) < _THIN:
        return [(x0, top, x1, bottom)] if max(x1 - x0, bottom - top) > _SMALL else []
    if item.fill or not item.stroke or len(item.pts) > 5:
        return []
    return [(x0, top, x1, top), (x0, bottom, x1, bottom), (x0, top, x0, bottom), (x1, top, x1, bottom)]


def _shown_area(page: Any, width: float, height: float) -> Box:
    """The part of a page that is shown, in points from the top left of its media box."""
    media, crop = page.page_obj.mediabox, page.page_obj.cropbox
    if page.page_obj.rotate % 360 or not crop or list(crop) == list(media):
        return 0.0, 0.0, width, height
    x0, x1 = max(crop[0] - media[0], 0), min(crop[2] - media[0], width)
    top, bottom = max(media[3] - crop[3], 0), min(media[3] - crop[1], height)
    # A box too small to hold a line of text is a mistake, and viewers show the whole page.
    return (x0, top, x1, bottom) if x1 - x0 > 50 and bottom - top > 50 else (0.0, 0.0, width, height)


def _walk(container: LTContainer[Any]) -> Iterator[Any]:
    for item in container:
        if isinstance(item, LTFigure):
            yield from _walk(item)
        else:
            yield Run.of(item) if isinstance(item, LTChar) else item


def _add_glyphs(
    marks: Marks, run: Run, order: int, fonts: dict[str, tuple[bool, bool]], colors: dict[int, tuple[Any, Color]]
) -> None:
    """`colors` knows each colour object of the page, which it keeps alive, so that each is turned into RGB once."""
    name, drawn = run.font, run.color
    if name not in fonts:
        fonts[name] = (_BOLD.search(name) is not None, _ICONS.search(name) is not None)
    if id(drawn) not in colors:
        colors[id(drawn)] = (drawn, to_rgb(drawn))
    bold, is_icon = fonts[name]
    color = colors[id(drawn)][1]
    top, bottom = marks.height - run.y1, marks.height - run.y0
    for place, (text, x0, x1) in enumerate(run.signs, start=order):
        if len(text) != 1 or not text.isascii() or is_icon or text < " ":
            text, lost = _meaning(text, is_icon)
            marks.unmapped += lost
            if not text:
                continue
        # Sideways, the box of a sign is as wide as the font is large.
        size = run.size if run.upright else x1 - x0
        marks.glyphs.append(Glyph(text, x0, top, x1, bottom, size, bold, color, place, run.upright))


def _meaning(text: str, is_icon: bool) -> tuple[str, int]:
    """The text a sign stands for, and 1 if it is a sign without a meaning."""
    if text in SURE or text in _UNDEFINED:
        return "•", 0
    if text in _DASHES:
        return "-", 0
    if is_icon:
        # An icon font spells pictures: a phone, an envelope. Their names are no words of the author.
        return ("•", 0) if text in {"n", "l", "u", "q", "v", "Ø", "§", "ü"} else (" ", 0) if text.isspace() else ("", 0)
    if _CID.search(text):
        return _CID.sub("", text), 1
    text = _DROPPED.sub("", plain_letters(text))
    if any("\ue000" <= char <= "\uf8ff" or char >= "\U000f0000" for char in text):
        return "", 0
    return text, 0


def _shape(item: Any, height: float, color: Color, order: int, *, is_picture: bool = False) -> Shape:
    x0, y0, x1, y1 = item.bbox
    return Shape(x0, height - y1, x1, height - y0, color, order, is_picture)


def to_rgb(color: Any) -> Color:
    """A PDF colour (grey, RGB, CMYK) as RGB from 0 to 1; None for patterns and what cannot be told."""
    if isinstance(color, (int, float)):
        color = (color,)
    if not isinstance(color, (tuple, list)) or not all(isinstance(part, (int, float)) for part in color):
        return None
    if len(color) == 1:
        return (float(color[0]),) * 3
    if len(color) == 3:
        return tuple(float(part) for part in color)
    if len(color) == 4:
        cyan, magenta, yellow, black = (float(part) for part in color)
        return tuple((1 - part) * (1 - black) for part in (cyan, magenta, yellow))
    return None


def to_ink(color: Color) -> str:
    """A colour as six hex digits; "" for black, white, greys and what cannot be told."""
    if color is None or max(color) - min(color) < _GREY:
        return ""
    return "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02x}" for part in color)
