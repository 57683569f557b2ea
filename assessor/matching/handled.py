"""What somebody hires for, sells, orders, tries out for others or only hears of: naming it tells of no work with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assessor.core.catalog.catalog import Catalog
from assessor.core.evidence import Cues, SubjectKind
from assessor.matching.doers import is_own_doing, runs_what_others_made
from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

MADE_KINDS = frozenset({"skill", "fact", "criterion"})
# Of everything, and of AI alone.
HANDLING = ("@hires-or-sells", "@orders", "@tries")
JOINING = frozenset({"and", "then", "but"})


def is_handled(sentence: Sentence, hit: Hit, *, of_ai: bool = False) -> bool:
    """Does the sentence only hire for, or sell, what the hit names? `of_ai`: or order, try out or hear of it."""
    names = HANDLING if of_ai else HANDLING[:1]
    return any(
        end <= hit[1] and is_own_doing(sentence, start) and not _does(sentence, end, hit[0])
        for name in names
        for start, end in sentence.spans(name)
    ) or (of_ai and _is_heard_of(sentence, hit))


def settle_whose(cues: Cues, sentence: Sentence, hit: Hit, kind: SubjectKind, subject: str, catalog: Catalog) -> Cues:
    """The cues, with whether the system is one that others made, or that is only tried, sold, ordered or hired for.

    What one does with any system (explain it, choose it) stays one's own.
    """
    of_ai = kind == "skill" and catalog.skill[subject].ai
    of_system = of_ai if kind == "skill" else subject not in catalog.subjects_in("of-any-system")
    if sentence.given and not cues.others and of_system:
        cues = replace(cues, given=True)
    if kind == "fact" and not cues.others and runs_what_others_made(sentence):
        cues = replace(cues, others=True)
    tried = sentence.unmade and (kind != "skill" or subject in catalog.subjects_in("systems"))
    if kind in MADE_KINDS and (tried or is_handled(sentence, hit, of_ai=of_ai)):
        cues = replace(cues, handled=True)
    return cues


def settle_quoted(cues: Cues, sentence: Sentence, subject: str, catalog: Catalog) -> Cues:
    """The cues without what an instruction denies, plans or advises ("it now says: never convert, ...")."""
    if subject not in catalog.subjects_in("quotes-instructions") or not sentence.has("@tells-the-model"):
        return cues
    return replace(cues, negated=False, aspirational=False, instruction=sentence.advice or sentence.unit.asks)


def is_only_handled(sentence: Sentence) -> bool:
    """Does the sentence tell of a system that its writer hires for, sells, orders, tries or turns down, and of nothing
    made beside it?"""
    spans = [span for name in (*HANDLING, "@turned-it-down") for span in sentence.spans(name)]
    handled = [span for span in spans if is_own_doing(sentence, span[0])]
    return bool(sentence.has("@heard-of") or handled) and not _makes_beside(sentence, handled)


def _makes_beside(sentence: Sentence, handled: Sequence[Hit]) -> bool:
    """Does the writer make something else, by a verb that none of the spans hold?"""
    return any(
        is_own_doing(sentence, first) and not any(start <= first < end for start, end in handled)
        for first, _ in sentence.spans("@built")
    )


def _does(sentence: Sentence, start: int, end: int) -> bool:
    """Does the writer do something else between two words? What those do who are hired is not meant."""
    if any(start <= first < end for first, _ in sentence.spans("@i")):
        return True
    done = (span for name in ("@built", "@used") for span in sentence.spans(name))
    return any(start <= first < end and _opens(sentence, first) for first, _ in done)


def _opens(sentence: Sentence, at: int) -> bool:
    before, word = sentence.words[at - 1], sentence.words[at]
    return before.text in JOINING or before.clause != word.clause or before.phrase != word.phrase


def _is_heard_of(sentence: Sentence, hit: Hit) -> bool:
    """ "The company has a chatbot", "My manager wanted one": somebody else has it or wants it."""
    clause = sentence.words[hit[0]].clause
    return not (sentence.has("@i") and sentence.has("@built")) and any(
        end <= hit[1] and sentence.words[start].clause == clause for start, end in sentence.spans("@heard-of")
    )
