"""Headings that share their row with content: labels in a rail, in a table's first column, or before a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assessor.core.profile.blocks import names_tools
from assessor.core.profile.folding import fold, fold_words
from assessor.core.profile.headings import Match, match_heading
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

OTHER = ""
_LABEL = re.compile(r"^([^:：]{2,40})[:：]\s+(?=\S)")
# What stands over a column of days.
_DAY = re.compile(r"[^\W\d_]+")
_DAYS = frozenset(
    fold_words("year years month months day date dates when period jahr monat datum année mois año mes ano 年 月 年月")
)
# A label over nothing but an address is one of contact ("Code   github.com/ada").
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?")
# Single words that close a section as labels; others ("Writing", "Service") group skills as often.
_CLOSING = ("contact", "kontakt", "reference", "referen", "links")
_MIN_IN_RAIL = 3
# Labels inside these sections group what stands in them ("Languages: Python, Go"), they open no section.
_GROUPING = ("skills", "experience", "projects")
# One project within a job; a section of them is called by many.
_ONE_PROJECT = frozenset(("project", "projekt", "projet", "proyecto", "projeto", "progetto", "prosjekt"))
_MAX_LABEL = 4
# A label and its value.
_PAIR = 2
_RAIL = 25.0
_WITH_ENTRIES = ("experience", "education", "projects", "skills")


@dataclass(frozen=True, slots=True)
class Head:
    """A heading found: the row it stands in, its words, and where content begins in that row (None: in the next).

    Without words it is a border: content begins with the row itself, and nothing names it.
    """

    row: Row
    words: str | None
    match: Match | None
    content_from: int | None = None


def beside_days(row: Row) -> Head | None:
    """The heading of a table of events, beside the names of its columns of days: "Year / Month" | "Work history"."""
    if row.line.kind != "table" or len(row.cells) < 2 or row.bullet:
        return None
    *days, last = row.cells
    named = all(word in _DAYS for cell in days for word in _DAY.findall(fold(cell.text)))
    match = match_heading(last.text) if named else None
    return Head(row, last.text, match) if match is not None and match.certainty == "exact" else None


def find_labels(rows: Sequence[Row], heads: Sequence[Head]) -> list[Head]:
    """Headings in a rail or before a colon, with their content on the same row."""
    plain = {head.row.index: head for head in heads}
    few = sum(is_exact(head) for head in heads) < 2
    in_rail = [row for row in rows if _rail_ids(row)]
    rail = len({id_ for row in in_rail for id_ in _rail_ids(row)}) >= _MIN_IN_RAIL
    rail = rail or (few and len({id_ for row in rows for id_ in _colon_ids(row)}) >= _MIN_IN_RAIL)
    if not rail and few and (placed := _placed_rail(rows)):
        return placed
    found: list[Head] = []
    current: tuple[str, ...] = ()
    by_label = False
    for row in rows:
        if row.index in plain:
            match = plain[row.index].match
            current, by_label = match.ids if match else (OTHER,), False
            continue
        label = _label(row, rail=rail)
        if label and "experience" in current and fold(label.words or "").strip() in _ONE_PROJECT:
            continue
        if label is None and rail:
            label = _lone_label(row) or _unknown_label(row, in_rail, current)
        beside = rail and len(row.cells) > 1 and "skills" not in current
        if label and (few or by_label or beside or _may_interrupt(current, row, label)):
            found.append(label)
            current, by_label = label.match.ids if label.match else (OTHER,), True
    return found


def _rail_ids(row: Row) -> tuple[str, ...]:
    """The sections that a row's first cell names, with content beside it: where a page has several, they are a rail."""
    lone = len(row.cells) == 2 and _ADDRESS.fullmatch(row.cells[1].text)
    match = match_heading(row.cells[0].text) if len(row.cells) > 1 and not row.bullet and not lone else None
    if match is None or match.certainty == "loose" or len(row.cells[0].text.split()) > 4:
        return ()
    return match.ids


def _colon_ids(row: Row) -> tuple[str, ...]:
    """The sections that a row's words before a colon name: where many rows have such, they are headings."""
    found = _LABEL.match(row.text) if len(row.cells) == 1 and not row.bullet else None
    match = match_heading(found[1]) if found and len(found[1].split()) <= _MAX_LABEL else None
    return () if match is None or match.certainty == "loose" else tuple(id_ for id_ in match.ids if id_ != OTHER)


