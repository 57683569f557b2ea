"""Learns from the open labelled passages and people what the words of a sentence speak for.

python -m evals.training            writes assessor/knowledge/rules/weights.toml
python -m evals.training --folds    prints what it finds in fifths it has not seen, by threshold

Sealed passages and people are never read here. The same labels give the same file: the solver is seeded.
"""

from __future__ import annotations

import os
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import django
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from assessor.core.documents import Document  # noqa: E402
from assessor.core.profile import Profile, read_profile  # noqa: E402
from assessor.knowledge import load_catalog  # noqa: E402
from assessor.management.commands.assess import read_files  # noqa: E402
from assessor.matching.features import scale  # noqa: E402
from assessor.matching.reading import read_sentences  # noqa: E402
from assessor.matching.sentences import Sentence  # noqa: E402
from assessor.matching.weighing import find_features  # noqa: E402
from evals.corpus import AS_OF, Entry, read_corpus  # noqa: E402
from evals.running import PASSAGE_RESUME, write_passage  # noqa: E402
from evals.scoring.passages import neutral_ids, wanted_ids  # noqa: E402
from evals.scoring.text import squash  # noqa: E402
from evals.split import split  # noqa: E402

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "assessor" / "knowledge" / "rules" / "weights.toml"
# A feature seen in a few examples only says nothing about others.
LEAST_EXAMPLES = 4
# How freely the solver may use words: larger is freer (scikit-learn's C). Chosen by the folds below.
FREEDOM = 10.0
# Features that move the log-odds by less are left out, which keeps the file to a megabyte and a half (decision 0006).
LEAST_POINTS = 0.4
FOLDS = 5
# What stands before a sentence that is labelled for one subject only.
OPENING = "We built the assistant on a language model in Python. "
# A quote shorter than this stands in many sentences.
SHORTEST_QUOTE = 8
HEADER = (
    "# Written by `python -m evals.training` from the open passages and people in evals/; do not edit.\n"
    "# What each word of a sentence speaks for, in thousandths (see assessor/matching/weighing.py).\n"
)


@dataclass(frozen=True, slots=True)
class Example:
    """One passage or one sentence of a person: its features, its number of words, and what it shows (1) or not (0)."""

    features: frozenset[str]
    words: int
    shows: Mapping[str, int]
    group: str


def read_examples(kinds: Mapping[str, str]) -> list[Example]:
    """Every open passage, the sentences of open people whose label is known, and what is labelled for one subject."""
    examples = [*_single(kinds)]
    with tempfile.TemporaryDirectory() as folder:
        passages = (*read_corpus(HERE / "passages").entries, *read_corpus(HERE / "lessons").entries)
        open_ones = (entry for entry in passages if not entry.part.startswith("sealed"))
        examples += [_of_passage(entry, Path(folder), kinds) for entry in open_ones]
        split("open", Path(folder) / "people")
        for entry in read_corpus(Path(folder) / "people").entries:
            examples.extend(_of_person(entry))
    return examples


def read_texts(resume: Path | None, writeups: Sequence[Path]) -> tuple[Sequence[Document], Profile | None]:
    """The documents, and the profile where there is a resume."""
    documents, _ = read_files(str(resume) if resume else "-", [str(path) for path in writeups], ocr=False)
    own = next((d for d in documents if d.kind == "resume"), None)
    return documents, read_profile(own, date.fromisoformat(AS_OF)) if own else None


def _read(resume: Path | None, writeups: Sequence[Path]) -> Iterator[tuple[Document, Sentence]]:
    documents, profile = read_texts(resume, writeups)
    read, _ = read_sentences(documents, profile, load_catalog())
    for document, sentences in read:
        yield from ((document, sentence) for sentence in sentences if sentence.is_prose())


def _single(kinds: Mapping[str, str]) -> Iterator[Example]:
    """The examples of the rules and the phrasings: each says of one subject only whether it is shown."""
    told = [(rule.subject, text, 1) for rule in load_catalog().rules if not rule.denies for text in rule.fires]
    told += [(rule.subject, text, 0) for rule in load_catalog().rules for text in rule.silent]
    phrasings = tomllib.loads((HERE / "phrasings.toml").read_text(encoding="utf-8"))
    for table, shown in (("shown", 1), ("not_shown", 0)):
        told += [(practice, text, shown) for practice, texts in phrasings[table].items() for text in texts]
    for id_, text, shown in told:
        if id_ in kinds:
            document = Document("note", "note", "writeup", "text/plain", OPENING + text)
            read, _ = read_sentences([document], None, load_catalog())
            sentences = [s for s in read[0][1] if s.is_prose() and s.unit.start >= len(OPENING) - 1]
            yield _together(sentences, {id_: shown}, text)


def _together(sentences: Sequence[Sentence], shows: Mapping[str, int], group: str) -> Example:
    features = frozenset().union(*(find_features(sentence) for sentence in sentences))
    return Example(features, sum(len(s.words) for s in sentences), shows, group)


def _of_passage(entry: Entry, folder: Path, kinds: Mapping[str, str]) -> Example:
    """A passage's sentences taken together, without those of the resume it is set in."""
    frame = set(PASSAGE_RESUME.splitlines())
    resume, writeups = write_passage(entry, folder)
    sentences = [s for d, s in _read(resume, writeups) if f"# {d.text[s.unit.start : s.unit.end]}" not in frame]
    wanted, neutral = wanted_ids(entry.label), neutral_ids(entry.label)
    shows = {id_: int(id_ in wanted) for id_ in kinds if id_ in wanted or id_ not in neutral}
    return _together(sentences, shows, entry.label.get("document", entry.id))


