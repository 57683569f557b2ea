"""What pdfminer draws for us on a page: shapes and pictures as its layout objects, upright text as runs of signs.

Its own device makes an object of each sign, with a matrix and four turned corners. Upright text needs none of that: a
sign stands on its run's line, and what a code of a font means is looked up once. What is turned, slanted or written
downwards is left to pdfminer. The numbers are the same to the last bit (a test holds the two against each other).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfplumber.utils.exceptions import PdfminerException

# The text of a sign, and its left and right edge.
Sign = tuple[str, float, float]


@dataclass(slots=True)
class Run:
    """Signs of one font drawn in one go on one line, from the bottom of the page; `color` as pdfminer has it."""

    font: str
    signs: list[Sign]
    y0: float
    y1: float
    size: float
    upright: bool
    color: Any

    @classmethod
    def of(cls, char: LTChar) -> Run:
        """A sign of pdfminer's as a run of its own."""
        x0, y0, x1, y1 = char.bbox
        sign = (char.get_text(), x0, x1)
        return cls(char.fontname, [sign], y0, y1, char.size, char.upright, char.graphicstate.ncolor)


def draw(page: Any) -> LTPage:
    """Everything on a pdfplumber page in drawing order: runs, pdfminer's layout objects, and figures that hold such."""
    device = _Device(page.pdf.rsrcmgr, pageno=page.page_number)
    try:
        PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    except Exception as error:
        raise PdfminerException(error) from error
    return device.get_result()


class _Device(PDFPageAggregator):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._known: dict[PDFFont, dict[int, tuple[str, float]]] = {}

    def render_string_horizontal(
        self,
        seq: Iterable[Any],
        matrix: tuple[float, ...],
        pos: tuple[float, float],
        font: PDFFont,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> tuple[float, float]:
        """The signs of a string as one run; returns where the next string begins."""
        a, b, c, d, e, f = matrix
        if b or c:
            given = (seq, matrix, pos, font, fontsize, scaling, charspace, wordspace, rise, dxscale, ncs, graphicstate)
            return super().render_string_horizontal(*given)
        known, signs = self._known.setdefault(font, {}), []
        x, y = pos
        spaced = False
        for piece in seq:
            if isinstance(piece, int | float):
                x -= piece * dxscale
                spaced = True
            elif isinstance(piece, bytes):
                for cid in font.decode(piece):
                    if cid not in known:
                        known[cid] = self._text_of(font, cid), font.char_width(cid)
                    text, width = known[cid]
                    if spaced:
                        x += charspace
                    advance = width * fontsize * scaling
                    start = x * a + e
                    end = a * advance + start
                    signs.append((text, start, end) if start <= end else (text, end, start))
                    x += advance
                    if cid == 32 and wordspace:
                        x += wordspace
                    spaced = True
        if signs:
            low = font.get_descent() * fontsize + rise
            y0, y1 = sorted((d * low + (y * d + f), d * (low + fontsize) + (y * d + f)))
            self.cur_item.add(Run(font.fontname, signs, y0, y1, y1 - y0, a * d * scaling > 0, graphicstate.ncolor))
        return x, y

    def _text_of(self, font: PDFFont, cid: int) -> str:
        try:
            return font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            return self.handle_undefined_char(font, cid)
