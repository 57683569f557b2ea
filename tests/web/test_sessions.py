"""How long one stays signed in, what ends it, and that the entrance tells nobody who has an account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
PASSWORD = "alice-has-a-passphrase"
ENTRANCE = ["account_login", "account_signup", "account_reset_password"]
INSIDE = ["account_logout", "account_email", "account_change_password", "usersessions_list", "mfa_activate_totp"]


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def log_in(email: str = "alice@example.org", password: str = PASSWORD) -> tuple[Client, Any]:
    client = Client()
    return client, client.post(reverse("account_login"), {"login": email, "password": password})


def is_inside(client: Client) -> bool:
    return client.get("/assessments/").status_code == 200


def test_two_weeks_after_logging_in_one_logs_in_again(alice: Any) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        client, _ = log_in()
        clock.move_to(NOW + timedelta(days=13))
        assert is_inside(client)
        clock.move_to(NOW + timedelta(days=14, minutes=1))
        assert not is_inside(client)


def test_a_new_password_ends_every_other_session(alice: Any) -> None:
    here, there = log_in()[0], log_in()[0]
    sent = {"oldpassword": PASSWORD, "password1": "another-good-passphrase", "password2": "another-good-passphrase"}
    assert here.post(reverse("account_change_password"), sent).status_code == 302
    assert is_inside(here)
    assert not is_inside(there)


def test_logging_in_tells_nobody_who_has_an_account(alice: Any) -> None:
    known, unknown = log_in(password="wrong-guess")[1], log_in("nobody@example.org", "wrong-guess")[1]
    assert known.status_code == unknown.status_code
    assert "not correct" in known.content.decode()
    assert len(known.content) - len("alice@example.org") == len(unknown.content) - len("nobody@example.org")


def test_a_password_may_be_long_and_have_any_characters(django_user_model: Any) -> None:
    password = "pass phrase ✓ " * 9
    sent = {"email": "dora@example.org", "password1": password, "password2": password}
    assert Client().post(reverse("account_signup"), sent).status_code == 302
    assert is_inside(log_in("dora@example.org", password)[0])


@pytest.mark.parametrize("name", ENTRANCE)
def test_the_entrance_needs_a_token(name: str) -> None:
    sent = {"login": "alice@example.org", "email": "alice@example.org", "password": PASSWORD}
    assert Client(enforce_csrf_checks=True).post(reverse(name), sent).status_code == 403


@pytest.mark.parametrize("name", INSIDE)
def test_changing_how_one_logs_in_needs_a_token(name: str, alice: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(reverse(name), {}).status_code == 403


def test_a_link_to_the_way_out_logs_nobody_out(alice: Any) -> None:
    client, _ = log_in()
    client.get(reverse("account_logout"))
    assert is_inside(client)


def test_where_addresses_must_be_verified_signing_up_tells_nothing_either(alice: Any, settings: Any) -> None:
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    answers = []
    for email in ("alice@example.org", "nobody@example.org"):
        sent = {"email": email, "password1": "another-good-passphrase", "password2": "another-good-passphrase"}
        answers.append(Client().post(reverse("account_signup"), sent))
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, "/accounts/confirm-email/")] * 2
