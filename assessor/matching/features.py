"""The features of a sentence that points are learned for: stems, pairs of stems, kinds of words, word lists."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

# Shorter sentences are weighed as if they had so many words: two words alone decide nothing.
FEWEST_WORDS = 12
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly")
_SHORTEST_STEM = 4
_NUMBER = re.compile(r"[\d.,]+$")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its common endings; every number is the same."""
    if _NUMBER.match(word):
        return "0"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def find_word_features(sentence: Sentence) -> dict[str, Hit | None]:
    """The features that the words of a sentence give, with the words each stands on; worked out once."""
    if sentence.features is None:
        sentence.features = _find_word_features(sentence)
    return sentence.features


def _find_word_features(sentence: Sentence) -> dict[str, Hit | None]:
    stems = [stem(word.text) for word in sentence.words]
    features: dict[str, Hit | None] = {}
    before = ""
    for i, one in enumerate(stems):
        if before and (pair := f"{before}+{one}") not in features:
            features[pair] = (i - 1, i + 1)
        if one not in features:
            features[one] = (i, i + 1)
        before = one
    for i, word in enumerate(sentence.words):
        for tag in word.tags:
            features.setdefault(tag, (i, i + 1))
    names = sentence.patterns.names
    for group, found in sentence.hits.items():
        if group in names:
            features[names[group]] = found[0]
    return features


def scale(words: int) -> float:
    """What the points of a sentence with so many words are multiplied by."""
    return 1 / math.sqrt(max(words, FEWEST_WORDS))


def read_points(text: str) -> Iterator[tuple[str, int]]:
    """The pairs of a feature and its points in thousandths."""
    for pair in text.split():
        feature, points = pair.rsplit(":", 1)
        yield feature, int(points)
