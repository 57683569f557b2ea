"""The catalog: all knowledge as one value, cross-checked, with a version that is a hash of its content."""

from __future__ import annotations

import hashlib
import re
from functools import cached_property

from assessor.core.catalog.flavors import Flavor
from assessor.core.catalog.hiring import DeliveryPart, OlderConcern, Requisition
from assessor.core.catalog.judgement import (
    Fact,
    Finding,
    LittlePlace,
    LittlePoints,
    Mistake,
    Placing,
    Side,
    Signal,
    Source,
    Tension,
    Transition,
)
from assessor.core.catalog.modules import Material, PlanModule, WorkKind
from assessor.core.catalog.postings import (
    AgentPoints,
    LinePoints,
    PostingFigure,
    PostingPoints,
    Practised,
    RarelyWritten,
)
from assessor.core.catalog.practices import Practice
from assessor.core.catalog.rules import Rule, RuledOut, Weights, WordList
from assessor.core.catalog.sets import SubjectSet, SubjectSetId, TitleWords, TitleWordsId, WordSet, WordSetId
from assessor.core.catalog.skills import Skill
from assessor.core.values import Value


class BadCatalog(Exception):
    """A knowledge file contradicts itself or another; the message names the entry and what to mend."""


class Catalog(Value):
    """Everything the product knows. Tuples are in the order of the files; look things up by id with the mappings."""

    sources: tuple[Source, ...] = ()
    skills: tuple[Skill, ...] = ()
    practices: tuple[Practice, ...] = ()
    flavors: tuple[Flavor, ...] = ()
    signals: tuple[Signal, ...] = ()
    sides: tuple[Side, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    placings: tuple[Placing, ...] = ()
    little_points: tuple[LittlePoints, ...] = ()
    little_places: tuple[LittlePlace, ...] = ()
    transitions: tuple[Transition, ...] = ()
    tensions: tuple[Tension, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    requisitions: tuple[Requisition, ...] = ()
    delivery_parts: tuple[DeliveryPart, ...] = ()
    older_concerns: tuple[OlderConcern, ...] = ()
    modules: tuple[PlanModule, ...] = ()
    materials: tuple[Material, ...] = ()
    work_kinds: tuple[WorkKind, ...] = ()
    overrated_work: tuple[WorkKind, ...] = ()
    subject_sets: tuple[SubjectSet, ...] = ()
    title_words: tuple[TitleWords, ...] = ()
    word_sets: tuple[WordSet, ...] = ()
    words: tuple[WordList, ...] = ()
    rules: tuple[Rule, ...] = ()
    ruled_out: tuple[RuledOut, ...] = ()
    weights: tuple[Weights, ...] = ()
    about: tuple[Weights, ...] = ()
    posting_words: tuple[WordList, ...] = ()
    posting_figures: tuple[PostingFigure, ...] = ()
    rarely_written: tuple[RarelyWritten, ...] = ()
    practised: tuple[Practised, ...] = ()
    posting_points: tuple[PostingPoints, ...] = ()
    line_points: tuple[LinePoints, ...] = ()
    agent_points: tuple[AgentPoints, ...] = ()

    @cached_property
    def skill(self) -> dict[str, Skill]:
        """Skills by id."""
        return {skill.id: skill for skill in self.skills}

    @cached_property
    def order(self) -> dict[str, int]:
        """The place of each skill among the skills, by id."""
        return {skill.id: place for place, skill in enumerate(self.skills)}

    @cached_property
    def practice(self) -> dict[str, Practice]:
        """Practices by id."""
        return {practice.id: practice for practice in self.practices}

    @cached_property
    def backend_practices(self) -> tuple[str, ...]:
        """The ids of the practices of which a solid backend engineer shows some."""
        return tuple(practice.id for practice in self.practices if practice.backend)

    @cached_property
    def flavor(self) -> dict[str, Flavor]:
        """Flavors by id."""
        return {flavor.id: flavor for flavor in self.flavors}

    @cached_property
    def module(self) -> dict[str, PlanModule]:
        """Plan modules by id."""
        return {module.id: module for module in self.modules}

    def subjects_in(self, set_id: SubjectSetId) -> frozenset[str]:
        """The ids of the subjects of a set, with those of the sets that it adds; none where no such set stands."""
        return self._subjects.get(set_id, frozenset())

    @cached_property
    def _subjects(self) -> dict[str, frozenset[str]]:
        own = {one.id: frozenset(one.subjects) for one in self.subject_sets}
        added = {one.id: (own.get(set_id, frozenset()) for set_id in one.also) for one in self.subject_sets}
        return {set_id: subjects.union(*added[set_id]) for set_id, subjects in own.items()}

    def titled(self, words_id: TitleWordsId, title: str) -> bool:
        """Does a title hold one of a set of words?"""
        pattern = self._title_patterns.get(words_id)
        return bool(pattern and pattern.search(title))

    @cached_property
    def _title_patterns(self) -> dict[str, re.Pattern[str]]:
        return {one.id: re.compile(rf"\b(?:{'|'.join(one.words)})\b", re.IGNORECASE) for one in self.title_words}

    def words_in(self, set_id: WordSetId) -> frozenset[str]:
        """The words of a set; none where no such set stands."""
        return frozenset(word for one in self.word_sets if one.id == set_id for word in one.words)

    @cached_property
    def becomes(self) -> dict[str, str]:
        """What a fact is where the piece of work is in use, by the id of what was made."""
        return {fact.id: fact.becomes for fact in self.facts if fact.becomes}

    @cached_property
    def ruling_out(self) -> dict[str, tuple[str, ...]]:
        """The word lists (`@id`) that rule a subject out, by its id."""
        return {subject: tuple(f"@{by}" for by in one.by) for one in self.ruled_out for subject in one.subjects}

    @cached_property
    def denying(self) -> frozenset[str]:
        """The ids of the rules that find denials."""
        return frozenset(rule.id for rule in self.rules if rule.denies)

    @cached_property
    def called(self) -> dict[str, str]:
        """What a page calls a practice or a source, by id."""
        return {s.id: s.publisher for s in self.sources} | {p.id: p.name for p in self.practices}

    @cached_property
    def gap_titles(self) -> dict[str, str]:
        """What every gap is called, by id: signals, practices and the concerns of all flavors."""
        concerns = (concern for flavor in self.flavors for concern in flavor.concerns)
        return {one.id: one.name for one in (*concerns, *self.practices, *self.signals)}

    @cached_property
    def finding(self) -> dict[str, str]:
        """What a reason calls a finding, by id: a practice, fact, criterion, side item, kind of tool, or years."""
        criteria = (criterion for signal in self.signals for criterion in signal.criteria)
        items = (item for side in self.sides for item in side.items)
        return {one.id: one.name for one in (*self.findings, *self.practices, *self.facts, *criteria, *items)}

    @cached_property
    def version(self) -> str:
        """A hash of the content: two catalogs with the same knowledge have the same version."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:16]
