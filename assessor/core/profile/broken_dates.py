"""Dates that a line's end, a rail or a bracket broke in two, put together again in the first of their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.dates import find_periods, opens_period
from assessor.core.profile.rails import MAX_RAIL, SIGNS, is_period, same_rail
from assessor.core.profile.rows import Row

_MAX_END = 3


def joined_cells(rows: Sequence[Row]) -> list[Row]:
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
    if min(len(above.cells), len(row.cells)) < 2 or above.bullet:
        return False
    if row.bullet and not (above.line.x0 is not None and is_period(f"{above.cells[-1].text} {row.cells[-1].text}")):
        return False
    begun, end = find_periods(above.cells[-1].text), row.cells[-1].text
    open_ = len(begun) == 1 and (begun[0].single or opens_period(above.cells[-1].text))
    if not open_ or end.split()[0][:1].isupper() or len(end.split()) > 4:
        return False
    whole = find_periods(f"{above.cells[-1].text} {end}")
    return len(whole) == 1 and not whole[0].single and whole[0].at[1] == len(f"{above.cells[-1].text} {end}")


def joined_dates(rows: Sequence[Row]) -> list[Row]:
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
    # "Aug 2018" over "to Feb 2022" needs no dash.
    stacked = is_period(row.text) and not opens_period(row.text) and not _is_whole(f"{row.text} {other.text}")
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
    return any(_is_whole(f"{row.text}{joint}{other.text}") for joint in (" – ", " "))


def _is_whole(text: str) -> bool:
    periods = find_periods(text)
    return len(periods) == 1 and not periods[0].single and not text[periods[0].at[1] :].strip(SIGNS)


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
    plain = not other.bullet or (row.line.x0 is not None and same_rail(row, other))
    return _completes(row, other) or (other.words <= 3 and plain and opens_period(_together(row, other)))


def _completes(row: Row, other: Row) -> bool:
    """Whether the other row's text begins with the end of the period that this one's leaves open, and nothing else."""
    before = len(row.text)
    whole = _together(row, other)
    period = next((p for p in find_periods(whole) if p.at[0] < before < p.at[1]), None)
    if period is None or period.single or not (period.end or period.current):
        return False
    return not whole[period.at[1] :].strip(SIGNS)
