"""Finds the entries of a section: header rows with their dates, and the description that follows each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.core.profile.dates import Period, as_years
from assessor.core.profile.descriptions import ends_sentence, is_description, is_labelled
from assessor.core.profile.entry import Entry, share_out
from assessor.core.profile.entry_bullets import bullet_dates, bullet_roles, outer_bullets
from assessor.core.profile.entry_dates import BESIDE, header_period, open_starts, rail_period, runs_through
from assessor.core.profile.folding import fold
from assessor.core.profile.headlines import whole_rows
from assessor.core.profile.places import is_employment
from assessor.core.profile.rails import continues, ends_it, is_inset, is_period, stands_beside
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score
from assessor.core.profile.undated import undated_like

# Between two titles of one job.
_THEN = re.compile(
    r"\b(?:then|later|promoted|dann|später|ab|puis|ensuite|luego|después|depois|poi|daarna|senare|potem)\b"
)
# A rail of dates is at least this wide, in points.
_RAIL = 30.0
MAX_ABOVE = _MAX_BELOW = 3
_MAX_HEAD = 14
# A sentence has more words in small letters than this share.
_MOST = 0.35
# An employer that is only described has no more words than this, and the title below it fewer than that.
_MAX_DESCRIBED, _MAX_ROLE = 10, 6


@dataclass(slots=True)
class _Scan:
    """What is known of each row of a section while its entries are found."""

    rows: list[Row]
    dates: dict[int, Period]
    described: list[bool]


def find_entries(rows: Sequence[Row]) -> list[Entry]:
    """The dated entries of a section, in reading order, each with its header and its description rows."""
    scan = _scan(whole_rows(rows))
    if not scan.dates:
        return []
    entries: list[Entry] = []
    above = _rows_above_first(scan)
    for first, last in _zones(scan):
        entries += _split_zone(scan, first, last, above)
    entries = undated_like(entries, scan.rows)
    share_out(entries, scan.rows)
    return entries


def _scan(rows: list[Row]) -> _Scan:
    dates = {
        i: period
        for i, row in enumerate(rows)
        if not row.bullet and (period := header_period(row)) and not runs_through(rows, i, period)
    }
    if all(period.single or not period.end for period in dates.values()):
        # "Head of department from 2007." below the bullets of jobs is no job.
        dates = max(bullet_dates(rows), dates, key=len)
    dates |= bullet_roles(rows, dates)
    bulleted = any(rows[i].bullet for i in dates)
    dates |= {i: period for i, period in open_starts(rows).items() if i in dates or (rows[i].bullet and bulleted)}
    dates = dict(sorted(dates.items()))
    dates = {i: period for i, period in dates.items() if not _goes_on_later(rows, dates, i)}
    if _are_years(dates.values()):
        dates = {i: as_years(period) for i, period in dates.items()}
    described = _descriptions(rows, dates)
    for i in outer_bullets(rows, dates):
        described[i] = False
    for i, row in enumerate(rows):
        if described[i] and (period := rail_period(row)):
            at = _header_before(rows, described, dates, i)
            if at is not None:
                dates[at] = period
    return _Scan(rows, dates, described)


def _goes_on_later(rows: list[Row], dates: dict[int, Period], at: int) -> bool:
    """Whether a date within a title says since when it was the second one: "Analyst, then lead from 2021", "Analyst,
    from 2021 lead"."""
    above = dates.get(at - 1)
    first, second = rows[at].text[: dates[at].at[0]], rows[at].text[dates[at].at[1] :]
    if above is None or above.single or title_score(rows[at - 1].text) or not first.strip():
        return False
    named = title_score(first) >= 2 and title_score(second) >= 2
    both = not dates[at].end and (named or (first.endswith(", ") and second[:2].strip()[:1].isupper()))
    return both or bool(_THEN.search(fold(first)))


def _are_years(periods: Iterable[Period]) -> bool:
    """Whether every period is written in plain years, so that "2006-12" among them is no month."""
    whole = [period for period in periods if not period.single]
    return bool(whole) and all((period.start or "").isdigit() for period in whole)


def _header_before(rows: list[Row], described: list[bool], dates: dict[int, Period], index: int) -> int | None:
    for at in range(index - 1, max(-1, index - 5), -1):
        if not described[at]:
            return at if at not in dates else None
    return None


