"""Cuts a resume into sections at its headings, and names those whose headings do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.blocks import (
    classify_block,
    has_degree,
    looks_like_prose,
    names_certificate,
    names_in_block,
    names_publication,
    names_school,
    names_tools,
)
from assessor.core.profile.dates import find_periods
from assessor.core.profile.entries import find_entries
from assessor.core.profile.entry_dates import header_period
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import match_heading
from assessor.core.profile.heads import OTHER, Head, find_heads
from assessor.core.profile.rows import Row, without_end_signs

_PIECE = re.compile(r"[.;]\s+")
# A heading that says certificates means those.
_CERTIFIED = re.compile(r"\b(?:certi|zerti|certy|sertif|licen|lizen)")
# What stands beside rows may begin so much higher or end so much lower, in points.
_BESIDE = 30.0
# What a label of these holds has no entries with dates.
_BRIEF = ("summary", "skills", "languages", "interests")


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the resume: its ids ("" = none of the eleven), heading as written, and rows without the heading.

    `start:end` is its range of the text with the heading; `label` tells that the heading shares its row with content.
    `head` is the row of the heading where it has one to itself.
    """

    ids: tuple[str, ...]
    heading: str | None
    rows: tuple[Row, ...]
    start: int
    end: int
    label: bool = False
    head: Row | None = None


def find_blocks(rows: Sequence[Row]) -> list[Block]:
    """The resume cut at its headings; the first block is what stands before them and has no id."""
    heads = find_heads(rows) or [Head(row, None, None, row.start) for row in rows if row.index and row.after_gap]
    blocks = _put_back(_carried_over(_cut(rows, _with_borders(heads, rows))))
    return _with_summary([_named(block, i) for i, block in enumerate(blocks)])


def _with_summary(blocks: list[Block]) -> list[Block]:
    """The blocks with "Research" at the head as a summary, where another part below holds the positions."""
    early = next((i for i, block in enumerate(blocks[:2]) if block.ids == ("experience",)), None)
    if early is None or not any(block.ids == ("experience",) for block in blocks[early + 1 :]):
        return blocks
    block = blocks[early]
    if not looks_like_prose(block.rows) or any(find_periods(row.text) for row in block.rows):
        return blocks
    return [*blocks[:early], replace(block, ids=("summary",)), *blocks[early + 1 :]]


def _with_borders(heads: Sequence[Head], rows: Sequence[Row]) -> list[Head]:
    """The headings with borders where a table ends that labelled what stands in it, and where the next one begins."""
    result: list[Head] = []
    by_row = {head.row.index: head for head in heads}
    in_table = loose = brief = False
    for row in rows:
        if head := by_row.get(row.index):
            result.append(head)
            in_table, loose = head.content_from is not None and row.line.kind == "table", False
            brief = head.content_from is not None and head.match is not None and head.match.ids[0] in _BRIEF
        elif (in_table and row.line.kind != "table") or (loose and _table_begins(rows, row)):
            result.append(Head(row, None, None, row.start))
            in_table, loose, brief = False, True, False
        elif (
            brief
            and row.after_gap
            and row.line.kind != "table"
            and (period := header_period(row))
            and not period.single
        ):
            # "IN SHORT  Thirty years of it." and below an empty line "2019 - now  Tuner, Oak Ltd".
            result.append(Head(row, None, None, row.start))
            brief = False
    return result


def _table_begins(rows: Sequence[Row], row: Row) -> bool:
    return row.line.kind == "table" and rows[row.index - 1].line.kind != "table"


def _cut(rows: Sequence[Row], heads: Sequence[Head]) -> list[Block]:
    starts = [head.row.index for head in heads]
    blocks = [_block(rows, None, 0, starts[0] if starts else len(rows))] if not starts or starts[0] > 0 else []
    for i, head in enumerate(heads):
        blocks.append(_block(rows, head, starts[i], starts[i + 1] if i + 1 < len(starts) else len(rows)))
    return blocks


def _block(rows: Sequence[Row], head: Head | None, begin: int, stop: int) -> Block:
    inside = list(rows[begin + 1 if head else 0 : stop])
    if head and head.content_from is not None:
        inside.insert(0, _rest_of(head.row, head.content_from))
    start = head.row.start if head else rows[0].start
    end = rows[stop].start if stop < len(rows) else rows[-1].end
    ids = head.match.ids if head and head.match else (OTHER,)
    words = without_end_signs(head.words) if head and head.words else None
    beside = head is not None and head.words is not None and head.content_from is not None
    own = head.row if head and head.words and not beside else None
    return Block(ids, words, tuple(inside), start, end, beside, own)


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


