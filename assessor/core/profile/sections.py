"""Cuts a resume into sections: which rows are headings, and which canonical section each opens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.blocks import classify_block, looks_like_prose, names_in_block
from assessor.core.profile.dates import find_periods
from assessor.core.profile.headings import MAX_WORDS, Match, match_heading
from assessor.core.profile.rows import Row, body_size, without_end_signs

OTHER = ""
_LABEL = re.compile(r"^([^:：]{2,40})[:：]\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.;,]$")
# Labels inside these sections group what stands in them ("Languages: Python, Go"), they open no section.
_GROUPING = ("skills", "experience", "projects")


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the resume: its ids ("" = none of the eleven), heading as written, and rows without the heading.

    `start:end` is its range of the text with the heading; `label` tells that the heading shares its row with content.
    """

    ids: tuple[str, ...]
    heading: str | None
    rows: tuple[Row, ...]
    start: int
    end: int
    label: bool = False


@dataclass(frozen=True, slots=True)
class _Head:
    """A heading found: the row it stands in, its words, and where content begins in that row (None: in the next)."""

    row: Row
    words: str
    match: Match | None
    content_from: int | None = None


Style = tuple[object, ...]


def find_blocks(rows: Sequence[Row]) -> list[Block]:
    """The resume cut at its headings; the first block is what stands before them and has no id."""
    body = body_size(list(rows))
    heads = _plain_heads(rows, body)
    heads = sorted([*heads, *_labels(rows, heads, body)], key=lambda head: head.row.index)
    blocks = _cut(rows, heads)
    return [_named(block, i) for i, block in enumerate(blocks)]


def _plain_heads(rows: Sequence[Row], body: float | None) -> list[_Head]:
    """Headings that have their line to themselves: known words first, then rows that look like those."""
    known: list[_Head] = []
    for row in rows:
        match = match_heading(row.text) if _may_be_heading(row) else None
        if match and (match.certainty == "exact" or row.line.kind == "heading" or ":" in row.text):
            if _stands_out(row, body) or (match.certainty == "exact" and _stands_alone(rows, row)):
                known.append(_Head(row, row.text, match))
    known = _without_odd_levels(known)
    styles = Counter(_style(head.row) for head in known if _is_exact(head) and _stands_out(head.row, body))
    if not styles:
        return known
    known = [head for head in known if _is_exact(head) or _style(head.row) in styles]
    taken = {head.row.index for head in known}
    first = min(taken)
    alike = [
        _Head(row, row.text, match_heading(row.text))
        for row in rows
        if row.index not in taken and _style(row) in styles and _may_head_unknown(rows, row, first, body)
    ]
    return sorted([*known, *alike], key=lambda head: head.row.index)


def _is_exact(head: _Head) -> bool:
    return head.match is not None and head.match.certainty == "exact"


def _without_odd_levels(heads: list[_Head]) -> list[_Head]:
    """Without marked-up headings deeper than the usual level of sections ("### Teaching" under "## Experience")."""
    levels = Counter(head.row.line.level for head in heads if head.row.line.kind == "heading" and _is_exact(head))
    if not levels:
        return heads
    top = min(
        level for level, count in levels.items() if count >= 2 or len(levels) == 1 or count == max(levels.values())
    )
    return [head for head in heads if head.row.line.kind != "heading" or head.row.line.level <= top]


def _may_be_heading(row: Row) -> bool:
    if row.bullet or row.line.kind in ("code", "table") or len(row.cells) > 2 or row.words > MAX_WORDS + 2:
        return False
    return len(row.text) <= 60 and not _SENTENCE_END.search(row.text)


def _style(row: Row) -> Style:
    line = row.line
    size = None if line.size is None else round(line.size * 2) / 2
    return (line.kind == "heading" and line.level, size, line.bold, row.capitals)


def _stands_out(row: Row, body: float | None) -> bool:
    line = row.line
    if line.kind == "heading" or line.bold or row.capitals or row.text.endswith(":"):
        return True
    return bool(body and line.size and line.size > body * 1.07)


def _stands_alone(rows: Sequence[Row], row: Row) -> bool:
    """Whether space stands before a row, or around it, as around a heading in plain text."""
    if row.after_gap:
        return True
    if row.line.top is None:
        return row.line.kind == "text" and (row.index == 0 or rows[row.index - 1].bullet)
    if row.index == 0 or rows[row.index - 1].line.page != row.line.page:
        return True
    above = rows[row.index - 1].line
    height = (row.line.bottom or 0) - row.line.top
    return row.line.top - (above.bottom or 0) > 0.6 * height or (above.bottom or 0) > (row.line.bottom or 0)


