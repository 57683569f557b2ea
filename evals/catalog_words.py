"""What the scorers need of the catalog, taken from it: other names of skills, which are tools, which are AI."""

from __future__ import annotations

from assessor.core.catalog import Catalog
from evals.scoring.names import Words


def make_words(catalog: Catalog) -> Words:
    """The names, aliases and ambiguous forms of each skill, by id."""
    return Words(
        {s.id: (s.name, *s.aliases, *(alias.form for alias in s.ambiguous)) for s in catalog.skills},
        frozenset(s.id for s in catalog.skills if s.tool),
        frozenset(s.id for s in catalog.skills if s.ai),
    )
