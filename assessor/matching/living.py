"""Which sentences say that a thing is live, and which are about the thing that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assessor.matching.sentences import Sentence
from assessor.matching.words import as_set

# What was tried goes on, or is thrown away, in the next sentence; its first words say so.
GOES_ON_WITHIN = 4
# "Each call is tried twice" tells how a thing works.
BEING = as_set("is are was were be been being gets get")


def says_live(sentence: Sentence) -> bool:
    """Users, customers, traffic, a pager, an incident: outside plans, advice, lists, and what others ask for."""
    if not sentence.is_prose() or sentence.advice or sentence.section in ("skills", "summary", "certifications"):
        return False
    if "@heading-plan" in sentence.under or sentence.unit.undone or sentence.has("@plan"):
        return False
    if not _has_live_word(sentence) or sentence.has("@not-live"):
        return False
    return not (is_general(sentence) or is_asked_for(sentence))


def mark_live(sentences: Sequence[Sentence]) -> None:
    """Which sentences of a piece of work are about a thing that is in use, product by product.

    Where more sentences say that a product is live than that nobody uses it, all of it is in use but for what was
    thrown away, a prototype, a general remark and what others ask for; what was only tried is no skill in use.
    `live` stays what any sentence says of the whole product: the weights were learned with it.
    """
    says = Counter(sentence.product for sentence in sentences if says_live(sentence))
    denies = Counter(sentence.product for sentence in sentences if sentence.has("@nobody-uses"))
    following = (*sentences[1:], None)
    for sentence, after in zip(sentences, following, strict=True):
        said = says[sentence.product]
        sentence.live = said > 0
        sentence.in_use = said > denies[sentence.product] and not _is_apart(sentence, after)
        sentence.tried = _tries(sentence) and not _goes_on(sentence)


def is_general(sentence: Sentence) -> bool:
    """ "In production you need guardrails": what everybody needs, and not what "I" or "we" did because of it."""
    needs = [start for start, _ in sentence.spans("@general-need")]
    done = [start for start, _ in sentence.spans("@built")]
    return bool(needs) and not sentence.has("@i") and not any(start < needs[0] for start in done)


def is_asked_for(sentence: Sentence) -> bool:
    """ "Our clients ask about observability": what others ask for, and not what was made of it."""
    return sentence.has("@asked-for") and not sentence.has("@built")


def _is_apart(sentence: Sentence, after: Sentence | None) -> bool:
    """Is a sentence of live work about something else than what is live?"""
    if is_general(sentence) or is_asked_for(sentence):
        return True
    if sentence.has("@trial-thing") and not _has_live_word(sentence):
        return True
    if sentence.has("@thrown-away") and not _goes_on(sentence):
        return True
    return bool(_tries(sentence) and after and _is_same_block(sentence, after) and _throws_away(after))


def _tries(sentence: Sentence) -> bool:
    """ "We tried a re-ranker", and not "each call is tried twice"."""
    words = sentence.words
    return any(
        BEING.isdisjoint(word.text for word in words[max(0, start - 2) : start])
        for start, _ in sentence.spans("@tried")
    )


def _has_live_word(sentence: Sentence) -> bool:
    return sentence.has("@live") or sentence.has("@live-volume")


def _throws_away(sentence: Sentence) -> bool:
    """ "It went out after a sprint.": does a sentence begin by throwing away what the one before it tells of?"""
    return any(start <= GOES_ON_WITHIN for start, _ in sentence.spans("@thrown-away"))


def _goes_on(sentence: Sentence) -> bool:
    """ "Tried three, and the smallest has been live since May": is what was tried in use?"""
    return sentence.has("@stayed") or sentence.has("@live")


def _is_same_block(one: Sentence, other: Sentence) -> bool:
    return one.unit.document == other.unit.document and one.unit.block == other.unit.block
