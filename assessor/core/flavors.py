"""How the evidence covers each flavor of AI engineer, as a range, and how hard it is to move between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import ConfigDict, Field

from assessor.core.catalog.flavors import Concern, Flavor, FlavorId, Group
from assessor.core.catalog.judgement import Start, Transition
from assessor.core.evidence import Evidence
from assessor.core.levels import LEVEL_WORDS, Level
from assessor.core.values import Value

Bound = Literal["level", "low", "high"]
# The level of what was used.
USED = 2
BLOCKS_WITH_A_MODEL = frozenset({"api_integration", "agentic"})


class ConcernFit(Value):
    """A concern's coverage per mille with the quotes it rests on.

    `counted` are the ids of the skills and practices whose levels give the coverage, shown, named or implied.
    """

    id: str
    name: str
    coverage: int
    evidence: tuple[Evidence, ...] = ()
    counted: tuple[str, ...] = ()


class FlavorFit(Value):
    """A flavor's fit per mille with its range, its concerns and the cheapest next step."""

    id: FlavorId
    name: str = ""
    one_line: str = ""
    fit: int
    low: int
    high: int
    concerns: tuple[ConcernFit, ...]
    next_step: str


class TransitionView(Value):
    """How hard a move is for whoever stands at its start; difficulty 0 (the same work) to 3 (a fork).

    `stands` says what documents show of a person whose move this is: see `find_standing`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)

    start: str = Field(alias="from")
    end: str = Field(alias="to")
    difficulty: int
    why: str
    source: str
    stands: str = ""


def fit_flavor(flavor: Flavor, levels: Mapping[str, Level], quotes: Mapping[str, tuple[Evidence, ...]]) -> FlavorFit:
    """How the levels cover a flavor; `quotes` holds the demonstrated evidence by subject."""
    low, high = fit_range(flavor, levels)
    return FlavorFit(
        id=flavor.id,
        name=flavor.name,
        one_line=flavor.one_line,
        fit=fit_value(flavor, levels),
        low=low,
        high=high,
        concerns=tuple(
            ConcernFit(
                id=concern.id,
                name=concern.name,
                coverage=cover_concern(concern, levels),
                evidence=_quotes_of(concern, quotes),
                counted=_counted(concern, levels),
            )
            for concern in flavor.concerns
        ),
        next_step=_next_step(flavor, levels),
    )


def fit_value(flavor: Flavor, levels: Mapping[str, Level], bound: Bound = "level") -> int:
    """The importance-weighted mean of a flavor's concern coverages, per mille."""
    total = sum(concern.importance * cover_concern(concern, levels, bound) for concern in flavor.concerns)
    return total // sum(concern.importance for concern in flavor.concerns)


def fit_range(flavor: Flavor, levels: Mapping[str, Level]) -> tuple[int, int]:
    """The fit at the low and the high end of each level, and never narrower than one level of one group either way.

    Two or three quotes move a level by one, however sure each of them is; so no fit above 0 is a point.
    """
    fit = fit_value(flavor, levels)
    step = widest_step(flavor) if fit else 0
    low, high = fit_value(flavor, levels, "low"), fit_value(flavor, levels, "high")
    return max(0, min(low, fit - step)), min(1000, max(high, fit + step))


def widest_step(flavor: Flavor) -> int:
    """What one level of the heaviest group adds to the fit, per mille."""
    total = sum(concern.importance for concern in flavor.concerns)
    return max(
        _step_of(concern, group, sum(g.weight for g in concern.groups) * total) for concern, group in _groups(flavor)
    )


def cover_concern(concern: Concern, levels: Mapping[str, Level], bound: Bound = "level") -> int:
    """The weighted mean of a concern's group coverages, per mille."""
    total = sum(
        group.weight * min(group_level(group, levels, bound), group.target) * 1000 // group.target
        for group in concern.groups
    )
    return total // sum(group.weight for group in concern.groups)


def group_level(group: Group, levels: Mapping[str, Level], bound: Bound = "level") -> int:
    """The best level that any member of a group has."""
    return max((getattr(levels[member], bound) for member in group.any if member in levels), default=0)


def _quotes_of(concern: Concern, quotes: Mapping[str, tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    """The best quote of each member of the concern's groups, each passage once."""
    found = (quotes[member][0] for group in concern.groups for member in group.any if quotes.get(member))
    return tuple({(e.document, e.start, e.end): e for e in found}.values())


def _counted(concern: Concern, levels: Mapping[str, Level]) -> tuple[str, ...]:
    """The members that give the levels of the concern's groups, each once."""
    best = ((group, group_level(group, levels)) for group in concern.groups)
    given = (m for group, top in best if top for m in group.any if m in levels and levels[m].level == top)
    return tuple(dict.fromkeys(given))


def _next_step(flavor: Flavor, levels: Mapping[str, Level]) -> str:
    """The single group whose next step adds most to the fit."""
    best = max(
        ((_gain(flavor, concern, group, levels), -i, group) for i, (concern, group) in enumerate(_groups(flavor))),
        key=lambda candidate: candidate[:2],
    )
    gain, _, group = best
    if gain == 0:
        return "Every concern of this flavor is covered by your documents."
    level = group_level(group, levels)
    found = LEVEL_WORDS[0] if level == 0 else f"level {level} ({LEVEL_WORDS[level]})"
    step = _step_to(group, level)
    points = max(1, round(gain / 10))
    return (
        f"{group.name}: from {found} to level {step} ({LEVEL_WORDS[step]}) would add about {points} "
        f"point{'s' if points > 1 else ''}."
    )


def _step_to(group: Group, level: int) -> int:
    """The level that a next step goes to: naming a thing is no work, so it is at least that of using it."""
    return max(level, min(group.target, max(level + 1, USED)))


def _groups(flavor: Flavor) -> Iterable[tuple[Concern, Group]]:
    return ((concern, group) for concern in flavor.concerns for group in concern.groups)


def _gain(flavor: Flavor, concern: Concern, group: Group, levels: Mapping[str, Level]) -> int:
    """What the next step of a group adds to the fit, per mille."""
    level = group_level(group, levels)
    weights = sum(g.weight for g in concern.groups) * sum(c.importance for c in flavor.concerns)
    return _step_of(concern, group, weights) * (_step_to(group, level) - level)


def _step_of(concern: Concern, group: Group, weights: int) -> int:
    """What each level of a group adds to the fit, per mille; `weights` are all of its concern's and its flavor's."""
    return concern.importance * group.weight * 1000 // group.target // weights


def show_transitions(transitions: Iterable[Transition]) -> tuple[TransitionView, ...]:
    """The published transitions, easiest first."""
    ordered = sorted(transitions, key=lambda t: (t.difficulty, t.start, t.end))
    return tuple(
        TransitionView(start=t.start, end=t.end, difficulty=t.difficulty, why=t.why, source=t.source, stands=t.stands)
        for t in ordered
    )


def find_standing(closest: FlavorId | None, solid: bool, market: str) -> frozenset[Start]:
    """Where a person's evidence stands among the starts of the moves; nowhere where it shows neither trade.

    `closest` is the flavor that their AI work speaks for, `solid` whether they are shown to be a solid backend
    engineer, `market` the block of the market. A software engineer is one whose AI work, if any, is of that kind.
    """
    standing: set[Start] = set()
    if solid and closest in (None, "swe"):
        standing.add("software-engineer")
    if solid and market in BLOCKS_WITH_A_MODEL:
        standing.add("backend-with-model")
    if closest == "mle":
        standing.add("mle")
    if market == "api_integration":
        standing.add("api-integration")
    return frozenset(standing)
