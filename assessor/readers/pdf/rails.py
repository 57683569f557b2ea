"""Rails: a narrow side of short notes (dates, places, labels) that is read with the lines it stands beside."""

from __future__ import annotations

import re

from assessor.core.profile.headings import match_heading
from assessor.readers.bullets import bullet_end
from assessor.readers.pdf.rows import Row, make_rows
from assessor.readers.pdf.segments import Segment

_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|present|current|today|heute|actuel|actual|nå|now\b|'\d\d\b",
    re.IGNORECASE,
)
_HEADING = 1.12
_LONGEST_NOTE = 32
# As many lines drawn in one go are a cell of their own.
_WHOLE_CELL = 2
# A section's heading that a narrow left rail breaks in two ("Technical" over "Skills").
_SPLIT_HEADING = re.compile(
    r"(?:technical|core|key|professional|soft|computer|work|relevant|research|teaching|industry|volunteer|selected|"
    r"personal|academic|side|open source|employment|career|honou?rs (?:and|&)|awards (?:and|&)) "
    r"(?:skills|competenc\w+|experience|projects|history|publications|summary|profile|awards|hono\w+)$",
    re.IGNORECASE,
)


# Of the ends of lines at least this share are dates.
_DATED = 0.4


def drawn_chunks(left: list[Segment], right: list[Segment]) -> list[list[Segment]]:
    """Segments in drawing order, parted where it changes from one side to the other."""
    chunks: list[list[Segment]] = []
    last_side = None
    sided = [(segment.order, 0, segment) for segment in left] + [(segment.order, 1, segment) for segment in right]
    for _, side, segment in sorted(sided, key=lambda item: item[:2]):
        if side != last_side:
            chunks.append([])
        chunks[-1].append(segment)
        last_side = side
    return chunks


def zigzags(left: list[Segment], right: list[Segment]) -> bool:
    """Whether drawing order goes to and fro between two sides, rather than finishing one first."""
    turns = len(drawn_chunks(left, right)) - 1
    return turns >= 3 and turns >= 0.6 * min(len(make_rows(left)), len(make_rows(right)))


def reads_by_rows(left: list[Segment], right: list[Segment], rows: list[Row], middle: float) -> bool:
    """Whether the two sides of a gutter belong together line by line, as a rail and its text or a table's cells do."""
    left_rows, right_rows = make_rows(left), make_rows(right)
    shared = sum(row.segments[0].x1 <= middle < row.segments[-1].x1 for row in rows)
    fewer, more = sorted((left_rows, right_rows), key=len)
    rail = left_rows if _is_rail(left_rows, right_rows) else right_rows if _is_rail(right_rows, left_rows) else None
    if _are_dates_beside(right_rows, left_rows):
        return True
    if _are_ends_of_lines(left, right, shared):
        return True
    if rail is left_rows and zigzags(left, right) and _dates_stand_beside(rail, right_rows):
        return True
    if shared < 0.6 * len(_cells(fewer)) or len(fewer) > 1.3 * len(more):
        return False
    scattered = len(_cells(fewer)) == len(fewer) <= 0.7 * len(more) and shared >= 0.9 * len(fewer)
    if scattered and not _wraps(fewer):
        # Single lines, each beside a line of the other side: a degree beside its school.
        return True
    if not zigzags(left, right):
        # Browsers draw what floats to the right before the lines it floats beside.
        notes = rail or (right_rows if shared >= 0.9 * len(right_rows) and _are_notes(right_rows) else None)
        return notes is not None and _dated_share(notes) >= 0.4
    if rail is not None and _is_sidebar(rail, left_rows if rail is right_rows else right_rows):
        return False
    return rail is not None or not (_wraps(left_rows) >= 2 and _wraps(right_rows) >= 2)


def _are_ends_of_lines(left: list[Segment], right: list[Segment], shared: int) -> bool:
    """Whether what stands right are the ends of lines, drawn with them: dates, and towns over or under them."""
    rows = make_rows(right)
    beside = shared >= 0.9 * len(rows) and zigzags(left, right)
    return beside and _are_notes(rows) and _dated_share(rows) >= _DATED


def _is_rail(rows: list[Row], others: list[Row]) -> bool:
    """Whether one side is made of short notes to the other: narrow, and with no running text."""
    width = sum(row.x1 - row.x0 for row in rows) / len(rows)
    other = max(row.x1 - row.x0 for row in others)
    return width < 0.5 * other and sum(len(row.text_and_boxes()[0]) for row in rows) / len(rows) < _LONGEST_NOTE


def _are_notes(rows: list[Row]) -> bool:
    """Whether all rows are short and none runs on in the next, however wide the other side is."""
    return all(len(row.text_and_boxes()[0]) < _LONGEST_NOTE for row in rows) and not _wraps(rows)


def _are_dates_beside(notes: list[Row], others: list[Row]) -> bool:
    """Whether one side is made of short notes, most with a date, each at the height of a line of the other side.

    A date set at the top of its line's box stands a little higher than a title with some room above it.
    """
    beside = sum(any(_overlaps(row, other) for other in others) for row in notes)
    return len(notes) > 1 and beside == len(notes) and _are_notes(notes) and _dated_share(notes) >= 0.6


def is_dated_note(text: str) -> bool:
    """Whether a piece of a line is a short note with a date in it."""
    return len(text) < _LONGEST_NOTE and _DATE.search(text) is not None


def _dates_stand_beside(rail: list[Row], others: list[Row]) -> bool:
    """Whether every date in a left rail stands on the line of something beside it; headings above may stand alone."""
    dated = [row for row in rail if _DATE.search(row.text_and_boxes()[0])]
    return len(dated) >= 2 and all(any(_overlaps(row, other) for other in others) for row in dated)


