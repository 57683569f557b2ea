"""Rows put together or cut before entries are looked for: dates and headers that a line's end broke, run-in headers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.broken_dates import joined_cells, joined_dates
from assessor.core.profile.columns import in_reading_order
from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.descriptions import SPOKEN, ends_sentence, is_description, is_table_head
from assessor.core.profile.event_rows import joined_events
from assessor.core.profile.folding import fold
from assessor.core.profile.form_jobs import joined_forms
from assessor.core.profile.form_rows import without_form_labels
from assessor.core.profile.names import split_title
from assessor.core.profile.parts import tidy
from assessor.core.profile.rails import (
    is_period,
    joined_first_cells,
    joined_rail,
)
from assessor.core.profile.remark_rows import without_remarks
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.run_in import SENTENCE, without_run_in
from assessor.core.profile.scores import COMMA, organisation_score, title_score

# A row that ends with one of these goes on in the next.
_UNFINISHED = frozenset(
    ("of", "for", "and", "&", "at", "the", "in", "de", "del", "der", "für", "und", "et", "y", "av", "og", "van", "di")
)
# "Oct 2019 - now. 212 shops, 95 articles": a full stop, and no name after it.
_CLOSED = re.compile(r"\.\s+\d")
# "Oak Mills (2019 to now). I am the only developer."
_FIRM_DATED = re.compile(r"(?P<firm>[^\W\d_a-z][^.;:()]{2,50}?)\s\((?P<when>[^()]{4,40})\)[.:]\s+")
_I_AM = re.compile(
    r"^(?:I(?:\sam|['’]m|\swas|\swork(?:ed)? as)|Ich (?:bin|war)|Je (?:suis|fus))\s+"
    r"(?:the\s|an?\s|die\s|der\s)?(?:only\s)?"
)
# A sentence that is nothing but a title has no more words than this.
_SHORT = 6
# More words than this in a table's cell are no name of a job or a firm.
_MAX_NAME = 12
_MAX_TITLED = 18
# A title, its start and its end, each in a cell.
_MAX_CELLS = 3
_MAX_TAGLINE = 8
_RUNS_ON = 7
_MAX_UNTOLD = 3
# Between two roles in one row.
_NEXT_ROLE = re.compile(
    r"(?:;|,)\s+(?:and\s)?(?:before that|previously|earlier|formerly|davor|zuvor|avant cela|antes)\s+|;\s+"
    r"|(?<=\w\)),\s+(?=[^,]*\()(?:and\s)?(?:before\s(?:that\s)?)?|(?<=\w\))\s(?:and|then|und|et|y|&)\s(?:before\s(?:that\s)?)?"
)
# So many bullets may stand between a title and the bullet of its dates, that one with them.
_MAX_BULLETS = 2


def whole_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows of a section with dates and headers whole that a line's end broke, and run-in headers by themselves."""
    rows = joined_forms(joined_events(without_remarks(rows)))
    rows = _without_intros([row for i, row in enumerate(rows) if not (i and _is_inner_table_head(rows[i - 1], row))])
    joined = _joined_headers(
        joined_rail(
            joined_dates(
                joined_cells(joined_first_cells(_headed_by_bullets(in_reading_order(without_form_labels(rows)))))
            )
        )
    )
    joined = [part for row in joined for part in _roles_of(without_run_in(row))]
    # Under headings with dates a bullet with some of its own tells of what was done, not of another job.
    marked = any(row.line.kind == "heading" and _is_dated(row) for row in joined)
    return [
        row if marked and row.bullet else _headed_prose(joined[i - 1] if i else None, row)
        for i, row in enumerate(joined)
    ]


def _is_inner_table_head(above: Row, row: Row) -> bool:
    """Whether a row names the columns of a table that stands under a firm's name: "Role", "From", "To"."""
    return row.line.kind == "table" and above.line.kind != "table" and is_table_head(row)


def _without_intros(rows: Sequence[Row]) -> list[Row]:
    """Rows without a sentence on a firm between its name and the dated title: "Oak Rail", "A railway.", "Clerk"."""
    inner = zip(rows, rows[1:], rows[2:], strict=False)
    intros = {id(row) for above, row, below in inner if _is_intro(above, row, below) or _is_tagline(above, row, below)}
    return [row for row in rows if id(row) not in intros]


