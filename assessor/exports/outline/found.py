"""Everything that was found, as rows that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessor.core.evidence import Evidence
from assessor.core.levels import LEVEL_WORDS, Assessed, AssessedSkill
from assessor.core.report import Report
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


def find_rows(report: Report, index: Index, filters: Filters | None = None) -> tuple[FoundRow, ...]:
    """The practices, then the skills by level and name, that pass the filters."""
    filters = filters or Filters()
    names = _skill_names(report)
    return tuple(_row(item, index, names) for item in _everything(report) if _passes(item, filters))


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
    names = _skill_names(report)
    return {practice.id: _row(practice, index, names) for practice in report.practices}


def _skill_names(report: Report) -> dict[str, str]:
    return {skill.id: skill.name for skill in report.skills}


def _level_from(item: Assessed, names: Mapping[str, str]) -> str:
    """What a level rests on where the passages of its own do not give it: a narrower skill, or a person's word."""
    if item.implied_by:
        return f"from {', '.join(names.get(id, name_of(id)) for id in item.implied_by)}"
    return "by your word" if item.level and item.state not in ("demonstrated", "listed") else ""


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
