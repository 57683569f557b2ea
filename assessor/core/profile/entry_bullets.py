"""Bullets that head entries: lists whose bullets are jobs, outer bullets over titles, roles under an employer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from assessor.core.profile.dates import Period
from assessor.core.profile.entry_dates import header_period
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import title_score

# A level of bullets is set in by no less than this.
_NESTED = 8.0
# A bullet without a word of a title heads a job with no more words than this, and a role has no more than that.
_MAX_LISTED, _FEW = 10, 6
_MAX_BEFORE_ROLES = 5


def bullet_dates(rows: Sequence[Row]) -> dict[int, Period]:
    """The periods of bullets that name a job; where there are some, also of those that are written like them."""
    dated = {
        i: period for i, row in enumerate(rows) if row.bullet and (period := header_period(row)) and not period.single
    }
    titled = [i for i in dated if title_score(rows[i].text)]
    first = {not dated[i].at[0] for i in titled}
    alike = len(titled) > 1 and len(first) == 1
    short = [i for i in dated if rows[i].words <= _MAX_LISTED and alike and (not dated[i].at[0]) in first]
    lone = {i: period for i, period in _lone_of_bullets(rows).items() if alike and (not period.at[0]) in first}
    kept = {*titled, *short, *_firms(rows, dated)}
    return {i: period for i, period in dated.items() if i in kept} | lone


def _lone_of_bullets(rows: Sequence[Row]) -> dict[int, Period]:
    """The lone dates of short bullets that begin with them and name a job: "Summer 2016 - intern, Oak Print"."""
    found = {i: header_period(row) for i, row in enumerate(rows) if row.bullet and row.words <= _MAX_LISTED}
    return {
        i: period
        for i, period in found.items()
        if period and period.single and not period.at[0] and title_score(rows[i].text[period.at[1] :]) >= 2
    }


def _firms(rows: Sequence[Row], dated: Collection[int]) -> list[int]:
    """The bullets of the outer level, where all have a period and a row of plain text below: firms over titles."""
    outer = _outermost(rows)
    plain = [i for i in outer if i + 1 < len(rows) and not rows[i + 1].bullet]
    short = [i for i in plain if i in dated and rows[i].words <= _MAX_LISTED]
    return outer if 1 < len(outer) == len(short) else []


def outer_bullets(rows: Sequence[Row], dates: Collection[int]) -> list[int]:
    """Bullets that head entries: those of the outer of two levels, where most stand right above a dated row."""
    outer = _outermost(rows)
    if len(outer) == sum(row.bullet for row in rows):
        return []
    heading = [i for i in outer if i + 1 in dates]
    return heading if len(heading) >= 0.5 * len(outer) else []


def _outermost(rows: Sequence[Row]) -> list[int]:
    depths = {i: _depth(row) for i, row in enumerate(rows) if row.bullet}
    return [i for i, depth in depths.items() if depth < min(depths.values()) + _NESTED]


def _depth(row: Row) -> float:
    """How far a bullet is set in, in points; a level counts as ten of them where there is no page."""
    return row.line.x0 if row.line.x0 is not None else 10.0 * row.line.level


def bullet_roles(rows: Sequence[Row], dates: Mapping[int, Period]) -> dict[int, Period]:
    """The periods of bullets below an employer that are nothing but a title and dates: its roles.

    A few lines on the employer may stand before the first of them, bullets of an inner level below each.
    """
    found: dict[int, Period] = {}
    for at, row in enumerate(rows):
        if title_score(row.text) > 1 or not (_is_dated(dates, at) or _heads_bullets(rows, at)):
            continue
        run: dict[int, Period] = {}
        for i in range(at + 1, len(rows)):
            period = header_period(rows[i]) if rows[i].bullet else None
            if period is not None and not period.single and _is_titled(rows[i], period):
                run[i] = period
            elif run and rows[i].bullet and _depth(rows[i]) >= _depth(rows[min(run)]) + _NESTED:
                continue
            elif run or i in dates or rows[i].bullet or i > at + _MAX_BEFORE_ROLES:
                break
        found |= run
    return found


def _is_dated(dates: Mapping[int, Period], at: int) -> bool:
    return at in dates and not dates[at].single


def _heads_bullets(rows: Sequence[Row], at: int) -> bool:
    """Whether a marked-up heading stands over bullets, with no more than a line on the employer between."""
    below = rows[at + 1 : at + 3]
    plain = not rows[at].bullet and rows[at].line.kind == "heading"
    return plain and any(row.bullet for row in below) and not any(row.line.kind == "heading" for row in below[:1])


def _is_titled(row: Row, period: Period) -> bool:
    rest = (row.text[: period.at[0]] + row.text[period.at[1] :]).strip(" \t,;:|·•()–—-.")
    return 0 < len(rest.split()) <= _FEW and title_score(rest) >= 2
