"""Who did it: does a sentence give the work to somebody else, by a phrase, a possessive, or a name as its subject?"""

from __future__ import annotations

from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

# What stands between a name and what it has: an apostrophe, an s and a space.
POSSESSIVE = 3
# Between the name of a doer and the verb stand at most so many words ("Giorgi at Lilo", "Ana, our analyst,").
TO_VERB = 4
JOINING = frozenset({"and", "but", "while", "then", "later", "so", "because"})


def is_of_others(sentence: Sentence) -> bool:
    """Work that the whole sentence gives to somebody else."""
    return "@heading-others" in sentence.under or sentence.has("@others") or _is_of_another_team(sentence)


def _is_of_another_team(sentence: Sentence) -> bool:
    """ "Bogdan's team put in ...", "Search is Zane's project": a name with an apostrophe and an s before it."""
    words = sentence.words
    return any(
        start > 0 and words[start - 1].cased[:1].isupper() and words[start].start - words[start - 1].end == POSSESSIVE
        for name in ("@team", "@somebodys")
        for start, _ in sentence.spans(name)
    )


def is_of_a_named_person(sentence: Sentence, hit: Hit | None = None) -> bool:
    """ "Giorgi at Lilo built the assistant": a name opens a clause (that of the hit) without an "I" and made it."""
    clauses = {sentence.words[i].clause for i in range(*hit)} if hit else None
    for start, _ in sentence.spans("@person-made"):
        clause = sentence.words[start].clause
        if (clauses is None or clause in clauses) and _opens_with_a_name(sentence, start):
            return True
    return False


def _opens_with_a_name(sentence: Sentence, verb: int) -> bool:
    words = sentence.words
    first = next(i for i, word in enumerate(words) if word.clause == words[verb].clause)
    while first < verb and words[first].text in JOINING:
        first += 1
    near = first < verb <= first + TO_VERB
    return near and _is_name(sentence, first) and not any(first < end <= verb for _, end in sentence.spans("@i"))


def _is_name(sentence: Sentence, i: int) -> bool:
    word = sentence.words[i]
    return word.cased.istitle() and not sentence.patterns.knows(word) and not _is_many(word.text)


def _is_many(word: str) -> bool:
    """ "Nurses", "Customers": no name of one person."""
    return word.endswith("s") and not word.endswith(("is", "us", "as", "ss"))
