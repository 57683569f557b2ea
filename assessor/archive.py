"""Everything of one person as one archive: the files as they came, the texts, the reports, and every row of theirs."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import IO, TYPE_CHECKING, Any

from django.core import serializers
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet

from assessor.models import (
    Assessment,
    AssessmentDocument,
    Consent,
    Correction,
    Document,
    DocumentBoxes,
    DocumentText,
    LLMCall,
    LLMReply,
    Plan,
    PlanEvent,
    Posting,
    Proof,
    Share,
    Statement,
)

if TYPE_CHECKING:
    from accounts.models import User

# Counted up when an older archive could no longer be read.
FORMAT = 1

# Every kind of row that a person owns and how it is found; whatever a row names stands before it.
OWNED: tuple[tuple[type[Model], str], ...] = (
    (Document, "owner"),
    (Correction, "owner"),
    (DocumentText, "document__owner"),
    (DocumentBoxes, "text__document__owner"),
    (Assessment, "owner"),
    (AssessmentDocument, "assessment__owner"),
    (Share, "assessment__owner"),
    (Consent, "assessment__owner"),
    (LLMReply, "owner"),
    (LLMCall, "owner"),
    (Posting, "owner"),
    (Plan, "owner"),
    (PlanEvent, "plan__owner"),
    (Proof, "plan__owner"),
    (Statement, "owner"),
)
ABOUT = """Everything that this site kept of you.

account.json   who you are, and how long your documents are kept
documents/     your files as they came, each with its number
texts/         what was read in them
assessments/   each assessment with its report
data/          every row of yours, by kind: with these another installation can take you in
               (python manage.py import_archive FILE)
"""


class Exact(DjangoJSONEncoder):
    """Times as they are kept: Django's own encoder cuts them to milliseconds."""

    def default(self, o: Any) -> Any:
        """A time in full, everything else as Django does."""
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def export_everything(owner: User, file: IO[bytes]) -> None:
    """Writes a ZIP archive with everything of a person."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", ABOUT)
        archive.writestr("account.json", _json(_account(owner)))
        for document in Document.objects.filter(owner=owner).order_by("pk"):
            with document.file.open("rb") as content, archive.open(document_entry(document), "w") as entry:
                for chunk in content.chunks():
                    entry.write(chunk)
        for name, text in _texts(owner):
            archive.writestr(name, text)
        for model, path in OWNED:
            _write_rows(archive, model.objects.filter(**{path: owner}).order_by("pk"))


def document_entry(document: Document) -> str:
    """Under which name a document's file lies in the archive."""
    return f"documents/{document.pk}-{_safe(document.name)}"


def data_entry(model: type[Model]) -> str:
    """Under which name the rows of a kind lie in the archive."""
    return f"data/{model._meta.model_name}.json"


def _account(owner: User) -> dict[str, Any]:
    """The account without what only this site can use: the password and the second factor stay here."""
    named = {name: getattr(owner, name) for name in ("email", "time_zone", "keep_months", "last_login")}
    return {"format": FORMAT, **named, "joined": owner.date_joined}


def _texts(owner: User) -> Iterator[tuple[str, str]]:
    """What a person may want to read without the site: texts, and assessments with their reports."""
    for text in DocumentText.objects.filter(document__owner=owner).select_related("document").order_by("pk"):
        yield f"texts/{text.document_id}-{text.pk}-{_safe(text.document.name)}.txt", text.text
    for assessment in Assessment.objects.filter(owner=owner).order_by("created").iterator(20):
        names = ("created", "state", "message", "target", "hours_per_week", "start", "deadline", "as_of", "report")
        yield f"assessments/{assessment.pk}.json", _json({name: getattr(assessment, name) for name in names})


def _write_rows(archive: zipfile.ZipFile, rows: QuerySet[Any]) -> None:
    """All rows of a kind as Django writes them."""
    with archive.open(data_entry(rows.model), "w") as raw, io.TextIOWrapper(raw, "utf-8") as out:
        serializers.serialize("json", rows.iterator(50), stream=out, indent=1, ensure_ascii=False, cls=Exact)


def _json(value: Any) -> str:
    return json.dumps(value, cls=Exact, ensure_ascii=False, indent=1)


def _safe(name: str) -> str:
    """A file name without anything that leads out of its folder."""
    kept = "".join(c if c.isalnum() or c in "._- " else "_" for c in name).lstrip(".")
    return kept[-100:] or "document"
