"""Whatever the provider does, the assessment finishes with the numbers it has without a model, and says so."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from werkzeug import Request, Response

from assessor.models import Assessment, LLMCall, LLMReply
from tests.conftest import run
from tests.llm.conftest import Provider, as_json, refuse, reply
from tests.llm.runs import agree, numbers_of, unused_of


def too_many(request: Request, provider: Provider) -> Response:
    return Response("{}", 429, headers={"Retry-After": "120"}, content_type="application/json")


def broken(request: Request, provider: Provider) -> Response:
    return Response("{}", 500, content_type="application/json")


def drip(request: Request, provider: Provider) -> Response:
    def body() -> Iterator[bytes]:
        for _ in range(200):
            if provider.released.wait(0.1):
                return
            yield b" "

    return Response(body(), content_type="application/json")


def cut(request: Request, provider: Provider) -> Response:
    return Response(iter([b'{"id": "r"']), headers={"Content-Length": "5000"}, content_type="application/json")


def silence(request: Request, provider: Provider) -> Response:
    provider.released.wait(20)
    return Response("{}")


BAD: dict[str, Callable[[Request, Provider], Response]] = {
    "429 with a long Retry-After": too_many,
    "500": broken,
    "a body that drips": drip,
    "a cut connection": cut,
    "no reply at all": silence,
    "no JSON": lambda request, provider: reply(request, "Certainly! Here are the passages:"),
    "JSON cut off": lambda request, provider: reply(request, '{"passages": [{"kind": "prac'),
    "another schema": lambda request, provider: reply(request, {"passages": "all", "score": 100}),
    "a field too many": lambda request, provider: reply(request, {"passages": [], "level": 4}),
    "HTML with 200": lambda request, provider: Response("<html><h1>Welcome</h1></html>", content_type="text/html"),
    "a broken envelope": lambda request, provider: Response('{"id": ', content_type="application/json"),
    "an envelope of nothing": lambda request, provider: as_json({}),
    "a list for an envelope": lambda request, provider: as_json([]),
    "an empty body": lambda request, provider: Response("", content_type="application/json"),
    "a refusal": lambda request, provider: refuse(request),
    "a reply cut by length": lambda request, provider: reply(request, '{"passages": [', status="incomplete"),
    "an enormous reply": lambda request, provider: Response(b" " * 5_000_000, content_type="application/json"),
    "a redirect elsewhere": lambda request, provider: Response("", 307, headers={"Location": "http://127.0.0.1:9/"}),
    "a wrong key": lambda request, provider: as_json({"error": {"message": "no"}}, 401),
}


# In the older dialect those that its own envelope makes different.
CHAT = ("500", "no JSON", "another schema", "HTML with 200", "an envelope of nothing", "a reply cut by length")


@pytest.mark.parametrize(("api", "kind"), [*(("responses", kind) for kind in BAD), *(("chat", kind) for kind in CHAT)])
def test_it_finishes_with_the_same_numbers(
    api: str, kind: str, plain: dict[str, Any], finished: Assessment, configured: Provider, settings: Any
) -> None:
    settings.LLM_API, settings.LLM_STAGE_SECONDS, settings.LLM_TIMEOUT = api, 2, 1
    configured.script = BAD[kind]
    began = time.monotonic()
    run(agree(finished))
    assert time.monotonic() - began < 12
    assert numbers_of(finished) == plain
    assert configured.requests
    assert finished.report["advice"]["answered"] == 0
    assert unused_of(finished)["model_not_used"] == finished.report["advice"]["asked"]
    assert LLMCall.objects.filter(route="rules").count() == finished.report["advice"]["asked"]
    assert not LLMReply.objects.exists()
