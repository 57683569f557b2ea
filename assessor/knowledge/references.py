"""What must hold of a catalog across its entries: whatever one names of another by its id is there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, get_args

from assessor.core.catalog import Catalog, Flavor, PlanModule, TaskTemplate
from assessor.core.catalog.modules import PIECES_OF_WORK
from assessor.core.catalog.sets import SubjectSetId, TitleWordsId, WordSetId
from assessor.core.placing import OF_KIND, RESEARCH_YEARS
from assessor.knowledge.checks import Problem


class Reference(NamedTuple):
    """One entry names others: who, in which field, by which ids, and the ids that there are."""

    entry: str
    field: str
    ids: Iterable[str]
    known: Collection[str]


def check_references(catalog: Catalog) -> Iterator[Problem]:
    """Every id that an entry names and no other entry has; nothing would ever be found for it."""
    known = _Known(catalog)
    named = (
        *_of_knowledge(known),
        *_of_sets(known),
        *_of_hiring(known),
        *_of_postings(known),
        *_of_flavors(known),
        *_of_modules(known),
    )
    for entry, field, ids, there in named:
        for id_ in ids:
            if id_ not in there:
                yield Problem(entry, f"names {id_!r} in `{field}`, and there is nothing of that id")


class _Known:
    """The ids of a catalog by what they are ids of."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.sources = {source.id for source in catalog.sources}
        self.by_kind: dict[str, set[str]] = {
            "skill": set(catalog.skill),
            "practice": set(catalog.practice),
            "criterion": {criterion.id for signal in catalog.signals for criterion in signal.criteria},
            "side": {item.id for side in catalog.sides for item in side.items},
            "fact": {fact.id for fact in catalog.facts},
            "mistake": {mistake.id for mistake in catalog.mistakes},
        }

    @cached_property
    def shown(self) -> set[str]:
        """Whatever evidence can show: a skill, a practice, a criterion, an item of a side, a fact."""
        return set().union(*(ids for kind, ids in self.by_kind.items() if kind != "mistake"))

    @cached_property
    def topics(self) -> set[str]:
        """What the tasks of the plan modules teach."""
        return {topic for module in self.catalog.modules for task in module.tasks for topic in task.topics}


def _of_knowledge(known: _Known) -> Iterator[Reference]:
    """What is written of practices, sides, signals, mistakes, tensions, moves and rules."""
    catalog = known.catalog
    for one in (*catalog.practices, *catalog.sides, *catalog.signals, *catalog.mistakes):
        yield Reference(one.id, "sources", one.sources, known.sources)
    for side in catalog.sides:
        needed = (side.strong_needs,) if side.strong_needs else ()
        yield Reference(side.id, "strong_needs", needed, {item.id for item in side.items})
        for item in side.items:
            yield Reference(f"{side.id}/{item.id}", "shown_by", item.shown_by, known.shown)
    for tension in catalog.tensions:
        yield Reference(
            tension.id, "about", tension.about, known.shown | catalog.gap_titles.keys() | catalog.flavor.keys()
        )
        yield Reference(tension.id, "source", (claim.source for claim in tension.claims), known.sources)
    for move in catalog.transitions:
        yield Reference(f"{move.start} to {move.end}", "source", (move.source,), known.sources)
    for little in catalog.little_points:
        yield Reference(f"little for {little.flavor}", "sources", little.sources, known.sources)
    for fact in catalog.facts:
        yield Reference(fact.id, "becomes", (fact.becomes,) if fact.becomes else (), known.by_kind["fact"])
    kinds = {f"{OF_KIND}{skill.kind}" for skill in catalog.skills}
    yield Reference("findings", "id", (one.id for one in catalog.findings), {*kinds, RESEARCH_YEARS})
    for rule in catalog.rules:
        yield Reference(rule.id, "subject", (rule.subject,), known.by_kind[rule.kind])
    for ruled in catalog.ruled_out:
        yield Reference("ruled out", "subjects", ruled.subjects, known.shown)
        yield Reference("ruled out", "by", ruled.by, {words.id for words in catalog.words})


