"""Runs the rules over the sentences: what shows a practice, a criterion, a side item or a fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.core.catalog.catalog import Catalog
from assessor.core.catalog.rules import Rule
from assessor.matching.denials import goes_beyond_the_usual
from assessor.matching.patterns import BadPattern, Hit, Patterns
from assessor.matching.sentences import Sentence

MOST_HITS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """A rule that fired in a sentence, with the range of words it rests on."""

    rule: Rule
    sentence: Sentence
    hit: Hit


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    here: tuple[int, ...]
    near: tuple[int, ...]
    never: tuple[int, ...]
    needed: frozenset[int]


class Rules:
    """All rules of a catalog, compiled: the first group of a rule is what wakes it."""

    def __init__(self, catalog: Catalog) -> None:
        self.patterns = Patterns()
        self.patterns.add_lists(catalog.words)
        self._by_key: dict[int, list[_Compiled]] = defaultdict(list)
        for rule in catalog.rules:
            compiled = self._compile(rule)
            self._by_key[compiled.here[0]].append(compiled)
        self._keys = frozenset(self._by_key)

    def _compile(self, rule: Rule) -> _Compiled:
        try:
            here, near, never = (
                tuple(self.patterns.add_group(group) for group in groups)
                for groups in (rule.here, rule.near, rule.never)
            )
        except BadPattern as error:
            raise BadPattern(f"Rule {rule.id}: {error}") from error
        if not here:
            raise BadPattern(f"Rule {rule.id} has no group under `here`; give it at least one.")
        return _Compiled(rule, here, near, never, frozenset(here))

    def of_subject(self, kind: str, subject: str) -> list[_Compiled]:
        """The compiled rules of one subject, in the order of their files."""
        every = (compiled for rules in self._by_key.values() for compiled in rules)
        own = [compiled for compiled in every if (compiled.rule.kind, compiled.rule.subject) == (kind, subject)]
        return sorted(own, key=lambda compiled: compiled.rule.id)

    def is_on_ai(self, rule: Rule, sentences: Sequence[Sentence], i: int) -> bool:
        """Does a sentence stand where a rule wants a model to be named?"""
        return _is_on_ai(rule, sentences, i)

    def find(self, sentences: Sequence[Sentence]) -> Iterable[Shown]:
        """The rules that fire in one document's sentences, each at most once a sentence."""
        for i, sentence in enumerate(sentences):
            if not sentence.is_prose():
                continue
            found = set(sentence.hits)
            for key in sorted(found & self._keys):
                for compiled in self._by_key[key]:
                    if compiled.needed <= found and found.isdisjoint(compiled.never):
                        hit = self._fire(compiled, sentences, i)
                        if hit is not None:
                            yield Shown(compiled.rule, sentence, hit)

    def _fire(self, compiled: _Compiled, sentences: Sequence[Sentence], i: int) -> Hit | None:
        """The words a rule rests on in a sentence that holds all that it needs and nothing that it forbids."""
        sentence, rule = sentences[i], compiled.rule
        if not _is_on_ai(rule, sentences, i):
            return None
        around = _around(sentences, i, rule.reach) if compiled.near else []
        if any(not any(other.hits.get(group) for other in around) for group in compiled.near):
            return None
        hit = _choose([sentence.hits[group] for group in compiled.here], rule.within, rule.ordered)
        return None if hit and rule.denies and goes_beyond_the_usual(sentence, hit) else hit


def _around(sentences: Sequence[Sentence], i: int, reach: int) -> list[Sentence]:
    """The sentence and its neighbours in the same piece of work, about the same product."""
    place = (sentences[i].work, sentences[i].product)
    window = sentences[max(0, i - reach) : i + reach + 1]
    return [other for other in window if (other.work, other.product) == place and other.is_prose()]


def _is_on_ai(rule: Rule, sentences: Sequence[Sentence], i: int) -> bool:
    if rule.ai == "no":
        return True
    if rule.ai == "context":
        return sentences[i].about_ai
    return any(other.names_model for other in _around(sentences, i, 0 if rule.ai == "here" else 1))


def _choose(groups: Sequence[Sequence[Hit]], within: int, ordered: bool) -> Hit | None:
    """The narrowest choice of one hit per group that do not overlap, no wider than `within` words."""
    if len(groups) == 1:
        fitting = (hit for hit in groups[0][:MOST_HITS] if hit[1] - hit[0] <= within)
        return min(fitting, key=lambda hit: hit[1] - hit[0], default=None)
    whole = groups[0][0] if groups[0][0][0] == 0 and len(groups[0]) == 1 else None
    choice = _Choice([group[:MOST_HITS] for group in groups], within, ordered, whole)
    best: Hit | None = None
    for hit in choice.groups[0]:
        best = choice.narrow((hit,), hit, best)
    return best


@dataclass(frozen=True, slots=True)
class _Choice:
    """Among what is chosen; a hit of the first group on the whole sentence (`whole`) may hold the others."""

    groups: list[Sequence[Hit]]
    within: int
    ordered: bool
    whole: Hit | None

    def narrow(self, chosen: tuple[Hit, ...], span: Hit, best: Hit | None) -> Hit | None:
        """The narrowest span of a choice that begins with `chosen`, else the best that is known."""
        width = span[1] - span[0]
        if width > self.within or (best and width >= best[1] - best[0]):
            return best
        if len(chosen) == len(self.groups):
            return span
        for hit in self.groups[len(chosen)]:
            if not self._fits(hit, chosen):
                continue
            wider = (min(span[0], hit[0]), max(span[1], hit[1]))
            best = self.narrow((*chosen, hit), wider, best)
        return best

    def _fits(self, hit: Hit, chosen: tuple[Hit, ...]) -> bool:
        """Does a hit overlap none of the chosen, and follow the last where the order counts?"""
        if self.ordered and hit[0] < chosen[-1][1]:
            return False
        return all(hit[0] >= other[1] or other[0] >= hit[1] for other in chosen if other != self.whole)
