"""What a heading says about everything below it: plans, courses, other people's work, instructions, a failure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessor.matching.patterns import Hit, Patterns
from assessor.matching.words import Word, as_set, split_words

# Each list of words, by which a heading is said to be of a kind.
HEADING_LISTS = (
    "@heading-plan",
    "@heading-learning",
    "@heading-others",
    "@heading-instructions",
    "@heading-talk",
    "@heading-denied",
)
# What stands at once under such a heading is marked with the second list, so that a rule can ask for it.
HEADING_MARKS = {"@heading-broke": "@under-broke", "@heading-why": "@under-why", "@heading-changed": "@under-changed"}
# A course is what such a heading is about wherever it stands in it ("What week 3 of the course was about").
ANYWHERE = frozenset({"@heading-learning"})
# Words that say something of what is below only where the heading is nothing else ("Later", "Still missing").
ALONE = "@heading-alone"
# Of these there are too many in any heading to tell what it is about.
NO_CONTENT = as_set(
    "a an the of to in on at by for from with and or but as than then "
    "i you we he she it they me us them my our your its his her their this that these those it's "
    "what what's which who still also not no so far now yet here there is are was were be been has have had "
    "would could will can may perhaps maybe"
)


def read_heading(heading: str, patterns: Patterns) -> frozenset[str]:
    """The lists that speak for what is below a heading.

    "AI roadmap 2027", "Ideas for later" and "Known holes" do, because such words open the heading, end it or are half
    of it; "Notes for the next person" and "Machine Learning Engineer" do not, whatever words they hold.
    """
    words = split_words(heading, 0, len(heading))
    hits = patterns.find_all(words)
    content = [i for i, word in enumerate(words) if word.text not in NO_CONTENT and "#n" not in word.tags]
    alone = hits.get(patterns.lists[ALONE], ())
    said = {name for name in HEADING_MARKS if hits.get(patterns.lists[name])}
    for name in HEADING_LISTS:
        spans = hits.get(patterns.lists[name], ())
        telling = [hit for hit in spans if not any(start <= hit[0] and hit[1] <= end for start, end in alone)]
        if _is_all(spans, content) or any(name in ANYWHERE or _leads(hit, content, words) for hit in telling):
            said.add(name)
    return frozenset(said)


def _is_all(spans: Sequence[Hit], content: Iterable[int]) -> bool:
    """Do the places together hold all that a heading has of content?"""
    return bool(spans) and all(any(start <= i < end for start, end in spans) for i in content)


def _leads(hit: Hit, content: Sequence[int], words: Sequence[Word]) -> bool:
    """Do the words open or end what a heading has of content, are they half of it, or a whole part between commas?"""
    start, end = hit
    own = [i for i in content if start <= i < end]
    if not own:
        # Small words, all of them: "Not yet: a second reader".
        return end == len(words) or (start == 0 and words[end].phrase != words[0].phrase)
    part = [i for i in content if words[i].phrase == words[own[0]].phrase]
    return own[0] == content[0] or own[-1] == content[-1] or 2 * len(own) >= len(content) or own == part
