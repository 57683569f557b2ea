"""Files and texts that a person leaves behind as proof of a task, and what the worker found in them."""

from __future__ import annotations

from django.db import models

from assessor.models.documents import Document
from assessor.models.plans import Plan
from assessor.models.readings import ReadOnce


class Proof(ReadOnce):
    """A document attached to a task. `acceptance` are the lines of the task as they were when it was attached."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="proofs")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="proofs")
    task = models.CharField(max_length=120)
    acceptance = models.JSONField(default=list)

    class Meta:
        ordering = ["created"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "task", "document"], name="one_proof_per_task_and_document")
        ]

    def __str__(self) -> str:
        return f"proof {self.pk}"

    @property
    def kind(self) -> str:
        """What the document is: a resume or a write-up."""
        return self.document.kind

    @property
    def core_id(self) -> str:
        """Its id in the report that is made on it alone."""
        return self.document.kind
