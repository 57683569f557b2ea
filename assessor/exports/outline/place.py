"""Where the shown work stands on the market, and how far it is from there to elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.catalog.judgement import Start
from assessor.core.flavors import TransitionView, find_standing
from assessor.core.market import Ladder, MarketBlock
from assessor.core.report import Report
from assessor.exports.outline.quotes import Index, Quote, SourceRef
from assessor.exports.wording import DIFFICULTY_WORDS, FLAVOR_WORDS, LADDER_WORDS, MARKET_WORDS, STANDING_WORDS

ALREADY_THERE = "already there"


@dataclass(frozen=True, slots=True)
class Standing:
    """One answer with the others it was chosen from, and why."""

    id: str
    name: str
    why: str
    choices: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """The ladder, the block of the market, and whether this is a solid backend engineer."""

    ladder: Standing
    market: Standing
    solid_backend: bool
    solid_backend_why: str
    solid_backend_quotes: tuple[Quote, ...]
    standing: str


@dataclass(frozen=True, slots=True)
class TransitionLine:
    """A move and how hard it is, 0-3 and in words; `mine` where it begins at what the documents show."""

    start: str
    end: str
    difficulty: int
    words: str
    why: str
    source: SourceRef
    mine: bool


def outline_place(report: Report, index: Index) -> Place:
    """Ladder, market block and backend verdict, each with its reason."""
    return Place(
        ladder=_standing(report.ladder, LADDER_WORDS, index),
        market=_standing(report.market_block, MARKET_WORDS, index),
        solid_backend=report.solid_backend_engineer.value,
        solid_backend_why=report.solid_backend_engineer.why,
        solid_backend_quotes=index.quotes(report.solid_backend_engineer.evidence),
        standing=_name_standing(report),
    )


def outline_transitions(report: Report, index: Index) -> tuple[TransitionLine, ...]:
    """The moves that begin where this person's evidence stands, then the others; the easiest of each first."""
    standing = standing_of(report)
    lines = (_line(t, index, t.stands in standing) for t in report.transitions)
    return tuple(sorted(lines, key=lambda line: not line.mine))


def standing_of(report: Report) -> frozenset[Start]:
    """Where the evidence stands among the starts of the moves."""
    return find_standing(report.closest_flavor, report.solid_backend_engineer.value, report.market_block.id)


def _line(move: TransitionView, index: Index, mine: bool) -> TransitionLine:
    words = ALREADY_THERE if mine and move.difficulty == 0 else DIFFICULTY_WORDS[move.difficulty]
    return TransitionLine(move.start, move.end, move.difficulty, words, move.why, index.source(move.source), mine)


def _name_standing(report: Report) -> str:
    """Where this person's evidence stands, in one sentence."""
    starts = {move.stands for move in report.transitions}
    if starts <= {""}:
        return ""  # a report from before moves said for whom they are
    standing = [STANDING_WORDS[one] for one in STANDING_WORDS if one in starts & standing_of(report)]
    if standing:
        named = f"{', '.join(standing[:-1])} and {standing[-1]}" if standing[1:] else standing[0]
        return f"Your documents stand at {named}: what begins there comes first, marked as yours."
    if report.closest_flavor:
        return f"Your AI work reads closest to {FLAVOR_WORDS[report.closest_flavor]}; none of these moves begins there."
    return (
        "None of these moves begins where your documents stand: they show neither a solid backend engineer nor "
        "AI work yet."
    )


def _standing(answer: Ladder | MarketBlock, words: dict[str, str], index: Index) -> Standing:
    return Standing(answer.id, words[answer.id], answer.why, tuple(words.items()), index.quotes(answer.evidence))
