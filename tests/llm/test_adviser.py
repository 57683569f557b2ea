"""Asking under terms: the route, retries, the breaker, places, the budget, the clock. No database."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from werkzeug import Request, Response

from assessor.asking import _own_cache
from assessor.llm.adviser import Adviser
from assessor.llm.book import MemoryBook
from assessor.llm.guarding import Breaker, Slots
from assessor.llm.replies import Pointing
from assessor.llm.values import Ask, LlmOptions
from tests.llm.conftest import Provider, answer_nothing, as_json, reply

ASK = Ask("point", "point.1", "Point.", "SUBJECTS\n- practice idempotency", Pointing, "resume")


def make_adviser(options: LlmOptions, **given: Any) -> Adviser:
    """An adviser with a book and a cache of its own."""
    cache = _own_cache()
    cache.clear()
    return Adviser(options, MemoryBook(options), cache, **given)


def outcomes(adviser: Adviser) -> list[tuple[str, str]]:
    """The routes that were tried, each with what came of it."""
    return [(trace.route, trace.outcome) for trace in adviser.book.traces]


def status(code: int, **headers: str) -> Callable[[Request, Provider], Response]:
    """A provider that always answers with one status."""
    return lambda request, provider: Response("{}", code, headers=headers, content_type="application/json")


def test_an_answer_is_written_down_with_tokens_cost_and_time(options: LlmOptions, provider: Provider) -> None:
    adviser = make_adviser(options)
    (answer,) = adviser.ask_all([ASK])
    assert (answer.outcome, answer.model) == ("answered", "large")
    (trace,) = adviser.book.traces
    assert (trace.tokens_in, trace.tokens_out, trace.attempts) == (900, 100, 1)
    assert trace.cost == 900 * 125 + 100 * 1000
    assert 0 < trace.latency < 5000


@pytest.mark.parametrize(("code", "attempts"), [(429, 3), (500, 3), (503, 3), (400, 1), (401, 1), (404, 1), (422, 1)])
def test_only_429_and_5xx_are_tried_again(code: int, attempts: int, options: LlmOptions, provider: Provider) -> None:
    provider.script = status(code)
    make_adviser(replace(options, retries=2, cheaper_model="", stage_seconds=8)).ask_all([ASK])
    assert len(provider.requests) == attempts


def test_a_server_cannot_ask_to_be_asked_again(options: LlmOptions, provider: Provider) -> None:
    provider.script = status(400, **{"x-should-retry": "true"})
    make_adviser(replace(options, retries=2, cheaper_model="")).ask_all([ASK])
    assert len(provider.requests) == 1


def test_a_short_retry_after_is_waited_for(options: LlmOptions, provider: Provider) -> None:
    times: list[float] = []

    def script(request: Request, provider: Provider) -> Response:
        times.append(time.monotonic())
        first = len(times) == 1
        return status(429, **{"Retry-After": "1"})(request, provider) if first else answer_nothing(request, provider)

    provider.script = script
    adviser = make_adviser(replace(options, retries=2))
    (answer,) = adviser.ask_all([ASK])
    assert answer.outcome == "answered"
    assert times[1] - times[0] >= 1
    assert adviser.book.traces[0].attempts == 2


def test_a_long_retry_after_is_not(options: LlmOptions, provider: Provider) -> None:
    provider.script = status(429, **{"Retry-After": "60"})
    began = time.monotonic()
    adviser = make_adviser(replace(options, retries=2))
    adviser.ask_all([ASK])
    assert time.monotonic() - began < 2
    assert outcomes(adviser) == [("model", "rate_limited"), ("cheaper", "rate_limited"), ("rules", "rate_limited")]


def test_a_cut_connection_is_not_tried_again(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: Response(iter([b"{"]), headers={"Content-Length": "900"})
    adviser = make_adviser(replace(options, retries=2, cheaper_model=""))
    adviser.ask_all([ASK])
    assert outcomes(adviser)[0] == ("model", "connection")
    assert len(provider.requests) == 1


def test_nobody_listening_is_a_broken_connection(options: LlmOptions) -> None:
    adviser = make_adviser(replace(options, base_url="http://127.0.0.1:9/v1"))
    (answer,) = adviser.ask_all([ASK])
    assert (answer.outcome, answer.reply) == ("connection", None)


def test_after_several_failures_a_model_is_left_alone_and_then_tried_by_one(
    options: LlmOptions, provider: Provider
) -> None:
    provider.script = status(500)
    options = replace(options, cheaper_model="", breaker_failures=2, breaker_seconds=1)
    adviser = make_adviser(options)
    for number in range(4):
        adviser.ask_all([replace(ASK, data=f"question {number}")])
    assert len(provider.requests) == 2
    assert outcomes(adviser)[-1] == ("rules", "circuit_open")
    breaker = Breaker(adviser.cache, options, "large")
    waited = threading.Event()
    waited.wait(1.1)
    assert breaker.allows()
    assert not breaker.allows()
    breaker.note("answered")
    assert breaker.allows()
    assert breaker.allows()


def test_a_malformed_reply_says_nothing_about_the_provider(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: reply(request, "no")
    adviser = make_adviser(replace(options, cheaper_model="", breaker_failures=1))
    adviser.ask_all([ASK, replace(ASK, data="other")])
    assert len(provider.requests) == 2


def test_no_more_calls_at_once_than_there_are_places(options: LlmOptions, provider: Provider) -> None:
    most = now = 0
    lock = threading.Lock()

    def script(request: Request, provider: Provider) -> Response:
        nonlocal most, now
        with lock:
            now += 1
            most = max(most, now)
        provider.released.wait(0.1)
        with lock:
            now -= 1
        return answer_nothing(request, provider)

    provider.script = script
    asks = [replace(ASK, data=str(number)) for number in range(8)]
    answers = make_adviser(replace(options, parallel=4, slots=2)).ask_all(asks)
    assert {answer.outcome for answer in answers} == {"answered"}
    assert most == 2


def test_places_taken_by_others_are_waited_for_and_then_given_up(options: LlmOptions, provider: Provider) -> None:
    adviser = make_adviser(replace(options, slots=1, stage_seconds=1.5))
    assert Slots(adviser.cache, options).take()
    (answer,) = adviser.ask_all([ASK])
    assert answer.outcome == "busy"
    assert provider.requests == []


def test_a_budget_is_enforced_before_the_call_and_the_cheaper_model_may_still_fit(
    options: LlmOptions, provider: Provider
) -> None:
    adviser = make_adviser(replace(options, cents_per_day=2))
    (answer,) = adviser.ask_all([ASK])
    assert answer.model == "small"
    assert [body["model"] for body in provider.requests] == ["small"]
    assert outcomes(adviser) == [("model", "over_budget"), ("cheaper", "answered")]


def test_parallel_calls_cannot_take_the_rest_of_a_budget_together(options: LlmOptions, provider: Provider) -> None:
    adviser = make_adviser(replace(options, tokens_per_assessment=8000))
    answers = adviser.ask_all([replace(ASK, data=str(number)) for number in range(6)])
    answered = sum(answer.outcome == "answered" for answer in answers)
    assert 2 <= answered <= 5
    assert "over_budget" in {answer.outcome for answer in answers}


def test_the_same_question_is_asked_once(options: LlmOptions, provider: Provider) -> None:
    adviser = make_adviser(options)
    adviser.ask_all([ASK])
    (again,) = adviser.ask_all([ASK])
    assert again.outcome == "cached"
    assert len(provider.requests) == 1


@pytest.mark.parametrize("change", [{"data": "other"}, {"prompt": "Other."}, {"prompt_version": "point.2"}])
def test_another_text_prompt_or_version_is_another_question(
    change: dict[str, str], options: LlmOptions, provider: Provider
) -> None:
    adviser = make_adviser(options)
    adviser.ask_all([ASK])
    adviser.ask_all([replace(ASK, **change)])
    assert len(provider.requests) == 2


def test_a_cancelled_assessment_ends_at_the_next_heartbeat(options: LlmOptions, provider: Provider) -> None:
    class Gone(Exception):
        pass

    def beat(done: int, total: int) -> None:
        if provider.requests:
            raise Gone

    provider.script = lambda request, provider: (provider.released.wait(20), Response("{}"))[1]
    adviser = make_adviser(options, beat=beat)
    began = time.monotonic()
    with pytest.raises(Gone):
        adviser.ask_all([ASK])
    assert time.monotonic() - began < 2
    assert outcomes(adviser) == [("model", "cancelled")]


def test_everything_ends_with_the_stage(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: (provider.released.wait(20), Response("{}"))[1]
    began = time.monotonic()
    answers = make_adviser(replace(options, stage_seconds=1, timeout=30)).ask_all([ASK, replace(ASK, data="b")])
    assert time.monotonic() - began < 2.5
    assert {answer.outcome for answer in answers} == {"timeout"}


def test_a_reply_with_absurd_counts_costs_what_was_estimated(options: LlmOptions, provider: Provider) -> None:
    def script(request: Request, provider: Provider) -> Response:
        envelope = reply(request, {"passages": []}).get_json()
        envelope["usage"] |= {"input_tokens": -5, "output_tokens": 10**12}
        return as_json(envelope)

    provider.script = script
    adviser = make_adviser(options)
    (answer,) = adviser.ask_all([ASK])
    assert answer.outcome == "answered"
    assert 0 < adviser.book.traces[0].tokens_in < 2000
