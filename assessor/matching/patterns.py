"""The terms of all rules, compiled to an index from a sentence's words to what may begin there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from assessor.core.catalog.rules import WordList
from assessor.matching.terms import (
    BadPattern,
    Hit,
    Hits,
    Part,
    Term,
    lists_of,
    match_term,
    needed_behind,
    read_term,
    value_at,
)
from assessor.matching.words import Word

# So many different words are remembered with what may begin there; then the memory starts afresh. A worker reads the
# words of everybody, and numbers and names never end.
MOST_KNOWN = 30_000
# What stands behind the last word: no word of any kind.
END = Word("", 0, 0, 0)
Wider = tuple[tuple[int, ...], tuple["Unsettled", ...]]
Later = tuple[tuple["Unsettled", ...], Hit]


class Unsettled(NamedTuple):
    """A term of a group that names lists: whether it is found waits for all of these.

    Nearly all are given up sooner: `beside` must be the word behind the hit that begins it, `needed` a word or a kind
    of word of the sentence (empty where none must).
    """

    number: int
    term: Term
    lists: frozenset[int]
    beside: str
    needed: str


Waiting = tuple[Unsettled, Hit]


@dataclass(slots=True)
class Starts:
    """What may begin with one word: the groups that are found with it, and the terms that it may begin.

    `followed` go on with a certain word and say which must come behind it, `longer` name a list, `loose` go on with
    anything else and say which kind of word must come next, and which word, or kind of word, somewhere behind it.
    """

    any: bool
    whole: tuple[int, ...] = ()
    longer: tuple[Unsettled, ...] = ()
    followed: dict[str, list[tuple[int, Term, str]]] = field(default_factory=dict)
    loose: list[tuple[int, Term, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Patterns:
    """All groups in use, by a number each; a group is a list of terms, any of which may be found.

    `lists` are the numbers of those that are word lists, by name, `names` their names by number.
    """

    groups: list[list[Term]] = field(default_factory=list)
    lists: dict[str, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    by_text: dict[str, int] = field(default_factory=dict)
    _parts: dict[str, Part] = field(default_factory=dict)
    _known: dict[str | tuple[str, ...], Starts] = field(default_factory=dict)
    _sorted: dict[tuple[tuple[int, int], ...], Starts] = field(default_factory=dict)
    _wider: dict[int, Wider] = field(default_factory=dict)
    _words: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _stems: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _by_list: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def add_lists(self, lists: Iterable[WordList]) -> None:
        """Take in word lists; a list may refer to lists that stand before it or after it."""
        lists = tuple(lists)
        for words in lists:
            if f"@{words.id}" in self.lists:
                raise BadPattern(f"The word list {words.id} stands twice; give one of them another id.")
            self.names[len(self.groups)] = f"@{words.id}"
            self.lists[f"@{words.id}"] = len(self.groups)
            self.groups.append([])
        for words in lists:
            self._fill(self.lists[f"@{words.id}"], [term for row in words.terms for term in row.split("|")])

    def add_group(self, text: str) -> int:
        """The number of a group written as alternatives with `|`; equal texts share one."""
        text = text.strip()
        if text in self.lists:
            return self.lists[text]
        if text not in self.by_text:
            self.by_text[text] = len(self.groups)
            self.groups.append([])
            self._fill(self.by_text[text], text.split("|"))
        return self.by_text[text]

    def _fill(self, number: int, terms: Iterable[str]) -> None:
        for text in terms:
            term = read_term(text, self.lists, self._parts)
            place = len(self.groups[number])
            self.groups[number].append(term)
            first = term[0]
            if first.kind == "list":
                self._by_list[first.group].append((number, place))
            else:
                (self._stems if first.kind == "stem" else self._words)[first.value].append((number, place))

    def knows(self, word: Word) -> bool:
        """May any term begin with this word?"""
        return self.starts_of(word).any

    def starts_of(self, word: Word) -> Starts:
        """The terms that may begin with a word, worked out once for every word with its kinds."""
        key = (word.text, *word.tags) if word.tags else word.text
        known = self._known.get(key)
        if known is None:
            pairs = list(self._words.get(word.text, ()))
            for length in range(1, len(word.text) + 1):
                pairs.extend(self._stems.get(word.text[:length], ()))
            for tag in word.tags:
                pairs.extend(self._words.get(tag, ()))
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            # Most numbers and names begin the same terms: what was sorted once is shared by all of them.
            same = tuple(pairs)
            if same not in self._sorted:
                self._sorted[same] = self._sort(same)
            known = self._known[key] = self._sorted[same]
        return known

    def _sort(self, pairs: Sequence[tuple[int, int]]) -> Starts:
        """Terms with one first word, by what tells soonest whether they go on."""
        starts = Starts(any=bool(pairs))
        whole: set[int] = set()
        longer: dict[Unsettled, None] = {}
        for number, at in pairs:
            term = self.groups[number][at]
            if len(term) == 1:
                groups, more = self.wider_of(number)
                whole.update(groups)
                longer |= dict.fromkeys(more)
            elif lists := lists_of(term):
                longer[_unsettled(number, term, lists)] = None
            elif term[1].kind == "word":
                third = value_at(term, 2, "word")
                starts.followed.setdefault(term[1].value, []).append((number, term, third))
            else:
                starts.loose.append((number, term, value_at(term, 1, "tag"), needed_behind(term)))
        starts.whole, starts.longer = tuple(whole), tuple(longer)
        return starts

    def wider_of(self, number: int) -> Wider:
        """The groups that hold a list as a term of its own, and the longer terms that begin with one of these."""
        wider = self._wider.get(number)
        if wider is None:
            groups = [number]
            longer: list[Unsettled] = []
            for one in groups:
                for group, at in self._by_list.get(one, ()):
                    term = self.groups[group][at]
                    if len(term) > 1:
                        longer.append(_unsettled(group, term, lists_of(term[1:])))
                    elif group not in groups:
                        groups.append(group)
            wider = self._wider[number] = (tuple(groups), tuple(longer))
        return wider

    def find_all(self, words: Sequence[Word]) -> Hits:
        """All places of all groups in a sentence: group number to (first word, word after the last) pairs."""
        search = _Search(words, self)
        for i, word in enumerate(words):
            starts = self.starts_of(word)
            if starts.any:
                search.begin(starts, i)
        search.settle()
        return search.hits


class _Search:
    """One sentence being searched: the hits so far, and the terms that wait for hits of the lists they name."""

    def __init__(self, words: Sequence[Word], patterns: Patterns) -> None:
        self.words, self.patterns = words, patterns
        # Its words and kinds of words.
        self.texts = {word.text for word in words}.union(*[word.tags for word in words if word.tags])
        self.hits: Hits = {}
        self.later: list[Later] = []
        self.changed: set[int] = set()

    def begin(self, starts: Starts, i: int) -> None:
        """Everything that begins with the word `i`; of groups that hold each other, all get the hit at once."""
        hit, hits, words, texts = (i, i + 1), self.hits, self.words, self.texts
        # Most groups are found for the first time: one tuple is enough for all of them.
        once = (hit,)
        for group in starts.whole:
            if group in hits:
                hits[group] += once
            else:
                hits[group] = once
        if starts.longer:
            self.later.append((starts.longer, hit))
        following = words[i + 1] if i + 1 < len(words) else END
        if starts.followed and (known := starts.followed.get(following.text)):
            behind = words[i + 2].text if i + 2 < len(words) else ""
            for number, term, third in known:
                if not third or third == behind:
                    end = i + 2 if len(term) == 2 else match_term(term, 2, words, i + 2, hits)
                    if end is not None:
                        self.add(number, (i, end))
        for number, term, tag, needed in starts.loose:
            if (not tag or tag in following.tags) and (not needed or needed in texts):
                end = match_term(term, 1, words, i + 1, hits)
                if end is not None:
                    self.add(number, (i, end))

    def add(self, number: int, hit: Hit) -> None:
        """A hit of a group is one of every group that holds it."""
        hits, once = self.hits, (hit,)
        if number in hits and hit in hits[number]:
            return
        groups, longer = self.patterns.wider_of(number)
        for group in groups:
            known = hits.get(group)
            if known is None:
                hits[group] = once
            elif hit not in known:
                hits[group] = known + once
        self.changed.update(groups)
        if longer:
            self.later.append((longer, hit))

    def settle(self) -> None:
        """Terms that refer to lists, until nothing new is found; a term is tried again only where a list of it grew."""
        waiting: list[Waiting] = []
        fresh = self._possible()
        while fresh:
            self.changed = set()
            found = self.hits.keys()
            for one in fresh:
                term, hit = one
                end = match_term(term.term, 1, self.words, hit[1], self.hits) if term.lists <= found else None
                if end is None:
                    waiting.append(one)
                else:
                    self.add(term.number, (hit[0], end))
            changed = self.changed
            again = [one for one in waiting if not one[0].lists.isdisjoint(changed)] if changed else []
            if again:
                waiting = [one for one in waiting if one[0].lists.isdisjoint(changed)]
            fresh = again + self._possible()

    def _possible(self) -> list[Waiting]:
        """The terms that came up for later, each with the hit that begins it, where the sentence has their words."""
        words, texts, possible = self.words, self.texts, []
        for longer, hit in self.later:
            behind = words[hit[1]].text if hit[1] < len(words) else ""
            for one in longer:
                _, _, _, beside, needed = one
                if (not beside or beside == behind) and (not needed or needed in texts):
                    possible.append((one, hit))
        self.later = []
        return possible


def _unsettled(number: int, term: Term, lists: frozenset[int]) -> Unsettled:
    return Unsettled(number, term, lists, value_at(term, 1, "word"), needed_behind(term))
