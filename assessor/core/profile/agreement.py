"""What the entries of one section tell about each other: how many names a header has, and which is the employer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header
from assessor.core.profile.names import employer_of, names_of
from assessor.core.profile.parts import split_row
from assessor.core.profile.places import is_known_place, is_place
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

_COMMA = re.compile(r",\s+|\s*，\s*")
_WORD = re.compile(r"[^\W\d_]+")
# Shorter words are those between names: "and", "of the".
_SHORT = 3


def settle_commas(headers: Sequence[Header], places: frozenset[str], small: frozenset[str]) -> list[Header]:
    """Headers with "Lead, Baggage Desk, Prairie Air" read as the other entries say: department or town.

    By itself the last of three names may be the town of the employer before it. Where another entry has that name as
    its employer, or all others do without a third name, it is the employer, and the name before it is the title's.
    So it is where the section writes the words of the name before it with small letters elsewhere (`small`).
    """
    named = [_names(header) for header in headers]
    employers = [fold(header.organisation or "") for header in headers]
    result = []
    for i, (header, names) in enumerate(zip(headers, named, strict=True)):
        others = [fold(name) for j, name in enumerate(employers) if j != i]
        lengths = [len(other) for j, other in enumerate(named) if j != i and other]
        if len(names) >= 3 and _is_open(header, names, places):
            # A last name of one word is a town more often than an employer.
            alone = bool(lengths) and max(lengths) == 2 and len(names[-1].split()) > 1
            if fold(names[-1]) in others or alone:
                header = replace(header, title=", ".join(names[:-1]), organisation=names[-1])
        if len(names) >= 3 and _is_common(names[1], small) and _is_employer_after(names[2:], places):
            employer = employer_of(", ".join(names[2:]), places)
            header = replace(header, title=", ".join(names[:2]), organisation=employer)
        result.append(header)
    return _cut_alike(result, places)


def _cut_alike(headers: Sequence[Header], places: frozenset[str]) -> list[Header]:
    """Headers of three names or more cut where another one of as many names is, whose title has a field with it."""
    cuts = {}
    for header in headers:
        names = _all_names(header)
        title = (header.title or "").count(", ") + 1
        if title > 1 and ", ".join(names[:title]) == header.title:
            cuts.setdefault(len(names), title)
    return [_cut_at(header, cuts.get(len(_all_names(header)), 1), places) for header in headers]


def _cut_at(header: Header, cut: int, places: frozenset[str]) -> Header:
    names = _names(header)
    if cut < 2 or len(names) <= cut or header.title != names[0] or organisation_score(names[1]) >= 2:
        return header
    if is_place(names[cut], places) or any(find_periods(name) for name in names):
        return header
    return replace(header, title=", ".join(names[:cut]), organisation=employer_of(", ".join(names[cut:]), places))


def _all_names(header: Header) -> list[str]:
    return [name.strip() for name in _COMMA.split(header.source or "") if name.strip()]


def small_words(rows: Sequence[Row]) -> frozenset[str]:
    """The words that these rows write with small letters, and what stands for their plurals: no proper names."""
    words = [word for row in rows for word in _WORD.findall(row.text) if word.islower()]
    return frozenset(_singular(fold(word)) for word in words)


def _singular(word: str) -> str:
    return word.rstrip("es")


def _is_common(name: str, small: frozenset[str]) -> bool:
    """Whether a name has nothing but common words in it: a department or a field, no firm."""
    words = [word for word in _WORD.findall(name) if len(word) > _SHORT]
    return bool(words) and not organisation_score(name) and all(_singular(fold(word)) in small for word in words)


def _is_employer_after(names: Sequence[str], places: frozenset[str]) -> bool:
    """Whether what follows a department can be its firm: a name, which is more than a town's one word or before one."""
    last = names[0]
    named = last[:1].isupper() and not is_place(last, places) and title_score(last) < 2
    return named and (len(last.split()) > 1 or len(names) > 1)


def settle_lone(headers: Sequence[Header], places: frozenset[str]) -> list[Header]:
    """A lone "Lamp whisperer, Abbey Books, Kutaisi" cut at its first comma, where most other entries are cut so.

    By itself no word of it tells title from employer. A name over roles of its own is left alone.
    """
    alike = [header for header in headers if header.title and (header.source or "").startswith(f"{header.title},")]
    if not alike or len(alike) * 2 < len(headers):
        return list(headers)
    followers = [*headers[1:], None]
    return [
        _cut_at_comma(header, places) if following is None or following.organisation else header
        for header, following in zip(headers, followers, strict=True)
    ]


