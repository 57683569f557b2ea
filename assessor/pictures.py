"""Pictures of the pages of a PDF: drawn once in the reader's bounded process, kept beside the file, gone with it."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from assessor.models import Document

# Pixels to the point: a page is sharp at the width of a column on a dense screen, and some 300 kB.
SCALE = 2.0
# The last bytes of every whole PNG: what another process is still writing does not end so.
PNG_END = b"IEND\xaeB`\x82"


def picture_of(document: Document, page: int) -> bytes:
    """A page, counted from 1, as a PNG; raises UnreadableFile where it cannot be drawn."""
    # Imported here because few requests need the readers.
    from assessor.readers import render_bounded

    name = f"{_folder(document)}/{page}.png"
    if kept := _read(name):
        return kept
    with document.file.open("rb") as file:
        content = file.read()
    picture = render_bounded(content, page, SCALE)
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(picture))
    return picture


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


def _read(name: str) -> bytes | None:
    """A kept picture, None where there is none or it is not whole."""
    try:
        with default_storage.open(name, "rb") as file:
            content = file.read()
    except FileNotFoundError:
        return None
    return content if content.endswith(PNG_END) else None
