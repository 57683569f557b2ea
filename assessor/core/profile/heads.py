"""Which rows of a resume are headings: by their words, their look or the space around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.blocks import has_degree, names_school
from assessor.core.profile.dates import find_periods
from assessor.core.profile.headings import Match, is_usual, match_heading
from assessor.core.profile.labels import (
    OTHER,
    Head,
    beside_days,
    find_labels,
    is_exact,
    is_short_label,
    without_form_rows,
)
from assessor.core.profile.looks import (
    LARGER,
    Style,
    has_range,
    is_isolated,
    is_larger,
    is_late_in_preamble,
    is_lone_cell,
    labels_next,
    may_be_heading,
    stands_alone,
    stands_out,
    style_of,
)
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Row, body_size
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.unknown_heads import may_head_unknown, names_employer, names_job

__all__ = ["OTHER", "Head", "find_heads"]

_BROKEN_SCHOOL = re.compile(r"\s(?:of|for|the|de|du|della|des|der|für|van)$")
_MIN_REPEATED = 3
_MIN_ISOLATED = 2
# A heading of somebody's own words right above a dated row has no more words than this.
_FEW = 4


def find_heads(rows: Sequence[Row]) -> list[Head]:
    """All headings in reading order."""
    rows = _without_marks(rows)
    body = body_size(list(rows))
    heads = _plain_heads(rows, body)
    found = sorted([*heads, *find_labels(rows, heads)], key=lambda head: head.row.index)
    return without_form_rows(found, rows)


def _without_marks(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with headings that bear a bullet's mark ("■ Work history") as plain ones: several, each over text."""
    marked = {
        row.index: match.ids
        for row, after in zip(rows, rows[1:], strict=False)
        if row.bullet and not after.bullet and (row.line.bold or row.after_gap)
        if (match := match_heading(row.text)) and match.certainty == "exact"
    }
    if len(set(marked.values())) < _MIN_REPEATED:
        return rows
    return [
        replace(row, bullet=False, line=replace(row.line, kind="text")) if row.index in marked else row for row in rows
    ]


def _plain_heads(rows: Sequence[Row], body: float | None) -> list[Head]:
    """Headings that have their line to themselves: known words first, then rows that look like those."""
    known: list[Head] = []
    for row in rows:
        if (over_table := beside_days(row)) is not None:
            known.append(over_table)
            continue
        cell = is_lone_cell(row)
        match = match_heading(row.text) if may_be_heading(row) or cell else None
        if cell and match and match.certainty != "exact":
            continue
        if match and _is_head(rows, row, match, body):
            known.append(Head(row, row.text, match))
    known = _without_inner(_without_odd_levels(known), body)
    sure = [head for head in known if is_exact(head)]
    if len(sure) < 2:
        known = [head for head in known if not _is_spoken(head) or _is_set_apart(rows, head.row)]
        sure = [head for head in known if head.match and head.match.certainty != "loose"]
    styles = Counter(style_of(head.row) for head in sure if stands_out(head.row, body))
    if not styles:
        styles = _repeated_styles(rows, body)
    if not styles:
        dated = [head for head in _above_dates(rows, known, None) if not _stands_in_work(known, head.row)]
        unknown = _isolated_alike(rows, known) or dated
        return sorted([*known, *unknown], key=lambda head: head.row.index)
    known = [
        head
        for head in known
        if is_exact(head)
        or style_of(head.row) in styles
        or labels_next(rows, head.row)
        or (_is_spoken(head) and head.row.line.bold and is_larger(head.row, body))
    ]
    taken = {head.row.index for head in known}
    first = min(taken, default=len(rows))
    alike_rows = Counter(style_of(row) for row in rows if may_be_heading(row) and stands_alone(rows, row))
    alike = [
        Head(row, row.text, match_heading(row.text))
        for row in rows
        if row.index not in taken
        and style_of(row) in styles
        and not _is_employer(rows, known, row)
        and not _opens_entry(rows, known, row)
        and may_head_unknown(rows, row, first, body, known=max(styles[style_of(row)], alike_rows[style_of(row)] - 1))
    ]
    alike += _above_dates(rows, [*known, *alike], styles)
    alike = [head for head in alike if not (find_periods(head.row.text) and _stands_in_work(known, head.row))]
    return sorted([*known, *alike], key=lambda head: head.row.index)


