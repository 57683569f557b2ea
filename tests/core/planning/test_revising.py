"""A plan after the catalog changed: tasks told anew, what is gone, what is new; what documents decided stays."""

from __future__ import annotations

from assessor.core.catalog import Catalog
from assessor.core.planning import plan_from
from assessor.core.planning.models import PlanOptions
from assessor.core.planning.revising import is_reworded, revise_plan
from assessor.knowledge.loader import load_catalog
from tests.core.planning.test_worked_plans import BACKEND, START

OPTIONS = PlanOptions(start=START)
CATALOG = load_catalog()
OLD = plan_from(BACKEND, CATALOG, OPTIONS)


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


def with_task(module: str, place: int, slug: str = "brand-new", **said: object) -> Catalog:
    """The catalog with a task more in a module."""
    modules = []
    for one in load_catalog().modules:
        if one.id == module:
            task = one.tasks[0].model_copy(update={"slug": slug, "title": "A new one", "topics": ()} | said)
            one = one.model_copy(update={"tasks": (*one.tasks[:place], task, *one.tasks[place:])})
        modules.append(one)
    return load_catalog().model_copy(update={"modules": tuple(modules)})


def planned(plan=OLD) -> list:
    return [task for phase in plan.phases for task in phase.tasks]


def test_a_task_that_is_new_in_a_known_module_comes_in_at_its_place() -> None:
    module = OLD.modules[1].id
    own = [task for task in planned() if task.module == module]
    behind = revised(with_task(module, len(CATALOG.module[module].tasks)))
    assert [task.id for task in planned(behind) if task.module == module] == [
        *(t.id for t in own), f"{module}/brand-new"
    ]  # fmt: skip
    new = tasks_of(behind)[f"{module}/brand-new"]
    assert (new.start, new.title) == (own[-1].start, "A new one")
    ahead = revised(with_task(module, 0))
    assert [task.id for task in planned(ahead) if task.module == module][0] == f"{module}/brand-new"
    assert revised(with_task(module, 0), ahead) == ahead


def test_a_task_that_was_left_out_as_shown_is_not_new() -> None:
    id = next(f"{m.id}/{slug}" for m in OLD.modules for slug in m.shown or ())
    # The plan was shortened by facts that the fresh one does not know.
    forgetful = plan_from(BACKEND.model_copy(update={"shown": {}}), load_catalog(), OPTIONS)
    assert id in tasks_of(forgetful)
    assert id not in tasks_of(revise_plan(OLD, forgetful, load_catalog()))


def test_a_new_task_that_teaches_only_what_is_shown_stays_out() -> None:
    module, slug = next((m.id, slug) for m in OLD.modules for slug in m.shown or ())
    topics = next(t.topics for t in CATALOG.module[module].tasks if t.slug == slug)
    more = with_task(module, 0, topics=topics)
    forgetful = plan_from(BACKEND.model_copy(update={"shown": {}}), more, OPTIONS)
    assert f"{module}/brand-new" in tasks_of(forgetful)
    assert f"{module}/brand-new" not in tasks_of(revise_plan(OLD, forgetful, more))


def test_a_plan_from_before_this_was_kept_gets_no_task_that_may_be_an_old_one() -> None:
    modules = tuple(m.model_copy(update={"shown": None}) for m in OLD.modules)
    old = OLD.model_copy(update={"modules": modules})
    assert revised(with_task(OLD.modules[1].id, 0), old) == old


def test_what_the_documents_skipped_stays_skipped() -> None:
    after = revised(changed(without="when-not-to-use-a-model"))
    assert after.skipped == OLD.skipped


def test_a_plan_from_before_waits_were_told_gets_them() -> None:
    plain = {"wait_weeks": 0, "waits_for": "", "closing": False}
    phases = tuple(
        phase.model_copy(update={"tasks": tuple(task.model_copy(update=plain) for task in phase.tasks)})
        for phase in OLD.phases
    )
    before = OLD.model_copy(update={"phases": phases})
    assert {bool(task.waits_for) for task in tasks_of(OLD).values()} == {True, False}
    after = tasks_of(revised(load_catalog(), before))
    assert [(t.waits_for, t.wait_weeks, t.closing) for t in after.values()] == [
        (t.waits_for, t.wait_weeks, t.closing) for t in tasks_of(OLD).values()
    ]
