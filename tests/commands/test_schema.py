"""The published schema is that of the code, and reports follow it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator, ValidationError

from assessor.management.commands.schema import FILE
from assessor.sample import load_sample

SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_published_schema_is_up_to_date() -> None:
    call_command("schema", "--check")


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_sample_report_follows_the_schema() -> None:
    Draft202012Validator(SCHEMA).validate(load_sample().model_dump(mode="json", by_alias=True))


@pytest.mark.django_db
def test_the_report_of_a_run_follows_the_schema(finished: Any) -> None:
    Draft202012Validator(SCHEMA).validate(finished.report)


@pytest.mark.parametrize("field,value", [("verdict", 3), ("gaps", None), ("closest_flavor", 0), ("invented", "x")])
def test_something_else_does_not_follow_the_schema(field: str, value: object) -> None:
    report = load_sample().model_dump(mode="json", by_alias=True) | {field: value}
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate(report)