def _put_back(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with what stands beside the rows of an earlier one, where the page was read column by column.

    The headers of jobs in a column of their own are read before the text beside them, and the next heading with them.
    """
    result = list(blocks)
    for i, block in enumerate(result):
        run = _rows_beside(block)
        if not run or not result[i - 1].rows or i == 0:
            continue
        above = result[i - 1]
        lowest = max(_bottom(row) for row in above.rows)
        if min(row.line.top or 0.0 for row in run) >= (above.rows[0].line.top or 0.0) - _BESIDE and (
            max(row.line.top or 0.0 for row in run) <= lowest + _BESIDE
        ):
            result[i - 1] = replace(above, rows=(*above.rows, *run))
            result[i] = replace(block, rows=block.rows[len(run) :])
    return result


def _rows_beside(block: Block) -> list[Row]:
    """The first rows of a block that stand in a column right of its heading and above it, before rows of its own."""
    head = block.head
    if head is None or head.line.top is None:
        return []
    run = []
    for row in block.rows:
        beside = row.line.column > head.line.column and row.line.page == head.line.page
        if not beside or row.line.top is None or row.line.top >= head.line.top:
            break
        run.append(row)
    return run if len(run) < len(block.rows) else []


def _bottom(row: Row) -> float:
    return row.line.bottom or 0.0


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
        return replace(block, ids=tuple(id_ for id_ in block.ids if id_ in named) or block.ids[:1])
    if block.heading is None:
        return block
    match = match_heading(block.heading)
    found = classify_block(block.rows)
    if match is None:
        if found is None and position <= 1 and _may_sum_up(block):
            found = "summary"
        return replace(block, ids=(found or OTHER,))
    if match.ids == (OTHER,) and position <= 1 and _may_sum_up(block):
        # "Présentation" is a talk in one language and what one says of oneself in another.
        return replace(block, ids=("summary",))
    if block.ids == ("interests",) and position <= 1 and looks_like_prose(block.rows):
        # Those at the head of a researcher's resume say what the work is about.
        return replace(block, ids=("summary",))
    papers = block.ids in (("publications",), ("certifications",)) and not _CERTIFIED.search(fold(block.heading))
    if papers and (told := _papers(block)):
        return replace(block, ids=told)
    if found in ("certifications", "education") and block.ids == ("publications",) and position > 0:
        # "Papers" are what one wrote, or what one may show.
        return replace(block, ids=(found,))
    if found == "certifications" and block.ids == ("education",) and not any(map(_names_study, block.rows)):
        # "Diplomas" are those of a school or those of a vendor.
        return replace(block, ids=(found,))
    if found == "education" and block.ids == ("certifications",) and any(names_school(row.text) for row in block.rows):
        # "Exams" are those of a school as often as those of a vendor.
        return replace(block, ids=(found,))
    if found and (match.certainty == "loose" or match.ids == (OTHER,) and found in ("education", "languages")):
        return replace(block, ids=(found,))
    if block.ids == ("skills",) and position <= 1 and looks_like_prose(block.rows) and not names_tools(block.rows):
        return replace(block, ids=("summary",))
    return block


def _names_study(row: Row) -> bool:
    return names_school(row.text) or (has_degree(row.text) and not names_certificate(row.text))


def _papers(block: Block) -> tuple[str, ...]:
    """What "Papers" or "Training" are where they name a school: those of it, and those of a vendor beside; else ()."""
    pieces = [piece for row in block.rows for piece in _PIECE.split(row.text)]
    certified = [piece for piece in pieces if names_certificate(piece)]
    schooled = [p for p in pieces if p not in certified and (names_school(p) or has_degree(p))]
    if not schooled or (block.ids == ("publications",) and any(names_publication(row.text) for row in block.rows)):
        return ()
    return ("education", "certifications") if certified else ("education",)


def _may_sum_up(block: Block) -> bool:
    """Whether a part under an unknown heading is running text about the person, with no entry in it."""
    dated = any(entry.period and not entry.period.single for entry in find_entries(block.rows))
    return looks_like_prose(block.rows) and not dated and not find_periods(block.heading or "")
