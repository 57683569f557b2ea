"""Title and employer of an entry, read from its header rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.descriptions import looks_like_name
from assessor.core.profile.entry import Entry
from assessor.core.profile.entry_dates import row_dates
from assessor.core.profile.folding import fold
from assessor.core.profile.names import (
    employer_of,
    has_form_of_field,
    may_be_town,
    names_field,
    names_of,
    names_unit,
    split_title,
    title_of,
)
from assessor.core.profile.narrow_headers import unwrapped
from assessor.core.profile.parts import Part, split_row
from assessor.core.profile.places import is_known_place, is_place, looks_like_town
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import ends_in_title, organisation_score, title_score
from assessor.core.profile.words.labels import CLIENT_LABELS

# "Clerk at Oak Ltd": what follows is the employer, whatever stands in other rows.
_TOLD_AT = re.compile(r"\s+(?:at|bei|chez|presso|bij)\s")
_AT_PLACE = re.compile(
    r"([^\W\d_a-z][^,:;()]*?(?:,\s[a-zß-ÿ][^,:;()]*?)?)\s(?:at|bei|chez|presso|bij|hos)\s(?:(?:der|dem)\s)?"
    r"((?:(?:the|la|le)\s)?[^\W\d_a-z].+)$"
)
# Below a title its client is named in one of so many rows, behind a label.
_FIRST_ROWS = 2
_COLON = re.compile(r"\s*[:：]\s*")
_FEW = 4
# The score of a firm with a legal form.
_LEGAL = 4
# A title and its employer.
_PAIR = 2
_MORE_THAN_TOWN = re.compile(r"&|\(|,|'s\b|’s\b")


@dataclass(frozen=True, slots=True)
class Header:
    """Title and employer as read from an entry's header rows; `source` is the piece that both were cut from."""

    title: str | None
    organisation: str | None
    entry: Entry
    source: str | None = None


def read_header(entry: Entry, places: frozenset[str]) -> Header:
    """Title and employer of one entry: from the rows above and with the dates, then from those below if need be."""
    dated = entry.above + 1
    rows = unwrapped(entry.header[:dated], entry.rows)
    parts = _parts(rows, places)
    title, organisation = _choose(parts, places)
    sure = _is_sure(title, organisation, parts)
    for below, row in enumerate(entry.header[dated:], 1):
        if sure or not looks_like_name(row):
            break
        if title and organisation and title_score(row.text) < 2 and len(parts) > 1:
            continue
        parts = [*parts, *parts_of(row, len(rows) + below, places)]
        title, organisation = _choose(parts, places)
        sure = _is_sure(title, organisation, parts)
    source = next((part.text for part in parts if organisation and organisation in part.text), None)
    title = title_of(title) if title else None
    organisation = organisation or _client_of(entry)
    return Header(title, employer_of(organisation, places) if organisation else None, entry, source)


def towns_beside(headers: Sequence[Header], places: frozenset[str]) -> frozenset[str]:
    """What stands in headers beside their titles and employers and has the form of a town, folded."""
    found: set[str] = set()
    for header in headers:
        if not header.title or not header.organisation:
            continue
        taken = f"{header.title}\n{header.organisation}"
        parts = _parts(header.entry.header, places)
        found |= {fold(part.text) for part in parts if part.text not in taken and looks_like_town(part.text)}
    return frozenset(found)


def _client_of(entry: Entry) -> str | None:
    """The client that a line below a title names, where its header names no employer: "Client: Oak Mills, Hull"."""
    headed = {row.index for row in entry.header}
    below = [row for row in entry.rows if row.index not in headed][:_FIRST_ROWS]
    labelled = (_COLON.split(row.text, maxsplit=1) for row in below)
    named = (names_of(rest[0]) for label, *rest in labelled if rest and fold(label) in CLIENT_LABELS)
    return next((names[0] for names in named if names), None)


def _parts(rows: Sequence[Row], places: frozenset[str]) -> list[Part]:
    return [part for number, row in enumerate(rows) for part in parts_of(row, number, places)]


