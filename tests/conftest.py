"""What every test shares: settings that touch nothing outside the test, and the fixed cast of people.

Alice has a finished assessment and a plan, Bob has his own, a visitor has neither.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

SAMPLES = Path(__file__).parent / "samples" / "web"
AS_OF = date(2026, 11, 2)

# A loaded machine is slow, not wrong: no test fails on time. CI repeats its examples exactly; elsewhere they are new
# each time, so that what CI cannot see is still found.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", PATIENT, derandomize=True, print_blob=True)
settings.register_profile("here", PATIENT, derandomize=False, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


@pytest.fixture(scope="session", autouse=True)
def nothing_outside(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Uploads, static files and messages of in-process tests stay in memory or in the test's own folder."""
    from django.conf import settings
    from django.core.signals import setting_changed

    from config.celery import app

    settings.MEDIA_ROOT = str(tmp_path_factory.mktemp("media"))
    settings.STATIC_ROOT = str(tmp_path_factory.mktemp("static"))
    # Without a manifest: the test server serves the files where they lie.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    # Whatever looked at the storages before has made them from the old settings.
    setting_changed.send(sender=settings, setting="STORAGES", value=settings.STORAGES, enter=True)
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    app.conf.update(broker_url="memory://", broker_transport_options={})


@pytest.fixture
def alice(django_user_model: Any) -> Any:
    """Somebody with an account."""
    return django_user_model.objects.create_user("alice@example.org", "alice-has-a-passphrase")


@pytest.fixture
def bob(django_user_model: Any) -> Any:
    """Somebody else with an account."""
    return django_user_model.objects.create_user("bob@example.org", "bob-has-a-passphrase")


@pytest.fixture
def as_alice(alice: Any) -> Iterator[Any]:
    """Alice's browser, signed in."""
    from django.test import Client

    client = Client()
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def as_bob(bob: Any) -> Any:
    """Bob's browser, signed in."""
    from django.test import Client

    client = Client()
    client.force_login(bob, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def sample(name: str, kind: str) -> Any:
    """A file of the cast as a new document."""
    from assessor.services import NewDocument

    media_type = "text/markdown" if name.endswith(".md") else "text/plain"
    return NewDocument(kind=kind, name=name, media_type=media_type, content=(SAMPLES / name).read_bytes())


def start_documents(owner: Any, *documents: Any, **wishes: Any) -> Any:
    """A queued assessment of some documents."""
    from assessor.services import Wishes, start_assessment

    asked = {"target": "auto", "hours_per_week": 8, "start": AS_OF, "deadline": None, "as_of": AS_OF} | wishes
    return start_assessment(owner, list(documents), Wishes(**asked))


def start_sample(owner: Any, *names: str, **wishes: Any) -> Any:
    """A queued assessment of some files of the cast; the first is the resume."""
    documents = [sample(name, "writeup" if number else "resume") for number, name in enumerate(names)]
    return start_documents(owner, *documents, **wishes)


REPORTS: dict[Any, Any] = {}


def run(assessment: Any) -> Any:
    """Does what a worker does with a queued assessment; the report on the same texts is made once per session."""
    from assessor import pipeline
    from assessor.journal import Journal
    from assessor.models import Assessment

    make_report = pipeline.make_report

    def make_once(documents: Any, options: Any, *rest: Any) -> Any:
        # Statements and corrections change the report too; the journal's door does not.
        key = (tuple((d.id, d.name, d.text, d.hidden) for d in documents), options, repr((rest[:1], rest[2:])))
        if key not in REPORTS:
            REPORTS[key] = make_report(documents, options, *rest)
        return REPORTS[key]

    token = Assessment.objects.claim(assessment.pk)
    assert token
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "make_report", make_once)
        pipeline.run_assessment(Journal(assessment.pk, token))
    assessment.refresh_from_db()
    return assessment


@pytest.fixture
def queued(alice: Any) -> Any:
    """Alice's assessment before any worker saw it."""
    return start_sample(alice, "alice_resume.md", "alice_ticket_triage.md", "alice_queue_notes.txt")


@pytest.fixture
def finished(queued: Any) -> Any:
    """Alice's finished assessment; her plan has its proposal."""
    return run(queued)


@pytest.fixture
def finished_by_bob(bob: Any) -> Any:
    """Bob's finished assessment."""
    return run(start_sample(bob, "bob_resume.txt"))