def _cut_at_comma(header: Header, places: frozenset[str]) -> Header:
    names = names_of(header.source or header.organisation or "")
    while len(names) > 1 and is_known_place(names[-1], places):
        names.pop()
    title, rest = names[0] if names else "", ", ".join(names[1:])
    if header.title or not rest or organisation_score(title):
        return header
    return replace(header, title=title, organisation=employer_of(rest, places))


def settle_rows(headers: Sequence[Header], places: frozenset[str]) -> list[Header]:
    """Headers with "Director, Data Platform" over "Hill House   2017 - 2021" read as most others are.

    By itself what stands with the dates may be the town, and what follows the title's comma the employer. Where most
    other entries have their employer with the dates, below the title, this one has, too.
    """
    dated = [_has_employer_dated(header) for header in headers]
    if sum(dated) * 2 <= len(headers) - 1:
        return list(headers)
    return [header if is_dated else _dated(header, places) for header, is_dated in zip(headers, dated, strict=True)]


def _has_employer_dated(header: Header) -> bool:
    dated = header.entry.header[header.entry.above].text
    return bool(header.organisation and header.title) and (
        header.organisation in dated and (header.title or "") not in dated
    )


def _dated(header: Header, places: frozenset[str]) -> Header:
    dated = header.entry.header[header.entry.above]
    cut = bool(header.entry.above and header.source and _names(header))
    if not header.source or header.source in dated.text or not header.title or header.title in dated.text:
        return header
    parts = split_row(dated, find_periods(dated.text), 0, places)
    if len(parts) != 1 or parts[0].place or parts[0].title:
        return header
    # Without a comma between them the name beside the title is a town.
    title = header.source if cut else header.title
    return replace(header, title=title, organisation=employer_of(parts[0].text, places))


def settle_order(headers: Sequence[Header]) -> list[Header]:
    """Headers without any word of a title or an employer, in the order that the other entries have them.

    By itself "Abbey Books - Search and ranking" has its title first, as most resumes do.
    """
    told = [
        _has_title_first(header)
        for header in headers
        if max(title_score(header.title or "") - 1, organisation_score(header.organisation or "") - 1) > 0
        and not _is_untold(header)
    ]
    first = [is_first for is_first in told if is_first is not None]
    if not first:
        return list(headers)
    is_first = sum(first) * 2 >= len(first)
    return [
        _swapped(header) if _is_untold(header) and _has_title_first(header) is (not is_first) else header
        for header in headers
    ]


def _has_title_first(header: Header) -> bool | None:
    """Whether the title stands before the employer; None where one is missing or both are not quoted from the rows."""
    text = "\n".join(row.text for row in header.entry.header)
    if not header.title or not header.organisation:
        return None
    title, organisation = text.find(header.title), text.find(header.organisation)
    return None if title < 0 or organisation < 0 else title < organisation


def _is_untold(header: Header) -> bool:
    """Whether words tell neither title from employer, or take both for titles ("Coast Guard")."""
    title, employer = title_score(header.title or ""), title_score(header.organisation or "")
    weight = organisation_score(header.organisation or "")
    # A word that firms like, or one that stands on both sides, tells no more than the others do.
    open_ = not weight or weight <= max(1, organisation_score(header.title or ""))
    return bool(title) == bool(employer) and bool(header.title) and open_


def _swapped(header: Header) -> Header:
    return replace(header, title=header.organisation, organisation=header.title)


def _names(header: Header) -> list[str]:
    """The names between commas of the piece that both title and employer were cut from; [] where there is none."""
    if not header.title or not header.organisation or not header.source or "(" in header.source:
        return []
    names = [name.strip() for name in _COMMA.split(header.source) if name.strip()]
    return names if len(names) > 1 and header.source.startswith(f"{header.title},") else []


def _is_open(header: Header, names: Sequence[str], places: frozenset[str]) -> bool:
    """Whether nothing but the comma told the employer: no legal form, no institution, no known place at the end."""
    last = names[-1]
    told = organisation_score(header.organisation or "") >= 2 and organisation_score(last) < 2
    return (
        not told
        and last[:1].isupper()
        and not is_place(last, places)
        and not (header.organisation or "").endswith(last)
    )
