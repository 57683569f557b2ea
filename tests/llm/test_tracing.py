"""Spans carry figures by the GenAI names and no text; without the optional packages nothing happens."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from assessor.llm import tracing
from assessor.llm.values import LlmOptions, Trace

ROOT = Path(__file__).parents[2]
TRACE = Trace("point", "point.1", "large", "model", "timeout", 900, 0, 5, 2000, 3)
OPTIONS = LlmOptions(key="secret-key", base_url="http://127.0.0.1:9/v1", model="large")


class Recorder:
    """Stands in for the tracer of an exporter."""

    def __init__(self) -> None:
        self.name, self.attributes, self.start, self.end_time = "", {}, 0, 0

    def get_tracer(self, name: str) -> Recorder:
        return self

    def start_span(self, name: str, *, kind: Any, start_time: int, attributes: dict[str, Any]) -> Recorder:
        self.name, self.start, self.attributes = name, start_time, dict(attributes)
        return self

    def set_attribute(self, name: str, value: Any) -> None:
        self.attributes[name] = value

    def end(self, end_time: int) -> None:
        self.end_time = end_time

    SpanKind = SimpleNamespace(CLIENT="client")


def test_a_call_is_a_span_with_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder()
    monkeypatch.setattr(tracing, "_otel", recorder)
    tracing.emit_span(TRACE, OPTIONS)
    assert recorder.name == "chat large"
    assert recorder.attributes["gen_ai.usage.input_tokens"] == 900
    assert recorder.attributes["error.type"] == "timeout"
    assert recorder.end_time - recorder.start == 2_000_000_000
    assert "secret-key" not in str(recorder.attributes)


class Installed:
    """Stands in for the optional packages, which the tests do without."""

    class ProxyTracerProvider:
        """What is there before anybody set a provider up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.provider: Any = self.ProxyTracerProvider()
        self.processors: list[Any] = []
        base = "opentelemetry.exporter.otlp.proto.http.trace_exporter", "opentelemetry.sdk.resources"
        parts = {
            base[0]: SimpleNamespace(OTLPSpanExporter=lambda: "exporter"),
            base[1]: SimpleNamespace(Resource=SimpleNamespace(create=dict)),
            "opentelemetry.sdk.trace": SimpleNamespace(
                TracerProvider=lambda resource: SimpleNamespace(
                    resource=resource, add_span_processor=self.processors.append
                )
            ),
            "opentelemetry.sdk.trace.export": SimpleNamespace(
                BatchSpanProcessor=lambda exporter: f"batch of {exporter}"
            ),
        }
        for name, module in parts.items():
            monkeypatch.setitem(sys.modules, name, module)
        monkeypatch.setattr(tracing, "_otel", self)
        tracing.set_up_exporter.cache_clear()

    def get_tracer_provider(self) -> Any:
        return self.provider

    def set_tracer_provider(self, provider: Any) -> None:
        self.provider = provider


def test_where_an_address_is_named_spans_go_there(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = Installed(monkeypatch)
    assert not tracing.set_up_exporter()
    tracing.set_up_exporter.cache_clear()
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318")
    assert tracing.set_up_exporter()
    assert installed.processors == ["batch of exporter"]
    assert installed.provider.resource == {"service.name": "rampwise"}


def test_a_provider_that_somebody_else_set_up_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = Installed(monkeypatch)
    installed.provider = "theirs"
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318")
    assert not tracing.set_up_exporter()
    assert installed.provider == "theirs"


def test_without_the_packages_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "_otel", None)
    tracing.emit_span(TRACE, OPTIONS)


def test_no_variable_makes_the_client_log_what_is_asked() -> None:
    """OPENAI_LOG=debug would, on import, whatever the settings say."""
    code = "import logging, assessor.llm.client; print(logging.getLogger('openai').getEffectiveLevel())"
    environment = os.environ | {"OPENAI_LOG": "debug"}
    said = subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT, capture_output=True, check=True)
    assert int(said.stdout) == logging.WARNING
