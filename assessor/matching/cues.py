"""What a sentence says around a mention: denial, plan, course, hedge, who did it, numbers, and whether it is live."""

from __future__ import annotations

from typing import Literal

from assessor.core.evidence import Cues
from assessor.matching.denials import goes_beyond_the_usual, is_denied, is_the_usual, is_turned_down, may_deny
from assessor.matching.doers import is_of_a_named_person, is_of_others, is_own_clause, runs_what_others_made
from assessor.matching.patterns import Hit
from assessor.matching.sentences import Said, Sentence
from assessor.matching.words import as_set

# Sections in which a name is only listed, whatever stands around it.
LISTING_SECTIONS = frozenset({"skills", "summary", "certifications", "languages", "interests", "education", "awards"})
# Sections in which a bare name stands for work done with it.
OWN_WORK = frozenset({"experience", "projects", "volunteering", "publications", "writeup"})
COURSE_SECTIONS = frozenset({"certifications", "education"})
BUZZ_FROM = 2
NAMED_FROM = 3
# What is called a plan behind it ("retries, a log and a test set are the plan") stands at most so many clauses before.
TO_PLAN = 2
# A sentence of praise of at most so many words holds nothing but keywords.
SHORT = 6
ROW_SMALL = 20


def read_cues(
    sentence: Sentence,
    hit: Hit,
    *,
    negation: bool = True,
    named: bool = False,
    practice: bool = False,
    thing: bool = False,
) -> Cues:
    """The cues around the words `hit` of a sentence. `named`: the words only name the subject (see `Rule.named`);
    `thing`: the subject is something that one has or makes. Both can be turned down."""
    said = sentence.said = sentence.said or read_said(sentence)
    return Cues(
        section=sentence.section,
        verb=said.verb,
        measured=said.measured,
        live=sentence.in_use and (practice or not sentence.tried),
        negated=(said.denies and is_denied(sentence, hit, near_only=not negation))
        or ((thing or named) and is_turned_down(sentence, hit)),
        aspirational=said.plans and is_planned(sentence, hit),
        learning=said.learning,
        others=(said.others and not is_own_clause(sentence, hit))
        or (said.tells_of_others and is_of_a_named_person(sentence, hit))
        or (practice and sentence.has("@found-there")),
        listing=said.listed
        or ((practice or sentence.section not in OWN_WORK) and said.is_row)
        or (named and not is_concrete(sentence, hit)),
        instruction=said.instruction,
        hedged=said.hedged,
        words=tuple(dict.fromkeys([word.text for word in sentence.words[hit[0] : min(hit[1], hit[0] + 12)]])),
    )


def read_said(sentence: Sentence) -> Said:
    """What a sentence says of all that it names: once for each sentence, however much it names."""
    runs = runs_what_others_made(sentence)
    return Said(
        verb="used" if runs else _verb(sentence),
        measured=sentence.has("@result") and not sentence.has("@target") and not sentence.has("@placeholder"),
        hedged=sentence.has("@hedge"),
        learning=is_course(sentence),
        others=is_of_others(sentence) and not runs,
        instruction=sentence.advice or sentence.unit.asks or is_advice(sentence),
        listed=sentence.section in LISTING_SECTIONS
        or is_boast(sentence)
        or (sentence.section is None and is_keyword_list(sentence)),
        is_row=is_row_of_names(sentence),
        denies=may_deny(sentence),
        plans=may_plan(sentence),
        tells_of_others=sentence.has("@person-made") or sentence.has("@person-said"),
    )


def _verb(sentence: Sentence) -> Literal["none", "named", "used", "built"]:
    if sentence.has("@built"):
        return "built"
    return "used" if sentence.has("@used") else "none"


def may_plan(sentence: Sentence) -> bool:
    """Is there a box that is not ticked, a heading of plans or a word of wishing at all?"""
    undone = sentence.unit.undone or "@heading-plan" in sentence.under
    return undone or sentence.has("@plan") or sentence.has("@plan-after")


