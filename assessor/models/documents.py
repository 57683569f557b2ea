"""Documents: an owner and the hash of some bytes; and their texts, each a revision that never changes."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models


class Kind(models.TextChoices):
    """What a document is to its owner."""

    RESUME = "resume"
    WRITEUP = "writeup"
    POSTING = "posting"


def stored_name(document: Document, filename: str) -> str:
    """Where the bytes lie: a name of our own, from which neither the person nor the file can be told."""
    return f"documents/{uuid.uuid4().hex}"


class Document(models.Model):
    """A file or pasted text somebody gave us. The same bytes from the same person are the same document."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="documents")
    sha256 = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=8, choices=Kind)
    media_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to=stored_name, max_length=100)
    pasted = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "sha256", "kind"], name="one_document_per_content")]

    def __str__(self) -> str:
        return f"document {self.pk}"


class Origin(models.TextChoices):
    """Where a text came from."""

    READER = "reader"
    PASTE = "paste"
    CORRECTION = "correction"


class DocumentText(models.Model):
    """One reading of a document: the frozen text with its lines and pages, as the reader of that version saw it.

    `layout` is JSON: lines, pages, links, hidden text, warnings, columns and language of the core's document.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="texts")
    origin = models.CharField(max_length=10, choices=Origin)
    # The pasted replacement that this is a reading of; null for a reading of the document itself.
    correction = models.ForeignKey(
        "assessor.Correction", on_delete=models.CASCADE, null=True, blank=True, related_name="texts"
    )
    reader_version = models.CharField(max_length=40, blank=True)
    media_type = models.CharField(max_length=100)
    text = models.TextField()
    layout = models.JSONField()
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["document", "origin", "reader_version"], name="text_by_reader")]

    def __str__(self) -> str:
        return f"text {self.pk} of document {self.document_id}"


class DocumentBoxes(models.Model):
    """The place of each character on its page, apart from the text because only the page view needs it.

    `data` is compressed: for each character its page (uint16, 0 = none), then four float32 in points.
    """

    text = models.OneToOneField(DocumentText, on_delete=models.CASCADE, primary_key=True, related_name="boxes")
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"boxes of text {self.text_id}"
