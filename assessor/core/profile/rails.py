"""Rails on a page: a narrow side of dates, joined with the line beside each, and a header's column beside its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.documents import Line
from assessor.core.profile.dates import find_periods, opens_period
from assessor.core.profile.descriptions import ends_sentence
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score

SIGNS = " \t,;:|·•()[]–—-."
# The cell of a rail has no more lines than this after its first.
MAX_RAIL = 3
# A rail is at least this wide, in points.
_RAIL = 30.0
# A line of a rail may be so much wider than the one above, in points.
_RAGGED = 12.0
# The text of a bullet hangs at most this far right of its sign, in points.
_HANGING = 24.0
# A title alone has no more words than this.
_MAX_TITLE = 6
# Tops of one line differ by less than this many points.
_LINE = 4.0
# The text beside a column of headers begins at least this many points right of it.
_COLUMN = 60.0


def joined_first_cells(rows: Sequence[Row]) -> list[Row]:
    """Rows whose first cells say "Sept 2021 -" and below it "today", with the whole period in the first."""
    joined = list(rows)
    for i, row in enumerate(joined):
        if len(row.cells) < 2 or row.bullet or not _begins_period(row.cells[0].text):
            continue
        last = i + 1 if row.line.x0 is None else i + MAX_RAIL
        for at in range(i + 1, min(last, len(joined) - 1) + 1):
            other = joined[at]
            if len(other.cells) > 1 and (row.line.x0 is None or same_rail(row, other)):
                whole = f"{row.cells[0].text} {other.cells[0].text}"
                if not other.bullet and _is_whole_period(whole):
                    first = replace(row.cells[0], text=whole)
                    text = whole + row.text[row.cells[0].end - row.start :]
                    joined[i] = replace(row, text=text, cells=(first, *row.cells[1:]), line=replace(row.line, turn=0))
                    joined[at] = _without_first(other)
                break
    return joined


def _begins_period(text: str) -> bool:
    """Whether a cell holds a date and nothing else, or a period that has lost its end: "marzo 2022 – diciembre"."""
    periods = find_periods(text)
    return is_period(text) or (bool(periods) and not text[: periods[0].at[0]].strip(SIGNS) and opens_period(text))


def _is_whole_period(text: str) -> bool:
    periods = find_periods(text)
    return len(periods) == 1 and not periods[0].single and not text[periods[0].at[1] :].strip(SIGNS)


def _without_first(row: Row) -> Row:
    """A row without its first cell; where the others begin is guessed from how wide letters are."""
    cells, line = row.cells[1:], row.line
    text = row.text[cells[0].start - row.start :]
    x0 = line.x1 - 0.5 * line.size * len(text) if line.x1 is not None and line.size else line.x0
    return replace(row, text=text, start=cells[0].start, cells=cells, line=replace(line, x0=x0, turn=0))


def joined_rail(rows: Sequence[Row]) -> list[Row]:
    """Rows of nothing but dates joined with the line or the cell beside them, as a rail of dates is read."""
    joined: list[Row] = []
    taken: set[int] = set()
    for i, row in enumerate(rows):
        if i in taken:
            continue
        beside = _row_beside(rows, i) if len(row.cells) == 1 and not row.bullet and is_period(row.text) else None
        if beside is not None:
            # What else the rail's cell holds, a town or a kind of work, is neither title nor employer.
            taken |= set(range(i + 1, beside + 1))
            notes = [_unmarked(rows[at]) for at in range(i + 1, beside)] if _lacks_employer(rows, beside) else []
            joined += [_side_by_side(row, rows[beside]), *notes]
            continue
        joined.append(row)
    return _headers_first(joined)


def _lacks_employer(rows: Sequence[Row], at: int) -> bool:
    """Whether a row beside dates is a title alone, over what was done: its employer stands below the dates then."""
    title = title_score(rows[at].text) == 3 and rows[at].words <= _MAX_TITLE and "," not in rows[at].text
    below = rows[at + 1] if at + 1 < len(rows) else None
    return title and (below is None or below.bullet or ends_sentence(below.text) or find_periods(below.text) != [])


def _unmarked(row: Row) -> Row:
    return replace(row, line=replace(row.line, turn=0))


def _headers_first(rows: Sequence[Row]) -> list[Row]:
    """Rows with the column of titles and employers beside a rail read before the text that runs down beside it."""
    ordered: list[Row] = []
    starts = [i for i, row in enumerate(rows) if row.line.x0 is not None and is_period(row.cells[0].text)]
    for begin, stop in zip([0, *starts], [*starts, len(rows)], strict=True):
        entry = list(rows[begin:stop])
        if entry and begin in starts:
            entry = [entry[0], *_by_column(entry[0], entry[1:])]
        ordered += entry
    return ordered


def _by_column(dated: Row, rows: Sequence[Row]) -> list[Row]:
    """The rows of one entry, those of its narrow left column first; as they are where there is no such column."""
    edges = [row.line.x0 for row in rows if row.line.x0 is not None]
    if not edges or len(edges) < len(rows) or dated.line.x0 is None:
        return list(rows)
    left = min(edges)
    text = [row for row in rows if row.line.x0 is not None and row.line.x0 > left + _COLUMN]
    names = [row for row in rows if row not in text]
    edge = min((row.line.x0 or 0.0 for row in text), default=0.0)
    apart = all((row.line.x1 or edge) < edge and not row.bullet for row in names)
    if not text or rows[0] in names or left < dated.line.x0 + _RAIL or not apart:
        return list(rows)
    return [*names, *text]


def _row_beside(rows: Sequence[Row], at: int) -> int | None:
    """The row on the line of a rail's cell, past other rows of that cell; or a table's next cell without places."""
    for i in range(at + 1, min(len(rows), at + 1 + MAX_RAIL)):
        a, b = rows[at].line, rows[i].line
        if rows[i].bullet or find_periods(rows[i].text):
            return None
        if a.top is None and b.top is None:
            if b.column == a.column + 1:
                return i
            if b.column != a.column or rows[i].after_gap:
                return None
            continue
        if a.page == b.page and a.x1 is not None and b.x0 is not None and b.x0 > a.x1 and share_line(a, b):
            return i
        if not same_rail(rows[at], rows[i]):
            return None
    return None


def share_line(one: Line, other: Line) -> bool:
    """Whether two pieces of a page stand on one line of it: a small note beside a large title begins below its top."""
    if one.top is None or other.top is None or one.bottom is None or other.bottom is None or one.page != other.page:
        return False
    heights = one.bottom - one.top, other.bottom - other.top
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return abs(one.top - other.top) < _LINE or overlap > 0.35 * min(heights)


def _side_by_side(dates: Row, row: Row) -> Row:
    line = replace(row.line, x0=dates.line.x0, turn=0)
    text, end = f"{dates.text}\t{row.text}", max(dates.end, row.end)
    return replace(dates, text=text, end=end, cells=(*dates.cells, *row.cells), line=line)


def same_rail(row: Row, other: Row) -> bool:
    """Whether another row begins at the left edge of a rail's row, or stands within its width, set right or centred."""
    a, b = row.line, other.line
    if a.x0 is None or b.x0 is None or a.page != b.page:
        return False
    within = a.x1 is not None and b.x1 is not None and a.x0 < b.x0 and b.x1 <= a.x1 + _RAGGED
    return abs(a.x0 - b.x0) < 2 or (within and len(row.cells) == 1)


