"""What tasks make and others work with: a log, a set of cases, a spread of scores.

Whoever has such a thing already is pointed at it by quote. Where it is neither there nor planned, the task that makes
it comes back, whatever else the person has shown of its topics.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from assessor.core.catalog.modules import Material, PlanModule, TaskTemplate
from assessor.core.evidence import Evidence
from assessor.core.planning.choosing import Choice, Chosen
from assessor.core.planning.models import OwnStep, PlanInput


def supply_materials(
    choice: Choice, modules: Sequence[PlanModule], materials: Iterable[Material], given: PlanInput
) -> Choice:
    """The choice with every material that its tasks use: planned before them, or at hand by quote."""
    bench = _Bench(modules, materials, given)
    chosen = {one.module.id: one for one in choice.chosen}
    tasks = [task for one in choice.chosen for task in one.tasks]
    for user in tasks:  # grows by what comes back, which uses things, too
        for material in bench.missing(user, chosen):
            module, maker = bench.makers[material]
            one = chosen.get(module.id) or Chosen(module, (), core=False)
            chosen[module.id] = bench.with_task(one, maker, f"“{user.title}” works with {bench.name(material)}")
            tasks.append(maker)
    supplied = [bench.equip(chosen[module.id], chosen) for module in modules if module.id in chosen]
    return Choice(
        chosen=tuple(_pass_core_on(supplied)),
        skipped=tuple(one for one in choice.skipped if one.module not in chosen),
        left_out=tuple(one for one in choice.left_out if one.module not in chosen),
    )


def find_pilots(module: PlanModule, modules: Iterable[PlanModule]) -> tuple[str, ...]:
    """Ids of tasks with weeks to wait, of modules that a module needs or uses things of: it begins after them."""
    used = {material for task in module.tasks for material in task.uses}
    # Few have a task with weeks to wait.
    waiting = ((one, [task.slug for task in one.tasks if task.wait_weeks]) for one in modules if one.id != module.id)
    needed = (
        (one.id, slugs)
        for one, slugs in waiting
        if slugs and (one.id in module.needs or any(task.makes in used for task in one.tasks))
    )
    return tuple(f"{id}/{slug}" for id, slugs in needed for slug in slugs)


class _Bench:
    """What there is to work with, and which task makes it where the target is this one."""

    def __init__(self, modules: Sequence[PlanModule], materials: Iterable[Material], given: PlanInput) -> None:
        self.modules = modules
        self.materials = {material.id: material for material in materials}
        self.given = given
        allowed = [module for module in modules if not module.only_for or given.target in module.only_for]
        self.makers = {task.makes: (module, task) for module in allowed for task in module.tasks if task.makes}
        self._found: dict[str, list[Evidence]] = {}

    def name(self, material: str) -> str:
        return self.materials[material].name

    def missing(self, task: TaskTemplate, chosen: Mapping[str, Chosen]) -> list[str]:
        """The materials of a task that are neither planned, made nor shown."""
        return [id for id in task.uses if not self._planned(id, chosen) and not self._there(id)]

    def with_task(self, one: Chosen, task: TaskTemplate, why: str) -> Chosen:
        """A module with a task that comes back; topics that are shown are not taught by it again."""
        topics = tuple(topic for topic in task.topics if topic not in self.given.shown)
        slugs = [known.slug for known in one.module.tasks]
        tasks = (*one.tasks, task.model_copy(update={"topics": topics}))
        back = {**one.back, task.slug: f"{why}, which your documents do not show."}
        return replace(one, tasks=tuple(sorted(tasks, key=lambda known: slugs.index(known.slug))), back=back)

    def equip(self, one: Chosen, chosen: Mapping[str, Chosen]) -> Chosen:
        """A module with what its tasks use: the modules that make it, the quotes that show it, the pilots before it."""
        planned = {id for task in one.tasks for id in task.uses if self._planned(id, chosen)}
        uses = {self.makers[id][0].id for id in planned} - {one.module.id}
        at_hand = {task.slug: tuple(self._steps(task, planned)) for task in one.tasks}
        pilots = find_pilots(one.module, self.modules)
        return replace(one, uses=frozenset(uses), at_hand=at_hand, after=pilots)

    def _steps(self, task: TaskTemplate, planned: set[str]) -> Iterable[OwnStep]:
        for id in task.uses:
            quotes = [] if id in planned else self._quotes(id)
            if quotes:
                yield OwnStep(step=self.materials[id].own, evidence=quotes[0])

    def _planned(self, material: str, chosen: Mapping[str, Chosen]) -> bool:
        module, maker = self.makers[material]
        one = chosen.get(module.id)
        return bool(one) and any(task.slug == maker.slug for task in one.tasks)

    def _there(self, material: str) -> bool:
        module, maker = self.makers[material]
        if f"{module.id}/{maker.slug}" in self.given.done or self._quotes(material):
            return True
        one = self.materials[material]
        return not one.where and not self.given.shown.keys().isdisjoint(one.shown_by)

    def _quotes(self, material: str) -> list[Evidence]:
        """The quotes that show a material, those of the narrowest kind first; looked for once."""
        if material not in self._found:
            self._found[material] = self._find_quotes(self.materials[material])
        return self._found[material]

    def _find_quotes(self, one: Material) -> list[Evidence]:
        named = [e for id in one.shown_by for e in self.given.quotes.get(id, ())]
        taught = [e for id in one.shown_by if id in self.given.shown for e in self.given.shown[id].evidence]
        return [e for e in (*named, *taught) if says_one_of(e.quote, one.where)]


def says_one_of(quote: str, words: Iterable[str]) -> bool:
    """Whether a quote holds one of these words (regular expressions); where there are none, any quote will do."""
    words = tuple(words)
    return not words or bool(_one_of(words).search(quote))


@lru_cache(maxsize=1024)
def _one_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all of them: a catalog has some hundred such lists."""
    return re.compile("|".join(f"(?:{word})" for word in words), re.IGNORECASE)


def _pass_core_on(chosen: Sequence[Chosen]) -> list[Chosen]:
    """What a core module needs or uses things of is core, too: it does not fall out before it."""
    by_id = {one.module.id: one for one in chosen}
    core = {id for id, one in by_id.items() if one.core}
    todo = list(core)
    while todo:
        more = (by_id[todo.pop()].needs & by_id.keys()) - core
        core |= more
        todo += more
    return [replace(one, core=one.module.id in core) for one in chosen]