def _is_intro(above: Row, row: Row, below: Row) -> bool:
    apart = row.after_gap and above.line.kind != "heading"
    if row.bullet or apart or below.bullet or above.bullet or len(below.cells) > _MAX_CELLS:
        return False
    marked = above.after_gap or above.line.bold or above.line.kind == "heading"
    told = ends_sentence(row.text) or (marked and is_description(row))
    if below.after_gap and not marked:
        return False
    if not told or find_periods(row.text) or SPOKEN.search(row.text) or row.words > _MAX_TITLED:
        return False
    name = above.words <= _SHORT and not ends_sentence(above.text) and not find_periods(above.text)
    periods = [period for period in find_periods(below.text) if not period.single]
    if not name or title_score(above.text) > 1:
        return False
    if not find_periods(below.text) and below.words <= _SHORT and not ends_sentence(below.text):
        return title_score(below.text) == 3 and split_title(below.text, frozenset())[1] is None
    if len(periods) != 1:
        return False
    title = tidy(below.text[: periods[0].at[0]].rstrip(" (") + below.text[periods[0].at[1] :].lstrip(" )"))
    return title_score(title) == 3 and split_title(title, frozenset())[1] is None


def _is_tagline(above: Row, row: Row, below: Row) -> bool:
    """Whether a row only says what a dated firm does, above a title: "Oak Seeds, 2020 - now", "seeds", "Clerk"."""
    if row.bullet or row.after_gap or below.bullet or below.after_gap or above.bullet or len(row.cells) > 1:
        return False
    if not row.text[:1].islower() or ends_sentence(row.text) or row.words > _MAX_TAGLINE or find_periods(row.text):
        return False
    if is_period(above.text):
        # "Mar 2023 –" over "present": dates alone name no firm.
        return False
    dated = any(not period.single for period in find_periods(above.text)) and title_score(above.text) < 2
    title = title_score(below.text) == 3 and below.words <= _SHORT and not ends_sentence(below.text)
    return dated and title and not find_periods(below.text) and title_score(row.text) < 2


def _headed_by_bullets(rows: Sequence[Row]) -> list[Row]:
    """Rows with those no bullets that stand between a title and its dates, where these have a bullet of their own."""
    plain = list(rows)
    for i, row in enumerate(plain):
        if not row.bullet or not is_period(row.text):
            continue
        first = i
        while first > max(0, i - _MAX_BULLETS) and plain[first - 1].bullet:
            first -= 1
        title = plain[first - 1] if first else None
        if title is not None and not title.bullet and title_score(title.text) > 1:
            for at in range(first, i + 1):
                plain[at] = replace(plain[at], bullet=False, line=replace(plain[at].line, kind="text"))
    return plain


def _roles_of(row: Row) -> list[Row]:
    """A row of "Clerk (2012-2015); head clerk (since 2015)" as one row for each role; any other as it is."""
    begins = [0, *(found.end() for found in _NEXT_ROLE.finditer(row.text))]
    if len(begins) < 2 or len(row.cells) > 1:
        return [row]
    pieces = [row.text[a:b] for a, b in zip(begins, [*begins[1:], len(row.text)], strict=True)]
    roles = all(
        title_score(piece) >= 2 and any(not period.single for period in find_periods(piece)) for piece in pieces
    )
    if not roles:
        return [row]
    parts = []
    for at, piece in zip(begins, pieces, strict=True):
        text = _NEXT_ROLE.sub("", piece).rstrip(" ;,")
        cell = Cell(text, row.start + at, row.start + at + len(text))
        parts.append(
            replace(row, text=text, start=cell.start, end=cell.end, cells=(cell,), line=replace(row.line, turn=0))
        )
    return parts


def _headed_prose(above: Row | None, row: Row) -> Row:
    """A row whose first sentences are the header and whose others say what was done, without those.

    "2022 - now, Oak Ltd. Developer. Built the pump.", "Developer, 2022 until now. Built the pump.", and below a dated
    row "Developer. Built the pump.".
    """
    if len(row.cells) > 1:
        return row
    if (named := _firm_and_title(row)) is not None:
        return named
    if row.bullet:
        return _headed_bullet(row)
    sentences = SENTENCE.split(row.text)
    if above is not None and row.words <= _SHORT and title_score(sentences[0]) > 2 and _is_dated(above):
        # "Intern.", "Back-end developer. Team of four."
        return _only(row, sentences[0]) if title_score(above.text) < 2 else row
    if above is not None and len(sentences) > 1 and _is_firm(sentences[0]) and _is_title_alone(above):
        # "Oak Energy AS. Meters and bills." below "2022 -", "Developer".
        return _only(row, sentences[0])
    if len(sentences) < 2 or row.words < _RUNS_ON or SPOKEN.search(sentences[0]):
        return row
    dated = [period for period in find_periods(row.text) if not period.single]
    if dated and not dated[0].at[0] and _CLOSED.match(row.text, dated[0].at[1]) and not title_score(row.text):
        return _only(row, row.text[: dated[0].at[1]])
    if dated and dated[0].at[1] <= len(sentences[0]) and _is_brief(dated[0], sentences[0]):
        longest = _MAX_NAME if is_period(sentences[0]) else _SHORT
        second = sentences[1].partition("; ")[0]
        named = len(second.split()) <= longest and _names_job(second)
        # "Since 2018: Oak Mills Ltd. Loom feeder.": behind a firm a few words are what one was there.
        short = (
            len(sentences) == 2 and len(sentences[1].split()) <= _MAX_UNTOLD and organisation_score(sentences[0]) > 1
        )
        named = (named or short) and title_score(sentences[0]) < 2
        return _only(row, f"{sentences[0]} | {second}" if named else sentences[0])
    if above is None or not _is_dated(above) or title_score(above.text) >= 2:
        return row
    named = title_score(sentences[0]) >= 2 and len(sentences[0].split()) <= _SHORT
    return _only(row, sentences[0]) if named or (is_period(above.text) and _names_job(sentences[0])) else row


