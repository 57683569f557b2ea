"""The bare words of a text: no white space, no hyphens inside words, no versions; each knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc

from assessor.matching.language import load_language, tokenize

_HYPHENS = frozenset("-‐‑‒–\xad")
# Forms of plain words need no tokenizer: most of the catalog, and a third of the time to build the finder.
_PLAIN = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*")
_VERSIONED = re.compile(r"([^\W\d_][^\W\d_+#.]{2,}[+#]*)v?\d+(?:\.[\dx]+)*\+?$")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The words as a Doc to match in, in lower case, with their offsets in the text.

    "fine-tuning" and "fine tuning" have the same words here, "Python3" has the word "python", a word cut by a hyphen at
    the end of a line is whole again where the catalog knows it.
    """

    text: str
    doc: Doc
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str, known: frozenset[str]) -> Skeleton:
        """The skeleton of a text; `known` are the words of the catalog, which no version is taken from."""
        doc = tokenize(text)
        words = tuple(_words(_pieces(doc, text), known))
        lowers, starts, ends = map(list, zip(*words, strict=True)) if words else ([], [], [])
        return cls(text, Doc(doc.vocab, words=lowers), lowers, starts, ends)


def _pieces(doc: Doc, text: str) -> list[tuple[str, int]]:
    """The tokens of a text with their offsets; spaCy would make an object of each, and put the text together anew."""
    return [(text[start : start + length], start) for start, length in doc.to_array([IDX, LENGTH]).tolist()]


def _words(raw: list[tuple[str, int]], known: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Lower-case words with start and end offsets. A blank line stays, as a word no name holds."""
    position, count = 0, len(raw)
    while position < count:
        word, start = raw[position]
        position += 1
        if word.isspace():
            if word.count("\n") > 1:
                yield "\n", start, start + len(word)
            continue
        end = start + len(word)
        if position < count and raw[position][0] in _HYPHENS and raw[position][1] == end and word[-1].isalnum():
            position += 1
            joined = _joined(raw, position, word, known)
            if joined:
                word, end = joined
                position += 2
        lower = word.lower()
        yield (_without_version(lower, known) if lower[-1:].isdigit() else lower), start, end


def _joined(raw: list[tuple[str, int]], position: int, head: str, known: frozenset[str]) -> tuple[str, int] | None:
    """A known word that was cut at the end of a line ("Kuber-" + "netes"), with its end offset."""
    if position + 1 >= len(raw) or not raw[position][0].isspace():
        return None
    tail, start = raw[position + 1]
    whole = (head + tail).lower()
    return (head + tail, start + len(tail)) if whole in known and head.lower() not in known else None


def _without_version(word: str, known: frozenset[str]) -> str:
    if word in known:
        return word
    found = _VERSIONED.fullmatch(word)
    return found.group(1) if found and found.group(1) in known else word


def bare_words(form: str) -> tuple[str, ...]:
    """The words of a name as a skeleton has them: "scikit-learn" and "scikit learn" are the same two words."""
    if _PLAIN.fullmatch(form):
        return tuple(form.lower().split())
    return tuple(word for word, _, _ in _words(_pieces(load_language().make_doc(form), form), frozenset()))


def plurals(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The name of a method in the plural: "vector database" also as "vector databases"."""
    last = words[-1]
    if not last.isalpha() or last.endswith(("s", "ing", "tion")):
        return
    yield (*words[:-1], last[:-1] + "ies" if last.endswith("y") and last[-2:-1] not in "aeiou" else last + "s")
