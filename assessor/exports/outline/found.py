"""Everything that was found, as rows that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessor.core.evidence import Evidence
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
    return tuple(_row(item, index) for item in _everything(report) if _passes(item, filters))


def count_rows(report: Report) -> int:
    """How many rows there are without a filter."""
    return len(_everything(report))


def _everything(report: Report) -> list[Assessed]:
    """The practices, then the skills by level and name; what is both is one thing and stands among the practices."""
    skills = {skill.id: skill for skill in report.skills}
    practices = [_with_named(practice, skills.pop(practice.id, None)) for practice in report.practices]
    return [*practices, *sorted(skills.values(), key=lambda s: (-s.level, s.name.lower()))]


def _with_named(practice: Assessed, named: Assessed | None) -> Assessed:
    """A practice with the passages that only name it. Naming shows no practice, so it is listed at most."""
    if named is None:
        return practice
    evidence = (*practice.evidence, *(e for e in named.evidence if not _stands_in(e, practice.evidence)))
    if practice.state != "not_found":
        return practice.model_copy(update={"evidence": evidence})
    state = "listed" if named.state == "demonstrated" else named.state
    return practice.model_copy(update={"state": state, "confidence": named.confidence, "evidence": evidence})


def _stands_in(one: Evidence, others: Iterable[Evidence]) -> bool:
    return any(o.document == one.document and o.start <= one.start and one.end <= o.end for o in others)


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
