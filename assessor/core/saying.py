"""What the documents say of a subject: the one answer that report, postings, course check and requisitions give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from assessor.core.evidence import STRENGTHS, Evidence, State
from assessor.core.levels import Assessed, Level, level_of
from assessor.core.report import Report

Saying = Literal["shown", "named", "planned", "ruled_out", "implied", "by_word", "nothing"]
SAID_BY_STATE: dict[State, Saying] = {
    "demonstrated": "shown",
    "listed": "named",
    "aspirational": "planned",
    "disclaimed": "ruled_out",
    "not_found": "nothing",
}
# Of several subjects any of which answers a question, the one that says most for the person.
SAYINGS: tuple[Saying, ...] = ("shown", "named", "planned", "ruled_out", "implied", "by_word", "nothing")
AGENTS, RETRIEVAL, SYSTEM = "agents", ("rag", "retrieval"), "retrieval_or_agent_system"
AGENTIC, WITH_MODEL = "agentic", "api_integration"
# A document shows such a system by telling of it: as built, by the ladder of core/levels.py.
SYSTEM_LEVEL = Level(3, 0, 70, 3, 3)
ONLY_NAMED = "It names the practice; what was done is not told."
NO_AGENT = "It names agents; no document tells of a system in which a model chooses what to do."


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one subject, with the passages that say it first; `by` are the names of what speaks for it.

    `name` is empty for what the report does not know. `hollow`: what speaks for it is shown, and proves nothing of it.
    """

    subject: str
    name: str
    saying: Saying
    level: Level = Level()
    evidence: tuple[Evidence, ...] = ()
    by: tuple[str, ...] = ()
    hollow: bool = False

    @property
    def is_shown(self) -> bool:
        """Whether a passage shows it, or something narrower that speaks for it."""
        return self.saying in ("shown", "implied") and not self.hollow

    @property
    def shown_as(self) -> str:
        """The name of what the passages show: the thing itself, or what speaks for it."""
        return " and ".join(self.by[:2]) if self.saying == "implied" and self.by else self.name

    @property
    def strength(self) -> int:
        """How strongly the best passage shows it, 0-4."""
        return max((STRENGTHS.index(e.strength) for e in self.evidence if _shows(e)), default=0)

    def sentence(self, absent: str) -> str:
        """What is said, as a sentence; `absent` is the one for nothing."""
        if self.hollow:
            return f"Your documents show {self.shown_as}, and no system in which a model chooses what to do."
        return {
            "shown": "Your documents show it.",
            "named": "Your documents name it and show no work with it.",
            "planned": "Your documents speak of it as something to come.",
            "ruled_out": "Your documents rule it out.",
            "implied": f"Your documents show {self.shown_as}, and that speaks for it.",
            "by_word": "You say so, and no document shows it.",
            "nothing": absent,
        }[self.saying]


def assessed_of(report: Report) -> tuple[Assessed, ...]:
    """The practices, each with what only names it, then the other skills: as every page takes them.

    To name agents is to show none: the word counts as shown only beside a system in which a model acts.
    """
    skills: dict[str, Assessed] = {skill.id: skill for skill in report.skills}
    if AGENTS in skills and report.market_block.id != AGENTIC:
        skills[AGENTS] = _as_named(skills[AGENTS], NO_AGENT)
    practices = [_with_named(practice, skills.pop(practice.id, None)) for practice in report.practices]
    return (*practices, *skills.values())


def _with_named(practice: Assessed, named: Assessed | None) -> Assessed:
    """A practice with the passages that only name it. Naming shows no practice, so it is listed at most."""
    if named is None:
        return practice
    if practice.state == "demonstrated":
        return practice.model_copy(update={"evidence": _joined(practice, named)})
    named = _as_named(named, ONLY_NAMED)
    if practice.state != "not_found":
        return practice.model_copy(update={"evidence": _joined(practice, named)})
    update = {"state": named.state, "confidence": named.confidence, "evidence": _joined(practice, named)}
    return practice.model_copy(update=update)


def _joined(practice: Assessed, named: Assessed) -> tuple[Evidence, ...]:
    own = practice.evidence
    return (*own, *(e for e in named.evidence if not _stands_in(e, own)))


def _stands_in(one: Evidence, others: Iterable[Evidence]) -> bool:
    return any(o.document == one.document and o.start <= one.start and one.end <= o.end for o in others)


def _as_named(item: Assessed, why: str) -> Assessed:
    """A skill whose passages name it and show nothing; what they say otherwise stays."""
    if item.state != "demonstrated":
        return item
    named = {"state": "listed", "strength": "mentioned"}
    evidence = tuple(e.model_copy(update=named | {"why": why}) if _shows(e) else e for e in item.evidence)
    return item.model_copy(update=named | {"level": min(item.level, 1), "last_used": None, "evidence": evidence})


