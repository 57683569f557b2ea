"""What a person leaves behind as proof of a task: attached, read by a worker, taken away again."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import dataclass

from django.db import transaction
from django.shortcuts import get_object_or_404

from assessor import quotas, tasks
from assessor.core.planning.models import PlanTask
from assessor.core.proofs import ProofReading
from assessor.models import Plan, PlanEvent, Proof
from assessor.models.assessments import State
from assessor.models.plans import EventKind
from assessor.storing import NewDocument, NotPossible, store_document

MOST_PROOFS = 200
MOST_WAITING = 10


@dataclass(frozen=True, slots=True)
class ReadProof:
    """A proof with what was read in it; None while it waits, and where it could not be read."""

    row: Proof
    reading: ProofReading | None


def attach_proof(plan: Plan, task: PlanTask, new: NewDocument, client_key: str, said: str = "") -> PlanEvent:
    """Finishes a task with a file or text that a worker will read; the same one attached twice is one proof."""
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        known = PlanEvent.objects.filter(plan=plan, client_key=client_key).first()
        if client_key and known:
            return known
        _refuse(plan, new)
        proof, fresh = Proof.objects.get_or_create(
            plan=plan,
            task=task.id,
            document=store_document(plan.owner, new),
            defaults={"name": new.name, "acceptance": list(task.acceptance)},
        )
        again = Proof.objects.filter(pk=proof.pk, state=State.FAILED).update(state=State.QUEUED, attempts=0, message="")
        if fresh or again:
            tasks.queue_proof(proof.pk)
        payload = {"task": task.id, "proof": said, "attached": str(proof.pk)}
        return plan.record(EventKind.TICK, client_key, payload)


def proofs_of(plan: Plan) -> dict[str, tuple[ReadProof, ...]]:
    """Everything attached, by task, in the order in which it came."""
    by_task: dict[str, list[ReadProof]] = defaultdict(list)
    for row in Proof.objects.filter(plan=plan):
        by_task[row.task].append(ReadProof(row, reading_of(row)))
    return {task: tuple(proofs) for task, proofs in by_task.items()}


def proof_of(plan: Plan, pk: uuid.UUID) -> Proof:
    """One proof of a plan; 404."""
    return get_object_or_404(Proof.objects.select_related("document"), plan=plan, pk=pk)


def reading_of(row: Proof) -> ProofReading | None:
    """What was read in a proof."""
    return ProofReading.model_validate(row.reading) if row.reading else None


def _refuse(plan: Plan, new: NewDocument) -> None:
    """Raises NotPossible where the person has no room left."""
    mine = Proof.objects.filter(plan=plan)
    if mine.filter(state=State.QUEUED).count() >= MOST_WAITING:
        raise NotPossible(f"{MOST_WAITING} files of yours are waiting to be read. Wait until one of them is.")
    if mine.count() >= MOST_PROOFS:
        raise NotPossible(f"You keep {MOST_PROOFS} proofs, and there is room for no more. Remove old ones.")
    if refusal := quotas.find_no_room(plan.owner, len(new.content)):
        raise NotPossible(refusal)