def parts_of(row: Row, number: int, places: frozenset[str]) -> list[Part]:
    """The pieces of a row; what stands in a further cell may be a town, behind a title as behind an employer."""
    parts = split_row(row, row_dates(row), number, places)
    if len(row.cells) < _PAIR or row_dates(row) or not parts:
        return parts
    # "Oak Mills      Hull, Elmshire".
    return [
        replace(part, place=part.place or (at > 0 and (looks_like_town(part.text) or _ends_in_place(part.text))))
        for at, part in enumerate(parts)
    ]


def _ends_in_place(text: str) -> bool:
    """Whether a known place follows a name's comma: "Elm AB, Japan", where a base is no firm."""
    name, comma, last = text.rpartition(", ")
    return bool(comma) and "," not in name and is_known_place(last) and organisation_score(name) in (0, _LEGAL)


def _is_sure(title: str | None, organisation: str | None, parts: Sequence[Part]) -> bool:
    """Whether no row below can tell better; a title without any word of one may be the employer's town."""
    if not title or not organisation:
        return False
    return not _is_weak(parts, organisation) and title_score(title) > 0


def _is_weak(parts: Sequence[Part], organisation: str) -> bool:
    """Whether the employer was only cut from the title's own piece by a comma, with little that speaks for it."""
    return organisation_score(organisation) < 2 and not any(part.text.startswith(organisation) for part in parts)


def _choose(parts: Sequence[Part], places: frozenset[str]) -> tuple[str | None, str | None]:
    if not parts:
        return None, None
    titled = [part for part in parts if part.title > 0 and (part.title >= part.organisation or _begins_titled(part))]
    if not titled:
        return _choose_untitled(parts, places)
    best = max(titled, key=lambda part: (part.title - part.organisation, ends_in_title(part.text), -part.row))
    others = [part for part in parts if part is not best]
    inside, employer = split_title(best.text, places)
    candidates = [part for part in others if not _same_sort(part, best)]
    sure = ends_in_title(best.text)
    names = [part for part in candidates if not part.place and (part.organisation or _may_employ(part, sure=sure))]
    candidates = names or ([] if employer else candidates)
    if employer and employer[:1].isupper():
        # "Data engineer, Oak Mills - wool": what stands in small letters behind both says what it does.
        candidates = [part for part in candidates if not part.text[:1].islower() or part.organisation]
    elif best.row == 0 and (further := _further_title(best, others, places)) is not None:
        return further
    if not candidates:
        return split_title(best.text, places, alone=True) if employer is None else (inside, employer)
    told_at = employer and _TOLD_AT.match(best.text, len(inside)) and not title_score(employer)
    if employer and told_at and not employer.islower():
        # "Person at the desk" names no employer where another name stands beside it.
        return inside, employer
    rows = Counter(part.row for part in parts)
    named = max(candidates, key=lambda part: _likeness(part, best, rows))
    if employer and organisation_score(employer) > max(named.organisation, _is_name_beside(named, best)):
        return inside, employer
    if employer and named.dated and named.organisation < 2 and named.row > best.row:
        return inside, employer
    title = inside if employer is None else best.text
    return title, employer_of(named.text, places)


def _may_employ(part: Part, *, sure: bool) -> bool:
    """Whether a piece can be an employer: "Coach House", too, beside a title that ends as titles do (`sure`)."""
    return part.title < 2 or (
        sure and part.text[:1].isupper() and not ends_in_title(part.text) and "," not in part.text
    )


def _further_title(best: Part, others: Sequence[Part], places: frozenset[str]) -> tuple[str, str] | None:
    """Both titles and the employer of "Data engineer → team lead, Oak Mills"; None where no such piece follows."""
    beside = [part for part in others if part.row == best.row and part.title == best.title and not part.organisation]
    if len(beside) != 1 or len(others) != 1:
        return None
    title, employer = split_title(beside[0].text, places)
    return (
        None if employer is None or title_score(employer) else (f"{best.text} → {title}", employer_of(employer, places))
    )


