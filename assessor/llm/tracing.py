"""Spans by the GenAI conventions, where requirements-otel.txt is installed and an exporter configured; else nothing."""

from __future__ import annotations

import os
import time
from functools import cache
from urllib.parse import urlsplit

from assessor.llm.values import GOOD, LlmOptions, Trace

try:
    from opentelemetry import trace as _otel
except ImportError:  # the optional extra
    _otel = None


# The variables by which OpenTelemetry itself is told where to send.
ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")


@cache
def set_up_exporter() -> bool:
    """Once per process, behind the fork, because the thread that sends would not survive it. Was one set up?

    Not where nobody named an address, nor where the process was started with a provider (`opentelemetry-instrument`).
    """
    if not any(os.environ.get(name) for name in ENDPOINTS):
        return False
    if not isinstance(_otel.get_tracer_provider(), _otel.ProxyTracerProvider):
        return False
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    name = os.environ.get("OTEL_SERVICE_NAME", "rampwise")
    provider = TracerProvider(resource=Resource.create({"service.name": name}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    _otel.set_tracer_provider(provider)
    return True


def emit_span(trace: Trace, options: LlmOptions) -> None:
    """One finished call as a span, with figures and no text."""
    if _otel is None:
        return
    set_up_exporter()
    end = time.time_ns()
    span = _otel.get_tracer("rampwise.llm").start_span(
        f"chat {trace.model}",
        kind=_otel.SpanKind.CLIENT,
        start_time=end - trace.latency * 1_000_000,
        attributes={
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": trace.model,
            "server.address": urlsplit(options.base_url).hostname or "",
            "gen_ai.request.max_tokens": options.output_tokens,
            "gen_ai.usage.input_tokens": trace.tokens_in,
            "gen_ai.usage.output_tokens": trace.tokens_out,
            "rampwise.job": trace.job,
            "rampwise.prompt_version": trace.prompt_version,
            "rampwise.route": trace.route,
            "rampwise.attempts": trace.attempts,
            "rampwise.outcome": trace.outcome,
            "rampwise.cost_microcents": trace.cost,
        },
    )
    if trace.outcome not in GOOD:
        span.set_attribute("error.type", trace.outcome)
    span.end(end_time=end)
