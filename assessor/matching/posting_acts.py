"""Tells software that acts by the chain of its deeds: "it checks the calendar, books the table and tells the desk".

Nobody needs a word for agents to tell of one. A model that answers or drafts does one thing; one that acts is told by
what it does one after the other, some of it in the world, some of it of its own choice (decision 0014).
"""

from __future__ import annotations

from collections.abc import Sequence

from assessor.matching.patterns import Hits
from assessor.matching.words import Word, as_set

# The word lists of verbs begin with this; they say nothing by themselves.
PREFIX = "act-"
# What a verb of each list weighs, and how much a sentence needs in how many different verbs.
WEIGHTS = {"act-deeds": 2, "act-decisions": 2, "act-inquiries": 1}
LEAST_WEIGHT, LEAST_VERBS = 4, 3
# Behind these a word that looks like a verb is a noun.
NOUN_AFTER = as_set(
    "the a an of our your their its his her for in with by this that these those any all no new per every each from"
)


def tells_acts(words: Sequence[Word], hits: Hits, numbers: dict[str, int]) -> bool:
    """Do several verbs of acting follow a word for software, in the form that is not somebody else's?

    `numbers` gives the lists of verbs by their ids, as they are numbered in `hits`.
    """
    actors = hits.get(numbers["act-actors"], ())
    if not actors:
        return False
    first = min(start for start, _ in actors)
    persons = [start for start, _ in hits.get(numbers["act-persons"], ())]
    weights: dict[str, int] = {}
    for name, weight in WEIGHTS.items():
        for at, _ in hits.get(numbers[name], ()):
            verb = words[at].text
            own = verb.endswith("s") or not persons
            if at > first and own and words[at - 1].text not in NOUN_AFTER:
                weights[verb] = weight
    return len(weights) >= LEAST_VERBS and sum(weights.values()) >= LEAST_WEIGHT
