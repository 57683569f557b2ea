"""What is written down of each call: replies that need not be asked for again, budgets, traces."""

from __future__ import annotations

import hashlib
import json
from typing import Protocol

from assessor.llm.values import Ask, LlmOptions, Price, Trace

# Tokens are counted before anybody has counted them: no common tokenizer makes more than one of three bytes of prose.
BYTES_PER_TOKEN = 3


class OverBudget(Exception):
    """A call that would exceed a budget; it was not made."""


class Book(Protocol):
    """Where calls are written down. `open` reserves what a call may cost at most, `close` puts in what it did cost.

    `owner` is whose replies these are: nobody gets another person's.
    """

    @property
    def owner(self) -> str: ...
    def find_reply(self, key: str) -> str | None: ...
    def keep_reply(self, key: str, reply: str) -> None: ...
    def open(self, trace: Trace) -> int: ...
    def close(self, call: int, trace: Trace) -> None: ...
    def note_quotes(self, call: int, kept: int, dropped: int) -> None: ...


class MemoryBook:
    """A book for one run without a database: the budget of one assessment, and the day's cents."""

    owner = ""

    def __init__(self, options: LlmOptions) -> None:
        self._options = options
        self.replies: dict[str, str] = {}
        self.traces: list[Trace] = []
        self.quotes: dict[int, tuple[int, int]] = {}

    def find_reply(self, key: str) -> str | None:
        return self.replies.get(key)

    def keep_reply(self, key: str, reply: str) -> None:
        self.replies[key] = reply

    def open(self, trace: Trace) -> int:
        tokens = sum(t.tokens_in + t.tokens_out for t in (*self.traces, trace))
        cost = sum(t.cost for t in (*self.traces, trace))
        if trace.tokens_in and (
            tokens > self._options.tokens_per_assessment or cost > self._options.cents_per_day * 1_000_000
        ):
            raise OverBudget
        self.traces.append(trace)
        return len(self.traces) - 1

    def close(self, call: int, trace: Trace) -> None:
        self.traces[call] = trace

    def note_quotes(self, call: int, kept: int, dropped: int) -> None:
        self.quotes[call] = (kept, dropped)


def key_of(ask: Ask, model: str, options: LlmOptions) -> str:
    """The same text, prompt, form of reply, model and provider have the same key: they are asked once."""
    parts = (options.base_url, options.api, model, ask.job, ask.prompt_version, ask.prompt, form_of(ask), ask.data)
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


def form_of(ask: Ask) -> str:
    """The form of reply that is asked for, as it goes with the question."""
    return json.dumps(ask.reply.model_json_schema(), sort_keys=True)


def estimate_tokens(ask: Ask) -> int:
    """The most tokens that the question can have."""
    return (len(ask.prompt.encode()) + len(ask.data.encode())) // BYTES_PER_TOKEN + 500


def price_of(model: str, options: LlmOptions) -> Price:
    """A model's price; the settings refuse a model without one."""
    return options.prices[model]
