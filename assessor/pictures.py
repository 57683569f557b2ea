"""Pictures of the pages of a PDF: drawn once, kept beside the file, gone with it."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from assessor.models import Document

# Pixels to the point: a page is sharp at the width of a column on a dense screen, and some 300 kB.
SCALE = 2.0
# The last bytes of every whole PNG: what another process is still writing does not end so.
PNG_END = b"IEND\xaeB`\x82"


def find_picture(document: Document, page: int) -> bytes | None:
    """The kept picture of a page, counted from 1; None where there is none, or it is not whole (yet)."""
    try:
        with default_storage.open(_name(document, page), "rb") as file:
            content = file.read()
    except FileNotFoundError:
        return None
    return content if content.endswith(PNG_END) else None


def keep_picture(document: Document, page: int, picture: bytes) -> None:
    """Keeps the picture of a page; the first one stays."""
    name = _name(document, page)
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(picture))


def delete_pictures(document: Document) -> None:
    """Deletes every picture of a document."""
    folder = _folder(document)
    try:
        _, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{folder}/{name}")
    default_storage.delete(folder)


def _folder(document: Document) -> str:
    return f"pages/{document.file.name.rsplit('/', 1)[-1]}"


def _name(document: Document, page: int) -> str:
    return f"{_folder(document)}/{page}.png"
