"""Where the shown work stands: closest flavor, ladder, block of the market, solid backend engineer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.skills import Skill
from assessor.core.levels import NO_LEVEL, Level
from assessor.core.profile.models import Position
from assessor.core.titles import lower_first
from assessor.core.values import Value

# How much each shown piece of AI work speaks for a flavor, per level. Facts weigh most: they say what was made;
# practices that more than one flavor claims weigh little (source: factored, the lists of concerns). The four
# practices of operation weigh half a feature each: one who builds a feature well shows some of them, too.
AI_WORK: Mapping[FlavorId, Mapping[str, int]] = {
    "swe": {
        "llm-feature": 4,
        "llm-feature-shipped": 4,
        "agent-system": 4,
        "agent-shipped": 4,
        "retrieval-system": 3,
        "unambiguous-prompts": 1,
        "guardrails": 1,
    },
    "mle": {
        "trained-model": 5,
        "trained-model-in-product": 5,
        "research-work": 3,
        "fine-tuning-small-models": 3,
        "transformer-internals": 1,
    },
    "llmops": {
        "llm-platform": 12,
        "prompt-versioning": 2,
        "model-routing": 2,
        "token-budgets": 2,
        "drift-detection": 2,
    },
}
# A named tool that was used on the job is a weaker sign than a described piece of work.
KIND_SPEAKS_FOR: Mapping[str, FlavorId] = {
    "ml-framework": "mle",
    "ml-technique": "mle",
    "agent-framework": "swe",
    "vector-store": "swe",
    "llm-provider": "swe",
    "serving/inference": "llmops",
    "eval-tool": "llmops",
}
TOOL_WEIGHT = 1
AI_FACTS = frozenset(
    {
        "llm-feature",
        "llm-feature-shipped",
        "agent-system",
        "agent-shipped",
        "retrieval-system",
        "trained-model",
        "trained-model-in-product",
        "llm-platform",
        "research-work",
    }
)
# Who watches a model over time and shows no work with a language model watches a model of their own.
LANGUAGE_WORK = frozenset({"llm-feature", "llm-platform", "agent-system", "prompt-versioning", "unambiguous-prompts"})
WATCHED = "drift-detection"
# Below this many points the documents show no AI work that a flavor could be read from: a single tool used once is 2.
# Tools alone, with no piece of AI work described, need three of them built with, or more of them used.
AI_WORK_FROM = 5
AI_TOOLS_ALONE_FROM = 9
# A thing is in use only where the documents also say that it was made.
SHIPPED_NEEDS: Mapping[str, str] = {"llm-feature-shipped": "llm-feature", "agent-shipped": "agent-system"}

SOLID_MONTHS = 24
# Titles of other trades: what they describe of services and pipelines is what they test, feed or lead, not run.
OTHER_TRADES = re.compile(
    r"\b(?:qa|quality|test|tests|tester|testing|data scien\w+|data analyst|analyst|machine learning|ml engineer|"
    r"research\w*|scientist|postdoc\w*|doctoral|phd|manager|director|teach\w+|lecturer|tutor|front[- ]?end)\b",
    re.IGNORECASE,
)
# Titles of research as an occupation: where most months are under such titles, research is the main work.
RESEARCH_TITLES = re.compile(
    r"\b(?:post-?doc\w*|doctoral|phd|ph\.d|researcher|research (?:fellow|associate|assistant|scientist|intern|visitor)|"
    r"lecturer|professor|scientist at|academic)\b",
    re.IGNORECASE,
)
SOLID_PRACTICES = (
    "retries-and-timeouts",
    "fallback-path",
    "idempotency",
    "observability-tracing",
    "ci-integration",
    "progressive-rollout",
)
SOLID_NEEDED = 2


class Ladder(Value):
    """Which of the three ladders the shown work stands on."""

    id: Literal["ml_researcher", "applied_ml", "ai_engineer", "none"]
    why: str


class MarketBlock(Value):
    """Which part of the market the shown work belongs to."""

    id: Literal["agentic", "api_integration", "not_yet"]
    why: str


class SolidBackend(Value):
    """Whether the documents show a solid backend engineer, and by what rule."""

    value: bool
    why: str


def measure_ai_work(shown: Mapping[str, Level], skills: Mapping[str, Skill]) -> dict[FlavorId, int]:
    """Points per flavor from AI work that the documents demonstrate; `shown` holds demonstrated subjects only."""
    shown = _without_baseless(shown)
    points: dict[FlavorId, int] = {
        flavor: sum(weight * shown.get(subject, NO_LEVEL).level for subject, weight in table.items())
        for flavor, table in AI_WORK.items()
    }
    if _watches_own_model(shown):
        watching = AI_WORK["llmops"][WATCHED] * shown[WATCHED].level
        points["llmops"] -= watching
        points["mle"] += watching
    for subject, level in shown.items():
        skill = skills.get(subject)
        if skill and skill.ai and skill.kind in KIND_SPEAKS_FOR:
            points[KIND_SPEAKS_FOR[skill.kind]] += TOOL_WEIGHT * level.level
    return points


def _watches_own_model(shown: Mapping[str, Level]) -> bool:
    return WATCHED in shown and not LANGUAGE_WORK & shown.keys()


def find_closest_flavor(points: Mapping[FlavorId, int], shown: Mapping[str, Level]) -> FlavorId | None:
    """The flavor that the shown AI work speaks for most; None where it speaks for none."""
    best = max(points, key=lambda flavor: points[flavor])
    needed = AI_WORK_FROM if AI_FACTS & shown.keys() or _watches_own_model(shown) else AI_TOOLS_ALONE_FROM
    return best if points[best] >= needed else None


def _without_baseless(shown: Mapping[str, Level]) -> dict[str, Level]:
    """What is shown, less what is said to be in use and nowhere said to have been made."""
    return {s: level for s, level in shown.items() if s not in SHIPPED_NEEDS or SHIPPED_NEEDS[s] in shown}


def is_mostly_research(positions: Iterable[Position]) -> bool:
    """Are at least half of the months in positions with a title of research?"""
    months: set[int] = set()
    research: set[int] = set()
    for position in positions:
        months.update(_months_of(position))
        if RESEARCH_TITLES.search(position.title or ""):
            research.update(_months_of(position))
    return bool(research) and 2 * len(research) >= len(months)


def place_on_ladder(
    shown: Mapping[str, Level], points: Mapping[FlavorId, int], *, mostly_research: bool = False
) -> Ladder:
    """The ladder that the shown work stands on (source: ai-career)."""
    shown = _without_baseless(shown)
    shipped = {"llm-feature-shipped", "agent-shipped", "llm-platform"} & shown.keys()
    if "trained-model-in-product" in shown and (not shipped or points["mle"] > max(points["swe"], points["llmops"])):
        return Ladder(id="applied_ml", why="You own a trained model in a product.")
    if shipped:
        return Ladder(id="ai_engineer", why="A feature or platform of yours that calls a language model is in use.")
    if _watches_own_model(shown):
        return Ladder(id="applied_ml", why="You watch a model in use over time, and no language model is named.")
    if "research-work" in shown:
        return Ladder(id="ml_researcher", why="Research and publishing are the main work that your documents show.")
    if mostly_research and points["mle"] >= AI_WORK_FROM and AI_FACTS & shown.keys():
        return Ladder(id="ml_researcher", why="Half of your months or more are under titles of research, on models.")
    return Ladder(id="none", why="We found no AI work in use, and no research as the main work.")


def place_on_market(shown: Mapping[str, Level]) -> MarketBlock:
    """The block of the market that the shown work belongs to (source: dexity)."""
    shown = _without_baseless(shown)
    if "agent-shipped" in shown:
        return MarketBlock(id="agentic", why="A system of yours in which a model chooses actions is in use.")
    if {"llm-feature-shipped", "llm-platform"} & shown.keys():
        return MarketBlock(
            id="api_integration",
            why="A feature of yours that calls a language model is in use; no agentic system in use was found.",
        )
    return MarketBlock(id="not_yet", why="We found no feature in use that calls a language model.")


def find_server_positions(positions: Sequence[Position], described: AbstractSet[int]) -> list[Position]:
    """The positions of server-side work: their description shows it, or that of another role with the same employer
    does, where roles share one; a title of another trade is none. `described` are the numbers of the first."""
    employers = {positions[i].organisation for i in described} - {None}
    return [
        position
        for i, position in enumerate(positions)
        if (i in described or position.organisation in employers) and not OTHER_TRADES.search(position.title or "")
    ]


def judge_backend(
    server_positions: Iterable[Position], shown: Mapping[str, Level], names: Mapping[str, str]
) -> SolidBackend:
    """Solid: 24 months of paid server-side work described, and two of the six production practices shown.

    `names` gives the practices' names by id.
    """
    months = len({month for position in server_positions for month in _months_of(position)})
    practices = [practice for practice in SOLID_PRACTICES if practice in shown]
    value = months >= SOLID_MONTHS and len(practices) >= SOLID_NEEDED
    named = ", ".join(lower_first(names.get(practice, practice)) for practice in practices) or "none"
    return SolidBackend(
        value=value,
        why=f"{months} months of paid server-side work described ({SOLID_MONTHS} wanted); "
        f"shown of the six production practices: {named} ({SOLID_NEEDED} wanted).",
    )


def _months_of(position: Position) -> range:
    if not position.start_month or not position.end_month:
        return range(0)
    return range(_count(position.start_month), _count(position.end_month) + 1)


def _count(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])
