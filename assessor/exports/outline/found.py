"""Everything that was found, as rows that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessor.core.levels import Assessed, AssessedSkill
from assessor.core.report import Report
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import LEVEL_WORDS, MEANINGS, SHAPES, STATE_WORDS, STRENGTH_WORDS, percent, write_month

# A row shows its best quotes; every other one is marked in the text of its document.
MOST_QUOTES = 6


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader wants to see of it: a meaning (shown, said, absent), a strength, a document; empty = all."""

    state: str = ""
    strength: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A skill or practice with what was found of it."""

    id: str
    anchor: str
    name: str
    kind: str
    state: str
    meaning: str
    shape: str
    strength: str
    level: int
    level_words: str
    confidence: int
    last_used: str
    quotes: tuple[Quote, ...]
    more: int


def find_rows(report: Report, index: Index, filters: Filters | None = None) -> tuple[FoundRow, ...]:
    """The practices, then the skills by level and name, that pass the filters."""
    filters = filters or Filters()
    skills = sorted(report.skills, key=lambda s: (-s.level, s.name.lower()))
    found: Iterable[Assessed] = (*report.practices, *skills)
    return tuple(_row(item, index) for item in found if _passes(item, filters))


def practice_rows(report: Report, index: Index) -> dict[str, FoundRow]:
    """The rows of the practices by id; a skill may bear the same id."""
    return {practice.id: _row(practice, index) for practice in report.practices}


def _passes(item: Assessed, filters: Filters) -> bool:
    return (
        filters.state in ("", MEANINGS[item.state])
        and filters.strength in ("", item.strength if item.state == "demonstrated" else None)
        and (not filters.document or any(e.document == filters.document for e in item.evidence))
    )


def _row(item: Assessed, index: Index) -> FoundRow:
    skill = isinstance(item, AssessedSkill)
    meaning = MEANINGS[item.state]
    return FoundRow(
        id=item.id,
        anchor=f"found-{'skill' if skill else 'practice'}-{item.id}",
        name=item.name,
        kind=item.kind.replace("-", " ").replace("/", " / ") if skill else "practice",
        state=STATE_WORDS[item.state],
        meaning=meaning,
        shape=SHAPES[meaning],
        strength=STRENGTH_WORDS[item.strength] if item.strength and item.state == "demonstrated" else "",
        level=item.level,
        level_words=LEVEL_WORDS[item.level],
        confidence=percent(item.confidence),
        last_used=write_month(item.last_used),
        quotes=index.quotes(item.evidence[:MOST_QUOTES]),
        more=max(0, len(item.evidence) - MOST_QUOTES),
    )
