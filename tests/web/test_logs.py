"""Logs hold ids, kinds and places, never a person's words."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from django.conf import settings

from config.logs import show_place_only


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
