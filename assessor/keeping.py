"""How long things are kept: what is older than its person wants goes as if they had deleted it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.db.models import QuerySet
from django.db.models.functions import Coalesce

from assessor.deleting import delete_assessment, delete_posting, delete_proof
from assessor.models import Assessment, Document, Posting, Proof, Share
from assessor.models.assessments import State

if TYPE_CHECKING:
    from accounts.models import User

# A file without a row may belong to an upload under way.
STRAY_AFTER = timedelta(days=1)
# An ended link says for a while that it has ended, then it is forgotten.
ENDED_SHARE_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Purged:
    """What went."""

    assessments: int = 0
    postings: int = 0
    proofs: int = 0
    stray_files: int = 0
    ended_shares: int = 0

    def as_dict(self) -> dict[str, int]:
        """For the log."""
        return asdict(self)


def purge(now: datetime) -> Purged:
    """Deletes what its people no longer want kept. Run twice, or cut off in the middle, it does no harm."""
    assessments = postings = proofs = 0
    for owner in get_user_model().objects.exclude(keep_months=0).iterator():
        before = now - relativedelta(months=owner.keep_months)
        for assessment in too_old(owner, before):
            delete_assessment(assessment)
            assessments += 1
        for posting in Posting.objects.filter(owner=owner, created__lt=before).select_related("document"):
            delete_posting(posting)
            postings += 1
        for proof in Proof.objects.filter(plan__owner=owner, created__lt=before).select_related("document"):
            delete_proof(proof)
            proofs += 1
    ended, _ = Share.objects.filter(expires__lt=now - ENDED_SHARE_KEPT).delete()
    return Purged(assessments, postings, proofs, _delete_stray_files(now), ended)


def too_old(owner: User, before: datetime) -> QuerySet[Assessment]:
    """Assessments that ended before a time, or were never finished and began before it."""
    ended = Assessment.objects.filter(owner=owner).exclude(state__in=[State.QUEUED, State.RUNNING])
    return ended.annotate(since=Coalesce("finished", "created")).filter(since__lt=before).order_by("since")


def next_to_go(owner: User) -> datetime | None:
    """When the oldest of somebody's assessments will be deleted; None where none will."""
    oldest = Assessment.objects.filter(owner=owner).annotate(since=Coalesce("finished", "created")).order_by("since")
    since = oldest.values_list("since", flat=True).first()
    return owner.kept_until(since) if since else None


def first_to_go(owner: User, since: Iterable[datetime]) -> datetime | None:
    """The same where it is at hand since when each of them is kept."""
    first = min(since, default=None)
    return owner.kept_until(first) if first else None


def _delete_stray_files(now: datetime) -> int:
    """Files that no document names, left by a crash between file and row; returns how many."""
    stray = [name for name in stray_names() if default_storage.get_modified_time(name) < now - STRAY_AFTER]
    for name in stray:
        default_storage.delete(name)
    return len(stray)


def missing_files() -> list[int]:
    """Documents whose file is not there."""
    kept = Document.objects.order_by("pk").values_list("pk", "file")
    return [pk for pk, name in kept if not default_storage.exists(name)]


def stray_names() -> Iterator[str]:
    """Names of stored documents and pictures of pages without a row."""
    known = set(Document.objects.values_list("file", flat=True))
    for name in _names_in("documents"):
        if f"documents/{name}" not in known:
            yield f"documents/{name}"
    for folder in _names_in("pages", folders=True):
        if f"documents/{folder}" not in known:
            yield from (f"pages/{folder}/{name}" for name in _names_in(f"pages/{folder}"))


def _names_in(folder: str, folders: bool = False) -> list[str]:
    """What lies in a folder of the storage; nothing where there is none."""
    try:
        below, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return []
    return below if folders else files
