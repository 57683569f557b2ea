"""Learns from the open people of the golden set which answer each finding speaks for (decision 0009).

python -m evals.placings            writes assessor/knowledge/placings.toml; some minutes
python -m evals.placings --folds    prints how often the answers are right for tenths that were not learned from

What is found of a person is found with weights that were learned without them, a third of the people at a time:
findings about people who were learned from are too good to learn from again. Sealed people are never read here.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assessor.core.assessing import count_person
from assessor.core.catalog import Catalog
from assessor.core.catalog.judgement import Placing, Question
from assessor.core.grading import grade_mentions
from assessor.core.placing import Findings, place
from assessor.core.profile.models import Profile
from assessor.matching.finding import find_mentions
from evals import aboutness
from evals.aboutness import as_examples
from evals.bounds import THIRDS, learn_without
from evals.corpus import Entry, read_corpus
from evals.fitting import fit
from evals.split import split
from evals.training import read_examples, read_texts, subject_kinds

PLACINGS = Path(__file__).parent.parent / "assessor" / "knowledge" / "placings.toml"
HEADER = (
    "# Written by `python -m evals.placings` from the open people in evals/candidates; do not edit.\n"
    "# What each finding adds to each answer, in thousandths of a log-odd (see assessor/core/placing.py).\n"
)
# How freely the solver may use findings: larger is freer (the inverse of a ridge penalty).
FREEDOM = 0.4
# For the flavor each person is learned from once more with so large a part of their findings: most resumes say less
# than these people's. What is in use is a stronger claim, for which half a resume is not enough.
THINNED_TO = 0.6
FOLDS = 10
# A finding that adds less to an answer, in thousandths, is left out.
LEAST_POINTS = 2
# The findings of which an answer needs one: the rest say how sound a piece of work is, not whose kind of work it is.
LANGUAGE = (
    "llm-feature", "llm-feature-shipped", "agent-system", "agent-shipped", "llm-platform", "retrieval-system",
    "unambiguous-prompts", "prompt-versioning", "token-budgets", "model-routing", "guardrails", "regression-evals",
    "retrieval_or_agent_system", "kind:agent-framework", "kind:llm-provider", "kind:serving/inference",
    "kind:eval-tool", "kind:vector-store",
)  # fmt: skip
TRAINING = (
    "trained-model", "trained-model-in-product", "research-work", "fine-tuning-small-models", "transformer-internals",
    "drift-detection", "kind:ml-framework", "kind:ml-technique",
)  # fmt: skip
ACTING = ("agent-system", "agent-shipped", "retrieval_or_agent_system", "kind:agent-framework")
RESTS_ON: Mapping[Question, Mapping[str, tuple[str, ...]]] = {
    "closest_flavor": {"swe": LANGUAGE, "mle": (*TRAINING, "retrieval-system"), "llmops": LANGUAGE},
    "ladder": {"ml_researcher": (*TRAINING, "paper-reading"), "applied_ml": TRAINING, "ai_engineer": LANGUAGE},
    "market_block": {"agentic": ACTING, "api_integration": LANGUAGE},
}
# What a label says where no answer holds, and the field with every answer that a fair reader may give.
NONE = ("none", "not_yet")
ACCEPTED: Mapping[Question, str] = {
    "closest_flavor": "acceptable_flavors",
    "ladder": "acceptable_ladders",
    "market_block": "acceptable_market_blocks",
}


@dataclass(frozen=True, slots=True)
class Person:
    """What was found of somebody, the labelled answer to each question ("" for none), and those that may be given."""

    id: str
    findings: Findings
    answers: Mapping[Question, str]
    accepted: Mapping[Question, frozenset[str]]


def read_people() -> list[Person]:
    """The open people, in the order of their ids, by weights that were learned without them."""
    examples, told = read_examples(subject_kinds()), as_examples(aboutness.read_people())
    with tempfile.TemporaryDirectory() as folder:
        split("open", Path(folder))
        entries = sorted(read_corpus(Path(folder)).entries, key=lambda entry: entry.id)
        people = []
        for third in range(THIRDS):
            held = entries[third::THIRDS]
            catalog = learn_without({entry.id for entry in held}, examples, told)
            people += [_read_person(entry, catalog) for entry in held]
            sys.stderr.write(f"{len(people)} of {len(entries)} people read\n")
    return sorted(people, key=lambda person: person.id)


def _read_person(entry: Entry, catalog: Catalog) -> Person:
    documents, profile = read_texts(entry.resume, entry.writeups)
    graded = grade_mentions(find_mentions(documents, profile, catalog), documents)
    findings = count_person(graded, profile or Profile(), catalog)
    answers = {question: _answer(entry.label[question]) for question in RESTS_ON}
    accepted = {q: frozenset(map(_answer, entry.label.get(ACCEPTED[q]) or [entry.label[q]])) for q in RESTS_ON}
    return Person(entry.id, findings, answers, accepted)


def _answer(label: str | None) -> str:
    return "" if label is None or label in NONE else (label if "_" in label else label.lower())


def learn(people: Sequence[Person], question: Question) -> tuple[Placing, ...]:
    """What each finding adds to each answer: a multinomial regression whose weights are never negative.

    No answer stays at nought, so that nothing found speaks against having done any of it.
    """
    answers = list(RESTS_ON[question])
    if question == "closest_flavor":
        dice = random.Random(0)
        people = [*people, *(_thinned(person, dice) for person in people)]
    amounts = [{name: tenths / 10 for name, tenths in person.findings.items()} for person in people]
    numbers = [("", *answers).index(person.answers[question]) for person in people]
    fitted = fit(amounts, numbers, among=1 + len(answers), least=1, freedom=FREEDOM, first_speaks=False)
    return tuple(
        Placing(
            question=question,
            answer=answer,
            bias=round(10_000 * fitted.biases[n]),
            rests_on=RESTS_ON[question][answer],
            points=fitted.points_of(n, LEAST_POINTS),
        )
        for n, answer in enumerate(answers, 1)
    )


def _thinned(person: Person, dice: random.Random) -> Person:
    """The same person with only a part of what was found: half a resume speaks for the same answers."""
    kept = {name: amount for name, amount in sorted(person.findings.items()) if dice.random() < THINNED_TO}
    return replace(person, findings=kept)


def print_folds(people: Sequence[Person]) -> Iterator[str]:
    """How often the answer is one that a fair reader may give, for people who were not learned from."""
    for question in RESTS_ON:
        right = 0
        for fold in range(FOLDS):
            placings = learn([p for n, p in enumerate(people) if n % FOLDS != fold], question)
            for person in people[fold::FOLDS]:
                placed = place(person.findings, placings, question)
                right += (placed.answer if placed else "") in person.accepted[question]
        yield f"{question}: {right / len(people):.3f} of {len(people)}"


def write_placings(people: Sequence[Person]) -> str:
    """The file of placings."""
    parts = [HEADER]
    for question in RESTS_ON:
        for one in learn(people, question):
            rests_on = "".join(f'  "{name}",\n' for name in one.rests_on)
            lines = [f'"{name}" = {points}' for name, points in one.points.items()]
            parts.append(
                f'[[placing]]\nquestion = "{one.question}"\nanswer = "{one.answer}"\nbias = {one.bias}\n'
                f"rests_on = [\n{rests_on}]\n\n[placing.points]\n" + "\n".join(lines) + "\n"
            )
    return "\n".join(parts)


def main(arguments: Sequence[str]) -> None:
    """Writes the placings, or prints the folds."""
    people = read_people()
    if "--folds" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in print_folds(people))
    else:
        PLACINGS.write_text(write_placings(people), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
