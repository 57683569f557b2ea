"""Quotes with the place they come from, and sources with their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessor.core.evidence import Evidence
from assessor.core.report import Report
from assessor.exports.wording import FINDER_WORDS, MEANINGS, SHAPES, STATE_WORDS, STRENGTH_WORDS, count


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage as it is shown: the text, where it stands, what it shows and why it counts."""

    text: str
    document: str
    anchor: str
    where: str
    state: str
    meaning: str
    shape: str
    strength: str
    mark: str
    why: str


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as it is named beside a verdict; `id` leads to its entry in the list of sources."""

    id: str
    title: str
    publisher: str


@dataclass(frozen=True, slots=True)
class Index:
    """What the sections look up: documents, sources and plan modules by id, and the weeks that close each gap."""

    documents: Mapping[str, str]
    sources: Mapping[str, SourceRef]
    modules: Mapping[str, str]
    weeks: Mapping[str, str]

    def quotes(self, evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
        """The quotes of some evidence, in its order."""
        return tuple(self.quote(e) for e in evidence)

    def quote(self, evidence: Evidence) -> Quote:
        """One passage with its place."""
        meaning = MEANINGS[evidence.state]
        return Quote(
            text=" ".join(evidence.quote.split()),
            document=evidence.document,
            anchor=anchor_of(evidence),
            where=self._place(evidence),
            state="disputed" if is_disputed(evidence) else STATE_WORDS[evidence.state],
            meaning=meaning,
            shape=SHAPES[meaning],
            strength=STRENGTH_WORDS[evidence.strength] if evidence.state == "demonstrated" else "",
            mark=FINDER_WORDS[evidence.found_by],
            why=evidence.why,
        )

    def source(self, id: str) -> SourceRef:
        """A source by id; one that the report does not list is our own judgement."""
        return self.sources.get(id, SourceRef(id, "Our own judgement", "Rampwise"))

    @property
    def absent(self) -> str:
        """The sentence for what was looked for and not met."""
        return f"No evidence found in {count(len(self.documents), 'document')}."

    def _place(self, evidence: Evidence) -> str:
        parts = [self.documents.get(evidence.document, evidence.document)]
        if evidence.page:
            parts.append(f"p. {evidence.page}")
        if evidence.section and evidence.section != "writeup":
            parts.append(evidence.section)
        return ", ".join(parts)


# For a plan whose report was deleted: nothing to look up.
NO_INDEX = Index({}, {}, {}, {})


def is_disputed(evidence: Evidence) -> bool:
    """Whether a person said that a passage is not theirs or does not show it."""
    return evidence.found_by == "person" and evidence.state == "not_found"


def anchor_of(evidence: Evidence) -> str:
    """The name of a passage's place on the page of its document."""
    return f"q{evidence.start}-{evidence.end}"


def index_report(report: Report, weeks: Mapping[str, str]) -> Index:
    """The index of a report; `weeks` says when the plan closes each gap."""
    plan = report.plan
    return Index(
        documents={d.id: d.name for d in report.documents},
        sources={s.id: SourceRef(s.id, s.title, s.publisher) for s in report.sources},
        modules={m.id: m.title for m in plan.modules} if plan else {},
        weeks=weeks,
    )