def _descriptions(rows: list[Row], dates: dict[int, Period]) -> list[bool]:
    """For each row whether it describes the work; rows set in from the dated rows' edge do."""
    edges = [edge for i in dates if (edge := _edge(rows, i, dates)) is not None]
    described: list[bool] = []
    for i, row in enumerate(rows):
        if i in dates:
            described.append(False)
            continue
        follows = bool(described) and described[-1] and (continues(rows[i - 1], row) or ends_it(rows[i - 1], row))
        inset = is_inset(row, edges) and i > min(dates, default=0) and not row.line.bold
        inset = inset and not any(stands_beside(rows[at], row) for at in dates) and not _is_role_below(rows, dates, i)
        if i == 0 and _opens_section(rows):
            described.append(True)
            continue
        heads = not follows and not inset and (_heads_lone_dates(rows, dates, i) or _names_below_dates(rows, dates, i))
        described.append(not heads and (follows or inset or is_description(row) or _names_columns(rows, dates, i)))
    return described


def _opens_section(rows: Sequence[Row]) -> bool:
    """Whether the first row is a sentence on all that follows: "All of it through my own firm, Elm Ltd."."""
    row = rows[0]
    small = sum(word[0].islower() for word in row.text.split())
    closed = (
        row.text.endswith(".")
        and small > _MOST * row.words
        and not row.bullet
        and len(row.cells) == 1
        and row.line.kind != "heading"
    )
    return closed and row.words > _MAX_ROLE and not title_score(row.text) and len(rows) > 1 and not rows[1].bullet


def _is_role_below(rows: list[Row], dates: dict[int, Period], index: int) -> bool:
    """Whether a row is a title of a few words right below a dated employer, however far it is set in."""
    row, above = rows[index], rows[index - 1]
    named = title_score(row.text) == 3 and row.words <= _MAX_ROLE and not row.bullet and not ends_sentence(row.text)
    return index - 1 in dates and named and title_score(above.text) < 2


def _names_columns(rows: list[Row], dates: dict[int, Period], index: int) -> bool:
    """Whether a row is a table's first, with a word or two in each cell, above dated rows of as many cells."""
    row, below = rows[index], rows[index + 1 : index + 3]
    if row.line.kind != "table" or (index and rows[index - 1].line.kind == "table") or len(below) < 2:
        return False
    short = len(row.cells) > 1 and all(len(cell.text.split()) < 3 for cell in row.cells)
    return short and all(i in dates and len(other.cells) == len(row.cells) for i, other in enumerate(below, index + 1))


def _heads_lone_dates(rows: list[Row], dates: dict[int, Period], index: int) -> bool:
    """Whether a row of a few words stands right above a row that holds nothing but dates."""
    row, period = rows[index], dates.get(index + 1)
    if period is None or row.bullet or row.words > _MAX_HEAD or ends_sentence(row.text) or is_labelled(row):
        return False
    beside = rows[index + 1].text[: period.at[0]] + rows[index + 1].text[period.at[1] :]
    lone = bool(BESIDE.match(beside)) or is_employment(beside)
    return not period.single and lone and row.text[:1].upper() == row.text[:1]


def _names_below_dates(rows: list[Row], dates: dict[int, Period], index: int) -> bool:
    """Whether a row of a few words stands between lone dates and a title: an employer that is only described."""
    row, below = rows[index], rows[index + 1 : index + 2]
    if index - 1 not in dates or not is_period(rows[index - 1].text) or row.bullet or not below or below[0].bullet:
        return False
    named = (
        row.text[:1].isupper() and row.words <= _MAX_DESCRIBED and not ends_sentence(row.text) and not is_labelled(row)
    )
    return named and title_score(below[0].text) == 3 and below[0].words < _MAX_ROLE and not title_score(row.text)


def _edge(rows: list[Row], at: int, dates: dict[int, Period]) -> float | None:
    """The left edge of a dated row's header; beside dates in a rail it is that of the rows below it."""
    row = rows[at]
    in_rail = len(row.cells) > 1 or any(stands_beside(row, other) for other in rows[at + 1 : at + 2])
    if row.line.x0 is None or not in_rail or not is_period(row.cells[0].text):
        return row.line.x0
    below = [other.line.x0 for i, other in enumerate(rows[at + 1 : at + 8], at + 1) if i not in dates and other.line.x0]
    right = [x0 for x0 in below if x0 > row.line.x0 + _RAIL]
    return min(right, default=row.line.x0)


