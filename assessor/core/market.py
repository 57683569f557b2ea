"""Where the shown work stands: closest flavor, ladder, block of the market, solid backend engineer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, cast

from assessor.core.catalog.catalog import Catalog
from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.judgement import Question
from assessor.core.evidence import Evidence
from assessor.core.months import number_month
from assessor.core.placing import Findings, Place, place
from assessor.core.profile.models import Position
from assessor.core.titles import lower_first
from assessor.core.values import Value

# Where less is found than this, as in a single text, what was made decides (see `little.toml`).
LITTLE = 240
# One described piece of work passes; tools alone, used once each, need three kinds, or a kind several times.
MADE_FROM = 40
TOOLS_FROM = 60
# What each answer says of the shown work.
LADDER_SAYS: Mapping[LadderId, str] = {
    "applied_ml": "Your documents speak most for a trained model of yours in a product",
    "ai_engineer": "Your documents speak most for a feature or platform of yours in use that calls a language model",
    "ml_researcher": "Your documents speak most for research as the main work",
    "none": "Too little in your documents speaks for AI work in use, or for research as the main work.",
}
MARKET_SAYS: Mapping[BlockId, str] = {
    "agentic": "Your documents speak most for a system of yours in use in which a model chooses actions",
    "api_integration": "Your documents speak most for a feature of yours in use that calls a language model, "
    "and less for a model that chooses actions",
    "not_yet": "Too little in your documents speaks for a feature in use that calls a language model.",
}

SOLID_MONTHS = 24
SOLID_NEEDED = 2
SERVER_WORK = "server-side-work"


LadderId = Literal["ml_researcher", "applied_ml", "ai_engineer", "none"]
BlockId = Literal["agentic", "api_integration", "not_yet"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What the findings are called in a sentence, and the quotes that show them, best first; both by finding."""

    names: Mapping[str, str]
    quotes: Mapping[str, Sequence[Evidence]]


class Ladder(Value):
    """Which of the three ladders the shown work stands on."""

    id: LadderId
    why: str
    evidence: tuple[Evidence, ...] = ()


class MarketBlock(Value):
    """Which part of the market the shown work belongs to."""

    id: BlockId
    why: str
    evidence: tuple[Evidence, ...] = ()


class SolidBackend(Value):
    """Whether the documents show a solid backend engineer, and by what rule."""

    value: bool
    why: str
    evidence: tuple[Evidence, ...] = ()


def is_mostly_research(positions: Iterable[Position], catalog: Catalog) -> bool:
    """Are at least half of the months in positions with a title of research?"""
    months: set[int] = set()
    research: set[int] = set()
    for position in positions:
        months.update(_months_of(position))
        if catalog.titled("research", position.title or ""):
            research.update(_months_of(position))
    return bool(research) and 2 * len(research) >= len(months)


def find_closest_flavor(findings: Findings, catalog: Catalog) -> FlavorId | None:
    """The flavor that the findings speak for most; None where they speak for none: no AI work, no AI flavor."""
    placed = place(findings, catalog.placings, "closest_flavor")
    if placed:
        return cast(FlavorId, placed.answer)
    return _flavor_of_little(findings, catalog) if sum(findings.values()) <= LITTLE else None


def _flavor_of_little(findings: Findings, catalog: Catalog) -> FlavorId | None:
    """The flavor of what was made, where hardly anything else is told."""
    points = {
        one.flavor: sum(one.points.get(name, 0) * amount for name, amount in findings.items())
        for one in catalog.little_points
    }
    best = max(points, key=lambda flavor: points[flavor])
    made = catalog.subjects_in("described-work") & findings.keys()
    return best if points[best] >= (MADE_FROM if made else TOOLS_FROM) else None


def _place(findings: Findings, catalog: Catalog, question: Question) -> Place | None:
    """Where the findings place the work; where hardly anything is told, what is in use does."""
    placed = place(findings, catalog.placings, question)
    if placed or sum(findings.values()) > LITTLE:
        return placed
    own = (one for one in catalog.little_places if one.question == question and one.fact in findings)
    return next((Place(one.answer, (one.fact,)) for one in own), None)


def place_on_ladder(findings: Findings, catalog: Catalog, shown: Shown) -> Ladder:
    """The ladder that the shown work stands on (source: ai-career)."""
    placed = _place(findings, catalog, "ladder")
    answer = cast(LadderId, placed.answer) if placed else "none"
    return Ladder(
        id=answer, why=_why(LADDER_SAYS[answer], placed, shown), evidence=_best_quotes(_reasons(placed), shown)
    )


def place_on_market(findings: Findings, catalog: Catalog, shown: Shown) -> MarketBlock:
    """The block of the market that the shown work belongs to (source: dexity)."""
    placed = _place(findings, catalog, "market_block")
    answer = cast(BlockId, placed.answer) if placed else "not_yet"
    return MarketBlock(
        id=answer, why=_why(MARKET_SAYS[answer], placed, shown), evidence=_best_quotes(_reasons(placed), shown)
    )


def _why(says: str, placed: Place | None, shown: Shown) -> str:
    """What the answer says, and the findings that speak most for it."""
    if placed is None:
        return says
    return f"{says}: {'; '.join(lower_first(shown.names.get(finding, finding)) for finding in placed.because)}."


def _reasons(placed: Place | None) -> tuple[str, ...]:
    return placed.because if placed else ()


def _best_quotes(findings: Iterable[str], shown: Shown) -> tuple[Evidence, ...]:
    """The best quote of each finding, each passage once."""
    best = (shown.quotes[finding][0] for finding in findings if shown.quotes.get(finding))
    return tuple({(evidence.document, evidence.start): evidence for evidence in best}.values())


def find_server_positions(
    positions: Sequence[Position], described: AbstractSet[int], catalog: Catalog
) -> list[Position]:
    """The positions of server-side work: their description shows it, or that of another role with the same employer
    does, where roles share one; a title of another trade is none. `described` are the numbers of the first."""
    employers = {positions[i].organisation for i in described} - {None}
    return [
        position
        for i, position in enumerate(positions)
        if (i in described or position.organisation in employers)
        and not catalog.titled("other-trades", position.title or "")
    ]


def judge_backend(server_positions: Iterable[Position], wanted: Iterable[str], shown: Shown) -> SolidBackend:
    """Solid: 24 months of paid server-side work described, and two of the six production practices (`wanted`) shown."""
    months = len({month for position in server_positions for month in _months_of(position)})
    practices = [practice for practice in wanted if shown.quotes.get(practice)]
    named = ", ".join(lower_first(shown.names.get(practice, practice)) for practice in practices) or "none"
    return SolidBackend(
        value=months >= SOLID_MONTHS and len(practices) >= SOLID_NEEDED,
        why=f"{months} months of paid server-side work described ({SOLID_MONTHS} wanted); "
        f"shown of the six production practices: {named} ({SOLID_NEEDED} wanted).",
        evidence=_best_quotes((SERVER_WORK, *practices), shown),
    )


def _months_of(position: Position) -> range:
    if not position.start_month or not position.end_month:
        return range(0)
    return range(number_month(position.start_month), number_month(position.end_month) + 1)
