"""DOCX in document order: paragraphs, tables, text boxes, headers and footers, without hidden runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from assessor.core.documents import LineKind
from assessor.readers.assembly import Geometry, TextBuilder
from assessor.readers.inline import Inline
from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.word_package import check_package
from assessor.readers.word_styles import Look, Styles, is_coloured

Element = Any  # lxml's element, which has no public type

_CONTAINERS = {qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_INLINE = {
    qn(f"w:{tag}") for tag in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
}
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DRAWINGS = {qn("w:drawing"), qn("w:pict"), qn("w:object"), _ALTERNATE}
_P, _TBL, _TR, _TC, _R, _T = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc", "r", "t"))
_BOX, _LINK = qn("w:txbxContent"), qn("w:hyperlink")
_CHARACTERS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_MAX_DEPTH = 40


def read_docx(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The text of a DOCX: header, body and footer, tables cell by cell, text boxes where they are anchored."""
    check_package(content, name)
    builder = TextBuilder(name, options.max_characters)
    try:
        document = docx.Document(BytesIO(content))
        DocxText(builder, document).write()
    except (OpcError, etree.LxmlError, KeyError, ValueError, AttributeError, IndexError, RecursionError) as error:
        raise UnreadableFile(
            f"“{name}” is damaged: it is no readable DOCX. Save it again, or export it as PDF."
        ) from error
    return builder


@dataclass(slots=True)
class _Place:
    """Where a paragraph stands: its part (for links), table column, whether it is on a filled background, depth."""

    part: Any
    column: int = 0
    filled: bool = False
    depth: int = 0

    def inside(self, *, column: int | None = None, filled: bool = False) -> _Place:
        if self.depth > _MAX_DEPTH:
            raise ValueError("nested too deeply")
        return _Place(self.part, self.column if column is None else column, self.filled or filled, self.depth + 1)


class DocxText:
    """Walks the XML of a document and writes its lines."""

    def __init__(self, builder: TextBuilder, document: Any) -> None:
        self.builder = builder
        self.document = document
        self.styles = Styles(document.styles.element)
        self.styles.load_numbering(_numbering(document))
        self.numbers: dict[tuple[str, int], int] = {}

    def write(self) -> None:
        """Headers, then the body, then footers; what a header repeats on several pages is written once."""
        headers, footers = self._margins("header"), self._margins("footer")
        for part, element in headers:
            self.write_blocks(element, _Place(part))
        self.builder.add_gap()
        self.write_blocks(self.document.element.body, _Place(self.document.part))
        self.builder.add_gap()
        for part, element in footers:
            self.write_blocks(element, _Place(part))

    def _margins(self, which: str) -> list[tuple[Any, Element]]:
        found: dict[str, tuple[Any, Element]] = {}
        for section in self.document.sections:
            for kind in (f"first_page_{which}", which):
                if kind.startswith("first") and not section.different_first_page_header_footer:
                    continue
                margin = getattr(section, kind)
                if not margin.is_linked_to_previous:
                    words = "".join(margin._element.itertext()).strip()
                    if words and not words.isdigit():
                        found.setdefault(words, (margin.part, margin._element))
        return list(found.values())

    def write_blocks(self, parent: Element, place: _Place) -> None:
        """Write paragraphs and tables in document order, also those inside content controls."""
        for child in parent:
            if child.tag == _P:
                self._write_paragraph(child, place)
            elif child.tag == _TBL:
                self._write_table(child, place)
            elif child.tag in _CONTAINERS:
                self.write_blocks(child, place.inside())
            elif child.tag == _ALTERNATE:
                self._write_boxes(child, place)

    def _write_paragraph(self, paragraph: Element, place: _Place) -> None:
        look = self.styles.of_paragraph(paragraph)
        inline, looks = self._inline(paragraph, look, place)
        if not inline.text.strip():
            self.builder.add_gap()
        else:
            kind, level, marker = self._kind(look)
            inline.write(kind=kind, level=level, marker=marker, geometry=_shape(looks, place))
        for drawing in paragraph.iter(*_DRAWINGS):
            if not any(parent.tag in (_ALTERNATE, _BOX) for parent in _up_to(drawing, paragraph)):
                self._write_boxes(drawing, place)

    def _kind(self, look: Look) -> tuple[LineKind, int, str]:
        if look.heading:
            return "heading", look.heading, ""
        if look.number is None:
            return "text", 0, ""
        list_id, level = look.number
        if not self.styles.is_counted(list_id, level):
            return "bullet", level + 1, "• "
        count = self.numbers[look.number] = self.numbers.get(look.number, 0) + 1
        return "bullet", level + 1, f"{count}. "

    def _inline(self, paragraph: Element, look: Look, place: _Place) -> tuple[Inline, list[tuple[Look, str]]]:
        inline, looks = Inline(self.builder), []
        hidden: list[tuple[str, str]] = []
        for run, target in _runs(paragraph, place.part):
            run_look = self.styles.of_run(run, look)
            text = _run_text(run).upper() if run_look.capitals else _run_text(run)
            if reason := run_look.unseen(place.filled):
                hidden.append((text, reason))
                continue
            if target:
                inline.open_link(target)
            if run_look.bold and text.strip():
                inline.open_strong()
            inline.add(text)
            inline.close_strong()
            if target:
                inline.close_link()
            looks.append((run_look, text))
        for reason in dict.fromkeys(reason for _, reason in hidden):
            self.builder.hide("".join(text for text, why in hidden if why == reason), reason)
        return inline, looks

    def _write_boxes(self, drawing: Element, place: _Place) -> None:
        # Word writes each text box twice, the second time for old programs.
        boxes = [box for box in drawing.iter(_BOX) if not any(p.tag == _FALLBACK for p in _up_to(box, drawing))]
        for box in boxes or list(drawing.iter(_BOX))[:1]:
            if not any(parent.tag == _BOX for parent in _up_to(box, drawing)):
                self.builder.add_gap()
                self.write_blocks(box, place.inside(filled=True))
                self.builder.add_gap()

    def _write_table(self, table: Element, place: _Place) -> None:
        styled = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}") is not None
        for row in _rows(table):
            cells = [cell for cell in _cells(row) if not _continues(cell)]
            if len(cells) > 1 and all(_is_short(cell) for cell in cells):
                self._write_row(cells, place, styled)
                continue
            filled_cells = [cell for cell in cells if "".join(cell.itertext()).strip()]
            self.builder.columns = max(self.builder.columns, len(filled_cells))
            for column, cell in enumerate(cells):
                column = column if len(filled_cells) > 1 else place.column
                self.write_blocks(cell, place.inside(column=column, filled=styled or _is_filled(cell)))
                self.builder.add_gap()

    def _write_row(self, cells: list[Element], place: _Place, styled: bool) -> None:
        """A row of one-paragraph cells is one line, its cells set apart by tabs."""
        line, looks = Inline(self.builder), []
        for cell in cells:
            paragraph = next(cell.iter(_P))
            here = place.inside(filled=styled or _is_filled(cell))
            inline, cell_looks = self._inline(paragraph, self.styles.of_paragraph(paragraph), here)
            looks += cell_looks
            if line.text and inline.text.strip():
                line.text += "\t"
            line.links += [
                (target, start + len(line.text), end + len(line.text)) for target, start, end in inline.links
            ]
            line.text += inline.text.strip("\n").replace("\n", " ")
        line.write(kind="table", geometry=_shape(looks, place))


