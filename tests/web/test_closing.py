"""Closing an account deletes all of it: the whole database, the storage and the letters are searched for every word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.models import User
from assessor.models import Assessment, Document, Plan, Share
from tests.web.lives import EMAIL, PASSWORD, WORDS, live_fully

# Outside a transaction: what happens on commit happens here as on the site.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """Files and letters in a folder of the test."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    call_command("createcachetable", verbosity=0)
    return tmp_path


def sign_up(email: str, password: str) -> Client:
    client = Client(headers={"user-agent": "Rike's browser"})
    sent = {"email": email, "password1": password, "password2": password}
    assert client.post(reverse("account_signup"), sent).status_code == 302
    return client


def everything(folder: Path) -> str:
    """Every cell of every table, every file with its name: as text, so that a word can be looked for."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [_text(cell) for row in cursor.fetchall() for cell in row]
    for path in folder.rglob("*"):
        found.append(str(path.relative_to(folder)))
        if path.is_file():
            found.append(_text(path.read_bytes()))
    return "\n".join(found)


def _text(cell: object) -> str:
    return bytes(cell).decode("utf-8", "replace") if isinstance(cell, bytes | memoryview) else str(cell)


def test_no_word_no_file_no_link_and_no_login_is_left(site: Path) -> None:
    client = sign_up(EMAIL, PASSWORD)
    owner = User.objects.get()
    assessment = live_fully(client, owner)
    elsewhere = Client()
    assert elsewhere.post(reverse("account_login"), {"login": EMAIL, "password": PASSWORD}).status_code == 302
    calendar = reverse("plan_calendar", args=[Plan.objects.get().calendar_token])
    shared = reverse("shared_report", args=[Share.objects.get().token])
    assert Client().get(shared).status_code == Client().get(calendar).status_code == 200
    secrets = [Plan.objects.get().calendar_token, Share.objects.get().token, str(assessment.pk), "Rike's browser"]
    secrets += list(Document.objects.values_list("sha256", flat=True))
    names = [Path(document.file.name).name for document in Document.objects.all()]
    before = everything(site)
    # Each must be found while the account is there: else the search below proves nothing.
    assert [word for word in [*WORDS, *secrets, *names] if word not in before] == []
    assert list(site.rglob("*.png")), "no picture of a page was kept"

    assert client.post(reverse("delete_account"), {"password": PASSWORD})["Location"] == "/"

    after = everything(site)
    assert [f"{word} ({said})" for word, said in WORDS.items() if word in after] == []
    assert [secret for secret in [*secrets, *names] if secret in after] == []
    assert [path for path in (site / "media").rglob("*") if path.is_file()] == []
    assert Client().get(shared).status_code == Client().get(calendar).status_code == 404
    assert elsewhere.get(reverse("assessments")).status_code == 302
    assert [s for s in Session.objects.all() if s.get_decoded().get("_auth_user_id") == str(owner.pk)] == []


def test_an_operator_who_deletes_an_account_deletes_all_of_it_too(site: Path, django_user_model: Any) -> None:
    client = sign_up(EMAIL, PASSWORD)
    live_fully(client, User.objects.get())
    operator = Client()
    root = django_user_model.objects.create_superuser("root@example.org", "root-has-a-passphrase")
    operator.force_login(root, backend="allauth.account.auth_backends.AuthenticationBackend")
    address = reverse("admin:accounts_user_delete", args=[User.objects.get(email=EMAIL).pk])
    shown = operator.get(address).content.decode()
    assert not [word for word in WORDS if word in shown and word != "fichtengrund"]
    assert operator.post(address, {"post": "yes"}).status_code == 302
    after = everything(site)
    assert [word for word in WORDS if word in after] == []
    assert default_storage.listdir("documents")[1] == []


def test_nothing_of_anybody_else_goes_with_it(site: Path, finished_by_bob: Assessment) -> None:
    kept = Document.objects.get()
    client = sign_up(EMAIL, PASSWORD)
    live_fully(client, User.objects.get(email=EMAIL))
    client.post(reverse("delete_account"), {"password": PASSWORD})
    assert Assessment.objects.get() == finished_by_bob
    assert default_storage.exists(kept.file.name)


@pytest.mark.skipif("postgres" in django_settings.DATABASES["default"]["ENGINE"], reason="a file is SQLite's alone")
def test_sqlite_overwrites_what_is_deleted(tmp_path: Path) -> None:
    """Asked of a database of its own with the site's settings: the bytes of the file and of its log are searched."""
    import sqlite3

    path = tmp_path / "site.sqlite3"
    database = sqlite3.connect(path)
    for pragma in django_settings.DATABASES["default"]["OPTIONS"]["init_command"].split(";"):
        database.execute(pragma)
    with database:
        database.execute("CREATE TABLE said (words TEXT)")
        database.executemany("INSERT INTO said VALUES (?)", [[f"Vermandere {n} " * 500] for n in range(200)])
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Vermandere" in path.read_bytes()
    with database:
        database.execute("DELETE FROM said")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Vermandere" not in left
