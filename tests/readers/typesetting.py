"""Typesets invented resumes as PDFs in many layouts, and knows which words belong together."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
_VOCABULARY = """
rebuilt wrote measured moved tested shipped planned led tuned cut raised kept found fixed drew sorted trained joined the
a for with by from after before under over each every first nightly weekly release invoice harbour orchard ferry cargo
ledger parser queue worker index cache budget sensor kettle lantern archive ticket catalogue engine compiler garden
bridge tunnel signal customers partners drivers nurses bakers teachers forecasts prices routes alerts reports tables
thirty forty seven eleven percent minutes hours days months
"""


@dataclass
class Sheet:
    """A page being typeset; `blocks` are the texts that must come back whole and in order."""

    font: str = "Helvetica"
    size: float = 10
    canvas: Canvas = field(init=False)
    output: BytesIO = field(default_factory=BytesIO)
    blocks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.output, pagesize=(WIDTH, HEIGHT))

    def line(self, x: float, y: float, text: str, *, size: float | None = None, right: bool = False) -> None:
        """Draw a line whose baseline is `y` points below the top; `right` ends it at x."""
        size = size or self.size
        self.canvas.setFont(self.font, size)
        place = x - stringWidth(text, self.font, size) if right else x
        self.canvas.drawString(place, HEIGHT - y, text)

    def spaceless_line(self, x: float, y: float, text: str, space: float) -> None:
        """Draw a line as TeX does: words placed one by one, no space signs; `space` as a share of the size."""
        for word in text.split():
            self.line(x, y, word)
            x += stringWidth(word, self.font, self.size) + space * self.size

    def pdf(self) -> bytes:
        """The finished file."""
        self.canvas.save()
        return self.output.getvalue()


def sentence(seed: int, words: int = 14) -> str:
    """A sentence-like line of words, the same for the same seed."""
    chosen = random.Random(seed).choices(_VOCABULARY.split(), k=words)
    return " ".join(chosen).capitalize() + "."


def prose(seed: int, sentences: int) -> str:
    """Running text."""
    return " ".join(sentence(seed * 1000 + index) for index in range(sentences))


def wrapped(text: str, width: float, font: str = "Helvetica", size: float = 10) -> list[str]:
    """Text broken into lines of at most `width` points."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if stringWidth(longer, font, size) > width and line:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def one_column(font: str, size: float) -> Sheet:
    """Headings, entries with dates at the right margin, and paragraphs."""
    sheet, y = Sheet(font, size), 60.0
    for part in range(4):
        sheet.line(50, y, f"Section {'ABCD'[part]}", size=size + 4)
        y += 2 * size
        sheet.line(50, y, f"Engineer {part}, Orchard Works")
        sheet.line(545, y, f"May 201{part} - June 201{part + 2}", right=True)
        y += 1.3 * size
        text = prose(part, 5)
        for line in wrapped(text, 495, font, size):
            sheet.line(50, y, line)
            y += 1.3 * size
        sheet.blocks += [f"Engineer {part}, Orchard Works May 201{part} - June 201{part + 2} {text}"]
        y += size
    return sheet


def without_spaces(space: float) -> Sheet:
    """One column whose words are placed one by one."""
    sheet, y = Sheet("Times-Roman", 10), 60.0
    text = prose(7, 25)
    for line in wrapped(text, 440, "Times-Roman", 10):
        sheet.spaceless_line(50, y, line, space)
        y += 13
    sheet.blocks.append(text)
    return sheet


def two_columns(left: float, order: str, leading: tuple[float, float] = (13, 13)) -> Sheet:
    """A name over two columns of prose; `order` is how they are drawn: columns, reversed or rows."""
    sheet = Sheet()
    sheet.line(50, 50, "Ottoline Marsh-Quist", size=20)
    widths = (left, 495 - left - 25)
    texts = (prose(11, 16 if left > 200 else 8), prose(12, 18))
    columns = [wrapped(text, width) for text, width in zip(texts, widths, strict=True)]
    drawn = [
        (index, side, 50 + side * (left + 25), 90 + index * leading[side], line)
        for side, lines in enumerate(columns)
        for index, line in enumerate(lines)
    ]
    keys = {"columns": lambda item: item[1], "reversed": lambda item: -item[1], "rows": lambda item: item[3]}
    for _, _, x, y, line in sorted(drawn, key=keys[order]):
        sheet.line(x, y, line)
    sheet.blocks += list(texts)
    return sheet


def sidebar() -> Sheet:
    """A narrow column of short lines, drawn after the main column, on the same baselines."""
    sheet = Sheet()
    text = prose(21, 30)
    for index, line in enumerate(wrapped(text, 330)):
        sheet.line(215, 80 + 13 * index, line)
    items = ["CONTACT", "ada@orchard.example", "Leiden", "SKILLS", *[f"Kettle skill{index}" for index in range(12)]]
    for index, line in enumerate(items):
        sheet.line(50, 80 + 13 * index, line)
    sheet.blocks += [text, " ".join(items)]
    return sheet


def date_rail(side: str, *, drawn_last: bool) -> Sheet:
    """Entries with their dates in a rail left or right; the rail drawn with each entry or after all of them."""
    sheet, y = Sheet(), 80.0
    margin = 150 if side == "left" else 50
    late: list[tuple[float, str]] = []
    for part in range(5):
        date = f"0{part + 1}/201{part} - 0{part + 2}/201{part + 1}"
        if drawn_last:
            late.append((y, date))
        else:
            sheet.line(50 if side == "left" else 440, y, date)
        title = f"Builder {part} at Lantern {part}"
        sheet.line(margin, y, title)
        text = prose(30 + part, 3)
        for line in wrapped(text, 370):
            y += 13
            sheet.line(margin, y, line)
        sheet.blocks.append(f"{date} {title} {text}" if side == "left" else f"{title} {date} {text}")
        y += 26
    for place, date in late:
        sheet.line(50 if side == "left" else 440, place, date)
    return sheet


def label_table() -> Sheet:
    """A table of labels and values, cell by cell; values run over several lines."""
    sheet, y = Sheet(), 80.0
    for part, label in enumerate(["Languages", "Databases", "Cloud work", "Other things"]):
        sheet.line(50, y, label)
        text = prose(40 + part, 2)
        for line in wrapped(text, 360):
            sheet.line(180, y, line)
            y += 13
        sheet.blocks.append(f"{label} {text}")
        y += 8
    return sheet