def _is_brief(period: Period, text: str) -> bool:
    """Whether a sentence is short enough for a header; where it names a title its dates do not count."""
    beside = text[: period.at[0]] + text[period.at[1] :] if title_score(text) > 1 else text
    return len(beside.split()) <= _MAX_NAME


def _firm_and_title(row: Row) -> Row | None:
    """A row of "Oak Mills (2019 to now). I am the only developer." as its firm, dates and title; None for others."""
    found = _FIRM_DATED.match(row.text)
    if found is None or not is_period(found["when"]) or find_periods(found["when"])[0].single:
        return None
    second = _I_AM.sub("", SENTENCE.split(row.text[found.end() :])[0]).rstrip(".")
    if title_score(found["firm"]) > 1:
        return None
    if title_score(second) < 2 or len(second.split()) > _MAX_NAME or SPOKEN.search(second):
        return None
    return replace(_only(row, f"{row.text[: found.end()].rstrip(' .:')} | {second}"), bullet=False)


def _headed_bullet(row: Row) -> Row:
    """A bullet that begins with its dates, title and employer, without the sentences after them."""
    periods = [period for period in find_periods(row.text) if not period.single]
    if not periods:
        return row
    first = SENTENCE.split(row.text, maxsplit=1)[0]
    dated = any(period.at[1] <= len(first) for period in periods)
    named = dated and len(first.split()) <= _MAX_TITLED and title_score(first.rpartition(": ")[2]) >= 2
    return _only(row, first) if named and len(first) < len(row.text) else row


def _is_firm(text: str) -> bool:
    return organisation_score(text) >= 2 and title_score(text) < 2 and len(text.split()) <= _SHORT


def _is_title_alone(row: Row) -> bool:
    """Whether a dated row names a title and no employer: "2022 – now", "Developer"."""
    rest = row.text if _is_dated(row) else ""
    for period in reversed(find_periods(rest)):
        rest = rest[: period.at[0]] + rest[period.at[1] :]
    title = tidy(rest)
    return title_score(title) == 3 and len(title.split()) <= _SHORT and split_title(title, frozenset())[1] is None


def _names_job(text: str) -> bool:
    """Whether a short text holds a title between its commas: "Oak Ltd, release engineer"."""
    return len(text.split()) <= _MAX_NAME and any(title_score(name) >= 2 for name in COMMA.split(text))


def _is_dated(row: Row) -> bool:
    """Whether a row holds a period, or nothing but a date."""
    return any(not period.single or is_period(row.text) for period in find_periods(row.text))


def _only(row: Row, text: str) -> Row:
    text = text.rstrip(" :")
    # "a.s.", "S.A." keep their last point.
    text = text if "." in text.split()[-1].rstrip(".") else text.rstrip(" .")
    if text == row.text:
        return row
    return replace(row, text=text, cells=(replace(row.cells[0], text=text),), line=replace(row.line, turn=0))


def _joined_headers(rows: Sequence[Row]) -> list[Row]:
    """Rows that end in the middle of a name joined with the dated row that goes on with it."""
    joined: list[Row] = []
    for row in rows:
        above = joined[-1] if joined else None
        if above is not None and _goes_on(above, row):
            end = above.cells[-1]
            first = Cell(f"{end.text} {row.cells[0].text}", end.start, row.cells[0].end)
            cells = (*above.cells[:-1], first, *row.cells[1:])
            joined[-1] = replace(above, text=f"{above.text} {row.text}", end=row.end, cells=cells)
        else:
            joined.append(row)
    return joined


def _goes_on(above: Row, row: Row) -> bool:
    if row.bullet or above.bullet or above.words > 14 or row.words > 12 or above.line.kind != row.line.kind:
        return False
    if fold(above.text.split()[-1]) not in _UNFINISHED or not title_score(above.text) or find_periods(above.text):
        return False
    return bool(find_periods(row.text))
