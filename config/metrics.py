"""The figures in Prometheus's text format: what each is, and its samples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assessor import figures

Sample = tuple[Mapping[str, str], float]
QUANTILES = (0.5, 0.95)


def render() -> str:
    """Everything there is to watch, one block per name."""
    return "".join(_block(*metric) for metric in _metrics())


def _metrics() -> Iterator[tuple[str, str, str, Sequence[Sample]]]:
    """Name, kind, meaning, samples."""
    queue = figures.queue_figures()
    by_state = [({"state": state}, count) for state, count in sorted(queue.by_state.items())]
    yield "assessments", "gauge", "Assessments by state.", by_state
    yield "queue_age_seconds", "gauge", "How long the oldest queued assessment waits.", [({}, queue.oldest_queued)]
    yield "leases_expired", "gauge", "Claims that nobody renews any more.", [({}, queue.leases_expired)]
    yield "attempts_max", "gauge", "The most attempts of an assessment in work.", [({}, queue.attempts_max)]
    if queue.last_sweep is not None:
        yield "last_sweep_seconds", "gauge", "How long ago a worker ran the sweeper.", [({}, queue.last_sweep)]
    yield "stage_seconds", "gauge", "Seconds of a stage, over the newest finished assessments.", _quantiles()
    failed = [({"reason": reason}, count) for reason, count in sorted(figures.failures().items())]
    yield "failures_last_day", "gauge", "Assessments that failed in the last 24 hours.", failed
    asked = figures.model_figures()
    calls = [({"outcome": one.outcome}, one.calls) for one in asked]
    yield "model_calls_total", "counter", "Calls to a language model.", calls
    yield "model_cost_cents_total", "counter", "What they cost.", [({}, sum(one.cents for one in asked))]
    yield "model_tokens_total", "counter", "Tokens read and written.", [({}, sum(one.tokens for one in asked))]


def _quantiles() -> list[Sample]:
    """The middle and the 95th of every stage that has finished runs."""
    return [
        ({"stage": stage, "quantile": str(quantile)}, seconds[min(len(seconds) - 1, int(quantile * len(seconds)))])
        for stage, seconds in figures.stage_seconds().items()
        if seconds
        for quantile in QUANTILES
    ]


def _block(name: str, kind: str, meaning: str, samples: Sequence[Sample]) -> str:
    """One metric. Labels are words of ours: nothing in them needs escaping."""
    name = f"rampwise_{name}"
    lines = [f"# HELP {name} {meaning}", f"# TYPE {name} {kind}"]
    for labels, value in samples:
        inside = ",".join(f'{label}="{said}"' for label, said in labels.items())
        number = f"{value:.3f}" if isinstance(value, float) else value
        lines.append(f"{name}{{{inside}}} {number}" if inside else f"{name} {number}")
    return "\n".join(lines) + "\n"
