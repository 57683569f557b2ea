"""Does a sentence say that whoever writes it made something: surely enough to call it theirs, or as people tell it."""

from __future__ import annotations

from assessor.matching.cues import is_boast
from assessor.matching.doers import is_of_others
from assessor.matching.sentences import Sentence


def says_made(sentence: Sentence, other: str = "@no-making") -> bool:
    """ "I" or "we" made something, or a line of a resume opens with what was made.

    `other` is a list of verbs that say something else. Not made by others, not boasted or planned, no paper about it,
    and no people taught.
    """
    done = [start for name in ("@built", "@used") for start, _ in sentence.spans(name)]
    beside = {start for start, _ in sentence.spans(other)}
    done = [start for start in done if start not in beside]
    first = sentence.section != "writeup" and any(start <= 1 for start in done)
    own = (first or (done and sentence.has("@i"))) and not sentence.has("@papers") and not is_of_others(sentence)
    meant = own and sentence.is_prose() and not sentence.advice and not sentence.has("@plan")
    return bool(meant and not is_boast(sentence) and not _teaches(sentence))


def tells_of_making(sentence: Sentence) -> bool:
    """ "I" or "we" made or used something, as an account tells it and an essay does not.

    Far from sure whose it is: enough to say what kind of text this is, too little to credit anybody.
    """
    made = sentence.has("@built") or sentence.has("@used")
    return bool(sentence.has("@i") and made and not sentence.has("@plan") and not sentence.has("@others"))


def _teaches(sentence: Sentence) -> bool:
    """ "Personally trained 60 teachers": people are trained, not a model."""
    teaching = {start for start, _ in sentence.spans("@teaching")}
    verbs = {end for start, end in sentence.spans("@built") if start in teaching}
    people = {start for start, _ in sentence.spans("@person")}
    return any(verb <= person <= verb + 2 for verb in verbs for person in people)
