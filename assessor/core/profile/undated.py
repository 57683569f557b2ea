"""Jobs without dates: all of a section's, or one among dated ones that is written like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.dates import find_periods
from assessor.core.profile.descriptions import SPOKEN, ends_sentence
from assessor.core.profile.entry import Entry, share_out
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import match_heading
from assessor.core.profile.names import split_title
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score
from assessor.core.profile.words.labels import UNDATED

# A row without dates that names a job has no more words than this, and its title no more than that.
_MAX_NAMED, _MAX_TITLE = 12, 5
# What stands between the title and the employer of a row.
_JOINT = re.compile(r"\s(?:[—–-]|[|·•/@])\s|\s(?:at|bei|chez|hos|presso|bij)\s(?=[^\W\d_a-z])|,\s|\t")
_MIN_ALIKE = 2


def undated_like(entries: Sequence[Entry], rows: Sequence[Row]) -> list[Entry]:
    """The entries with those rows as further ones that name a job just as theirs do and have no dates.

    "Cook — Oak Inn, Hull" below "Head cook — Elm Hotel, Hull" with "2015 - 2019" under it.
    """
    shapes = [shape for entry in entries for row in entry.header if (shape := _shape(row)) is not None]
    usual = {shape for shape in shapes if shapes.count(shape) >= max(_MIN_ALIKE, len(entries) // 2)}
    if not usual and not any(map(_says_undated, rows)):
        return list(entries)
    found: list[Entry] = []
    for entry in entries:
        dated = next((i for i, row in enumerate(entry.header) if i == entry.above), 0)
        own = [row for row in entry.header[: dated + 1] if _shape(row) in usual]
        # Its own header names the job above or beside the dates, else the first row below them does.
        below = [row for row in entry.header[dated + 1 :] if _shape(row) in usual]
        further = [*(below if own else below[1:]), *filter(_says_undated, entry.header)]
        if further:
            entry.header = entry.header[: min(entry.header.index(row) for row in further)]
        found.append(entry)
    taken = {id(row) for entry in found for row in entry.header}
    first = next((i for i, row in enumerate(rows) if id(row) in taken), 0)
    left = [row for row in rows[first:] if id(row) not in taken]
    more = [Entry(None, [row]) for row in left if _says_undated(row) or _shape(row) in usual]
    if not more:
        return found
    places = {id(row): i for i, row in enumerate(rows)}
    return sorted([*found, *more], key=lambda entry: places[id(entry.header[0])])


def _says_undated(row: Row) -> bool:
    """Whether a row has a word for "no date" where the others have theirs: "undated    Cook, Oak Inn"."""
    return len(row.cells) > 1 and not row.bullet and fold(row.cells[0].text).strip(" .()") in UNDATED


def _shape(row: Row) -> tuple[str, str] | None:
    """The joint and the look of a row that names a title and then an employer; None for any other row."""
    text = row.text
    for period in reversed(find_periods(text)):
        text = text[: period.at[0]].rstrip(" ,(|–—-\t") + text[period.at[1] :]
    found = _JOINT.search(text)
    if found is None or row.bullet or row.words > _MAX_NAMED or ends_sentence(text):
        return None
    title, employer = text[: found.start()], text[found.end() :]
    named = title_score(title) == 3 and len(title.split()) <= _MAX_TITLE and employer[:1].isupper()
    if found[0] == ", " and (title_score(employer) or len(employer.split()) < _MIN_ALIKE):
        return None
    return (found[0].strip() or "\t", f"{row.line.kind}{row.line.bold}") if named else None


def _names_both(row: Row) -> bool:
    """Whether a short row without dates names a title and an employer: "Tutor at Elm School, two evenings a week"."""
    if row.words > _MAX_NAMED or ". " in row.text or SPOKEN.search(row.text) or row.text[:1].islower():
        return False
    title, employer = split_title(row.text.rstrip("."), frozenset())
    return title_score(title) == 3 and len(title.split()) <= _MAX_TITLE and bool(employer) and employer[0].isupper()


def undated(rows: Sequence[Row]) -> list[Entry]:
    """Entries without any date in the section: header rows with a job title, each before a description."""
    entries = []
    for i, row in enumerate(rows):
        known = match_heading(row.text)
        marked = row.line.kind == "heading" or row.line.bold
        described = i + 1 < len(rows) and rows[i + 1].bullet
        if not row.bullet and title_score(row.text) == 3 and row.words <= 10 and (marked or described) and not known:
            entries.append(Entry(None, [row]))
    entries = entries or [Entry(None, [row]) for row in rows if _names_both(row)]
    share_out(entries, rows)
    return entries
