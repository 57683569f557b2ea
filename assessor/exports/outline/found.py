"""Everything that was found, as rows that can be filtered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.core.levels import LEVEL_WORDS, Assessed, AssessedSkill
from assessor.core.saying import Answers
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.outline.work import name_of
from assessor.exports.wording import MEANINGS, SHAPES, STATE_WORDS, STRENGTH_WORDS, percent, write_month

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
    """A skill or practice with what was found of it; `level_from` names what else gives the level, if not a passage."""

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
    level_from: str
    confidence: int
    last_used: str
    quotes: tuple[Quote, ...]
    more: int


def find_rows(answers: Answers, index: Index, filters: Filters | None = None) -> tuple[FoundRow, ...]:
    """The practices, then the skills by level and name, that pass the filters."""
    filters = filters or Filters()
    names = _names(answers)
    return tuple(_row(item, index, names) for item in _in_order(answers) if _passes(item, filters))


def _in_order(answers: Answers) -> list[Assessed]:
    """The practices, then the skills by level and name; what is both is one thing and stands among the practices."""
    return sorted(
        answers.items,
        key=lambda item: (True, -item.level, item.name.lower()) if isinstance(item, AssessedSkill) else (False, 0, ""),
    )


def practice_rows(answers: Answers, index: Index) -> dict[str, FoundRow]:
    """The rows of the practices by id."""
    names = _names(answers)
    return {item.id: _row(item, index, names) for item in answers.items if not isinstance(item, AssessedSkill)}


def _names(answers: Answers) -> dict[str, str]:
    return {item.id: item.name for item in answers.items}


def _level_from(item: Assessed, names: Mapping[str, str]) -> str:
    """What a level rests on where the passages of its own do not give it: a narrower skill, or a person's word."""
    if item.implied_by:
        return f"from {', '.join(names.get(id, name_of(id)) for id in item.implied_by)}"
    from_passages = any(e.state in ("demonstrated", "listed") for e in item.evidence)
    return "by your word" if item.level and not from_passages else ""


def _passes(item: Assessed, filters: Filters) -> bool:
    return (
        filters.state in ("", MEANINGS[item.state])
        and filters.strength in ("", item.strength if item.state == "demonstrated" else None)
        and (not filters.document or any(e.document == filters.document for e in item.evidence))
    )


def _row(item: Assessed, index: Index, names: Mapping[str, str]) -> FoundRow:
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
        level_from=_level_from(item, names),
        confidence=percent(item.confidence),
        last_used=write_month(item.last_used),
        quotes=index.quotes(item.evidence[:MOST_QUOTES]),
        more=max(0, len(item.evidence) - MOST_QUOTES),
    )
