"""Chooses modules: what the target wants, minus what is shown, with what each choice rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assessor.core.catalog.modules import PlanModule, TaskTemplate
from assessor.core.evidence import Evidence
from assessor.core.planning.models import LeftOut, OwnStep, PlanInput, Shown, Skipped
from assessor.core.planning.showing import QUOTES, is_at

# Practices that hiring overrates are never assigned; training further only where the target is to train (source:
# ai-career, dexity).
NEVER_ASSIGNED = frozenset({"transformer-internals", "paper-reading"})
ONLY_FOR_MLE = "fine-tuning-small-models"
CLOSING_BLOCK = 5
FLAVOR_NAMES = {"mle": "MLE", "swe": "SWE", "llmops": "LLMOps"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A module in the plan with the tasks that remain and their remaining topics. Core ones stay when time is short.

    `uses` are the modules that make what its tasks work with, `after` the tasks of others whose weeks have to be over.
    By slug: `at_hand` steps that point at what the person has, `back` why a task is here whose topics are shown.
    """

    module: PlanModule
    tasks: tuple[TaskTemplate, ...]
    core: bool
    uses: frozenset[str] = frozenset()
    after: tuple[str, ...] = ()
    at_hand: Mapping[str, tuple[OwnStep, ...]] = field(default_factory=dict)
    back: Mapping[str, str] = field(default_factory=dict)

    @property
    def closes_plan(self) -> bool:
        """Whether it is what a plan ends with."""
        return self.module.block == CLOSING_BLOCK

    @property
    def needs(self) -> frozenset[str]:
        """Ids of all modules that come before it where they are planned."""
        return self.uses | frozenset(self.module.needs)

    @property
    def hours(self) -> int:
        """Hours of the remaining tasks."""
        return sum(task.hours for task in self.tasks)


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen modules in the order of the catalog, what is skipped as shown, what is left out and why."""

    chosen: tuple[Chosen, ...]
    skipped: tuple[Skipped, ...]
    left_out: tuple[LeftOut, ...]


def choose_modules(modules: Iterable[PlanModule], given: PlanInput) -> Choice:
    """Core modules and those that close a gap, with what they need; shown topics drop their tasks."""
    modules = tuple(modules)
    chosen: list[Chosen] = []
    skipped: list[Skipped] = []
    left_out: list[LeftOut] = []
    remaining = {module.id: tuple(_remaining(module, given)) for module in modules}
    skips = {module.id: _skip(module, remaining[module.id], given) for module in modules}
    wanted = _wanted([module for module in modules if not skips[module.id]], given)
    for module in modules:
        skip = skips[module.id]
        if _wrong_target(module, given):
            left_out.append(LeftOut(module=module.id, title=module.title, because=_for_others(module, given)))
        elif skip:
            skipped.append(Skipped(module=module.id, title=module.title, because=skip.because, evidence=skip.evidence))
        elif module.id not in wanted:
            left_out.append(
                LeftOut(module=module.id, title=module.title, because="It closes none of your gaps for this target.")
            )
        else:
            chosen.append(Chosen(module, remaining[module.id], wanted[module.id]))
    return Choice(tuple(chosen), tuple(skipped), tuple(left_out))


def _wrong_target(module: PlanModule, given: PlanInput) -> bool:
    return bool(module.only_for) and given.target not in module.only_for


def _for_others(module: PlanModule, given: PlanInput) -> str:
    names = " or ".join(FLAVOR_NAMES[flavor] for flavor in module.only_for)
    return f"It belongs to an {names} target; yours is {FLAVOR_NAMES[given.target]}."


def _wanted(modules: Iterable[PlanModule], given: PlanInput) -> Mapping[str, bool]:
    """Ids of the modules to plan, and whether each is core: chosen for itself, or needed by one that is."""
    by_id = {module.id: module for module in modules}
    wanted: dict[str, bool] = {}
    for module in modules:
        owed = not given.shown.keys().isdisjoint(module.core_with)
        core = module.path == "core" or given.target in module.core_for or owed
        if _wrong_target(module, given):
            continue
        if core or module.milestone or set(module.closes) & given.severity.keys():
            _want(module, core, by_id, wanted)
    return wanted


def _want(module: PlanModule, core: bool, by_id: Mapping[str, PlanModule], wanted: dict[str, bool]) -> None:
    """Marks a module and, before it, what it needs; core passes on to what is needed."""
    if wanted.get(module.id) in (True, core):
        return
    wanted[module.id] = core
    for id_ in module.needs:
        if id_ in by_id:  # what is not there is shown already
            _want(by_id[id_], core, by_id, wanted)


def _remaining(module: PlanModule, given: PlanInput) -> Iterable[TaskTemplate]:
    """Open tasks with a topic that is neither shown nor never assigned; topics that are go from the others.

    Nor is assigned what something else that is shown makes needless.
    """
    for task in module.tasks:
        if f"{module.id}/{task.slug}" in given.done or not given.shown.keys().isdisjoint(task.unless):
            continue
        topics = tuple(topic for topic in task.topics if not _is_out(topic, given))
        if topics or not task.topics:
            yield task if topics == task.topics else task.model_copy(update={"topics": topics})


def _is_out(topic: str, given: PlanInput) -> bool:
    forbidden = topic in NEVER_ASSIGNED or (topic == ONLY_FOR_MLE and given.target != "mle")
    return forbidden or topic in given.shown


def _skip(module: PlanModule, tasks: tuple[TaskTemplate, ...], given: PlanInput) -> Shown | None:
    """Why a module is already shown; None where it is not."""
    if module.block == 0 and given.solid:
        return given.solid
    if not tasks:
        return _taught(module, given)
    return _reached(module, given) if is_at(given.levels, module.skip_at, module.skip_any) else None


def _taught(module: PlanModule, given: PlanInput) -> Shown:
    """Every topic of the module is shown: the reasons, each with its best quote."""
    topics = [topic for task in module.tasks for topic in (*task.topics, *task.unless) if topic in given.shown]
    shown = [given.shown[topic] for topic in dict.fromkeys(topics)]
    because = " ".join(dict.fromkeys(one.because for one in shown))
    return Shown(because=because, evidence=_apart(e for one in shown for e in one.evidence[:1]))


def _reached(module: PlanModule, given: PlanInput) -> Shown:
    """The level that lets the module be skipped is reached: by what, with the quotes."""
    reached = [id_ for id_, level in module.skip_at.items() if given.levels.get(id_, 0) >= level]
    names = ", ".join(id_.replace("-", " ").replace("_", " ") for id_ in reached)
    because = f"What this would teach is shown already: {names}."
    return Shown(because=because, evidence=_apart(e for id_ in reached for e in given.quotes.get(id_, ())))


def _apart(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first few, each passage once."""
    return tuple({(e.document, e.start, e.end): e for e in evidence}.values())[:QUOTES]
