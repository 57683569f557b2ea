"""Versions of a document: which file counts as another version of one, and what was said of words in both.

The resume is one document in many versions, whatever its file is called; a write-up is one under one name.
"""

from __future__ import annotations

from assessor.models import AssessmentDocument, Document, Statement
from assessor.models.documents import Kind


def is_version(row: Statement, part: AssessmentDocument) -> bool:
    """Whether a document is another version of the one that a statement is about, and still says what it quotes."""
    if row.document is None or part.text is None or part.kind != row.document.kind:
        return False
    same = part.kind == Kind.RESUME or part.name == row.document.name
    return same and stands_in(row.quote, part.text.text)


def stands_in(quote: str, text: str) -> bool:
    """Whether a text says a quote verbatim, whatever its white space; an empty quote stands nowhere."""
    words = " ".join(quote.split())
    return bool(words) and words in " ".join(text.split())


def hand_on_statements(document: Document) -> None:
    """Before a document goes: what was said of words that stand in another version of it is kept with that."""
    rows = list(Statement.objects.standing().filter(document=document).select_related("document"))
    if not rows:
        return
    others = AssessmentDocument.objects.filter(document__owner=document.owner_id, kind=document.kind)
    others = others.exclude(document=document).select_related("text", "document").order_by("-pk")
    for row in rows:
        if part := next((one for one in others if is_version(row, one)), None):
            Statement.objects.filter(pk=row.pk).update(document=part.document)
