"""No contact datum of any file reaches the provider: every request about every sample is read."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from assessor.asking import advise_files
from assessor.core.documents import Document
from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.llm.redaction import NO_NAMES
from assessor.llm.spelling import is_ordinary
from assessor.management.commands.assess import read_files
from assessor.pipeline import make_report
from tests.llm.conftest import Provider

ROOT = Path(__file__).parents[2]
WEB = ROOT / "tests" / "samples" / "web"
PEOPLE = {
    "alice": sorted(WEB.glob("alice_*")),
    "bob": sorted(WEB.glob("bob_*")),
    **{p.name: sorted(p.iterdir()) for p in sorted((ROOT / "evals" / "candidates").iterdir()) if p.is_dir()},
}
# What the annotators saw as contact data: what was recognised of it says nothing of what was not.
LABELS = {
    label["id"]: label
    for label in json.loads((ROOT / "evals" / "candidates" / "labels.json").read_text(encoding="utf-8"))["candidates"]
}
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.\w+")
PHONE = re.compile(r"\+\d[\d ().-]{7,}\d")
LINK = re.compile(r"https?://[\w-]|www\.\w|(?:linkedin|github|gitlab)\.(?:com|io)", re.IGNORECASE)


def read(files: Sequence[Path]) -> list[Document]:
    """The files of a person, of which one is the resume."""
    documents, _ = read_files("-", [str(path) for path in files], ocr=False)
    return documents


def resume_first(documents: list[Document]) -> list[Document]:
    """The documents with the one that has a name, an address and jobs as the resume."""
    from dataclasses import replace

    from assessor.core.profile import read_profile
    from tests.conftest import AS_OF

    def weight(document: Document) -> tuple[bool, int]:
        profile = read_profile(replace(document, kind="resume"), AS_OF)
        return (bool(profile.email), len(profile.positions))

    resume = max(documents, key=weight)
    others = [document for document in documents if document is not resume]
    return [replace(resume, kind="resume", id="resume"), *others]


@pytest.mark.parametrize("person", PEOPLE)
def test_every_request_is_free_of_contact_data(person: str, configured: Provider) -> None:
    documents = resume_first(read(PEOPLE[person]))
    report = make_report(documents, Options(as_of="2026-11-01", plan=PlanOptions(start="2026-11-01")))
    assert advise_files(report, documents) is not None
    profile = report.profile
    label = LABELS.get(person, {})
    seen = [label.get(field) for field in ("name", "email", "phone")]
    secrets = [profile.name, profile.email, profile.phone, *profile.links, *seen]
    names = f"{profile.name or ''} {label.get('name') or ''}"
    parts = [part for part in re.findall(r"[^\W\d_]{3,}", names) if part[0].isupper() and part.lower() not in NO_NAMES]
    assert configured.bodies
    for body in configured.bodies:
        for secret in filter(None, secrets):
            assert secret.lower() not in body.lower()
        for part in parts:
            case = re.NOFLAG if is_ordinary(part) else re.IGNORECASE
            assert not re.search(rf"(?<![^\W_]){part}(?![^\W_])", body, case)
        assert not (EMAIL.findall(body) + PHONE.findall(body) + LINK.findall(body))


def test_the_account_and_the_files_names_stay_here(configured: Provider, finished: Any) -> None:
    from tests.conftest import run
    from tests.llm.runs import agree

    run(agree(finished))
    for body in configured.bodies:
        assert "alice" not in body.lower()
        assert "example.org" not in body
        assert str(finished.pk) not in body
