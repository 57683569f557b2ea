"""An HTTP client that keeps to a limit: wall-clock time, size of the reply, and a stop from outside."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2
import openai

from assessor.llm.values import Outcome

# A longer pause than this share of what time is left is not waited for: the next model is asked instead.
LONGEST_PAUSE = 0.5
MOST_TOKENS = 10_000_000
COUNTS = (("input_tokens", "prompt_tokens"), ("output_tokens", "completion_tokens"))


class Stopped(openai.OpenAIError):
    """The limit was reached. The client passes its own errors on as they are, and so does not try again."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Limit:
    """How long one call may take in all, how much it may read, and whether it was stopped.

    Counts its attempts and those that went out on a line, and keeps what the provider said it used (tokens in and out),
    whatever else is wrong with a reply.
    """

    def __init__(self, seconds: float, reply_bytes: int, timeout: float) -> None:
        self.deadline = time.monotonic() + seconds
        self.reply_bytes, self.timeout = reply_bytes, timeout
        self.attempts = self.sent = 0
        self.usage = (0, 0)
        self._stopped = threading.Event()
        self._line: socket.socket | None = None

    def stop(self) -> None:
        """From another thread: nothing more is sent, and whoever waits for a word on the line is woken."""
        self._stopped.set()
        if self._line is not None:
            # It may be closed already, or be closed at this moment.
            with contextlib.suppress(OSError, ValueError):
                self._line.shutdown(socket.SHUT_RDWR)

    def is_over(self) -> bool:
        """Is the time up, or was it stopped?"""
        return self._stopped.is_set() or time.monotonic() >= self.deadline

    def hold(self, event: str, details: Mapping[str, Any]) -> None:
        """Told by the client what happens on the line: headers that drip can only be ended by taking it away."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._line = details["return_value"].get_extra_info("socket")
        elif event.endswith(".send_request_headers.started"):
            self.sent += 1

    def left(self) -> float:
        """Seconds until the deadline; raises Stopped when there are none."""
        if self.is_over():
            raise Stopped("timeout")
        return max(0.001, self.deadline - time.monotonic())


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
        request.extensions["trace"] = self._limit.hold
        request.headers["accept-encoding"] = "identity"
        self._limit.attempts += 1
        try:
            response = super().send(request, stream=True, **options)
            self._heed(response)
            if not stream:
                response.read()
                self._limit.usage = usage_of(response)
        except httpx2.TimeoutException:
            raise
        except httpx2.HTTPError as error:
            raise Stopped("connection") from error
        return response

    def _heed(self, response: httpx2.Response) -> None:
        """Puts the body under the limit; decides, not the server, what is tried again and how long is waited."""
        response.stream = _BoundedStream(response.stream, self._limit)
        # It was asked to pack nothing; what it packed is not unpacked: half a megabyte may hold a gigabyte.
        response.headers.pop("content-encoding", None)
        status = response.status_code
        again = status in (408, 429) or status >= 500
        response.headers["x-should-retry"] = "true" if again else "false"
        if again and pause_of(response.headers) > LONGEST_PAUSE * self._limit.left():
            response.close()
            raise Stopped("rate_limited" if status == 429 else "server_error")


def pause_of(headers: Mapping[str, str]) -> float:
    """The seconds that a server asks to be left alone, in each of the forms that are in use; 0 where it does not."""
    for name, parts in (("retry-after-ms", 1000), ("retry-after", 1)):
        try:
            return float(headers.get(name, "")) / parts
        except ValueError:
            continue
    try:
        return (parsedate_to_datetime(headers.get("retry-after", "")) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError, OverflowError):
        return 0.0


def usage_of(response: httpx2.Response) -> tuple[int, int]:
    """The tokens in and out that a reply names, in either dialect; a count that cannot be is 0."""
    try:
        usage = response.json()["usage"]
        counts = [usage.get(names[0], usage.get(names[1])) for names in COUNTS]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return (0, 0)
    tokens_in, tokens_out = (n if type(n) is int and 0 <= n < MOST_TOKENS else 0 for n in counts)
    return (tokens_in, tokens_out)
