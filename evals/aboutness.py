"""Learns from the open people of the golden set by which words a model is at work in what a sentence tells.

python -m evals.aboutness           writes assessor/knowledge/rules/about.toml
python -m evals.aboutness --folds   prints what is right on tenths of the people that were not learned from

Passages labelled as work on a system with a model in it speak for it; passages labelled as work on another system, and
all that people tell who have done no such work, speak against it. Sealed people are never read here.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from assessor.core.catalog.rules import Weights
from assessor.knowledge import load_catalog
from assessor.matching.aboutness import Aboutness
from assessor.matching.features import find_word_features
from assessor.matching.naming import mark_about
from assessor.matching.reading import read_sentences
from assessor.matching.sentences import Sentence
from evals.corpus import Entry, read_corpus
from evals.scoring.text import squash
from evals.split import split
from evals.training import Example, as_matrix, known_features, read_texts, wrapped

ABOUT = Path(__file__).parent.parent / "assessor" / "knowledge" / "rules" / "about.toml"
HEADER = (
    "# Written by `python -m evals.aboutness` from the open people in evals/candidates; do not edit.\n"
    "# By which words a model is at work, in thousandths of a log-odd (see assessor/matching/aboutness.py).\n"
)
SUBJECT = "model-at-work"
FREEDOM = 10.0
# Features that move the log-odds by less are left out.
LEAST_POINTS = 0.1
FOLDS = 10
SHORTEST = 12
# Each text of a person as its pieces of work tell it: the sentences with their labels (None where nothing is known).
Told = list[tuple[Sentence, bool | None]]


def read_people() -> dict[str, list[Told]]:
    """The open people by id, with what each of their texts tells of each piece of work."""
    with tempfile.TemporaryDirectory() as folder:
        split("open", Path(folder))
        entries = sorted(read_corpus(Path(folder)).entries, key=lambda entry: entry.id)
        return {entry.id: list(_read_person(entry)) for entry in entries}


def _read_person(entry: Entry) -> Iterator[Told]:
    documents, profile = read_texts(entry.resume, entry.writeups)
    read, _ = read_sentences(documents, profile, load_catalog())
    shown, other, nothing = _labels(entry.label)
    for document, sentences in read:
        told: dict[str, Told] = {}
        for sentence in (s for s in sentences if s.is_prose() and s.work != "skills"):
            text = squash(document.text[sentence.unit.start : sentence.unit.end])
            value: bool | None = None
            if len(text) >= SHORTEST and any(text in quote or quote in text for quote in shown):
                value = True
            elif len(text) >= SHORTEST and (nothing or any(text in quote or quote in text for quote in other)):
                value = False
            told.setdefault(sentence.work, []).append((sentence, value))
        yield from told.values()


def _labels(label: Mapping[str, dict]) -> tuple[list[str], list[str], bool]:
    """The quotes of work on a system with a model in it, those of work on others, and whether there is no such work."""
    shown, other = [], []
    for practice in label["practices"].values():
        if practice["state"] == "demonstrated" and practice.get("quote"):
            (shown if practice.get("on_ai_system") else other).append(squash(practice["quote"]))
    for signal in label["signals"].values():
        shown += [squash(c["quote"]) for c in signal["criteria"].values() if c["value"] is True and c.get("quote")]
    flavors = label.get("acceptable_flavors") or [label["closest_flavor"]]
    return shown, other, {flavor or "none" for flavor in flavors} == {"none"}


def as_examples(people: Mapping[str, Sequence[Told]]) -> list[Example]:
    """Every sentence whose label is known."""
    return [
        Example(frozenset(find_word_features(sentence)), len(sentence.words), {SUBJECT: int(value)}, id_)
        for id_, texts in people.items()
        for told in texts
        for sentence, value in told
        if value is not None
    ]


def learn_about(examples: Sequence[Example], without: AbstractSet[str] = frozenset()) -> Weights:
    """The points of all examples but those of some people; both answers weigh the same, whatever their numbers."""
    told = [example for example in examples if example.group not in without]
    known = known_features(told)
    model = LogisticRegression(C=FREEDOM, l1_ratio=0, solver="liblinear", class_weight="balanced", random_state=0)
    model.fit(as_matrix(told, known), np.array([example.shows[SUBJECT] for example in told]))
    points = model.coef_[0]
    pairs = [f"{f}:{round(1000 * points[n])}" for f, n in known.items() if abs(points[n]) >= LEAST_POINTS]
    bias = round(1000 * float(model.intercept_[0]))
    return Weights(subject=SUBJECT, kind="fact", bias=bias, points="\n".join(wrapped(pairs)))


def print_folds(people: Mapping[str, Sequence[Told]]) -> Iterator[str]:
    """How much of what is labelled is taken for work with a model, for people who were not learned from; beside it by
    the names of models alone, as before anything was learned."""
    examples, ids = as_examples(people), sorted(people)
    read: list[tuple[bool, bool, bool]] = []
    for fold in range(FOLDS):
        held = set(ids[fold::FOLDS])
        learned, names = (_aboutness(about) for about in ((learn_about(examples, held),), ()))
        for told in (told for id_ in sorted(held) for told in people[id_]):
            pairs = zip(told, _read_about(told, learned), _read_about(told, names), strict=True)
            read += [(value, by_words, by_names) for (_, value), by_words, by_names in pairs if value is not None]
    for labelled, name in ((True, "with a model"), (False, "without")):
        own = np.array([(by_words, by_names) for value, by_words, by_names in read if value == labelled])
        yield f"{name}: {len(own)}, taken for it {own[:, 0].mean():.3f}, by names alone {own[:, 1].mean():.3f}"


def _aboutness(about: tuple[Weights, ...]) -> Aboutness:
    return Aboutness(load_catalog().model_copy(update={"about": about}))


def _read_about(told: Told, aboutness: Aboutness) -> list[bool]:
    """For each sentence whether it is taken for work with a model."""
    mark_about([sentence for sentence, _ in told], aboutness, speaks_of_ai=True)
    return [sentence.about_ai for sentence, _ in told]


def write_about(examples: Sequence[Example]) -> str:
    """The file of points."""
    about = learn_about(examples)
    head = f'[[about]]\nsubject = "{SUBJECT}"\nkind = "fact"\nbias = {about.bias}\n'
    return f"{HEADER}\n{head}points = '''\n{about.points}\n'''\n"


def main(arguments: Sequence[str]) -> None:
    """Writes the points, or prints the folds."""
    people = read_people()
    if "--folds" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in print_folds(people))
    else:
        ABOUT.write_text(write_about(as_examples(people)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
