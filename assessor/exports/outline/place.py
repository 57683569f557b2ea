"""Where the shown work stands on the market, and how far it is from there to elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.report import Report
from assessor.exports.outline.quotes import Index, SourceRef
from assessor.exports.wording import DIFFICULTY_WORDS, LADDER_WORDS, MARKET_WORDS


@dataclass(frozen=True, slots=True)
class Standing:
    """One answer with the others it was chosen from, and why."""

    id: str
    name: str
    why: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The ladder, the block of the market, and whether this is a solid backend engineer."""

    ladder: Standing
    market: Standing
    solid_backend: bool
    solid_backend_why: str


@dataclass(frozen=True, slots=True)
class TransitionLine:
    """A move and how hard it is, 0-3 and in words."""

    start: str
    end: str
    difficulty: int
    words: str
    why: str
    source: SourceRef


def outline_place(report: Report, index: Index) -> Place:
    """Ladder, market block and backend verdict, each with its reason."""
    ladder, market = report.ladder, report.market_block
    return Place(
        ladder=Standing(ladder.id, LADDER_WORDS[ladder.id], ladder.why, _choices(LADDER_WORDS)),
        market=Standing(market.id, MARKET_WORDS[market.id], market.why, _choices(MARKET_WORDS)),
        solid_backend=report.solid_backend_engineer.value,
        solid_backend_why=report.solid_backend_engineer.why,
    )


def outline_transitions(report: Report, index: Index) -> tuple[TransitionLine, ...]:
    """The moves, easiest first."""
    return tuple(
        TransitionLine(t.start, t.end, t.difficulty, DIFFICULTY_WORDS[t.difficulty], t.why, index.source(t.source))
        for t in report.transitions
    )


def _choices(words: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(words.items())
