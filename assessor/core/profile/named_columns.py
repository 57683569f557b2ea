"""Jobs in a table whose first row names its columns: the words of the cells need not tell title from employer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.entry import Entry
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header
from assessor.core.profile.names import employer_of, title_of
from assessor.core.profile.rows import Row
from assessor.core.profile.words.labels import (
    CLIENT_LABELS,
    DATE_LABELS,
    EMPLOYER_LABELS,
    END_LABELS,
    START_LABELS,
    TITLE_LABELS,
)

# In this order: "from" is the start of a period before it is a word for one.
_KINDS = (
    ("start", START_LABELS),
    ("end", END_LABELS),
    ("dates", DATE_LABELS),
    ("title", frozenset(TITLE_LABELS)),
    ("employer", frozenset((*EMPLOYER_LABELS, *CLIENT_LABELS))),
)
# "Name of the employer", "Nombre de la empresa".
_NAME_OF = re.compile(
    r"^(?:name|nom|nombre|nome|nazwa|naam)(?: (?:and|&) address)? (?:of|de|du|della|dell'|da|do|der|van)"
    r"(?: the| la| el| l'| a)? ?(?=\w)"
)
_ALSO = re.compile(r"\s*[,/(&]\s*")
# Title, employer and dates, each in a column.
_MIN_COLUMNS = 3


def read_columns(rows: Sequence[Row], places: frozenset[str]) -> tuple[list[Header], list[Row]]:
    """The jobs of a table whose first row names the columns of title, employer and dates, and the rows above it.

    A table in which cells are missing is left to those who read by the words of the cells.
    """
    at = next((i for i, row in enumerate(rows) if _names_columns(row)), None)
    if at is None:
        return [], list(rows)
    kinds = _column_kinds(rows[at])
    below = list(rows[at + 1 :])
    if not below or any(len(row.cells) != len(kinds) or row.line.kind != rows[at].line.kind for row in below):
        return [], list(rows)
    found = [header for row in below if (header := _header(row, kinds, places)) is not None]
    return (found, list(rows[:at])) if len(found) == len(below) else ([], list(rows))


def _names_columns(row: Row) -> bool:
    """Whether the cells of a row name columns of a title, an employer and dates."""
    if len(row.cells) < _MIN_COLUMNS or any(char.isdigit() for char in row.text):
        return False
    kinds = set(_column_kinds(row))
    return {"title", "employer"} <= kinds and bool({"dates", "start"} & kinds)


def _column_kinds(row: Row) -> list[str | None]:
    """The kinds of the columns that a row names, each once: the first column of a kind is it."""
    kinds: list[str | None] = []
    for cell in row.cells:
        # "Employer, town".
        kind = _kind(cell.text) or _kind(_ALSO.split(cell.text, maxsplit=1)[0])
        kinds.append(None if kind in kinds else kind)
    return kinds


def _kind(label: str) -> str | None:
    plain = _NAME_OF.sub("", fold(label).strip(" :*."))
    return next((kind for kind, labels in _KINDS if plain in labels), None)


def _header(row: Row, kinds: Sequence[str | None], places: frozenset[str]) -> Header | None:
    """The job of a row; a cell without a letter names no employer."""
    values = {kind: cell.text for kind, cell in zip(kinds, row.cells, strict=True) if kind}
    period = _period(values)
    if period is None:
        return None
    employer = employer_of(values["employer"], places) if any(map(str.isalnum, values["employer"])) else None
    return Header(title_of(values["title"]), employer, Entry(period, [row]))


def _period(values: dict[str, str]) -> Period | None:
    written = values.get("dates") or f"{values.get('start', '')} - {values.get('end', '')}"
    periods = find_periods(written)
    return next((period for period in periods if not period.single), periods[0] if periods else None)
