"""Keeps what came in: one document of a person per content, however often and from wherever it is uploaded."""

from __future__ import annotations

import errno
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from assessor.models import Document

if TYPE_CHECKING:
    from accounts.models import User

DISK_FULL = "There is no room left on this site's disk: nothing was kept. Try again later, or tell whoever runs it."


class NotPossible(Exception):
    """What was asked cannot be done now; the message says why to the person who asked."""


class NoRoom(NotPossible):
    """The disk of the site is full."""


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A file or pasted text as it came in, its type already judged by content."""

    kind: str
    name: str
    media_type: str
    content: bytes
    pasted: bool = False


def store_document(owner: User, new: NewDocument) -> Document:
    """The person's document with these bytes; found if it was uploaded before. NoRoom where the disk is full."""
    digest = hashlib.sha256(new.content).hexdigest()
    document = Document.objects.filter(owner=owner, sha256=digest, kind=new.kind).first()
    if document:
        return document
    document = Document(
        owner=owner,
        sha256=digest,
        kind=new.kind,
        name=new.name,
        media_type=new.media_type,
        size=len(new.content),
        pasted=new.pasted,
    )
    name = document.file.field.generate_filename(document, new.name)
    try:
        document.file = document.file.storage.save(name, ContentFile(new.content))
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        document.file.storage.delete(name)
        raise NoRoom(DISK_FULL) from error
    try:
        with transaction.atomic():
            document.save()
    except IntegrityError:
        # The same file came in at the same moment from another tab.
        document.file.delete(save=False)
        return Document.objects.get(owner=owner, sha256=digest, kind=new.kind)
    return document
