"""The report as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from assessor.core.catalog import Catalog
from assessor.core.catalog.judgement import Source
from assessor.core.report import Report
from assessor.exports.outline import Outline, outline_report
from assessor.exports.outline.advice import AdviceView
from assessor.exports.outline.claims import Check, Checklist, FlavorLine, GapLine, ListLine
from assessor.exports.outline.found import FoundRow
from assessor.exports.outline.quotes import Quote
from assessor.exports.outline.requisitions import Requisition
from assessor.exports.outline.work import PlanOutline
from assessor.exports.wording import count

WIDTH = 96
BAR = 50


def render_text(report: Report, catalog: Catalog) -> str:
    """The whole report, at most 96 columns wide, ending in a line break."""
    outline = outline_report(report, catalog)
    parts = [_head(outline), *_sections(outline)]
    return "\n".join(line.rstrip() for part in parts for line in part) + "\n"


def _head(outline: Outline) -> list[str]:
    lines = [f"Gap report for {outline.name}" if outline.name else "Gap report", ""]
    for sentence in outline.sentences:
        lines += _wrap(sentence)
    return [*lines, "", *_wrap(outline.basis), *_wrap(f"The plan aims at {outline.target} AI engineering."), ""]


def _sections(outline: Outline) -> Iterator[list[str]]:
    yield [*_title("Three flavors of the role (0 to 100)"), *_each(_flavor, outline.flavors)]
    if outline.strengths:
        yield _title("Already strong")
        for strength in outline.strengths:
            yield [f"  {strength.title}", *_quotes(strength.quotes[:1], 4), ""]
    yield [*_title("Gaps, group by group"), *_each(_gap, outline.gaps)]
    if outline.plan:
        yield [*_title("The plan"), *_plan(outline.plan)]
    yield [*_title("Underrated: build on these"), *_each(_list_line, outline.underrated)]
    yield [
        *_title("Overrated: no need for more"),
        *_each(_list_line, outline.overrated),
        *_wrap(outline.balance.meaning),
        "",
    ]
    yield [*_title("Project signals"), *_each(_checklist, outline.signals)]
    yield [*_title("Two sides of the coin"), *_each(_checklist, outline.sides)]
    yield [*_title("Where on the market"), *_place(outline)]
    yield from _rest(outline)


def _rest(outline: Outline) -> Iterator[list[str]]:
    if outline.mistakes:
        yield _title("Common mistakes seen")
        for mistake in outline.mistakes:
            yield [*_wrap(f"{mistake.title}. {mistake.message}", 2), *_quotes(mistake.quotes[:1], 4), ""]
    if outline.advice:
        yield [*_title("A second pair of eyes"), *_advice(outline.advice)]
    yield [*_title("Everything we found"), *(_row(row) for row in outline.rows if row.meaning != "absent"), ""]
    if outline.unused:
        yield [
            *_title("What we did not use"),
            *(line for u in outline.unused for line in _wrap(f"- {u.message}", 2)),
            "",
        ]
    yield [*_title("Sources"), *_each(_source, outline.sources), "", outline.method]


def _advice(advice: AdviceView) -> list[str]:
    """What a language model said, marked as its own."""
    lines = [*_wrap(" ".join(advice.summary), 2), ""] if advice.summary else []
    for line in advice.pointed:
        lines += [f"  {line.name}", *_quotes(line.quotes, 4)]
    return [*lines, *_wrap(advice.sentence, 2), ""]


def _flavor(flavor: FlavorLine) -> list[str]:
    low, high, fit = (value * BAR // 1000 for value in (flavor.low, flavor.high, flavor.fit))
    cells = ["=" if low <= i <= high else "." for i in range(BAR + 1)]
    cells[fit] = "|"
    mark = "  (your target)" if flavor.is_target else ""
    return [
        f"  {flavor.name:<17} {''.join(cells)}  {flavor.range}",
        f"  {'':<17} rests on {flavor.rests_on}{mark}",
        *_wrap(f"Next: {flavor.next_step}", 20),
        "",
    ]


def _gap(gap: GapLine) -> list[str]:
    lines = [*_wrap(f"{gap.rank}. {gap.title}", 2), *_wrap(f"{gap.group}, severity {gap.severity}, {gap.level}", 5)]
    lines += _wrap(gap.why, 5)
    lines += [f"     Source: {'; '.join(source.publisher for source in gap.sources)}"] if gap.sources else []
    lines += _wrap(gap.basis or gap.absent, 5) if gap.basis or gap.absent else []
    lines += [line for check in gap.checks for line in _check(check, 5)] + _quotes(gap.quotes[:2], 5)
    closing = "; ".join(gap.modules)
    if closing or gap.weeks:
        lines += _wrap(f"In your plan{', ' + gap.weeks if gap.weeks else ''}{': ' + closing if closing else ''}.", 5)
    return [*lines, ""]


def _plan(plan: PlanOutline) -> list[str]:
    lines = [*_wrap(plan.sentence, 2), *(_wrap(plan.note, 2) if plan.note else []), ""]
    for phase in plan.phases:
        lines += [f"  {phase.title}  ({phase.dates}, {phase.hours} h)"]
        for module in phase.modules:
            lines += _wrap(f"{module.title}{' (milestone)' if module.milestone else ''}: {module.outcome}", 4)
            for task in module.tasks:
                lines += _wrap(f"[ ] {task.title}  ({task.dates}, {task.hours} h; leave behind: {task.proof})", 6)
        lines += [""]
    for skipped in plan.skipped:
        lines += _wrap(f"Skipped: {', '.join(skipped.titles)}. {skipped.because}", 2)
        lines += _quotes(skipped.quotes[:1], 4)
    for left_out in plan.left_out:
        lines += _wrap(f"Left out: {left_out.because}", 2)
        lines += [line for module in left_out.modules for line in _wrap(f"- {module.words}", 4)]
    return [*lines, ""]


def _list_line(line: ListLine) -> list[str]:
    head = f"  {line.row.shape} {line.name}: {line.row.state}{', ' + line.row.strength if line.row.strength else ''}"
    return [head, *_quotes(line.row.quotes[:1], 6)]


def _checklist(checklist: Checklist) -> list[str]:
    lines = [f"  {checklist.name}: {checklist.standing}"]
    return [*lines, *(line for check in checklist.checks for line in _check(check, 4)), ""]


def _check(check: Check, indent: int) -> list[str]:
    mark = "[x]" if check.met else "[ ]"
    return [f"{' ' * indent}{mark} {check.name}", *_quotes(check.quotes[:1], indent + 4)]


def _place(outline: Outline) -> list[str]:
    place = outline.place
    return [
        *_wrap(f"Ladder: {place.ladder.name}. {place.ladder.why}", 2),
        *_quotes(place.ladder.quotes, 4),
        *_wrap(f"Market: {place.market.name}. {place.market.why}", 2),
        *_quotes(place.market.quotes, 4),
        *_each(_requisition, outline.requisitions),
        *_wrap(
            f"Solid backend engineer: {'yes' if place.solid_backend else 'not shown'}. {place.solid_backend_why}", 2
        ),
        *_quotes(place.solid_backend_quotes, 4),
        "",
    ]


def _requisition(fit: Requisition) -> list[str]:
    rest = f"; {fit.line}" if fit.line else ""
    return _wrap(f"Requisition “{fit.name}”: {fit.shown} of {len(fit.parts)} shown{rest}.", 2)


def _row(row: FoundRow) -> str:
    state = f"{row.state}, {row.strength}" if row.strength else row.state
    return (
        f"  {row.shape} {row.name:<36.36} {state:<24} level {row.level}   {count(len(row.quotes) + row.more, 'quote')}"
        f"{f' (level {row.level_from})' if row.level_from else ''}"
    )


def _quotes(quotes: Iterable[Quote], indent: int) -> list[str]:
    return [line for q in quotes for line in _wrap(f"“{q.text}” ({q.where})", indent)]


def _source(source: Source) -> list[str]:
    return _wrap(f"{source.title} ({source.publisher})", 2)


def _title(title: str) -> list[str]:
    return [title, "-" * len(title), ""]


def _each(render: Callable[[Any], list[str]], values: Iterable[Any]) -> list[str]:
    return [line for value in values for line in render(value)]


def _wrap(text: str, indent: int = 0) -> list[str]:
    pad = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad, break_long_words=False)
