"""Open tasks laid out anew: hours per week, order, weeks that were named, days off."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.core.planning.models import DaysOff, PlanOptions, PlanTask
from assessor.core.planning.relaying import Spread, lay_out_tasks, missing_hours, monday_of

START = date(2026, 11, 16)


def task(number: int, hours: int) -> PlanTask:
    day = START.isoformat()
    return PlanTask(id=f"m/{number}", module="m", title="t", hours=hours, start=day, end=day, acceptance=(), proof="")


def spread(tasks: list[PlanTask], **said: object) -> Spread:
    options = PlanOptions(start=START.isoformat(), hours_per_week=10)
    given_ = {"options": options, "week_hours": {}, "rest": {t.id: t.hours for t in tasks}, "pins": {}} | said
    return Spread(**given_)  # type: ignore[arg-type]


many = st.lists(st.integers(1, 25), max_size=12)
weeks = st.dictionaries(st.integers(0, 8).map(lambda n: (START + timedelta(weeks=n)).isoformat()), st.integers(0, 30))


@settings(max_examples=60)
@given(many, weeks, st.integers(0, 10))
def test_a_week_never_has_more_hours_than_it_has(hours: list[int], named: dict[str, int], used: int) -> None:
    tasks = [task(n, h) for n, h in enumerate(hours)]
    days = lay_out_tasks(tasks, spread(tasks, week_hours=named, used=used))
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
    days = lay_out_tasks(tasks, spread(tasks, week_hours=named))
    starts = [days[t.id] for t in tasks]
    assert all(one[1] <= other[0] for one, other in zip(starts, starts[1:], strict=False))


def test_a_pinned_task_waits_for_its_week_and_goes_first_in_it() -> None:
    tasks = [task(0, 8), task(1, 8), task(2, 4)]
    days = lay_out_tasks(tasks, spread(tasks, pins={"m/2": "2026-11-23"}))
    assert days["m/0"][0] == "2026-11-16"
    assert "2026-11-23" <= days["m/2"][0] <= days["m/2"][1] <= "2026-11-29"


def week_of(day: str) -> date:
    return monday_of(date.fromisoformat(day))


@settings(max_examples=60)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(1, 10), st.integers(0, 4))
def test_an_own_task_pushes_only_what_no_longer_fits(hours: list[int], own: int, week: int) -> None:
    tasks, mine = [task(n, h) for n, h in enumerate(hours)], task(99, own)
    pin = START + timedelta(weeks=week)
    before = lay_out_tasks(tasks, spread(tasks))
    after = lay_out_tasks([*tasks, mine], spread([*tasks, mine], pins={mine.id: pin.isoformat()}))
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
    days = lay_out_tasks(tasks, spread(tasks, options=off, week_hours={"2026-11-23": 0}))
    assert days["m/0"][0] == "2026-11-30"
    # 30 hours at ten a week end in the third week, Monday to Sunday.
    assert "2026-12-14" <= days["m/0"][1] <= "2026-12-20"


def test_the_hours_that_are_missing_by_hand() -> None:
    # Four whole weeks: 60 hours need 15 a week, five more than ten.
    four = PlanOptions(start="2026-11-16", hours_per_week=10, deadline="2026-12-13")
    assert missing_hours(60, four) == 5
    assert missing_hours(40, four) == 0
    assert missing_hours(1000, four) is None


def test_hours_worked_this_week_are_not_given_twice() -> None:
    tasks = [task(0, 4), task(1, 4)]
    days = lay_out_tasks(tasks, spread(tasks, used=6))
    assert days["m/0"][1] <= "2026-11-22" < days["m/1"][0]
