"""What a person said of their evidence, from rows to the core's values."""

from __future__ import annotations

from assessor.core.statements import STATEMENT
from assessor.core.statements import Statement as CoreStatement
from assessor.models import Assessment, Statement


def statements_of(assessment: Assessment) -> list[Statement]:
    """The standing statements that touch an assessment: disputes of its documents, and what its owner added."""
    return list(Statement.objects.standing().touching(assessment).select_related("document"))


def to_values(assessment: Assessment) -> tuple[CoreStatement, ...]:
    """The statements that touch an assessment as the core's values, each with its document's id in the report."""
    rows = statements_of(assessment)
    if not rows:
        return ()
    names = {part.document_id: part.core_id for part in assessment.parts.all()}
    return tuple(STATEMENT.validate_python(row.said(names.get(row.document_id))) for row in rows)
