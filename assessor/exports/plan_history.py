"""A living plan with its history for taking away: Markdown, JSON, and CSV that no spreadsheet runs as a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from assessor.core.plan_state import Event, PlanState
from assessor.core.planning.models import PlanTask
from assessor.core.progress import Progress
from assessor.exports.wording import count, write_date, write_dates

# What a spreadsheet takes for the beginning of a formula or a command.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")
TASK_COLUMNS = (
    "id",
    "module",
    "title",
    "hours",
    "start",
    "end",
    "state",
    "done",
    "logged",
    "reason",
    "proof",
    "shown",
    "notes",
)
HISTORY_COLUMNS = ("sequence", "day", "what", "task", "details")
HAPPENED = {
    "merge": "plan changed",
    "keep": "proposal declined",
    "tick": "done",
    "untick": "not done after all",
    "skip": "skipped",
    "unskip": "taken up again",
    "note": "note",
    "log_hours": "hours logged",
    "check_in": "check-in",
    "add_task": "own task added",
    "edit_task": "own task changed",
    "move_task": "own task moved",
    "delete_task": "own task deleted",
    "order": "put in order",
    "undo": "undone",
}
NO_GRADES: Mapping[str, str] = MappingProxyType({})
SAID = ("title", "reason", "note", "proof", "hours", "week", "in_the_way")


def write_plan_json(
    state: PlanState, progress: Progress, history: Sequence[Event], grades: Mapping[str, str] = NO_GRADES
) -> str:
    """The state, the pace and every event, as they are; `grades` say how far each finished task is shown."""
    events = [{"sequence": e.sequence, "day": e.at, "kind": e.kind, "payload": e.payload} for e in history]
    value = {"state": state.model_dump(mode="json"), "progress": progress.model_dump(mode="json"), "history": events}
    value["shown"] = dict(grades)
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"


def write_plan_csv(state: PlanState, grades: Mapping[str, str] = NO_GRADES) -> str:
    """One row for each task."""
    return _table(TASK_COLUMNS, (_row(task, state, grades) for task in state.tasks))


def write_history_csv(history: Sequence[Event]) -> str:
    """One row for each thing that happened."""
    return _table(
        HISTORY_COLUMNS,
        (
            (event.sequence, event.at, HAPPENED[event.kind], event.payload.get("task", ""), details)
            for event, details in _told(history)
        ),
    )


def write_plan_markdown(
    state: PlanState, progress: Progress, history: Sequence[Event], grades: Mapping[str, str] = NO_GRADES
) -> str:
    """The plan to read and to keep: the tasks by phase with what was done, and the history below."""
    plan = state.plan
    lines = ["# Plan", ""]
    if plan:
        lines += [f"{write_dates(plan.start, plan.end)}, {plan.hours_per_week} h a week.", ""]
    lines += [f"{progress.done} of {count(progress.total, 'task')} done, {progress.hours_done} of "
              f"{progress.hours_total} h."]  # fmt: skip
    if progress.finish:
        lines.append(f"At this pace it ends on {write_date(progress.finish)}.")
    groups = [(phase.title, phase.tasks) for phase in state.phases]
    groups += [("Your own tasks", state.own), ("From earlier plans", state.kept)]
    for title, tasks in groups:
        if tasks:
            lines += ["", f"## {_flat(title)}", "", *(_line(task, state, grades) for task in tasks)]
    if state.closed:
        lines += ["", "## Closed by your documents", ""]
        lines += [f"- {_flat(one.task.title)}: {_flat(one.because)}" for one in state.closed]
    lines += ["", "## History", ""]
    lines += [_happened(event, details) for event, details in _told(history)]
    return "\n".join(lines) + "\n"


def guard(cell: object) -> str:
    """A cell that a spreadsheet shows as it is, and never runs (OWASP: CSV injection)."""
    text = str(cell)
    risky = text.lstrip(" ").startswith(DANGEROUS) and not _is_number(text)
    return f"'{text}" if risky else text


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdigit()


def _table(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([guard(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _row(task: PlanTask, state: PlanState, grades: Mapping[str, str]) -> tuple[object, ...]:
    notes = " / ".join(f"{note.at}: {note.text}" for note in state.notes.get(task.id, ()))
    return (
        task.id, task.module, task.title, task.hours, task.start, task.end, _state(task, state),
        state.done.get(task.id, ""), state.hours.get(task.id, 0), state.skipped.get(task.id, ""),
        state.proofs.get(task.id, ""), grades.get(task.id, ""), notes,
    )  # fmt: skip


def _state(task: PlanTask, state: PlanState) -> str:
    return "done" if task.id in state.done else "skipped" if task.id in state.skipped else "open"


def _line(task: PlanTask, state: PlanState, grades: Mapping[str, str]) -> str:
    """A task as a line of a list with a box."""
    done, facts = state.done.get(task.id), [write_dates(task.start, task.end), f"{task.hours} h"]
    if done:
        facts.append(f"done {write_date(done)}, {grades[task.id]}" if task.id in grades else f"done {write_date(done)}")
    if task.id in state.skipped:
        facts.append(" ".join(["skipped:", _flat(state.skipped[task.id])]) if state.skipped[task.id] else "skipped")
    if logged := state.hours.get(task.id):
        facts.append(f"{logged} h logged")
    said = [f"  - Left behind: {_flat(state.proofs[task.id])}"] if task.id in state.proofs else []
    said += [f"  - Note of {write_date(note.at)}: {_flat(note.text)}" for note in state.notes.get(task.id, ())]
    return "\n".join([f"- [{'x' if done else ' '}] {_flat(task.title)} ({', '.join(facts)})", *said])


def _happened(event: Event, told: str) -> str:
    details = ", ".join(filter(None, [event.payload.get("task", ""), _flat(told)]))
    return f"- {write_date(event.at)}: {HAPPENED[event.kind]}{f' ({details})' if details else ''}"


def _told(history: Sequence[Event]) -> Iterator[tuple[Event, str]]:
    """Each event with what is to be said of it, on one line; a change of the plan against the one before it."""
    by_number = {event.sequence: event for event in history}
    before: dict[str, Any] = {}
    for event in history:
        if event.kind == "merge":
            yield event, _merged(event.payload, before)
            before = event.payload
        elif event.kind == "undo":
            yield event, _undone(by_number.get(int(event.payload["sequence"])))
        elif event.kind == "keep":
            yield event, "the revised catalog" if event.payload["proposal"].startswith("catalog:") else "a new report"
        else:
            yield event, _details(event.payload)


def _merged(payload: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    """What a plan was changed to, and which tasks came and went."""
    tasks, old = _tasks_in(payload), _tasks_in(before)
    options = payload.get("options") or {}
    hours = options.get("hours_per_week") or payload["plan"].get("hours_per_week", 0)
    said = [f"{count(len(tasks), 'task')}, {sum(task['hours'] for task in tasks.values())} h, at {hours} h a week"]
    said += [f"deadline {write_date(str(options['deadline']))}"] if options.get("deadline") else []
    said += [f"{count(len(options['days_off']), 'range')} of days off"] if options.get("days_off") else []
    closed = payload.get("closed") or {}
    if before:
        said += _named("added", [task for id, task in tasks.items() if id not in old])
        said += _named("no longer planned", [t for id, t in old.items() if id not in tasks and id not in closed])
    said += _named("closed by your documents", [old[id] for id in closed if id in old])
    return "; ".join(said)


def _tasks_in(payload: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The tasks of a proposal by id."""
    phases = payload["plan"]["phases"] if payload else ()
    return {task["id"]: task for phase in phases for task in phase["tasks"]}


