"""What belongs to the page and not to the text: page numbers, and headers and footers that come again on each page."""

from __future__ import annotations

import re
from collections import Counter

from assessor.readers.pdf.rows import Row

_NUMBER = r"(?:\d{1,3}|[ivx]{1,5})"
_PAGE_WORD = r"(?:page|seite|página|pagina|side|sida|strona|s\.|p\.|pg\.?|第)"
_PAGE_NUMBER = re.compile(
    rf"^[-–—|•·\s]*(?:{_PAGE_WORD}\s*)?{_NUMBER}(?:\s*(?:/|of|von|de|di|van|av|af|z|sur|\|)\s*{_NUMBER})?\s*页?[-–—|•·\s]*$",
    re.IGNORECASE,
)
_EDGE_ROWS = 2
_MARGIN = 0.09


def without_furniture(pages: list[tuple[float, list[Row]]]) -> tuple[list[list[Row]], list[Row]]:
    """Each page's rows without page numbers and repeated headers and footers, and one copy of each such footer.

    `pages` are (height, rows in reading order). The first copy of a repeated header stays where it is: on the first
    page it may be the person's name and address.
    """
    edges = [_edge_rows(height, rows) for height, rows in pages]
    counts = Counter(key for page in edges for key in {_key(row) for row, _ in page})
    needed = max(2, (len(pages) + 1) // 2)
    kept: list[list[Row]] = []
    footers: dict[str, Row] = {}
    seen: set[str] = set()
    for number, ((_, rows), edge) in enumerate(zip(pages, edges, strict=True), start=1):
        dropped: set[int] = set()
        for row, at_bottom in edge:
            key = _key(row)
            if _is_page_number(row, number, len(pages)):
                dropped.add(id(row))
            elif counts[key] >= needed and len(pages) > 1:
                if at_bottom:
                    footers.setdefault(key, row)
                if at_bottom or key in seen:
                    dropped.add(id(row))
                seen.add(key)
        kept.append([row for row in rows if id(row) not in dropped])
    return kept, list(footers.values())


def _edge_rows(height: float, rows: list[Row]) -> list[tuple[Row, bool]]:
    by_height = sorted(rows, key=lambda row: row.top)
    upper = [row for row in by_height[:_EDGE_ROWS] if row.bottom < _MARGIN * height]
    lower = [row for row in by_height[-_EDGE_ROWS:] if row.top > (1 - _MARGIN) * height]
    return [(row, False) for row in upper] + [(row, True) for row in lower]


def _key(row: Row) -> str:
    return re.sub(r"\d+", "#", " ".join(row.text_and_boxes()[0].split())).lower()


def _is_page_number(row: Row, number: int, pages: int) -> bool:
    text = " ".join(row.text_and_boxes()[0].split())
    if not _PAGE_NUMBER.match(text):
        return False
    digits = re.findall(r"\d+", text)
    # A lone figure is a page number where it is the page's, or could be in a longer document.
    return not digits or int(digits[0]) == number or len(digits) == 2 or (pages > 1 and int(digits[0]) <= 999)
