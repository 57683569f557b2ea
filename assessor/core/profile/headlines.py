"""Rows put together or cut before entries are looked for: dates and headers that a line's end broke, run-in headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.dates import find_periods, opens_period
from assessor.core.profile.descriptions import SPOKEN, ends_sentence
from assessor.core.profile.folding import fold
from assessor.core.profile.job_words import VERBS
from assessor.core.profile.names import split_title
from assessor.core.profile.rails import (
    MAX_RAIL,
    SIGNS,
    is_period,
    joined_first_cells,
    joined_rail,
    same_rail,
    stacked_rail,
)
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.scores import COMMA, REMARK, title_score

_RUN_IN = re.compile(
    r"^(.{6,90}?(?<=\w)(?<!\bSt)(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bNo)(?<!\bNr)(?<!\bDept)(?<!\bUniv)(?<!\bSr)"
    r"(?<!\bJr)(?<!\bPvt)(?<!\bPty)(?<!\bCo)(?<!\s[A-Z]))(?:\.{1,2}|:)\s+(?=[A-ZÀ-Þ0-9“\"(])(.+)$"
)
# A row that ends with one of these goes on in the next.
_UNFINISHED = frozenset(
    ("of", "for", "and", "&", "at", "the", "in", "de", "del", "der", "für", "und", "et", "y", "av", "og", "van", "di")
)
# Where a sentence ends and the next begins; not after an initial or an abbreviation.
_SENTENCE = re.compile(
    r"(?<=[\w)])(?<!\b[A-Z])(?<!\bSt)(?<!\bDr)(?<!\bCo)(?<!\bInc)(?<!\bLtd)(?<!\bSr)(?<!\bJr)\.\s+"
    r"(?=[^\W\d_a-z]|\d+\s[a-z])"
)
# "Oct 2019 - now. 212 shops, 95 articles": a full stop, and no name after it.
_CLOSED = re.compile(r"\.\s+\d")
# A sentence that is nothing but a title has no more words than this.
_SHORT = 6
# More words than this in a table's cell are no name of a job or a firm.
_MAX_NAME = 12
_MAX_END = 3
_MAX_TITLED = 18
_RUNS_ON = 7


def whole_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows of a section with dates and headers whole that a line's end broke, and run-in headers by themselves."""
    joined = _joined_headers(joined_rail(_joined_dates(_joined_cells(joined_first_cells(stacked_rail(rows))))))
    joined = [part for row in joined for part in _roles_of(_without_run_in(row))]
    return [_headed_prose(joined[i - 1] if i else None, row) for i, row in enumerate(joined)]


def _roles_of(row: Row) -> list[Row]:
    """A row of "Clerk (2012-2015); head clerk (since 2015)" as one row for each role; any other as it is."""
    begins = [0, *(found.end() for found in re.finditer(r";\s+", row.text))]
    pieces = [row.text[a:b] for a, b in zip(begins, [*begins[1:], len(row.text)], strict=True)]
    roles = all(
        title_score(piece) >= 2 and any(not period.single for period in find_periods(piece)) for piece in pieces
    )
    if len(pieces) < 2 or len(row.cells) > 1 or not roles:
        return [row]
    parts = []
    for at, piece in zip(begins, pieces, strict=True):
        text = piece.rstrip(" ;")
        cell = Cell(text, row.start + at, row.start + at + len(text))
        parts.append(
            replace(row, text=text, start=cell.start, end=cell.end, cells=(cell,), line=replace(row.line, turn=0))
        )
    return parts


def _headed_prose(above: Row | None, row: Row) -> Row:
    """A row whose first sentences are the header and whose others say what was done, without those.

    "2022 - now, Oak Ltd. Developer. Built the pump.", "Developer, 2022 until now. Built the pump.", and below a dated
    row "Developer. Built the pump.".
    """
    if len(row.cells) > 1:
        return row
    if row.bullet:
        return _headed_bullet(row)
    sentences = _SENTENCE.split(row.text)
    if above is not None and row.words <= _SHORT and title_score(sentences[0]) > 2 and _is_dated(above):
        # "Intern.", "Back-end developer. Team of four."
        return _only(row, sentences[0]) if title_score(above.text) < 2 else row
    if len(sentences) < 2 or row.words < _RUNS_ON or SPOKEN.search(sentences[0]):
        return row
    dated = [period for period in find_periods(row.text) if not period.single]
    if dated and not dated[0].at[0] and _CLOSED.match(row.text, dated[0].at[1]) and not title_score(row.text):
        return _only(row, row.text[: dated[0].at[1]])
    if dated and dated[0].at[1] <= len(sentences[0]) and len(sentences[0].split()) <= _MAX_NAME:
        longest = _MAX_NAME if is_period(sentences[0]) else _SHORT
        named = len(sentences[1].split()) <= longest and title_score(sentences[1]) >= 2
        named = named and title_score(sentences[0]) < 2
        return _only(row, f"{sentences[0]} | {sentences[1]}" if named else sentences[0])
    if above is None or not _is_dated(above) or title_score(above.text) >= 2:
        return row
    named = title_score(sentences[0]) >= 2 and len(sentences[0].split()) <= _SHORT
    return _only(row, sentences[0]) if named or (is_period(above.text) and _names_job(sentences[0])) else row


