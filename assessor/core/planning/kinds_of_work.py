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
    found = {kind.id: [e for e in made if _pattern(kind.words).search(e.quote)] for kind in kinds}
    most = sorted((id for id in found if found[id]), key=lambda id: -len(found[id]))[:MOST]
    return {id: max(found[id], key=lambda e: (STRENGTHS.index(e.strength), -e.start)) for id in most}


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)
