"""What somebody's work is about, by the words of their own quotes: support, prices, payments, documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from assessor.core.catalog.modules import WorkKind
from assessor.core.evidence import STRENGTHS, Evidence

# More would scatter the plan over trades that somebody only brushed.
MOST = 2
WORD_BEGINS = r"\b"
BUILT = STRENGTHS.index("built")


def find_kinds(evidence: Iterable[Evidence], kinds: Iterable[WorkKind]) -> dict[str, tuple[Evidence, ...]]:
    """The kinds that most quotes of built work speak of, each with these quotes, the strongest first."""
    quotes = {(e.document, e.start, e.end): e for e in evidence if e.state == "demonstrated"}
    made = [e for e in quotes.values() if STRENGTHS.index(e.strength) >= BUILT]
    words = {kind.id: kind.words for kind in kinds}
    of_any = _pattern(tuple(chain.from_iterable(words.values())))
    # Most quotes speak of no kind, which one look tells.
    said = {e.quote: _kinds_in(e.quote, words) if of_any.search(e.quote.lower()) else frozenset() for e in made}
    found = {id: [e for e in made if id in said[e.quote]] for id in words}
    most = sorted((id for id in found if found[id]), key=lambda id: -len(found[id]))[:MOST]
    return {id: tuple(sorted(found[id], key=lambda e: (-STRENGTHS.index(e.strength), e.start))) for id in most}


def _kinds_in(quote: str, words: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    return frozenset(id for id, own in words.items() if _pattern(own).search(quote.lower()))


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words as one expression for a text in lower case, tried only where a word begins or ends.

    It asks for that once and minds no case: so each alternative is passed over by its first letter.
    """
    return re.compile(rf"\b(?:{'|'.join(word.removeprefix(WORD_BEGINS) for word in words)})")
