"""What a language model said beside the report, arranged for reading and marked as such."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from assessor.core.advice import Advice
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import count


@dataclass(frozen=True, slots=True)
class PointedLine:
    """A practice or criterion with the passages that a model pointed at."""

    name: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """The summary for the top, the passages, and one sentence on who was asked and what became of it."""

    summary: tuple[str, ...]
    by: str
    sentence: str
    pointed: tuple[PointedLine, ...]


def outline_advice(advice: Advice | None, index: Index) -> AdviceView | None:
    """The advice for reading; None where nobody was asked."""
    if advice is None:
        return None
    names = list(dict.fromkeys(p.name for p in advice.pointed))
    return AdviceView(
        summary=advice.summary,
        by=name_provider(advice.provider),
        sentence=_sentence(advice),
        pointed=tuple(
            PointedLine(name, index.quotes(p.evidence for p in advice.pointed if p.name == name)) for name in names
        ),
    )


def name_provider(address: str) -> str:
    """The provider as people know it: the host that is asked."""
    return urlsplit(address).hostname or address


def _sentence(advice: Advice) -> str:
    models = f" ({', '.join(advice.models)})" if advice.models else ""
    kept = f"{count(len(advice.pointed), 'passage')} kept, {count(advice.dropped, 'claim')} dropped"
    worded = f", {count(advice.tailored, 'task')} worded" if advice.tailored else ""
    return (
        f"You agreed to ask {name_provider(advice.provider)}{models}: {advice.answered} of {advice.asked} questions "
        f"answered, {kept}{worded}. The rules judged each passage. None of it enters a level, a fit, a state or a gap."
    )