def _of_person(entry: Entry) -> Iterator[Example]:
    """Each sentence: shown where the label quotes it, not shown where the person does not show it anywhere."""
    labels = dict(read_labels(entry))
    for document, sentence in _read(entry.resume, entry.writeups):
        text = squash(document.text[sentence.unit.start : sentence.unit.end])
        shows = {}
        for id_, (value, quote) in labels.items():
            if value is False:
                shows[id_] = 0
            elif value and quote and len(text) > SHORTEST_QUOTE and (text in squash(quote) or squash(quote) in text):
                shows[id_] = 1
        yield Example(frozenset(find_features(sentence)), len(sentence.words), shows, entry.id)


def read_labels(entry: Entry) -> Iterator[tuple[str, tuple[bool | None, str | None]]]:
    """Each id with whether the person shows it (None where both answers are right) and the quote."""
    for id_, label in entry.label["practices"].items():
        states = set(label.get("accept_states", [label["state"]]))
        shown = label["state"] == "demonstrated"
        yield id_, (shown if shown or "demonstrated" not in states else None, label.get("quote"))
    parts = [*(s["criteria"] for s in entry.label["signals"].values())]
    parts += [side["items"] for side in entry.label["sides_of_the_coin"].values()]
    for part in parts:
        for id_, label in part.items():
            either = len(set(label.get("accept", [label["value"]]))) > 1
            yield id_, (label["value"] if label["value"] or not either else None, label.get("quote"))


def known_features(examples: Iterable[Example]) -> dict[str, int]:
    """The features that several examples share, numbered in the order of their names."""
    counted = Counter(feature for example in examples for feature in example.features)
    kept = sorted(f for f, n in counted.items() if n >= LEAST_EXAMPLES and not any(map(str.isspace, f)))
    return {feature: number for number, feature in enumerate(kept)}


def as_matrix(examples: Sequence[Example], known: Mapping[str, int]) -> csr_matrix:
    """One row an example, one column a feature, scaled by its length as `weighing` scales it."""
    rows, columns, values = [], [], []
    for row, example in enumerate(examples):
        for feature in example.features:
            if feature in known:
                rows.append(row)
                columns.append(known[feature])
                values.append(scale(example.words))
    return csr_matrix((values, (rows, columns)), shape=(len(examples), len(known)))


def learn(examples: Sequence[Example], known: Mapping[str, int], id_: str) -> tuple[np.ndarray, float]:
    """The points of every feature for one subject and the bias; in log-odds."""
    told = [example for example in examples if id_ in example.shows]
    model = LogisticRegression(C=FREEDOM, l1_ratio=0, solver="liblinear", random_state=0, max_iter=2000)
    model.fit(as_matrix(told, known), np.array([example.shows[id_] for example in told]))
    return model.coef_[0], float(model.intercept_[0])


def write_weights(examples: Sequence[Example], kinds: Mapping[str, str]) -> str:
    """The file of weights."""
    known = known_features(examples)
    entries = [HEADER]
    for id_, kind in kinds.items():
        points, bias = learn(examples, known, id_)
        pairs = [f"{f}:{round(1000 * points[n])}" for f, n in known.items() if abs(points[n]) >= LEAST_POINTS]
        head = f'[[weights]]\nsubject = "{id_}"\nkind = "{kind}"\nbias = {round(1000 * bias)}\npoints = \'\'\'\n'
        entries.append(head + "\n".join(wrapped(pairs)) + "\n'''\n")
    return "\n".join(entries)


def wrapped(pairs: Sequence[str], width: int = 120) -> Iterator[str]:
    line = ""
    for pair in pairs:
        if line and len(line) + len(pair) >= width:
            yield line
            line = ""
        line = f"{line} {pair}".strip()
    yield line


def print_folds(examples: Sequence[Example], kinds: Mapping[str, str]) -> None:
    """Precision and recall on fifths that were not learned from, by threshold; a document stays in one fifth."""
    groups = sorted({example.group for example in examples})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    scores: dict[str, list[tuple[float, int]]] = {id_: [] for id_ in kinds}
    for held in range(FOLDS):
        seen = [e for e in examples if fold[e.group] != held]
        unseen = [e for e in examples if fold[e.group] == held]
        known = known_features(seen)
        for id_ in kinds:
            points, bias = learn(seen, known, id_)
            told = [example for example in unseen if id_ in example.shows]
            odds = as_matrix(told, known) @ points + bias
            scores[id_] += [(float(o), e.shows[id_]) for o, e in zip(odds, told, strict=True)]
    for at in (-3.0, -2.0, -1.5, -1.0, -0.75, -0.5, 0.0):
        sys.stdout.write(f"above {at:5.2f}")
        for kind in ("practice", "criterion", "side"):
            pairs = [pair for id_, of in kinds.items() if of == kind for pair in scores[id_]]
            right = sum(y for o, y in pairs if o > at)
            found, wanted = sum(o > at for o, _ in pairs), sum(y for _, y in pairs)
            sys.stdout.write(f"  {kind} precision {right / max(1, found):.3f} recall {right / max(1, wanted):.3f}")
        sys.stdout.write("\n")


def subject_kinds() -> dict[str, str]:
    """Everything that is learned, with its kind, in the order of the catalog."""
    catalog = load_catalog()
    kinds = {practice.id: "practice" for practice in catalog.practices}
    kinds |= {criterion.id: "criterion" for signal in catalog.signals for criterion in signal.criteria}
    return kinds | {item.id: "side" for side in catalog.sides for item in side.items}


def main(arguments: Sequence[str]) -> None:
    """Writes the weights, or prints the folds."""
    kinds = subject_kinds()
    examples = read_examples(kinds)
    sys.stdout.write(f"{len(examples)} examples, {len(kinds)} subjects\n")
    if "--folds" in arguments:
        print_folds(examples, kinds)
    else:
        WEIGHTS.write_text(write_weights(examples, kinds), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
