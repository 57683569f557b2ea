"""Plan modules: units of work with tasks, acceptance and proof."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value

# What a step may be about besides a kind of work: a piece of work that is described.
PIECES_OF_WORK = frozenset({"product", "ai-system", "failure"})


class Resource(Value):
    """Something to read or use, with the date on which it was last checked to exist."""

    title: str
    url: str
    checked: str


class WorkKind(Value):
    """What work can be about, told by its own words (regular expressions that begin at the edge of a word)."""

    id: str
    name: str
    words: tuple[str, ...]


class OwnNote(Value):
    """A step for whoever shows one of these skills in work, or whose work is `about` something.

    That is a kind of work by its id, or one of `PIECES_OF_WORK`. Where the step supposes something, the quote has to
    say it: one of `where` (regular expressions) must be found in it.
    """

    step: str
    skills: tuple[str, ...] = ()
    about: str | None = None
    where: tuple[str, ...] = ()


class Material(Value):
    """What a task makes and others work with: a log, a set of cases, a spread.

    `shown_by` are topics, criteria and skills whose quotes show that it is there already (one that holds a word of
    `where`, if there are any); `own` is the step that then points at it.
    """

    id: str
    name: str
    own: str
    shown_by: tuple[str, ...] = ()
    where: tuple[str, ...] = ()


class TaskTemplate(Value):
    """One thing to do and tick. Its id is `module/slug` and never changes. Topics are the plan topics it teaches.

    `shown_by` stands beside `acceptance`, line by line: the practices, criteria and items of the sides that a reading
    can find for it. A line with none is for the person to judge. `wait_weeks` have to pass between the end of the task
    before it in its module and its own beginning: two weeks of use, a month of noise. Other work goes on beside them.
    `makes` and `uses` are materials; of `unless`, topics, one that is shown makes the task needless.
    """

    slug: str
    title: str
    hours: int
    topics: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    acceptance: tuple[str, ...]
    shown_by: tuple[tuple[str, ...], ...] = ()
    proof: str
    wait_weeks: int = 0
    makes: str = ""
    uses: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    own: tuple[OwnNote, ...] = ()


class PlanModule(Value):
    """A unit of the ramp-up: outcome, tasks, prerequisites, and what lets it be skipped.

    `closes` are practice, signal or concern ids of gaps. `skip_at` maps ids to the level from which the whole module is
    already shown (all of them must hold, unless `skip_any`). `block` orders the months: 0 foundations, 1 months 1-2,
    2 months 3-4, 3 months 5-6, 4 forks by flavor, 5 what closes the plan. `path` says when it is chosen: "core" always
    (where `only_for` allows), "gap" when it closes a gap of this person; `core_for` names the targets for which it is
    core all the same, `core_with` topics of which one, shown already, makes it core: whoever has built retrieval owes
    it guardrails and a choice of index. `needs` come before it; of `needs_any` one is enough.
    """

    id: str
    title: str
    block: int
    path: Literal["core", "gap"] = "gap"
    outcome: str
    deliverable: str
    why: str
    tasks: tuple[TaskTemplate, ...]
    needs: tuple[str, ...] = ()
    needs_any: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    skip_at: dict[str, int] = {}
    skip_any: bool = False
    milestone: bool = False
    only_for: tuple[Literal["mle", "swe", "llmops"], ...] = ()
    core_for: tuple[Literal["mle", "swe", "llmops"], ...] = ()
    core_with: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    sources: tuple[str, ...] = ()

    def waits_for(self, task: TaskTemplate) -> str:
        """The id of the task before a task that has to wait for it; empty where it has not."""
        place = next(place for place, one in enumerate(self.tasks) if one.slug == task.slug)
        return f"{self.id}/{self.tasks[place - 1].slug}" if task.wait_weeks and place else ""
