"""A document's text with everything that was found in it, cut into marked and unmarked stretches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assessor.core.documents import DocumentRecord
from assessor.core.evidence import Evidence
from assessor.core.report import Report
from assessor.core.saying import assessed_of
from assessor.exports.outline.quotes import Index, Quote, anchor_of
from assessor.exports.wording import MEANINGS


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text. `meaning` is empty where nothing was found; `anchors` are the passages that begin here."""

    text: str
    meaning: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a passage says of some subjects, alike in state, strength and reason."""

    subjects: tuple[str, ...]
    quote: Quote


@dataclass(frozen=True, slots=True)
class Passage:
    """A quoted passage with all that it shows, and its range of the document's text."""

    quote: Quote
    subjects: tuple[str, ...]
    start: int
    end: int
    findings: tuple[Finding, ...] = ()


def find_passages(report: Report, document: str, index: Index) -> tuple[Passage, ...]:
    """The quoted passages of one document in the order of its text."""
    named = _subjects(_own_evidence(report), document)
    subjects = _subjects(_borrowed_evidence(report), document) | named
    evidence: dict[tuple[int, int], Evidence] = {}
    for _, e in _all_evidence(report):
        if e.document == document and (e.state == "demonstrated" or (e.start, e.end) not in evidence):
            evidence[e.start, e.end] = e
    findings = _findings(report, document, index)
    return tuple(
        Passage(index.quote(evidence[place]), tuple(subjects[place]), *place, findings.get(place, ()))
        for place in sorted(evidence)
    )


def mark_text(report: Report, document: DocumentRecord) -> tuple[Stretch, ...]:
    """The document's text, cut wherever a quoted passage begins or ends; joined again it is the text."""
    own = {(e.start, e.end): e for _, e in _all_evidence(report) if e.document == document.id}
    shown = {place for place, e in own.items() if e.state == "demonstrated"}
    cuts = sorted({0, len(document.text), *(offset for place in own for offset in place)})
    return tuple(
        Stretch(document.text[start:end], _meaning(start, end, own, shown), _anchors(start, own))
        for start, end in zip(cuts, cuts[1:], strict=False)
    )


def _findings(report: Report, document: str, index: Index) -> dict[tuple[int, int], tuple[Finding, ...]]:
    """What each passage was found for, those alike together: what is shown first, then what is only said."""
    alike: dict[tuple[int, int], dict[Quote, dict[str, None]]] = {}
    for name, e in _own_evidence(report):
        if e.document == document:
            alike.setdefault((e.start, e.end), {}).setdefault(index.quote(e), {})[name] = None
    return {
        place: tuple(
            sorted(
                (Finding(tuple(names), quote) for quote, names in found.items()),
                key=lambda f: f.quote.meaning != "shown",
            )
        )
        for place, found in alike.items()
    }


def _meaning(start: int, end: int, own: dict[tuple[int, int], Evidence], shown: set[tuple[int, int]]) -> str:
    covering = [place for place in own if place[0] <= start and end <= place[1]]
    if any(place in shown for place in covering):
        return "shown"
    return MEANINGS[own[covering[0]].state] if covering else ""


def _anchors(start: int, own: dict[tuple[int, int], Evidence]) -> tuple[str, ...]:
    return tuple(anchor_of(own[place]) for place in sorted(own) if place[0] == start)


def _subjects(named: Iterator[tuple[str, Evidence]], document: str) -> dict[tuple[int, int], dict[str, None]]:
    """The names of what each passage of a document shows, each once."""
    subjects: dict[tuple[int, int], dict[str, None]] = {}
    for name, e in named:
        if e.document == document:
            subjects.setdefault((e.start, e.end), {})[name] = None
    return subjects


def _all_evidence(report: Report) -> Iterator[tuple[str, Evidence]]:
    """Every quote of the report with the name of what it is about."""
    yield from _own_evidence(report)
    yield from _borrowed_evidence(report)


def _own_evidence(report: Report) -> Iterator[tuple[str, Evidence]]:
    """What a passage was found for."""
    for item in assessed_of(report):
        yield from ((item.name, e) for e in item.evidence)
    for signal in report.signals:
        yield from ((c.name, e) for c in signal.criteria for e in c.evidence)
    for side in report.sides:
        yield from ((i.name, e) for i in side.items for e in i.evidence)
    for mistake in report.mistakes:
        yield from ((mistake.name, e) for e in mistake.evidence)


def _borrowed_evidence(report: Report) -> Iterator[tuple[str, Evidence]]:
    """Where the same passages, or the facts behind a verdict, are quoted again."""
    for flavor in report.flavors:
        yield from ((concern.name, e) for concern in flavor.concerns for e in concern.evidence)
    for strength in report.strengths:
        yield from ((strength.title, e) for e in strength.evidence)
    for skipped in report.plan.skipped if report.plan else ():
        yield from (("Already shown", e) for e in skipped.evidence)