def _of_sets(known: _Known) -> Iterator[Reference]:
    """The subjects of each set by its kinds; and the code's own, which asks for every set that there may be."""
    sets = known.catalog.subject_sets
    for one in sets:
        yield Reference(one.id, "subjects", one.subjects, set().union(*(known.by_kind[kind] for kind in one.kinds)))
    yield Reference("the code", "subject_set", get_args(SubjectSetId), {one.id for one in sets})
    yield Reference("the code", "title_words", get_args(TitleWordsId), {one.id for one in known.catalog.title_words})
    yield Reference("the code", "word_set", get_args(WordSetId), {one.id for one in known.catalog.word_sets})


def _of_hiring(known: _Known) -> Iterator[Reference]:
    """What requisitions ask for, what shows the parts of a feature, and what shows new concerns and older ones."""
    catalog = known.catalog
    for requisition in catalog.requisitions:
        yield Reference(requisition.name, "sources", requisition.sources, known.sources)
        for asked in requisition.parts:
            yield Reference(f"{requisition.name}/{asked.name}", "any", asked.any, known.shown)
    for part in catalog.delivery_parts:
        yield Reference(part.name, "sources", part.sources, known.sources)
        yield Reference(part.name, "shown_by", part.shown_by, known.shown)
    for one in catalog.older_concerns:
        yield Reference(one.new, "sources", one.sources, known.sources)
        yield Reference(one.new, "shown_by", (*one.new_shown_by, *one.old_shown_by), known.shown)


def _of_postings(known: _Known) -> Iterator[Reference]:
    """What is known of postings: figures, what they seldom write, and names that they give to practices."""
    catalog = known.catalog
    for figure in catalog.posting_figures:
        yield Reference(figure.id, "source", (figure.source,), known.sources)
    for one in catalog.rarely_written:
        yield Reference(f"rarely written {one.practice}", "practice", (one.practice,), catalog.practice)
        yield Reference(f"rarely written {one.practice}", "sources", one.sources, known.sources)
    for own in catalog.practised:
        yield Reference("practised", "asked", (own.asked,) if own.asked else (), catalog.skill.keys() | known.shown)
        yield Reference("practised", "kind", (own.kind,) if own.kind else (), {skill.kind for skill in catalog.skills})
        yield Reference(f"practised {own.asked or own.kind}", "topics", own.topics, known.topics)
    for skill in catalog.skills:
        yield Reference(skill.id, "practice", (skill.practice,) if skill.practice else (), catalog.practice)


def _of_flavors(known: _Known) -> Iterator[Reference]:
    for flavor in known.catalog.flavors:
        yield Reference(flavor.id, "sources", flavor.sources, known.sources)
        yield from _of_concerns(flavor, known)


def _of_concerns(flavor: Flavor, known: _Known) -> Iterator[Reference]:
    for concern in flavor.concerns:
        entry = f"{flavor.id}/{concern.id}"
        yield Reference(entry, "sources", concern.sources, known.sources)
        yield Reference(entry, "about", concern.about, known.by_kind["skill"])
        for group in concern.groups:
            yield Reference(f"{entry}/{group.id}", "any", group.any, known.shown)


def _of_modules(known: _Known) -> Iterator[Reference]:
    for material in known.catalog.materials:
        yield Reference(material.id, "shown_by", material.shown_by, known.shown | known.topics)
    for module in known.catalog.modules:
        yield Reference(module.id, "needs", (*module.needs, *module.needs_any), known.catalog.module)
        yield Reference(module.id, "closes", module.closes, known.catalog.gap_titles)
        yield Reference(module.id, "skip_at", module.skip_at, known.shown)
        yield Reference(module.id, "core_with", module.core_with, known.topics)
        yield Reference(module.id, "sources", module.sources, known.sources)
        for task in module.tasks:
            yield from _of_task(module, task, known)


def _of_task(module: PlanModule, task: TaskTemplate, known: _Known) -> Iterator[Reference]:
    about = PIECES_OF_WORK | {kind.id for kind in known.catalog.work_kinds}
    entry = f"{module.id}/{task.slug}"
    yield Reference(entry, "shown_by", (id_ for line in task.shown_by for id_ in line), known.shown)
    materials = {material.id for material in known.catalog.materials}
    yield Reference(entry, "uses", (*task.uses, *filter(None, [task.makes])), materials)
    yield Reference(entry, "unless", task.unless, known.topics)
    for note in task.own:
        yield Reference(entry, "own.skills", note.skills, known.by_kind["skill"])
        yield Reference(entry, "own.about", (note.about,) if note.about else (), about)
