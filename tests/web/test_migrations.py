"""Each migration on a filled database of the version before: no row and no value goes, and a plan folds as it did."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime
from graphlib import TopologicalSorter
from typing import Any

import pytest
from django.db import connection, models
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from assessor.core.folding import fold
from assessor.core.plan_state import Event
from assessor.histories import history_of
from assessor.models import Plan
from assessor.sample import load_sample

pytestmark = pytest.mark.django_db(transaction=True)

APP = "assessor"
NAMES = sorted(name for app, name in MigrationLoader(None).disk_migrations if app == APP)
STEPS = list(zip(NAMES, NAMES[1:], strict=False))
DAY, MOMENT = date(2026, 11, 2), datetime(2026, 11, 2, 9, tzinfo=UTC)
PROPOSAL = load_sample().model_dump(mode="json", by_alias=True)["plan"]
TASKS = [task["id"] for phase in PROPOSAL["phases"] for task in phase["tasks"]]
HISTORY: list[tuple[str, dict[str, Any]]] = [
    ("merge", {"plan": PROPOSAL, "assessment": str(uuid.UUID(int=1))}),
    ("tick", {"task": TASKS[0], "proof": "https://example.org/pull/7"}),
    ("skip", {"task": TASKS[2], "reason": "Done at work"}),
    ("log_hours", {"task": TASKS[1], "hours": 3}),
    ("note", {"task": TASKS[1], "note": "Half of it"}),
    ("tick", {"task": TASKS[3], "proof": ""}),
    ("undo", {"sequence": 6}),
]
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def at_the_end() -> Iterator[None]:
    """Whatever becomes of a test, the next one finds the newest version."""
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def migrate(name: str) -> Any:
    """The database at one version of the app, and the models of that version."""
    executor = MigrationExecutor(connection)
    executor.migrate([(APP, name)])
    return MigrationExecutor(connection).loader.project_state([(APP, name)]).apps


def fill(apps: Any) -> None:
    """A row of every model of the app, each value one that can be told apart, and a plan that was worked on."""
    user = apps.get_model("accounts", "User").objects.create(email="filled@example.org", password="x")
    made: dict[str, Any] = {"user": user}
    known = {model._meta.model_name: model for model in apps.get_app_config(APP).get_models()}
    needs = {name: {f.related_model._meta.model_name for f in _keys(model)} for name, model in known.items()}
    for name in TopologicalSorter(needs).static_order():
        if name in known and name != "planevent":
            made[name] = known[name].objects.create(**{f.attname: _value(f, made) for f in _own(known[name])})
    for sequence, (kind, payload) in enumerate(HISTORY, start=1):
        known["planevent"].objects.create(
            plan=made["plan"], sequence=sequence, client_key=str(sequence), kind=kind, payload=payload, at=MOMENT
        )


def _own(model: Any) -> list[Any]:
    """The fields to give a value; a key that may be empty may be part of a circle and stays empty."""
    return [
        f
        for f in model._meta.concrete_fields
        if not isinstance(f, models.AutoField) and not (f.is_relation and f.null and not f.primary_key)
    ]


def _keys(model: Any) -> list[Any]:
    return [field for field in _own(model) if field.is_relation]


def _value(field: Any, made: dict[str, Any]) -> Any:
    """A value for a field, by its kind."""
    if field.is_relation:
        return made[field.related_model._meta.model_name].pk
    if field.choices:
        return field.choices[0][0]
    text = f"{field.model._meta.model_name} {field.name}"
    values: dict[type, Any] = {
        models.UUIDField: uuid.uuid5(uuid.NAMESPACE_URL, text),
        models.BooleanField: True,
        models.DateTimeField: MOMENT,
        models.DateField: DAY,
        models.IntegerField: 7,
        models.FloatField: 0.5,
        models.DecimalField: 1,
        models.JSONField: {"kept": text},
        models.BinaryField: text.encode(),
        models.CharField: text[: field.max_length],
        models.TextField: text,
        models.FileField: text,
    }
    return next(value for kind, value in values.items() if isinstance(field, kind))


def rows_of(apps: Any) -> Rows:
    """Every value of every row of the app."""
    found = {model._meta.model_name: model for model in apps.get_app_config(APP).get_models()}
    return {name: list(model.objects.order_by("pk").values()) for name, model in found.items()}


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose bytes can be compared on every database."""
    return {name: bytes(value) if isinstance(value, memoryview) else value for name, value in row.items()}


@pytest.mark.parametrize(("before", "after"), STEPS, ids=[after for _, after in STEPS])
def test_no_row_and_no_value_is_lost(at_the_end: None, before: str, after: str) -> None:
    old = migrate(before)
    fill(old)
    kept = rows_of(old)
    assert all(kept.values())
    now = rows_of(migrate(after))
    for name, rows in kept.items():
        assert len(now[name]) == len(rows), name
        for was, becomes in zip(rows, now[name], strict=True):
            was, becomes = plain(was), plain(becomes)
            assert {field: becomes[field] for field in was if field in becomes} == {
                field: value for field, value in was.items() if field in becomes
            }


def test_a_plan_of_the_first_version_folds_as_it_did(at_the_end: None) -> None:
    fill(migrate(NAMES[0]))
    MigrationExecutor(connection).migrate([(APP, NAMES[-1])])
    expected = fold(
        Event(sequence=n, kind=kind, payload=payload, at="2026-11-02")
        for n, (kind, payload) in enumerate(HISTORY, start=1)
    )
    state = fold(history_of(Plan.objects.get()))
    assert state == expected
    assert set(state.done) == {TASKS[0]}
    assert state.skipped == {TASKS[2]: "Done at work"}
