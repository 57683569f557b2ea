"""What a person owns is theirs alone: generated from the URL table, so that a new address cannot be forgotten."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from assessor.models import Assessment

pytestmark = pytest.mark.django_db

# Addresses that anybody may see, each on purpose.
PUBLIC = {"home", "sample", "sample_export", "sample_document", "method", "schema", "healthz", "readyz", "metrics"}
# A shared report, a calendar and the end of letters are public by their tokens (test_shares.py, test_plan_work.py). The
# pages of django-allauth and the admin are tested by their projects; what they show to whom is theirs.
FOREIGN = ("shared_", "plan_calendar", "unsubscribe", "account_", "mfa_", "usersessions_", "admin:")
# What answers a program or fetches everything there is; the number of queries is not what it is measured by.
NO_PAGES = {"export_account", "readyz"}


@dataclass(frozen=True)
class Address:
    """A name of the URL table with the kinds of its arguments."""

    name: str
    converters: dict[str, str]

    def fill(self, pk: object, task: str = "evals/collect") -> str:
        """The address of an assessment; a new kind of argument needs a line here."""
        module, slug = task.split("/")
        values = {"pk": pk, "document": "resume", "module": module, "task": slug, "verb": "tick", "form": "json"}
        values |= {"page": 1, "kind": "text", "correction": 1, "statement": uuid.uuid4()}
        values |= {"start": 0, "end": 9, "gap": "eval-harness", "other": pk}
        return reverse(self.name, kwargs={name: values[name] for name in self.converters})


def addresses(patterns: Any = None, prefix: str = "", inherited: dict[str, str] | None = None) -> Iterator[Address]:
    """Every named address of the site."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        converters = (inherited or {}) | {n: type(c).__name__ for n, c in pattern.pattern.converters.items()}
        if isinstance(pattern, URLResolver):
            name = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from addresses(pattern.url_patterns, name, converters)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield Address(prefix + pattern.name, converters)


OURS = [address for address in addresses() if not address.name.startswith(FOREIGN)]
OF_ROWS = [address for address in OURS if address.converters and address.name not in PUBLIC]


def named(address: Address) -> str:
    return address.name


def everything() -> str:
    """All rows of ours, as text."""
    models = [m for app in ("accounts", "assessor") for m in apps.get_app_config(app).get_models()]
    return "".join(serializers.serialize("json", model.objects.order_by("pk")) for model in models)


def test_the_table_has_rows_to_protect() -> None:
    assert len(OF_ROWS) >= 5


def first_task(assessment: Assessment) -> str:
    return next(task["id"] for phase in assessment.report["plan"]["phases"] for task in phase["tasks"])


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", OF_ROWS, ids=named)
def test_it_hides_other_peoples(
    address: Address, method: str, finished: Assessment, finished_by_bob: Assessment, as_bob: Client
) -> None:
    before = everything()
    # The task is one of Bob's own: only the assessment is somebody else's.
    foreign = address.fill(finished.pk, first_task(finished_by_bob))
    response = getattr(as_bob, method)(foreign)
    assert response.status_code in {404, 405}
    assert everything() == before
    allowed = {as_bob.get(foreign).status_code, as_bob.post(foreign).status_code} - {405}
    assert allowed == {404}


@pytest.mark.parametrize("address", [a for a in OURS if a.name not in PUBLIC], ids=named)
def test_a_visitor_is_sent_to_the_login(address: Address, finished: Assessment, client: Client) -> None:
    response = client.get(address.fill(finished.pk))
    assert response.status_code == 302, response.status_code
    assert response["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("address", [a for a in OURS if a.name in PUBLIC], ids=named)
def test_what_is_public_needs_no_login(address: Address, client: Client) -> None:
    assert client.get(address.fill("")).status_code == 200


@pytest.mark.parametrize("address", OURS, ids=named)
def test_looking_at_a_page_changes_nothing(address: Address, finished: Assessment, as_alice: Client) -> None:
    before = everything()
    response = as_alice.get(address.fill(finished.pk, first_task(finished)))
    assert response.status_code < 500
    assert everything() == before


@pytest.mark.parametrize("address", [a for a in OURS if a.name not in NO_PAGES], ids=named)
def test_no_page_needs_more_than_ten_queries(
    address: Address, finished: Assessment, as_alice: Client, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        as_alice.get(address.fill(finished.pk, first_task(finished)))


@pytest.mark.parametrize("address", OF_ROWS, ids=named)
def test_an_id_that_nobody_has_is_not_there(address: Address, finished: Assessment, as_alice: Client) -> None:
    nobody = address.fill(uuid.uuid4(), first_task(finished))
    assert {as_alice.get(nobody).status_code, as_alice.post(nobody).status_code} - {405} == {404}


@pytest.mark.parametrize("address", OURS, ids=named)
def test_an_unsafe_request_without_a_token_is_refused(address: Address, finished: Assessment, alice: Any) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    before = everything()
    assert browser.post(address.fill(finished.pk, first_task(finished))).status_code in {403, 405}
    assert everything() == before
