"""What an entry of a section is: its dates, the rows that head it and those that describe it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assessor.core.profile.dates import Period
from assessor.core.profile.rows import Row


@dataclass(slots=True)
class Entry:
    """An entry: its period, the header rows in reading order, and how many of them stand above the dated row."""

    period: Period | None
    header: list[Row]
    above: int = 0
    shares_zone: bool = False
    rows: list[Row] = field(default_factory=list)


def share_out(entries: Sequence[Entry], rows: Sequence[Row]) -> None:
    """Give each entry the rows from its first header row to the next entry's, in the order of `rows`."""
    places = {id(row): i for i, row in enumerate(rows)}
    starts = [places[id(entry.header[0])] for entry in entries]
    for i, entry in enumerate(entries):
        stop = starts[i + 1] if i + 1 < len(entries) else len(rows)
        entry.rows = list(rows[starts[i] : stop])
