"""The plan as a value: modules, phases, tasks with dates, what was skipped and what was left out."""

from __future__ import annotations

from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.modules import Resource
from assessor.core.evidence import Evidence
from assessor.core.values import Value


class DaysOff(Value):
    """A range of days without work, both ends included, as ISO dates."""

    start: str
    end: str


class PlanOptions(Value):
    """What the person asks of the plan. Dates are ISO; `deadline` is the last day on which work may end."""

    start: str
    hours_per_week: int = 10
    deadline: str | None = None
    days_off: tuple[DaysOff, ...] = ()


class OwnStep(Value):
    """A step that fits this person's own project or stack, with the quote that says so."""

    step: str
    evidence: Evidence


class PlanTask(Value):
    """A task with its dates. `id` is `module/slug` and stable; `closes` are gap ids.

    `tailored` is a model's wording for the person's own projects, beside the task's own and never instead of it.
    `wait_weeks` pass between the end of the task `waits_for` and its beginning; those of `after` that are planned are
    over before it. `closing`: it closes the plan.
    """

    id: str
    module: str
    title: str
    topics: tuple[str, ...] = ()
    hours: int
    start: str
    end: str
    steps: tuple[str, ...] = ()
    own_steps: tuple[OwnStep, ...] = ()
    acceptance: tuple[str, ...]
    proof: str
    resources: tuple[Resource, ...] = ()
    closes: tuple[str, ...] = ()
    why: str = ""
    tailored: str = ""
    wait_weeks: int = 0
    waits_for: str = ""
    after: tuple[str, ...] = ()
    closing: bool = False


class PlannedModule(Value):
    """A module that is in the plan, with the topics that its remaining tasks teach.

    `shown` are the slugs of its other tasks, which teach what the documents show; None where the plan is from before
    this was kept. What is in neither is new in the catalog.
    """

    id: str
    title: str
    topics: tuple[str, ...]
    milestone: bool
    outcome: str = ""
    why: str = ""
    shown: tuple[str, ...] | None = None


class PlanPhase(Value):
    """A stretch of the plan (foundations, months 1-2, 3-4, 5-6) with its tasks."""

    id: str
    title: str
    start: str
    end: str
    tasks: tuple[PlanTask, ...]


class Skipped(Value):
    """A module that is not assigned because it is already shown, by quote."""

    module: str
    title: str = ""
    because: str
    evidence: tuple[Evidence, ...] = ()


class Shown(Value):
    """Why a plan topic needs no work: a sentence for the person, and the quotes it rests on."""

    because: str
    evidence: tuple[Evidence, ...] = ()


class PlanInput(Value):
    """What a plan is made from: the target, what is shown, what is missing.

    `shown` holds plan topics that are demonstrated; `levels` the level 0-4 of skills and practices, and 1 for criteria
    and items that are met, `quotes` what these levels rest on; `work` quotes for the person's own product, AI system
    and failure, where described, and for the kinds of work it is about, the strongest first; `past` skills that were
    shown in earlier work and not in the latest, `left` the passages (document, offset) about work that was left years
    ago; `severity` the gaps by id, per mille; `done` ids of tasks that need no hours any more. `solid`: no foundations
    are needed, and why.
    """

    target: FlavorId
    solid: Shown | None = None
    shown: dict[str, Shown] = {}
    levels: dict[str, int] = {}
    quotes: dict[str, tuple[Evidence, ...]] = {}
    work: dict[str, tuple[Evidence, ...]] = {}
    past: frozenset[str] = frozenset()
    left: frozenset[tuple[str, int]] = frozenset()
    severity: dict[str, int] = {}
    done: frozenset[str] = frozenset()


class LeftOut(Value):
    """A module that is not assigned for another reason: it does not fit, or is not for this target.

    Where it does not fit, `hours` are those of its tasks and `gaps` the gaps that nothing else in the plan works on.
    """

    module: str
    title: str = ""
    because: str
    hours: int = 0
    gaps: tuple[str, ...] = ()


class Plan(Value):
    """A dated ramp-up. `fits`: by the deadline, else within 26 weeks."""

    start: str
    end: str
    hours_per_week: int
    weeks: int
    fits: bool
    modules: tuple[PlannedModule, ...]
    phases: tuple[PlanPhase, ...]
    skipped: tuple[Skipped, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    note: str = ""
