"""The explanation map for backend readers: what each AI concern is to an older one, and which of both is shown."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.saying import Answer, Answers
from assessor.core.titles import lower_first
from assessor.exports.outline.quotes import Index, Quote


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the map: both concerns, what they share, the best quote of each, and what follows."""

    new: str
    old: str
    old_is: str
    shared: str
    new_quotes: tuple[Quote, ...]
    old_quotes: tuple[Quote, ...]
    meaning: str


def outline_map(catalog: Catalog, answers: Answers, index: Index) -> tuple[Pair, ...]:
    """The pairs with what the documents show of either side."""
    return tuple(
        _pair(one.new, one.old, one.shared, _best(one.new_shown_by, answers), _best(one.old_shown_by, answers), index)
        for one in catalog.older_concerns
    )


def _best(ids: tuple[str, ...], answers: Answers) -> Answer | None:
    """What is shown and stands highest; of equals the first named."""
    best = answers.best(ids)
    return best if best.is_shown else None


def _pair(new: str, old: str, shared: str, by_new: Answer | None, by_old: Answer | None, index: Index) -> Pair:
    """What follows is said of what the quotes show, which may be a part of a side only."""
    if by_new and by_old:
        meaning = f"You show both: {lower_first(by_new.shown_as)}, and {lower_first(by_old.shown_as)}."
    elif by_new:
        meaning = f"You show {lower_first(by_new.shown_as)} for a model, and we found nothing of {old} around it."
    elif by_old:
        meaning = f"You show {lower_first(by_old.shown_as)}: carry the habit over to the model."
    else:
        meaning = "We found neither; begin with the older one, it is the same habit."
    quotes = [index.quotes(one.evidence[:1]) if one else () for one in (by_new, by_old)]
    return Pair(new, old, "are" if " and " in old else "is", shared, quotes[0], quotes[1], meaning)
