"""Tries the bounds of the weights on people whom the weights have not seen.

python -m evals.bounds      some minutes: the figures over thirds of the open people, with weights learned without them

Each line is one choice of `SURE`, `LIKELY` and `DOUBTED` (assessor/matching/weighing.py): the first is the one in use,
then all kinds are moved together, what counts in pairs with what counts alone. Sealed people are never read here.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assessor.core.assessing import assess
from assessor.core.catalog import Catalog
from assessor.core.catalog.rules import Weights
from assessor.core.grading import grade_mentions
from assessor.core.options import Options
from assessor.core.planning import make_plan
from assessor.core.planning.models import PlanOptions
from assessor.core.profile.models import Profile
from assessor.knowledge import load_catalog
from assessor.matching.finding import find_mentions
from assessor.matching.weighing import DOUBTED, LIKELY, SURE, Bounds, Weighing
from evals.aboutness import as_examples, learn_about, read_people
from evals.catalog_words import make_words
from evals.corpus import Corpus, read_corpus
from evals.running import run_corpus
from evals.scoring.tally import Json, Tally, add_up
from evals.split import split
from evals.training import Example, read_examples, read_texts, subject_kinds, write_weights

THIRDS = 3
# By so much the bounds in use are moved, in log-odds: what counts without a rule, and what is doubted.
STEPS = ((0.0, 0.0), (-0.5, 0.0), (0.5, 0.0), (0.0, -1.0), (0.0, 1.0))
FAMILIES = ("practices", "criteria", "side_items", "ladder", "market_block")


@dataclass(frozen=True, slots=True)
class AssessWith:
    """Reports by other weights and bounds than those of the catalog; with a plan only where `plans` are scored."""

    catalog: Catalog
    weighing: Weighing
    plans: bool = False

    def __call__(self, resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json:
        documents, profile = read_texts(resume, writeups)
        found = grade_mentions(find_mentions(documents, profile, self.catalog, self.weighing), documents)
        options = Options(as_of=as_of, target=target, plan=PlanOptions(start=as_of))
        report = assess(tuple(documents), profile or Profile(), found, self.catalog, options)
        if self.plans:
            report = report.model_copy(update={"plan": make_plan(report, self.catalog, options, found)})
        return report.model_dump(mode="json", by_alias=True)


def try_bounds() -> Iterator[str]:
    """A line for each choice of bounds."""
    words = make_words(load_catalog())
    tallies: dict[tuple[float, float], list[Tally]] = {step: [] for step in STEPS}
    people = 0
    for held, catalog in hold_out_thirds():
        people += len(held.entries)
        for step, so_far in tallies.items():
            so_far += run_corpus(held, AssessWith(catalog, _weighing(catalog, *step)), words).values()
    yield f"{people} people"
    for (sure, doubted), every in tallies.items():
        scored = add_up(every)
        if crashes := scored["readable"].misses:
            raise SystemExit(f"{crashes[0].entry} could not be assessed: {crashes[0].found}")
        figures = "  ".join(f"{family} {scored[family].headline:.3f}" for family in FAMILIES)
        yield f"sure {sure:+.1f}  doubted {doubted:+.1f}  {figures}"


def hold_out_thirds() -> Iterator[tuple[Corpus, Catalog]]:
    """Each third of the open people, with the catalog that was learned from all others."""
    examples, told = read_examples(subject_kinds()), as_examples(read_people())
    with tempfile.TemporaryDirectory() as folder:
        split("open", Path(folder))
        corpus = read_corpus(Path(folder))
        people = sorted(corpus.entries, key=lambda entry: entry.id)
        for third in range(THIRDS):
            held = replace(corpus, entries=tuple(people[third::THIRDS]))
            yield held, learn_without({entry.id for entry in held.entries}, examples, told)


def learn_without(ids: set[str], examples: Sequence[Example], told: Sequence[Example]) -> Catalog:
    """The catalog with what is learned from words learned from all but these people: `examples` are those of the
    weights (`evals.training`), `told` those of a model at work (`evals.aboutness`)."""
    text = write_weights([example for example in examples if example.group not in ids], subject_kinds())
    weights = tuple(Weights.model_validate(entry) for entry in tomllib.loads(text)["weights"])
    # Validated anew, not copied: a copy would keep the version, by which compiled rules and points are remembered.
    known = {field: getattr(load_catalog(), field) for field in Catalog.model_fields}
    return Catalog(**known | {"weights": weights, "about": (learn_about(told, ids),)})


def _weighing(catalog: Catalog, sure: float, doubted: float) -> Weighing:
    return Weighing(catalog, sure=_moved(SURE, sure), likely=_moved(LIKELY, sure), doubted=_moved(DOUBTED, doubted))


def _moved(bounds: Bounds, by: float) -> Bounds:
    return {kind: bound + by for kind, bound in bounds.items()}


if __name__ == "__main__":
    for line in try_bounds():
        sys.stdout.write(f"{line}\n")
