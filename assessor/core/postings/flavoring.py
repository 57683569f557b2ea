"""Which flavor all of a posting speaks for, by points that were learned from labelled postings (decision 0010).

Each word list, kind of tool and word found in the title, the duties, the requirements and the wishes adds points to
each answer, "none" among them. What the company says of itself adds none. The points stand in
`knowledge/postings/points.toml`, where anybody can read what speaks for what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessor.core.catalog import Catalog
from assessor.core.catalog.postings import PostingAnswer, PostingPoints
from assessor.core.placing import amount_of
from assessor.core.postings.passages import Part, Passage

# Where a feature was found. A field, the company and its benefits say nothing of the work.
PLACES: Mapping[Part, str] = {
    "title": "title", "duties": "duties", "role": "duties", "required": "required", "stack": "required",
    "wanted": "wanted",
}  # fmt: skip
# Words stand in lines of the work or in the title; in wishes only lists and tools count.
TEXT = "text"
# Of equal words those of the work are quoted before those of a requirement.
QUOTED_FIRST: Mapping[Part, int] = {"duties": 4, "role": 3, "required": 3, "stack": 2, "wanted": 1}


def features_of(passage: Passage, catalog: Catalog) -> Iterator[str]:
    """The features of a passage: `duties:@llm` a word list, `duties:kind:database` a tool, `text:invoice` a word."""
    place = PLACES.get(passage.part)
    if place is None:
        return
    yield from (f"{place}:@{sign}" for sign in passage.signs)
    kinds = {catalog.skill[named.id].kind for named in passage.skills if named.id in catalog.skill}
    yield from (f"{place}:kind:{kind}" for kind in kinds)
    if place != "wanted":
        yield from (f"{place if place == 'title' else TEXT}:{stem}" for stem in passage.stems)


def count_features(passages: Iterable[Passage], catalog: Catalog) -> dict[str, int]:
    """Each feature of a posting with its amount in tenths."""
    counts = Counter(name for passage in passages for name in features_of(passage, catalog))
    return {name: amount_of(count) for name, count in counts.items()}


def score_answers(features: Mapping[str, int], points: Sequence[PostingPoints]) -> list[tuple[PostingAnswer, int]]:
    """The answers with their ten-thousandths of a log-odd, the best first; of equals the first of the file."""
    scores = [
        (own.answer, own.bias + sum(own.points.get(name, 0) * amount for name, amount in features.items()))
        for own in points
    ]
    return sorted(scores, key=lambda pair: -pair[1])


def find_strongest(
    passages: Iterable[Passage], answer: PostingAnswer, other: PostingAnswer, catalog: Catalog
) -> Passage | None:
    """The passage below the title that sets an answer most apart from another; the first of equals."""
    points = {own.answer: own.points for own in catalog.posting_points}

    def apart(passage: Passage) -> int:
        names = tuple(features_of(passage, catalog))
        return sum(points[answer].get(name, 0) - points[other].get(name, 0) for name in names)

    own = [(QUOTED_FIRST[p.part] * apart(p), p) for p in passages if p.part in QUOTED_FIRST]
    best, passage = max(own, key=lambda pair: pair[0], default=(0, None))
    return passage if best > 0 else None
