"""Asking under terms: the route, retries, the breaker, places, the budget, the clock. No database."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from werkzeug import Request, Response

from assessor.asking import _own_cache
from assessor.llm.adviser import Adviser
from assessor.llm.book import MemoryBook
from assessor.llm.guarding import Breaker, Slots
from assessor.llm.replies import Pointing
from assessor.llm.values import Ask, LlmOptions, Outcome
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


@pytest.mark.parametrize(
    ("code", "attempts"), [(408, 3), (429, 3), (500, 3), (503, 3), *((code, 1) for code in (400, 401, 404, 409, 422))]
)
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


LONG_PAUSES = [
    {"Retry-After": "60"},
    {"Retry-After": "4.5"},
    {"Retry-After": "inf"},
    {"Retry-After": "9" * 5000},
    {"Retry-After": "Fri, 31 Dec 2999 23:59:59 GMT"},
    {"Retry-After-Ms": "4000"},
]


@pytest.mark.parametrize("headers", LONG_PAUSES, ids=lambda headers: f"{headers}"[:40])
def test_a_long_retry_after_is_not(headers: dict[str, str], options: LlmOptions, provider: Provider) -> None:
    provider.script = status(429, **headers)
    began = time.monotonic()
    adviser = make_adviser(replace(options, retries=2))
    adviser.ask_all([ASK])
    assert time.monotonic() - began < 2
    assert outcomes(adviser) == [("model", "rate_limited"), ("cheaper", "rate_limited"), ("rules", "rate_limited")]


@pytest.mark.parametrize("pause", ["soon", "", "-5", "nan", "Fri, 99 Foo 2999"])
def test_a_retry_after_that_says_nothing_is_not_heeded(pause: str, options: LlmOptions, provider: Provider) -> None:
    provider.script = status(429, **{"Retry-After": pause})
    make_adviser(replace(options, retries=1, cheaper_model="")).ask_all([ASK])
    assert len(provider.requests) == 2


def test_a_cut_connection_is_not_tried_again(options: LlmOptions, provider: Provider) -> None:
    provider.script = lambda request, provider: Response(iter([b"{"]), headers={"Content-Length": "900"})
    adviser = make_adviser(replace(options, retries=2, cheaper_model=""))
    adviser.ask_all([ASK])
    assert outcomes(adviser)[0] == ("model", "connection")
    assert len(provider.requests) == 1


def fails_for(large: Callable[[Request, Provider], Response]) -> Callable[[Request, Provider], Response]:
    """The first model does this; the cheaper one answers."""

    def script(request: Request, provider: Provider) -> Response:
        return (large if request.get_json()["model"] == "large" else answer_nothing)(request, provider)

    return script


def silent(request: Request, provider: Provider) -> Response:
    """No reply while the test runs."""
    provider.released.wait(20)
    return Response("{}")


def drip(request: Request, provider: Provider) -> Response:
    """A body that never ends and never pauses long enough for a time-out."""
    return Response((b" " for _ in range(200) if not provider.released.wait(0.1)), content_type="application/json")


@pytest.mark.parametrize("large", [silent, drip])
def test_a_model_that_keeps_us_waiting_leaves_time_for_the_cheaper_one(
    large: Callable[[Request, Provider], Response], options: LlmOptions, provider: Provider
) -> None:
    provider.script = fails_for(large)
    adviser = make_adviser(replace(options, retries=2, timeout=1.5, stage_seconds=3))
    (answer,) = adviser.ask_all([ASK])
    assert (answer.outcome, answer.model) == ("answered", "small")
    assert outcomes(adviser) == [("model", "timeout"), ("cheaper", "answered")]


def test_headers_that_drip_come_to_an_end_and_so_does_their_thread(options: LlmOptions) -> None:
    over = threading.Event()

    def serve(listening: socket.socket) -> None:
        line, _ = listening.accept()
        line.recv(100_000)
        with contextlib.suppress(OSError), line:
            line.sendall(b"HTTP/1.1 200 OK\r\n")
            while not over.wait(0.1):
                line.sendall(b"X-More: yes\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening,), daemon=True).start()
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        adviser = make_adviser(replace(options, base_url=url, cheaper_model="", stage_seconds=1, timeout=20))
        (answer,) = adviser.ask_all([ASK])
        assert answer.outcome == "timeout"
        for thread in [thread for thread in threading.enumerate() if thread.name == "llm"]:
            thread.join(timeout=5)
            assert not thread.is_alive()
    over.set()


def test_a_reply_that_was_packed_is_not_unpacked(options: LlmOptions, provider: Provider) -> None:
    packed = gzip.compress(b" " * 50_000_000)
    provider.script = lambda request, provider: Response(packed, headers={"Content-Encoding": "gzip"})
    adviser = make_adviser(replace(options, cheaper_model=""))
    tracemalloc.start()
    adviser.ask_all([ASK])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 20_000_000
    assert outcomes(adviser)[0] == ("model", "malformed")


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
