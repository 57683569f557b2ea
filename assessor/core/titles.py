"""How a title is written inside a sentence."""

from __future__ import annotations


def lower_first(title: str) -> str:
    """A title with its first letter small, unless its first word is an abbreviation; the rest stays as it is."""
    first = title.split()[0]
    return title if first.isupper() and len(first) > 1 else title[0].lower() + title[1:]
