"""The plan modules as code: every gap is taught, every task says what shows that it is done."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter

import pytest

from assessor.core.planning import plan_from
from assessor.core.planning.models import PlanInput, PlanOptions
from assessor.knowledge.loader import load_catalog

CATALOG = load_catalog()
MODULES = CATALOG.modules
EXTRA_TOPICS = {
    "backend-fundamentals",
    "llm-api-basics",
    "two-small-llm-features",
    "log-every-llm-call",
    "rag-basics",
    "agent-basics",
    "eval-harness",
    "ambitious-agent-or-retrieval-project",
    "failure-analysis-writeup",
    "resume-around-projects",
}
OVERRATED = {"transformer-internals", "fine-tuning-small-models", "paper-reading"}
PRACTICES = [
    "unambiguous-prompts",
    "regression-evals",
    "vector-index-tradeoffs",
    "cost-latency-control",
    "knowing-when-not-to-use-an-llm",
    "retries-and-timeouts",
    "fallback-path",
    "idempotency",
    "observability-tracing",
    "ci-integration",
    "progressive-rollout",
    "guardrails",
    "human-in-the-loop",
    "prompt-versioning",
    "model-routing",
    "token-budgets",
    "drift-detection",
]


def test_prerequisites_make_no_circle() -> None:
    graph = {module.id: [*module.needs, *module.needs_any] for module in CATALOG.modules}
    list(TopologicalSorter(graph).static_order())


def test_ids_are_unique_and_tasks_keep_theirs() -> None:
    ids = [f"{module.id}/{task.slug}" for module in CATALOG.modules for task in module.tasks]
    assert len(ids) == len(set(ids))
    assert len({module.id for module in CATALOG.modules}) == len(CATALOG.modules) == 41


def test_what_a_reading_can_find_for_a_task_stands_beside_its_lines() -> None:
    tasks = [task for module in CATALOG.modules for task in module.tasks if task.shown_by]
    assert [task.slug for task in tasks if len(task.shown_by) != len(task.acceptance)] == []
    assert len(tasks) >= 60


def test_own_steps_rest_on_skills_or_on_a_kind_of_work_and_every_kind_has_one() -> None:
    notes = [note for module in CATALOG.modules for task in module.tasks for note in task.own]
    assert all(bool(note.skills) != bool(note.about) for note in notes)
    assert {kind.id for kind in CATALOG.work_kinds} <= {note.about for note in notes}


def test_words_of_a_kind_of_work_begin_at_the_edge_of_a_word() -> None:
    words = [word for kind in CATALOG.work_kinds for word in kind.words]
    assert [word for word in words if not re.match(r"(?:\(\?<![^()]*\))?\\b", word)] == []


def test_every_topic_of_the_contract_is_taught_but_the_overrated_ones() -> None:
    taught = {topic for module in CATALOG.modules for task in module.tasks for topic in task.topics}
    assert EXTRA_TOPICS | set(PRACTICES) <= taught
    assert taught & OVERRATED == {"fine-tuning-small-models"}


@pytest.mark.parametrize("target", ["swe", "mle", "llmops"])
def test_every_gap_of_a_target_is_taught(target: str) -> None:
    concerns = [concern.id for flavor in CATALOG.flavors if flavor.id == target for concern in flavor.concerns]
    gaps = [*(signal.id for signal in CATALOG.signals), *PRACTICES, *concerns]
    allowed = [module for module in CATALOG.modules if not module.only_for or target in module.only_for]
    untaught = [gap for gap in gaps if not any(gap in module.closes for module in allowed)]
    assert untaught == []


def test_every_module_closes_a_gap_or_is_a_milestone() -> None:
    for module in CATALOG.modules:
        assert module.milestone or module.closes, module.id


def test_every_task_says_what_shows_it_is_done() -> None:
    for module in CATALOG.modules:
        for task in module.tasks:
            assert task.hours > 0 and task.topics and task.steps and task.acceptance and task.proof, task.slug


def test_resources_are_public_pages_with_the_day_they_were_checked() -> None:
    for module in CATALOG.modules:
        for resource in module.resources:
            assert resource.url.startswith("https://"), module.id
            assert resource.checked == "2026-11-20"


def test_the_full_path_of_a_backend_engineer_fits_six_months_of_ten_hours() -> None:
    given = PlanInput(target="swe", solid={"because": "Solid."}, severity={})
    assert plan_from(given, CATALOG, PlanOptions(start="2026-11-02")).fits


PERIOD = re.compile(r"\b(two|three|four|six|[2-6]) (weeks|weekly)\b|\bmonths? later\b", re.IGNORECASE)


def test_what_takes_weeks_of_use_waits_for_them() -> None:
    """A task whose acceptance names weeks cannot be done in the four days that its hours take."""
    for module in MODULES:
        for task in module.tasks:
            named = any(PERIOD.search(line) for line in task.acceptance)
            assert named == bool(task.wait_weeks), f"{module.id}/{task.slug}"
            assert bool(module.waits_for(task)) == bool(task.wait_weeks), "there is a task before it"


def test_a_module_waits_once_at_most_and_never_where_the_plan_closes() -> None:
    """So that fewer hours a week never end a plan earlier (tests/core/planning/test_same_hours.py)."""
    for module in MODULES:
        waits = [task for task in module.tasks if task.wait_weeks]
        assert len(waits) <= (module.block != 5), module.id


def test_every_material_is_made_by_one_task_of_a_target_and_used_by_some() -> None:
    materials = {material.id for material in CATALOG.materials}
    used = {id for module in MODULES for task in module.tasks for id in task.uses}
    assert used == materials
    for target in ("swe", "mle", "llmops"):
        allowed = [module for module in MODULES if not module.only_for or target in module.only_for]
        made = [task.makes for module in allowed for task in module.tasks if task.makes]
        assert len(made) == len(set(made))
        assert {id for module in allowed for task in module.tasks for id in task.uses} <= set(made), target


def test_what_is_used_is_made_before_it_in_every_order_of_the_modules() -> None:
    makers = {task.makes: module.id for module in MODULES for task in module.tasks if task.makes}
    graph = {
        module.id: {*module.needs, *(makers[id] for task in module.tasks for id in task.uses)} - {module.id}
        for module in MODULES
    }
    list(TopologicalSorter(graph).static_order())
    for module in MODULES:
        made: set[str] = set()
        own = {task.makes for task in module.tasks if task.makes}
        for task in module.tasks:
            assert own & set(task.uses) <= made, f"{module.id}/{task.slug}"
            made.add(task.makes)


POINTS_NOWHERE = re.compile(r"^(it|them|they)\b|\b(it|them|they)$", re.IGNORECASE)


def test_titles_and_proofs_say_by_themselves_what_is_done() -> None:
    """A week or a reminder shows them alone, without the module that they stand in."""
    tasks = [task for module in MODULES for task in module.tasks]
    assert len({task.title for task in tasks}) == len(tasks)
    assert [task.title for task in tasks if len(task.title.split()) < 4] == []
    assert [task.title for task in tasks if POINTS_NOWHERE.search(task.title)] == []
    assert [f"{task.slug}: {task.proof}" for task in tasks if len(task.proof.split()) < 3] == []