def _is_sidebar(rail: list[Row], others: list[Row]) -> bool:
    """Whether what is as narrow as a rail is a column of its own: running text, or headings larger than its text."""
    if _dated_share(rail) >= 0.3:
        return False
    usual = sorted(row.size for row in rail)[len(rail) // 2]
    headings = sum(row.size > _HEADING * usual for row in rail)
    return (_wraps(rail) >= 2 and _wraps(others) >= 2) or headings >= 2


def _dated_share(rows: list[Row]) -> float:
    return sum(_DATE.search(row.text_and_boxes()[0]) is not None for row in rows) / len(rows)


def _cells(rows: list[Row], others: list[Row] | None = None) -> list[list[Row]]:
    """Rows that follow each other without a wider gap, as the cell of a rail.

    A cell ends, too, where some lines of the `others` beside it were drawn before the rail goes on.
    """
    cells: list[list[Row]] = []
    for row in rows:
        near = bool(cells) and row.top - cells[-1][-1].bottom < 0.7 * row.size
        if near and _drawn_between(cells[-1][-1], row, others or []) < _WHOLE_CELL:
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


def _drawn_between(above: Row, row: Row, others: list[Row]) -> int:
    first, last = above.segments[-1].order, row.segments[0].order
    return sum(first < other.segments[0].order < last for other in others)


def _wraps(rows: list[Row]) -> int:
    """How many rows run on in the next one: it starts in lower case, and the row is about as wide as the widest."""
    if not rows:
        return 0
    width = max(row.x1 - row.x0 for row in rows)
    count = 0
    for row, after in zip(rows, rows[1:], strict=False):
        text = after.text_and_boxes()[0].lstrip()
        near = after.top - row.bottom < 0.8 * row.size
        count += near and text[:1].islower() and row.x1 - row.x0 > 0.6 * width
    return count


def read_by_rows(left: list[Segment], right: list[Segment], column: int) -> list[Row]:
    """Row by row: what stands in a rail is read with the line it stands beside.

    A rail's cell of several lines is read whole: on the left before the line it begins at, on the right after it,
    except where its lines and those beside them are both short (title and dates over company and place).
    """
    left_rows, right_rows = make_rows(left), make_rows(right)
    if _is_rail(left_rows, right_rows):
        return _woven(make_rows(right, column), _labelled(left_rows, right_rows), column, before=True)
    if _is_rail(right_rows, left_rows) or _are_dates_beside(right_rows, left_rows):
        return _woven(make_rows(left, column), _cells(right_rows), column, before=False)
    return make_rows(left + right, column)


def _woven(rows: list[Row], cells: list[list[Row]], column: int, *, before: bool) -> list[Row]:
    placed: list[tuple[float, int, Row]] = [(row.top, 1, row) for row in rows]
    joined: list[tuple[Row, Row]] = []
    for cell in cells:
        anchor = next((row for row in rows if _overlaps(row, cell[0])), None)
        top = min(anchor.top, cell[0].top) if anchor is not None else cell[0].top
        joins = not (before and len(cell) > 1)
        for index, row in enumerate(cell):
            home = next((other for other in rows if _overlaps(other, row)), None) if joins else None
            # Once a line stands beside running text, the rest of the cell is no part of the lines beside it.
            joins = joins and (index == 0 or home is None or _is_short(home))
            # A large name may be as high as two lines beside it, of which it takes the first.
            taken = any(other is home for other, _ in joined)
            if joins and home is not None and not taken:
                joined.append((home, row))
            else:
                placed.append((top + 0.001 * index, 0 if before else 2, Row(row.segments, column)))
    for home, row in joined:
        home.segments = sorted([*home.segments, *row.segments], key=lambda item: item.x0)
    return [row for _, _, row in sorted(placed, key=lambda item: item[:2])]


def _is_short(row: Row) -> bool:
    text = row.text_and_boxes()[0]
    return len(text.split()) <= 8 and not bullet_end(text)


def _labelled(rows: list[Row], others: list[Row]) -> list[list[Row]]:
    """The cells of a left rail; a heading in two halves is one cell even where its lines stand far apart."""
    cells: list[list[Row]] = []
    for cell in _cells(rows, others):
        heading = f"{_words(cells[-1])} {_words(cell)}" if cells else ""
        if len(cell) > 1 and 2 * sum(_is_heading(_words([row])) for row in cell) > len(cell):
            cells += [[row] for row in cell]
        elif len(cell) > 1 and _is_heading(_words(cell)):
            cells.append([_side_by_side(cell)])
        elif _SPLIT_HEADING.match(heading) and cell[0].top - cells[-1][-1].bottom < 2.5 * cell[0].size:
            cells[-1] = [_side_by_side(cells[-1] + cell)]
        else:
            cells.append(cell)
    return cells


def _is_heading(words: str) -> bool:
    match = match_heading(words)
    return match is not None and match.certainty != "loose"


def _side_by_side(rows: list[Row]) -> Row:
    """Rows as one: the first keeps its place, the words of the others follow it."""
    first = rows[0].segments[-1]
    for row in rows[1:]:
        for segment in row.segments:
            first.text, first.boxes = f"{first.text} {segment.text}", [*first.boxes, first.boxes[-1], *segment.boxes]
    return rows[0]


def _words(rows: list[Row]) -> str:
    return " ".join(row.text_and_boxes()[0].strip() for row in rows)


def _overlaps(one: Row, other: Row) -> bool:
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.4 * min(one.bottom - one.top, other.bottom - other.top)
