"""The report as Markdown. Whatever comes from a document is escaped: it is text, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assessor.core.catalog import Catalog
from assessor.core.report import Report
from assessor.exports.outline import Outline, outline_report
from assessor.exports.outline.advice import AdviceView
from assessor.exports.outline.claims import Check, Checklist, GapLine, ListLine
from assessor.exports.outline.explained import Pair
from assessor.exports.outline.place import TransitionLine
from assessor.exports.outline.quotes import Quote
from assessor.exports.outline.requisitions import Requisition
from assessor.exports.outline.said import Said
from assessor.exports.outline.work import PlanOutline, TaskView

MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~&-])")


def render_markdown(report: Report, catalog: Catalog) -> str:
    """The whole report as CommonMark with tables, ending in a line break."""
    outline = outline_report(report, catalog)
    return "\n\n".join(_blocks(outline)) + "\n"


def _blocks(outline: Outline) -> Iterator[str]:
    yield f"# Gap report{' for ' + escape(outline.name) if outline.name else ''}"
    yield from (f"**{escape(sentence)}**" for sentence in outline.sentences)
    if outline.advice and outline.advice.summary:
        yield f"{escape(' '.join(outline.advice.summary))} *In plain words, by a language model.*"
    yield f"{escape(outline.basis)} The plan aims at {outline.target} AI engineering."
    yield "## Three flavors of the role"
    yield _flavors(outline)
    yield "## Already strong"
    for strength in outline.strengths:
        yield f"### {escape(strength.title)}"
        yield from _quotes(strength.quotes)
    yield "## Gaps"
    for gap in outline.gaps:
        yield from _gap(gap)
    if outline.plan:
        yield from _plan(outline.plan)
    if outline.duration:
        said = "; ".join(f"{words} ({source.publisher})" for words, source in outline.duration.said)
        yield escape(f"{outline.duration.sentence} {said}.")
    yield "## Underrated: build on these"
    yield _list(outline.underrated)
    yield "## Overrated: no need for more"
    yield _list(outline.overrated)
    yield escape(outline.balance.meaning)
    yield "## Project signals"
    yield from _checklists(outline.signals)
    yield "## Two sides of the coin"
    yield from _checklists(outline.sides)
    yield from _rest(outline)


def _rest(outline: Outline) -> Iterator[str]:
    yield "## One feature, end to end"
    yield "\n".join(f"- [{'x' if part.met else ' '}] {part.name}: {part.resembles}" for part in outline.delivery)
    yield "\n".join(map(_pair, outline.explained))
    yield "## Where on the market"
    yield from _place(outline)
    yield "\n".join(_requisition(fit) for fit in outline.requisitions)
    yield "### How far it is from one to another"
    if outline.place.standing:
        yield escape(outline.place.standing)
    yield "\n".join(map(_transition, outline.transitions))
    for mistake in outline.mistakes:
        yield f"### Mistake seen: {escape(mistake.title)}\n\n{escape(mistake.message)}"
        yield from _quotes(mistake.quotes)
    yield "## Where the sources disagree"
    for tension in outline.tensions:
        claims = "\n".join(f"- {escape(claim)} ({escape(source.publisher)})" for claim, source in tension.positions)
        yield f"### {escape(tension.title)}\n\n{claims}\n\n{escape(tension.meaning)}"
    if outline.advice:
        yield from _advice(outline.advice)
    yield "## Everything we found"
    yield _found(outline)
    if outline.said:
        yield "## What you said"
        yield "\n".join(map(_said, outline.said))
    if outline.unused:
        yield "## What we did not use"
        yield "\n".join(
            f"- {escape(entry.message)}{f' {entry.count} in all.' if entry.count > 1 else ''}"
            for entry in outline.unused
        )
    yield "## Sources"
    yield "\n".join(f"- {escape(s.title)}, {escape(s.publisher)}, {s.date}" for s in outline.sources)
    yield f"{escape(outline.method)}"


def _said(said: Said) -> str:
    on = f" On “{escape(said.quote)}”, {escape(said.where)}." if said.quote else ""
    on += f" {escape(said.carried)}" if said.carried else ""
    words = f" “{escape(said.text)}”" if said.text else ""
    link = f" <{said.link}>" if said.link else ""
    return f"- **{said.words}: {escape(said.about)}.**{on}{words}{link} {escape(said.effect)}"


def _advice(advice: AdviceView) -> Iterator[str]:
    yield "## A second pair of eyes"
    yield escape(advice.sentence)
    for line in advice.pointed:
        yield f"### {escape(line.name)}"
        yield from _quotes(line.quotes)


def _place(outline: Outline) -> Iterator[str]:
    place = outline.place
    yield f"**Ladder: {place.ladder.name}.** {escape(place.ladder.why)}"
    yield from _quotes(place.ladder.quotes)
    yield f"**Market: {place.market.name}.** {escape(place.market.why)}"
    yield from _quotes(place.market.quotes)
    solid = "yes" if place.solid_backend else "not shown"
    yield f"**Solid backend engineer: {solid}.** {escape(place.solid_backend_why)}"
    yield from _quotes(place.solid_backend_quotes)


def _pair(pair: Pair) -> str:
    return f"- {pair.new}: to a model what {pair.old} {pair.old_is} to code. {pair.meaning}"


def _transition(t: TransitionLine) -> str:
    move = f"{'Yours: ' if t.mine else ''}{escape(t.start)} to {escape(t.end)}"
    return f"- {move}: {t.words} ({t.difficulty} of 3). {escape(t.why)} ({escape(t.source.publisher)})"


def _requisition(fit: Requisition) -> str:
    rest = f"; {fit.line}" if fit.line else ""
    return f"- Requisition “{fit.name}”: {fit.shown} of {len(fit.parts)} shown{rest}."


def _flavors(outline: Outline) -> str:
    head = "| Flavor | Fit, 0 to 100 | What it rests on | Cheapest next step |\n|---|---|---|---|"
    rows = (f"| {f.name} | {f.range} | {f.rests_on} | {escape(f.next_step)} |" for f in outline.flavors)
    return "\n".join((head, *rows))


def _gap(gap: GapLine) -> Iterator[str]:
    yield f"### {gap.rank}. {escape(gap.title)}"
    cited = f" Source: {'; '.join(escape(s.title) for s in gap.sources)}." if gap.sources else ""
    yield f"*{gap.group}, severity {gap.severity}, {escape(gap.level)}.* {escape(gap.why)}{cited}"
    if gap.basis or gap.absent:
        yield escape(gap.basis or gap.absent)
    if gap.checks:
        yield _checks(gap.checks)
    yield from _quotes(gap.quotes)
    if gap.modules or gap.weeks:
        yield f"In your plan{', ' + gap.weeks if gap.weeks else ''}: {escape('; '.join(gap.modules))}".rstrip(": ")


def _plan(plan: PlanOutline) -> Iterator[str]:
    yield "## The plan"
    yield escape(f"{plan.sentence} {plan.note}".strip())
    for phase in plan.phases:
        yield f"### {escape(phase.title)} ({phase.dates}, {phase.hours} h)"
        for module in phase.modules:
            yield f"**{escape(module.title)}**{' (milestone)' if module.milestone else ''}. {escape(module.outcome)}"
            yield "\n".join(_task(task) for task in module.tasks)
    for skipped in plan.skipped:
        yield f"**Skipped: {escape(', '.join(skipped.titles))}.** {escape(skipped.because)}"
        yield from _quotes(skipped.quotes)
    for left in plan.left_out:
        yield f"**Left out.** {escape(left.because)}"
        yield "\n".join(f"- {escape(module.words)}" for module in left.modules)


def _task(task: TaskView) -> str:
    own = "".join(f"\n  - for you: {escape(step)}" for step, _ in task.own_steps)
    done_when = "".join(f"\n  - done when: {escape(line)}" for line in task.acceptance)
    links = "".join(f"\n  - read or use: [{escape(r.title)}](<{r.url}>)" for r in task.resources)
    head = f"- [ ] **{escape(task.title)}** ({task.dates}, {task.hours} h)"
    return f"{head}{own}{done_when}\n  - leave behind: {escape(task.proof)}{links}"


def _list(lines: Iterable[ListLine]) -> str:
    return "\n".join(
        f"- {line.row.shape} **{escape(line.name)}**: {line.row.state}. {escape(line.verdict)}"
        + "".join(f"\n  > “{escape(quote.text)}” ({escape(quote.where)})" for quote in line.row.quotes[:1])
        for line in lines
    )


def _checklists(checklists: Iterable[Checklist]) -> Iterator[str]:
    for checklist in checklists:
        yield f"### {escape(checklist.name)}: {checklist.standing}"
        yield _checks(checklist.checks)


def _checks(checks: Iterable[Check]) -> str:
    return "\n".join(
        f"- [{'x' if check.met else ' '}] {escape(check.name)}"
        + "".join(f"\n  > “{escape(quote.text)}” ({escape(quote.where)})" for quote in check.quotes[:2])
        for check in checks
    )


def _found(outline: Outline) -> str:
    head = "| What | State | Strength | Level | Quotes |\n|---|---|---|---|---|"
    rows = (
        f"| {escape(row.name)} | {row.shape} {row.state} | {row.strength} | {row.level} {escape(row.level_from)} "
        f"| {len(row.quotes) + row.more} |"
        for row in outline.rows
    )
    return "\n".join((head, *rows))


def _quotes(quotes: Iterable[Quote]) -> Iterator[str]:
    for quote in quotes:
        yield f"> “{escape(quote.text)}”\n>\n> {escape(quote.where)}. {escape(quote.why)}"


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return MARKUP.sub(r"\\\1", " ".join(text.split()))
