"""Finds the names of skills in a text: longest first, one mention one skill, ambiguous words by their surroundings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from spacy.attrs import LOWER
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from assessor.core.catalog import Alias, Catalog, Skill
from assessor.matching.language import load_language
from assessor.matching.masks import employer_names, in_address
from assessor.matching.people import PersonNames, names_a_person, read_person_names
from assessor.matching.skeleton import Skeleton, bare_words, plurals
from assessor.matching.surroundings import Surroundings

# In a list of doubtful names one may speak for the next; after three rounds nothing new was ever seen.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class SkillName:
    """A skill was named: its id, the offsets of the name in the text, and the catalog's form that was recognised."""

    skill: str
    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Form:
    """What a phrase may mean: a skill, with the rule its surroundings must meet (None: no rule)."""

    skill: str
    text: str
    rule: Alias | None = None


@dataclass(frozen=True, slots=True)
class Finder:
    """A matcher for every form of a catalog, and what each phrase (its words in lower case) may mean."""

    matcher: PhraseMatcher
    meanings: dict[tuple[str, ...], tuple[Form, ...]]
    words: frozenset[str]
    tools: frozenset[str]
    people: PersonNames


@dataclass(frozen=True, slots=True)
class _Judged:
    """The names that are sure in one text, those left in doubt, and what stands around them."""

    sure: list[SkillName]
    doubtful: list[tuple[SkillName, Alias]]
    around: Surroundings


def find_names(text: str, catalog: Catalog) -> tuple[SkillName, ...]:
    """Each name of a skill in a text, in order, without overlaps. Addresses and paths name nothing."""
    return find_all_names([text], catalog)[0]


def find_all_names(texts: Sequence[str], catalog: Catalog) -> list[tuple[SkillName, ...]]:
    """The names in each of one person's texts. A doubtful word that surely names a tool in one place ("Skills: Go,
    Rust") means it in the others, too, where it is written alike (one sense per discourse: Gale, Church, Yarowsky
    1992)."""
    finder = _finder(_Key(catalog))
    judged = [_judge(finder, Skeleton.of(text, finder.words)) for text in texts]
    known = {name.skill for each in judged for name in each.sure if name.skill in finder.tools}
    return [_together(each, known) for each in judged]


def _together(judged: _Judged, known: AbstractSet[str]) -> tuple[SkillName, ...]:
    alike = [n for n, rule in judged.doubtful if n.skill in known and judged.around.is_written_alike(n, rule)]
    return tuple(sorted(_longest([*judged.sure, *alike]), key=lambda name: name.start))


def prepare(catalog: Catalog) -> None:
    """Make the matcher of a catalog before it is needed."""
    _finder(_Key(catalog))


def forms_of(skill: Skill) -> Iterator[Form]:
    """The forms of one skill: those with a rule of their own, then its name and aliases that have none."""
    ruled = {bare_words(alias.form) for alias in skill.ambiguous}
    for alias in skill.ambiguous:
        yield Form(skill.id, alias.form, alias)
    for text in (skill.name, *skill.aliases):
        if bare_words(text) not in ruled:
            yield Form(skill.id, text)


class _Key:
    """A catalog as a key of the cache, by identity: hashing its content would cost more than matching."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def __hash__(self) -> int:
        return id(self.catalog)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.catalog is other.catalog


@lru_cache(maxsize=4)
def _finder(key: _Key) -> Finder:
    meanings: dict[tuple[str, ...], list[Form]] = {}
    for skill in key.catalog.skills:
        for form in forms_of(skill):
            for words in _variants(form, skill):
                meanings.setdefault(words, []).append(form)
    vocab = load_language().vocab
    matcher = PhraseMatcher(vocab, attr=LOWER)
    # One by one: all of them together would take sixty megabytes for a moment, which a worker would keep.
    for words in meanings:
        matcher.add("name", [Doc(vocab, words=list(words))])
    known = frozenset(word for words in meanings for word in words)
    tools = frozenset(skill.id for skill in key.catalog.skills if skill.tool)
    people = read_person_names(key.catalog, known)
    return Finder(matcher, {words: tuple(forms) for words, forms in meanings.items()}, known, tools, people)


def _variants(form: Form, skill: Skill) -> Iterator[tuple[str, ...]]:
    words = bare_words(form.text)
    yield words
    if not skill.tool and form.rule is None:
        yield from plurals(words)


def _candidates(finder: Finder, skeleton: Skeleton) -> Iterator[tuple[SkillName, Alias | None]]:
    employers = employer_names(skeleton.text)
    for _, first, last in finder.matcher(skeleton.doc):
        start, end = skeleton.starts[first], skeleton.ends[last - 1]
        if (start, end) in employers or in_address(skeleton.text, start, end):
            continue
        if last - first == 1 and names_a_person(skeleton.text, start, end, finder.people):
            continue
        for form in finder.meanings[tuple(skeleton.lowers[first:last])]:
            yield SkillName(form.skill, start, end, form.text), form.rule


def _longest(names: list[SkillName]) -> list[SkillName]:
    """Of names that overlap the longest, then the first; of two skills in one place the first."""
    kept: list[SkillName] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if name.start not in taken and name.end - 1 not in taken:
            kept.append(name)
            taken.update(range(name.start, name.end))
    return kept


def _judge(finder: Finder, skeleton: Skeleton) -> _Judged:
    """The names without a rule, and those that their surroundings speak for. A name just accepted may speak for its
    neighbour."""
    found = list(_candidates(finder, skeleton))
    plain = _longest([name for name, rule in found if rule is None])
    around = Surroundings(skeleton.text, plain, finder.tools)
    taken = {offset for name in plain for offset in range(name.start, name.end)}
    waiting = [
        (name, rule)
        for name, rule in found
        if rule is not None and not taken.issuperset(range(name.start, name.end)) and not around.deny(name, rule)
    ]
    accepted: list[SkillName] = []
    for _ in range(_ROUNDS):
        fresh = [name for name, rule in waiting if around.speak_for(name, rule)]
        if not fresh:
            break
        accepted.extend(fresh)
        places = {(name.start, name.end) for name in fresh}
        waiting = [pair for pair in waiting if (pair[0].start, pair[0].end) not in places]
        around = Surroundings(skeleton.text, [*plain, *accepted], finder.tools)
    return _Judged(_longest([*plain, *accepted]), waiting, around)
