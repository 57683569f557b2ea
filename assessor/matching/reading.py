"""Documents as the matcher reads them: sentences placed in their works, with the names of skills that stand in them."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.core.catalog.skills import Skill
from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.matching.aboutness import Aboutness
from assessor.matching.addressed import is_addressed
from assessor.matching.denials import turns_the_last_down
from assessor.matching.introducing import mark_introduced
from assessor.matching.naming import NOTE_SENTENCES
from assessor.matching.people import leave_out_contact
from assessor.matching.sentences import Sentence, make_sentence
from assessor.matching.showing import Rules
from assessor.matching.skills import SkillName, find_all_names, prepare
from assessor.matching.systems import place_sentences
from assessor.matching.trades import makes_software, names_ai
from assessor.matching.units import Unit, split_units
from assessor.matching.weighing import Weighing

Read = list[tuple[Document, list[Sentence]]]
Names = list[list[tuple[Sentence, SkillName]]]
_RULES: dict[str, tuple[Rules, Weighing, Aboutness]] = {}


def load_rules(catalog: Catalog) -> Rules:
    """The compiled rules of a catalog, compiled once for each version."""
    return _load(catalog)[0]


def load_weighing(catalog: Catalog) -> Weighing:
    """The learned weights of a catalog, turned once for each version."""
    return _load(catalog)[1]


def load_aboutness(catalog: Catalog) -> Aboutness:
    """The learned points for a model at work, turned once for each version."""
    return _load(catalog)[2]


def _load(catalog: Catalog) -> tuple[Rules, Weighing, Aboutness]:
    if catalog.version not in _RULES:
        _RULES[catalog.version] = Rules(catalog), Weighing(catalog), Aboutness(catalog)
        prepare(catalog)
        # Catalog and rules live as long as the process: the collector need not walk through them at each sentence, nor
        # come by after each 700 words; nearly everything made here goes when its last name does.
        gc.freeze()
        gc.set_threshold(20_000, 20, 20)
    return _RULES[catalog.version]


def read_sentences(documents: Sequence[Document], profile: Profile | None, catalog: Catalog) -> tuple[Read, Names]:
    """The sentences of each document, placed in their works, and the skill names in them."""
    rules = load_rules(catalog)
    headings: dict[str, frozenset[str]] = {}
    read: Read = [(d, [make_sentence(unit, rules.patterns, headings) for unit in read_units(d)]) for d in documents]
    every = find_all_names([document.text for document, _ in read], catalog)
    names: Names = [
        place_names(leave_out_contact(own, document, profile), sentences, catalog)
        for (document, sentences), own in zip(read, every, strict=True)
    ]
    for document, sentences in read:
        mark_introduced(document.text, sentences)
        of_resume = document.kind == "resume" and profile is not None and bool(profile.positions or profile.sections)
        for sentence, following in zip(sentences, sentences[1:], strict=False):
            sentence.turned_down = sentence.unit.block == following.unit.block and turns_the_last_down(following)
        for sentence in sentences:
            sentence.alone = len(sentences) <= NOTE_SENTENCES and not of_resume
    place_sentences(
        read,
        profile,
        load_aboutness(catalog),
        catalog,
        speaks_of_ai=makes_software(read) and names_ai(read, makes_software=True),
    )
    return read, names


def read_units(document: Document) -> tuple[Unit, ...]:
    """The units of a document that speak of work: not those that speak to whoever judges it."""
    return tuple(
        unit
        for unit in split_units(document)
        if unit.kind == "code" or not is_addressed(document.text[unit.start : unit.end])
    )


def place_names(
    names: Iterable[SkillName], sentences: list[Sentence], catalog: Catalog
) -> list[tuple[Sentence, SkillName]]:
    """A document's skill names with the sentence of each; counts the names that only make sense with a model."""
    office, talked_to = catalog.subjects_in("office-tools"), catalog.subjects_in("talked-to")
    found = []
    at = 0
    for name in sorted(names, key=lambda n: (n.start, n.end, n.skill)):
        while at < len(sentences) and sentences[at].unit.end <= name.start:
            at += 1
        if at < len(sentences) and sentences[at].unit.start <= name.start and name.end <= sentences[at].unit.end:
            found.append((sentences[at], name))
            skill = catalog.skill[name.skill]
            sentences[at].ai_names += skill.id not in talked_to and _is_sure_of_ai(skill)
            sentences[at].tool_names += skill.tool
            if skill.tool and skill.id not in office:
                sentences[at].software_names |= {skill.id}
    return found


def _is_sure_of_ai(skill: Skill) -> bool:
    """Does naming it say that a model is at work? Methods share their names with other trades, and an assistant in the
    editor (a practice) says nothing about a system."""
    return skill.ai and skill.tool and skill.kind != "practice"
