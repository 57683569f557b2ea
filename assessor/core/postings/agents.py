"""Whether all of a posting speaks for work on agents, by points learned from labelled postings (decision 0015).

The features are those of the flavor, and what the lines say that no heading places: many tell there what the software
does. The points stand in `knowledge/postings/agent_points.toml`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessor.core.catalog import Catalog
from assessor.core.catalog.postings import AgentPoints
from assessor.core.placing import amount_of
from assessor.core.postings.flavoring import QUOTED_FIRST, TEXT, features_of
from assessor.core.postings.passages import Passage

# Where what no heading places was found.
OPEN = "open"


def agent_features_of(passage: Passage, catalog: Catalog) -> Iterator[str]:
    """The features of a passage: those of the flavor, else the lists and words of one that no heading places."""
    if not passage.open:
        yield from features_of(passage, catalog)
        return
    yield from (f"{OPEN}:@{sign}" for sign in passage.signs)
    yield from (f"{TEXT}:{stem}" for stem in passage.stems)


def count_agent_features(passages: Iterable[Passage], catalog: Catalog) -> dict[str, int]:
    """Each feature of a posting with its amount in tenths."""
    counts = Counter(name for passage in passages for name in agent_features_of(passage, catalog))
    return {name: amount_of(count) for name, count in counts.items()}


def weigh_agents(features: Mapping[str, int], points: Sequence[AgentPoints]) -> int:
    """By how many ten-thousandths of a log-odd work on agents leads; below nought where it does not."""
    return sum(
        _sign(own) * (own.bias + sum(own.points.get(name, 0) * amount for name, amount in features.items()))
        for own in points
    )


def find_told_most(passages: Iterable[Passage], catalog: Catalog) -> Passage | None:
    """The passage below the title that speaks most for work on agents; the first of equals."""

    def lead(passage: Passage) -> int:
        names = tuple(agent_features_of(passage, catalog))
        return sum(_sign(own) * own.points.get(name, 0) for own in catalog.agent_points for name in names)

    own = [(QUOTED_FIRST.get(p.part, 1) * lead(p), p) for p in passages if p.open or p.part in QUOTED_FIRST]
    most, passage = max(own, key=lambda pair: pair[0], default=(0, None))
    return passage if most > 0 else None


def _sign(points: AgentPoints) -> int:
    return 1 if points.answer == "agents" else -1
