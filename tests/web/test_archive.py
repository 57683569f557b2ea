"""Everything of mine: out as one archive, and into another installation with it."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse

from accounts.models import User
from assessor.archive import OWNED
from assessor.deleting import delete_everything
from assessor.importing import UnusableArchive, import_everything
from assessor.models import Document, PlanEvent
from tests.conftest import start_sample
from tests.web.lives import WORDS, archive_of, live_fully
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db


def downloaded(client: Client) -> zipfile.ZipFile:
    response = client.get(reverse("export_account"))
    return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def rows_of(owner: Any) -> dict[str, list[dict[str, Any]]]:
    """All rows of a person without the numbers that an installation gives by itself, and where files lie."""
    by_kind = {}
    for model, path in OWNED:
        rows = serializers.serialize("python", model.objects.filter(**{path: owner}).order_by("pk"))
        numbered = {f.name for f in model._meta.concrete_fields if f.is_relation} | {"file"}
        by_kind[model.__name__] = [{k: v for k, v in row["fields"].items() if k not in numbered} for row in rows]
    return by_kind


def test_every_kind_of_row_is_in_the_archive() -> None:
    """A new model needs a line in the archive's table."""
    assert {model for model, _ in OWNED} == set(apps.get_app_config("assessor").get_models())


def test_the_archive_holds_documents_reports_and_the_plans_history(as_alice: Client, alice: Any) -> None:
    start_sample(alice, "alice_resume.md", "alice_ticket_triage.md")
    give_report(alice)
    archive = downloaded(as_alice)
    names = archive.namelist()
    assert sum(name.startswith("documents/") for name in names) == 2
    assert sum(name.startswith("assessments/") for name in names) == 2
    assert [event["fields"]["kind"] for event in json.loads(archive.read("data/planevent.json"))] == ["merge"]
    assert json.loads(archive.read("account.json"))["email"] == "alice@example.org"


def test_it_holds_every_word_of_a_person_who_used_everything(as_alice: Client, alice: Any) -> None:
    live_fully(as_alice, alice)
    archive = downloaded(as_alice)
    held = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    held += "\n".join(archive.namelist())
    assert [said for word, said in WORDS.items() if word not in held and said != "the address"] == []
    originals = {archive.read(name) for name in archive.namelist() if name.startswith("documents/")}
    assert originals == {document.file.open("rb").read() for document in Document.objects.all()}


def test_the_archive_holds_nothing_of_others(as_alice: Client, alice: Any, bob: Any) -> None:
    start_sample(bob, "bob_resume.txt")
    archive = downloaded(as_alice)
    assert not any(name.startswith(("documents/", "assessments/", "texts/")) for name in archive.namelist())
    assert {archive.read(name) for name in archive.namelist() if name.startswith("data/")} == {b"[\n]\n"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "a/b.md", "\\\\x\\y.md", ".hidden"])
def test_no_name_in_the_archive_leads_out_of_it(name: str, as_alice: Client, alice: Any) -> None:
    start_sample(alice, "alice_resume.md")
    Document.objects.update(name=name)
    archive = downloaded(as_alice)
    (stored,) = [entry for entry in archive.namelist() if entry.startswith("documents/")]
    assert stored.count("/") == 1
    assert ".." not in stored.split("/")[1].split("-", 1)[0]


def test_what_was_taken_out_goes_into_another_installation_as_it_was(
    as_alice: Client, alice: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assessment = live_fully(as_alice, alice)
    alice.time_zone, alice.keep_months = "Europe/Stockholm", 6
    alice.save()
    before, files = rows_of(alice), {d.sha256: d.file.open("rb").read() for d in Document.objects.all()}
    report = as_alice.get(reverse("report_json", args=[assessment.pk])).json()
    path = tmp_path / "alice.zip"
    call_command("export_archive", "Alice@example.org", path)
    assert path.stat().st_mode & 0o777 == 0o600
    delete_everything(alice)
    # Numbers that are taken here: nothing may hang on the old ones.
    start_sample(User.objects.create_user("dora@example.org"), "bob_resume.txt")

    call_command("import_archive", path)

    assert "Forgot your password?" in capsys.readouterr().out
    back = User.objects.get(email="alice@example.org")
    assert (back.time_zone, back.keep_months, back.has_usable_password()) == ("Europe/Stockholm", 6, False)
    assert rows_of(back) == before
    assert {d.sha256: d.file.open("rb").read() for d in Document.objects.filter(owner=back)} == files
    client = Client()
    client.force_login(back, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(reverse("report_json", args=[assessment.pk])).json() == report
    pages = [reverse(name, args=[assessment.pk]) for name in ("assessment", "review", "statements", "plan")]
    pages += [reverse("my_plan"), reverse("postings"), reverse("page", args=[assessment.pk, "resume", 1])]
    assert [client.get(page, follow=True).status_code for page in pages] == [200] * len(pages)


def test_who_came_in_gets_a_letter_to_choose_a_password(alice: Any, mailoutbox: list[Any]) -> None:
    file = archive_of(alice).fp
    delete_everything(alice)
    import_everything(file)
    Client().post(reverse("account_reset_password"), {"email": "alice@example.org"})
    assert "/accounts/password/reset/key/" in mailoutbox[0].body


def test_nobody_is_brought_in_twice(alice: Any, finished: Any) -> None:
    file = archive_of(alice).fp
    with pytest.raises(UnusableArchive, match="There is an account for alice@example.org"):
        import_everything(file)
    with pytest.raises(UnusableArchive, match="is on this site already"):
        import_everything(file, "other@example.org")
    assert User.objects.count() == 1


def changed(archive: zipfile.ZipFile, name: str, content: bytes | None) -> io.BytesIO:
    """The archive with another content under a name, or without it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as copy:
        for entry in archive.namelist():
            if entry != name or content is not None:
                copy.writestr(entry, content if entry == name else archive.read(entry))
    return buffer


@pytest.mark.parametrize("name", ["account.json", "data/planevent.json", "data/assessment.json", "documents/"])
@pytest.mark.parametrize("content", [None, b"{torn", b"[]"])
def test_of_a_torn_archive_nothing_comes_in(name: str, content: bytes | None, alice: Any, finished: Any) -> None:
    archive = archive_of(alice)
    torn = changed(archive, next(entry for entry in archive.namelist() if entry.startswith(name)), content)
    delete_everything(alice)
    if (name, content) == ("data/planevent.json", b"[]"):
        import_everything(torn)
        assert not PlanEvent.objects.exists()
        return
    stored = set(Document.objects.values_list("file", flat=True))
    with pytest.raises(UnusableArchive):
        import_everything(torn)
    assert not User.objects.exists()
    assert set(Document.objects.values_list("file", flat=True)) == stored


def test_what_is_no_archive_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(b"no archive")
    with pytest.raises(CommandError, match="not a whole archive"):
        call_command("import_archive", path)
    with pytest.raises(CommandError, match="There is no account"):
        call_command("export_archive", "nobody@example.org", path)


def test_deleting_the_account_needs_the_password(as_alice: Client, alice: Any) -> None:
    response = as_alice.post(reverse("delete_account"), {"password": "wrong"})
    assert response.status_code == 422
    assert User.objects.filter(pk=alice.pk).exists()