def _likeness(part: Part, best: Part, rows: Mapping[int, int]) -> tuple[int, int, bool, bool, bool, int]:
    """How much a piece is like the employer of a title: its words first, then what no town has in its name.

    Of two names that nothing tells, a heading of its own above the title is it rather than what stands behind it.
    """
    unit = names_field(part.text) or names_unit(part.text) or has_form_of_field(part.text)
    long = bool(_MORE_THAN_TOWN.search(part.text))
    heads = part.marked and part.row < best.row and rows[part.row] == 1 and rows[best.row] > 1
    # Of two lone rows above the title the first is the employer and the second its town.
    lone = [row for row in rows if row < best.row and rows[row] == 1]
    near = -part.row if part.row in lone and len(lone) > 1 else -abs(part.row - best.row)
    # "Coach House" is no title beside one that ends as titles do.
    title = 0 if ends_in_title(best.text) and not ends_in_title(part.text) else part.title
    return part.organisation, -title, not unit, long, heads, near


def _begins_titled(part: Part) -> bool:
    """Whether a piece holds both, the title first: "Search Engineer, Quay Goods B.V.", "Clerk at Oak Ltd"."""
    first, parted, _ = part.text.partition(", ")
    if not parted and (found := _TOLD_AT.search(part.text)):
        first, parted = part.text[: found.start()], found[0]
    return bool(parted) and title_score(first) >= 2 and not organisation_score(first)


def _is_name_beside(named: Part, best: Part) -> bool:
    """Whether a piece stands in the title's own row, set off by a strong sign: worth more than a comma in the title."""
    return named.row == best.row and named.text[:1].isupper() and not named.title


def _same_sort(part: Part, best: Part) -> bool:
    """Whether a piece is a second title rather than an employer."""
    return part.title == 3 and not part.organisation and best.title == 3 and len(part.text.split()) < 2


def _choose_untitled(parts: Sequence[Part], places: frozenset[str]) -> tuple[str | None, str | None]:
    """Title and employer where no known title word stands in the header."""
    if len(parts) == 1:
        if (found := _AT_PLACE.match(parts[0].text)) and len(found[1].split()) <= _FEW:
            # "Saturday job at the Copper Kettle".
            return found[1], employer_of(found[2], places)
        inside, employer = split_title(parts[0].text, places)
        if employer and title_score(inside) == 3 and not organisation_score(inside):
            # "School fees, Oak Ledger, developer": the title stands last.
            return inside, employer_of(employer, places)
        if employer and organisation_score(employer) > organisation_score(inside):
            return inside, employer
        if employer and _ends_in_field(inside):
            return inside, employer
        if employer and organisation_score(inside):
            sure = organisation_score(inside) == _LEGAL or not (names_field(employer) or has_form_of_field(employer))
            is_town = is_place(employer, places) or (sure and organisation_score(inside) > 1 and may_be_town(employer))
            return None if is_town else employer, inside
        return None, employer_of(parts[0].text, places)
    parts = [part for part in parts if not part.place] if sum(not part.place for part in parts) > 1 else parts
    best = max(parts, key=lambda part: (part.organisation, part.row))
    if best.organisation:
        # A word that is in the employer's name, or a lone one beside another part, is rather its town.
        others = [part for part in parts if part is not best]
        rest = next((part for part in others if " " in part.text and part.text not in best.text), others[0])
        return rest.text, employer_of(best.text, places)
    return parts[0].text, employer_of(parts[1].text, places)


def _ends_in_field(text: str) -> bool:
    """Whether a text is a name and a field of work, and so a title: "Counter, mornings", "Office, planning"."""
    first, comma, _ = text.partition(", ")
    return bool(comma) and ": " not in text and (not organisation_score(first) or " " not in first)


def _without_town(names: list[str], places: frozenset[str]) -> list[str]:
    """The names between commas without a known town behind a title and an employer."""
    return names[:-1] if len(names) > _PAIR and is_known_place(names[-1], places) else names


def name_by_comma(header: Header, places: frozenset[str]) -> Header:
    """A lone "Funnel wizard, Pepperpot": where no word tells, the title comes first."""
    pieces = [_without_town(names_of(part.text), places) for part in _parts(header.entry.header, places)]
    pairs = [names for names in pieces if len(names) == _PAIR]
    if len(pairs) != 1 or header.organisation is None or organisation_score(pairs[0][0]):
        return header
    title, employer = pairs[0]
    return header if is_place(employer, places) else replace(header, title=title, organisation=employer)
