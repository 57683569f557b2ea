"""One term of the pattern language: the steps it is written as, and whether the words of a sentence walk them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessor.matching.words import Word

# How many words a gap skips at most, by how it is written.
GAPS = {"..": 3, "...": 8}
# The first word of a place and the word after its last, by their numbers in the sentence.
Hit = tuple[int, int]
# By group; a group that is nowhere has no entry.
Hits = dict[int, tuple[Hit, ...]]


class BadPattern(Exception):
    """A term that cannot be compiled; the message names it and says what to mend."""


@dataclass(frozen=True, slots=True)
class Part:
    """One step of a term: `kind` is word, stem, tag, list or gap; `value` what it looks for.

    `most` is the length of a gap, `group` the number of a list.
    """

    kind: str
    value: str
    most: int = 0
    group: int = -1


Term = tuple[Part, ...]


def read_term(text: str, lists: Mapping[str, int], known: dict[str, Part]) -> Term:
    """The steps that a term is written as, parted by white space; `lists` are the numbers of word lists by name.

    Equal steps are one value, kept in `known`: a few thousand words make all the patterns. BadPattern where the term is
    empty, begins or ends with a gap, or names a list that there is not.
    """
    for piece in text.split():
        if piece not in known:
            known[piece] = _read_part(piece, text, lists)
    parts = tuple(known[piece] for piece in text.split())
    if not parts or parts[0].kind == "gap" or parts[-1].kind == "gap":
        raise BadPattern(f"The pattern '{text}' is empty, or begins or ends with a gap.")
    return parts


def _read_part(piece: str, text: str, lists: Mapping[str, int]) -> Part:
    if piece in GAPS:
        return Part("gap", piece, GAPS[piece])
    if piece.startswith("@"):
        if piece not in lists:
            raise BadPattern(f"The pattern '{text.strip()}' refers to {piece}, and there is no such word list.")
        return Part("list", piece, group=lists[piece])
    if piece.startswith("#"):
        return Part("tag", piece)
    return Part("stem", piece[:-1]) if piece.endswith("*") else Part("word", piece)


def lists_of(parts: Iterable[Part]) -> frozenset[int]:
    """The numbers of the word lists that some steps name."""
    return frozenset(part.group for part in parts if part.kind == "list")


def value_at(term: Term, place: int, kind: str) -> str:
    """What the step at a place looks for where it is there and of this kind, else nothing."""
    return term[place].value if place < len(term) and term[place].kind == kind else ""


def needed_behind(term: Term) -> str:
    """A word, else a kind of word, without which no sentence walks the steps behind the first; else nothing."""
    wanted = {part.kind: part.value for part in reversed(term[1:])}
    return wanted.get("word") or wanted.get("tag", "")


def match_term(term: Term, part: int, words: Sequence[Word], at: int, hits: Hits) -> int | None:
    """The word after the last one when `term[part:]` matches from word `at`, else None."""
    most = len(words)
    for position in range(part, len(term)):
        step = term[position]
        kind = step.kind
        if kind == "gap":
            return _match_after_gap(term, position, words, at, hits)
        if at >= most:
            return None
        if kind == "word":
            if words[at].text != step.value:
                return None
        elif kind == "list":
            following = position + 1
            last = following == len(term)
            for start, after in hits.get(step.group, ()):
                if start == at:
                    end = after if last else match_term(term, following, words, after, hits)
                    if end is not None:
                        return end
            return None
        elif not _is(step, words[at]):
            return None
        at += 1
    return at


def _match_after_gap(term: Term, gap: int, words: Sequence[Word], at: int, hits: Hits) -> int | None:
    """Where the shortest gap ends a match. What stands behind the gap is looked for before anything is tried."""
    following = term[gap + 1]
    places: Iterable[int] = range(at, min(at + term[gap].most, len(words) - 1) + 1)
    if following.kind == "word":
        places = [place for place in places if words[place].text == following.value]
    elif following.kind == "list":
        begun = {start for start, _ in hits.get(following.group, ())}
        places = [place for place in places if place in begun]
    for place in places:
        end = match_term(term, gap + 1, words, place, hits)
        if end is not None:
            return end
    return None


def _is(step: Part, word: Word) -> bool:
    if step.kind == "word":
        return word.text == step.value
    if step.kind == "stem":
        return word.text.startswith(step.value)
    return step.value in word.tags