def is_period(text: str) -> bool:
    """Whether a text is a period or a date and nothing else."""
    periods = find_periods(text)
    return len(periods) == 1 and not (text[: periods[0].at[0]] + text[periods[0].at[1] :]).strip(SIGNS)


def is_inset(row: Row, edges: list[float]) -> bool:
    x0 = row.line.x0
    return x0 is not None and bool(edges) and all(x0 > edge + 4 for edge in edges) and len(row.cells) == 1


def stands_beside(dated: Row, row: Row) -> bool:
    """Whether a row stands on the line of a dated row, to its right: the header beside a rail of dates."""
    a, b = dated.line, row.line
    return a.x1 is not None and b.x0 is not None and share_line(a, b) and b.x0 > a.x1


def ends_it(above: Row, row: Row) -> bool:
    """Whether a line of plain text ends the sentence that the line above began."""
    plain = row.line.top is None and row.line.size is None and not row.bullet and not row.after_gap
    return plain and not ends_sentence(above.text) and ends_sentence(row.text)


def continues(above: Row, row: Row) -> bool:
    """Whether a row goes on with the text of the row above: same edge or a bullet's, no space between, not bold."""
    a, b = above.line, row.line
    if b.x0 is None or a.x0 is None or a.bottom is None or b.top is None:
        return False
    if row.bullet or b.bold or a.page != b.page or b.top < a.bottom - 2:
        return False
    height = (b.bottom or 0) - b.top
    close = b.top - a.bottom < 0.75 * height
    aligned = abs(b.x0 - a.x0) < 3 or (above.bullet and 0 < b.x0 - a.x0 < _HANGING)
    return close and aligned and not ends_sentence(above.text) and len(row.cells) == 1
