"""What was proved in the end: lines for a resume, each word for word from the person's own documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assessor.core.evidence import STRENGTHS, Evidence
from assessor.core.proofs import ProofReading
from assessor.core.report import Report
from assessor.core.values import Value

# What the two projects of a resume must tell (source: ai-career), by what shows it.
PARTS = {
    "real_users": "who uses it",
    "metric_improved": "a number that rose",
    "what_broke": "what broke",
    "cost-latency-control": "what it costs",
}
# A shorter passage says nothing by itself; a longer one is no line.
SHORTEST, LONGEST = 30, 320
MOST_PER_DOCUMENT = 6


class ProvedLine(Value):
    """A line: a verbatim passage, and what it shows."""

    text: str
    shows: tuple[str, ...]
    evidence: Evidence


class ProvedDocument(Value):
    """The lines that one document gives, and which parts of a project's story nothing in it shows yet."""

    name: str
    lines: tuple[ProvedLine, ...]
    missing: tuple[str, ...] = ()


def prove_lines(report: Report | None, proofs: Iterable[tuple[str, ProofReading]]) -> tuple[ProvedDocument, ...]:
    """The lines by document: of the newest report, then of each proof by the name of its file.

    Only what was found by quote counts, in work that was at least built; nothing is worded anew and nothing is added.
    """
    documents = []
    if report:
        names = {document.id: document.name for document in report.documents}
        found = list(_of_report(report))
        documents = [_document(name, [one for one in found if one[2].document == id]) for id, name in names.items()]
    known = {document.name for document in documents if document.lines}
    for name, reading in proofs:
        if name not in known:
            marks = [(mark.id, mark.name, e) for mark in reading.found for e in mark.evidence]
            documents.append(_document(name, marks))
    return tuple(document for document in documents if document.lines)


def _of_report(report: Report) -> Iterator[tuple[str, str, Evidence]]:
    """What a report shows by quote: id, name, passage; signals first, because they move a hiring decision."""
    for criterion in (one for signal in report.signals for one in signal.criteria if one.met):
        yield from ((criterion.id, criterion.name, e) for e in criterion.evidence)
    for practice in report.practices:
        if practice.state == "demonstrated":
            yield from ((practice.id, practice.name, e) for e in practice.evidence)


def _document(name: str, found: Sequence[tuple[str, str, Evidence]]) -> ProvedDocument:
    """One document's passages, each once with all that it shows: the strongest and those that show most first."""
    good = [one for one in found if _is_line(one[2])]
    shows: dict[tuple[int, int], list[str]] = {}
    passages: dict[tuple[int, int], Evidence] = {}
    for _, title, evidence in good:
        place = (evidence.start, evidence.end)
        passages.setdefault(place, evidence)
        if title not in shows.setdefault(place, []):
            shows[place].append(title)
    whole = [place for place in passages if not any(_holds(other, place) for other in passages)]
    whole.sort(key=lambda place: (-len(shows[place]), -STRENGTHS.index(passages[place].strength), place))
    best = sorted(whole[:MOST_PER_DOCUMENT])
    lines = tuple(
        ProvedLine(text=" ".join(passages[place].quote.split()), shows=tuple(shows[place]), evidence=passages[place])
        for place in best
    )
    told = {id for id, _, _ in found}
    return ProvedDocument(name=name, lines=lines, missing=tuple(part for id, part in PARTS.items() if id not in told))


def _is_line(evidence: Evidence) -> bool:
    """Whether a passage is shown in work and can stand by itself."""
    built = STRENGTHS.index(evidence.strength) >= STRENGTHS.index("built")
    return evidence.state == "demonstrated" and built and SHORTEST <= len(evidence.quote) <= LONGEST


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Whether a passage lies within another, larger one."""
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]
