"""A provider on loopback that speaks the API, and misbehaves when told to; the terms under which it is asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from assessor.llm.values import LlmOptions, Price
from tests.llm.runs import numbers_of

Script = Callable[[Request, "Provider"], Response]


class Provider:
    """The server with what it was asked. `script` decides each reply; the default one finds nothing."""

    def __init__(self, server: HTTPServer) -> None:
        self.url = server.url_for("/v1")
        self.requests: list[dict[str, Any]] = []
        self.script: Script = answer_nothing
        self.released = threading.Event()
        self._lock = threading.Lock()
        server.expect_request("/v1/responses").respond_with_handler(self._handle)
        server.expect_request("/v1/chat/completions").respond_with_handler(self._handle)

    def _handle(self, request: Request) -> Response:
        with self._lock:
            self.requests.append(request.get_json())
        return self.script(request, self)

    @property
    def bodies(self) -> list[str]:
        """Every request as it came, for looking for what must not be in it."""
        return [json.dumps(body, ensure_ascii=False) for body in self.requests]

    def asked(self, job: str) -> list[dict[str, Any]]:
        """The requests of one job."""
        return [body for body in self.requests if job_of(body) == job]


def job_of(body: dict[str, Any]) -> str:
    """Which of the three jobs a request is for, by the form of the reply that it wants."""
    wanted = body["text"]["format"]["schema"] if "text" in body else body["response_format"]["json_schema"]["schema"]
    (field,) = wanted["properties"]
    return {"passages": "point", "tasks": "tailor", "sentences": "summarise"}[field]


def data_of(body: dict[str, Any]) -> str:
    """What was sent as data."""
    return body["input"][0]["content"] if "input" in body else body["messages"][1]["content"]


def reply(request: Request, content: Any, *, status: str = "completed") -> Response:
    """A sound envelope in the dialect that was spoken, around any content."""
    text = content if isinstance(content, str) else json.dumps(content)
    body = request.get_json()
    if "messages" in body:
        message = {"role": "assistant", "content": text, "refusal": None}
        choice = {"index": 0, "finish_reason": "stop" if status == "completed" else "length", "message": message}
        usage = {"prompt_tokens": 900, "completion_tokens": 100, "total_tokens": 1000}
        envelope = {"id": "c", "object": "chat.completion", "created": 1, "model": body["model"], "choices": [choice]}
        return as_json(envelope | {"usage": usage})
    output = {"type": "output_text", "text": text, "annotations": []}
    message = {"type": "message", "id": "m", "role": "assistant", "status": status, "content": [output]}
    return as_json(envelope_of(body, [message], status))


def refuse(request: Request) -> Response:
    """The model declines."""
    body = request.get_json()
    content = [{"type": "refusal", "refusal": "I would rather not."}]
    message = {"type": "message", "id": "m", "role": "assistant", "status": "completed", "content": content}
    return as_json(envelope_of(body, [message], "completed"))


def envelope_of(body: dict[str, Any], output: list[Any], status: str) -> dict[str, Any]:
    """A reply of the responses dialect."""
    usage = {
        "input_tokens": 900,
        "output_tokens": 100,
        "total_tokens": 1000,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens_details": {"reasoning_tokens": 0},
    }
    return {
        "id": "r",
        "object": "response",
        "created_at": 1,
        "status": status,
        "model": body["model"],
        "output": output,
        "usage": usage,
        "parallel_tool_calls": False,
        "tool_choice": "none",
        "tools": [],
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {},
        "temperature": 1.0,
        "top_p": 1.0,
    }


def as_json(value: Any, status: int = 200) -> Response:
    """A JSON response."""
    return Response(json.dumps(value), status, content_type="application/json")


NOTHING: dict[str, Any] = {"point": {"passages": []}, "tailor": {"tasks": []}, "summarise": {"sentences": []}}


def answer_nothing(request: Request, provider: Provider) -> Response:
    """A model that sees nothing and says nothing."""
    return reply(request, NOTHING[job_of(request.get_json())])


def answer(**replies: Any) -> Script:
    """A model that gives each job its reply; a job without one gets an empty reply."""

    def script(request: Request, provider: Provider) -> Response:
        job = job_of(request.get_json())
        return reply(request, replies.get(job, NOTHING[job]))

    return script


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    """A server of this test alone: a slow handler of one test must not leak into the next one's log."""
    with HTTPServer(host="127.0.0.1", threaded=True) as running:
        yield running


@pytest.fixture
def provider(server: HTTPServer) -> Iterator[Provider]:
    """The provider; handlers that wait are released when the test is over."""
    one = Provider(server)
    yield one
    one.released.set()


@pytest.fixture
def options(provider: Provider) -> LlmOptions:
    """Terms for quick tests: short times, no retries, two models."""
    return LlmOptions(
        key="test-key",
        base_url=provider.url,
        model="large",
        cheaper_model="small",
        prices={"large": Price(125_000, 1_000_000), "small": Price(25_000, 200_000)},
        timeout=2,
        stage_seconds=5,
        retries=0,
    )


@pytest.fixture
def configured(provider: Provider, settings: Any, db: None) -> Provider:
    """The site with this provider: key, models, prices, and the flag open for everybody."""
    from waffle import get_waffle_flag_model

    settings.OPENAI_API_KEY, settings.OPENAI_BASE_URL, settings.LLM_API = "test-key", provider.url, "responses"
    settings.LLM_MODEL, settings.LLM_CHEAPER_MODEL = "large", "small"
    settings.LLM_PRICES = {"large": "125/1000", "small": "25/200"}
    settings.LLM_TIMEOUT, settings.LLM_STAGE_SECONDS = 2, 6
    get_waffle_flag_model().objects.update_or_create(name="llm-adviser", defaults={"everyone": True, "percent": None})
    from django.core.cache import cache

    cache.clear()
    return provider


@pytest.fixture
def plain(configured: Provider, finished: Any) -> dict[str, Any]:
    """The numbers of Alice's assessment without a model."""
    assert configured.requests == []
    return numbers_of(finished)
