"""Who did it: does a sentence give the work to somebody else, by a phrase, a possessive, or a name as its subject?"""

from __future__ import annotations

from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

# What stands between a name and what it has: an apostrophe, an s and a space.
POSSESSIVE = 3
# A line, or a clause, opens with its verb at the latest behind one word ("Also hired ...").
OPENING = 1
# Between the name of a doer and the verb stand at most so many words ("Giorgi at Lilo", "Ana, our analyst,").
TO_VERB = 5
BEING = frozenset({"is", "are", "was", "were"})
JOINING = frozenset({"and", "but", "while", "then", "later", "so", "because"})
# Behind "built by", at most so far, stands who built it ...
TO_MAKER = 3
# ... unless it is one of these.
OWN_MAKERS = frozenset({"me", "us", "myself", "ourselves", "hand", "my", "our"})


def is_of_others(sentence: Sentence) -> bool:
    """Work that the whole sentence gives to somebody else."""
    return (
        "@heading-others" in sentence.under
        or sentence.has("@others")
        or _is_made_by_people(sentence)
        or _is_of_another_team(sentence)
        or _belongs_to_a_named_person(sentence)
    )


def runs_what_others_made(sentence: Sentence) -> bool:
    """ "Run the chatbot that the product team wrote": the writer operates it, and somebody else made it."""
    given = [start for name in ("@others", "@made-by") for start, _ in sentence.spans(name)]
    runs = [start for start, _ in sentence.spans("@running") if _opens_or_is_ones_own(sentence, start)]
    return bool(given and runs and min(runs) < min(given))


def _opens_or_is_ones_own(sentence: Sentence, at: int) -> bool:
    """Does the sentence open with the verb, or "I" or "we" stand before it in its clause?"""
    words = sentence.words
    own = any(end <= at and words[start].clause == words[at].clause for start, end in sentence.spans("@i"))
    return own or at <= OPENING


def is_own_doing(sentence: Sentence, at: int) -> bool:
    """Is "I" or "we", or nobody, the doer of the verb at a word: what a filter rejected is turned down by nobody."""
    words = sentence.words
    clause = words[at].clause
    first = next(i for i, word in enumerate(words) if word.clause == clause)
    own = any(end <= at and words[start].clause == clause for start, end in sentence.spans("@i"))
    return own or at - first <= OPENING


def is_own_clause(sentence: Sentence, hit: Hit) -> bool:
    """ "Somebody else trained it on the world; I trained it on with tiles": the clause of the hit says "I" first."""
    clauses = {sentence.words[i].clause for i in range(*hit)}
    own = {sentence.words[start].clause for start, _ in sentence.spans("@i") if start < hit[1]}
    given = {sentence.words[start].clause for start, _ in sentence.spans("@others")}
    return bool(clauses & own - given)


def is_given_away(sentence: Sentence) -> bool:
    """Does the sentence say who else made the thing that it speaks of?"""
    made = any(_opens_with_a_name(sentence, start) for start, _ in sentence.spans("@person-made"))
    return made or sentence.has("@given-away") or _is_made_by_people(sentence)


def _is_made_by_people(sentence: Sentence) -> bool:
    """ "It was designed and built by Mei Yee and her four engineers": a name, or people, behind a "made by"."""
    words, made_by = sentence.words, sentence.spans("@made-by")
    if not made_by:
        return False
    people = {start for name in ("@outsider", "@makers", "@team") for start, _ in sentence.spans(name)}
    ends = (end for _, end in made_by if end < len(words) and words[end].text not in OWN_MAKERS)
    return any(_is_name(sentence, end) or any(end <= i < end + TO_MAKER for i in people) for end in ends)


def _is_of_another_team(sentence: Sentence) -> bool:
    """ "Bogdan's team put in ...", "Search is Zane's project": a name with an apostrophe and an s before it."""
    words = sentence.words
    return any(
        start > 0 and words[start - 1].cased[:1].isupper() and words[start].start - words[start - 1].end == POSSESSIVE
        for name in ("@team", "@somebodys")
        for start, _ in sentence.spans(name)
    )


def _belongs_to_a_named_person(sentence: Sentence) -> bool:
    """ "The servers are Ivan's: ...": a name with an apostrophe, an s and a stop, behind an "is" or "are"."""
    words = sentence.words
    return any(
        before.text in BEING and _is_name(sentence, i) and after.start - words[i].end == POSSESSIVE + 1
        for i, (before, after) in enumerate(zip(words, words[2:], strict=False), start=1)
    )


def is_of_a_named_person(sentence: Sentence, hit: Hit | None = None) -> bool:
    """ "Giorgi at Lilo built the assistant": a name opens the clause, without an "I", and made or said it.

    Where they made something and nobody says "I" in the whole sentence, all of it is theirs.
    """
    verbs = [(name, start) for name in ("@person-made", "@person-said") for start, _ in sentence.spans(name)]
    if not verbs:
        return False
    clauses = {sentence.words[i].clause for i in range(*hit)} if hit else None
    alone = not sentence.has("@i")
    return any(
        (clauses is None or (alone and name == "@person-made") or sentence.words[start].clause in clauses)
        and _opens_with_a_name(sentence, start)
        for name, start in verbs
    )


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
