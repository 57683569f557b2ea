"""Proof of a finished task: what a reading of one document says of each line of "done when", by quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from assessor.core.catalog import Catalog
from assessor.core.evidence import Evidence
from assessor.core.report import Report
from assessor.core.values import Value

# How far a finished task is shown: the person says so, something is attached, something in it was found by quote.
Grade = Literal["word", "attached", "checked"]
QUOTES = 2


class Mark(Value):
    """Something that was looked for in the document: found, with its best quotes, or not."""

    id: str
    name: str
    met: bool
    evidence: tuple[Evidence, ...] = ()


class MarkedLine(Value):
    """A line of "done when" with its marks; none where only the person can judge it."""

    line: str
    marks: tuple[Mark, ...] = ()


class ProofReading(Value):
    """What the reading of a document says of a task."""

    lines: tuple[MarkedLine, ...]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that was looked for, each once."""
        return tuple({mark.id: mark for line in self.lines for mark in line.marks}.values())

    @property
    def found(self) -> tuple[Mark, ...]:
        """What was found."""
        return tuple(mark for mark in self.marks if mark.met)


def mark_lines(acceptance: Sequence[str], shown_by: Mapping[str, Sequence[str]], report: Report) -> ProofReading:
    """Marks each line by a report on the one document; `shown_by` says what a reading can find for a line."""
    known = dict(_judged(report))
    return ProofReading(
        lines=tuple(
            MarkedLine(line=line, marks=tuple(known[id] for id in shown_by.get(line, ()) if id in known))
            for line in acceptance
        )
    )


def find_shown_by(catalog: Catalog, task_id: str) -> dict[str, tuple[str, ...]]:
    """What a reading can find for each line of a task, by the line's words; empty for a task of the person's own.

    By its words, because a plan keeps the lines that it was made with: one that was rewritten since is not guessed at.
    """
    module = catalog.module.get(task_id.partition("/")[0])
    tasks = [task for task in module.tasks if f"{module.id}/{task.slug}" == task_id] if module else []
    return {line: ids for task in tasks for line, ids in zip(task.acceptance, task.shown_by, strict=False)}


def grade_of(attached: bool, found: bool) -> Grade:
    """How far a finished task is shown: by something attached, by something found in it."""
    return "checked" if found else "attached" if attached else "word"


def _judged(report: Report) -> Iterator[tuple[str, Mark]]:
    """Every practice, criterion and item that a report judges."""
    for practice in report.practices:
        yield practice.id, _mark(practice.id, practice.name, practice.state == "demonstrated", practice.evidence)
    for criterion in (one for signal in report.signals for one in signal.criteria):
        yield criterion.id, _mark(criterion.id, criterion.name, criterion.met, criterion.evidence)
    for item in (one for side in report.sides for one in side.items):
        yield item.id, _mark(item.id, item.name, item.met, item.evidence)


def _mark(id: str, name: str, met: bool, evidence: Sequence[Evidence]) -> Mark:
    good = tuple(e for e in evidence if e.state == "demonstrated")
    return Mark(id=id, name=name or id.replace("_", " "), met=met and bool(good), evidence=good[:QUOTES] if met else ())
