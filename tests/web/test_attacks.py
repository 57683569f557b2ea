"""What somebody with bad intentions tries over HTTP: guessed addresses, forged hosts, ways on, floods, guesses."""

from __future__ import annotations

import errno
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from assessor import quotas, services
from assessor.models import Assessment, Document
from tests.conftest import start_sample

pytestmark = pytest.mark.django_db
TEXT = b"Alice Lindqvist-Mbeki\n\nExperience\n\nSoftware Engineer, Fjordline Freight\n"


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def send(client: Client, **fields: Any) -> Any:
    return client.post("/assessments/new/", {"resume": SimpleUploadedFile("resume.txt", TEXT)} | fields)


@pytest.mark.parametrize(
    "address",
    [
        "/static/../config/settings.py",
        "/static/..%2f..%2fvar/secret_key",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/media/",
        "/var/rampwise.sqlite3",
        "/.env",
        "/assessments/%00/",
        "/sample/documents/..%2f..%2fetc/",
        "/sample/report.exe",
    ],
)
def test_no_guessed_address_leads_to_a_file(address: str, client: Client) -> None:
    assert client.get(address).status_code == 404


def test_an_uploaded_file_has_no_address_of_its_own(as_alice: Client, alice: Any) -> None:
    name = start_sample(alice, "alice_resume.md").documents.get().file.name
    for prefix in ("/", "/media/", "/static/", "/var/media/"):
        assert as_alice.get(prefix + name).status_code == 404


WAYS = ["//evil.example", "https:evil.example", "/\\evil.example", "\\\\evil.example", "javascript:a"]


@pytest.mark.parametrize("way", WAYS)
def test_the_way_on_after_logging_in_never_leads_to_another_site(way: str, client: Client, alice: Any) -> None:
    sent = {"login": "alice@example.org", "password": "alice-has-a-passphrase", "next": way}
    assert client.post(reverse("account_login"), sent)["Location"] == "/assessments/"


def test_a_forged_host_is_refused_and_stands_in_no_letter(client: Client, alice: Any, mailoutbox: list[Any]) -> None:
    sent = {"email": "alice@example.org"}
    assert client.post(reverse("account_reset_password"), sent, headers={"host": "evil.example"}).status_code == 400
    client.post(reverse("account_reset_password"), sent, headers={"x-forwarded-host": "evil.example"})
    assert [("evil" in letter.body, "/accounts/password/reset/key/" in letter.body) for letter in mailoutbox] == [
        (False, True)
    ]


def test_a_page_says_what_a_browser_may_do_with_it(client: Client) -> None:
    headers = client.get("/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert (headers["X-Frame-Options"], headers["X-Content-Type-Options"]) == ("DENY", "nosniff")
    assert headers["Referrer-Policy"] == "same-origin"


def test_no_browser_keeps_what_somebody_signed_in_saw(as_alice: Client, client: Client) -> None:
    for address in ("/assessments/", "/assessments/new/", "/accounts/export/"):
        assert "no-store" in as_alice.get(address)["Cache-Control"]
    assert "Cache-Control" not in client.get("/")


def test_a_longer_form_than_ours_is_refused_in_words(as_alice: Client) -> None:
    response = send(as_alice, **{f"field-{number}": "1" for number in range(300)})
    assert response.status_code == 400
    assert "This could not be taken" in response.content.decode()
    assert not Document.objects.exists()


def test_far_too_many_files_are_refused_in_words(as_alice: Client) -> None:
    files = [SimpleUploadedFile(f"{number}.txt", TEXT) for number in range(25)]
    response = send(as_alice, writeups=files)
    assert response.status_code == 400
    assert "at most five write-ups" in response.content.decode()
    assert not Document.objects.exists()


def test_the_password_cannot_be_guessed_where_the_account_is_deleted(as_alice: Client, alice: Any) -> None:
    answers = [as_alice.post(reverse("delete_account"), {"password": f"guess-{n}"}) for n in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert "Too many attempts" in answers[-1].content.decode()
    right = as_alice.post(reverse("delete_account"), {"password": "alice-has-a-passphrase"})
    assert right.status_code == 429


@pytest.mark.parametrize("name", ["account_email", "mfa_activate_totp"])
def test_an_open_browser_is_not_enough_to_change_how_one_logs_in(name: str, as_alice: Client) -> None:
    sent = {"action_add": "", "email": "eve@example.net"}
    answer = as_alice.post(reverse(name), sent)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_reauthenticate"))


def test_a_double_click_on_the_upload_is_one_assessment(as_alice: Client) -> None:
    assert send(as_alice)["Location"] == send(as_alice)["Location"]
    assert Assessment.objects.count() == 1
    send(as_alice, hours_per_week="17")
    assert Assessment.objects.count() == 2


def test_nobody_fills_the_queue_for_everybody_else(
    as_alice: Client, as_bob: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotas, "MAX_WAITING", 2)
    sent = [send(as_alice, hours_per_week=str(hours)) for hours in (5, 6, 7)]
    assert [response.status_code for response in sent] == [302, 302, 422]
    assert "2 assessments of yours are waiting" in sent[-1].content.decode()
    assert send(as_bob).status_code == 302


def test_nobody_fills_the_disk(as_alice: Client, settings: Any) -> None:
    settings.MEGABYTES_PER_PERSON = 0
    response = send(as_alice)
    assert response.status_code == 422
    assert "larger than 0 MB" in response.content.decode()
    assert not Document.objects.exists()


def test_a_person_keeps_only_so_many_assessments(alice: Any, settings: Any) -> None:
    settings.ASSESSMENTS_PER_PERSON = 1
    start_sample(alice, "alice_resume.md")
    with pytest.raises(services.NotPossible, match="Delete old ones"):
        start_sample(alice, "bob_resume.txt")


@pytest.mark.parametrize(
    "name", ["../../etc/x.md", "..\\x.md", "a\r\nX-Evil: 1.md", "x\0.md", "a" * 300 + ".md", "\u202egpj.md"]
)
def test_what_a_file_is_called_decides_nothing_about_where_it_lies(name: str, as_alice: Client) -> None:
    upload = SimpleUploadedFile("resume.txt", TEXT)
    upload.__dict__["_name"] = name
    assert as_alice.post("/assessments/new/", {"resume": upload}).status_code in {302, 422}
    for document in Document.objects.all():
        assert not {"..", "\\", "\r", "\n", "\0", "\u202e"} & set(document.name)
        assert "evil" not in document.file.name.lower()
        assert len(document.name) <= 200


class FullDisk(InMemoryStorage):
    """Takes so many files, then has no room; what it was writing stays behind torn."""

    room = 1

    def _save(self, name: str, content: Any) -> str:
        if self.room:
            self.room -= 1
            return super()._save(name, content)
        super()._save(name, ContentFile(b"torn"))
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_said_in_words_and_leaves_neither_row_nor_file(
    as_alice: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FullDisk()
    monkeypatch.setattr(Document._meta.get_field("file"), "storage", disk)
    response = send(as_alice, writeups=[SimpleUploadedFile("notes.txt", TEXT * 2)])
    assert response.status_code == 507
    assert "no room left" in response.content.decode()
    assert not Document.objects.exists()
    assert not Assessment.objects.exists()
    assert disk.listdir("documents")[1] == []
