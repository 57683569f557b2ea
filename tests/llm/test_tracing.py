"""Spans carry figures by the GenAI names and no text; without the optional packages nothing happens."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from assessor.llm import tracing
from assessor.llm.values import LlmOptions, Trace

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


def test_without_the_packages_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tracing, "_otel", None)
    tracing.emit_span(TRACE, OPTIONS)
