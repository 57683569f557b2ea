"""Where the entries of a section have titles and employers: a header that no word tells is read as the others are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.descriptions import looks_like_name
from assessor.core.profile.job_headers import Header, parts_of
from assessor.core.profile.names import employer_of, title_of
from assessor.core.profile.parts import Part
from assessor.core.profile.scores import organisation_score, title_score

Slot = tuple[int, int]
# Title and employer.
_PAIR = 2


def settle_slots(headers: Sequence[Header], places: frozenset[str]) -> list[Header]:
    """Headers with "Oak Mills, Hull" over "Bytesmith   2017 - 2021" read as most others with as many rows are.

    By itself no word of it is a title, and the town may be taken for one. A slot is a row and a place in it.
    """
    slots = [_slots(header, places) for header in headers]
    settled: list[Header] = []
    for header, own in zip(headers, slots, strict=True):
        alike = [
            (other, parts)
            for other, parts in zip(headers, slots, strict=True)
            if other.entry.above == header.entry.above and other is not header
        ]
        pairs = Counter(pair for other, parts in alike if (pair := _pair_of(other, parts, places)) is not None)
        (pair, count), *_ = pairs.most_common(1) or [(None, 0)]
        if pair is None or count * 2 < len(alike):
            settled.append(header)
        else:
            settled.append(_read_at(header, own, pair, places))
    return settled


def _slots(header: Header, places: frozenset[str]) -> dict[Slot, Part]:
    """The pieces of a header by their slots; a row below the dates counts where those up to them hold less than two."""
    dated = header.entry.above + 1
    rows = list(header.entry.header[:dated])
    found = _by_slot([parts_of(row, number, places) for number, row in enumerate(rows)])
    if len(found) < _PAIR and len(header.entry.header) > dated and looks_like_name(header.entry.header[dated]):
        found |= _by_slot([[] for _ in rows] + [parts_of(header.entry.header[dated], len(rows), places)])
    return found


def _by_slot(rows: Sequence[Sequence[Part]]) -> dict[Slot, Part]:
    return {(number, at): part for number, parts in enumerate(rows) for at, part in enumerate(parts)}


def _pair_of(header: Header, slots: dict[Slot, Part], places: frozenset[str]) -> tuple[Slot, Slot] | None:
    """The slots that title and employer of a header fill, where a word tells one of them; None for others."""
    if title_score(header.title or "") < _PAIR and organisation_score(header.organisation or "") < _PAIR:
        return None
    title = next((slot for slot, part in slots.items() if title_of(part.text) == header.title), None)
    employer = next(
        (slot for slot, part in slots.items() if employer_of(part.text, places) == header.organisation), None
    )
    return None if title is None or employer is None or title == employer else (title, employer)


def _read_at(header: Header, slots: dict[Slot, Part], pair: tuple[Slot, Slot], places: frozenset[str]) -> Header:
    """A header with what fills the slots of title and employer, where its own words do not say otherwise."""
    title, employer = slots.get(pair[0]), slots.get(pair[1])
    if title is None or employer is None or title.place or employer.place:
        return header
    if title_score(header.title or "") >= _PAIR or organisation_score(header.organisation or "") > _PAIR:
        return header
    if title.organisation > 1 or (employer.title > title.title):
        return header
    return replace(
        header, title=title_of(title.text), organisation=employer_of(employer.text, places), source=employer.text
    )
