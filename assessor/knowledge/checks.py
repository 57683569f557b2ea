"""What must hold of the skills of a catalog: references resolve, names are told apart, each rule proves itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessor.core.catalog import Alias, Catalog, Skill

# The ids of the skills that are found in a sentence: the finder, handed in so that this module needs no spaCy.
Find = Callable[[str], frozenset[str]]

KINDS = frozenset(
    {
        *("language", "framework", "frontend", "database", "vector-store", "cloud", "llm-provider", "agent-framework"),
        *("infra", "practice", "security", "serving/inference", "ml-technique", "ml-framework", "data", "messaging"),
        *("devops", "testing", "observability", "eval-tool"),
    }
)
LEAST_DENIALS = 2
SENTENCE = "We worked with {} there."


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: the entry, and what to mend."""

    entry: str
    message: str

    def __str__(self) -> str:
        return f"{self.entry}: {self.message}"


def check_skills(catalog: Catalog, find: Find) -> tuple[Problem, ...]:
    """Everything that is wrong with the skills of a catalog, in the order of the checks."""
    return (
        *repeated_ids(catalog),
        *unresolved_references(catalog),
        *shared_names(catalog),
        *thin_rules(catalog),
        *unfound_names(catalog, find),
        *broken_rules(catalog, find),
    )


def check_placings(catalog: Catalog) -> Iterator[Problem]:
    """Findings that no answer can be learned from or rest on, because nothing is called so."""
    for placing in catalog.placings:
        for finding in sorted((placing.points.keys() | set(placing.rests_on)) - catalog.finding.keys()):
            yield Problem(f"{placing.question} {placing.answer}", f"the finding {finding} does not exist")
    for little in catalog.little_points:
        for finding in sorted(little.points.keys() - catalog.finding.keys()):
            yield Problem(f"little for {little.flavor}", f"the finding {finding} does not exist")
    answers = {(placing.question, placing.answer) for placing in catalog.placings}
    for place in catalog.little_places:
        if place.fact not in catalog.finding:
            yield Problem(f"little for {place.question}", f"the finding {place.fact} does not exist")
        if (place.question, place.answer) not in answers:
            yield Problem(f"little for {place.question}", f"no placing gives the answer {place.answer}")


def check_words(catalog: Catalog) -> Iterator[Problem]:
    """Words of titles that are no regular expression, and words of sets that no text could be found to hold."""
    for titles in catalog.title_words:
        for word in titles.words:
            if not _compiles(word):
                yield Problem(f"title words {titles.id}", f"{word!r} is no regular expression")
    for one in catalog.word_sets:
        for word in one.words:
            if word != word.lower() or len(word.split()) != 1:
                yield Problem(f"word set {one.id}", f"{word!r} is not one word in lower case")


def repeated_ids(catalog: Catalog) -> Iterator[Problem]:
    """Ids that stand twice."""
    for skill_id, times in Counter(skill.id for skill in catalog.skills).items():
        if times > 1:
            yield Problem(skill_id, f"the id stands {times} times")


def unresolved_references(catalog: Catalog) -> Iterator[Problem]:
    """Wider skills, sources and kinds that don't exist."""
    sources = {source.id for source in catalog.sources}
    for skill in catalog.skills:
        for wider in skill.implies:
            if wider not in catalog.skill:
                yield Problem(skill.id, f"implies {wider!r}, which is no skill")
        for source in skill.source:
            if source not in sources:
                yield Problem(skill.id, f"names the source {source!r}, which is not in sources.toml")
        if skill.kind not in KINDS:
            yield Problem(skill.id, f"has the unknown kind {skill.kind!r}")
        if not skill.source:
            yield Problem(skill.id, "has no source")


def shared_names(catalog: Catalog) -> Iterator[Problem]:
    """Names without a rule that stand for two skills."""
    owners: dict[str, set[str]] = defaultdict(set)
    for skill in catalog.skills:
        for name in plain_names(skill):
            owners[squash(name)].add(skill.id)
    for name, ids in owners.items():
        if len(ids) > 1:
            yield Problem(" and ".join(sorted(ids)), f"both are called {name!r}; give it a rule or take it from one")


def thin_rules(catalog: Catalog) -> Iterator[Problem]:
    """Rules that can't be read or prove too little."""
    for skill, alias in _rules(catalog):
        for pattern in (alias.confirm, alias.deny):
            if not _compiles(pattern):
                yield Problem(skill.id, f"the rule of {alias.form!r} holds a pattern that is no regular expression")
        if not alias.found_in:
            yield Problem(skill.id, f"the rule of {alias.form!r} has no sentence in which it is found")
        if len(alias.not_found_in) < LEAST_DENIALS:
            yield Problem(skill.id, f"the rule of {alias.form!r} needs {LEAST_DENIALS} sentences where it is not found")


def unfound_names(catalog: Catalog, find: Find) -> Iterator[Problem]:
    """Names without a rule that are not found in a plain sentence."""
    for skill in catalog.skills:
        for name in plain_names(skill):
            if skill.id not in find(SENTENCE.format(name)):
                yield Problem(skill.id, f"is not found by its name {name!r}")


def broken_rules(catalog: Catalog, find: Find) -> Iterator[Problem]:
    """Sentences that a rule promises to find, or not to, and does otherwise."""
    for skill, alias in _rules(catalog):
        for sentence in alias.found_in:
            if skill.id not in find(sentence):
                yield Problem(skill.id, f"is not found in {sentence!r}")
        for sentence in alias.not_found_in:
            if skill.id in find(sentence):
                yield Problem(skill.id, f"is found in {sentence!r}, which names something else")


def plain_names(skill: Skill) -> tuple[str, ...]:
    """The name and the aliases of a skill that need no surroundings."""
    ruled = {squash(alias.form) for alias in skill.ambiguous}
    return tuple(name for name in (skill.name, *skill.aliases) if squash(name) not in ruled)


def squash(name: str) -> str:
    """A name in lower case, its hyphens and spaces made one space: what two spellings of one name share."""
    return re.sub(r"[\s\-‐]+", " ", name.lower()).strip()


def _rules(catalog: Catalog) -> Iterator[tuple[Skill, Alias]]:
    return ((skill, alias) for skill in catalog.skills for alias in skill.ambiguous)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
