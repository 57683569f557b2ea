"""Learns from the open labelled postings what speaks for work on agents (decision 0015).

python -m evals.posting_agents            writes assessor/knowledge/postings/agent_points.toml
python -m evals.posting_agents --folds    prints how often those of writers not learned from are told rightly

Sealed postings are never read here. What both answers are right for is not learned.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from assessor.core.catalog.postings import AgentAnswer, AgentPoints
from assessor.core.postings.agents import count_agent_features, weigh_agents
from assessor.core.postings.passages import Passage
from assessor.knowledge import load_catalog
from assessor.matching.postings import find_passages
from assessor.postings import read_document
from evals.fitting import fit, write_points
from evals.posting_points import FOLDER, HERE, is_telling, read_examples
from evals.strangers import writer_of

POINTS = FOLDER / "agent_points.toml"
# Sentences about agents, each in a posting of its own, by the writers of the rules.
SHORT = HERE.parent / "tests" / "matching" / "posting_snippets.toml"
HEADER = (
    "# Written by `python -m evals.posting_agents` from the open postings in evals/; do not edit.\n"
    "# What each feature of a posting adds to work on agents and to any other, in thousandths of a log-odd for each\n"
    "# tenth of an amount (see assessor/core/postings/agents.py).\n"
)
ANSWERS: tuple[AgentAnswer, ...] = get_args(AgentAnswer)
# How freely the solver may use features: larger is freer (the inverse of a ridge penalty). Chosen by the folds.
FREEDOM = 0.3
LEAST_POSTINGS, LEAST_POINTS = 3, 5


@dataclass(frozen=True, slots=True)
class Told:
    """An open posting by its writer, with the features of its agents, and whether the work builds them."""

    writer: str
    features: Mapping[str, int]
    builds: bool


def read_told() -> list[Told]:
    """The open postings and the short ones of the tests, as far as their labels give one right answer."""
    return [*_read_labelled(), *_read_short()]


def _read_labelled() -> Iterator[Told]:
    for one in read_examples():
        if "agentic_work" in one.label and "agentic_work" not in one.label.get("borderline", ()):
            yield Told(writer_of(one.id), _features(one.passages), one.label["agentic_work"])


def _read_short() -> Iterator[Told]:
    for one in tomllib.loads(SHORT.read_text(encoding="utf-8"))["snippet"]:
        if "agentic_work" in one:
            document = read_document(one["text"].strip().encode(), "posting.txt")
            yield Told("short", _features(find_passages(document, load_catalog())), one["agentic_work"])


def _features(passages: Iterable[Passage]) -> dict[str, int]:
    found = count_agent_features(passages, load_catalog())
    return {name: amount for name, amount in found.items() if ":@" in name or ":kind:" in name or is_telling(name)}


def learn(every: Sequence[Told]) -> tuple[AgentPoints, ...]:
    """What each feature adds to each answer."""
    amounts = [{name: tenths / 10 for name, tenths in told.features.items()} for told in every]
    answers = [int(told.builds) for told in every]
    fitted = fit(amounts, answers, among=len(ANSWERS), least=LEAST_POSTINGS, freedom=FREEDOM)
    return tuple(
        AgentPoints(answer=answer, bias=round(10_000 * fitted.biases[n]), points=fitted.points_of(n, LEAST_POINTS))
        for n, answer in enumerate(ANSWERS)
    )


def print_folds(every: Sequence[Told]) -> Iterator[str]:
    """How often postings of writers who were not learned from are told rightly, by the points alone."""
    right: dict[str, list[bool]] = {}
    for writer in sorted({told.writer for told in every}):
        learned = learn([told for told in every if told.writer != writer])
        own = [told for told in every if told.writer == writer]
        right[writer] = [(weigh_agents(told.features, learned) > 0) == told.builds for told in own]
    for writer, own in right.items():
        yield f"{writer}: {np.mean(own):.2f} of {len(own)}"
    flat = [one for own in right.values() for one in own]
    yield f"all writers: {np.mean(flat):.3f} of {len(flat)}"


def main(arguments: Sequence[str]) -> None:
    """Writes the points, or prints the folds."""
    every = read_told()
    if "--folds" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in print_folds(every))
    else:
        learned = [(own.answer, own.bias, own.points) for own in learn(every)]
        POINTS.write_text(write_points("agent_points", HEADER, learned), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
