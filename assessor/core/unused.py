"""What was read and not used: hidden words, and systems that somebody else made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from assessor.core.documents import WHY_HIDDEN, Document
from assessor.core.evidence import Graded
from assessor.core.report import Unused


def list_unused(documents: Iterable[Document], graded: Sequence[Graded]) -> tuple[Unused, ...]:
    """A row for each document and reason, with how many words or passages it is about."""
    given = Counter(
        document for document, _ in {(g.mention.document, g.mention.start) for g in graded if g.mention.cues.given}
    )
    return tuple(
        row for document in documents for row in (*_hidden(document), *_of_others(document, given[document.id]))
    )


def _hidden(document: Document) -> list[Unused]:
    counts: Counter[str] = Counter()
    for hidden in document.hidden:
        counts[hidden.reason] += len(hidden.text.split())
    return [
        Unused(
            code="hidden_text",
            message=f"Words in {document.name} that nobody can see were not used: the text {WHY_HIDDEN[reason]}.",
            count=count,
            document=document.id,
        )
        for reason, count in sorted(counts.items())
    ]


def _of_others(document: Document, count: int) -> list[Unused]:
    if not count:
        return []
    message = (
        f"Passages of {document.name} about systems that somebody else made, as we read it, count as named only. Did "
        "you make a part of one? Begin a line with what you did (“Built …”) and upload it again."
    )
    return [Unused(code="made_by_others", message=message, count=count, document=document.id)]