def _headed_bullet(row: Row) -> Row:
    """A bullet that begins with its dates, title and employer, without the sentences after them."""
    first = _SENTENCE.split(row.text)[0]
    dated = any(not period.single and period.at[1] <= len(first) for period in find_periods(row.text))
    named = dated and len(first.split()) <= _MAX_TITLED and title_score(first.rpartition(": ")[2]) >= 2
    return _only(row, first) if named and len(first) < len(row.text) else row


def _names_job(text: str) -> bool:
    """Whether a short text holds a title between its commas: "Oak Ltd, release engineer"."""
    return len(text.split()) <= _MAX_NAME and any(title_score(name) >= 2 for name in COMMA.split(text))


def _is_dated(row: Row) -> bool:
    """Whether a row holds a period, or nothing but a date."""
    return any(not period.single or is_period(row.text) for period in find_periods(row.text))


def _only(row: Row, text: str) -> Row:
    text = text.rstrip(" :")
    # "a.s.", "S.A." keep their last point.
    text = text if "." in text.split()[-1].rstrip(".") else text.rstrip(" .")
    return replace(row, text=text, cells=(replace(row.cells[0], text=text),), line=replace(row.line, turn=0))


def _joined_cells(rows: Sequence[Row]) -> list[Row]:
    """Rows whose last cells say "Aug 2016" and below it "to Nov 2021", with the whole period in the first."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _ends_below(above, row):
            last, end = above.cells[-1], row.cells[-1]
            whole = replace(last, text=f"{last.text} {end.text}")
            joined[-1] = replace(above, text=f"{above.text} {end.text}", cells=(*above.cells[:-1], whole))
            cells = row.cells[:-1]
            row = replace(row, text=row.text[: cells[-1].end - row.start], cells=cells, end=cells[-1].end)
        joined.append(row)
    return joined


def _ends_below(above: Row, row: Row) -> bool:
    """Whether a row's last cell ends the period that begins in the last cell above it."""
    if min(len(above.cells), len(row.cells)) < 2 or above.bullet or row.bullet:
        return False
    begun, end = find_periods(above.cells[-1].text), row.cells[-1].text
    if len(begun) != 1 or not begun[0].single or end.split()[0][:1].isupper() or len(end.split()) > 4:
        return False
    whole = find_periods(f"{above.cells[-1].text} {end}")
    return len(whole) == 1 and not whole[0].single and whole[0].at[1] == len(f"{above.cells[-1].text} {end}")


def _joined_dates(rows: Sequence[Row]) -> list[Row]:
    """Dates put together that a rail or a bracket broke after the dash; the second half may stand some rows below."""
    joined: list[Row] = []
    taken: set[int] = set()
    for i, row in enumerate(rows):
        if i in taken:
            continue
        while (rest := _rest_of_dates(rows, i, row, taken)) is not None:
            taken.add(rest)
            row = _with_rest(row, rows[rest], next_to=rest == i + 1)
        joined.append(row)
    return joined


def _with_rest(row: Row, other: Row, *, next_to: bool) -> Row:
    whole = _together(row, other)
    text = row.cells[-1].text + whole[len(row.text) :]
    end = other.end if next_to else row.end
    return replace(row, text=whole, end=end, cells=(*row.cells[:-1], replace(row.cells[-1], text=text, end=end)))


def _is_cut(row: Row, following: Sequence[Row]) -> bool:
    """Whether a row ends in the middle of dates: after the dash, or before one that was taken for a bullet."""
    if opens_period(row.text) or (following and _is_stacked(row, following[:MAX_RAIL])):
        return True
    return is_period(row.text) and any(
        other.bullet and other.words <= 3 for other in following if same_rail(row, other)
    )


def _together(row: Row, other: Row) -> str:
    stacked = is_period(row.text) and not opens_period(row.text)
    return f"{row.text} – {other.text}" if other.bullet or stacked else f"{row.text} {other.text}"


def _is_stacked(row: Row, following: Sequence[Row]) -> bool:
    """Whether a lone date stands right above its end in a rail, without a dash: "Jan 2018" over "Feb 2021"."""
    if not is_period(row.text) or len(row.cells) > 1 or not find_periods(row.text)[0].single:
        return False
    a = row.line
    for other in following:
        b = other.line
        near = a.top is None or (
            b.top is not None and a.bottom is not None and b.top - a.bottom < 0.8 * (a.size or 10.0)
        )
        beside = same_rail(row, other) if a.x0 is not None else other is following[0] and b.column == a.column
        if beside:
            return near and not other.after_gap and other.words <= _MAX_END and _is_end(row, other)
    return False


