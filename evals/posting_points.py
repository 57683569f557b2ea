"""Learns from the open labelled postings which flavor, or none, each of their words speaks for (decision 0010).

python -m evals.posting_points            writes assessor/knowledge/postings/points.toml
python -m evals.posting_points --folds    prints how often the flavor is right for postings that were not learned from

Sealed postings are never read here. The folds are tenths of the postings, then all postings of one writer at a time:
those of a stranger say more of the next stranger's. The rules against labelling, sales and other trades hold in both.
"""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import django
import numpy as np
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from assessor.core.catalog.postings import PostingAnswer, PostingPoints  # noqa: E402
from assessor.core.postings.flavoring import TEXT, count_features  # noqa: E402
from assessor.core.postings.passages import Passage  # noqa: E402
from assessor.core.postings.work import find_work  # noqa: E402
from assessor.knowledge import load_catalog  # noqa: E402
from assessor.matching.features import stem  # noqa: E402
from assessor.matching.postings import find_passages, find_title  # noqa: E402
from assessor.postings import read_document  # noqa: E402
from evals.corpus import Entry, read_corpus  # noqa: E402
from evals.fitting import fit, write_points  # noqa: E402
from evals.scoring.tally import Json  # noqa: E402
from evals.strangers import writer_of  # noqa: E402

HERE = Path(__file__).parent
FOLDER = HERE.parent / "assessor" / "knowledge" / "postings"
POINTS, WORK = FOLDER / "points.toml", FOLDER / "work.toml"
HEADER = (
    "# Written by `python -m evals.posting_points` from the open postings in evals/; do not edit.\n"
    "# What each feature of a posting adds to each answer, in thousandths of a log-odd for each tenth of an amount\n"
    "# (see assessor/core/postings/flavoring.py).\n"
)
ANSWERS: tuple[PostingAnswer, ...] = ("none", "swe", "mle", "llmops")
# How freely the solver may use features: larger is freer (the inverse of a ridge penalty). Chosen by the folds.
FREEDOM = 1
FOLDS = 10
# A feature of two postings says nothing of others; one that adds less to an answer, in thousandths, is left out.
LEAST_POSTINGS, LEAST_POINTS = 3, 5
SMALL = frozenset(stem(word) for word in ENGLISH_STOP_WORDS) | {"0"}


@dataclass(frozen=True, slots=True)
class Example:
    """An open posting as it was read, with its features, its label, the flavors that a fair reader may name."""

    id: str
    passages: tuple[Passage, ...]
    title: str | None
    features: Mapping[str, int]
    answer: PostingAnswer
    accepted: frozenset[PostingAnswer]
    label: Json


def read_examples() -> list[Example]:
    """The open postings in the order of their ids."""
    telling = tuple(f"@{words['id']}" for words in tomllib.loads(WORK.read_text(encoding="utf-8"))["posting_words"])
    entries = read_corpus(HERE / "postings").entries
    return [_read_example(entry, telling) for entry in sorted(entries, key=lambda entry: entry.id)]


def _read_example(entry: Entry, telling: Sequence[str]) -> Example:
    assert entry.resume is not None
    catalog = load_catalog()
    document = read_document(entry.resume.read_bytes(), entry.resume.name)
    passages = find_passages(document, catalog)
    title = find_title(passages)
    found = count_features(passages, catalog)
    return Example(
        id=entry.id,
        passages=passages,
        title=document.text[slice(*title)] if title else None,
        features={name: amount for name, amount in found.items() if _may_speak(name, telling)},
        answer=_answer(entry.label["flavor"]),
        accepted=frozenset(map(_answer, entry.label["acceptable_flavors"])),
        label=entry.label,
    )


def _answer(label: str) -> PostingAnswer:
    return next((answer for answer in ANSWERS if answer == label.lower()), "none")


def _may_speak(name: str, telling: Sequence[str]) -> bool:
    """Kinds of tools, the lists that say what the work is, and words that are neither small nor a letter."""
    place, _, what = name.partition(":")
    if what.startswith("@"):
        return what in telling
    return what.startswith("kind:") or place not in (TEXT, "title") or is_telling(name)


def is_telling(name: str) -> bool:
    """Is the word of a feature neither small nor a letter?"""
    what = name.partition(":")[2]
    return len(what) > 1 and what not in SMALL


def learn(examples: Sequence[Example]) -> tuple[PostingPoints, ...]:
    """What each feature adds to each answer."""
    amounts = [{name: tenths / 10 for name, tenths in example.features.items()} for example in examples]
    answers = [ANSWERS.index(example.answer) for example in examples]
    fitted = fit(amounts, answers, among=len(ANSWERS), least=LEAST_POSTINGS, freedom=FREEDOM)
    return tuple(
        PostingPoints(answer=answer, bias=round(10_000 * fitted.biases[n]), points=fitted.points_of(n, LEAST_POINTS))
        for n, answer in enumerate(ANSWERS)
    )


def print_folds(examples: Sequence[Example]) -> Iterator[str]:
    """How often the flavor is one that a fair reader may name, for postings that were not learned from."""
    tenths = {example.id: str(n % FOLDS) for n, example in enumerate(examples)}
    for title, groups in (("tenths", tenths), ("writers", {example.id: writer_of(example.id) for example in examples})):
        right: dict[str, list[bool]] = {group: [] for group in groups.values()}
        for group, own in right.items():
            learned = learn([example for example in examples if groups[example.id] != group])
            own += [_is_right(example, learned) for example in examples if groups[example.id] == group]
        every = [one for own in right.values() for one in own]
        each = ", ".join(f"{group} {np.mean(own):.2f} of {len(own)}" for group, own in sorted(right.items()))
        yield f"{title}: {np.mean(every):.3f} of {len(every)} ({each})"


def _is_right(example: Example, learned: tuple[PostingPoints, ...]) -> bool:
    catalog = load_catalog().model_copy(update={"posting_points": learned})
    return (find_work(example.passages, example.title, catalog).flavor or "none") in example.accepted


def main(arguments: Sequence[str]) -> None:
    """Writes the points, or prints the folds."""
    examples = read_examples()
    if "--folds" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in print_folds(examples))
    else:
        learned = [(own.answer, own.bias, own.points) for own in learn(examples)]
        POINTS.write_text(write_points("posting_points", HEADER, learned), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
