"""How much one person may keep and have waiting, so that nobody fills the disk or the queue for everybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Sum

from assessor.models import Assessment, Document
from assessor.models.assessments import State

if TYPE_CHECKING:
    from accounts.models import User

# Whoever uploads more before the first is read has a program do it.
MAX_WAITING = 10


def find_refusal(owner: User, new_bytes: int) -> str:
    """Why this person cannot start another assessment of so many bytes, and what to do; empty where they can."""
    mine = Assessment.objects.filter(owner=owner)
    if mine.filter(state__in=[State.QUEUED, State.RUNNING]).count() >= MAX_WAITING:
        return f"{MAX_WAITING} assessments of yours are waiting already. Wait until one of them is done."
    if mine.count() >= settings.ASSESSMENTS_PER_PERSON:
        return (
            f"You keep {settings.ASSESSMENTS_PER_PERSON} assessments, and there is room for no more. Delete old ones."
        )
    return find_no_room(owner, new_bytes)


def find_no_room(owner: User, new_bytes: int) -> str:
    """Why this person cannot keep so many bytes more; empty where they can."""
    stored = Document.objects.filter(owner=owner).aggregate(bytes=Sum("size"))["bytes"] or 0
    if stored + new_bytes > settings.MEGABYTES_PER_PERSON * 1_000_000:
        return f"Your files together would be larger than {settings.MEGABYTES_PER_PERSON} MB. Delete old assessments."
    return ""
