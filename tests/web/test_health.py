"""The operator's three pages."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families

from assessor import tasks
from assessor.models import Assessment, LLMCall
from config import health
from tests.conftest import REPORTS, run
from tests.web.reports import give_report

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
    assert re.search(r"^rampwise_queue_age_seconds \d+\.\d{3}$", text, re.MULTILINE)


def test_metrics_tell_how_long_ago_a_worker_swept(client: Client) -> None:
    cache.clear()
    assert b"rampwise_last_sweep_seconds" not in client.get("/metrics").content
    tasks.sweep()
    assert re.search(rb"^rampwise_last_sweep_seconds [0-5]\.\d{3}$", client.get("/metrics").content, re.MULTILINE)


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


def samples(client: Client) -> dict[str, float]:
    """The figures as Prometheus reads them: by name and labels."""
    text = client.get("/metrics").content.decode()
    read = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {f"{s.name}{sorted(s.labels.values())}": s.value for s in read}


def test_prometheus_reads_how_long_each_stage_took(client: Client, queued: Assessment) -> None:
    # A report that was made before goes through no stages.
    REPORTS.clear()
    run(queued)
    read = samples(client)
    for stage in ("reading", "finding", "weighing", "planning"):
        assert 0 <= read[f"rampwise_stage_seconds['0.5', '{stage}']"] <= read["rampwise_stage_seconds['0.95', 'all']"]
    assert read["rampwise_assessments['done']"] == 1


def test_prometheus_reads_why_assessments_failed(client: Client, alice: Any) -> None:
    for message in (tasks.BROKEN, tasks.TOO_LONG, "This PDF is a scan.", "This PDF is locked."):
        give_report(alice, state="failed", report=None, message=message, finished=timezone.now())
    give_report(alice, state="failed", report=None, message=tasks.BROKEN, finished=timezone.now() - timedelta(days=2))
    read = samples(client)
    found = {reason: read[f"rampwise_failures_last_day['{reason}']"] for reason in ("broken", "too_long", "file")}
    assert found == {"broken": 1, "too_long": 1, "file": 2}
    assert read["rampwise_failures_last_day['interrupted']"] == 0


def test_prometheus_reads_what_a_model_cost_also_of_people_who_are_gone(client: Client, alice: Any) -> None:
    figures = {"job": "summary", "prompt_version": "1", "model": "m", "route": "model", "tokens_in": 90}
    LLMCall.objects.create(owner=alice, outcome="answered", cost=2_500_000, tokens_out=10, **figures)
    LLMCall.objects.create(owner=None, outcome="timeout", cost=500_000, tokens_out=0, **figures)
    read = samples(client)
    assert read["rampwise_model_cost_cents_total[]"] == 3
    assert read["rampwise_model_tokens_total[]"] == 190
    assert read["rampwise_model_calls_total['answered']"] == read["rampwise_model_calls_total['timeout']"] == 1


def test_the_figures_hold_nothing_personal(client: Client, finished: Assessment) -> None:
    text = client.get("/metrics").content.decode()
    assert str(finished.pk) not in text
    assert "alice" not in text.lower()


def test_a_web_process_has_its_pages_loaded_before_the_first_is_asked_for() -> None:
    """What they need is out of the garbage collector's way."""
    import gc

    from config import wsgi

    wsgi.load_pages()
    frozen = gc.get_freeze_count()
    gc.unfreeze()
    assert frozen > 10_000
