"""A proof of a task: attached, what a reading found in it, line by line, and its removal."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assessor import deleting, proving, queries, services
from assessor.plan_forms import ProofForm
from assessor.uploading import MAX_FILE_BYTES
from assessor.views.plan_page import view_proof
from assessor.views.plans import finish_task


@require_http_methods(["GET", "HEAD", "POST"])
def attach(request: HttpRequest, module: str, task: str) -> HttpResponse:
    """A file or a text for a task, which is done with it; what was typed stays where something is wrong."""
    view = queries.plan_of(request.user)
    found = view.task(f"{module}/{task}")
    sent = request.method == "POST"
    stopped = getattr(request, "upload_stopped", False)
    form = ProofForm(request.POST if sent else None, request.FILES if sent else None, stopped=stopped)
    if sent and form.is_valid():
        try:
            event = finish_task(view, found, form.cleaned_data["client_key"], form.cleaned_data)
        except services.NotPossible as refused:
            form.add_error(None, str(refused))
        else:
            messages.success(request, "Attached. The task is done with it.", extra_tags="arrived")
            attached = event.payload.get("attached")
            return redirect("proof", attached) if attached else redirect("my_plan")
    context = {"form": form, "task": found, "megabytes": MAX_FILE_BYTES // 1_000_000}
    return render(request, "assessor/attach_proof.html", context, status=422 if sent else 200)


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
