"""What the sources judge by: signals, sides of the coin, transitions, tensions, mistakes, and the sources."""

from __future__ import annotations

from typing import Literal

from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.practices import GapWeight
from assessor.core.values import Value

Start = Literal["software-engineer", "backend-with-model", "mle", "api-integration"]
Question = Literal["closest_flavor", "ladder", "market_block"]


class Source(Value):
    """Where a figure or a verdict comes from; `sample` says what was counted, empty for an opinion."""

    id: str
    title: str
    publisher: str
    date: str
    sample: str = ""


class Criterion(Value):
    """One thing that must be found for a signal to be met."""

    id: str
    name: str
    definition: str


class Signal(Value):
    """A kind of project that moves a hiring decision; met when all criteria hold of one and the same system.

    `weight` is what a missing one weighs as a gap.
    """

    id: str
    name: str
    weight: GapWeight = 1
    why: str
    criteria: tuple[Criterion, ...]
    sources: tuple[str, ...] = ()


class SideItem(Value):
    """One item on a side of the coin. `shown_by` lists practices that count for it when demonstrated."""

    id: str
    name: str
    definition: str
    shown_by: tuple[str, ...] = ()
    needs_ai: bool = False


class Side(Value):
    """A side of the coin, or the intersection of both; strong only where the item `strong_needs` was found, if any."""

    id: str
    name: str
    strong_needs: str = ""
    items: tuple[SideItem, ...]
    sources: tuple[str, ...] = ()


class Fact(Value):
    """A plain fact about a piece of work, such as "calls a language model": what the verdicts rest on.

    `becomes` is the fact that it is where the piece of work is in use; that one holds of nothing which was not made.
    """

    id: str
    name: str
    definition: str
    becomes: str = ""


class Finding(Value):
    """A finding that no other entry names: tools and methods of AI together, by their kind, and years of research."""

    id: str
    name: str


class Placing(Value):
    """What each finding adds to one answer of a question: thousandths of a log-odd, for each passage at first.

    The bias, zero or less, is in ten-thousandths, because amounts are in tenths. The answer counts only where one of
    the findings that it rests on was found.
    """

    question: Question
    answer: str
    bias: int
    rests_on: tuple[str, ...]
    points: dict[str, int]


class LittlePoints(Value):
    """How loud each finding speaks for a flavor where hardly anything is found."""

    flavor: FlavorId
    points: dict[str, int]
    sources: tuple[str, ...] = ()


class LittlePlace(Value):
    """The answer to a question that a fact gives where hardly anything is found."""

    question: Question
    fact: str
    answer: str


class Transition(Value):
    """How hard it is to move from one place to another; `difficulty` 0 (the same work) to 3 (a fork).

    `stands` is what a report shows of a person for whom the move begins where they are.
    """

    stands: Start
    start: str
    end: str
    difficulty: int
    why: str
    source: str


class TensionClaim(Value):
    """One side of a disagreement between the sources."""

    claim: str
    source: str


class Tension(Value):
    """A question on which the sources disagree, with what it means for a reader; `about` are the ids it touches."""

    id: str
    title: str
    about: tuple[str, ...] = ()
    claims: tuple[TensionClaim, ...]
    meaning: str


class Mistake(Value):
    """A common mistake that documents can show, with what to do about it."""

    id: str
    name: str
    message: str
    sources: tuple[str, ...] = ()
