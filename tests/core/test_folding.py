"""The fold over months: closed by evidence, own tasks, check-ins, merges that lay the open tasks out anew."""

from __future__ import annotations

from typing import Any

from assessor.core.folding import fold
from assessor.core.plan_state import Event
from assessor.core.planning.merging import find_changes
from tests.core.test_progress import FOUR, plan, task

MERGE = ("merge", {"plan": FOUR.model_dump(mode="json"), "assessment": "a1"})
OWN = ("add_task", {"task": "own/1", "title": "Mine", "hours": 3, "week": "2026-11-09", "proof": ""})


def at(day: str, *happened: tuple[str, dict[str, Any]], first: int = 1) -> list[Event]:
    return [Event(sequence=i, kind=kind, payload=said, at=day) for i, (kind, said) in enumerate(happened, start=first)]


def merge(*tasks: Any, **said: Any) -> tuple[str, dict[str, Any]]:
    return "merge", {"plan": plan(*tasks).model_dump(mode="json"), "assessment": "a2", "lay_out": True} | said


def test_a_task_done_stays_though_the_merge_that_brought_it_is_undone() -> None:
    later = merge(task("m1/a"), task("new/a"))
    state = fold(at("2026-11-02", MERGE, later, ("tick", {"task": "new/a"}), ("undo", {"sequence": 2})))
    assert "new/a" in state.done
    assert "new/a" in {t.id for t in state.kept}


def test_an_own_task_done_stays_though_its_adding_is_undone() -> None:
    state = fold(at("2026-11-02", MERGE, OWN, ("tick", {"task": "own/1"}), ("undo", {"sequence": 2})))
    assert state.done == {"own/1": "2026-11-02"}
    assert "own/1" in {t.id for t in state.tasks}


def test_deleting_an_own_task_that_is_done_changes_nothing() -> None:
    state = fold(at("2026-11-02", MERGE, OWN, ("tick", {"task": "own/1"}), ("delete_task", {"task": "own/1"})))
    assert "own/1" in state.done


def test_open_tasks_that_are_shown_are_closed_and_open_again_when_proposed_again() -> None:
    said = {"m3/a": {"because": "Shown.", "evidence": []}, "m0/a": {"because": "Shown.", "evidence": []}}
    happened = at("2026-11-02", MERGE, ("tick", {"task": "m0/a"}), merge(task("m1/a"), closed=said))
    state = fold(happened)
    assert [one.task.id for one in state.closed] == ["m3/a"]
    assert "m0/a" in state.done
    again = fold([*happened, *at("2026-11-03", merge(task("m3/a")), first=4)])
    assert again.closed == ()
    assert "m3/a" in {t.id for t in again.open_tasks}


def test_a_check_in_carries_over_what_slipped_by_hand() -> None:
    # Four tasks of ten hours at ten hours a week. Nothing is done in the first two weeks; five hours come next.
    said = {"week": "2026-11-16", "hours": 5, "done": [], "in_the_way": "", "note": ""}
    state = fold([*at("2026-11-02", MERGE), *at("2026-11-16", ("check_in", said), first=2)])
    starts = {t.id: t.start for t in state.open_tasks}
    # The first takes the five hours and half of the week after, and so on: each begins in the middle of a week.
    assert starts["m0/a"] == "2026-11-16"
    assert [starts[id][:10] >= day for id, day in (("m1/a", "2026-11-23"), ("m2/a", "2026-11-30"))] == [True, True]
    assert "2026-12-14" <= state.plan.end <= "2026-12-20"
    assert state.first_end == "2026-11-29"


def test_what_is_done_keeps_its_days_when_the_rest_is_laid_out() -> None:
    state = fold(
        [*at("2026-11-02", MERGE, ("tick", {"task": "m0/a"})), *at("2026-12-01", merge(*FOUR.phases[0].tasks), first=3)]
    )
    days = {t.id: t.end for t in state.tasks}
    assert days["m0/a"] == "2026-11-08"
    assert all(t.start >= "2026-11-30" for t in state.open_tasks)
    assert state.plan.start == "2026-11-02"


def test_a_preview_names_what_is_added_moved_closed_and_dropped() -> None:
    before = fold(at("2026-11-02", MERGE, ("tick", {"task": "m0/a"})))
    said = {"m3/a": {"because": "Shown.", "evidence": []}}
    after = fold(
        [
            *at("2026-11-02", MERGE, ("tick", {"task": "m0/a"})),
            *at("2026-11-30", merge(task("m1/a"), task("new/a"), closed=said), first=3),
        ]
    )
    changes = find_changes(before, after)
    assert [t.id for t in changes.added] == ["new/a"]
    assert [one.task.id for one in changes.moved] == ["m1/a"]
    assert [one.task.id for one in changes.closed] == ["m3/a"]
    assert [t.id for one in changes.dropped for t in one.tasks] == ["m2/a"]
    assert changes.kept == 1
