"""The pattern language of the rules, compiled to an index from a sentence's words to what may begin there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assessor.core.catalog.rules import WordList
from assessor.matching.words import Word

GAPS = {"..": 3, "...": 8}
Hit = tuple[int, int]
Hits = dict[int, list[Hit]]


class BadPattern(Exception):
    """A term that cannot be compiled; the message names it and says what to mend."""


@dataclass(frozen=True, slots=True)
class Part:
    """One step of a term: `kind` is word, stem, tag, list or gap; `value` what it looks for; `most` a gap's length."""

    kind: str
    value: str
    most: int = 0


Term = tuple[Part, ...]
# What may begin with a word: its group, the term, and how to go on: "done" (one word), a literal next word, or "".
Start = tuple[int, Term, str]
Later = tuple[int, Term, int, int]
DONE, LISTED = "\0done", "\0listed"


@dataclass(slots=True)
class Patterns:
    """All groups in use, by a number each; a group is a list of terms, any of which may be found."""

    groups: list[list[Term]] = field(default_factory=list)
    lists: dict[str, int] = field(default_factory=dict)
    by_text: dict[str, int] = field(default_factory=dict)
    _known: dict[str, tuple[Start, ...]] = field(default_factory=dict)
    _tagged: dict[str, tuple[Start, ...]] = field(default_factory=dict)
    _words: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _stems: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _by_list: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def add_lists(self, lists: Iterable[WordList]) -> None:
        """Take in word lists; a list may refer to lists that stand before it or after it."""
        lists = tuple(lists)
        for words in lists:
            if f"@{words.id}" in self.lists:
                raise BadPattern(f"The word list {words.id} stands twice; give one of them another id.")
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
            term = self._parse(text)
            place = len(self.groups[number])
            self.groups[number].append(term)
            first = term[0]
            if first.kind == "list":
                self._by_list[int(first.value)].append((number, place))
            else:
                (self._stems if first.kind == "stem" else self._words)[first.value].append((number, place))

    def _parse(self, text: str) -> Term:
        parts = []
        for piece in text.split():
            if piece in GAPS:
                parts.append(Part("gap", piece, GAPS[piece]))
            elif piece.startswith("@"):
                if piece not in self.lists:
                    raise BadPattern(f"The pattern '{text.strip()}' refers to {piece}, and there is no such word list.")
                parts.append(Part("list", str(self.lists[piece])))
            elif piece.startswith("#"):
                parts.append(Part("tag", piece))
            elif piece.endswith("*"):
                parts.append(Part("stem", piece[:-1]))
            else:
                parts.append(Part("word", piece))
        if not parts or parts[0].kind == "gap" or parts[-1].kind == "gap":
            raise BadPattern(f"The pattern '{text}' is empty, or begins or ends with a gap.")
        return tuple(parts)

    def starts_of(self, word: Word) -> Sequence[Start]:
        """The terms that may begin with a word."""
        known = self._known.get(word.text)
        if known is None:
            found = list(self._words.get(word.text, ()))
            for length in range(1, len(word.text) + 1):
                found.extend(self._stems.get(word.text[:length], ()))
            known = self._known[word.text] = tuple(self._start(pair) for pair in found)
        if not word.tags:
            return known
        return known + tuple(start for tag in word.tags for start in self._starts_of_tag(tag))

    def _starts_of_tag(self, tag: str) -> tuple[Start, ...]:
        if tag not in self._tagged:
            self._tagged[tag] = tuple(self._start(pair) for pair in self._words.get(tag, ()))
        return self._tagged[tag]

    def _start(self, pair: tuple[int, int]) -> Start:
        """A term with the quickest way to see that it does not go on."""
        term = self.groups[pair[0]][pair[1]]
        if len(term) == 1:
            return pair[0], term, DONE
        if any(part.kind == "list" for part in term):
            return pair[0], term, LISTED
        return pair[0], term, term[1].value if term[1].kind == "word" else ""

    def find_all(self, words: Sequence[Word]) -> Hits:
        """All places of all groups in a sentence: group number to (first word, word after the last) pairs."""
        hits: Hits = defaultdict(list)
        waiting: list[tuple[int, Hit]] = []
        later: list[Later] = []
        last = len(words) - 1
        for i, word in enumerate(words):
            following = words[i + 1].text if i < last else ""
            for number, term, next_word in self.starts_of(word):
                if next_word == DONE:
                    _add(hits, waiting, number, (i, i + 1))
                elif next_word == LISTED:
                    later.append((number, term, i, i + 1))
                elif (not next_word or next_word == following) and (
                    end := _match(term, 1, words, i + 1, hits)
                ) is not None:
                    _add(hits, waiting, number, (i, end))
        self._settle(words, hits, waiting, later)
        return hits

    def _settle(self, words: Sequence[Word], hits: Hits, waiting: list[tuple[int, Hit]], later: list[Later]) -> None:
        """Terms that refer to lists, until nothing new is found."""
        while True:
            while waiting:
                number, (first, after) = waiting.pop()
                later.extend(
                    (group, self.groups[group][at], first, after) for group, at in self._by_list.get(number, ())
                )
            again, later = later, []
            for number, term, first, after in again:
                end = _match(term, 1, words, after, hits)
                if end is None:
                    later.append((number, term, first, after))
                else:
                    _add(hits, waiting, number, (first, end))
            if not waiting:
                return


def _add(hits: Hits, waiting: list[tuple[int, Hit]], number: int, hit: Hit) -> None:
    if hit not in hits[number]:
        hits[number].append(hit)
        waiting.append((number, hit))


def _match(term: Term, part: int, words: Sequence[Word], at: int, hits: Hits) -> int | None:
    """The word after the last one when `term[part:]` matches from word `at`, else None."""
    if part == len(term):
        return at
    step = term[part]
    if step.kind == "gap":
        for skip in range(step.most + 1):
            if at + skip >= len(words):
                return None
            end = _match(term, part + 1, words, at + skip, hits)
            if end is not None:
                return end
        return None
    if at >= len(words):
        return None
    if step.kind == "list":
        for start, after in hits.get(int(step.value), ()):
            if start == at and (end := _match(term, part + 1, words, after, hits)) is not None:
                return end
        return None
    return _match(term, part + 1, words, at + 1, hits) if _is(step, words[at]) else None


def _is(step: Part, word: Word) -> bool:
    if step.kind == "word":
        return word.text == step.value
    if step.kind == "stem":
        return word.text.startswith(step.value)
    return step.value in word.tags
