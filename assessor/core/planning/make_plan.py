"""Makes the plan: choose, order, fit, lay out, and say what did not fit. The same arguments give the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assessor.core.catalog import Catalog
from assessor.core.evidence import Graded
from assessor.core.planning.calendar import SIX_MONTHS, count_weeks, last_day
from assessor.core.planning.choosing import Chosen, choose_modules
from assessor.core.planning.fitting import Fit, Slot, end_with, fit_modules, lay_out
from assessor.core.planning.models import Plan, PlanInput, PlannedModule, PlanOptions, PlanPhase, PlanTask
from assessor.core.planning.ordering import order_modules
from assessor.core.planning.owning import find_own_steps
from assessor.core.planning.relaying import NOT_BUSY, Busy, find_more_hours
from assessor.core.planning.showing import make_plan_input
from assessor.core.planning.telling import tell_late, tell_length
from assessor.core.planning.using import supply_materials
from assessor.core.writing import write_date

if TYPE_CHECKING:  # the report holds a plan, so a plan must not import the report when it runs
    from assessor.core.options import Options
    from assessor.core.report import Report

PHASES: tuple[tuple[str, str], ...] = (
    ("foundations", "Foundations: before month one"),
    ("months-1-2", "Two small features on real interfaces"),
    ("months-3-4", "Measure one of them, and move the number"),
    ("months-5-6", "A second, more ambitious project"),
    ("after", "After six months"),
)
PHASE_OF_BLOCK = {0: 0, 1: 1, 2: 2, 3: 3, 4: 3, 5: 3}
AFTER = 4
# Below this many hours a week six months are not promised.
FEW_HOURS = 5


def make_plan(
    report: Report,
    catalog: Catalog,
    options: Options,
    graded: Iterable[Graded] = (),
    done: Iterable[str] = (),
    busy: Busy = NOT_BUSY,
) -> Plan:
    """The ramp-up that follows from a report.

    `graded` lets facts about pieces of work shorten it, too; `done` are tasks that need no hours any more, `busy` what
    the calendar holds beside them.
    """
    given = make_plan_input(report, catalog, graded)
    return plan_from(given.model_copy(update={"done": frozenset(done)}), catalog, options.plan, busy)


def plan_from(given: PlanInput, catalog: Catalog, options: PlanOptions, busy: Busy = NOT_BUSY) -> Plan:
    """The ramp-up for what is shown and missing, by hours and dates."""
    choice = supply_materials(choose_modules(catalog.modules, given), catalog.modules, catalog.materials, given)
    ordered = order_modules(choice.chosen, given.target, given.severity)
    fit = fit_modules(ordered, options, given.severity, busy)
    slots = lay_out(fit.kept, options, busy)
    end = max((slot.end for slot in slots), default=date.fromisoformat(options.start)).isoformat()
    weeks = count_weeks(options.start, end) if slots else 0
    late = [slot for slot in slots if slot.end > last_day(options)]
    fits = not late and not (options.deadline and fit.left_out)
    return Plan(
        start=options.start,
        end=end,
        hours_per_week=options.hours_per_week,
        weeks=weeks,
        fits=fits,
        modules=tuple(map(_planned, fit.kept)),
        phases=_phases(slots, given, options),
        skipped=choice.skipped,
        left_out=fit.left_out + choice.left_out,
        note=_note(ordered, fit, given, options, busy, late, weeks),
    )


def _planned(one: Chosen) -> PlannedModule:
    """A module with the topics that its remaining tasks teach."""
    topics = dict.fromkeys(topic for task in one.tasks for topic in task.topics)
    module = one.module
    left = {task.slug for task in one.tasks}
    return PlannedModule(
        id=module.id,
        title=module.title,
        topics=tuple(topics),
        milestone=module.milestone,
        outcome=module.outcome,
        why=module.why,
        shown=tuple(task.slug for task in module.tasks if task.slug not in left),
    )


def _phases(slots: Sequence[Slot], given: PlanInput, options: PlanOptions) -> tuple[PlanPhase, ...]:
    """Tasks by stretch of the plan; what begins after six months (not counting foundations) stands in the last."""
    before = [slot.end for slot in slots if slot.chosen.module.block == 0]
    begin = max(before, default=date.fromisoformat(options.start))
    after = begin + timedelta(weeks=SIX_MONTHS)
    groups: dict[int, list[Slot]] = {}
    for slot in slots:
        late = slot.start >= after and slot.chosen.module.block != 0
        groups.setdefault(AFTER if late else PHASE_OF_BLOCK.get(slot.chosen.module.block, 3), []).append(slot)
    return tuple(
        PlanPhase(
            id=PHASES[number][0],
            title=PHASES[number][1],
            start=min(slot.start for slot in group).isoformat(),
            end=max(slot.end for slot in group).isoformat(),
            tasks=tuple(_task(slot, given) for slot in group),
        )
        for number, group in sorted(groups.items())
    )


def _task(slot: Slot, given: PlanInput) -> PlanTask:
    module, task = slot.chosen.module, slot.task
    return PlanTask(
        id=f"{module.id}/{task.slug}",
        module=module.id,
        title=task.title,
        topics=task.topics,
        hours=task.hours,
        start=slot.start.isoformat(),
        end=slot.end.isoformat(),
        steps=task.steps,
        own_steps=find_own_steps(task, given, slot.chosen.at_hand.get(task.slug, ())),
        acceptance=task.acceptance,
        proof=task.proof,
        resources=module.resources,
        closes=_closes(slot, given.severity),
        why=slot.chosen.back.get(task.slug, module.why),
        wait_weeks=task.wait_weeks,
        waits_for=module.waits_for(task),
        after=slot.chosen.after,
        closing=slot.chosen.closes_plan,
    )


def _closes(slot: Slot, severity: Mapping[str, int]) -> tuple[str, ...]:
    """The gaps that the task helps to close: its own topics, and what the module closes by no task alone."""
    module = slot.chosen.module
    taught = {topic for task in module.tasks for topic in task.topics}
    return tuple(gap for gap in module.closes if gap in severity and (gap in slot.task.topics or gap not in taught))


def _note(
    ordered: Sequence[Chosen],
    fit: Fit,
    given: PlanInput,
    options: PlanOptions,
    busy: Busy,
    late: Sequence[Slot],
    weeks: int,
) -> str:
    """What a person must know of the plan as a whole, in plain sentences; `late` are tasks that end too late."""
    sentences = []
    if not given.solid and any(one.module.block == 0 for one in fit.kept):
        sentences.append(
            "The sources' six months assume a solid backend engineer; your documents do not show one yet, so the "
            "foundations come first and the whole takes longer."
        )
    if late and not options.deadline:
        more = find_more_hours(end_with(fit.kept, options, busy), options)
        sentences.append(tell_length(weeks, more, rest=bool(given.done)))
    if options.deadline and fit.left_out:
        sentences.append(_what_would_fit(ordered, fit, options, busy))
    if options.deadline and late:
        more = find_more_hours(end_with(fit.kept, options, busy), options)
        sentences.append(tell_late([slot.task.title for slot in late], more, options.deadline))
    if options.hours_per_week < FEW_HOURS:
        sentences.append(f"Below {FEW_HOURS} hours a week we promise no six months.")
    sentences.append("Hours are estimates: expect a third more or less. A module ends when its acceptance is met.")
    return " ".join(sentences)


def _what_would_fit(ordered: Sequence[Chosen], fit: Fit, options: PlanOptions, busy: Busy) -> str:
    """How many more hours a week would make everything that matters fit; or that no sensible number would."""
    kept = {one.module.id for one in fit.kept}
    # What is core matters most; where all of it fits, the rest is what is left.
    left = [one for one in ordered if one.module.id not in kept]
    titles = [one.module.title for one in left if one.core] or [one.module.title for one in left]
    what = f"These do not fit before {write_date(options.deadline)}: {'; '.join(titles)}."
    if not any(one.core for one in left):
        return f"{what} What matters most does."
    wanted = [one for one in ordered if one.core or one.module.id in kept]
    more = find_more_hours(end_with(wanted, options, busy), options)
    if more is None:
        return f"{what} No sensible number of hours would do it; a later date would."
    return f"{what} {more} more hour{'s' if more > 1 else ''} a week would."
