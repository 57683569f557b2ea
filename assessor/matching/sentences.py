"""A unit with what was found in it and where it stands: the thing that rules and cues look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assessor.core.documents import Document
from assessor.matching.headings import HEADING_MARKS, read_heading
from assessor.matching.patterns import Hit, Hits, Patterns
from assessor.matching.units import Unit
from assessor.matching.words import Word


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of all that it names, whatever words are asked about (see `assessor.matching.cues`).

    `denies`, `plans` and `tells_of_others` only say that it may: most sentences hold no word that could.
    """

    verb: Literal["none", "named", "used", "built"]
    measured: bool
    hedged: bool
    learning: bool
    others: bool
    instruction: bool
    listed: bool
    is_row: bool
    denies: bool
    plans: bool
    tells_of_others: bool


@dataclass(slots=True, eq=False)
class Sentence:
    """A unit, the hits of all groups in it, its section, the piece of work it belongs to, and what its headings say.

    `names_employer`: the line says no more than for whom somebody worked, and how many work there.
    `product` numbers the things of a job that have no model in them; 0 is the one that has, and what speaks of all.
    `said` is worked out when cues are first asked for: by then the sentence has its place, which does not change.
    `features`, and the `points` of its content words (see `linking`), are worked out when they are first added up.
    """

    unit: Unit
    hits: Hits
    patterns: Patterns
    section: str | None = None
    work: str = "skills"
    under: frozenset[str] = frozenset()
    ai_names: int = 0
    tool_names: int = 0
    software_names: frozenset[str] = frozenset()
    alone: bool = False
    names_model: bool = False
    about_ai: bool = False
    live: bool = False
    in_use: bool = False
    tried: bool = False
    advice: bool = False
    given: bool = False
    turned_down: bool = False
    unmade: bool = False
    names_employer: bool = False
    readme: bool = False
    until: str | None = None
    product: int = 0
    system: str | None = None
    index: int = 0
    said: Said | None = None
    features: dict[str, Hit | None] | None = None
    points: dict[str, float] | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the unit."""
        return self.unit.words

    def has(self, name: str) -> bool:
        """Is anything of the word list found here?"""
        return self.patterns.lists[name] in self.hits

    def spans(self, name: str) -> Sequence[Hit]:
        """Where a word list is found, as pairs of word numbers."""
        return self.hits.get(self.patterns.lists[name], ())

    def is_prose(self) -> bool:
        """Nothing can be read from headings, from code, and from the line that says how big an employer is."""
        return self.unit.kind not in ("heading", "code") and not self.names_employer


# What was read of a person: each document with its sentences.
Read = Sequence[tuple[Document, list[Sentence]]]


def make_sentence(unit: Unit, patterns: Patterns, headings: dict[str, frozenset[str]]) -> Sentence:
    """A sentence with all hits; `headings` remembers what each heading says."""
    under: set[str] = set()
    for heading in unit.headings:
        if heading not in headings:
            headings[heading] = read_heading(heading, patterns)
        under |= headings[heading]
    hits = patterns.find_all(unit.words)
    for name in headings.get(unit.headings[-1], ()) if unit.headings else ():
        if name in HEADING_MARKS:
            hits[patterns.lists[HEADING_MARKS[name]]] = ((0, len(unit.words)),)
    heard = hits.get(patterns.lists["@heard-of"])
    if heard and not all(hits.get(patterns.lists[name]) for name in ("@i", "@built")):
        # "The company has a chatbot", and the writer made none of it: it puts no model into the work around it.
        hits[patterns.lists["@made-outside"]] = heard
    return Sentence(unit=unit, hits=hits, patterns=patterns, under=frozenset(under))
