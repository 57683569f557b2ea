"""How long one stays signed in, what ends it, and that the entrance tells nobody who has an account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.sessions import SessionStore

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


def test_a_login_is_kept_as_django_keeps_it_and_a_key_that_nobody_has_opens_nothing() -> None:
    theirs, mine = db.SessionStore(), SessionStore()
    theirs["said"], mine["said"] = "by Django", "by us"
    theirs.save()
    mine.save()
    assert SessionStore(theirs.session_key)["said"] == "by Django"
    assert db.SessionStore(mine.session_key)["said"] == "by us"
    Session.objects.filter(pk=mine.session_key).update(expire_date=timezone.now())
    for key in (mine.session_key, "nobodys-key-at-all"):
        unknown = SessionStore(key)
        assert (unknown.get("said"), unknown.session_key) == (None, None)


HERE = "http://testserver/plan/check-in/"


def test_what_is_sent_after_a_login_ended_leads_back_to_the_page_with_the_form(client: Client) -> None:
    answer = client.post(reverse("add_task"), {"title": "x"}, headers={"Referer": f"{HERE}?week=2"})
    assert answer["Location"] == "/accounts/login/?next=/plan/check-in/%3Fweek%3D2"
    assert "You were logged out in between, so that was not kept." in client.get(answer["Location"]).text


@pytest.mark.parametrize("page", ["https://elsewhere.example/plan/", "http://testserver//elsewhere.example/", ""])
def test_it_leads_to_no_page_of_another_site(page: str, client: Client) -> None:
    answer = client.post("/plan/check-in/", {}, headers={"Referer": page})
    assert answer["Location"] == "/accounts/login/?next=/plan/check-in/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_piece_of_a_page_asked_for_after_a_login_ended_sends_the_whole_page_to_the_login(
    method: str, client: Client
) -> None:
    asked = {"HX-Request": "true", "HX-Current-URL": "http://testserver/plan/"}
    answer = getattr(client, method)("/plan/check-in/", headers=asked)
    assert (answer.status_code, answer["HX-Redirect"]) == (200, "/accounts/login/?next=/plan/")


def test_a_page_is_asked_for_again_after_the_login(client: Client) -> None:
    assert client.get("/plan/check-in/")["Location"] == "/accounts/login/?next=/plan/check-in/"


def test_a_form_from_before_the_login_says_so_and_leads_back(alice: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post("/plan/check-in/", {}, headers={"Referer": HERE})
    assert answer.status_code == 403
    assert "is from before you last logged in or out" in answer.text
    assert 'href="/plan/check-in/">Open the page anew' in answer.text
    piece = client.post("/plan/check-in/", {}, headers={"HX-Request": "true"})
    assert piece["HX-Refresh"] == "true"


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
