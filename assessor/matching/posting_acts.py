"""Tells software that acts by the chain of its deeds: "it checks the calendar, books the table and tells the desk".

Nobody needs a word for agents to tell of one. A model that answers or drafts does one thing; one that acts is told by
what it does one after the other, some of it in the world, some of it of its own choice (decision 0014).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assessor.matching.patterns import Hit, Hits
from assessor.matching.units import Unit
from assessor.matching.words import Word, as_set

# The word lists of verbs begin with this; they say nothing by themselves.
PREFIX = "act-"
# What a verb of each list weighs, and how much a sentence needs in how many different verbs.
WEIGHTS = {"act-deeds": 2, "act-decisions": 2, "act-inquiries": 1}
BASE = "-base"
DONE = {"act-deeds": "act-deeds-done"}
LEAST_WEIGHT, LEAST_VERBS = 4, 3
# Behind these a word that looks like a verb is a noun.
NOUN_AFTER = as_set(
    "the a an of our your their its his her for in with by this that these those any all no new per every each from "
    "der die das den dem ein eine einen le la les un une des du el los las una lo gli i o os as um uma de het "
    "een en ett"
)


def find_acts(units: Sequence[Unit], hits: Sequence[Hits], numbers: Mapping[str, int]) -> list[bool]:
    """For each unit: is it the one in which a text has told enough of what software does by itself?

    `numbers` gives the lists of verbs by their ids, as they are numbered in `hits`. "It reads the mail. It books the
    table. It tells the desk." is told in one breath: a sentence goes on with the one before where it begins like that.
    """
    told: dict[str, int] = {}
    acts = []
    for i, (unit, own) in enumerate(zip(units, hits, strict=True)):
        before = units[i - 1] if i else None
        goes_on = bool(told and before) and _goes_on(unit, before, own, numbers)
        told = (told if goes_on else {}) | weigh_acts(unit.words, own, numbers, goes_on=goes_on)
        if own.get(numbers["agent-own"]):
            # It is said not to act, or to be somebody's own tool.
            told = {}
        acts.append(_is_enough(told))
    return acts


def _is_enough(told: Mapping[str, int]) -> bool:
    """To find out alone is not to act, however much is found out."""
    weight = sum(told.values())
    return len(told) >= LEAST_VERBS and weight >= LEAST_WEIGHT and weight > len(told)


def _goes_on(unit: Unit, before: Unit, own: Hits, numbers: Mapping[str, int]) -> bool:
    beside = unit.block == before.block or unit.kind == before.kind == "bullet"
    return beside and any(start == 0 for start, _ in own.get(numbers["act-goes-on"], ()))


def weigh_acts(
    words: Sequence[Word], hits: Hits, numbers: Mapping[str, int], *, goes_on: bool = False
) -> dict[str, int]:
    """The verbs of acting that a sentence tells of software, each with what it weighs; `goes_on` with one before it."""
    actors = hits.get(numbers["act-actors"], ())
    if not (actors or goes_on):
        return {}
    first = min((start for start, _ in actors), default=0)
    persons = [start for start, _ in hits.get(numbers["act-persons"], ())]
    said, has = hits.get(numbers["act-may"], ()), hits.get(numbers["act-has"], ())
    weights: dict[str, int] = {}
    for name, weight in WEIGHTS.items():
        own = [at for at, _ in hits.get(numbers[name], ()) if at > first]
        own += [at for at, _ in hits.get(numbers[name + BASE], ()) if at > first and _is_its(at, said, persons)]
        if name in DONE:
            own += [at for at, _ in hits.get(numbers[DONE[name]], ()) if has and _is_its(at, has, persons)]
        weights |= {words[at].text: weight for at in own if words[at - 1].text not in NOUN_AFTER}
    return weights


def _is_its(at: int, said: Sequence[Hit], persons: Sequence[int]) -> bool:
    """Is a verb in its base form the software's: nobody else is named, or none since the words that say so of it?"""
    since = max((end for _, end in said if end <= at), default=0)
    return not any(since <= person < at for person in persons) if since else not persons
