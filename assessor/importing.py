"""Taking in an archive of a person: the rows and files that `assessor.archive` wrote, under a new account."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections import defaultdict
from typing import IO, Any

from django.contrib.auth import get_user_model
from django.core import serializers
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.serializers.base import DeserializationError
from django.db import models, transaction

from accounts.models import User
from assessor.archive import FORMAT, OWNED, data_entry, document_entry
from assessor.models import Document


class UnusableArchive(Exception):
    """An archive that cannot be taken in; the message says why, and nothing was kept."""


def import_everything(file: IO[bytes], email: str = "") -> User:
    """Makes the account and everything in it; `email` where it is to be another address. All of it, or nothing."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _Import(archive, email).run()
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, DeserializationError) as error:
        raise UnusableArchive("This is not a whole archive of a person: something in it is missing or torn.") from error


class _Import:
    """One archive on its way in. Numbers are given anew; ids that no two rows of the world share are kept."""

    def __init__(self, archive: zipfile.ZipFile, email: str) -> None:
        self.archive = archive
        self.account = json.loads(archive.read("account.json"))
        self.email = (email or self.account["email"]).strip().lower()
        self.new: dict[type[models.Model], dict[Any, Any]] = defaultdict(dict)
        self.stored: list[str] = []

    def run(self) -> User:
        if self.account["format"] != FORMAT:
            raise UnusableArchive(f"This archive has format {self.account['format']}; this site reads format {FORMAT}.")
        if get_user_model().objects.filter(email=self.email).exists():
            raise UnusableArchive(f"There is an account for {self.email} here already: give it another with --email.")
        try:
            with transaction.atomic():
                return self._take_in()
        except BaseException:
            for name in self.stored:
                default_storage.delete(name)
            raise

    def _take_in(self) -> User:
        named = {name: self.account[name] for name in ("time_zone", "keep_months")}
        owner = get_user_model().objects.create_user(self.email, None, date_joined=self.account["joined"], **named)
        for model, _ in OWNED:
            for row in serializers.deserialize("json", self.archive.read(data_entry(model)).decode()):
                self._keep(row.object, owner)
        return owner

    def _keep(self, row: Any, owner: User) -> None:
        """One row, with what it names under the new numbers."""
        kind, old = type(row), row.pk
        entry = document_entry(row) if isinstance(row, Document) else ""
        for field in row._meta.concrete_fields:
            named = getattr(row, field.attname)
            if field.is_relation and named is not None:
                theirs = owner.pk if field.related_model is User else self.new[field.related_model][named]
                setattr(row, field.attname, theirs)
        if isinstance(row._meta.pk, models.AutoField):
            row.pk = None
        elif kind.objects.filter(pk=row.pk).exists():
            raise UnusableArchive("What is in this archive is on this site already, in an account of another address.")
        if entry:
            self._store(row, self.archive.read(entry))
        # As it was: no time is set anew.
        row.save_base(raw=True, force_insert=True)
        self.new[kind][old] = row.pk

    def _store(self, document: Document, content: bytes) -> None:
        """The file of a document, if it is the one that was there."""
        if hashlib.sha256(content).hexdigest() != document.sha256:
            raise UnusableArchive(f"The file of document {document.name} is not the one that was there.")
        name = document.file.field.generate_filename(document, document.name)
        self.stored.append(name)
        document.file = default_storage.save(name, ContentFile(content))