def is_planned(sentence: Sentence, hit: Hit) -> bool:
    """A wish or a plan: an unticked box, a heading of plans, or a word of wishing before the hit in its clause; not
    what is there already ("no tracing beyond our usual spans")."""
    if is_the_usual(sentence, hit) or goes_beyond_the_usual(sentence, hit):
        return False
    if sentence.unit.undone or "@heading-plan" in sentence.under:
        return True
    clause = sentence.words[hit[0]].clause
    after, plans = sentence.spans("@plan-after"), sentence.spans("@plan")
    ends = sentence.words[hit[1] - 1].clause
    if any(start >= hit[1] and sentence.words[start].clause - ends <= TO_PLAN for start, _ in after):
        return True
    return bool(plans) and any(
        sentence.words[start].clause in (clause, clause - 1) and start < hit[1] and not _inside((start, end), hit)
        for start, end in plans
    )


def _inside(inner: Hit, outer: Hit) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def is_course(sentence: Sentence) -> bool:
    """A course, a certificate or a list of them."""
    return sentence.section in COURSE_SECTIONS or "@heading-learning" in sentence.under or sentence.has("@course")


def is_advice(sentence: Sentence) -> bool:
    """Advice to people in general: organisations must, you should, leading companies do."""
    if sentence.has("@own"):
        return False
    return "@heading-instructions" in sentence.under or sentence.has("@generic-actor") or is_imperative(sentence)


def is_imperative(sentence: Sentence) -> bool:
    """A write-up's sentence that opens by telling somebody what to do ("Wrap every call in ...", "3. Watch it")."""
    if sentence.section != "writeup" or not sentence.words:
        return False
    first = 1 if sentence.words[0].text.rstrip(".").isdigit() else 0
    return any(
        start == first and sentence.words[first].cased[:1].isupper() for start, _ in sentence.spans("@imperative")
    )


def is_concrete(sentence: Sentence, hit: Hit) -> bool:
    """Does a sentence that names a practice also say something one could ask about?"""
    if is_keyword_list(sentence) or is_boast(sentence):
        return False
    if len(sentence.spans("@practice-name")) >= NAMED_FROM and not _has_number(sentence):
        return False
    points = 2 * _has_number(sentence) + 2 * bool(sentence.has("@reason")) + min(2, sentence.ai_names)
    points += bool(sentence.has("@built") or sentence.has("@used") or sentence.has("@own"))
    points += _particulars(sentence, hit) - 2 * len(sentence.spans("@buzz"))
    return points >= NAMED_FROM


def is_boast(sentence: Sentence) -> bool:
    """Words of praise around keywords, and no result that one could ask about."""
    buzz = len(sentence.spans("@buzz"))
    if sentence.has("@change"):
        return False
    if buzz and len(sentence.words) <= SHORT and not _has_number(sentence):
        return True
    return buzz >= BUZZ_FROM or (buzz > 0 and len(sentence.spans("@practice-name")) > 1 and not _has_number(sentence))


def _has_number(sentence: Sentence) -> bool:
    return any("#n" in word.tags and "#date" not in word.tags for word in sentence.words)


def _particulars(sentence: Sentence, hit: Hit) -> int:
    """Up to two points for what the sentence says besides the name: names in capitals and other content words."""
    outside = [word for i, word in enumerate(sentence.words) if not hit[0] <= i < hit[1]]
    names = sum(word.cased[:1].isupper() for word in outside[1:])
    content = sum(len(word.text) > 4 for word in outside)
    return min(2, names) + (content >= 5)


def is_row_of_names(sentence: Sentence) -> bool:
    """Names of tools and practices and nothing else: a line of keywords, wherever it stands."""
    names = max(sentence.tool_names + sentence.ai_names, len(sentence.spans("@practice-name")))
    if names < NAMED_FROM or sentence.has("@own"):
        return False
    small = sum(word.text in SMALL_WORDS for word in sentence.words)
    return small * ROW_SMALL <= len(sentence.words)


def is_keyword_list(sentence: Sentence) -> bool:
    """A row of names parted by commas or bars, without the small words that sentences have."""
    words = sentence.words
    if len(words) < 4:
        return not sentence.has("@built")
    small = sum(word.text in SMALL_WORDS for word in words)
    return len(words) >= 5 and small * 12 < len(words) and not sentence.has("@own")


SMALL_WORDS = as_set(
    "a an the of to in on at by for from with that which who when if is are was were be been it its their "
    "our my we i they every each per before after until into over under between not no never only"
)