def _label(row: Row, *, rail: bool) -> Head | None:
    """The heading at the beginning of a row: a cell of its own, or words before a colon.

    Where a rail of such headings runs down the page (`rail`), plain speech is taken for one, too.
    """
    if row.bullet:
        return None
    if len(row.cells) > 1:
        cell = row.cells[0]
        words, content = cell.text, row.cells[1].start
    elif found := _LABEL.match(row.text):
        words, content = found[1], row.start + found.end()
    else:
        return None
    rest = row.text[content - row.start :].strip()
    if _ADDRESS.fullmatch(rest) or is_period(rest):
        return None
    match = match_heading(words)
    sure = match is not None and (match.certainty == "exact" or (rail and match.certainty == "spoken"))
    if match is None or not sure or len(words.split()) > 4:
        return None
    if match.ids == (OTHER,) and len(words.split()) < 2 and not fold(words).startswith(_CLOSING):
        return None
    return Head(row, words, match, content)


def _lone_label(row: Row) -> Head | None:
    """A label with a row of the table to itself, over what the cell below or beside it holds."""
    if row.line.kind != "table" or len(row.cells) > 1 or row.bullet or row.words > 4:
        return None
    match = match_heading(row.text)
    return None if match is None or match.certainty == "loose" else Head(row, row.text, match)


def _unknown_label(row: Row, in_rail: Sequence[Row], current: tuple[str, ...]) -> Head | None:
    """A label of somebody's own words, in the rail of the known ones and as short as those; none within entries."""
    if row.bullet or len(row.cells) != 2:
        return None
    # A row of a table that says nothing of tools ends the skills, one of a rail on a page may group them.
    ends_skills = current == ("skills",) and row.line.kind == "table" and not names_tools([row])
    if not ends_skills and any(id_ in _WITH_ENTRIES for id_ in current):
        return None
    words = row.cells[0].text
    if len(words.split()) > 3 or any(char.isdigit() or char == "@" for char in words):
        return None
    x0, kind = row.line.x0, row.line.kind
    beside = any(other.line.kind == kind and abs((other.line.x0 or 0.0) - (x0 or 0.0)) < 3 for other in in_rail)
    return Head(row, words, None, row.cells[1].start) if beside and (x0 is not None or kind == "table") else None


def _placed_rail(rows: Sequence[Row]) -> list[Head]:
    """The labels of a rail told by their place alone: short words left of all else, each with its text beside it."""
    edges = Counter(round(row.line.x0) for row in rows if row.line.x0 is not None and len(row.cells) == 1)
    if not edges:
        return []
    edge = max(edges, key=lambda x0: (edges[x0], x0))
    left = [row for row in rows if row.line.x0 is not None and row.line.x0 < edge - _RAIL]
    labels = [row for row in left if len(row.cells) > 1 and is_short_label(row.cells[0].text)]
    after = [row for row in left if labels and row.index > labels[0].index]
    if len(labels) < _MIN_IN_RAIL or len(after) > len(labels):
        return []
    return [Head(row, row.cells[0].text, match_heading(row.cells[0].text), row.cells[1].start) for row in labels]


def is_short_label(words: str) -> bool:
    plain = not any(char.isdigit() or char in "@:" for char in words)
    return plain and len(words.split()) <= 3 and not title_score(words) and not organisation_score(words)


def _may_interrupt(current: tuple[str, ...], row: Row, label: Head) -> bool:
    """Whether a label opens a section in the middle of another one."""
    ids = label.match.ids if label.match else ()
    if not ids or ids == (OTHER,) or ids == current:
        return False
    if any(id_ in _GROUPING for id_ in current):
        return False
    return len(row.cells) > 1 or row.line.bold or row.after_gap


def is_exact(head: Head) -> bool:
    return head.match is not None and head.match.certainty == "exact"


def without_form_rows(heads: Sequence[Head], rows: Sequence[Row]) -> list[Head]:
    """The headings without labels that come back within jobs or studies: "Main activities", a row of a form's each.

    Of known words, "Projects   Metro line", only such as have their content beside them.
    """
    often = Counter(fold(row.cells[0].text) for row in rows if not row.bullet)
    in_forms = {row.index for row in rows if len(row.cells) == _PAIR and often[fold(row.cells[0].text)] > 1}
    kept: list[Head] = []
    for head in heads:
        above = next((other.match.ids for other in reversed(kept) if other.match and OTHER not in other.match.ids), ())
        unknown = head.words is not None and (head.match is None or head.match.ids == (OTHER,))
        unknown = unknown or head.content_from is not None
        back = unknown and often[fold(head.words or "")] > 1
        # Below another label that comes back, under whatever heading.
        in_form = back and head.content_from is not None and {head.row.index - 1, head.row.index} <= in_forms
        if not (in_form or (back and set(above) & {"experience", "education"})):
            kept.append(head)
    return kept
