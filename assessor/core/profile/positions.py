"""Positions: which title, employer, period and kind each entry of the experience sections has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.documents import Span
from assessor.core.profile.dates import Period
from assessor.core.profile.entries import Entry, find_entries, looks_like_name, row_dates, share_out
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import match_heading
from assessor.core.profile.job_words import KINDS, NO_POSITION
from assessor.core.profile.models import Position, PositionKind
from assessor.core.profile.months import month_text, months_between
from assessor.core.profile.parts import (
    Part,
    employer_of,
    is_place,
    organisation_score,
    split_row,
    split_title,
    title_of,
    title_score,
)
from assessor.core.profile.rows import Row

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Header:
    """Title and employer as read from an entry's header rows."""

    title: str | None
    organisation: str | None
    entry: Entry


def read_positions(
    rows: Sequence[Row], heading: str | None, document_id: str, last_month: int, places: frozenset[str]
) -> list[Position]:
    """The positions of one section; `last_month` is where open ones end, `places` are what the resume's head names."""
    entries = find_entries(rows) or _undated(rows)
    headers = _shared_employers([read_header(entry, places) for entry in entries], places)
    found = []
    for header in headers:
        if (header.title or header.organisation) and not _is_no_position(header):
            found.append(_make(header, heading, document_id, last_month))
    return found


def read_header(entry: Entry, places: frozenset[str]) -> Header:
    """Title and employer of one entry: from the rows above and with the dates, then from those below if need be."""
    dated = entry.above + 1
    rows = _unwrapped(entry.header[:dated])
    parts = _parts(rows, places)
    title, organisation = _choose(parts, places)
    sure = title and organisation and not _is_weak(parts, organisation)
    for row in entry.header[dated:]:
        if sure or not looks_like_name(row):
            break
        parts = [*parts, *split_row(row, row_dates(row), len(rows) + 1, places)]
        title, organisation = _choose(parts, places)
        sure = title and organisation and not _is_weak(parts, organisation)
    title = title_of(title) if title else None
    return Header(title, employer_of(organisation, places) if organisation else None, entry)


def _parts(rows: Sequence[Row], places: frozenset[str]) -> list[Part]:
    return [part for number, row in enumerate(rows) for part in split_row(row, row_dates(row), number, places)]


def _is_weak(parts: Sequence[Part], organisation: str) -> bool:
    """Whether the employer was only cut from the title's own piece by a comma, with little that speaks for it."""
    return organisation_score(organisation) < 2 and not any(part.text.startswith(organisation) for part in parts)


def _choose(parts: Sequence[Part], places: frozenset[str]) -> tuple[str | None, str | None]:
    if not parts:
        return None, None
    titled = [part for part in parts if part.title > 0 and part.title >= part.organisation]
    if not titled:
        return _choose_untitled(parts, places)
    best = max(titled, key=lambda part: (part.title - part.organisation, -part.row))
    others = [part for part in parts if part is not best]
    inside, employer = split_title(best.text, places)
    candidates = [part for part in others if not _same_sort(part, best)]
    candidates = [part for part in candidates if not part.place] or ([] if employer else candidates)
    if not candidates:
        return inside, _or_none(employer)
    named = max(candidates, key=lambda part: (part.organisation, -part.title, -abs(part.row - best.row)))
    if employer and organisation_score(employer) > named.organisation:
        return inside, employer
    if employer and named.dated and named.organisation < 2 and named.row != best.row:
        return inside, employer
    title = inside if employer is None else best.text
    return title, employer_of(named.text, places)


def _same_sort(part: Part, best: Part) -> bool:
    """Whether a piece is a second title rather than an employer."""
    return part.title == 3 and not part.organisation and best.title == 3 and len(part.text.split()) < 2


def _choose_untitled(parts: Sequence[Part], places: frozenset[str]) -> tuple[str | None, str | None]:
    """Title and employer where no known title word stands in the header."""
    if len(parts) == 1:
        inside, employer = split_title(parts[0].text, places)
        if employer and organisation_score(employer) > organisation_score(inside):
            return inside, employer
        if employer and organisation_score(inside):
            return employer if not is_place(employer, places) else None, inside
        return None, employer_of(parts[0].text, places)
    best = max(parts, key=lambda part: (part.organisation, part.row))
    if best.organisation:
        rest = next(part for part in parts if part is not best)
        return rest.text, employer_of(best.text, places)
    return parts[0].text, employer_of(parts[1].text, places)


def _or_none(text: str | None) -> str | None:
    return text or None


def _unwrapped(rows: Sequence[Row]) -> list[Row]:
    """Header rows with those joined that a narrow column broke; others as they are."""
    widths = [row.line.x1 for row in rows if row.line.x1 is not None]
    if len(rows) < 4 or len(widths) < len(rows):
        return list(rows)
    limit = max(widths)
    joined: list[Row] = [rows[0]]
    for row in rows[1:]:
        if _is_wrapped(joined[-1], row, limit):
            joined[-1] = _join(joined[-1], row)
        else:
            joined.append(row)
    if sum(not row_dates(row) for row in joined) < 2:
        return _broken_after_title(rows)
    return joined


