"""What a person corrected, from rows to the core's values, and what the report says of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessor.core.profile.corrections import CORRECTION, Effect
from assessor.core.profile.corrections import Correction as CoreCorrection
from assessor.core.report import StatementView
from assessor.models import AssessmentDocument, Correction, Document
from assessor.models.corrections import CorrectionKind
from assessor.models.documents import Kind

SUBJECTS = {
    "contact": "your contact data",
    "section": "a section",
    "position": "a position",
    "no_position": "a position",
    "text": "the text of a document",
}
MISPLACED = "Its line is not in the text any more, so it was not used."
EFFECTS = {
    "contact": "Read as you corrected it.",
    "section": "Read as you corrected it.",
    "position": "Read as you corrected it.",
    "no_position": "Not counted as work.",
    "text": "The text you pasted was read in place of the file.",
}


def corrections_of(parts: Iterable[AssessmentDocument]) -> list[Correction]:
    """The standing corrections that touch an assessment of these parts: all of its resume, pasted texts of its
    write-ups."""
    documents = {part.document_id: part.document for part in parts}
    rows = Correction.objects.standing().filter(document__in=documents)
    return [row for row in rows if documents[row.document_id].kind == Kind.RESUME or _is_text(row)]


def pasted_text(document: Document) -> Correction | None:
    """The text that stands in place of a document's own, if the person pasted one."""
    return Correction.objects.standing().filter(document=document, kind=CorrectionKind.TEXT).last()


def pasted_texts(rows: Iterable[Correction]) -> dict[int, Correction]:
    """By document: the text that stands in place of its own, the last one that was pasted."""
    return {row.document_id: row for row in rows if _is_text(row)}


def to_values(rows: Iterable[Correction]) -> tuple[CoreCorrection, ...]:
    """Stored corrections as the core's values."""
    return tuple(CORRECTION.validate_python(row.said) for row in rows)


def describe(effects: Sequence[Effect]) -> tuple[StatementView, ...]:
    """What became of each correction, as the report carries it; no contact data is repeated."""
    return tuple(
        StatementView(
            id=f"correction-{effect.correction}",
            kind="correction",
            subject=SUBJECTS[effect.kind],
            text=effect.about,
            effect=EFFECTS[effect.kind] if effect.applied else MISPLACED,
        )
        for effect in effects
    )


def _is_text(row: Correction) -> bool:
    return row.kind == CorrectionKind.TEXT
