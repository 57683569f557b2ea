"""Where one is logged in, a second factor, and addresses that must be verified: as a person walks them."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
PASSWORD = "alice-has-a-passphrase"


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def log_in(agent: str = "", password: str = PASSWORD) -> tuple[Client, Any]:
    client = Client(headers={"user-agent": agent})
    sent = {"login": "alice@example.org", "password": password}
    return client, client.post(reverse("account_login"), sent, follow=True)


def is_inside(client: Client) -> bool:
    return client.get(reverse("assessments")).status_code == 200


def code_of(secret: str, steps: int = 0) -> str:
    """What an authenticator shows now, or so many half minutes from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def turn_on(client: Client) -> str:
    """Turns the second factor on as its page says, which asks for the password again; the secret."""
    here = reverse("mfa_activate_totp")
    assert client.get(here)["Location"].startswith(reverse("account_reauthenticate"))
    sent = {"password": PASSWORD, "next": here}
    page = client.post(reverse("account_reauthenticate"), sent, follow=True).content.decode()
    secret = re.search(r"secret=([A-Z2-7]+)|value=\"([A-Z2-7]{16,})\"", page)
    assert secret, "the page shows no secret"
    found = secret[1] or secret[2]
    assert client.post(reverse("mfa_activate_totp"), {"code": code_of(found)}).status_code == 302
    return found


def test_every_login_is_listed_and_the_others_can_be_ended(alice: Any) -> None:
    here, there = log_in("Browser-at-home")[0], log_in("Browser-at-work")[0]
    page = here.get(reverse("usersessions_list")).content.decode()
    assert "Browser-at-home" in page and "Browser-at-work" in page
    here.post(reverse("usersessions_list"))
    assert is_inside(here)
    assert not is_inside(there)
    assert "Browser-at-work" not in here.get(reverse("usersessions_list")).content.decode()


def test_nobody_sees_or_ends_other_peoples_logins(alice: Any, as_bob: Client) -> None:
    hers = log_in("Browser-at-home")[0]
    assert "Browser-at-home" not in as_bob.get(reverse("usersessions_list")).content.decode()
    as_bob.post(reverse("usersessions_list"))
    assert is_inside(hers)


def test_with_a_second_factor_the_password_alone_opens_nothing(alice: Any) -> None:
    secret = turn_on(log_in()[0])
    client, page = log_in()
    assert page.redirect_chain[-1][0] == reverse("mfa_authenticate")
    assert not is_inside(client)
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert not is_inside(client)
    # The code that turned it on is used up.
    assert client.post(reverse("mfa_authenticate"), {"code": code_of(secret, 1)}).status_code == 302
    assert is_inside(client)


def test_a_code_works_once(alice: Any) -> None:
    secret = turn_on(log_in()[0])
    first, second = log_in()[0], log_in()[0]
    code = code_of(secret, 1)
    first.post(reverse("mfa_authenticate"), {"code": code})
    second.post(reverse("mfa_authenticate"), {"code": code})
    assert (is_inside(first), is_inside(second)) == (True, False)


def test_codes_cannot_be_guessed_one_after_the_other(alice: Any) -> None:
    turn_on(log_in()[0])
    client, _ = log_in()
    answers = [client.post(reverse("mfa_authenticate"), {"code": f"{n:06}"}).content.decode() for n in range(12)]
    assert "Too many" in answers[-1]
    assert not is_inside(client)


def test_the_second_factor_is_not_turned_off_by_an_open_browser(alice: Any, as_alice: Client) -> None:
    turn_on(log_in()[0])
    answer = as_alice.post(reverse("mfa_deactivate_totp"))
    assert answer["Location"].startswith(reverse("mfa_reauthenticate")) or "reauthenticate" in answer["Location"]
    assert alice.authenticator_set.filter(type="totp").exists()


def test_where_addresses_must_be_verified_nobody_is_in_before_and_the_letter_lets_them_in(
    settings: Any, mailoutbox: list[Any]
) -> None:
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    client = Client()
    sent = {"email": "dora@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), sent)
    assert not is_inside(client)
    client.post(reverse("account_login"), {"login": "dora@example.org", "password": PASSWORD})
    assert not is_inside(client)
    link = re.search(r"http://testserver(/accounts/confirm-email/\S+)", mailoutbox[0].body)
    assert link
    client.post(link[1])
    client.post(reverse("account_login"), {"login": "dora@example.org", "password": PASSWORD})
    assert is_inside(client)


@pytest.mark.parametrize("word", ["mandatory", "optional", "none"])
def test_how_addresses_are_verified_is_a_setting(word: str, settings: Any) -> None:
    settings.ACCOUNT_EMAIL_VERIFICATION = word
    client = Client()
    sent = {"email": f"{word}@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post(reverse("account_signup"), sent)
    assert is_inside(client) is (word != "mandatory")
