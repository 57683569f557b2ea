"""Looks at a DOCX archive before anything is unpacked: size, number of parts, declarations no editor writes."""

from __future__ import annotations

import zipfile
from io import BytesIO

from assessor.readers.options import UnreadableFile

# A long resume's XML is under 1 MB and its pictures a few; these leave room for ten times that. python-docx holds all
# parts in memory, and takes minutes over XML of more than some 20 MB.
MAX_UNPACKED = 60_000_000
MAX_XML = 12_000_000
MAX_PARTS = 3_000
# Deflate reaches 1:1000 only on made-up content; prose in XML stays near 1:20.
MAX_RATIO = 200
_SMALL = 1_000_000
_EXPORT = "Export it again from your editor, or paste the text."


def check_package(content: bytes, name: str) -> None:
    """Raise UnreadableFile for an archive that would unpack beyond bounds, is locked, or declares XML entities."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _check_sizes(entries, name)
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    _check_declarations(archive, entry, name)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, EOFError, ValueError, RuntimeError, NotImplementedError):
        raise UnreadableFile(f"“{name}” is damaged: it cannot be unpacked. {_EXPORT}") from None


def _check_sizes(entries: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    xml = max((entry.file_size for entry in entries if entry.filename.endswith(".xml")), default=0)
    packed = sum(entry.compress_size for entry in entries) or 1
    inflated = unpacked > _SMALL and unpacked > MAX_RATIO * packed
    if unpacked > MAX_UNPACKED or xml > MAX_XML or len(entries) > MAX_PARTS or inflated:
        raise UnreadableFile(
            f"“{name}” unpacks to {unpacked / 1e6:.0f} MB, far more than a resume or a write-up needs, and was not "
            f"opened. {_EXPORT}"
        )


def _check_declarations(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> None:
    with archive.open(entry) as part:
        head = part.read(4096)
    # Zeros are dropped so that a declaration in UTF-16 is seen too.
    if b"<!doctype" in head.replace(b"\x00", b"").lower():
        raise UnreadableFile(f"“{name}” declares XML entities, which no editor writes, and was not opened. {_EXPORT}")
