"""From evidence to a level 0-4 with a confidence; the only place where those constants live.

The method is published in `docs/method.md`; its worked examples are tests. All arithmetic is on integers, so that the
same evidence gives the same digits everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from assessor.core.evidence import STRENGTHS, Evidence, Graded, State, Strength
from assessor.core.months import number_month
from assessor.core.values import Value

Pace = Literal["fast", "slow"]

# What one piece of evidence is worth, by strength; from "used" to "built" is the largest step on purpose.
STRENGTH_VALUE: Mapping[int, int] = {1: 50, 2: 150, 3: 250, 4: 300, 5: 350}
# Per cent left of a value by the years since its context ended: old evidence counts less, never nothing.
RECENCY: Mapping[Pace, tuple[tuple[int, int], ...]] = {
    "fast": ((12, 100), (24, 90), (36, 80)),
    "slow": ((36, 100), (72, 90)),
}
RECENCY_OLDER: Mapping[Pace, int] = {"fast": 65, "slow": 75}
RECENCY_UNKNOWN: Mapping[Pace, int] = {"fast": 85, "slow": 90}
# A second and a third context add a fifth and a tenth of their value; repeating a word adds nothing.
SECOND_CONTEXT, THIRD_CONTEXT = 20, 10
SCORE_CEILING = 400
# Score at which each level starts.
LEVEL_FROM = ((4, 320), (3, 220), (2, 120), (1, 40))
# Level 4 needs an own act of building: without one, a live system earns what a measured result earns.
STRENGTH_WITHOUT_BUILDING = 4
LEVEL_WORDS = ("no evidence found", "mentioned", "used", "built or measured", "proven")
# An implied parent is one step weaker than its child and never more than "built".
IMPLIED_CEILING = 3

CONFIDENCE_BASE = 40
CONFIDENCE_BUILT, CONFIDENCE_MEASURED, CONFIDENCE_DATED, CONFIDENCE_CONTEXT = 20, 15, 10, 10
CONFIDENCE_LISTED, CONFIDENCE_IMPLIED, CONFIDENCE_HEDGED, CONFIDENCE_RECOGNISED = 20, 20, 15, 15
CONFIDENCE_RANGE = (5, 95)
CONFIDENCE_MEDIUM, CONFIDENCE_HIGH = 45, 70


class Assessed(Value):
    """A skill or practice as the report shows it: state, strength, level 0-4, confidence per mille, quotes.

    `implied_by` are the narrower skills that the level rests on where its own passages do not give it.
    """

    id: str
    name: str
    state: State
    strength: Strength | None
    level: int
    confidence: int
    last_used: str | None = None
    evidence: tuple[Evidence, ...] = ()
    implied_by: tuple[str, ...] = ()


class AssessedSkill(Assessed):
    """A skill that a document names. `kind` is the catalog's."""

    kind: str


class AssessedPractice(Assessed):
    """A practice; `on_ai_system` is None unless demonstrated."""

    on_ai_system: bool | None = None


class ImpliedSkill(Value):
    """A wider skill that found skills speak for; never scored as found."""

    id: str
    level: int
    implied_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence as the level sees it.

    `strength` 1-5; `until` the month (YYYY-MM) its context ended, "now", or None where unknown; `built`: the person
    made something, not only used it; `recognised`: its text was read off a picture; `listed`: it was only named.
    """

    subject: str
    strength: int
    context: str
    until: str | None = None
    built: bool = True
    measured: bool = False
    hedged: bool = False
    implied_by: str | None = None
    recognised: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """The level of one subject with the sum it came from; `low` and `high` follow from the confidence (0-100)."""

    level: int = 0
    score: int = 0
    confidence: int = CONFIDENCE_RANGE[0]
    low: int = 0
    high: int = 0


NO_LEVEL = Level()


def item_of(graded: Graded, *, recognised: bool = False) -> Item | None:
    """The item a graded mention gives; None for what was only wished for or denied.

    What is only listed stays in the context it stands in: in one of its own, a passage would earn more by showing less.
    """
    evidence, cues = graded.evidence, graded.mention.cues
    if evidence.state not in ("demonstrated", "listed"):
        return None
    return Item(
        subject=graded.mention.subject,
        strength=STRENGTHS.index(evidence.strength) + 1 if evidence.state == "demonstrated" else 1,
        context=graded.mention.context,
        until=graded.mention.until,
        built=cues.verb == "built" or evidence.strength in ("built", "measured"),
        measured=cues.measured,
        hedged=cues.hedged,
        recognised=recognised,
        listed=evidence.state == "listed",
    )


def stated_item(subject: str) -> Item:
    """The item that a person's word gives: a line in a skills list, undated."""
    return Item(subject, strength=1, context="skills", built=False)


