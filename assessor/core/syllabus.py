"""A course outline against a report: which of its lines one shows already, which teach a gap, which are overrated."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from assessor.core.catalog import Alias, Catalog
from assessor.core.evidence import Evidence
from assessor.core.flavors import group_level
from assessor.core.gaps import CONCERN_COVERED
from assessor.core.levels import Level
from assessor.core.report import Report
from assessor.core.saying import Answer, Answers

# A line teaches a gap before it repeats something: whoever pays for it pays for that. Beside: neither shown nor asked.
Standing = Literal["gap", "partly", "covered", "overrated", "beside", "unknown"]
STANDINGS: tuple[Standing, ...] = ("gap", "partly", "covered", "overrated", "beside", "unknown")
# From this level a course has nothing to teach: it was built or measured (our judgement; the ladder of core/levels.py).
COVERED_FROM = 3
QUOTES_SHOWN = 2
MOST_LINES, LONGEST_LINE = 400, 300
# What stands before the words of a line: bullets, "Week 3:", "Module 2 -", "1.2", and after them hours and dots.
LEADING = re.compile(
    r"^\W*(?:(?:week|module|day|lesson|session|part|chapter|unit|lecture|section|sprint)s?\W*\d+(?:\s*[-–&]\s*\d+)?\b)?"
    r"(?:\W*\d+(?:\.\d+)*\b[.)]?)?[\s:.)\-–—•*|]*",
    re.IGNORECASE,
)
TRAILING = re.compile(r"[\s.·…(]*\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?|min|minutes?)\b\.?\)?\s*$", re.IGNORECASE)
WORD = re.compile(r"\w+[+#]*")
GAP_WORDS = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that a line names, and how it stands: with what the documents say of it, or the gap that it closes.

    `near` is the name of what is shown in its place: something that covers the same thing for the target, by `evidence`
    where the subject has none.
    """

    id: str
    name: str
    answer: Answer
    standing: Standing = "beside"
    gap: str = ""
    near: str = ""
    why: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A line of the outline with its topics, and how it stands as a whole."""

    text: str
    standing: Standing
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """Every line with its standing, and how many there are of each; `left_out` lines were beyond the limit."""

    lines: tuple[OutlineLine, ...]
    counts: Mapping[Standing, int]
    left_out: int = 0


def audit_outline(outline: str, report: Report, catalog: Catalog, names: Names | None = None) -> Audit:
    """Each line of an outline against what a report shows and lacks. Pure; no model is asked."""
    names = names or Names(catalog)
    desk = _Desk(report, catalog)
    texts = [text for line in outline.splitlines() if WORD.search(text := _bare(line))]
    lines = tuple(_judge(text, names.find(text), desk) for text in texts[:MOST_LINES])
    counts = {standing: sum(line.standing == standing for line in lines) for standing in STANDINGS}
    return Audit(lines, counts, max(0, len(texts) - MOST_LINES))


def _bare(line: str) -> str:
    """A line without its number and its hours."""
    return TRAILING.sub("", LEADING.sub("", line.strip()[:LONGEST_LINE], count=1)).strip()


def _judge(text: str, subjects: Iterable[str], desk: _Desk) -> OutlineLine:
    topics = tuple(desk.topic(subject) for subject in subjects)
    return OutlineLine(text, _standing_of({t.standing for t in topics}), topics)


def _standing_of(topics: set[Standing]) -> Standing:
    """A line with a gap teaches it. It is covered where nothing in it is new, and overrated where nothing else is."""
    if not topics:
        return "unknown"
    if "gap" in topics:
        return "gap"
    if "covered" in topics and "beside" not in topics:
        return "covered"
    if topics & {"covered", "partly"}:
        return "partly"
    return "overrated" if "overrated" in topics else "beside"


class _Desk:
    """What a report says of each subject, looked up once."""

    def __init__(self, report: Report, catalog: Catalog) -> None:
        self.catalog = catalog
        self.target = report.target_flavor
        self.answers = Answers(report)
        self.overrated = {entry.practice: entry.verdict for entry in report.lists.overrated}
        self.gaps = _gaps_by_subject(report, catalog)
        target = next(fit for fit in report.flavors if fit.id == report.target_flavor)
        covered = {c.id: (c.name, c.evidence) for c in target.concerns if c.coverage >= CONCERN_COVERED}
        pairs = [(c, g.any) for c in catalog.flavor[report.target_flavor].concerns for g in c.groups]
        self.peers: dict[str, tuple[str, ...]] = {member: group for _, group in pairs for member in group}
        self.covered = {m: covered[c.id] for c, group in pairs if c.id in covered for m in (*c.about, *group)}

    def topic(self, subject: str) -> Topic:
        """How one subject stands."""
        answer = self.answers.of(subject)
        quotes = answer.evidence[:QUOTES_SHOWN] if answer.saying != "nothing" else ()
        about = Topic(subject, self._name(answer), answer, evidence=quotes)
        if subject in self.overrated and self.target != "mle":
            return replace(about, standing="overrated", why=self.overrated[subject])
        shown = answer.is_shown
        if shown and answer.level.level >= COVERED_FROM:
            return replace(about, standing="covered")
        if gap := self._gap_of(subject):
            return replace(about, standing="gap", gap=gap)
        if shown:
            return replace(about, standing="partly")
        near, evidence = self._near(subject)
        return replace(about, standing="partly", near=near, evidence=about.evidence or evidence) if near else about

    def _name(self, answer: Answer) -> str:
        return answer.name or self.catalog.called.get(answer.subject) or self.catalog.skill[answer.subject].name

    def _gap_of(self, subject: str) -> str:
        """The gap that a subject belongs to, by itself or as a way of doing something wider; empty for none."""
        return next((self.gaps[id] for id in (subject, *self._wider(subject)) if id in self.gaps), "")

    def _wider(self, subject: str) -> Iterator[str]:
        """What a subject is a kind of. A library teaches the work it is for, and not the language it is in."""
        skill = self.catalog.skill.get(subject)
        for id in skill.implies if skill else ():
            if self.catalog.skill[id].kind != "language":
                yield id

    def _near(self, subject: str) -> tuple[str, tuple[Evidence, ...]]:
        """What is shown beside it that covers the same for the target, with its quotes; empty without any."""
        peers = [self.answers.of(peer) for peer in self.peers.get(subject, ()) if peer != subject]
        best = max((peer for peer in peers if peer.is_shown), key=lambda peer: peer.level.level, default=None)
        if best and best.level.level >= COVERED_FROM:
            return self._name(best), best.evidence[:QUOTES_SHOWN]
        ids = (subject, *self._wider(subject))
        name, evidence = next((self.covered[id] for id in ids if id in self.covered), ("", ()))
        return (name, evidence[:QUOTES_SHOWN]) if evidence else ("", ())


def _gaps_by_subject(report: Report, catalog: Catalog) -> dict[str, str]:
    """The title of the gap that each subject belongs to.

    Practices, what would cover a concern's open groups, and what is about a concern without covering any of it.
    """
    levels = {s.id: Level(s.level) for s in (*report.implied_skills, *report.skills, *report.practices)}
    flavor = catalog.flavor[report.target_flavor]
    open_concerns = {gap.id: gap.title for gap in report.gaps if gap.kind == "concern"}
    about = {id: open_concerns[c.id] for c in flavor.concerns if c.id in open_concerns for id in c.about}
    gaps = about | {
        member: open_concerns[concern.id]
        for concern in flavor.concerns
        if concern.id in open_concerns
        for group in concern.groups
        if group_level(group, levels) < group.target
        for member in group.any
    }
    return gaps | {gap.id: gap.title for gap in report.gaps if gap.kind == "practice"}


class Names:
    """Finds skills and practices by name in short lines, by the catalog's own forms; the longest name wins."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    @cached_property
    def _skills(self) -> dict[tuple[str, ...], list[tuple[str, Alias | None]]]:
        """What each sequence of words may name."""
        forms: dict[tuple[str, ...], list[tuple[str, Alias | None]]] = defaultdict(list)
        for skill in self._catalog.skills:
            ruled = {_words(alias.form): alias for alias in skill.ambiguous}
            for words in {*map(_words, (skill.name, *skill.aliases)), *ruled}:
                forms[words].append((skill.id, ruled.get(words)))
        return dict(forms)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self._skills), default=0)

    @cached_property
    def _practices(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """A pattern for each practice, from the words in which postings ask for it."""
        lists = ((w.id.removeprefix("practice/"), w.terms) for w in self._catalog.posting_words if "practice/" in w.id)
        return tuple((id, re.compile(r"\b(?:" + "|".join(_patterns(terms)) + r")\b")) for id, terms in lists)

    def find(self, text: str) -> tuple[str, ...]:
        """The subjects that a line names, practices first, each once; what names a practice names no skill as well."""
        bare = " ".join(_words(text))
        practices, taken = [], set()
        for id, pattern in self._practices:
            for match in pattern.finditer(bare):
                first = bare.count(" ", 0, match.start())
                taken |= set(range(first, first + match.group().count(" ") + 1))
                practices.append(id)
        skills = (skill for skill, words in self._find_skills(text) if not taken.issuperset(words))
        return tuple(dict.fromkeys((*practices, *skills)))

    def _find_skills(self, text: str) -> Iterator[tuple[str, range]]:
        """Each skill with the numbers of the words that name it."""
        tokens = list(WORD.finditer(text))
        words = [_singular(token.group().lower()) for token in tokens]
        start = 0
        while start < len(words):
            for size in range(min(self._longest, len(words) - start), 0, -1):
                named = self._skills.get(tuple(words[start : start + size]), ())
                span = (tokens[start].start(), tokens[start + size - 1].end())
                skill = next((id for id, rule in named if rule is None or _holds(rule, text, *span)), None)
                if skill:
                    yield skill, range(start, start + size)
                    start += size - 1
                    break
            start += 1


def _holds(rule: Alias, text: str, start: int, end: int) -> bool:
    """Whether a doubtful name means the skill here: the line itself has to speak for it."""
    around = text[max(0, start - rule.window) : end + rule.window]
    if rule.case_sensitive and text[start:end] != rule.form and not text.isupper():
        return False
    if rule.deny and re.search(rule.deny, around):
        return False
    return not rule.confirm or bool(re.search(rule.confirm, around))


def _patterns(terms: Iterable[str]) -> Iterator[str]:
    """The terms of a word list as patterns on bare words; `..` skips up to three of them."""
    for term in (term for group in terms for term in group.split("|")):
        parts = [r" ".join(map(re.escape, _words(part))) for part in term.split("..")]
        if all(parts):
            yield rf" (?:\w+ ){{0,{GAP_WORDS}}}".join(parts)


def _words(text: str) -> tuple[str, ...]:
    """The words of a name or line in lower case and in the singular; hyphens and slashes part them."""
    return tuple(_singular(word.lower()) for word in WORD.findall(text))


def _singular(word: str) -> str:
    """A plural without its s; the same for both sides, so that what is no plural is cut alike."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
