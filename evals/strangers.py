"""Who wrote an open posting: what is learned from one writer's must hold for another's."""

from __future__ import annotations

# The files called tp are by strangers, from these numbers on by another one each; the rest by the writer of the rules.
STRANGERS = (1, 20, 40, 69, 89, 109, 129, 159)


def writer_of(id_: str) -> str:
    """A name for the writer of the posting with this id."""
    kind, number = id_[:2], int(id_[2:])
    return f"{kind}{max(first for first in STRANGERS if first <= number):02}" if kind == "tp" else kind
