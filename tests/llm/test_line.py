"""The line to a provider: what is tried again, what is waited for, and how a reply that does not end is ended."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace

import pytest
from werkzeug import Request, Response

from assessor.llm.values import LlmOptions
from tests.llm.asks import ASK, make_adviser, outcomes, silent, status
from tests.llm.conftest import Provider, answer_nothing


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


def drip(request: Request, provider: Provider) -> Response:
    """A body that never ends and never pauses long enough for a time-out."""
    return Response((b" " for _ in range(200) if not provider.released.wait(0.1)), content_type="application/json")


@pytest.mark.parametrize("large", [silent, drip])
def test_a_model_that_keeps_us_waiting_leaves_time_for_the_cheaper_one(
    large: Callable[[Request, Provider], Response], options: LlmOptions, provider: Provider
) -> None:
    provider.script = fails_for(large)
    adviser = make_adviser(replace(options, retries=2, timeout=4.5, stage_seconds=9))
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
        adviser = make_adviser(replace(options, base_url=url, stage_seconds=1.5, timeout=20))
        (answer,) = adviser.ask_all([ASK])
        assert answer.outcome == "timeout"
        assert [route for route, _ in outcomes(adviser)] == ["model", "cheaper", "rules"]
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