def _shows(evidence: Evidence) -> bool:
    return evidence.state == "demonstrated"


class Answers:
    """A report, asked of one subject after the other: a practice, a skill or a criterion of a signal."""

    def __init__(self, report: Report) -> None:
        self._items = {item.id: item for item in assessed_of(report)}
        self._criteria = {c.id: c for signal in report.signals for c in signal.criteria}
        self._implied = {one.id: one for one in report.implied_skills}
        self._block = report.market_block.id

    @property
    def items(self) -> tuple[Assessed, ...]:
        """The practices with what only names them, then the other skills."""
        return tuple(self._items.values())

    def of(self, subject: str) -> Answer:
        """What is said of one subject."""
        item = self._items.get(subject)
        own = self._of_item(item) if item else None
        if own and own.is_shown:
            return own
        if system := self._of_system(subject, item.name if item else ""):
            return system
        if own:
            return own
        if implied := self._implied.get(subject):
            return self._speak_for(subject, "", implied.level, implied.implied_by)
        criterion = self._criteria.get(subject)
        if criterion and criterion.met:
            return Answer(subject, criterion.name, "shown", SYSTEM_LEVEL, criterion.evidence)
        return Answer(subject, criterion.name if criterion else "", "nothing")

    def best(self, asked: Sequence[str], narrower: Sequence[str] = ()) -> Answer:
        """The answer that says most for the person, of subjects any of which will do; `narrower` are kinds of them.

        Where agents alone are asked for, a tool for them proves nothing by itself: a system in which a model acts does.
        """
        hollow = self._block != AGENTIC and tuple(asked) == (AGENTS,)
        found = [self.of(subject) for subject in asked]
        found += [_emptied(one) if hollow else one for one in map(self.of, narrower)]
        return max(found, key=lambda one: _rank(one, one.subject in asked))

    def levels(self) -> dict[str, Level]:
        """The level of whatever a document speaks of, with its range."""
        return {subject: self.of(subject).level for subject in (*self._items, AGENTS, *RETRIEVAL)}

    def _of_item(self, item: Assessed) -> Answer:
        saying = SAID_BY_STATE[item.state]
        if item.implied_by and saying not in ("shown", "ruled_out"):
            narrower = self._speak_for(item.id, item.name, item.level, item.implied_by)
            if narrower.saying == "implied":
                return narrower
        if saying == "nothing" and item.level:
            saying = "by_word"
        evidence = tuple(sorted(item.evidence, key=lambda e: e.state != item.state))
        return Answer(item.id, item.name, saying, level_of(item), evidence)

    def _speak_for(self, subject: str, name: str, level: int, ids: Iterable[str]) -> Answer:
        """What no passage shows and narrower skills speak for, with the passages that show those."""
        narrower = [self._items[id] for id in ids if id in self._items and self._items[id].state == "demonstrated"]
        evidence = tuple(e for one in narrower for e in one.evidence if _shows(e))
        if not evidence:
            return Answer(subject, name, "nothing")
        hollow = subject == AGENTS and self._block != AGENTIC
        names = tuple(one.name for one in narrower)
        return Answer(subject, name, "implied", _exactly(min(level, 1) if hollow else level), evidence, names, hollow)

    def _of_system(self, subject: str, name: str) -> Answer | None:
        """Agents or retrieval, where a document tells of a system that is one without calling it by that name."""
        system = self._criteria.get(SYSTEM)
        asked = (AGENTS,) if self._block == AGENTIC else RETRIEVAL if self._block == WITH_MODEL else ()
        if not system or not system.met or subject not in asked:
            return None
        return Answer(subject, name, "shown", SYSTEM_LEVEL, system.evidence)


def _emptied(answer: Answer) -> Answer:
    """A tool for agents where no system of that kind is told of."""
    level, by = _exactly(min(answer.level.level, 1)), answer.by or (answer.name,)
    return replace(answer, saying="implied", level=level, by=by, hollow=True) if answer.is_shown else answer


def _exactly(level: int) -> Level:
    return Level(level, 0, 100, level, level)


def _rank(answer: Answer, asked: bool) -> tuple[bool, bool, int, int, int]:
    """Shown before everything else; then what was asked for before its kinds; then by what is said, and how much."""
    spoken = answer.saying != "nothing"
    said = -SAYINGS.index(answer.saying)
    return answer.is_shown, asked and spoken, said, answer.level.level, answer.strength
