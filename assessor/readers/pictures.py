"""Pages as pictures: what the person compares the text with, and what OCR looks at."""

from __future__ import annotations

from io import BytesIO

import pypdfium2

from assessor.readers.options import UnreadableFile

# A page of 5,000 by 5,000 pixels takes 100 MB while it is drawn.
_MAX_PIXELS = 12_000_000


def render_page(content: bytes, number: int, scale: float = 1.5) -> bytes:
    """Page `number` (from 1) of a PDF as a PNG, `scale` pixels to the point; raises UnreadableFile."""
    try:
        with pypdfium2.PdfDocument(content) as document:
            if not 1 <= number <= len(document):
                raise UnreadableFile(f"The file has {len(document)} pages, so page {number} cannot be shown.")
            page = document[number - 1]
            width, height = page.get_size()
            scale = min(scale, (_MAX_PIXELS / max(width * height, 1)) ** 0.5)
            image = page.render(scale=scale, may_draw_forms=True).to_pil()
    except pypdfium2.PdfiumError:
        raise UnreadableFile(f"Page {number} cannot be drawn: the PDF is locked or damaged.") from None
    output = BytesIO()
    image.save(output, "PNG")
    return output.getvalue()
