"""The short way to a page's signs gives what pdfminer's own objects say, to the last bit."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pdfplumber
import pytest
from pdfminer.layout import LTChar, LTFigure
from reportlab.pdfgen.canvas import Canvas

from assessor.readers.pdf.device import Run, draw
from tests.readers.typesetting import Sheet, prose


def drawn_by_us(container: Any) -> list[tuple[Any, ...]]:
    """Every sign with its box, font and looks, as our device drew it."""
    found: list[tuple[Any, ...]] = []
    for item in container:
        if isinstance(item, LTFigure):
            found += drawn_by_us(item)
        elif isinstance(item, Run | LTChar):
            run = item if isinstance(item, Run) else Run.of(item)
            looks = (run.font, run.size, run.upright, run.color)
            found += [(text, x0, run.y0, x1, run.y1, *looks) for text, x0, x1 in run.signs]
    return found


def drawn_by_pdfminer(container: Any) -> list[tuple[Any, ...]]:
    """The same from pdfplumber's layout."""
    found: list[tuple[Any, ...]] = []
    for item in container:
        if isinstance(item, LTFigure):
            found += drawn_by_pdfminer(item)
        elif isinstance(item, LTChar):
            looks = (item.fontname, item.size, item.upright, item.graphicstate.ncolor)
            found.append((item.get_text(), *item.bbox, *looks))
    return found


def plain_page(canvas: Canvas) -> None:
    for i, line in enumerate(prose(3, 12).split(". ")):
        canvas.drawString(50, 780 - 14 * i, line)


def spaced_page(canvas: Canvas) -> None:
    text = canvas.beginText(60.5, 700)
    text.setFont("Times-Roman", 11.5)
    text.setCharSpace(0.7)
    text.setWordSpace(2.25)
    text.setHorizScale(93)
    text.textLine("Letters and words set apart, and all of it narrowed.")
    text.setRise(4.5)
    text.textLine("Raised above its line.")
    text.setFillColorRGB(0.2, 0.4, 0.9)
    text.textLine("Blue, “quoted” and naïve.")
    canvas.drawText(text)


def turned_page(canvas: Canvas) -> None:
    for angle in (7, 90, 180, 270):
        canvas.saveState()
        canvas.translate(300, 400)
        canvas.rotate(angle)
        canvas.drawString(20, 0, f"turned by {angle}")
        canvas.restoreState()
    canvas.skew(0, 12)
    canvas.drawString(100, 300, "slanted")


def mirrored_page(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.scale(-1, 1)
    canvas.drawString(-300, 500, "seen in a mirror")
    canvas.restoreState()
    canvas.scale(1.5, -0.75)
    canvas.drawString(100, -300, "upside down")


def nested_page(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.drawString(10, 10, "inside a form")
    canvas.endForm()
    canvas.translate(72, 72)
    canvas.doForm("inner")
    canvas.setFont("ZapfDingbats", 9)
    canvas.drawString(10, 40, "lnq")


@pytest.mark.parametrize("draw_page", [plain_page, spaced_page, turned_page, mirrored_page, nested_page])
def test_every_sign_has_the_text_box_size_and_colour_that_pdfminer_gives_it(draw_page: Any) -> None:
    sheet = Sheet()
    draw_page(sheet.canvas)
    with pdfplumber.open(BytesIO(sheet.pdf())) as pdf:
        (page,) = pdf.pages
        own = drawn_by_us(draw(page))
        assert own == drawn_by_pdfminer(page.layout)
        assert len(own) > 15
