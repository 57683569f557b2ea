"""Every family on the open people, each read with words that were learned without them.

python -m evals.held_out        some twenty minutes: the table of `manage.py evaluate`, then the misses by person

What `manage.py evaluate` says of the open people is mostly learned by heart; this is what strangers can expect, and its
misses may be looked at, which those of the sealed people may not. Sealed people are never read here.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from assessor.knowledge import load_catalog
from assessor.matching.weighing import Weighing
from evals.aboutness import as_examples, read_people
from evals.bounds import THIRDS, AssessWith, learn_without
from evals.catalog_words import make_words
from evals.corpus import read_corpus
from evals.running import run_corpus
from evals.scoring.tally import Tally, add_up
from evals.split import split
from evals.table import make_misses, make_table
from evals.training import read_examples, subject_kinds


def score_held_out() -> dict[str, Tally]:
    """The tallies of all families over thirds of the open people; the points of the verdicts are the catalog's."""
    examples, told, words = read_examples(subject_kinds()), as_examples(read_people()), make_words(load_catalog())
    every: list[Tally] = []
    with tempfile.TemporaryDirectory() as folder:
        split("open", Path(folder))
        corpus = read_corpus(Path(folder))
        people = sorted(corpus.entries, key=lambda entry: entry.id)
        for third in range(THIRDS):
            held = replace(corpus, entries=tuple(people[third::THIRDS]))
            catalog = learn_without({entry.id for entry in held.entries}, examples, told)
            every += run_corpus(held, AssessWith(catalog, Weighing(catalog), plans=True), words).values()
    return add_up(every)


if __name__ == "__main__":
    scored = score_held_out()
    sys.stdout.write(f"{make_table(scored)}\n\n{make_misses(scored.values())}\n")
