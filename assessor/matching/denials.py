"""What a sentence denies: a "not" near the word, a label ("Never used: ..."), and what was turned down."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from assessor.core.evidence import Mention
from assessor.core.grading import grade_state
from assessor.matching.doers import is_own_doing
from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence
from assessor.matching.words import CLAUSE_WORDS, Word, as_set

DENYING = ("@denial", "@denial-noun", "@denial-after", "@denial-label", "@denial-answer")
DENIAL_REACH = 7
NOUN_REACH = 1
# A label of a list has at most so many words; behind what denies stand none but these.
LONGEST_LABEL = 7
LABEL_ENDS = as_set("yet so far at work before in production practice the following these with of for here on job ever")
# "Training: never." "Kubernetes: none at work.": behind the name stand at most so many words.
LONGEST_ANSWER = 4
# "decided against using a managed LangChain": what is turned down begins at most so many words behind.
TURNED_DOWN_REACH = 4
# Where nothing says what was looked at ("LangChain: decided against it"), it stands at most so far before.
POINTED_BACK = 6
JOINING = frozenset({"and", "or", "nor"})
# Behind these stands what something was looked at for, in or against: that is not turned down.
BESIDE = frozenset({"for", "in", "on", "against", "with", "to", "over", "as", "from", "beside", "because", "by"})
# "the use of LangChain" is LangChain.
USE = frozenset({"use", "idea", "introduction", "adoption"})
# Between what is denied and the exception from it stand at most so many words.
TO_EXCEPTION = 1
# "Fine-tuning: I looked into it": this word stands for what the line is about.
POINTING = frozenset({"it", "them", "that", "this", "both"})
PASSIVE = frozenset({"was", "were", "is", "are", "been", "be", "being"})


def may_deny(sentence: Sentence) -> bool:
    """Is there a word or a heading that denies anything at all?"""
    return "@heading-denied" in sentence.under or any(map(sentence.has, DENYING))


def is_denied(sentence: Sentence, hit: Hit, *, near_only: bool = False) -> bool:
    """A denial in the clause of the hit: a "not" at most seven words before it, a "no" at once before it, or a
    "... is missing" at once behind it; or a label that denies all it lists. What stands in a condition ("if nobody
    answers") denies nothing."""
    if goes_beyond_the_usual(sentence, hit):
        return False
    for name, reach in (("@denial-noun", NOUN_REACH), ("@denial", NOUN_REACH if near_only else DENIAL_REACH)):
        for start, end in sentence.spans(name):
            inside = start >= hit[0] and end <= hit[1]
            near = hit[0] - reach <= end <= hit[0] and _is_same_clause(sentence, start, hit)
            if not near or inside or _is_exception(sentence, end, hit):
                continue
            if _is_same_phrase(sentence, start, hit) and not _is_condition(sentence, start):
                return True
    if near_only:
        return _is_under_denial(sentence)
    return _is_denied_behind(sentence, hit) or _is_labelled(sentence, hit) or _is_answered(sentence, hit)


def is_turned_down(sentence: Sentence, hit: Hit) -> bool:
    """ "Decided against LangChain", "My manager wanted a chatbot; I advised against it": looked at and not used."""
    for start, end in sentence.spans("@turned-down"):
        if is_own_doing(sentence, start) and _goes_on_to(sentence, end, hit, TURNED_DOWN_REACH):
            return True
    ends = [start for start, _ in sentence.spans("@turned-it-down")]
    if sentence.turned_down:
        ends.append(len(sentence.words))
    return any(_is_looked_at(sentence, hit, end) for end in ends)


def goes_beyond_the_usual(sentence: Sentence, hit: Hit) -> bool:
    """ "No tracing beyond our usual spans": is what the hit denies there after all, as it always is?"""
    return any(hit[1] <= start <= hit[1] + TO_EXCEPTION for start, _ in sentence.spans("@beyond-the-usual"))


def is_the_usual(sentence: Sentence, hit: Hit) -> bool:
    """Is the hit what a denial leaves standing: "no tracing beyond our usual OpenTelemetry spans"?"""
    denied = [end for name in ("@denial-noun", "@denial") for _, end in sentence.spans(name)]
    clause = sentence.words[hit[0]].clause
    return any(
        min(denied, default=start + 1) <= start < hit[0] and sentence.words[start].clause == clause
        for start, _ in sentence.spans("@beyond-the-usual")
    )


def without_outvoted(found: Sequence[Mention], denying: Collection[str]) -> list[Mention]:
    """The mentions without those that only words speak for where the same piece of work says plainly that it is not so.

    `denying` are the ids of the rules that find denials. What a rule found stands: it may be what came after.
    """
    denied = {(m.subject, m.context) for m in found if m.rule in denying and grade_state(m) == "disclaimed"}
    return [m for m in found if not (m.learned and (m.subject, m.context) in denied)]


def turns_the_last_down(sentence: Sentence) -> bool:
    """ "Decided against it.": does the sentence begin by turning down what the sentence before it speaks of?"""
    return any(start <= 2 for start, _ in sentence.spans("@turned-it-down"))


def _is_exception(sentence: Sentence, end: int, hit: Hit) -> bool:
    """Does the hit stand behind an "other than", which stands behind the denial that ends at a word?"""
    return any(end <= start < hit[0] for start, _ in sentence.spans("@exception"))


def _is_denied_behind(sentence: Sentence, hit: Hit) -> bool:
    clause = sentence.words[hit[1] - 1].clause
    return any(
        hit[1] <= start <= hit[1] + 2 and sentence.words[start].clause == clause
        for start, _ in sentence.spans("@denial-after")
    )


def _is_same_clause(sentence: Sentence, at: int, hit: Hit) -> bool:
    """In one clause, or the last item of a list that begins there ("no experience with Kafka and Redis")."""
    words = sentence.words
    if words[at].clause == words[hit[0]].clause:
        return True
    last = hit[1] == len(words) or words[hit[1]].phrase != words[hit[1] - 1].phrase
    joined = hit[0] > 0 and words[hit[0] - 1].text in JOINING and words[hit[0] - 1].phrase == words[at].phrase
    return last and joined and words[at].clause + 1 == words[hit[0]].clause


def _is_same_phrase(sentence: Sentence, at: int, hit: Hit) -> bool:
    """No comma between a denial and what it denies, unless that is one more item of a list."""
    phrase = sentence.words[hit[0]].phrase
    if sentence.words[at].phrase == phrase:
        return True
    return sum(word.phrase == phrase for word in sentence.words[at : hit[0]]) <= 1


def _is_condition(sentence: Sentence, at: int) -> bool:
    """Does a conditional word stand before the word `at` in its clause?"""
    clause = sentence.words[at].clause
    return any(start < at and sentence.words[start].clause == clause for start, _ in sentence.spans("@condition"))


def _is_labelled(sentence: Sentence, hit: Hit) -> bool:
    """ "Never used: LangChain, Kafka": a short label that denies stands at the head of the sentence, or above it."""
    if _is_under_denial(sentence):
        return True
    ends = [end for end in range(1, min(LONGEST_LABEL, hit[0]) + 1) if _stops(sentence, end)]
    return any(
        denied <= end and not _tells(sentence, end, hit[0]) and _are_ends(sentence.words[denied:end])
        for end in ends[:1]
        for _, denied in sentence.spans("@denial-label")
    )


def _is_under_denial(sentence: Sentence) -> bool:
    """Is it an item of what was never done, and does it not tell after all what its writer did?"""
    return "@heading-denied" in sentence.under and not sentence.has("@own")


def _are_ends(words: Sequence[Word]) -> bool:
    return all(word.text in LABEL_ENDS for word in words)


def _is_answered(sentence: Sentence, hit: Hit) -> bool:
    """ "Training: never.": behind the name, at the head of a sentence, stands a stop and a short denial."""
    words = sentence.words
    if hit[1] >= len(words) or len(words) - hit[1] > LONGEST_ANSWER or words[hit[0]].clause != words[0].clause:
        return False
    return _stops(sentence, hit[1]) and any(start == hit[1] for start, _ in sentence.spans("@denial-answer"))


def _stops(sentence: Sentence, at: int) -> bool:
    """Does a stop, such as a colon or a bracket, end before the word `at`? A comma does not."""
    before, word = sentence.words[at - 1], sentence.words[at]
    return before.clause != word.clause and before.phrase != word.phrase and word.text not in CLAUSE_WORDS


def _tells(sentence: Sentence, start: int, end: int) -> bool:
    """Does somebody do something between two words?"""
    doings = (span for name in ("@i", "@built", "@used") for span in sentence.spans(name))
    return any(start <= first < end for first, _ in doings)


def _goes_on_to(sentence: Sentence, end: int, hit: Hit, reach: int) -> bool:
    """Does what begins behind a word reach the hit: at once, or as one more item of the list?"""
    words = sentence.words
    if end > hit[0] or _tells(sentence, end, hit[0]):
        return False
    between = words[end : hit[0]]
    if _is_beside(between) or words[hit[0]].clause - words[end - 1].clause > 1:
        return False
    return len(between) <= reach or (words[hit[0]].phrase != words[end].phrase and len(between) <= 2 * reach)


def _is_looked_at(sentence: Sentence, hit: Hit, end: int) -> bool:
    """Is the hit what somebody looked at or wished for, before the word at which it is turned down?"""
    words = sentence.words
    if hit[1] > end:
        return False
    looks = [span for span in sentence.spans("@looked-at") if span[0] < end]
    if not looks:
        return end - hit[1] <= POINTED_BACK and not _tells(sentence, 0, hit[0])
    first, last = looks[0]
    if hit[1] <= first:
        passive = words[first - 1].text in PASSIVE and words[hit[0]].clause == words[first].clause
        return passive or (_stops(sentence, hit[1]) and words[last].text in POINTING)
    return last <= hit[0] and not _is_beside(words[last : hit[0]])


def _is_beside(between: Sequence[Word]) -> bool:
    """Do the words say what something is for, in or of, so that behind them stands something else?"""
    return any(
        word.text in BESIDE or (word.text == "of" and before not in USE)
        for before, word in zip(["", *(word.text for word in between)], between, strict=False)
    )
