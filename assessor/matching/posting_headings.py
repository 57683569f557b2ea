"""Reads the headings of a posting: which part one opens, by its words, else by what the list below it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assessor.core.postings.passages import Part
from assessor.matching.patterns import Patterns
from assessor.matching.units import Unit
from assessor.matching.words import Word, as_set, split_words

# Where a heading speaks of several things, the first of these wins.
PRIORITY: tuple[Part, ...] = (
    "against", "benefits", "equal", "process", "wanted", "required", "duties", "stack", "pay", "role", "company",
)  # fmt: skip
ASKING = frozenset({"wanted", "required"})
MOST_WORDS = 12
# Words of headings that say nothing of the part.
SMALL = as_set(
    "the our your a an and of in to for we you this that will be it is what who & at on with job "
    "key main core primary general some typical principal major basic top overall "
    "few as if how why are do can from by us my or also but nice"
)
# Words too common to be looked for inside a heading, and plain as the whole of one.
EXACT: dict[str, Part] = {
    "you": "required", "du": "required", "us": "company", "wir": "company", "pay": "pay", "essential": "required",
    "offer": "benefits", "deal": "benefits", "interested": "process", "the fine print": "equal", "also nice": "wanted",
    "background": "company", "the background": "company", "welcome": "wanted", "how": "process",
    "and we": "benefits", "and us": "benefits", "so you": "required", "and you": "required",
    "desired candidate profile": "required", "desired profile": "required", "desired candidate": "required",
    "desired skills and experience": "required", "preferred candidate profile": "required",
    "treatment": "benefits", "negotiable": "wanted",
    "you do not need": "against", "nice": "wanted", "schoen waere": "wanted", "waere schoen": "wanted",
}  # fmt: skip
# What a list of benefits, steps or legal words says of the heading above it.
_SAID: dict[str, Part] = {"benefit": "benefits", "step": "process", "equal": "equal"}
LEAST_ITEMS = 2
ABOUT = re.compile(r"^\W*(?:about|über|meet|inside|life at|working at)\s+\S", re.IGNORECASE)
WHY = re.compile(r"^\W*[Ww]hy\s+(?!this|the|now|we|you|it|our|do|are|is|a|an|i)[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*)?\W*$")
ROLES = re.compile(
    r"\b(?:role|position|job|team|opportunity|you|project|work|internship|traineeship|apprenticeship|"
    r"placement|assignment|engagement|contract|vacancy|mission|stelle|dich)\b",
    re.IGNORECASE,
)

# "You'll be comfortable with" stands over what somebody brings, "You'll be building" over the work.
BRINGS = re.compile(
    r"\byou(?:['’](?:ll|d)| will| would) (?:be|feel|need|have|know|bring|enjoy)\b(?! responsible)", re.I
)


# Who writes for somebody else says "they" of those who hire, and may name them so.
OF_THEM = re.compile(
    r"\b(?:(they|their|them)|(?:the |my |our )?client(?=\s(?:needs?|wants?|expects?|offers?|asks?|insists?)\b))\b", re.I
)
AS_OURS = {"they": "we", "their": "our", "them": "us"}
# Where a heading adds something to what it says.
ASIDE = re.compile(r"\s[–—-]\s|\s\(|[;!]\s|,\s")
SURELY = 80


class Headings:
    """Reads headings by the word lists `heading-*`."""

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self.lists = {part: patterns.lists[f"@heading-{part}"] for part in PRIORITY}
        self.ends_duties = patterns.lists["@heading-end-duties"]
        self.ends_required = patterns.lists["@heading-end-required"]
        self.asks = patterns.lists["@asks"]
        self.wishes = patterns.lists["@wanted"]

    def part_of(self, text: str, *, least: int) -> Part | None:
        """The part that a heading opens; None unless `least` per cent of its words speak of parts."""
        part = self._part_of(_as_ours(text), least=least)
        aside = ASIDE.search(text)
        if aside and part and part not in ASKING:
            # "Essential – do not apply without these": what is asked for stands first, and the rest says so again.
            head = self._part_of(_as_ours(text[: aside.start()]), least=SURELY)
            return head if head in ASKING else part
        return part

    def _part_of(self, text: str, *, least: int) -> Part | None:
        words = split_words(text, 0, len(text))
        if not words or len(words) > MOST_WORDS:
            return None
        if bare := EXACT.get(" ".join(word.text for word in words)):
            return bare
        if ABOUT.match(text) and not ROLES.search(text) and len(words) <= 6:
            return "company"
        hits = self.patterns.find_all(words)
        found = {part: hits[number] for part, number in self.lists.items() if hits.get(number)}
        if WHY.match(text):
            return "benefits"
        if any(after == len(words) for _, after in hits.get(self.ends_duties, ())):
            return "duties"
        spans = [span for own in found.values() for span in own]
        if not spans and any(after == len(words) for _, after in hits.get(self.ends_required, ())):
            return "required"
        if not spans or _covered(words, spans) < least:
            return None
        part = _choose(found)
        if part == "duties" and hits.get(self.asks) and BRINGS.search(text):
            return "required"
        # "Appreciated skills": what a sentence says of a wish, a heading says, too.
        return "wanted" if part == "required" and hits.get(self.wishes) else part

    def part_of_list(self, items: Sequence[Unit], before: Part, follows_list: bool) -> Part | None:
        """The part of a list under a heading nobody knows, by what most of its items say; None where it stays open."""
        if len(items) < LEAST_ITEMS:
            return None
        said = {name: sum(self._says(item, name) for item in items) for name in ("benefit", "step", "asks", "equal")}
        most = max(said, key=lambda name: said[name])
        if said[most] * 2 < len(items):
            return None
        if most != "asks":
            return _SAID[most]
        # A second list of what somebody should bring, right behind the first, is what would be nice besides.
        if before == "required":
            return "wanted" if follows_list else None
        return None if before == "wanted" else "required"

    def _says(self, item: Unit, name: str) -> bool:
        return bool(self.patterns.find_all(item.words).get(self.patterns.lists[f"@{name}"]))


def _as_ours(text: str) -> str:
    """A heading in which somebody speaks for those who hire, as they would say it: "what they'd love"."""
    return OF_THEM.sub(lambda found: AS_OURS[(found[1] or "they").lower()], text)


def _choose(found: dict[Part, list[tuple[int, int]]]) -> Part:
    """By priority; but of two parts the one whose phrase holds the other's is meant ("why this role")."""
    for part in PRIORITY:
        own = found.get(part)
        if own and not any(_inside(own, other) for name, other in found.items() if name != part):
            return part
    return next(part for part in PRIORITY if part in found)


def _inside(own: Sequence[tuple[int, int]], other: Sequence[tuple[int, int]]) -> bool:
    """Is every phrase of one part a proper piece of a phrase of the other?"""
    return all(any(o[0] <= s[0] and s[1] <= o[1] and o != s for o in other) for s in own)


def _covered(words: Sequence[Word], spans: Iterable[tuple[int, int]]) -> int:
    """Per cent of the words that count which stand in one of the spans."""
    inside = {i for first, after in spans for i in range(first, after)}
    counting = [i for i, word in enumerate(words) if i in inside or word.text not in SMALL]
    return 100 * len(inside) // max(1, len(counting))