def _is_wrapped(above: Row, row: Row, limit: float) -> bool:
    """Whether the next row's first word had no room in the row above."""
    if row_dates(row) or row_dates(above) or row.line.x1 is None or row.line.x0 is None or above.line.x1 is None:
        return False
    last = above.text.split()[-1]
    if title_score(last) == 3 and not above.text.endswith(","):
        return False
    first = row.text.split()[0]
    width = (row.line.x1 - row.line.x0) * (len(first) + 0.5) / max(len(row.text), 1)
    return above.line.x1 + width > limit + 0.5


def _broken_after_title(rows: Sequence[Row]) -> list[Row]:
    """All undated rows as two: through the first that ends the title, and the rest."""
    plain = [row for row in rows if not row_dates(row)]
    at = next((i for i, row in enumerate(plain) if title_score(row.text)), 0)
    groups = [group for group in (plain[: at + 1], plain[at + 1 :]) if group]
    joined = []
    for group in groups:
        whole = group[0]
        for row in group[1:]:
            whole = _join(whole, row)
        joined.append(whole)
    return [*joined, *(row for row in rows if row_dates(row))]


def _join(above: Row, row: Row) -> Row:
    return replace(above, text=f"{above.text} {row.text}", end=row.end, line=replace(above.line, x1=row.line.x1))


def _named_by_comma(header: Header, places: frozenset[str]) -> Header:
    """A lone "Funnel wizard, Pepperpot": where no word tells, the title comes first."""
    parts = [part for part in _parts(header.entry.header, places) if part.text.count(",") == 1]
    if len(parts) != 1 or header.organisation is None or organisation_score(parts[0].text.split(",")[0]):
        return header
    title, employer = (piece.strip() for piece in parts[0].text.split(","))
    return header if is_place(employer, places) else replace(header, title=title, organisation=employer)


def _shared_employers(headers: list[Header], places: frozenset[str]) -> list[Header]:
    """Several roles at one employer: a dated employer without a title lends its name to the titles below it."""
    result: list[Header] = []
    group: Header | None = None
    for i, header in enumerate(headers):
        following = headers[i + 1] if i + 1 < len(headers) else None
        if header.title is None and following and following.entry.shares_zone and following.organisation is None:
            group = header
            continue
        if header.title is None and header.organisation:
            header = _named_by_comma(header, places)
        if header.organisation:
            group = header if header.entry.above else None
        elif header.title and group and _may_share(header, group):
            header = replace(header, organisation=group.organisation)
        result.append(header)
    return result


def _may_share(header: Header, group: Header) -> bool:
    """Whether a title without employer stands under the one above: it has fewer rows over its dates than that had."""
    fewer = header.entry.above == 0 or header.entry.above < group.entry.above
    return fewer and kind_of(header.title or "", "") != "freelance"


def _is_no_position(header: Header) -> bool:
    words = fold(f"{header.title or ''} {header.organisation or ''}")
    return any(re.search(rf"\b{re.escape(word)}\b", words) for word in NO_POSITION)


def kind_of(title: str, heading: str) -> PositionKind:
    """The kind of a position, by its title first, then by the section's heading."""
    for text in (title, heading):
        words = set(_WORD.findall(fold(text)))
        words |= {piece for word in words for piece in word.split("-")}
        for kind, tell in KINDS:
            if words & tell:
                return kind
    return "job"


def _make(header: Header, heading: str | None, document_id: str, last_month: int) -> Position:
    period = header.entry.period
    first, last, current = _months(period, last_month)
    return Position(
        title=header.title,
        organisation=header.organisation,
        start=period.start if period else None,
        end=period.end if period else None,
        start_month=month_text(first),
        end_month=month_text(last),
        current=current,
        months=months_between(first, last, last_month),
        kind=kind_of(header.title or "", heading or ""),
        document=document_id,
        span=_span(header.entry),
    )


def _months(period: Period | None, last_month: int) -> tuple[int | None, int | None, bool]:
    if period is None:
        return None, None, False
    if period.current:
        return period.first, last_month if period.first is not None else None, True
    return period.first, period.last, False


def _span(entry: Entry) -> Span:
    """From the first header row through the description, as far as the rows follow one another in the text."""
    rows = sorted([*entry.header, *entry.rows], key=lambda row: row.index)
    runs: list[list[Row]] = [[rows[0]]]
    for row in rows[1:]:
        if row.index - runs[-1][-1].index > 1:
            runs.append([])
        runs[-1].append(row)
    longest = max(runs, key=lambda run: run[-1].end - run[0].start)
    return Span(start=longest[0].start, end=longest[-1].end)


def _undated(rows: Sequence[Row]) -> list[Entry]:
    """Entries without any date in the section: header rows with a job title, each before a description."""
    entries = []
    for i, row in enumerate(rows):
        known = match_heading(row.text)
        marked = row.line.kind == "heading" or row.line.bold
        described = i + 1 < len(rows) and rows[i + 1].bullet
        if not row.bullet and title_score(row.text) == 3 and row.words <= 10 and (marked or described) and not known:
            entries.append(Entry(None, [row]))
    share_out(entries, rows)
    return entries
