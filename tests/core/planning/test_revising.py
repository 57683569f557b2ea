"""A plan after the catalog changed: tasks told anew, what is gone, what is new; what documents decided stays."""

from __future__ import annotations

from assessor.core.catalog import Catalog
from assessor.core.planning import plan_from
from assessor.core.planning.models import PlanOptions
from assessor.core.planning.revising import is_reworded, revise_plan
from assessor.knowledge.loader import load_catalog
from tests.core.planning.test_worked_plans import BACKEND, START

OPTIONS = PlanOptions(start=START)
OLD = plan_from(BACKEND, load_catalog(), OPTIONS)


def changed(*, without: str = "", task: str = "", **said: object) -> Catalog:
    """The catalog without a module, or with a task told otherwise."""
    modules = []
    for module in load_catalog().modules:
        tasks = tuple(one.model_copy(update=said) if f"{module.id}/{one.slug}" == task else one for one in module.tasks)
        modules.append(module.model_copy(update={"tasks": tasks}))
    return load_catalog().model_copy(update={"modules": tuple(m for m in modules if m.id != without)})


def revised(catalog: Catalog, plan=OLD):
    return revise_plan(plan, plan_from(BACKEND, catalog, OPTIONS), catalog)


def tasks_of(plan) -> dict:
    return {task.id: task for phase in plan.phases for task in phase.tasks}


def test_the_same_catalog_changes_nothing() -> None:
    assert revised(load_catalog()) == OLD


def test_a_task_that_is_told_otherwise_keeps_its_id_and_its_days() -> None:
    id = "error-analysis/read-hundred"
    after = tasks_of(revised(changed(task=id, title="Read fifty", hours=3)))
    before = tasks_of(OLD)
    assert [one for one in before if is_reworded(before[one], after[one])] == [id]
    assert (after[id].title, after[id].hours, after[id].start) == ("Read fifty", 3, before[id].start)


def test_a_module_that_is_gone_leaves_and_a_new_one_comes() -> None:
    smaller = changed(without="when-not-to-use-a-model")
    without = revised(smaller)
    gone = tasks_of(OLD).keys() - tasks_of(without).keys()
    assert {id.split("/")[0] for id in gone} == {"when-not-to-use-a-model"}
    again = revised(load_catalog(), plan_from(BACKEND, smaller, OPTIONS))
    assert "when-not-to-use-a-model" in {module.id for module in again.modules}
    assert tasks_of(again).keys() >= gone


def test_what_the_documents_skipped_stays_skipped() -> None:
    after = revised(changed(without="when-not-to-use-a-model"))
    assert after.skipped == OLD.skipped
