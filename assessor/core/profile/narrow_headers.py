"""Header rows of a column so narrow that titles and names wrap, put together again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.entry_dates import row_dates
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

# A description is set in from the header above it by less than this many points.
_INDENT = 30.0
# Edges of one column differ by less than this many points.
_EDGE = 3.0


def unwrapped(rows: Sequence[Row], described: Sequence[Row]) -> list[Row]:
    """Header rows with those joined that a narrow column broke; others as they are.

    How wide the column is, the rows of the description below tell, too.
    """
    widths = [row.line.x1 for row in rows if row.line.x1 is not None]
    if len(rows) < 4 or len(widths) < len(rows):
        return list(rows)
    left = min(row.line.x0 or 0.0 for row in rows)
    below = [row.line.x1 for row in described if row.line.x1 and left - 3 < (row.line.x0 or 0.0) < left + _INDENT]
    limit = max([*(row.line.x1 or 0.0 for row in rows if (row.line.x0 or 0.0) < left + _EDGE), *below])
    joined: list[Row] = [rows[0]]
    for row in rows[1:]:
        if _is_wrapped(joined[-1], row, limit):
            joined[-1] = _join(joined[-1], row)
        else:
            joined.append(row)
    if sum(not row_dates(row) for row in joined) < 2:
        return _broken_after_title(rows)
    return joined


def _is_wrapped(above: Row, row: Row, limit: float) -> bool:
    """Whether the next row's first word had no room in the row above."""
    if abs((row.line.x0 or 0.0) - (above.line.x0 or 0.0)) > _EDGE or above.line.bold != row.line.bold:
        return False
    begins = organisation_score(row.text) > 1 and not title_score(row.text) and title_score(above.text) > 1
    if begins and not above.text.endswith((",", "&", "-")):
        # A firm begins its line below the title, whether it had room above or not.
        return False
    if row_dates(row) or row_dates(above) or row.line.x1 is None or row.line.x0 is None or above.line.x1 is None:
        return False
    last = above.text.split()[-1]
    if title_score(last) == 3 and not above.text.endswith(","):
        return False
    first = row.text.split()[0]
    width = (row.line.x1 - row.line.x0) * (len(first) + 0.5) / max(len(row.text), 1)
    return above.line.x1 + width > limit + 0.5


def _broken_after_title(rows: Sequence[Row]) -> list[Row]:
    """All undated rows as two: through the first that ends the title, and the rest."""
    plain = [row for row in rows if not row_dates(row)]
    at = next((i for i, row in enumerate(plain) if title_score(row.text)), 0)
    groups = [group for group in (plain[: at + 1], plain[at + 1 :]) if group]
    joined = []
    for group in groups:
        whole = group[0]
        for row in group[1:]:
            whole = _join(whole, row)
        joined.append(whole)
    return [*joined, *(row for row in rows if row_dates(row))]


def _join(above: Row, row: Row) -> Row:
    return replace(above, text=f"{above.text} {row.text}", end=row.end, line=replace(above.line, x1=row.line.x1))