def _repeated_styles(rows: Sequence[Row], body: float | None) -> Counter[Style]:
    """The style of headings where none is known by its words: the most striking that short lone rows repeat."""
    alike = Counter(style_of(row) for row in rows if may_head_unknown(rows, row, len(rows), body))
    repeated = [style for style, count in alike.items() if count >= _MIN_REPEATED]
    best = max(repeated, key=lambda style: (bool(style[0]), style[1] or 0.0, style[3], style[2]), default=None)
    return Counter() if best is None else Counter({best: alike[best]})


def _isolated_alike(rows: Sequence[Row], known: Sequence[Head]) -> list[Head]:
    """Short lines with space around them, where headings of known words stand so and nothing else marks them."""
    if sum(is_isolated(rows, head.row) for head in known) < _MIN_ISOLATED:
        return []
    taken = {head.row.index for head in known}
    styles = {style_of(head.row) for head in known if is_isolated(rows, head.row)}
    return [
        Head(row, row.text, match_heading(row.text))
        for row in rows
        if row.index not in taken
        and is_isolated(rows, row)
        and style_of(row) in styles
        and not _is_employer(rows, known, row)
        and may_be_heading(row)
        and is_short_label(row.text)
        and is_late_in_preamble(rows, row)
    ]


def _above_dates(rows: Sequence[Row], heads: Sequence[Head], styles: Counter[Style] | None) -> list[Head]:
    """Headings of unknown words right above a dated row: told from names of jobs by how few they are.

    Names of jobs and firms in the style of the headings would stand above every dated row. In plain text without any
    style (None) an empty line above stands for it.
    """
    taken = {head.row.index for head in heads}
    found = [
        row
        for row, after in zip(rows, rows[1:], strict=False)
        if row.index not in taken
        and (_opens_plain(rows, row) if styles is None else style_of(row) in styles)
        and may_be_heading(row)
        and not _opens_work(rows, heads, row)
        and (stands_alone(rows, row) or (row.line.top is None and row.line.size is not None))
        and row.words <= _FEW
        and not (find_periods(row.text) or title_score(row.text) or organisation_score(row.text) or "@" in row.text)
        and has_range(after)
        and (styles is None or style_of(after) not in styles)
    ]
    jobs = [row for row in found if names_employer(rows[row.index + 1])]
    study = [row for row in found if row not in jobs and has_degree(rows[row.index + 1].text)]
    enough = len(heads) > (0 if styles is None else 1)
    once = [row for kind in (jobs, study) for row in kind if len(kind) == 1 and enough]
    return [Head(row, row.text, match_heading(row.text)) for row in once]


def _opens_plain(rows: Sequence[Row], row: Row) -> bool:
    """Whether a line of plain text below the contact has an empty one above it."""
    plain = row.line.size is None and row.line.kind == "text" and row.after_gap
    return plain and is_late_in_preamble(rows, row)


def _stands_in_work(known: Sequence[Head], row: Row) -> bool:
    """Whether the nearest known heading above a row is one of work: a heading with dates below it is a job."""
    above = [head for head in known if head.row.index < row.index]
    return bool(above) and above[-1].match is not None and "experience" in above[-1].match.ids


def _is_employer(rows: Sequence[Row], known: Sequence[Head], row: Row) -> bool:
    """Whether a row in the part of work names the employer of the titles below it."""
    return _stands_in_work(known, row) and (_heads_roles(rows, row) or _opens_work(rows, known, row))


def _opens_entry(rows: Sequence[Row], known: Sequence[Head], row: Row) -> bool:
    """Whether a row stands right above dates and below a larger heading of work: an entry of it.

    Headings of a narrow column may look as the titles of jobs do in the wide one.
    """
    below = rows[row.index + 1 : row.index + 2]
    above = [head.row for head in known if head.row.index < row.index][-1:]
    dated = any(has_range(other) and not other.bullet and not other.after_gap for other in below)
    return dated and _stands_in_work(known, row) and any(is_larger(head, row.line.size) for head in above)


