"""Opens a PDF once, reads its pages one after the other and writes them into the builder."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pdfplumber

from assessor.readers.assembly import Geometry, TextBuilder
from assessor.readers.options import ReadOptions, UnreadableFile


def read_pdf(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The text of a PDF in reading order."""
    builder = TextBuilder(name, options.max_characters)
    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            for page in pdf.pages[: options.max_pages]:
                _read_page(page, builder)
                page.close()
    except UnreadableFile:
        raise
    except Exception as error:
        raise UnreadableFile(f"“{name}” is locked or damaged. Export it again, or paste the text.") from error
    return builder


def _read_page(page: Any, builder: TextBuilder) -> None:
    start = builder.length
    for line in page.extract_text_lines(use_text_flow=True, x_tolerance_ratio=0.15, return_chars=True):
        text = builder.cleaned(line["text"]).strip()
        size = line["chars"][0]["size"]
        bold = "bold" in line["chars"][0]["fontname"].lower()
        box = (line["x0"], line["top"], line["x1"], line["bottom"])
        builder.add_line(text, geometry=Geometry(page.page_number, box, size, bold))
    builder.add_page(page.page_number, float(page.width), float(page.height), start)
