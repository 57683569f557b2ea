"""Where one comes in: after logging in one is where one wanted to go; an error of ours is a page of ours."""

from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["account_login", "account_signup"])
def test_the_way_on_is_kept_through_the_entrance(name: str, client: Client) -> None:
    html = client.get(reverse(name), {"next": "/assessments/new/"}).content.decode()
    assert '<input type="hidden" name="next" value="/assessments/new/"' in html


def test_after_logging_in_one_is_where_one_wanted_to_go(client: Client, alice: Any) -> None:
    sent = {"login": "alice@example.org", "password": "alice-has-a-passphrase", "next": "/assessments/new/"}
    assert client.post(reverse("account_login"), sent)["Location"] == "/assessments/new/"


def test_a_wrong_password_is_said_in_the_form(client: Client, alice: Any) -> None:
    response = client.post(reverse("account_login"), {"login": "alice@example.org", "password": "wrong"})
    assert 'class="errorlist' in response.content.decode()


def test_an_error_of_ours_is_a_page_without_anything_it_could_need() -> None:
    assert "What you uploaded and ticked is safe" in render_to_string("500.html")
