"""Jobs written as forms, a label before each value: dates, title and employer brought into one row, the rest below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.scores import COMMA, organisation_score, title_score
from assessor.core.profile.words.labels import (
    CLIENT_LABELS,
    DATE_LABELS,
    EMPLOYER_LABELS,
    END_LABELS,
    START_LABELS,
    TITLE_LABELS,
)
from assessor.core.profile.words.months import PRESENT

_LABEL = re.compile(r"^(?:\(?\d{1,2}[.)]\s*)?([^\W\d_][^:：]{1,40}?)\s*[:：]\s*(?=\S)")
_LABEL_ALONE = re.compile(r"^(?:\(?\d{1,2}[.)]\s*)?([^\W\d_][^:：]{1,40}?)\s*[:：]?$")
# "Role (as of today)": what brackets add to a label.
_ASIDE = re.compile(r"\s*\([^()]*\)")
# "Company / Organisation", "Designation & Grade": one label of several words for the same.
_OR = re.compile(r"\s*(?:/|&|,|\s(?:and|or|und|oder|et|ou|y|o|e)\s)\s*")
_MAX_LABEL = 4
# A title or an employer in a form has no more words than this, one in the row of a job no more than that.
_MAX_VALUE, _MAX_NAME = 22, 9
# What may be said between the first rows of one form.
_NEAR = 3
_OTHER_SIDE = {"client": "employer", "employer": "client"}
# Over what was done for a client or in a team within a job.
_PROJECT = ("project", "projekt", "projet", "proyecto", "projeto", "progetto")
_KINDS = ("title", "employer", "client", "dates", "start")


@dataclass(frozen=True, slots=True)
class _Field:
    """One label of a form with its value: what it is, and where the value stands in the document's text."""

    kind: str
    label: str
    value: Cell


