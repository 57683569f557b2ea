"""A backup of the embedded site, taken as docs/operations.md says and put back elsewhere: everything goes on."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests import journeys
from tests.stack import Stack

pytestmark = pytest.mark.timeout(240)


def test_a_backup_is_taken_while_the_site_runs_and_put_back(stack: Stack, tmp_path: Path) -> None:
    stack.start_worker()
    visitor, address = journeys.sign_up_and_upload(stack, "backup@example.org")
    assert visitor.wait_until_over(address)["state"] == "done"
    there = tmp_path / "restored"
    there.mkdir()
    with sqlite3.connect(stack.folder / "rampwise.sqlite3") as database:
        database.execute("VACUUM INTO ?", [str(there / "rampwise.sqlite3")])
    shutil.copytree(stack.folder / "media", there / "media")
    shutil.copy(stack.folder / "secret_key", there)
    journeys.go_on_elsewhere(stack, Stack(there, {"STATIC_ROOT": stack.environment["STATIC_ROOT"]}), visitor, address)


def test_a_file_that_is_missing_is_named_by_its_number(stack: Stack, tmp_path: Path) -> None:
    there = Stack(tmp_path, {"STATIC_ROOT": stack.environment["STATIC_ROOT"]})
    there.manage("migrate", "--verbosity", "0")
    assert "0 documents without a file" in there.manage("check_files")
    there.manage("shell", "--no-imports", "--command", LOSE_A_FILE)
    with pytest.raises(AssertionError, match="Document 1 has no file"):
        there.manage("check_files")


LOSE_A_FILE = """
from accounts.models import User
from assessor.models import Document
owner = User.objects.create_user("lost@example.org")
Document.objects.create(owner=owner, sha256="0" * 64, kind="resume", name="lost.md", size=1, file="documents/lost")
"""
