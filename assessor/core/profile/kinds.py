"""The kind of a position: a job, an internship, teaching, research, freelance work."""

from __future__ import annotations

import re

from assessor.core.profile.folding import fold
from assessor.core.profile.models import PositionKind
from assessor.core.profile.words.jobs import KINDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def kind_of(title: str, heading: str) -> PositionKind:
    """The kind of a position, by its title first, then by the section's heading."""
    for text in (title, heading):
        words = set(_WORD.findall(fold(text)))
        words |= {piece for word in words for piece in word.split("-")}
        for kind, tell in KINDS:
            if words & tell:
                return kind
    return "job"
