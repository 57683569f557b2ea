"""Spans by the GenAI conventions, where the optional OpenTelemetry packages are installed; nothing otherwise."""

from __future__ import annotations

import time

from assessor.llm.values import GOOD, LlmOptions, Trace

try:
    from opentelemetry import trace as _otel
except ImportError:  # the optional extra
    _otel = None


def emit_span(trace: Trace, options: LlmOptions) -> None:
    """One finished call as a span, with figures and no text."""
    if _otel is None:
        return
    end = time.time_ns()
    span = _otel.get_tracer("rampwise.llm").start_span(
        f"chat {trace.model}",
        kind=_otel.SpanKind.CLIENT,
        start_time=end - trace.latency * 1_000_000,
        attributes={
            "gen_ai.operation.name": "chat",
            "gen_ai.provider.name": "openai",
            "gen_ai.request.model": trace.model,
            "gen_ai.request.max_tokens": options.output_tokens,
            "gen_ai.usage.input_tokens": trace.tokens_in,
            "gen_ai.usage.output_tokens": trace.tokens_out,
            "rampwise.job": trace.job,
            "rampwise.prompt_version": trace.prompt_version,
            "rampwise.route": trace.route,
            "rampwise.attempts": trace.attempts,
        },
    )
    if trace.outcome not in GOOD:
        span.set_attribute("error.type", trace.outcome)
    span.end(end_time=end)
