"""People's files somewhere else than in a folder: a bucket of a local stand-in for S3, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from django.core.files.storage import default_storage, storages
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from moto import mock_aws

from accounts.closing import close_account
from assessor import keeping
from assessor.models import Document
from tests.stack import ROOT
from tests.web.lives import archive_of, live_fully

pytestmark = pytest.mark.django_db(transaction=True)
BUCKET = "rampwise-test"


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[Any]:
    """A bucket that answers from this process."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    with mock_aws():
        made = boto3.resource("s3", region_name="us-east-1").create_bucket(Bucket=BUCKET)
        options = {"bucket_name": BUCKET, "region_name": "us-east-1", "default_acl": "private", "file_overwrite": False}
        use(settings, {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options})
        yield made


def use(settings: Any, storage: dict[str, Any]) -> None:
    settings.STORAGES = {**settings.STORAGES, "default": storage}
    # The field has kept what the default was when it was first asked.
    default_storage._wrapped = storages["default"]


@pytest.fixture(autouse=True)
def default_again() -> Iterator[None]:
    before = default_storage._wrapped
    yield
    default_storage._wrapped = before


def walk(client: Client, owner: Any) -> None:
    """Everything that touches a file: upload, reading, pictures, export, purge."""
    assessment = live_fully(client, owner)
    page = client.get(reverse("page", args=[assessment.pk, "resume", 1]))
    assert page.content.startswith(b"\x89PNG")
    originals = [name for name in archive_of(owner).namelist() if name.startswith("documents/")]
    assert len(originals) == Document.objects.count() == 4
    assert keeping.missing_files() == []
    assert keeping.purge(timezone.now()).stray_files == 0


def test_everything_works_with_a_bucket_and_goes_from_it(as_alice: Client, alice: Any, bucket: Any) -> None:
    walk(as_alice, alice)
    names = {item.key for item in bucket.objects.all()}
    assert sum(name.startswith("documents/") for name in names) == 4
    assert any(name.startswith("pages/") and name.endswith(".png") for name in names)
    grants = {grant["Grantee"].get("URI", "") for name in names for grant in bucket.Object(name).Acl().grants}
    assert grants == {""}, "somebody else may read the bucket"
    close_account(alice)
    assert [item.key for item in bucket.objects.all()] == []


def test_everything_works_without_any_folder(as_alice: Client, alice: Any, settings: Any) -> None:
    use(settings, {"BACKEND": "django.core.files.storage.InMemoryStorage"})
    walk(as_alice, alice)
    close_account(alice)
    assert default_storage.listdir("documents")[1] == []


def test_the_setting_chooses_the_bucket(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "STATE_DIR": str(tmp_path), "S3_BUCKET": "theirs", "S3_FOLDER": "here"}
    environment |= {"S3_ENDPOINT_URL": "https://s3.example.org", "DJANGO_SETTINGS_MODULE": "config.settings"}
    code = """from django.core.files.storage import default_storage as s
print(s.__class__.__name__, s.bucket_name, s.endpoint_url, s.location, s.default_acl)"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.stdout.split() == ["S3Storage", "theirs", "https://s3.example.org", "here", "private"], done.stderr