def _heads_roles(rows: Sequence[Row], row: Row) -> bool:
    """Whether a title with dates and no employer of its own stands below a row: the row is its employer."""
    below = rows[row.index + 1 : row.index + 4]
    if below and below[0].words < _FEW and not title_score(below[0].text) and not find_periods(below[0].text):
        # Its town.
        below = below[1:]
    if not below or title_score(below[0].text) < 2 or below[0].bullet or names_employer(below[0]):
        return False
    return has_range(below[0]) or (len(below) > 1 and is_period(below[1].text))


def _opens_work(rows: Sequence[Row], known: Sequence[Head], row: Row) -> bool:
    """Whether a row stands right below a heading of work and right above a dated title: the first job's employer."""
    below = rows[row.index + 1 : row.index + 2]
    first = any(head.row.index == row.index - 1 for head in known) and _stands_in_work(known, row)
    return first and bool(below) and has_range(below[0]) and title_score(below[0].text) > 1


def _is_head(rows: Sequence[Row], row: Row, match: Match, body: float | None) -> bool:
    """Whether a row with heading words is a heading: it stands out, or (known phrases only) has space around it."""
    if _BROKEN_SCHOOL.search(row.text) and names_school(row.text):
        # "University of" over "Elmstead": a narrow column broke the name.
        return False
    if match.ids == (OTHER,) and not stands_out(row, body) and names_job(rows, row):
        return False
    if match.certainty == "exact":
        usual = (
            row.line.kind == "text" and is_usual(row.text) and (row.line.size is None or _is_unmarked(rows, row, body))
        )
        return usual or stands_out(row, body) or stands_alone(rows, row) or labels_next(rows, row)
    if match.certainty == "spoken":
        # Several words of a heading, or a question, need no empty line below them.
        alone = row.line.size is None and row.words > 1 and row.after_gap
        return alone or stands_out(row, body) or labels_next(rows, row) or is_isolated(rows, row)
    if row.line.size is None and row.line.kind == "text" and _opens_words(rows, row):
        return True
    return stands_out(row, body) and (row.line.kind == "heading" or ":" in row.text)


def _is_unmarked(rows: Sequence[Row], row: Row, body: float | None) -> bool:
    """Whether a word processor's document marks no row at all: its headings are told by their words alone."""
    return row.line.top is None and not any(stands_out(other, body) and not other.capitals for other in rows)


def _opens_words(rows: Sequence[Row], row: Row) -> bool:
    """Whether a short line of plain text stands below an empty one and right above undated text, naming no job."""
    below = rows[row.index + 1] if row.index + 1 < len(rows) else None
    named = title_score(row.text) or organisation_score(row.text) or find_periods(row.text)
    plain = row.after_gap and row.words <= _FEW and not named and not any(char in row.text for char in ",@")
    return plain and below is not None and not below.after_gap and not has_range(below)


def _is_spoken(head: Head) -> bool:
    return head.match is not None and head.match.certainty == "spoken"


def _is_set_apart(rows: Sequence[Row], row: Row) -> bool:
    return row.line.kind == "heading" or stands_alone(rows, row)


def _without_odd_levels(heads: list[Head]) -> list[Head]:
    """Without marked-up headings deeper than the usual level of sections ("### Teaching" under "## Experience")."""
    levels = Counter(head.row.line.level for head in heads if head.row.line.kind == "heading" and is_exact(head))
    if not levels:
        return heads
    top = min(
        level for level, count in levels.items() if count >= 2 or len(levels) == 1 or count == max(levels.values())
    )
    return [head for head in heads if head.row.line.kind != "heading" or head.row.line.level <= top]


def _without_inner(heads: list[Head], body: float | None) -> list[Head]:
    """Without rows in body size that say "Freelance" or "Clients:" under larger headings of work: they belong to a job.

    In a marked-up text a heading is larger than any line of text.
    """
    larger = [
        head
        for head in heads
        if head.row.line.kind == "heading" or (body and head.row.line.size and head.row.line.size > body * LARGER)
    ]
    if len(larger) < _MIN_REPEATED:
        return heads
    kept: list[Head] = []
    for head in heads:
        above = kept[-1] if kept else None
        inner = head not in larger and head.row.line.kind != "heading" and not head.row.capitals
        if inner and above is not None and above.match and head.match and above.match.ids == head.match.ids:
            continue
        kept.append(head)
    return kept
