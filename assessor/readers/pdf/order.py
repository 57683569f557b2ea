"""The order in which a person reads a page: drawing order, checked against the gutters and corrected by them.

Drawing order is right in nearly all files, but it is the producer's choice. Where a gutter parts the page it is asked
whether drawing order jumps to and fro across it: then either one side is a rail (dates, places, labels that belong to
the line beside them) and the page is read by rows, or both sides are running text and the page is read by columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from assessor.core.profile.headings import match_heading
from assessor.readers.assembly import Box
from assessor.readers.bullets import bullet_end
from assessor.readers.pdf.gutters import MIN_WIDTH, Gutter, find_gutter
from assessor.readers.pdf.rows import Row, drawn_rows, make_rows
from assessor.readers.pdf.segments import Segment
from assessor.readers.pdf.tables import find_bands, order_bands

_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|present|current|today|heute|actuel|actual|nå|now\b|'\d\d\b",
    re.IGNORECASE,
)
_MAX_DEPTH = 6
_NOTE = 32
_HEADING = 1.12
_ALIGNED = 4.0
# A section's heading that a narrow left rail breaks in two ("Technical" over "Skills").
_SPLIT_HEADING = re.compile(
    r"(?:technical|core|key|professional|soft|computer|work|relevant|research|teaching|industry|volunteer|selected|"
    r"personal|academic|side|open source|employment|career|honou?rs (?:and|&)|awards (?:and|&)) "
    r"(?:skills|competenc\w+|experience|projects|history|publications|summary|profile|awards|hono\w+)$",
    re.IGNORECASE,
)


def order_rows(segments: list[Segment], rules: Sequence[Box] = ()) -> list[Row]:
    """The rows of a page in reading order, each with its column; `rules` are the straight lines drawn on it."""
    if bands := find_bands(rules):
        rows = order_bands(segments, bands, lambda rest: _with_notes_apart(_order(rest, 0, 0)))
        if rows is not None:
            return rows
    return _with_notes_apart(_order(segments, 0, 0))


def _with_notes_apart(rows: list[Row]) -> list[Row]:
    """Short notes at the far right of a line that runs on in the next one become lines of their own before it.

    A place under a date, beside the first item of a list, would otherwise stand in the middle of a sentence.
    """
    freed: list[Row] = []
    for row, after in zip_longest(rows, rows[1:]):
        if after is not None and len(row.segments) > 1 and _runs_on(row, after):
            *words, note = row.segments
            if note.x0 - words[-1].x1 > 2 * row.size and len(note.text) <= _NOTE:
                freed += [Row([note], row.column), Row(words, row.column)]
                continue
        freed.append(row)
    return freed


def _runs_on(row: Row, after: Row) -> bool:
    near = row.column == after.column and 0 < after.top - row.top < 2.2 * row.size
    text = after.text_and_boxes()[0].lstrip()
    aligned = after.x0 < row.segments[0].x1 and after.segments[0].x0 >= row.segments[0].x0 - 1
    return near and aligned and text[:1].islower() and len(row.segments[-2].text) > 30


def count_columns(rows: list[Row]) -> int:
    """The number of text columns that rows were put in."""
    return 1 + max((row.column for row in rows), default=0)


def _order(segments: list[Segment], column: int, depth: int) -> list[Row]:
    if len(segments) < 2:
        return make_rows(segments, column)
    rows = make_rows(segments, column)
    gutter = find_gutter(rows) if depth < _MAX_DEPTH else None
    if gutter is None:
        return _under_headings(rows, column, depth) or _single(segments, rows, column)
    last = _end_of_first_column(rows, gutter)
    above = [segment for row in rows[: gutter.first] for segment in row.segments]
    beside = [segment for row in rows[gutter.first : last + 1] for segment in row.segments]
    below = [segment for row in rows[last + 1 :] for segment in row.segments]
    return (
        _order(above, column, depth + 1)
        + _order_beside(beside, rows[gutter.first : last + 1], gutter, column, depth)
        + _order(below, column, depth + 1)
    )


def _end_of_first_column(rows: list[Row], gutter: Gutter) -> int:
    """The last row of the left column where it runs on below a shorter right one, which was drawn after all of it."""
    right = [segment for row in rows[gutter.first : gutter.last + 1] for segment in row.segments]
    drawn = min((segment.order for segment in right if segment.x0 >= gutter.x1 - 0.1), default=0)
    last, edge = gutter.last, gutter.x0
    for row in rows[gutter.last + 1 :]:
        edge = max(edge, row.x1)
        if gutter.x1 - edge < MIN_WIDTH or max(segment.order for segment in row.segments) > drawn:
            break
        last += 1
    return last


def _under_headings(rows: list[Row], column: int, depth: int) -> list[Row] | None:
    """Short columns, too short for a gutter, below a row of headings side by side; None where there are none."""
    at = next((i for i, row in enumerate(rows) if _is_row_of_headings(row)), None)
    if at is None or depth >= _MAX_DEPTH:
        return None
    edges = [segment.x0 for segment in rows[at].segments]
    stop = next((i for i in range(at, len(rows)) if _crosses(rows[i], edges)), len(rows))
    beside = [segment for row in rows[at:stop] for segment in row.segments]
    ordered = _order([segment for row in rows[:at] for segment in row.segments], column, depth + 1)
    for n, (left, right) in enumerate(zip(edges, [*edges[1:], 10_000.0], strict=True)):
        inside = [segment for segment in beside if left - _ALIGNED <= segment.x0 < right - _ALIGNED]
        ordered += _order(inside, column + n, depth + 1)
    return ordered + _order([segment for row in rows[stop:] for segment in row.segments], column, depth + 1)


def _is_row_of_headings(row: Row) -> bool:
    if len(row.segments) < 2 or len(row.segments) > 4:
        return False
    matches = [match_heading(segment.text) for segment in row.segments]
    return all(match is not None and match.certainty == "exact" for match in matches)


def _crosses(row: Row, edges: list[float]) -> bool:
    starts = all(any(abs(segment.x0 - edge) < _ALIGNED for edge in edges) for segment in row.segments)
    inside = any(segment.x0 < edge - _ALIGNED and segment.x1 > edge for segment in row.segments for edge in edges)
    return not starts or inside


def _order_beside(segments: list[Segment], rows: list[Row], gutter: Gutter, column: int, depth: int) -> list[Row]:
    middle = (gutter.x0 + gutter.x1) / 2
    left = [segment for segment in segments if segment.x0 < middle]
    right = [segment for segment in segments if segment.x0 >= middle]
    if _reads_by_rows(left, right, rows, middle):
        return _by_rows(left, right, column)
    chunks = _drawn_chunks(left, right)
    if len(chunks) > 3 and not _zigzags(left, right) and _goes_down(chunks):
        # Cells of a table, drawn one after the other.
        return [row for chunk in chunks for row in _order(chunk, column, depth + 1)]
    by_drawing = min(segment.order for segment in right) < min(segment.order for segment in left)
    first, second = (right, left) if by_drawing and not _zigzags(left, right) else (left, right)
    one = _order(first, column, depth + 1)
    return one + _order(second, column + 1, depth + 1)


def _drawn_chunks(left: list[Segment], right: list[Segment]) -> list[list[Segment]]:
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


def _goes_down(chunks: list[list[Segment]]) -> bool:
    """Whether each chunk begins below where the last one on its side, two before it, ended."""
    return all(
        min(segment.top for segment in after) > max(segment.middle for segment in before)
        for before, after in zip(chunks, chunks[2:], strict=False)
    )


def _zigzags(left: list[Segment], right: list[Segment]) -> bool:
    """Whether drawing order goes to and fro between two sides, rather than finishing one first."""
    turns = len(_drawn_chunks(left, right)) - 1
    return turns >= 3 and turns >= 0.6 * min(len(make_rows(left)), len(make_rows(right)))


def _reads_by_rows(left: list[Segment], right: list[Segment], rows: list[Row], middle: float) -> bool:
    left_rows, right_rows = make_rows(left), make_rows(right)
    shared = sum(row.segments[0].x1 <= middle < row.segments[-1].x1 for row in rows)
    fewer, more = sorted((left_rows, right_rows), key=len)
    rail = left_rows if _is_rail(left_rows, right_rows) else right_rows if _is_rail(right_rows, left_rows) else None
    if rail is left_rows and _zigzags(left, right) and _dates_stand_beside(rail, right_rows):
        return True
    if shared < 0.6 * len(_cells(fewer)) or len(fewer) > 1.3 * len(more):
        return False
    scattered = len(_cells(fewer)) == len(fewer) <= 0.7 * len(more) and shared >= 0.9 * len(fewer)
    if scattered and not _wraps(fewer):
        # Single lines, each beside a line of the other side: a degree beside its school.
        return True
    if not _zigzags(left, right):
        return rail is not None and _dated_share(rail) >= 0.4
    if rail is not None and _is_sidebar(rail, left_rows if rail is right_rows else right_rows):
        return False
    return rail is not None or not (_wraps(left_rows) >= 2 and _wraps(right_rows) >= 2)


def _is_rail(rows: list[Row], others: list[Row]) -> bool:
    """Whether one side is made of short notes to the other: narrow, and with no running text."""
    width = sum(row.x1 - row.x0 for row in rows) / len(rows)
    other = max(row.x1 - row.x0 for row in others)
    return width < 0.5 * other and sum(len(row.text_and_boxes()[0]) for row in rows) / len(rows) < 32


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


def _cells(rows: list[Row]) -> list[list[Row]]:
    """Rows that follow each other without a wider gap, as the cell of a rail."""
    cells: list[list[Row]] = []
    for row in rows:
        if cells and row.top - cells[-1][-1].bottom < 0.7 * row.size:
            cells[-1].append(row)
        else:
            cells.append([row])
    return cells


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


def _by_rows(left: list[Segment], right: list[Segment], column: int) -> list[Row]:
    """Row by row: what stands in a rail is read with the line it stands beside.

    A rail's cell of several lines is read whole: on the left before the line it begins at, on the right after it,
    except where its lines and those beside them are both short (title and dates over company and place).
    """
    left_rows, right_rows = make_rows(left), make_rows(right)
    if _is_rail(left_rows, right_rows):
        return _woven(make_rows(right, column), _labelled(left_rows), column, before=True)
    if _is_rail(right_rows, left_rows):
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
            if joins and home is not None:
                joined.append((home, row))
            else:
                placed.append((top + 0.001 * index, 0 if before else 2, Row(row.segments, column)))
    for home, row in joined:
        home.segments = sorted([*home.segments, *row.segments], key=lambda item: item.x0)
    return [row for _, _, row in sorted(placed, key=lambda item: item[:2])]


def _is_short(row: Row) -> bool:
    text = row.text_and_boxes()[0]
    return len(text.split()) <= 8 and not bullet_end(text)


def _labelled(rows: list[Row]) -> list[list[Row]]:
    """The cells of a left rail; a heading in two halves is one cell even where its lines stand far apart."""
    cells: list[list[Row]] = []
    for cell in _cells(rows):
        heading = f"{_words(cells[-1])} {_words(cell)}" if cells else ""
        if len(cell) > 1 and _is_heading(_words(cell)):
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


def _single(segments: list[Segment], rows: list[Row], column: int) -> list[Row]:
    """One column: by position, unless that would run together what was drawn apart and both are running text."""
    drawn = drawn_rows(sorted(segments, key=lambda segment: segment.order), column)
    if not _jumps_up(drawn):
        return drawn
    return drawn if _fused(rows) >= 2 else rows


def _jumps_up(rows: list[Row]) -> int:
    return sum(
        after.bottom < before.top + 0.3 * before.size or after.top < before.top and after.x0 < before.x0
        for before, after in zip(rows, rows[1:], strict=False)
    )


def _fused(rows: list[Row]) -> int:
    """Rows in which position puts side by side two pieces of four words or more that were drawn apart."""
    count = 0
    for row in rows:
        for before, after in zip(row.segments, row.segments[1:], strict=False):
            apart = abs(after.order - before.order) > len(before.text) + 40
            count += apart and min(before.text.count(" "), after.text.count(" ")) >= 3
    return count
