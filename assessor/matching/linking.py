"""Which piece of work a write-up tells of: by the words that both share, and by the employer's name in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from assessor.core.profile.folding import fold
from assessor.core.profile.words.jobs import LEGAL_FORMS
from assessor.matching.features import stem
from assessor.matching.sentences import Sentence
from assessor.matching.works import Work

# A shared word is worth so many points: a name, a word that no rule knows, any other. It is divided by the number of
# pieces of work of the resume that hold it.
NAME_POINTS, RARE_POINTS, COMMON_POINTS = 3.0, 2.0, 1.0
SHORTEST_WORD = 4
# Naming the employer or the project is worth as much as several words.
NAMED_POINTS = 6.0
SHORTEST_NAME = 4
# A piece of work is the home of a write-up from so many points on, and where it has so many times those of the next.
HOME_FROM, HOME_LEAD = 7.0, 1.4
# Two write-ups of one person share the words of that person, too: half of these count.
WRITEUPS_SHARE = 0.5
WRITEUPS_FROM = 13.0
_AFTER_NAME = re.compile(r"[,(].*$")


def find_homes(writeups: Sequence[Work], works: Sequence[Work], texts: Mapping[str, str]) -> dict[str, str]:
    """The id of the work that each write-up tells of; a write-up whose home is unclear is left out.

    `works` are those of the resume, `texts` the whole texts of the write-ups by id. A write-up without a home in the
    resume may share that of another write-up, or be one system with it: then its home is the other write-up's id.
    """
    words = {work.id: points_of(work.sentences) for work in (*writeups, *works)}
    spread = Counter(word for work in works for word in words[work.id])
    homes: dict[str, str] = {}
    for writeup in writeups:
        own = words[writeup.id]
        scored = [
            (score_words(own, words[work.id], spread) + _named(texts[writeup.id], work), work.id) for work in works
        ]
        if home := _clear_best(scored):
            homes[writeup.id] = home
    for number, writeup in enumerate(writeups):
        if writeup.id in homes:
            continue
        others = [other for other in writeups if other.id in homes or other in writeups[:number]]
        scored = [(WRITEUPS_SHARE * score_words(words[writeup.id], words[o.id], Counter()), o.id) for o in others]
        score, nearest = max(scored, default=(0.0, ""))
        if score >= WRITEUPS_FROM:
            homes[writeup.id] = homes.get(nearest, nearest)
    return homes


def points_of(sentences: Sequence[Sentence]) -> dict[str, float]:
    """The content words by their stems, with the points of each."""
    points: dict[str, float] = {}
    for sentence in sentences:
        if sentence.points is None:
            sentence.points = _points_of(sentence)
        for key, worth in sentence.points.items():
            if worth > points.get(key, 0.0):
                points[key] = worth
    return points


def _points_of(sentence: Sentence) -> dict[str, float]:
    points: dict[str, float] = {}
    for i, word in enumerate(sentence.words):
        if len(word.text) >= SHORTEST_WORD and word.text.isalpha() and word.text not in STOP_WORDS:
            known = sentence.patterns.knows(word)
            is_name = i > 0 and word.cased[:1].isupper() and sentence.unit.kind != "heading"
            worth = COMMON_POINTS if known else NAME_POINTS if is_name else RARE_POINTS
            key = stem(word.text)
            points[key] = max(worth, points.get(key, 0.0))
    return points


def score_words(own: Mapping[str, float], other: Mapping[str, float], spread: Mapping[str, int]) -> float:
    shared = own.keys() & other.keys()
    return sum(min(own[word], other[word]) / max(1, spread[word]) for word in sorted(shared))


def _named(text: str, work: Work) -> float:
    """Does the text name the employer or the project, without its legal form?"""
    for name in work.names:
        core = _core(name)
        if len(core) >= SHORTEST_NAME and re.search(rf"(?<!\w){re.escape(core)}(?!\w)", text, re.IGNORECASE):
            return NAMED_POINTS
    return 0.0


def _core(name: str) -> str:
    """A name without its legal form and without what stands behind a comma or in brackets."""
    words = _AFTER_NAME.sub("", name).split()
    return " ".join(word for word in words if fold(word) not in LEGAL_FORMS).strip(" .,-–")


def _clear_best(scored: Sequence[tuple[float, str]]) -> str | None:
    ranked = sorted(scored, key=lambda pair: -pair[0])
    if not ranked or ranked[0][0] < HOME_FROM:
        return None
    clear = len(ranked) == 1 or ranked[0][0] >= HOME_LEAD * ranked[1][0]
    return ranked[0][1] if clear else None
