"""What a part under a heading of somebody's own words is, guessed from its content and from what is still missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from assessor.core.profile.blocks import has_degree, is_certificates, looks_like_prose, names_school, share_of_languages
from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import denies
from assessor.core.profile.rows import Row
from assessor.core.profile.words.blocks import AWARDS, PUBLICATION, TOOLS, UNPAID

_WORD = re.compile(r"[^\W\d_][\w+#.'-]*")
_ITEM = re.compile(r"[,;•·|/\t]")
# A name and what it is: "snowline: a map of skiable roads", "Otter — reads bus tables".
_NAMED = re.compile(r"^[^:–—]{2,40}?(?::|\s[–—-])\s+(?P<rest>\S.+)$")
_QUOTED = re.compile(r"[\"“„«‘'][^\"”“»’']{12,}[\"”“»’']")
_TECHNICAL = re.compile(r"[a-z][A-Z]|\b[A-Z]{2,}\b")
_MAX_INTERESTS = 30
_MIN_PROSE = 4
# "I write Rust and Python daily, SQL when asked": so many tools in so few words are skills.
_MIN_TOOLS, _MAX_SPOKEN = 3, 30


def guess_section(rows: Sequence[Row], taken: Collection[str], *, is_early: bool, is_late: bool) -> str | None:
    """The section that these rows are most like among those not `taken`; None where none is likely.

    `is_early` tells that the part stands before the work, where a summary stands; `is_late` that it is one of the
    resume's last two, where interests stand.
    """
    if not rows:
        return None
    for id_, is_like in _LIKENESSES:
        placed = {"interests": is_late, "summary": is_early}.get(id_, True)
        if id_ not in taken and placed and is_like(rows):
            return id_
    return None


def _is_languages(rows: Sequence[Row]) -> bool:
    return share_of_languages(rows) >= 0.5 and sum(row.words for row in rows) <= _MAX_SPOKEN


def _is_education(rows: Sequence[Row]) -> bool:
    first = rows[:3]
    dated = any(find_periods(row.text) for row in first)
    return dated and any(names_school(row.text) or has_degree(row.text) for row in first)


def _is_publications(rows: Sequence[Row]) -> bool:
    def is_reference(row: Row) -> bool:
        return bool(find_periods(row.text)) and (_has(row, PUBLICATION) or bool(_QUOTED.search(row.text)))

    heads = [row for row in rows if row.bullet] or rows
    return sum(map(is_reference, heads)) >= 0.5 * len(heads)


def _is_awards(rows: Sequence[Row]) -> bool:
    return sum(_has(row, AWARDS) for row in rows) >= 0.5 * len(rows)


def looks_unpaid(rows: Sequence[Row]) -> bool:
    """Whether half of these rows speak of unpaid work."""
    return sum(_has(row, UNPAID) for row in rows) >= 0.5 * len(rows)


def _is_skills(rows: Sequence[Row]) -> bool:
    items = [item.strip() for row in rows for item in _ITEM.split(row.text.rpartition(":")[2]) if item.strip()]
    short = sum(len(item.split()) <= 3 for item in items)
    dated = any(find_periods(row.text) for row in rows)
    named = {word for row in rows for word in _WORD.findall(fold(row.text.replace(".", " "))) if word in TOOLS}
    if not dated and len(named) >= _MIN_TOOLS and sum(row.words for row in rows) <= _MAX_SPOKEN:
        return True
    return len(items) >= 3 and not dated and short >= 0.7 * len(items) and any(_has(row, TOOLS) for row in rows)


def _is_projects(rows: Sequence[Row]) -> bool:
    heads = [row for row in rows if row.bullet] or rows
    described = [row for row in heads if (found := _NAMED.match(row.text)) and _is_prose(found["rest"])]
    return len(described) >= max(1, 0.5 * len(heads))


def _is_prose(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) >= _MIN_PROSE and sum(word[0].islower() for word in words) > 0.5 * len(words)


def _is_summary(rows: Sequence[Row]) -> bool:
    dated = any(not period.single for row in rows for period in find_periods(row.text))
    return looks_like_prose(rows) and not dated and not any(row.bullet for row in rows)


def _is_interests(rows: Sequence[Row]) -> bool:
    words = sum(row.words for row in rows)
    plain = not any(char.isdigit() or char == "@" for row in rows for char in row.text)
    # A word with a capital inside ("LangGraph", "SQL") is the name of a tool more often than of a pastime.
    technical = any(_TECHNICAL.search(row.text) and not row.capitals for row in rows)
    # What one has not done, or not yet, is no pastime.
    denied = any(denies(row.text) for row in rows)
    return (
        words <= _MAX_INTERESTS and plain and not technical and not denied and not any(_has(row, TOOLS) for row in rows)
    )


def _has(row: Row, words: frozenset[str]) -> bool:
    return any(word.rstrip(".") in words for word in _WORD.findall(fold(row.text)))


_LIKENESSES: tuple[tuple[str, Callable[[Sequence[Row]], bool]], ...] = (
    ("languages", _is_languages),
    ("awards", _is_awards),
    ("publications", _is_publications),
    ("volunteering", looks_unpaid),
    ("education", _is_education),
    ("skills", _is_skills),
    ("certifications", is_certificates),
    ("projects", _is_projects),
    ("summary", _is_summary),
    ("interests", _is_interests),
)
