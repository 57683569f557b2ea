"""An HTTP client that keeps to a limit: wall-clock time, size of the reply, and a stop from outside."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import openai

from assessor.llm.values import Outcome

HURRIED = frozenset({429, 503})


class Stopped(openai.OpenAIError):
    """The limit was reached. The client passes its own errors on as they are, and so does not try again."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Limit:
    """How long one call may take in all, how much it may read, and whether it was stopped; counts its attempts."""

    def __init__(self, seconds: float, reply_bytes: int, timeout: float) -> None:
        self.deadline = time.monotonic() + seconds
        self.reply_bytes, self.timeout = reply_bytes, timeout
        self.attempts = 0
        self._stopped = threading.Event()

    def stop(self) -> None:
        """From another thread: nothing more is sent, and what is being read is let go."""
        self._stopped.set()

    def left(self) -> float:
        """Seconds until the deadline; raises Stopped when there are none."""
        left = self.deadline - time.monotonic()
        if self._stopped.is_set() or left <= 0:
            raise Stopped("timeout")
        return left


class _BoundedStream(httpx2.SyncByteStream):
    """A reply's body: each piece is read under the limit, so that a body that drips comes to an end, too."""

    def __init__(self, stream: httpx2.SyncByteStream, limit: Limit) -> None:
        self._stream, self._limit = stream, limit

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for piece in self._stream:
            size += len(piece)
            if size > self._limit.reply_bytes:
                raise Stopped("too_large")
            self._limit.left()
            yield piece

    def close(self) -> None:
        self._stream.close()


class BoundedClient(openai.DefaultHttpxClient):
    """Sends each attempt under one limit. It follows no redirect: the text goes to the provider that was named."""

    def __init__(self, limit: Limit) -> None:
        super().__init__(follow_redirects=False, timeout=limit.timeout)
        self._limit = limit

    def send(self, request: httpx2.Request, *, stream: bool = False, **options: Any) -> httpx2.Response:
        """One attempt. Only time-outs, 429 and 5xx are left to the client's own retries; a broken line is not."""
        seconds = min(self._limit.left(), self._limit.timeout)
        request.extensions["timeout"] = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
        self._limit.attempts += 1
        try:
            response = super().send(request, stream=True, **options)
            self._heed(response)
            if not stream:
                response.read()
        except httpx2.TimeoutException:
            raise
        except httpx2.HTTPError as error:
            raise Stopped("connection") from error
        return response

    def _heed(self, response: httpx2.Response) -> None:
        """Puts the body under the limit; a server that asks for a longer pause than there is time is not waited for."""
        response.stream = _BoundedStream(response.stream, self._limit)
        response.headers.pop("x-should-retry", None)
        pause = response.headers.get("retry-after", "")
        if response.status_code in HURRIED and pause.isdecimal() and int(pause) >= self._limit.left():
            response.close()
            raise Stopped("rate_limited" if response.status_code == 429 else "server_error")
