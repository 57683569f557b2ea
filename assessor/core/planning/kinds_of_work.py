"""What somebody's work is about, by the words of their own quotes: support, prices, payments, documents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assessor.core.catalog.modules import WorkKind
from assessor.core.evidence import STRENGTHS, Evidence

# More would scatter the plan over trades that somebody only brushed.
MOST = 2
BUILT = STRENGTHS.index("built")


def find_kinds(evidence: Iterable[Evidence], kinds: Iterable[WorkKind]) -> dict[str, Evidence]:
    """The kinds that most quotes of built work speak of, each with the strongest of them."""
    quotes = {(e.document, e.start, e.end): e for e in evidence if e.state == "demonstrated"}
    made = [e for e in quotes.values() if STRENGTHS.index(e.strength) >= BUILT]
    searches = {kind.id: _pattern(kind.words).search for kind in kinds}
    said = {e.quote: frozenset(id for id, search in searches.items() if search(e.quote)) for e in made}
    found = {id: [e for e in made if id in said[e.quote]] for id in searches}
    most = sorted((id for id in found if found[id]), key=lambda id: -len(found[id]))[:MOST]
    return {id: max(found[id], key=lambda e: (STRENGTHS.index(e.strength), -e.start)) for id in most}


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """The words as one expression, tried only where a word begins or ends."""
    return re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)
