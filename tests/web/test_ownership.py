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

from assessor.models import Assessment, Correction, Document, Plan, Posting, Proof, Statement

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

    def fill(self, pk: object, task: str = "evals/collect", **given: object) -> str:
        """The address of a row; a new kind of argument needs a line here."""
        module, slug = task.split("/")
        values = {"pk": pk, "document": "resume", "module": module, "task": slug, "verb": "tick", "form": "json"}
        values |= {"page": 1, "kind": "text", "correction": 1, "statement": uuid.uuid4()}
        values |= {"start": 0, "end": 9, "gap": "eval-harness", "other": pk} | given
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
# Names a task of the asker's one plan, so there is no other's to name (a task that is not in it: test_proofs.py).
OF_ONES_OWN_PLAN = {"attach_proof", "change_kept_task"}
OF_ROWS = [address for address in OURS if address.converters and address.name not in PUBLIC | OF_ONES_OWN_PLAN]


def named(address: Address) -> str:
    return address.name


def everything() -> str:
    """All rows of ours, as text."""
    models = [m for app in ("accounts", "assessor") for m in apps.get_app_config(app).get_models()]
    return "".join(serializers.serialize("json", model.objects.order_by("pk")) for model in models)


def test_the_table_has_rows_to_protect() -> None:
    assert len(OF_ROWS) >= 5


@dataclass(frozen=True)
class Things:
    """What somebody owns, so that every address can be asked for something that is really there."""

    assessment: Assessment
    rows: dict[str, object]
    given: dict[str, object]

    def at(self, address: Address, task: str = "") -> str:
        """Where one of these things is."""
        pk = self.rows.get(ROWS.get(address.name, ""), self.assessment.pk)
        return address.fill(pk, task or first_task(self.assessment), **self.given)


# Addresses whose row is no assessment.
ROWS = dict.fromkeys(("posting", "delete_posting", "posting_json", "posting_text"), "posting")
ROWS |= dict.fromkeys(("proof", "remove_proof"), "proof")
# A page is there of a PDF alone, a file of a posting once it was read: test_own_pages.py and test_postings.py ask for
# somebody else's.
NOT_HERE = {"page", "posting_json", "posting_text"}


@pytest.fixture
def alices(finished: Assessment, alice: Any) -> Things:
    """One of everything that has an address."""
    document = finished.parts.get(kind="resume").document
    plan = Plan.objects.get(owner=alice)
    kept = Document.objects.create(owner=alice, sha256="p" * 64, kind="posting", name="p", size=1, file="documents/p")
    posting = Posting.objects.create(owner=alice, document=kept, name="posting")
    proof = Proof.objects.create(plan=plan, document=document, task=first_task(finished), name="proof")
    correction = Correction.objects.create(
        owner=alice, document=document, kind="contact", payload={"name": "Alice", "email": "", "phone": ""}
    )
    practice = next(p for p in finished.report["practices"] if p["evidence"])
    shown = practice["evidence"][0]
    statement = Statement.objects.create(
        owner=alice, document=document, kind="dispute", says="not_mine", subject=practice["id"], quote=shown["quote"]
    )
    another = Assessment.objects.create(
        owner=alice, start=finished.start, as_of=finished.as_of, state="done", report=finished.report
    )
    given = {"document": shown["document"], "start": shown["start"], "end": shown["end"]}
    given |= {"gap": next(g["id"] for g in finished.report["gaps"]), "other": another.pk}
    given |= {"correction": correction.pk, "statement": statement.pk}
    return Things(finished, {"posting": posting.pk, "proof": proof.pk}, given)


@pytest.mark.parametrize("address", [a for a in OF_ROWS if a.name not in NOT_HERE], ids=named)
def test_it_is_there_for_its_owner(address: Address, alices: Things, as_alice: Client) -> None:
    """Else it would be hidden from others because there is nothing."""
    there = alices.at(address)
    assert {as_alice.get(there).status_code, as_alice.post(there).status_code} - {404, 405}


def first_task(assessment: Assessment) -> str:
    return next(task["id"] for phase in assessment.report["plan"]["phases"] for task in phase["tasks"])


INSIDE = [a for a in OF_ROWS if {"correction", "statement", "document", "other"} & set(a.converters)]


@pytest.mark.parametrize("address", INSIDE, ids=named)
def test_it_hides_other_peoples_inside_an_assessment_of_ones_own(
    address: Address, alices: Things, finished_by_bob: Assessment, as_bob: Client
) -> None:
    """Bob names his own assessment, and in it a correction, a statement or another report of Alice's."""
    before = everything()
    mixed = address.fill(finished_by_bob.pk, first_task(finished_by_bob), **alices.given | {"document": "writeup-1"})
    assert {as_bob.get(mixed).status_code, as_bob.post(mixed).status_code} - {405} == {404}
    assert everything() == before


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", OF_ROWS, ids=named)
def test_it_hides_other_peoples(
    address: Address, method: str, alices: Things, finished_by_bob: Assessment, as_bob: Client
) -> None:
    before = everything()
    # The task is one of Bob's own: only the assessment is somebody else's.
    foreign = alices.at(address, first_task(finished_by_bob))
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
