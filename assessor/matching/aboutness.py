"""Is a model at work in what a sentence tells? By words that were learned, together with the sentences around it."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.matching.features import find_word_features, read_points, scale
from assessor.matching.sentences import Sentence

# The log-odds of a sentence count half, those of so many on either side of it and of all of its text once each.
AROUND = 3
OWN_PART = 0.5
# Above SURE a model is at work, whether a word names it or not. Below UNLIKELY none is although a sentence nearby names
# one, and below DENIED although the sentence does so itself. What is told in FEW sentences has no surroundings: there
# the words that name a model decide. With all of it .96 of the passages labelled as work on such a system are found,
# for tenths of the open people that were not learned from (.88 by the words for models alone), and .27 of what others
# tell (.51; `python -m evals.aboutness --folds`).
SURE = 0.0
UNLIKELY = -2.5
DENIED = -5.0
FEW = 6


class Aboutness:
    """The points of a catalog: thousandths of a log-odd for each feature."""

    def __init__(self, catalog: Catalog) -> None:
        self._points = {feature: points for one in catalog.about for feature, points in read_points(one.points)}
        self._bias = sum(one.bias for one in catalog.about) / 1000

    def weigh(self, sentences: Sequence[Sentence]) -> list[float]:
        """The log-odds for each of the sentences that one text tells of one piece of work, in order."""
        own = [self._weigh(sentence) for sentence in sentences]
        if not own:
            return []
        whole = sum(own) / len(own)
        around = (own[max(0, i - AROUND) : i + AROUND + 1] for i in range(len(own)))
        return [OWN_PART * odds + sum(near) / len(near) + whole for odds, near in zip(own, around, strict=True)]

    def _weigh(self, sentence: Sentence) -> float:
        points = self._points
        spoken = sum([points[feature] for feature in find_word_features(sentence) if feature in points])
        return self._bias + scale(len(sentence.words)) * spoken / 1000
