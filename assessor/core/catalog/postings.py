"""What is known about postings besides words: figures, each with its source."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value


class PostingFigure(Value):
    """A figure about a sample of postings; `about` is the claim it stands beside, `text` says it with its sample."""

    id: str
    about: Literal["salary", "contract", "agentic", "evals", "rollout"]
    text: str
    source: str
