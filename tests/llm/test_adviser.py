"""Asking under terms: the route, the breaker, places, turns, the budget, the clock. No database."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from werkzeug import Request, Response

from assessor.asking import _own_cache
from assessor.llm.adviser import Adviser
from assessor.llm.guarding import Breaker, Slots
from assessor.llm.values import LlmOptions, Outcome
from tests.llm.asks import ASK, make_adviser, outcomes, silent, status
from tests.llm.conftest import Provider, answer_nothing, as_json, reply


def test_an_answer_is_written_down_with_tokens_cost_and_time(options: LlmOptions, provider: Provider) -> None:
    adviser = make_adviser(options)
    (answer,) = adviser.ask_all([ASK])
    assert (answer.outcome, answer.model) == ("answered", "large")
    (trace,) = adviser.book.traces
    assert (trace.tokens_in, trace.tokens_out, trace.attempts) == (900, 100, 1)
    assert trace.cost == 900 * 125 + 100 * 1000
    assert 0 < trace.latency < 5000


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


@pytest.mark.parametrize("outcome", ["cancelled", "switched_off"])
def test_a_call_that_we_ended_says_nothing_about_the_provider(outcome: Outcome, options: LlmOptions) -> None:
    breaker = Breaker(_own_cache(), replace(options, breaker_failures=2), "large")
    for said in ("timeout", outcome, "timeout"):
        breaker.note(said)
    assert not breaker.allows()


def test_a_malformed_reply_is_charged_as_the_provider_counted(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: reply(request, "no")
    adviser = make_adviser(replace(options, cheaper_model=""))
    adviser.ask_all([ASK])
    assert (adviser.book.traces[0].tokens_in, adviser.book.traces[0].tokens_out) == (900, 100)


def test_a_call_that_came_to_nothing_is_charged_as_reserved_and_one_that_never_left_is_not(
    options: LlmOptions, provider: Provider
) -> None:
    provider.script = silent
    adviser = make_adviser(replace(options, cheaper_model="", timeout=1))
    adviser.ask_all([ASK])
    assert adviser.book.traces[0].tokens_out == options.output_tokens
    nobody = make_adviser(replace(options, base_url="http://127.0.0.1:9/v1"))
    nobody.ask_all([ASK])
    assert {trace.cost for trace in nobody.book.traces} == {0}


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


def test_the_same_question_at_the_same_time_is_asked_once(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: (provider.released.wait(0.3), answer_nothing(request, provider))[1]
    adviser = make_adviser(options)
    answers = adviser.ask_all([ASK, ASK, ASK])
    assert [answer.outcome for answer in answers] == ["answered", "cached", "cached"]
    assert len(provider.requests) == 1


def test_another_worker_with_the_same_question_waits_for_the_answer(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: (provider.released.wait(0.5), answer_nothing(request, provider))[1]
    first = make_adviser(options)
    second = Adviser(options, first.book, first.cache)
    with ThreadPoolExecutor(2) as workers:
        found = [worker.result()[0].outcome for worker in [workers.submit(a.ask_all, [ASK]) for a in (first, second)]]
    assert sorted(found) == ["answered", "cached"]
    assert len(provider.requests) == 1


def test_where_the_first_one_fails_the_next_one_asks(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: (
        status(400)(request, provider) if len(provider.requests) == 1 else answer_nothing(request, provider)
    )
    answers = make_adviser(replace(options, cheaper_model="")).ask_all([ASK, ASK])
    assert sorted(answer.outcome for answer in answers) == ["answered", "rejected"]


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