def _named(what: str, tasks: Sequence[Mapping[str, Any]]) -> list[str]:
    """So many tasks with their titles; nothing where there are none."""
    if not tasks:
        return []
    return [f"{what}: {', '.join(task['title'] for task in tasks)} ({count(len(tasks), 'task')})"]


def _undone(event: Event | None) -> str:
    """What was taken back."""
    if event is None:
        return ""
    task = event.payload.get("task", "")
    return f"number {event.sequence}: {HAPPENED[event.kind]}{f', {task}' if task else ''}"


def _details(payload: Any) -> str:
    """What was said with an event, on one line."""
    values = {name: payload[name] for name in SAID if payload.get(name) not in (None, "")}
    if week := values.get("week"):
        values["week"] = write_date(week)
    said = [f"{name.replace('_', ' ')}: {value}" for name, value in values.items()]
    if done := payload.get("done"):
        said.append(f"done: {', '.join(done)}")
    if order := payload.get("tasks"):
        said.append(f"order: {', '.join(order)}")
    return "; ".join(said)


def _flat(text: str) -> str:
    """Text on one line, its Markdown and HTML left without effect."""
    flat = " ".join(str(text).split())
    for sign in ("\\", "`", "*", "_", "[", "]", "<", ">", "|"):
        flat = flat.replace(sign, f"\\{sign}")
    return flat
