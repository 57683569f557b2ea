"""The living plan as a fold of its events, and the pace that follows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.core.planning.models import Plan, PlannedModule, PlanPhase, PlanTask
from assessor.core.progress import Event, fold, pace

START = "2026-11-02"


def task(id: str, hours: int = 10, end: str = "2026-11-08") -> PlanTask:
    module = id.split("/")[0]
    return PlanTask(id=id, module=module, title=id, hours=hours, start=START, end=end, acceptance=("x",), proof="link")


def plan(*tasks: PlanTask, end: str = "2026-11-29") -> Plan:
    phase = PlanPhase(id="months-1-2", title="Months 1-2", start=START, end=end, tasks=tasks)
    modules = tuple(
        PlannedModule(id=id, title=id, topics=(), milestone=False) for id in dict.fromkeys(t.module for t in tasks)
    )
    return Plan(start=START, end=end, hours_per_week=10, weeks=4, fits=True, modules=modules, phases=(phase,))


FOUR = plan(*(task(f"m{i}/a", end=f"2026-11-{8 + 7 * i:02d}") for i in range(3)), task("m3/a", end="2026-11-29"))


def events(*happened: tuple[str, dict[str, Any]], at: str = START) -> list[Event]:
    return [Event(sequence=i, kind=kind, payload=payload, at=at) for i, (kind, payload) in enumerate(happened, start=1)]


def merge(proposal: Plan) -> tuple[str, dict[str, Any]]:
    return "merge", {"plan": proposal.model_dump(mode="json"), "assessment": "a1"}


def test_no_events_are_an_empty_plan() -> None:
    state = fold([])
    assert state.plan is None
    assert state.tasks == ()
    assert pace(state, None, date(2026, 11, 2)).total == 0


def test_a_ticked_task_is_done_and_keeps_its_proof() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a", "proof": "https://example.org/pr/1"})))
    assert state.done == {"m0/a": START}
    assert state.proofs == {"m0/a": "https://example.org/pr/1"}
    assert [t.id for t in state.open_tasks] == ["m1/a", "m2/a", "m3/a"]


def test_unticking_makes_it_open_again() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a"}), ("untick", {"task": "m0/a"})))
    assert state.done == {}


def test_an_undone_event_never_happened_and_undoing_the_undo_brings_it_back() -> None:
    ticked = [merge(FOUR), ("tick", {"task": "m0/a"})]
    undone = [*ticked, ("undo", {"sequence": 2})]
    assert fold(events(*undone)).done == {}
    assert fold(events(*undone, ("undo", {"sequence": 3}))).done == {"m0/a": START}


def test_an_undone_merge_brings_the_plan_before_it_back() -> None:
    other = plan(task("other/a"))
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a"}), merge(other), ("undo", {"sequence": 3})))
    assert [t.id for t in state.tasks] == ["m0/a", "m1/a", "m2/a", "m3/a"]
    assert state.done == {"m0/a": START}


def test_a_merge_keeps_done_work_that_is_no_longer_proposed() -> None:
    later = plan(task("m1/a"), task("new/a"))
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a"}), merge(later)))
    assert [t.id for t in state.tasks] == ["m0/a", "m1/a", "new/a"]
    assert [t.id for t in state.kept] == ["m0/a"]
    assert "m0/a" in state.done


def test_a_merge_keeps_ticks_of_what_is_proposed_again() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "m1/a"}), merge(FOUR)))
    assert state.done == {"m1/a": START}
    assert state.kept == ()


def test_kept_work_survives_further_merges() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a"}), merge(plan(task("x/a"))), merge(plan(task("y/a")))))
    assert [t.id for t in state.tasks] == ["m0/a", "y/a"]


def test_notes_pile_up_and_hours_add_up_but_never_fall_below_nothing() -> None:
    state = fold(
        events(
            merge(FOUR),
            ("note", {"task": "m0/a", "note": "read chapter 1"}),
            ("note", {"task": "m0/a", "note": "and 2"}),
            ("log_hours", {"task": "m0/a", "hours": 3}),
            ("log_hours", {"task": "m0/a", "hours": 2}),
            ("log_hours", {"task": "m1/a", "hours": -4}),
        )
    )
    assert [note.text for note in state.notes["m0/a"]] == ["read chapter 1", "and 2"]
    assert state.hours == {"m0/a": 5, "m1/a": 0}


def test_a_skipped_task_is_neither_done_nor_to_do() -> None:
    state = fold(events(merge(FOUR), ("skip", {"task": "m0/a", "reason": "did it at work"})))
    progress = pace(state, state.plan, date(2026, 11, 2))
    assert (progress.done, progress.total, progress.skipped) == (0, 3, 1)
    assert progress.hours_total == 30


def test_a_tick_takes_a_skip_back() -> None:
    state = fold(events(merge(FOUR), ("skip", {"task": "m0/a"}), ("tick", {"task": "m0/a"})))
    assert (list(state.done), state.skipped) == (["m0/a"], {})


def test_an_event_about_a_task_that_is_not_in_the_plan_changes_no_count() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "nowhere/a"})))
    assert state.done == {}


@pytest.mark.parametrize("day", [1, 2, 8])
def test_while_nothing_is_late_the_finish_is_the_plans(day: int) -> None:
    state = fold(events(merge(FOUR)))
    progress = pace(state, state.plan, date(2026, 11, day))
    assert (progress.finish, progress.days_late, progress.own_pace) == (FOUR.end, 0, False)


def test_what_was_due_and_is_open_moves_the_finish_by_its_hours() -> None:
    state = fold(events(merge(FOUR)))
    assert pace(state, state.plan, date(2026, 11, 9)).days_late == 7  # 10 h at 10 h a week
    long_after = pace(state, state.plan, date(2027, 3, 1))
    assert long_after.finish == "2027-03-29"  # all 40 h from today


def test_what_was_done_before_a_new_layout_is_in_its_end_and_moves_the_finish_no_further() -> None:
    rest = plan(*(task(f"m{i}/a", end=f"2026-11-{7 * i + 1:02d}") for i in range(1, 4)), end="2026-11-22")
    told = events(merge(FOUR), ("tick", {"task": "m0/a"}), merge(rest))
    state = fold(told)
    assert pace(state, state.plan, date(2026, 11, 2)).finish == "2026-11-22"
    assert pace(state, state.plan, date(2026, 11, 8)).days_late == 0


def test_a_task_skipped_before_its_time_moves_the_finish_forward_and_a_late_one_does_not() -> None:
    state = fold(events(merge(FOUR), ("skip", {"task": "m0/a"})))
    assert pace(state, state.plan, date(2026, 11, 2)).finish == "2026-11-22"
    assert pace(state, state.plan, date(2026, 11, 9)).finish == FOUR.end


def test_every_tick_moves_the_finish() -> None:
    before = fold(events(merge(FOUR)))
    after = fold(events(merge(FOUR), ("tick", {"task": "m0/a"})))
    today = date(2026, 11, 4)
    assert pace(after, after.plan, today).finish < pace(before, before.plan, today).finish


def test_after_a_week_the_finish_follows_from_the_persons_own_pace() -> None:
    state = fold(events(merge(FOUR), ("tick", {"task": "m0/a"})))
    progress = pace(state, state.plan, date(2026, 11, 16))  # 10 h in 14 days; 30 h to go: 42 days
    assert progress.own_pace
    assert progress.finish == "2026-12-27"
    assert progress.days_late == 28
    assert progress.hours_per_week == 5


def test_expected_hours_are_those_of_the_tasks_that_are_due() -> None:
    state = fold(events(merge(FOUR)))
    assert pace(state, state.plan, date(2026, 11, 8)).expected == 0
    assert pace(state, state.plan, date(2026, 11, 9)).expected == 10


def test_a_finished_plan_is_finished_on_the_day_of_its_last_task() -> None:
    ticks = [("tick", {"task": f"m{i}/a"}) for i in range(4)]
    state = fold(events(merge(FOUR), *ticks, at="2026-11-20"))
    progress = pace(state, state.plan, date(2026, 12, 24))
    assert (progress.finish, progress.per_mille) == ("2026-11-20", 1000)


def test_a_pace_of_nearly_nothing_ends_at_the_end_of_the_calendar_at_the_latest() -> None:
    big = plan(task("a/a", hours=1), task("b/a", hours=30_000_000))
    state = fold(events(merge(big), ("tick", {"task": "a/a"})))
    assert pace(state, state.plan, date(2027, 11, 2)).finish == "9999-12-31"


@pytest.mark.parametrize("kind", ["tick", "untick", "skip", "unskip", "note", "log_hours"])
def test_every_kind_of_event_can_be_undone(kind: str) -> None:
    before = [merge(FOUR), ("tick", {"task": "m1/a"}), ("skip", {"task": "m2/a"})]
    payload = {"task": "m1/a", "note": "x", "hours": 2, "reason": "y"}
    after = fold(events(*before, (kind, payload), ("undo", {"sequence": 4})))
    assert after.model_copy(update={"last_sequence": 0}) == fold(events(*before)).model_copy(
        update={"last_sequence": 0}
    )


KINDS = st.sampled_from(["tick", "untick", "skip", "unskip"])
IDS = st.sampled_from(["m0/a", "m1/a", "m2/a", "m3/a"])


@given(st.lists(st.tuples(KINDS, IDS), max_size=30), st.integers(0, 800))
def test_whatever_happens_the_counts_agree_and_a_finish_is_there(happened: list[tuple[str, str]], days: int) -> None:
    state = fold(events(merge(FOUR), *((kind, {"task": id}) for kind, id in happened)))
    assert not set(state.done) & set(state.skipped)
    progress = pace(state, state.plan, date.fromordinal(date.fromisoformat(START).toordinal() + days))
    assert progress.done + len(state.open_tasks) == progress.total
    assert 0 <= progress.per_mille <= 1000
    assert (progress.finish is None) == (progress.total == 0)


@given(st.lists(st.tuples(KINDS, IDS), max_size=12), st.randoms())
def test_the_order_of_arrival_does_not_matter(happened: list[tuple[str, str]], random: Any) -> None:
    told = events(merge(FOUR), *((kind, {"task": id}) for kind, id in happened))
    shuffled = list(told)
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(told)
