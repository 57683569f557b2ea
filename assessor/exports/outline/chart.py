"""The small chart of planned against done: cumulative hours by week, in the coordinates of its drawing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from assessor.core.planning.models import PlanTask
from assessor.core.progress import PlanState, Progress
from assessor.exports.wording import write_date

# The drawing's plane; the viewBox leaves room around it for the labels.
WIDTH, HEIGHT = 480, 120
# The chart ends at most at so many times the length of the plan.
FARTHEST = 2


@dataclass(frozen=True, slots=True)
class Chart:
    """Three lines as SVG path data, the x of today, the labels, and the rows of the same as a table."""

    width: int
    height: int
    planned: str
    done: str
    projected: str
    today: int
    first: str
    last: str
    top: str
    title: str
    rows: tuple[tuple[str, int, int], ...]


def draw_chart(state: PlanState, progress: Progress, today: date) -> Chart | None:
    """The chart of a plan with tasks; None without."""
    counted = [task for task in state.tasks if task.id not in state.skipped]
    if not counted or not state.plan:
        return None
    begin = date.fromisoformat(state.plan.start)
    last = date.fromisoformat(max(task.end for task in counted))
    finish = date.fromisoformat(progress.finish or state.plan.end)
    # A finish far away leaves the frame, so that the plan itself stays readable.
    end = min(max(last, finish), begin + FARTHEST * max(last - begin, timedelta(days=1)))
    days, total = max((end - begin).days, 1), max(progress.hours_total, 1)

    def point(day: date, hours: int) -> str:
        x = max((day - begin).days, 0) * WIDTH // days
        return f"{x} {HEIGHT - hours * HEIGHT // total}"

    now = min(max(today, begin), end)
    planned = [(begin, 0), *_steps((date.fromisoformat(task.end), task.hours) for task in counted)]
    finished = [(date.fromisoformat(state.done[t.id]), t.hours) for t in counted if t.id in state.done]
    done = [(begin, 0), *_steps(finished), (now, progress.hours_done)]
    rest = [(now, progress.hours_done), (finish, total)] if progress.finish else []
    return Chart(
        width=WIDTH,
        height=HEIGHT,
        planned=_path(point(day, hours) for day, hours in planned),
        done=_path(point(day, hours) for day, hours in sorted(done)),
        projected=_path(point(day, hours) for day, hours in rest),
        today=(now - begin).days * WIDTH // days,
        first=write_date(begin),
        last=write_date(end),
        top=f"{total} h",
        title=f"Planned by today: {progress.expected} h. Done: {progress.hours_done} h of {total} h.",
        rows=_rows(counted, state, begin, end),
    )


def _steps(finished: Iterable[tuple[date, int]]) -> list[tuple[date, int]]:
    """Cumulative hours after each day on which something ends."""
    total, points = 0, []
    for day, hours in sorted(finished):
        total += hours
        points.append((day, total))
    return points


def _path(points: Iterable[str]) -> str:
    joined = "L".join(points)
    return f"M{joined}" if joined else ""


def _rows(counted: list[PlanTask], state: PlanState, begin: date, end: date) -> tuple[tuple[str, int, int], ...]:
    """For every fourth week: its date, the hours planned until then, the hours done until then."""
    rows, day = [], begin
    while day <= end + timedelta(days=27):
        until = day.isoformat()
        planned = sum(task.hours for task in counted if task.end <= until)
        done = sum(task.hours for task in counted if state.done.get(task.id, "9999") <= until)
        rows.append((write_date(day), planned, done))
        day += timedelta(days=28)
    return tuple(rows)