@dataclass(slots=True)
class _Form:
    """The rows of one job's form: its first field of each kind, and all rows in reading order."""

    fields: dict[str, _Field] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether it names a title, for whom, and when."""
        when = self.fields.get("dates") or self.fields.get("start")
        return bool("title" in self.fields and {"employer", "client"} & set(self.fields) and when)


def joined_forms(rows: Sequence[Row]) -> list[Row]:
    """Rows with each job that is written as a form in one row, what else it says as bullets below; others as they are.

    Where forms name employers, one with a client instead tells of a project in the job above.
    """
    fields = [_fields(row) or _label_above(row, below) for row, below in zip(rows, [*rows[1:], None], strict=False)]
    if not any(item.kind in ("dates", "start") for found in fields for item in found):
        return list(rows)
    before, forms = _forms(rows, fields)
    for above, form in zip([before, *(form.rows for form in forms)], forms, strict=False):
        _take_title(above, form)
    whole = [form for form in forms if form.is_whole]
    employed = any("employer" in form.fields for form in whole)
    if not whole or (not employed and any(_heads_job(row) for row in before)):
        return list(rows)
    newest = max((form for form in whole if "start" in form.fields), key=_first_month, default=None)
    result, above = list(before), None
    for form in forms:
        if above is not None and _is_further_role(form, above):
            form.fields["employer"] = above.fields["employer"]
        if employed and above is not None and "employer" not in form.fields and _tells_project(form, above):
            result += [replace(row, bullet=True) for row in form.rows]
            continue
        result += _in_one_row(form, is_newest=form is newest) if form.is_whole else form.rows
        above = form if form.is_whole else above
    return result


def _is_further_role(form: _Form, above: _Form) -> bool:
    """Whether a title with dates follows right on those of a job: a further role at its employer."""
    untold = "employer" not in form.fields and "client" not in form.fields and "employer" in above.fields
    last = above.rows[-1]
    closed = any(last.start <= item.value.start < last.end for item in above.fields.values())
    return untold and closed and not form.rows[0].after_gap and {"title", "dates"} <= set(form.fields)


def _tells_project(form: _Form, above: _Form) -> bool:
    """Whether a form says what was done for a client, or in a project, within the job above."""
    return "client" in form.fields or fold(above.rows[-1].text).startswith(_PROJECT)


def _first_month(form: _Form) -> int:
    return find_periods(form.fields["start"].value.text)[0].first or 0


def _take_title(above: list[Row], form: _Form) -> None:
    """Give a form without a title the short row right above it that is one: "Clerk" over "Employer: Oak Ltd"."""
    row = above[-1] if above and "title" not in form.fields else None
    if row is None or row.bullet or len(row.cells) > 1 or row.words > _MAX_NAME or find_periods(row.text):
        return
    if title_score(row.text) >= 2 and not organisation_score(row.text):
        form.fields["title"] = _Field("title", "", row.cells[0])
        form.rows.insert(0, above.pop())


def _heads_job(row: Row) -> bool:
    return any(not period.single for period in find_periods(row.text)) and not _fields(row)


def _forms(rows: Sequence[Row], fields: Sequence[list[_Field]]) -> tuple[list[Row], list[_Form]]:
    """The rows above the first form, and the forms with all rows below their first field."""
    before: list[Row] = []
    forms: list[_Form] = []
    lead = ""
    for i, row in enumerate(rows):
        known = [item for item in fields[i] if item.kind]
        leads = [item.label for item in known if item.kind in _KINDS]
        if leads and (not forms or _opens(forms[-1], lead, known, fields[i + 1 :])):
            forms.append(_Form())
            lead = lead or leads[0]
        if not forms:
            before.append(row)
            continue
        form = forms[-1]
        if not known and form.is_whole and (row.line.kind == "heading" or (row.after_gap and _heads_job(row))):
            # A job that is written otherwise.
            forms.append(_Form())
            form = forms[-1]
        form.rows.append(row)
        for item in known:
            form.fields.setdefault(item.kind, item)
    return before, forms


def _opens(form: _Form, lead: str, known: Sequence[_Field], following: Sequence[list[_Field]]) -> bool:
    """Whether fields begin another form: with the label that the first began with, or one that this has already."""
    for item in known:
        had = form.fields.get(item.kind)
        if form.is_whole and _OTHER_SIDE.get(item.kind) in form.fields and had is None:
            # A client's project below a job, or the next job below a client's project.
            return True
        if item.label == lead and form.fields:
            return True
        if had is None or item.kind not in _KINDS:
            continue
        near = [other for found in following[:_NEAR] for other in found]
        below = {other.kind for other in takewhile(lambda other: other.label != lead, near) if other.kind in _KINDS}
        if had.label == item.label or (form.is_whole and below - {item.kind}):
            return True
    return not form.fields


def _fields(row: Row) -> list[_Field]:
    """The labels and values of a row: "Company: Oak Ltd", "Role | Clerk", "From: 2019 | To: 2021"."""
    if row.line.kind == "heading":
        return []
    own = [_LABEL.match(cell.text) for cell in row.cells]
    if all(own):
        pairs = [
            (found[1], _after(cell, found.end()))
            for found, cell in zip(own, row.cells, strict=True)
            if found is not None
        ]
    elif len(row.cells) % 2 == 0 and all(_LABEL_ALONE.match(cell.text) for cell in row.cells[::2]):
        values = [_after(cell, len(cell.text) - len(cell.text.lstrip(" :："))) for cell in row.cells[1::2]]
        labels = [found[1] for cell in row.cells[::2] if (found := _LABEL_ALONE.match(cell.text))]
        pairs = list(zip(labels, values, strict=True))
    else:
        return []
    found = [_Field(_kind(label, cell.text), fold(label).strip(), cell) for label, cell in pairs]
    return found if len(found) == 1 or all(item.kind for item in found) else []


def _label_above(row: Row, below: Row | None) -> list[_Field]:
    """The label that has a row to itself and the value in the row below: "Employer" over "Oak Ltd"."""
    if below is None or len(row.cells) > 1 or len(below.cells) > 1 or row.bullet or row.words > _MAX_LABEL:
        return []
    label = row.text.rstrip(" :：")
    kind = _kind(label, below.text)
    told = kind and not _fields(below) and not _kind(below.text.rstrip(" :："), "Oak 2019")
    return [_Field(kind, fold(label), below.cells[0])] if told else []


def _after(cell: Cell, at: int) -> Cell:
    return Cell(cell.text[at:], cell.start + at, cell.end)


def _kind(label: str, value: str) -> str:
    """What a label says of its value: one of the kinds, "end", or "" where it is none of them."""
    if len(label.split()) > _MAX_LABEL + 1 or not value:
        return ""
    plain = fold(_ASIDE.sub("", label)).strip(" .")
    names = {plain} if plain in _ALL else set(_OR.split(plain))
    dated = bool(find_periods(value))
    if names <= END_LABELS and (dated or fold(value).strip(" .") in _NOW):
        return "end"
    if names <= START_LABELS and dated and all(period.single for period in find_periods(value)):
        return "start"
    if names <= DATE_LABELS:
        return "dates" if dated else ""
    if len(value.split()) > _MAX_VALUE:
        return ""
    if names <= _TITLES:
        return "title" if len(value.split()) <= _MAX_NAME + 3 else ""
    if names <= _EMPLOYERS:
        return "employer"
    return "client" if names <= CLIENT_LABELS else ""


_NOW = frozenset((*PRESENT, "till date", "to date", "till now", "until now", "date"))
_TITLES, _EMPLOYERS = frozenset(TITLE_LABELS), frozenset(EMPLOYER_LABELS)
_ALL = _TITLES | _EMPLOYERS | DATE_LABELS | START_LABELS | END_LABELS | CLIENT_LABELS


def _in_one_row(form: _Form, *, is_newest: bool) -> list[Row]:
    """A form as "2019 – 2021 | position: Clerk | employer: Oak Ltd", and below it what else stands in it."""
    employer = form.fields.get("employer") or form.fields["client"]
    title, when = form.fields["title"], _when(form, is_newest=is_newest)
    cells = (
        when,
        replace(title.value, text=f"position: {title.value.text}"),
        replace(employer.value, text=f"employer: {_short(employer.value.text)}"),
    )
    taken = {item.value.start for item in (employer, title, *_dates_of(form))}
    own = [row for row in form.rows if any(row.start <= start < row.end for start in taken)]
    first = own[0]
    line = replace(first.line, kind="text", turn=0)
    joined = replace(
        first, text="\t".join(cell.text for cell in cells), end=own[-1].end, cells=cells, line=line, bullet=False
    )
    return [joined, *(replace(row, bullet=True) for row in form.rows if row not in own)]


def _dates_of(form: _Form) -> list[_Field]:
    kinds = ("dates",) if "dates" in form.fields else ("start", "end")
    return [form.fields[kind] for kind in kinds if kind in form.fields]


def _when(form: _Form, *, is_newest: bool) -> Cell:
    """The dates of a form: of a first and a last day the period between them; the newest job without one is open."""
    dates = _dates_of(form)
    if len(dates) == 1 and dates[0].kind == "start" and is_newest:
        return replace(dates[0].value, text=f"{dates[0].value.text} –")
    if len(dates) == 1:
        period = next((p for p in find_periods(dates[0].value.text) if not p.single), None)
        text = dates[0].value.text if period is None else dates[0].value.text[period.at[0] : period.at[1]]
        return replace(dates[0].value, text=text)
    return Cell(" – ".join(item.value.text for item in dates), dates[0].value.start, dates[-1].value.end)


def _short(name: str) -> str:
    """An employer's name without its address, where it is long."""
    names = COMMA.split(name)
    while len(names) > 1 and len(" ".join(names).split()) > _MAX_NAME:
        names.pop()
    return ", ".join(names)
