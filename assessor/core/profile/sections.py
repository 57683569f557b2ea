"""Cuts a resume into sections: which rows are headings, and which canonical section each opens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.blocks import classify_block, looks_like_prose, names_in_block
from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import MAX_WORDS, Match, is_usual, match_heading
from assessor.core.profile.rows import Row, body_size, without_end_signs

OTHER = ""
_LABEL = re.compile(r"^([^:：]{2,40})[:：]\s+(?=\S)")
# Single words that close a section as labels; others ("Writing", "Service") group skills as often.
_CLOSING = ("contact", "kontakt", "reference", "referen", "links")
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
    """A heading found: the row it stands in, its words, and where content begins in that row (None: in the next).

    Without words it is a border: content begins with the row itself, and nothing names it.
    """

    row: Row
    words: str | None
    match: Match | None
    content_from: int | None = None


Style = tuple[object, ...]


def find_blocks(rows: Sequence[Row]) -> list[Block]:
    """The resume cut at its headings; the first block is what stands before them and has no id."""
    body = body_size(list(rows))
    heads = _plain_heads(rows, body)
    heads = sorted([*heads, *_labels(rows, heads, body)], key=lambda head: head.row.index)
    blocks = _carried_over(_cut(rows, [*_without_overlap(heads, rows)]))
    return [_named(block, i) for i, block in enumerate(blocks)]


def _plain_heads(rows: Sequence[Row], body: float | None) -> list[_Head]:
    """Headings that have their line to themselves: known words first, then rows that look like those."""
    known: list[_Head] = []
    for row in rows:
        match = match_heading(row.text) if _may_be_heading(row) else None
        if match and _is_head(rows, row, match, body):
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


def _is_head(rows: Sequence[Row], row: Row, match: Match, body: float | None) -> bool:
    """Whether a row with heading words is a heading: it stands out, or (known phrases only) has space around it."""
    if match.certainty == "exact":
        usual = row.line.size is None and row.line.kind == "text" and is_usual(row.text)
        return usual or _stands_out(row, body) or _stands_alone(rows, row)
    return _stands_out(row, body) and (row.line.kind == "heading" or ":" in row.text)


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
    larger = bool(body and row.line.size and row.line.size > body * 1.07)
    if not after or (not larger and any(not period.single for period in find_periods(after[0].text))):
        return False
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
    if match.ids == (OTHER,) and len(words.split()) < 2 and not fold(words).startswith(_CLOSING):
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


def _without_overlap(heads: Sequence[_Head], rows: Sequence[Row]) -> list[_Head]:
    """The headings with borders where a table ends that labelled what stands in it, and where the next one begins."""
    result: list[_Head] = []
    by_row = {head.row.index: head for head in heads}
    in_table = loose = False
    for row in rows:
        if head := by_row.get(row.index):
            result.append(head)
            in_table, loose = head.content_from is not None and row.line.kind == "table", False
        elif (in_table and row.line.kind != "table") or (loose and _table_begins(rows, row)):
            result.append(_Head(row, None, None, row.start))
            in_table, loose = False, True
    return result


def _table_begins(rows: Sequence[Row], row: Row) -> bool:
    return row.line.kind == "table" and rows[row.index - 1].line.kind != "table"


def _cut(rows: Sequence[Row], heads: Sequence[_Head]) -> list[Block]:
    starts = [head.row.index for head in heads]
    blocks = [_block(rows, None, 0, starts[0] if starts else len(rows))] if not starts or starts[0] > 0 else []
    for i, head in enumerate(heads):
        blocks.append(_block(rows, head, starts[i], starts[i + 1] if i + 1 < len(starts) else len(rows)))
    return blocks


def _block(rows: Sequence[Row], head: _Head | None, begin: int, stop: int) -> Block:
    inside = list(rows[begin + 1 if head else 0 : stop])
    if head and head.content_from is not None:
        inside.insert(0, _rest_of(head.row, head.content_from))
    start = head.row.start if head else rows[0].start
    end = rows[stop].start if stop < len(rows) else rows[-1].end
    ids = head.match.ids if head and head.match else (OTHER,)
    words = without_end_signs(head.words) if head and head.words else None
    return Block(ids, words, tuple(inside), start, end, bool(head and head.words and head.content_from is not None))


def _carried_over(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with what a page break cut off: rows at the top of a page go back to the column they continue.

    A page's last column ends in the sidebar; the next page often goes on with the main column.
    """
    result = list(blocks)
    for i, block in enumerate(result):
        cut = next((n for n, row in enumerate(block.rows) if n and _turns_page(block.rows[n - 1], row)), None)
        if cut is None:
            continue
        home = next((j for j in range(i - 1, -1, -1) if _continues_in(result[j], block.rows[cut])), None)
        if home is not None and not _same_edge(block.rows[cut - 1], block.rows[cut]):
            moved = block.rows[cut:]
            result[home] = replace(result[home], rows=(*result[home].rows, *moved))
            result[i] = replace(block, rows=block.rows[:cut])
    return result


def _turns_page(above: Row, row: Row) -> bool:
    a, b = above.line, row.line
    return a.page is not None and b.page == a.page + 1 and a.column > b.column


def _continues_in(block: Block, row: Row) -> bool:
    last = block.rows[-1] if block.rows else None
    return last is not None and last.line.page == (row.line.page or 0) - 1 and _same_edge(last, row)


def _same_edge(one: Row, other: Row) -> bool:
    return one.line.x0 is not None and other.line.x0 is not None and abs(one.line.x0 - other.line.x0) < 12


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
