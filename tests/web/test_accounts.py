"""Signing up, in and out by e-mail; guessing is slow; the time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import available_timezones

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import IntegrityError
from django.test import Client

from accounts.forms import list_zones
from assessor.models import Assessment
from tests.conftest import start_sample

pytestmark = pytest.mark.django_db
PASSWORD = "a-Long-enough-passphrase-1"


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def sign_up(client: Client, email: str = "carla@example.org") -> Any:
    fields = {"email": email, "password1": PASSWORD, "password2": PASSWORD}
    return client.post("/accounts/signup/", fields)


def test_a_new_person_is_signed_in_at_once_and_offered_verification(client: Client, django_user_model: Any) -> None:
    response = sign_up(client)
    assert (response.status_code, response["Location"]) == (302, "/assessments/")
    assert "_auth_user_id" in client.session
    assert django_user_model.objects.get().email == "carla@example.org"
    assert [letter.to for letter in mail.outbox] == [["carla@example.org"]]


def test_login_is_by_e_mail_in_any_case(client: Client) -> None:
    sign_up(client)
    other = Client()
    response = other.post("/accounts/login/", {"login": "Carla@Example.org", "password": PASSWORD})
    assert (response.status_code, response["Location"]) == (302, "/assessments/")


def test_signing_in_changes_the_session_key(client: Client) -> None:
    sign_up(client)
    other = Client()
    other.get("/accounts/login/")
    session = other.session
    session["seen"] = True
    session.save()
    before = session.session_key
    other.cookies["sessionid"] = before
    other.post("/accounts/login/", {"login": "carla@example.org", "password": PASSWORD})
    assert other.session.session_key != before


def test_logging_out_ends_the_session(client: Client) -> None:
    sign_up(client)
    assert client.post("/accounts/logout/").status_code == 302
    assert client.get("/assessments/")["Location"].startswith("/accounts/login/")


def test_the_sixth_guess_is_refused_even_if_it_is_right(client: Client) -> None:
    sign_up(client)
    other = Client()
    for _ in range(5):
        other.post("/accounts/login/", {"login": "carla@example.org", "password": "a wrong guess"})
    response = other.post("/accounts/login/", {"login": "carla@example.org", "password": PASSWORD})
    assert "_auth_user_id" not in other.session
    assert response.status_code in {200, 429}


def test_a_reset_letter_goes_out_and_an_unknown_address_is_answered_alike(client: Client) -> None:
    sign_up(client)
    mail.outbox.clear()
    other = Client()
    known = other.post("/accounts/password/reset/", {"email": "carla@example.org"})
    unknown = other.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert "/accounts/password/reset/key/" in mail.outbox[0].body


@pytest.mark.parametrize("password", ["short1", "password123", "carla@example.org"])
def test_weak_passwords_are_refused(client: Client, django_user_model: Any, password: str) -> None:
    fields = {"email": "carla@example.org", "password1": password, "password2": password}
    assert client.post("/accounts/signup/", fields).status_code == 200
    assert not django_user_model.objects.exists()


def test_one_address_is_one_account_in_any_case(alice: Any, django_user_model: Any) -> None:
    other = django_user_model(email="ALICE@example.org")
    with pytest.raises(IntegrityError):
        other.save()


def test_today_is_where_the_person_is(alice: Any) -> None:
    noon = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    alice.time_zone = "Pacific/Auckland"
    assert alice.today(noon) == date(2026, 11, 3)
    alice.time_zone = "America/Los_Angeles"
    assert alice.today(noon) == date(2026, 11, 2)


def test_the_time_zone_can_be_changed_and_nothing_else(as_alice: Client, alice: Any) -> None:
    as_alice.post("/accounts/", {"time_zone": "Europe/Stockholm", "is_staff": "1", "email": "x@example.org"})
    alice.refresh_from_db()
    assert (alice.time_zone, alice.is_staff, alice.email) == ("Europe/Stockholm", False, "alice@example.org")


def test_only_places_and_utc_are_offered_as_time_zones(as_alice: Client, alice: Any) -> None:
    page = as_alice.get("/accounts/").content.decode()
    assert '<option value="Asia/Kolkata">Kolkata</option>' in page
    assert '<option value="America/Argentina/Salta">Salta, Argentina</option>' in page
    assert '<optgroup label="Europe">' in page and 'value="UTC" selected' in page
    for name in ("Zulu", "UCT", "Etc/GMT+5", "Asia/Calcutta", "US/Pacific", "localtime", "Factory"):
        assert f'value="{name}"' not in page
        assert as_alice.post("/accounts/", {"time_zone": name}).status_code == 200
    alice.refresh_from_db()
    assert alice.time_zone == "UTC"


def test_an_old_name_of_a_time_zone_stays_until_another_is_chosen(as_alice: Client, alice: Any) -> None:
    alice.time_zone = "US/Pacific"
    alice.save()
    assert 'value="US/Pacific" selected' in as_alice.get("/accounts/").content.decode()
    assert as_alice.post("/accounts/", {"time_zone": "US/Pacific"}).status_code == 302


def test_every_place_on_offer_has_a_clock() -> None:
    for _, places in list_zones():
        assert {name for name, _ in places} <= available_timezones()


def test_a_mail_server_that_is_down_does_not_break_the_page(client: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    assert sign_up(client).status_code == 302


def test_operators_sign_in_where_everybody_does(client: Client) -> None:
    response = client.get("/admin/", follow=True)
    assert response.redirect_chain[-1][0].startswith("/accounts/login/")


def test_the_admin_shows_no_persons_words(finished: Any, django_user_model: Any) -> None:
    operator = django_user_model.objects.create_superuser("operator@example.org", PASSWORD)
    client = Client()
    client.force_login(operator, backend="allauth.account.auth_backends.AuthenticationBackend")
    for address in ("/admin/assessor/assessment/", f"/admin/assessor/assessment/{finished.pk}/change/"):
        page = client.get(address)
        assert page.status_code == 200
        assert b"Lindqvist" not in page.content


def test_a_letter_calls_a_person_by_address_and_a_log_by_number(client: Client, django_user_model: Any) -> None:
    sign_up(client)
    assert "carla@example.org has given your email address" in mail.outbox[0].body
    assert "carla" not in str(django_user_model.objects.get())


def test_times_are_shown_as_the_persons_clock_shows_them(as_alice: Client, alice: Any) -> None:
    assessment = start_sample(alice, "alice_resume.md")
    Assessment.objects.filter(pk=assessment.pk).update(created=datetime(2026, 11, 2, 23, 30, tzinfo=UTC))
    assert "2 Nov 2026, 23:30" in as_alice.get("/assessments/").content.decode()
    alice.time_zone = "Pacific/Auckland"
    alice.save()
    assert "3 Nov 2026, 12:30" in as_alice.get("/assessments/").content.decode()
