"""Positions: which title, employer, period and kind each entry of the experience sections has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.documents import Span
from assessor.core.profile.agreement import settle_commas, settle_lone, settle_order, settle_rows, small_words
from assessor.core.profile.blocks import has_degree, names_school
from assessor.core.profile.dates import Period
from assessor.core.profile.entries import find_entries
from assessor.core.profile.entry import Entry
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header, read_header, towns_beside
from assessor.core.profile.kinds import kind_of
from assessor.core.profile.models import Position
from assessor.core.profile.months import month_text, months_between
from assessor.core.profile.named_columns import read_columns
from assessor.core.profile.phases import with_further_titles, with_there, without_phases
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import COMMA, organisation_score, title_score
from assessor.core.profile.sharing import shared_employers, with_neighbours
from assessor.core.profile.slots import settle_slots
from assessor.core.profile.told import read_told
from assessor.core.profile.told_under_dates import read_told_under_dates
from assessor.core.profile.undated import undated
from assessor.core.profile.words.jobs import BREAKS, COURSES, LEAVE, NO_POSITION, SAME

_AT_SAME = re.compile(r"\s(?:at|with|for|chez|bei|beim|hos|en|em|presso|bij|w)\s((?:\w+\s){0,2}\w+)$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_QUOTED = re.compile(r"[\"“„«‘'].{3,}[\"”“»’']$")
# Rows that were joined with another leave gaps between those that follow one another.
_MAX_GAP = 3
_MIN_ROLES = 2
# "the same company as below".
_MAX_SAME = 5


def read_positions(
    rows: Sequence[Row], heading: str | None, document_id: str, last_month: int, places: frozenset[str]
) -> list[Position]:
    """The positions of one section; `last_month` is where open ones end, `places` are what the resume's head names."""
    listed, rows = read_columns(rows, places)
    entries = find_entries(rows) or ([] if listed else undated(rows))
    read = _without_towns([read_header(entry, places) for entry in entries], places)
    read = settle_slots(read, places)
    read = settle_order(settle_lone(settle_commas(settle_rows(read, places), places, small_words(rows)), places))
    # Again, because a name that stood alone is only now cut at its comma.
    headers = settle_order(with_neighbours(_at_the_same(shared_employers(with_further_titles(read), places))))
    found = []
    for header in [*_without_lone(without_phases(headers)), *listed]:
        alone = title_score(header.organisation or "") == 1 and not organisation_score(header.organisation or "")
        if header.title is None and (alone or kind_of("", heading or "") == "freelance"):
            header = replace(header, title=header.organisation, organisation=None)
        if (header.title or header.organisation) and not _is_no_position(header):
            found.append(_make(header, heading, document_id, last_month))
    return found


def _without_towns(read: list[Header], places: frozenset[str]) -> list[Header]:
    """Headers read again where the employer is what others have beside theirs: "Hull" under "Clerk, Oak Mills"."""
    beside = towns_beside(read, places)
    doubtful = {fold(header.organisation or "") for header in read} & beside
    told = {fold(header.organisation or "") for header in read if organisation_score(header.organisation or "") > 1}
    known = places | (doubtful - told)
    return [
        read_header(header.entry, known) if fold(header.organisation or "") in doubtful - told else header
        for header in read
    ]


def read_told_positions(
    rows: Sequence[Row], heading: str | None, document_id: str, last_month: int, places: frozenset[str]
) -> list[Position]:
    """The positions that a section tells in sentences rather than under headers."""
    told, below = read_told(rows, places), read_told_under_dates(rows, places)
    headers = below if len(below) > len(told) else told
    return [_make(header, heading, document_id, last_month) for header in headers]


def _without_lone(headers: list[Header]) -> list[Header]:
    """Headers without a name or two that no word tells, where all others have a title and an employer: a break."""
    whole = [header for header in headers if header.title and header.organisation]
    return [header for header in headers if not (_is_lone(header) and len(whole) + 1 == len(headers) > _MIN_ROLES)]


def _is_lone(header: Header) -> bool:
    name = header.organisation or ""
    alone = ", " not in (header.source or "")
    return header.title is None and alone and len(name.split()) <= _MIN_ROLES and not organisation_score(name)


def _at_the_same(headers: list[Header]) -> list[Header]:
    """Headers with "Teaching assistant, same school" at the employer of the one above."""
    result: list[Header] = []
    for header in headers:
        above = result[-1].organisation if result else None
        header = with_there(_without_same(header), above)
        if above and header.title and header.organisation and _says_same(header.organisation):
            header = replace(header, organisation=above)
        elif above and header.title and header.organisation is None:
            kept = [name for name in COMMA.split(header.title) if not _says_same(name)]
            if kept and ", ".join(kept) != header.title:
                header = replace(header, title=", ".join(kept), organisation=above)
        result.append(header)
    return result


def _without_same(header: Header) -> Header:
    """A header with "Developer chez le même" as "Developer, le même"."""
    found = _AT_SAME.search(header.title or "")
    if header.title is None or header.organisation or found is None or not _says_same(found[1]):
        return header
    return replace(header, title=f"{header.title[: found.start()]}, {found[1]}")


def _says_same(name: str) -> bool:
    """Whether a name only points at the one above: "same school", "the same company", "ebenda"."""
    words = _WORD.findall(fold(name))
    return 0 < len(words) <= _MAX_SAME and bool(SAME & set(words[:2]))


def _is_no_position(header: Header) -> bool:
    title, employer = header.title or "", header.organisation or ""
    if title_score(title) < 2 and _is_study(f"{title} {employer}"):
        return True
    own = title_score(title) == 3 and len(title.split()) <= _MAX_SAME
    if (_QUOTED.match(title) and not own) or (_QUOTED.match(employer) and title_score(title) < 2):
        # A talk, a book, an article.
        return True
    words = fold(f"{title} {employer}")
    if words.strip() in COURSES or fold(title).strip(" .") in LEAVE:
        return True
    if any(_holds(words, phrase) for phrase in NO_POSITION):
        return True
    if title_score(title) >= 2 or organisation_score(employer):
        return False
    # "03/2019 - 02/2021: at home with twins."
    if not title and (employer[:1].islower() or COURSES & set(_WORD.findall(words))):
        return True
    return words.strip().startswith(BREAKS) or any(_holds(words, phrase) for phrase in LEAVE)


def _is_study(text: str) -> bool:
    """Whether a text names a degree and a school; a doctorate is often a job, too."""
    return has_degree(text) and names_school(text) and not re.search(r"\bph\.?d|doctor|dokto", fold(text))


def _holds(words: str, phrase: str) -> bool:
    return phrase in words and re.search(rf"\b{re.escape(phrase)}\b", words) is not None


def _make(header: Header, heading: str | None, document_id: str, last_month: int) -> Position:
    period = header.entry.period
    first, last, current = _months(period, last_month)
    return Position(
        title=header.title,
        organisation=header.organisation,
        start=period.start if period else None,
        end=_written_end(period),
        start_month=month_text(first),
        end_month=month_text(last),
        current=current,
        months=months_between(first, last, last_month),
        kind=kind_of(header.title or "", heading or ""),
        document=document_id,
        span=_span(header.entry),
    )


def _written_end(period: Period | None) -> str | None:
    """The end as written; of a lone year or month ("2016") it is that same one."""
    if period is None:
        return None
    return period.start if period.single and not period.end else period.end


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
        if row.index - runs[-1][-1].index > _MAX_GAP:
            runs.append([])
        runs[-1].append(row)
    longest = max(runs, key=lambda run: run[-1].end - run[0].start)
    return Span(start=longest[0].start, end=longest[-1].end)