def _zones(scan: _Scan) -> list[tuple[int, int]]:
    """Runs of rows that are no description and hold a date, as first and last index."""
    zones, begin = [], None
    for i in range(len(scan.rows) + 1):
        inside = i < len(scan.rows) and not scan.described[i]
        if inside and begin is None:
            begin = i
        elif not inside and begin is not None:
            if any(at in scan.dates for at in range(begin, i)):
                zones.append((begin, i - 1))
            begin = None
    return zones


def _rows_above_first(scan: _Scan) -> int:
    """How many header rows stand above the first date: the layout of the section."""
    first = min(scan.dates)
    if _is_listed(scan.rows[first]):
        return 0
    count = 0
    while first - count - 1 >= 0 and not scan.described[first - count - 1] and count < MAX_ABOVE:
        count += 1
    return count


def _is_listed(row: Row) -> bool:
    """Whether a row of a table begins with its dates: what heads the job stands beside them, not above."""
    return row.line.kind == "table" and len(row.cells) > 1 and is_period(row.cells[0].text)


def _split_zone(scan: _Scan, first: int, last: int, above: int) -> list[Entry]:
    """The entries of one zone: rows between two dates go to the one below as far as the layout has rows above dates."""
    dated = [i for i in range(first, last + 1) if i in scan.dates]
    entries: list[Entry] = []
    begin = first
    for n, at in enumerate(dated):
        following = dated[n + 1] if n + 1 < len(dated) else None
        between = 0 if following is None else following - at - 1
        heads = between if _heads_role(scan, at, following) else min(above, between)
        stop = last + 1 if following is None else max(at + 1, following - heads)
        head = max(begin, at - MAX_ABOVE) if not _is_narrow(scan.rows[begin : at + 1]) else begin
        after_bullets = n == 0 and first > 0 and scan.rows[first - 1].bullet and at - first <= MAX_ABOVE
        if not _is_narrow(scan.rows[begin : at + 1]) and above and at - head > above and not after_bullets:
            head = _named_from(scan.rows, head, at, at - above)
        head = at if _is_listed(scan.rows[at]) else _from_heading(scan.rows, head, at)
        below = scan.rows[at + 1 : min(stop, at + 1 + _MAX_BELOW)]
        if title_score(scan.rows[at].text) > 1:
            below = below[: next((i for i, row in enumerate(below) if _opens_paragraph(scan.rows, row)), len(below))]
        header = scan.rows[head : at + 1] + below
        entries.append(Entry(scan.dates[at], header, at - head, shares_zone=n > 0 and at == dated[n - 1] + 1))
        begin = stop
    return entries


def _heads_role(scan: _Scan, at: int, following: int | None) -> bool:
    """Whether a dated row without a title is an employer's, and what stands between it and the next dates a role's."""
    if following is None or title_score(scan.rows[at].text) > 1 or not is_period(scan.rows[following].text):
        return False
    outer, inner = scan.dates[at], scan.dates[following]
    if outer.single or inner.single or outer.first is None or inner.first is None or is_period(scan.rows[at].text):
        return False
    ends = outer.current or (not inner.current and (inner.last or 0) <= (outer.last or 0))
    between = scan.rows[at + 1 : following]
    return outer.first <= inner.first and ends and any(title_score(row.text) > 1 for row in between)


def _from_heading(rows: Sequence[Row], first: int, at: int) -> int:
    """Where a header begins whose rows are marked-up headings: at the first of them below other text."""
    for i in range(at, first, -1):
        if rows[i].line.kind == "heading" and rows[i - 1].line.kind != "heading":
            return i
    return first


def _named_from(rows: Sequence[Row], first: int, at: int, usual: int) -> int:
    """Where a header begins that has more rows than the section's first: at a title that opens a paragraph."""
    for i in range(usual - 1, first - 1, -1):
        if rows[i + 1].after_gap:
            break
        if title_score(rows[i].text) == 3 and (rows[i].after_gap or (rows[i].line.bold and not rows[i + 1].line.bold)):
            return i
    return usual


def _opens_paragraph(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row of plain text stands below an empty line and right above another row: it heads what follows."""
    at = next(i for i, other in enumerate(rows) if other is row)
    return row.after_gap and row.line.top is None and at + 1 < len(rows) and not rows[at + 1].after_gap


def _is_narrow(rows: Sequence[Row]) -> bool:
    """Whether rows stand in a column so narrow that titles and names wrap."""
    widths = [row.line.x1 - row.line.x0 for row in rows if row.line.x0 is not None and row.line.x1 is not None]
    return len(rows) > 3 and len(widths) == len(rows) and max(widths) < 150