def _may_head_unknown(rows: Sequence[Row], row: Row, first: int, body: float | None) -> bool:
    """Whether a row in the style of the headings is one, though its words are not known."""
    if not _may_be_heading(row) or not _stands_out(row, body) or len(row.cells) > 1 or row.words > 6:
        return False
    if row.line.kind == "heading":
        return row.index > first or _is_late_in_preamble(rows, row)
    if find_periods(row.text) or "@" in row.text or not _stands_alone(rows, row):
        return False
    after = rows[row.index + 1 : row.index + 3]
    if not after or any(find_periods(near.text) for near in after[:1]):
        return False
    larger = bool(body and row.line.size and row.line.size > body * 1.07)
    if not larger and (row.words > 4 or not row.capitals and row.line.size is None):
        return False
    return row.index > first or _is_late_in_preamble(rows, row)


def _is_late_in_preamble(rows: Sequence[Row], row: Row) -> bool:
    """Whether a row before the first known heading stands below the name and the contact line."""
    above = rows[: row.index]
    return len(above) >= 2 and any("@" in near.text for near in above)


def _labels(rows: Sequence[Row], heads: Sequence[_Head], body: float | None) -> list[_Head]:
    """Headings in a rail or before a colon, with their content on the same row."""
    plain = {head.row.index: head for head in heads}
    few = sum(_is_exact(head) for head in heads) < 2
    found: list[_Head] = []
    current: tuple[str, ...] = ()
    by_label = False
    for row in rows:
        if row.index in plain:
            match = plain[row.index].match
            current, by_label = match.ids if match else (OTHER,), False
            continue
        label = _label(row)
        if label and (few or by_label or _may_interrupt(current, row, label, body)):
            found.append(label)
            current, by_label = label.match.ids if label.match else (OTHER,), True
    return found


def _label(row: Row) -> _Head | None:
    """The heading at the beginning of a row: a cell of its own, or words before a colon."""
    if row.bullet:
        return None
    if len(row.cells) > 1:
        cell = row.cells[0]
        words, content = cell.text, row.cells[1].start
    elif found := _LABEL.match(row.text):
        words, content = found[1], row.start + found.end()
    else:
        return None
    match = match_heading(words)
    if match is None or match.certainty != "exact" or len(words.split()) > 4:
        return None
    return _Head(row, words, match, content)


def _may_interrupt(current: tuple[str, ...], row: Row, label: _Head, body: float | None) -> bool:
    """Whether a label opens a section in the middle of another one."""
    ids = label.match.ids if label.match else ()
    if not ids or ids == (OTHER,) or ids == current:
        return False
    if any(id_ in _GROUPING for id_ in current):
        return False
    return len(row.cells) > 1 or row.line.bold or row.after_gap


def _cut(rows: Sequence[Row], heads: Sequence[_Head]) -> list[Block]:
    blocks: list[Block] = []
    borders = [None, *heads]
    for i, head in enumerate(borders):
        begin = head.row.index if head else 0
        stop = borders[i + 1].row.index if i + 1 < len(borders) else len(rows)
        if head is None and stop == 0:
            continue
        inside = list(rows[begin + 1 if head else 0 : stop])
        if head and head.content_from is not None:
            inside.insert(0, _rest_of(head.row, head.content_from))
        start = head.row.start if head else rows[0].start
        end = rows[stop].start if stop < len(rows) else rows[-1].end
        ids = head.match.ids if head and head.match else (OTHER,)
        words = without_end_signs(head.words) if head else None
        blocks.append(Block(ids, words, tuple(inside), start, end, bool(head and head.content_from is not None)))
    return blocks


def _rest_of(row: Row, start: int) -> Row:
    cells = tuple(cell for cell in row.cells if cell.start >= start)
    if not cells:
        cell = row.cells[0]
        cells = (replace(cell, text=cell.text[start - cell.start :], start=start),)
    return replace(row, text=row.text[start - row.start :], start=start, cells=cells)


def _named(block: Block, position: int) -> Block:
    """A block with its ids settled: an unknown heading is named by its content, a double one keeps what it holds."""
    if len(block.ids) > 1:
        named = names_in_block(block.rows)
        return replace(block, ids=tuple(id_ for i, id_ in enumerate(block.ids) if i == 0 or id_ in named))
    known = block.heading is not None and match_heading(block.heading) is not None
    if block.ids != (OTHER,) or block.heading is None or known:
        return block
    found = classify_block(block.rows)
    if found is None and position <= 1 and looks_like_prose(block.rows):
        found = "summary"
    return replace(block, ids=(found or OTHER,))