def _is_end(row: Row, other: Row) -> bool:
    whole = f"{row.text} – {other.text}"
    periods = find_periods(whole)
    return len(periods) == 1 and not periods[0].single and not whole[periods[0].at[1] :].strip(SIGNS)


def _rest_of_dates(rows: Sequence[Row], at: int, row: Row, taken: set[int]) -> int | None:
    """The row with the second half of dates: right below, or in the same rail past the rows beside it."""
    following = rows[at + 1 : at + 2 + MAX_RAIL]
    if not _is_cut(row, following):
        return None
    for i, other in enumerate(following, at + 1):
        if i in taken:
            continue
        if (i == at + 1 or same_rail(row, other)) and other.words <= 6 and _goes_on_with(row, other):
            return i
        if same_rail(row, other):
            return None
    return None


def _goes_on_with(row: Row, other: Row) -> bool:
    """Whether another row holds the end of the dates that a row leaves open, or a part of it."""
    return _completes(row, other) or (other.words <= 3 and not other.bullet and opens_period(_together(row, other)))


def _completes(row: Row, other: Row) -> bool:
    """Whether the other row's text begins with the end of the period that this one's leaves open, and nothing else."""
    before = len(row.text)
    whole = _together(row, other)
    period = next((p for p in find_periods(whole) if p.at[0] < before < p.at[1]), None)
    if period is None or period.single or not (period.end or period.current):
        return False
    return not whole[period.at[1] :].strip(SIGNS)


def _joined_headers(rows: Sequence[Row]) -> list[Row]:
    """Rows that end in the middle of a name joined with the dated row that goes on with it."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _goes_on(above, row):
            end = above.cells[-1]
            first = Cell(f"{end.text} {row.cells[0].text}", end.start, row.cells[0].end)
            cells = (*above.cells[:-1], first, *row.cells[1:])
            joined[-1] = replace(above, text=f"{above.text} {row.text}", end=row.end, cells=cells)
        else:
            joined.append(row)
    return joined


def _goes_on(above: Row, row: Row) -> bool:
    if row.bullet or above.bullet or above.words > 14 or row.words > 12 or above.line.kind != row.line.kind:
        return False
    if fold(above.text.split()[-1]) not in _UNFINISHED or not title_score(above.text) or find_periods(above.text):
        return False
    return bool(find_periods(row.text))


def _without_run_in(row: Row) -> Row:
    """A row with a cell of dates, without what was done: all cells that say more than a title or an employer."""
    if len(row.cells) < 2 or row.bullet or not any(is_period(cell.text) for cell in row.cells):
        return row
    cells = tuple(kept for cell in row.cells if (kept := _header_of(cell)) is not None)
    if cells == row.cells:
        return row
    # The weights of a text that was cut are not those of what is left.
    return replace(row, text="\t".join(cell.text for cell in cells), cells=cells, line=replace(row.line, turn=0))


def _header_of(cell: Cell) -> Cell | None:
    """A cell's title and employer where a sentence runs on behind them; None for a cell with nothing but sentences."""
    found = _RUN_IN.match(cell.text)
    if found and title_score(found[1]) >= 2 and len(found[1].split()) <= 10:
        second = _SENTENCE.split(found[2])[0]
        lone = split_title(found[1], frozenset())[1] is None
        return replace(cell, text=f"{found[1]} | {second}" if lone and _is_name(second) else found[1])
    words = len(cell.text.split())
    if words < _RUNS_ON and not (words > 4 and ends_sentence(cell.text)):
        return cell
    if title := _leading_title(cell.text):
        return replace(cell, text=title)
    titled = words <= _MAX_TITLED and title_score(cell.text) > 2
    return cell if (words <= _MAX_NAME or titled) and not ends_sentence(cell.text) else None


def _is_name(text: str) -> bool:
    """Whether a short sentence is nothing but a name: "Oak Mills (bread, 40 shops)"."""
    words = [word for word in REMARK.sub("", text).split() if len(word) > 2]
    named = sum(word[:1].isupper() for word in words) > 0.6 * len(words)
    return 1 < len(words) <= _SHORT and named and fold(words[0]) not in VERBS


def _leading_title(text: str) -> str | None:
    """The title at the beginning of running text ("Site Engineer Rebuilt the quay ..."), told by the capital after."""
    words = text.split()
    for count in range(1, min(7, len(words) - 2)):
        title, following = " ".join(words[:count]), words[count]
        if not following[:1].isupper() or following.isupper() or title_score(following) or title.endswith(","):
            continue
        verb = fold(following) in VERBS or following.endswith("ed")
        prose = ends_sentence(text) and sum(word[0].islower() for word in words[count:]) > 0.5 * len(words[count:])
        if title_score(title) and (verb or (prose and title_score(words[count - 1]) == 3)):
            return title
    return None
