"""The operator's three pages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from assessor import tasks
from assessor.models import Assessment
from config import health

pytestmark = pytest.mark.django_db


def test_healthz_answers_without_a_login(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_readyz_names_the_parts_that_work(client: Client) -> None:
    response = client.get("/readyz")
    assert response.status_code == 200, response.content
    assert response.json() == {
        "ready": True,
        "parts": {"database": True, "migrations": True, "cache": True, "broker": True},
    }


@pytest.mark.parametrize("part", ["database", "migrations", "cache", "broker"])
def test_readyz_is_503_and_names_the_part_that_is_down(
    client: Client, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def break_down() -> bool:
        raise RuntimeError("postgres://user:secret@db/app")

    monkeypatch.setitem(health.CHECKS, part, break_down)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["parts"][part] is False
    assert b"secret" not in response.content


def test_metrics_count_what_waits(client: Client, queued: Assessment) -> None:
    text = client.get("/metrics").content.decode()
    assert 'rampwise_assessments{state="queued"} 1' in text
    assert re.search(r"^rampwise_queue_age_seconds \d+\.\d$", text, re.MULTILINE)


def test_metrics_tell_how_long_ago_a_worker_swept(client: Client) -> None:
    cache.clear()
    assert b"rampwise_last_sweep_seconds" not in client.get("/metrics").content
    tasks.sweep()
    assert re.search(rb"^rampwise_last_sweep_seconds [0-5]\.\d$", client.get("/metrics").content, re.MULTILINE)


@pytest.mark.parametrize("address", ["/healthz", "/readyz", "/metrics"])
def test_they_are_read_only(client: Client, address: str) -> None:
    assert client.post(address).status_code == 405


def test_a_busy_database_keeps_health_and_readiness_apart(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "CHECKS", {"database": lambda: False})
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503


def test_the_figures_know_every_state(finished_states: Any, client: Client) -> None:
    text = client.get("/metrics").content.decode()
    assert set(re.findall(r'state="(\w+)"', text)) == {"queued", "running", "done", "failed"}


@pytest.fixture
def finished_states(queued: Assessment) -> Assessment:
    token = Assessment.objects.claim(queued.pk)
    Assessment.objects.fail(queued.pk, token, "no")
    return queued