def _numbering(document: Any) -> Element | None:
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/numbering") and not relation.is_external:
            return relation.target_part.element
    return None


def _shape(looks: list[tuple[Look, str]], place: _Place) -> Geometry:
    shown = [(look, text) for look, text in looks if text.strip()]
    sizes = [look.size for look, _ in shown if look.size]
    return Geometry(
        size=max(sizes) if sizes else None,
        bold=bool(shown) and all(look.bold for look, _ in shown),
        column=place.column,
        ink=_ink({look.color for look, _ in shown}) or _ink({look.shade for look, _ in shown}),
    )


def _ink(colors: set[str | None]) -> str:
    """The one colour of a line or of the bar it stands on, "" for several, for black and for grey."""
    color = next(iter(colors), None) if len(colors) == 1 else None
    return color.lower() if color and is_coloured(color) else ""


def _runs(parent: Element, part: Any, target: str = "", depth: int = 0) -> Iterator[tuple[Element, str]]:
    if depth > _MAX_DEPTH:
        raise ValueError("nested too deeply")
    for child in parent:
        if child.tag == _R:
            yield child, target
        elif child.tag == _LINK:
            relation = part.rels.get(child.get(qn("r:id"), ""))
            external = relation.target_ref if relation is not None and relation.is_external else ""
            yield from _runs(child, part, external, depth + 1)
        elif child.tag in _INLINE:
            yield from _runs(child, part, target, depth + 1)


def _run_text(run: Element) -> str:
    pieces = []
    for child in run:
        if child.tag == _T:
            pieces.append(child.text or "")
        elif child.tag in _CHARACTERS:
            is_page_break = child.get(qn("w:type")) in ("page", "column")
            pieces.append("" if is_page_break else _CHARACTERS[child.tag])
    return "".join(pieces)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == _TR:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == _TC:
            yield child
        elif child.tag in _CONTAINERS:
            yield from _cells(child)


def _continues(cell: Element) -> bool:
    """Whether a cell only continues the one above it, and so is empty."""
    merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merge is not None and merge.get(qn("w:val"), "continue") == "continue"


def _is_short(cell: Element) -> bool:
    paragraphs = [child for child in cell if child.tag == _P]
    blocks = [child for child in cell if child.tag in _CONTAINERS or child.tag == _TBL]
    drawn = next(cell.iter(_BOX), None) is not None
    listed = cell.find(f"{_P}/{qn('w:pPr')}/{qn('w:numPr')}") is not None
    words = "".join(text.text or "" for text in cell.iter(_T))
    broken = next(cell.iter(qn("w:br")), None) is not None
    return len(paragraphs) == 1 and not blocks and not drawn and not listed and not broken and len(words) < 300


def _is_filled(cell: Element) -> bool:
    shade = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
    return shade is not None and shade.get(qn("w:fill"), "auto").lower() not in ("auto", "ffffff")


def _up_to(element: Element, top: Element) -> Iterator[Element]:
    while (element := element.getparent()) is not None and element is not top:
        yield element
