"""Fits a task's steps to the person's own stack and projects, each with the quote it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.core.catalog.modules import TaskTemplate
from assessor.core.planning.models import OwnStep, PlanInput

# More would bury the task's own steps.
MOST = 2


def find_own_steps(task: TaskTemplate, given: PlanInput) -> tuple[OwnStep, ...]:
    """The first notes of the task that the documents speak for: by a skill that was shown in work, or by the work."""
    return tuple(_speaking(task, given))[:MOST]


def _speaking(task: TaskTemplate, given: PlanInput) -> Iterator[OwnStep]:
    """One step per quote, so that the same sentence does not carry two."""
    told: set[tuple[str, int]] = set()
    for note in task.own:
        shown = [evidence for skill in note.skills for evidence in given.quotes.get(skill, ())]
        shown += [given.work[note.about]] if note.about in given.work else []
        fresh = [e for e in shown if (e.document, e.start) not in told]
        if fresh:
            told.add((fresh[0].document, fresh[0].start))
            yield OwnStep(step=note.step, evidence=fresh[0])
