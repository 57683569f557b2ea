"""A proof of a task: what a reading found in it, line by line, and its removal."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from assessor import deleting, proving, queries
from assessor.views.plans import view_proof


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The lines of the task with what was found for each; refreshes itself while it is read."""
    view = queries.plan_of(request.user)
    row = proving.proof_of(view.plan, pk)
    task = next((task.title for task in view.state.tasks if task.id == row.task), "")
    proof = view_proof(proving.ReadProof(row, proving.reading_of(row)))
    return render(request, "assessor/proof.html", {"proof": proof, "task": task})


@require_POST
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Removes the proof and its file; the task stays done."""
    view = queries.plan_of(request.user)
    deleting.delete_proof(proving.proof_of(view.plan, pk))
    messages.success(request, "It is removed. The task stays done, by your word.")
    return redirect("my_plan")
