"""What tests of asking share: a question, an adviser without a database, and a provider that does one thing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkzeug import Request, Response

from assessor.asking import _own_cache
from assessor.llm.adviser import Adviser
from assessor.llm.book import MemoryBook
from assessor.llm.replies import Pointing
from assessor.llm.values import Ask, LlmOptions
from tests.llm.conftest import Provider

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


def silent(request: Request, provider: Provider) -> Response:
    """No reply while the test runs."""
    provider.released.wait(20)
    return Response("{}")