def imply_parents(items: Iterable[Item], parents: Callable[[str], tuple[str, ...]]) -> tuple[Item, ...]:
    """The items that wider skills get from narrower ones, up the chain: one step weaker each time, none below 1."""
    implied: dict[tuple[str, str, str | None, str], Item] = {}
    waiting = [(item, item.subject) for item in items]
    while waiting:
        item, child = waiting.pop()
        strength = min(item.strength - 1, IMPLIED_CEILING)
        if strength < 1:
            continue
        for parent in parents(item.subject):
            place = (item.context, item.until, item.built)
            new = Item(parent, strength, *place, implied_by=child, recognised=item.recognised)
            key = (parent, item.context, item.until, child)
            if key not in implied or implied[key].strength < strength:
                implied[key] = new
                waiting.append((new, child))
    return tuple(sorted(implied.values(), key=lambda i: (i.subject, i.context, i.implied_by or "", -i.strength)))


def grade_levels(items: Iterable[Item], pace: Callable[[str], Pace], as_of: str) -> dict[str, Level]:
    """The level of every subject that has an item; `as_of` is an ISO date."""
    by_subject: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_subject[item.subject].append(item)
    return {subject: grade_level(own, pace(subject), as_of) for subject, own in sorted(by_subject.items())}


def grade_level(items: Iterable[Item], pace: Pace, as_of: str) -> Level:
    """The level of one subject: the best item of each context, the best three contexts, a confidence beside it."""
    items = list(items)
    best: dict[str, int] = defaultdict(int)
    for item in items:
        best[item.context] = max(best[item.context], item_value(item, pace, as_of))
    first, second, third = (sorted(best.values(), reverse=True) + [0, 0, 0])[:3]
    score = min(SCORE_CEILING, first + SECOND_CONTEXT * second // 100 + THIRD_CONTEXT * third // 100)
    level = next((level for level, start in LEVEL_FROM if score >= start), 0)
    confidence = _confidence(items, len(best))
    low, high = _range(level, confidence)
    return Level(level, score, confidence, low, high)


def item_value(item: Item, pace: Pace, as_of: str) -> int:
    """What an item is worth after its age: value by strength, times the per cent left."""
    strength = item.strength if item.built else min(item.strength, STRENGTH_WITHOUT_BUILDING)
    return STRENGTH_VALUE[strength] * recency(item.until, pace, as_of) // 100


def recency(until: str | None, pace: Pace, as_of: str) -> int:
    """Per cent of its value that evidence keeps when its context ended in month `until`."""
    if until is None:
        return RECENCY_UNKNOWN[pace]
    if until == "now":
        return 100
    age = number_month(as_of) - number_month(until)
    return next((left for months, left in RECENCY[pace] if age <= months), RECENCY_OLDER[pace])


def _confidence(items: list[Item], contexts: int) -> int:
    """The best item's confidence, plus ten per further context (at most twenty), between 5 and 95."""
    best = max(_item_confidence(item) for item in items)
    further = CONFIDENCE_CONTEXT * min(contexts - 1, 2)
    return max(CONFIDENCE_RANGE[0], min(CONFIDENCE_RANGE[1], best + further))


def _item_confidence(item: Item) -> int:
    return (
        CONFIDENCE_BASE
        + CONFIDENCE_BUILT * (item.strength >= 3)
        + CONFIDENCE_MEASURED * item.measured
        + CONFIDENCE_DATED * (item.until is not None)
        - CONFIDENCE_LISTED * (item.listed or item.context == "skills")
        - CONFIDENCE_IMPLIED * (item.implied_by is not None)
        - CONFIDENCE_HEDGED * item.hedged
        - CONFIDENCE_RECOGNISED * item.recognised
    )


def _range(level: int, confidence: int) -> tuple[int, int]:
    """High confidence prints the level, medium one below to it, low one below to one above."""
    if level == 0:
        return 0, 0
    if confidence >= CONFIDENCE_HIGH:
        return level, level
    return max(0, level - 1), level if confidence >= CONFIDENCE_MEDIUM else min(4, level + 1)


def level_of(assessed: Assessed) -> Level:
    """The level that a report printed, with the range that follows from its confidence; the score is not kept."""
    confidence = assessed.confidence // 10
    return Level(assessed.level, 0, confidence, *_range(assessed.level, confidence))
