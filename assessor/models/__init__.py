"""Rows: documents, their texts and corrections, assessments, the living plan and its events, statements.

One-row verbs only.
"""

from assessor.models.advice import Consent, LLMCall, LLMReply
from assessor.models.assessments import Assessment, AssessmentDocument
from assessor.models.corrections import Correction
from assessor.models.documents import Document, DocumentBoxes, DocumentText
from assessor.models.plans import Plan, PlanEvent
from assessor.models.postings import Posting
from assessor.models.proofs import Proof
from assessor.models.shares import Share
from assessor.models.statements import Statement

__all__ = [
    "Assessment",
    "AssessmentDocument",
    "Consent",
    "Correction",
    "Document",
    "DocumentBoxes",
    "DocumentText",
    "LLMCall",
    "LLMReply",
    "Plan",
    "PlanEvent",
    "Posting",
    "Proof",
    "Share",
    "Statement",
]
