"""Mentions (found in the text, nothing judged yet) and evidence (quoted, with a state and a strength)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from assessor.core.values import Value

SubjectKind = Literal["skill", "practice", "criterion", "side", "fact", "mistake"]
State = Literal["demonstrated", "listed", "aspirational", "disclaimed", "not_found"]
Strength = Literal["mentioned", "used", "built", "measured", "production"]
FoundBy = Literal["rules", "model", "person"]

STRENGTHS: tuple[Strength, ...] = ("mentioned", "used", "built", "measured", "production")
# What the rule of a mention begins with that no rule found: the words of the passage speak for it.
LEARNED = "weighed/"
# When a document says several things of one subject: demonstrated, else disclaimed, else aspirational, else listed.
STATES: tuple[State, ...] = ("demonstrated", "disclaimed", "aspirational", "listed", "not_found")


@dataclass(frozen=True, slots=True)
class Cues:
    """What the sentence around a mention says, each a published cue. Grading reads these and nothing else.

    `verb` is the class of the governing verb (see the cue lists of the catalog). `section` is the canonical section
    of a resume, or "writeup". `live`: the system is said to have users, customers, traffic, an incident, on-call.
    `handled`: the writer hires for it, sells it, orders it or tries it out for others.
    `given`: not this sentence, but the piece of work that it stands in gives the system to somebody else.
    """

    section: str | None = None
    verb: Literal["none", "named", "used", "built"] = "none"
    measured: bool = False
    live: bool = False
    negated: bool = False
    aspirational: bool = False
    learning: bool = False
    others: bool = False
    given: bool = False
    handled: bool = False
    listing: bool = False
    instruction: bool = False
    hedged: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A subject was named or shown here.

    `start:end` is the quote: a whole clause or sentence of the document's text; `name_start:name_end` the words that
    name the subject (the same range for what is shown, not named). `context` tells apart the pieces of work a mention
    belongs to: "position:3", "project:Quayside", "writeup:<document id>", "skills". `system` names the system with a
    model in it that the quote is about (criteria of one signal must share it), None where there is none.
    `until` is the month (YYYY-MM) the context ended, "now" for current work, None where unknown. `loudness` is how much
    the words of the passage speak for the subject where no rule found it, in thousandths of log-odds; else 0.
    """

    kind: SubjectKind
    subject: str
    document: str
    start: int
    end: int
    name_start: int
    name_end: int
    cues: Cues
    context: str = "skills"
    until: str | None = None
    system: str | None = None
    on_ai_system: bool | None = None
    why: str = ""
    found_by: FoundBy = "rules"
    rule: str = field(default="", compare=False)
    ceiling: Strength = "production"
    loudness: int = 0

    @property
    def learned(self) -> bool:
        """Do only the words of the passage speak for it, and no published rule?"""
        return self.rule.startswith(LEARNED)


class Evidence(Value):
    """A quote under a claim: `text[start:end] == quote` of the document it names, always."""

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None
    section: str | None = None
    state: State
    strength: Strength
    found_by: FoundBy = "rules"
    why: str


@dataclass(frozen=True, slots=True)
class Graded:
    """A mention with its evidence: what the verdicts of the report are made from."""

    mention: Mention
    evidence: Evidence
