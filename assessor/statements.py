"""What a person said of their evidence, from rows to the core's values, wherever the words it quotes still stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessor.core.statements import STATEMENT
from assessor.core.statements import Statement as CoreStatement
from assessor.models import Assessment, AssessmentDocument, Statement
from assessor.versions import is_version


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement with the document of an assessment it is about; `carried`: it was said of another version of it."""

    row: Statement
    part: AssessmentDocument | None = None
    carried: bool = False


def statements_of(assessment: Assessment) -> list[Statement]:
    """The standing statements that touch an assessment: disputes of its documents, and what its owner added."""
    return [placed.row for placed in place_statements(assessment, list(assessment.parts.all()))]


def place_statements(assessment: Assessment, parts: Sequence[AssessmentDocument]) -> list[Placed]:
    """The standing statements that count in an assessment of these parts, each with its place.

    A dispute belongs to its document. Where the assessment has another version of that (its resume, or a write-up of
    the same name) and the quoted words stand in it verbatim, the dispute is carried over.
    """
    # Most people have said nothing, and that is quicker to ask.
    if not Statement.objects.filter(owner=assessment.owner_id, withdrawn=None).exists():
        return []
    rows = list(Statement.objects.standing().touching(assessment.owner_id, parts).select_related("document"))
    own = {part.document_id: part for part in parts}
    strange = [row for row in rows if row.document_id and row.document_id not in own]
    versions = _find_versions(strange, assessment) if strange else {}
    return [
        Placed(row, own.get(row.document_id) or versions.get(row.pk), carried=row.pk in versions)
        for row in rows
        if not row.document_id or row.document_id in own or row.pk in versions
    ]


def to_values(assessment: Assessment, parts: Sequence[AssessmentDocument]) -> tuple[CoreStatement, ...]:
    """The statements that touch an assessment of these parts as the core's values, each with its document's id in the
    report."""
    return tuple(
        STATEMENT.validate_python(one.row.said(one.part.core_id if one.part else None, carried=one.carried))
        for one in place_statements(assessment, parts)
    )


def _find_versions(rows: Iterable[Statement], assessment: Assessment) -> dict[object, AssessmentDocument]:
    """By the statement's key: the document of an assessment that says, in another version, what it quotes."""
    parts = list(assessment.parts.select_related("text"))
    found = ((row, next((part for part in parts if is_version(row, part)), None)) for row in rows)
    return {row.pk: part for row, part in found if part}
