"""Logs hold ids, kinds and places, never a person's words."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from config.logs import hide_secrets, show_place_only
from tests.web.test_ownership import addresses


def fail_over_a_resume() -> None:
    try:
        raise ValueError("Alice Lindqvist-Mbeki")
    except ValueError as error:
        raise RuntimeError("+46 70 555 01 42") from error


def test_an_exception_is_logged_by_kind_and_place_without_its_words() -> None:
    try:
        fail_over_a_resume()
    except RuntimeError:
        event = show_place_only(None, "error", {"event": "x", "exc_info": True})
    assert "RuntimeError" in event["exception"]
    assert "ValueError" in event["exception"]
    assert "test_logs.py" in event["exception"]
    assert "Alice" not in str(event)
    assert "555" not in str(event)


def test_an_event_without_an_exception_is_left_alone() -> None:
    assert show_place_only(None, "info", {"event": "x"}) == {"event": "x"}


def test_the_configured_formatter_uses_it(capsys: pytest.CaptureFixture[str]) -> None:
    formatter: Any = settings.LOGGING["formatters"]["lines"]
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "it broke", None, None)
    try:
        fail_over_a_resume()
    except RuntimeError as error:
        record.exc_info = (type(error), error, error.__traceback__)
    made = formatter["()"](processors=formatter["processors"], foreign_pre_chain=formatter["foreign_pre_chain"])
    line = made.format(record)
    assert "it broke" in line
    assert "RuntimeError" in line
    assert "555" not in line
    assert "Alice" not in line


@pytest.mark.parametrize(
    "address",
    [
        "/shared/{}/",
        "/plan/calendar/{}.ics",
        "/plan/unsubscribe/{}/",
        "/accounts/password/reset/key/{}/",
        "/accounts/confirm-email/{}/",
    ],
)
def test_an_address_that_opens_something_is_logged_without_its_secret(address: str) -> None:
    event = hide_secrets(
        None, "info", {"event": "x", "request": f"GET {address.format('s3cret-Token_1:2')}", "code": 200}
    )
    assert "s3cret" not in event["request"]
    assert event["request"].startswith(f"GET {address.split('{')[0]}")
    assert event["code"] == 200


def test_every_address_with_a_token_is_known_to_the_log() -> None:
    """Generated from the URL table: a new one needs a line in `config.logs`."""
    with_token = [address for address in addresses() if "token" in address.converters]
    assert len(with_token) >= 3
    for address in with_token:
        secret = dict.fromkeys(address.converters, "s3cretToken1")
        path = reverse(address.name, kwargs=secret)
        assert "s3cret" not in hide_secrets(None, "info", {"request": f"GET {path}"})["request"], address.name
