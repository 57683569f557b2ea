"""Every family on the open people, each read with words that were learned without them.

python -m evals.held_out        some twenty minutes: the table of `manage.py evaluate`, then the misses by person

What `manage.py evaluate` says of the open people is mostly learned by heart; this is what strangers can expect, and its
misses may be looked at, which those of the sealed people may not. Sealed people are never read here.
"""

from __future__ import annotations

import sys

from assessor.knowledge import load_catalog
from assessor.matching.weighing import Weighing
from evals.bounds import AssessWith, hold_out_thirds
from evals.catalog_words import make_words
from evals.running import run_corpus
from evals.scoring.tally import Tally, add_up
from evals.table import make_misses, make_table


def score_held_out() -> dict[str, Tally]:
    """The tallies of all families over thirds of the open people; the points of the verdicts are the catalog's."""
    words = make_words(load_catalog())
    every: list[Tally] = []
    for held, catalog in hold_out_thirds():
        every += run_corpus(held, AssessWith(catalog, Weighing(catalog), plans=True), words).values()
    return add_up(every)


if __name__ == "__main__":
    scored = score_held_out()
    sys.stdout.write(f"{make_table(scored)}\n\n{make_misses(scored.values())}\n")
