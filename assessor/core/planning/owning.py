"""Fits a task's steps to the person's own stack and projects, each with the quote it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessor.core.catalog.modules import PIECES_OF_WORK, OwnNote, TaskTemplate
from assessor.core.planning.models import OwnStep, PlanInput
from assessor.core.planning.using import says_one_of

# More would bury the task's own steps.
MOST = 2
KIND, STACK, PIECE, PAST = range(4)


def find_own_steps(task: TaskTemplate, given: PlanInput, at_hand: Iterable[OwnStep] = ()) -> tuple[OwnStep, ...]:
    """What is `at_hand` for the task, then the first notes that the documents speak for.

    They do by a skill that was shown in work of the last years, or by what that work is about.
    """
    return (*at_hand, *_speaking(task, given))[:MOST]


def _rank(note: OwnNote, given: PlanInput) -> int:
    """Which notes speak first."""
    if note.about:
        return PIECE if note.about in PIECES_OF_WORK else KIND
    shown = [skill for skill in note.skills if skill in given.quotes]
    return PAST if shown and given.past.issuperset(shown) else STACK


def _speaking(task: TaskTemplate, given: PlanInput) -> Iterator[OwnStep]:
    """One step per quote, so that the same sentence does not carry two.

    What the work is about comes first, then its stack, then that it exists; a stack of earlier work only where the
    present one has nothing to say.
    """
    told: set[tuple[str, int]] = set()
    for note in sorted(task.own, key=lambda note: _rank(note, given)):
        if told and _rank(note, given) == PAST:
            return
        shown = [
            evidence
            for skill in sorted(note.skills, key=given.past.__contains__)
            for evidence in given.quotes.get(skill, ())
        ]
        shown += given.work.get(note.about or "", ())
        recent = [e for e in shown if (e.document, e.start) not in told | given.left]
        fresh = [e for e in recent if says_one_of(e.quote, note.where)]
        if fresh:
            told.add((fresh[0].document, fresh[0].start))
            yield OwnStep(step=note.step, evidence=fresh[0])
