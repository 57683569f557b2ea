"""What the words of a sentence speak for, learned from labelled passages: proposes, and doubts what rules find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from assessor.core.catalog.catalog import Catalog
from assessor.core.evidence import SubjectKind
from assessor.matching.features import find_word_features, read_points, scale
from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

Bounds = Mapping[SubjectKind, float]
# Log-odds: a finding of a rule below DOUBTED is dropped. A sentence that no rule found counts above SURE, and above
# LIKELY where another one speaks for the same. Chosen by sums over people of the golden set that were not learned from
# (`python -m evals.bounds` gives them for the open ones).
DOUBTED: Bounds = {"practice": -3.0, "criterion": -3.0, "side": -4.0}
SURE: Bounds = {"practice": 0.0, "criterion": 0.0, "side": 1.0}
LIKELY: Bounds = {"practice": -1.0, "criterion": -1.0, "side": -0.5}
# A project's own page tells what the thing can do for others: there words alone must speak so much louder.
README_WANTS = 1.0
# The quote's reason names so many of the words that spoke for it, each of at most so many words.
WORDS_SHOWN = LONGEST_SHOWN = 3
# "a" and "with" speak for things, too, but explain nothing to a reader.
SHORTEST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that can be shown, and whether it counts only where a model is at work."""

    id: str
    kind: SubjectKind
    needs_model: bool
    bias: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence that speaks for a subject, the words that speak most, and where the first stands; is it sure alone?

    `loudness` is the log-odds in thousandths.
    """

    subject: Subject
    sentence: Sentence
    hit: Hit
    words: tuple[str, ...]
    sure: bool
    loudness: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with the log-odds of every subject, and its features that have a weight: their rows, and the words
    that each stands on."""

    sentence: Sentence
    rows: Sequence[int]
    hits: Sequence[Hit | None]
    scores: NDArray[np.float64]


def find_features(sentence: Sentence) -> dict[str, Hit | None]:
    """The features of a sentence with the words each stands on; None for those of the whole sentence."""
    return find_word_features(sentence) | dict.fromkeys(_cues(sentence))


def _cues(sentence: Sentence) -> Iterator[str]:
    if sentence.about_ai:
        yield "!about-ai"
    if sentence.names_model:
        yield "!names-model"
    if sentence.live:
        yield "!live"
    if sentence.advice:
        yield "!advice"
    if sentence.section == "writeup":
        yield "!writeup"


class Weighing:
    """The weights of a catalog, turned to be looked up by feature."""

    def __init__(
        self, catalog: Catalog, *, sure: Bounds = SURE, likely: Bounds = LIKELY, doubted: Bounds = DOUBTED
    ) -> None:
        models = {practice.id for practice in catalog.practices if practice.needs_model}
        models |= {item.id for side in catalog.sides for item in side.items if item.needs_ai}
        self.subjects = tuple(
            Subject(w.subject, w.kind, w.kind == "criterion" or w.subject in models, w.bias / 1000)
            for w in catalog.weights
        )
        self._number = {(subject.kind, subject.id): number for number, subject in enumerate(self.subjects)}
        # The row of each feature, with its points for every subject: whole thousandths, whose sums no order changes.
        pairs = [list(read_points(weights.points)) for weights in catalog.weights]
        features = dict.fromkeys(feature for own in pairs for feature, _ in own)
        self._row = {feature: row for row, feature in enumerate(features)}
        self._points = np.zeros((len(self._row), len(self.subjects)), dtype=np.int32)
        for number, own in enumerate(pairs):
            for feature, points in own:
                self._points[self._row[feature], number] += points
        # So plain that no other words of the sentence take them back.
        self.undoubted = frozenset(rule.id for rule in catalog.rules if rule.undoubted)
        self._bias = np.array([subject.bias for subject in self.subjects])
        self._sure = np.array([sure[subject.kind] for subject in self.subjects])
        self._likely = np.array([likely[subject.kind] for subject in self.subjects])
        self._doubted = doubted

    def weigh(self, sentence: Sentence) -> Weighed:
        """The log-odds of every subject, in the order of the catalog."""
        row, of_words = self._row, find_word_features(sentence)
        known = [(row[feature], hit) for feature, hit in of_words.items() if feature in row]
        known += [(row[cue], None) for cue in _cues(sentence) if cue in row]
        rows, hits = zip(*known, strict=True) if known else ((), ())
        by = scale(len(sentence.words)) / 1000
        # Taken as a list of places: numpy would look for more in a tuple.
        sums = self._points.take(list(rows), axis=0).sum(axis=0) if rows else 0
        return Weighed(sentence, rows, hits, self._bias + by * sums)

    def doubts(self, weighed: Weighed, kind: SubjectKind, subject: str) -> bool:
        """Does hardly anything in the sentence speak for the subject?"""
        number = self._number.get((kind, subject))
        return number is not None and bool(weighed.scores[number] < self._doubted[kind])

    def propose(self, weighed: Weighed, wanted: Callable[[Subject], bool] = lambda subject: True) -> Iterator[Proposal]:
        """The wanted subjects that a sentence speaks for; what needs a model only where one is at work."""
        wants = README_WANTS if weighed.sentence.readme else 0.0
        for number in np.flatnonzero(weighed.scores > self._likely + wants).tolist():
            subject = self.subjects[number]
            if (weighed.sentence.about_ai or not subject.needs_model) and wanted(subject):
                sure = bool(weighed.scores[number] > self._sure[number] + wants)
                yield self._propose(subject, number, weighed, sure)

    def _propose(self, subject: Subject, number: int, weighed: Weighed, sure: bool) -> Proposal:
        """With the telling words that add most; what its cues alone decided is quoted from the first word."""
        points = self._points[list(weighed.rows), number].tolist()
        spoke = sorted(
            (-own, hit)
            for own, hit in zip(points, weighed.hits, strict=True)
            if own > 0 and hit is not None and hit[1] - hit[0] <= LONGEST_SHOWN
        )
        best = [hit for _, hit in spoke] or [(0, 1)]
        telling = (hit for hit in _apart(best) if _is_telling(weighed.sentence, hit))
        told = list(islice(telling, WORDS_SHOWN)) or best[:WORDS_SHOWN]
        words = weighed.sentence.words
        spans = (" ".join(word.text for word in words[start:end]) for start, end in sorted(told))
        loudness = round(1000 * float(weighed.scores[number]))
        return Proposal(subject, weighed.sentence, best[0], tuple(dict.fromkeys(spans)), sure, loudness)


def _apart(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The hits, best first, without those whose words an earlier one holds or is held by."""
    told: list[Hit] = []
    for hit in hits:
        if not any(max(hit[0], other[0]) < min(hit[1], other[1]) for other in told):
            told.append(hit)
            yield hit


def _is_telling(sentence: Sentence, hit: Hit) -> bool:
    """May these words stand as a reason: not small ones alone?"""
    return any(len(word.text) > SHORTEST_SHOWN for word in sentence.words[slice(*hit)])
