"""Open tasks laid out anew: hours per week, order, weeks that were named, days off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.core.planning.models import DaysOff, PlanOptions
from assessor.core.planning.relaying import Job, Spread, find_more_hours, lay_out_jobs, monday_of

START = date(2026, 11, 16)


def task(number: int, hours: int, **said: Any) -> Job:
    return Job(id=f"m/{number}", module=f"m{number}", hours=hours, **said)


def spread(**said: Any) -> Spread:
    return Spread(**{"options": PlanOptions(start=START.isoformat(), hours_per_week=10)} | said)


many = st.lists(st.integers(1, 25), max_size=12)
weeks = st.dictionaries(st.integers(0, 8).map(lambda n: (START + timedelta(weeks=n)).isoformat()), st.integers(0, 30))


@settings(max_examples=60)
@given(many, weeks, st.integers(0, 10))
def test_a_week_never_has_more_hours_than_it_has(hours: list[int], named: dict[str, int], used: int) -> None:
    tasks = [task(n, h) for n, h in enumerate(hours)]
    days = lay_out_jobs(tasks, spread(week_hours=named, used=used))
    # What must be worked within a range of weeks (tasks that begin and end in it) fits into its hours.
    for first in sorted({start for start, _ in days.values()}):
        monday = monday_of(date.fromisoformat(first))
        for length in range(1, 6):
            until = (monday + timedelta(weeks=length)).isoformat()
            inside = sum(t.hours for t in tasks if days[t.id][0] >= monday.isoformat() and days[t.id][1] < until)
            room = sum(named.get((monday + timedelta(weeks=n)).isoformat(), 10) for n in range(length))
            assert inside <= room


@settings(max_examples=60)
@given(many, weeks)
def test_the_order_stays(hours: list[int], named: dict[str, int]) -> None:
    tasks = [task(n, h) for n, h in enumerate(hours)]
    days = lay_out_jobs(tasks, spread(week_hours=named))
    starts = [days[t.id] for t in tasks]
    assert all(one[1] <= other[0] for one, other in zip(starts, starts[1:], strict=False))


def test_a_pinned_task_waits_for_its_week_and_goes_first_in_it() -> None:
    tasks = [task(0, 8), task(1, 8), task(2, 4)]
    days = lay_out_jobs(tasks, spread(pins={"m/2": "2026-11-23"}))
    assert days["m/0"][0] == "2026-11-16"
    assert "2026-11-23" <= days["m/2"][0] <= days["m/2"][1] <= "2026-11-29"


def week_of(day: str) -> date:
    return monday_of(date.fromisoformat(day))


@settings(max_examples=60)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(1, 10), st.integers(0, 4))
def test_an_own_task_pushes_only_what_no_longer_fits(hours: list[int], own: int, week: int) -> None:
    tasks, mine = [task(n, h) for n, h in enumerate(hours)], task(99, own)
    pin = START + timedelta(weeks=week)
    before = lay_out_jobs(tasks, spread())
    after = lay_out_jobs([*tasks, mine], spread(pins={mine.id: pin.isoformat()}))
    # What ended before that week stays where it was; nothing comes earlier.
    assert all(after[id] == days for id, days in before.items() if date.fromisoformat(days[1]) < pin)
    assert all(after[t.id] >= before[t.id] for t in tasks)
    # A task ends in a later week only where its hours and those before it are more than the weeks until then have.
    done = 0
    for t in tasks:
        done += t.hours
        ends = week_of(before[t.id][1])
        room = 10 * ((ends - START).days // 7 + 1)
        fits = done + (own if pin <= ends else 0) <= room
        # What was begun in the week before is finished first.
        assert week_of(after[t.id][1]) == ends or not fits


def test_days_off_and_weeks_without_hours_stay_free() -> None:
    tasks = [task(0, 30)]
    off = PlanOptions(start="2026-11-16", hours_per_week=10, days_off=(DaysOff(start="2026-11-16", end="2026-11-22"),))
    days = lay_out_jobs(tasks, spread(options=off, week_hours={"2026-11-23": 0}))
    assert days["m/0"][0] == "2026-11-30"
    # 30 hours at ten a week end in the third week, Monday to Sunday.
    assert "2026-12-14" <= days["m/0"][1] <= "2026-12-20"


def test_the_hours_that_are_missing_by_hand() -> None:
    # Four whole weeks: 60 hours need 15 a week, five more than ten.
    four = PlanOptions(start="2026-11-16", hours_per_week=10, deadline="2026-12-13")
    assert find_more_hours(ends_after(60, four), four) == 5
    assert find_more_hours(ends_after(40, four), four) == 0
    assert find_more_hours(ends_after(1000, four), four) is None


def ends_after(hours: int, options: PlanOptions) -> Callable[[int], str]:
    def end_with(weekly: int) -> str:
        wanted = options.model_copy(update={"hours_per_week": weekly})
        return lay_out_jobs([task(0, hours)], Spread(wanted))["m/0"][1]

    return end_with


def test_hours_worked_this_week_are_not_given_twice() -> None:
    tasks = [task(0, 4), task(1, 4)]
    days = lay_out_jobs(tasks, spread(used=6))
    assert days["m/0"][1] <= "2026-11-22" < days["m/1"][0]


def test_what_has_to_wait_lets_the_next_ones_go_first_by_hand() -> None:
    # Ten hours a week: a week for the first, two weeks of waiting, in which the third goes on.
    tasks = [task(0, 10), task(1, 5, waits_for="m/0", wait_weeks=2), task(2, 10)]
    days = lay_out_jobs(tasks, spread())
    assert days["m/0"] == ("2026-11-16", "2026-11-22")
    assert days["m/2"] == ("2026-11-23", "2026-11-29")
    assert days["m/1"][0] == "2026-12-06", "the days between have nothing to do"


def test_nothing_of_its_module_overtakes_what_waits_and_what_closes_the_plan_comes_last() -> None:
    waiting = Job("m/b", "m", 2, waits_for="m/a", wait_weeks=3)
    tasks = [Job("m/a", "m", 5), waiting, Job("m/c", "m", 2), Job("x/a", "x", 20), Job("end", "end", 1, closing=True)]
    days = lay_out_jobs(tasks, spread())
    assert days["x/a"][0] < days["m/b"][0] <= days["m/b"][1] <= days["m/c"][0] <= days["m/c"][1] <= days["end"][0]


def test_before_a_deadline_what_closes_the_plan_does_not_wait_for_others() -> None:
    tasks = [Job("m/a", "m", 5), Job("m/b", "m", 2, waits_for="m/a", wait_weeks=3), Job("end", "end", 1, closing=True)]
    options = PlanOptions(start=START.isoformat(), hours_per_week=10, deadline="2026-11-29")
    days = lay_out_jobs(tasks, spread(options=options))
    assert days["end"][1] <= "2026-11-29" < days["m/b"][0]


def test_a_wait_counts_from_the_day_on_which_the_task_was_done() -> None:
    waiting = task(1, 5, waits_for="m/0", wait_weeks=2)
    assert lay_out_jobs([waiting], spread(done={"m/0": "2026-11-12"}))["m/1"][0] == "2026-11-26"
    assert lay_out_jobs([waiting], spread())["m/1"][0] == "2026-11-16", "nobody waits for what is not planned"


waits = st.dictionaries(st.integers(1, 11), st.integers(1, 6), max_size=4)


@settings(max_examples=60)
@given(many, weeks, waits)
def test_every_wait_is_kept_and_every_task_laid_out(
    hours: list[int], named: dict[str, int], wait: dict[int, int]
) -> None:
    tasks = [
        task(n, h, **({"waits_for": f"m/{n - 1}", "wait_weeks": wait[n]} if n in wait else {}))
        for n, h in enumerate(hours)
    ]
    days = lay_out_jobs(tasks, spread(week_hours=named))
    assert days.keys() == {t.id for t in tasks}
    for t in tasks:
        if t.waits_for:
            ended = date.fromisoformat(days[t.waits_for][1])
            assert date.fromisoformat(days[t.id][0]) >= ended + timedelta(weeks=t.wait_weeks)
