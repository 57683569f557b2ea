"""Jobs told as events, "joined" and "left" with a day each: as Japanese resumes and service records tell them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.blocks import names_school
from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.names import split_title
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.scores import title_score

_AS = r"(?:\s*,)?\s+(?:as|als|comme|como|come|som|jako)\s+(?:an?\s|the\s|une?\s|una?\s|eine?\s)?"
_JOINED = re.compile(
    r"^(?:(?:re-?)?joined|entered|hired (?:by|at)|employed (?:by|at)|recruited by|started (?:work )?(?:at|with)"
    r"|entry into"
    r"|eintritt (?:bei|in)(?: der| die| das)?|einstellung bei(?: der)?|entrée (?:chez|à)|embauche chez|ingreso (?:en|a)"
    r"|ingresé en|alta en|admissão n[ao]|assunzione (?:presso|in)|anställd (?:hos|på|av)|indiensttreding bij)\s+"
    rf"(?:the\s)?(?P<employer>.+?)(?:{_AS}(?P<title>[^.;]+?))?\.?$",
    re.IGNORECASE,
)
_JOINED_CJK = re.compile(
    r"^(?P<employer>\S.*?)\s*(?:に|へ)?\s*(?:入社|入職|入所)\s*(?:[（(]?(?P<title>[^（()）]*)[)）]?)?$"
)
_LEFT = re.compile(
    r"^(?:left|resigned|retired|departed|departure|dismissed|made redundant|contract ended|austritt|ausgeschieden"
    r"|départ|démission|salida|baja|cese|saída|desligamento|dimissioni|slutade|uit dienst)\b|(?:退社|退職|退所)",
    re.IGNORECASE,
)
_PROMOTED = re.compile(
    r"^(?:promoted (?:to|as)|promotion to|appointed(?: as)?|became|beförderung zur?|befördert zur?|promue?"
    r"|ascenso a|promoção a|promozione a)\s+"
    r"(?:an?\s|the\s)?(?P<title>[^.;,(]+)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"^\W*(?:(?:still |currently )?(?:employed|working|at work|there|in post)\b.{0,20}?)?(?:up |until |till |to )*"
    r"(?:the )?(?P<now>present|date|now|today|heute)\b\W*$|^.{0,12}?(?P<cjk>現在|在職中)(?:に至る)?\W*$",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
_MAX_EVENT = 24


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened on a day: "joined", "left", "promoted" or "now", and where, as what."""

    kind: str
    index: int
    when: Cell | None
    period: Period | None
    employer: str | None = None
    title: str | None = None


def joined_events(rows: Sequence[Row]) -> list[Row]:
    """Rows with each job that is told by the days on which one came and went in one row; others as they are.

    What else such a history tells with a day of its own, a transfer or an examination, becomes a bullet.
    """
    events = [event for i, row in enumerate(rows) if (event := _event(row, i)) is not None]
    joined = [event for event in events if event.kind == "joined"]
    if not joined or len(events) < 2:
        return list(rows)
    backwards = _is_backwards(joined)
    ordered = list(reversed(events)) if backwards else events
    jobs: dict[int, Row] = {}
    employer: str | None = None
    for at, event in enumerate(ordered):
        employer = event.employer if event.kind == "joined" else employer
        if event.kind in ("joined", "promoted") and employer and event.when is not None:
            jobs[event.index] = _job(rows[event.index], event, employer, ordered[at + 1 : at + 2])
    told = {event.index for event in events}
    return [
        jobs.get(i) or (replace(row, bullet=True) if i in told or _starts_with_day(row) else row)
        for i, row in enumerate(rows)
    ]


def _is_backwards(joined: Sequence[_Event]) -> bool:
    first, last = joined[0].period, joined[-1].period
    return first is not None and last is not None and (first.first or 0) > (last.first or 0)


def _event(row: Row, index: int) -> _Event | None:
    when, text = _day_and_text(row)
    if row.line.kind == "heading" or len(text.split()) > _MAX_EVENT:
        return None
    period = None if when is None else _period(when.text)
    if found := _NOW.match(text):
        return _Event("now", index, None, None, title=found["now"] or found["cjk"])
    if when is None:
        return None
    if _LEFT.search(text):
        return _Event("left", index, when, period)
    if found := _PROMOTED.match(text):
        return _Event("promoted", index, when, period, title=found["title"].strip())
    found = _JOINED.match(text) or _JOINED_CJK.match(text)
    return None if found is None else _joined(found, index, when, period)


def _joined(found: re.Match[str], index: int, when: Cell, period: Period | None) -> _Event | None:
    employer, title = found["employer"].strip(" ,"), (found["title"] or "").strip()
    aside = _REMARK.search(employer)
    if not title and aside and title_score(aside[1]) > 1:
        title = aside[1]
    if not title and aside is None:
        before, firm = split_title(employer, frozenset())
        employer, title = (firm, before) if firm and title_score(before) > 1 else (employer, "")
    employer, title = _REMARK.sub("", employer), _REMARK.sub("", title)
    if not title and names_school(employer):
        # One enters a school as a pupil.
        return None
    return _Event("joined", index, when, period, employer, title or None)


def _day_and_text(row: Row) -> tuple[Cell | None, str]:
    """The day at the beginning of a row, a year and its month in two cells too, and what stands behind it."""
    cells = row.cells
    if len(cells) > 2 and cells[0].text.strip().isdigit() and cells[1].text.strip().isdigit():
        year, month = int(cells[0].text), int(cells[1].text)
        if 1900 < year < 2100 and 1 <= month <= 12:
            day = f"{year}.{month:02d}"
            return Cell(day, cells[0].start, cells[1].end), " ".join(cell.text for cell in cells[2:])
    periods = find_periods(row.text)
    if not periods or not periods[0].single or periods[0].at[0]:
        return None, row.text
    stop = periods[0].at[1]
    return Cell(row.text[:stop], row.start, row.start + stop), row.text[stop:].strip(" \t\u3000:：-–—,|")


def _period(text: str) -> Period | None:
    return next(iter(find_periods(text)), None)


def _starts_with_day(row: Row) -> bool:
    when, text = _day_and_text(row)
    return when is not None and bool(text)


def _job(row: Row, event: _Event, employer: str, following: Sequence[_Event]) -> Row:
    """The row of a job from its first day to the next event; open where nothing follows."""
    start = event.when or row.cells[0]
    end = f" – {following[0].title or ''}" if following and following[0].kind == "now" else " –"
    if following and following[0].when is not None:
        end = f" – {following[0].when.text}"
    cells = [Cell(f"{start.text}{end}", start.start, start.end)]
    cells += [Cell(f"position: {event.title}", row.start, row.end)] if event.title else []
    cells.append(Cell(f"employer: {employer}", row.start, row.end))
    line = replace(row.line, kind="text", turn=0)
    return replace(row, text="\t".join(cell.text for cell in cells), cells=tuple(cells), line=line, bullet=False)
