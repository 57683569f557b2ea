"""What stands dated within a job and is none of its own, and what is a further title at the employer above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.dates import Period
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.words.jobs import THERE

_MIN_WHOLE = 2
# A header that was cut from a paragraph has lost more characters than this.
_CUT = 40


def with_further_titles(headers: Sequence[Header]) -> list[Header]:
    """Headers with a lone "Data wrangler, 2020 - 2021" as a title, where the others have an employer in the row above.

    No word tells a title from an employer there: what tells is that an employer never shares the row of the dates.
    """
    others = [header for header in headers if header.entry.above and header.organisation and header.title]
    usual = [header for header in others if header.organisation not in _dated_text(header)]
    if len(usual) < _MIN_WHOLE or len(usual) < len(others):
        return list(headers)
    result: list[Header] = []
    for header in headers:
        above = result[-1] if result else None
        lone = _is_lone(header) and not header.entry.above
        if lone and above is not None and above.title and above.organisation and not _lies_within(header, above):
            header = replace(header, title=header.organisation, organisation=above.organisation)
        result.append(header)
    return result


def without_phases(headers: Sequence[Header]) -> list[Header]:
    """Headers without the parts of a job that have dates: "Replenishment (2021 -)" below jobs that are told whole.

    Such a part names neither a title nor an employer, or begins a paragraph, and lies in the time of a job above it.
    """
    kept: list[Header] = []
    whole = [header for header in headers if header.title and header.organisation]
    if len(whole) < _MIN_WHOLE:
        return list(headers)
    for header in headers:
        around = [other for other in kept if other.title and other.organisation and _lies_within(header, other)]
        phase = _is_lone(header) or (header.organisation is None and _is_cut(header))
        if not (around and phase and not header.entry.above):
            kept.append(header)
    return kept


def with_there(header: Header, above: str | None) -> Header:
    """A header with "Product engineer there" at the employer above."""
    words = (header.title or "").split()
    if above is None or header.organisation or len(words) < 2 or fold(words[-1]) not in THERE:
        return header
    return replace(header, title=" ".join(words[:-1]).rstrip(","), organisation=above)


def _is_lone(header: Header) -> bool:
    """Whether a header has one name that no word tells for a title or an employer."""
    name = header.organisation or ""
    return header.title is None and bool(name) and not organisation_score(name) and title_score(name) < 2


def _is_cut(header: Header) -> bool:
    row = header.entry.header[header.entry.above]
    return len(row.cells) == 1 and row.end - row.start > len(row.text) + _CUT


def _dated_text(header: Header) -> str:
    return header.entry.header[header.entry.above].text


def _lies_within(header: Header, other: Header) -> bool:
    """Whether a header's period lies in the years of another's."""
    inner, outer = header.entry.period, other.entry.period
    if inner is None or outer is None or outer.single or inner.first is None or outer.first is None:
        return False
    return outer.first // 12 <= inner.first // 12 and _last_year(inner) <= _last_year(outer)


def _last_year(period: Period) -> int:
    """The last year of a period; one that is open has no end."""
    last = period.last if period.last is not None else period.first
    return 9999 if period.current or last is None else last // 12
