"""What is known about postings besides words: figures with their sources, what speaks for a flavor or a part."""

from __future__ import annotations

from typing import Literal

from assessor.core.catalog.flavors import FlavorId
from assessor.core.values import Value

PostingAnswer = FlavorId | Literal["none"]
AgentAnswer = Literal["none", "agents"]
LineAnswer = Literal["company", "duties", "asked", "offered"]


class PostingFigure(Value):
    """A figure about a sample of postings; `about` is the claim it stands beside, `text` says it with its sample."""

    id: str
    about: Literal["salary", "contract", "agentic", "evals", "rollout"]
    text: str
    source: str


class Practised(Value):
    """The topics of the plan that practise what a posting asks for: an id (`asked`), or any skill of a `kind`."""

    asked: str = ""
    kind: str = ""
    topics: tuple[str, ...]


class RarelyWritten(Value):
    """A practice that hiring turns on and that postings seldom name."""

    practice: str
    sources: tuple[str, ...]


class PostingPoints(Value):
    """What each feature of a posting adds to one flavor or to none: thousandths of a log-odd, never below nought.

    `bias` (ten-thousandths) is what the answer starts with, at most nought. The file is written by
    `python -m evals.posting_points`, never by hand.
    """

    answer: PostingAnswer
    bias: int
    points: dict[str, int]


class AgentPoints(Value):
    """What each feature of a posting adds to "the work is on agents" or to "it is not", in the units of the flavors.

    Written by `python -m evals.posting_agents`, never by hand.
    """

    answer: AgentAnswer
    bias: int
    points: dict[str, int]


class LinePoints(Value):
    """What each feature of a line speaks for as the part of a posting it stands in: thousandths of a log-odd.

    Written by `python -m evals.posting_lines`, never by hand.
    """

    answer: LineAnswer
    bias: int
    points: dict[str, int]
