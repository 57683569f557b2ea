"""What is asked of a model, what comes back, and the terms on which anybody is asked at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel

Job = Literal["point", "tailor", "summarise"]
Route = Literal["model", "cheaper", "rules"]
Outcome = Literal[
    "answered",
    "cached",
    "rate_limited",
    "server_error",
    "timeout",
    "connection",
    "rejected",
    "malformed",
    "refused",
    "incomplete",
    "too_large",
    "over_budget",
    "circuit_open",
    "busy",
    "switched_off",
    "cancelled",
]
# Outcomes that say something about the provider's health, and so count for the circuit breaker.
ILL: frozenset[Outcome] = frozenset({"rate_limited", "server_error", "timeout", "connection"})
# Outcomes that say nothing of it: the call was ended from here.
ENDED_BY_US: frozenset[Outcome] = frozenset({"cancelled", "switched_off"})
# Outcomes where the server said itself that it wrote nothing.
NOTHING_WRITTEN: frozenset[Outcome] = frozenset({"rate_limited", "server_error", "rejected"})
GOOD: frozenset[Outcome] = frozenset({"answered", "cached"})

OUTCOME_WORDS: Mapping[Outcome, str] = {
    "answered": "it answered",
    "cached": "its earlier answer was used again",
    "rate_limited": "it asked for fewer calls",
    "server_error": "it had a fault of its own",
    "timeout": "it did not answer in time",
    "connection": "the connection broke",
    "rejected": "it did not accept the question",
    "malformed": "its answer was not in the form asked for",
    "refused": "it declined to answer",
    "incomplete": "its answer was cut off",
    "too_large": "its answer was far too long",
    "over_budget": "the budget for it is used up",
    "circuit_open": "it failed several times in a row and is left alone for a while",
    "busy": "too many others were asking it",
    "switched_off": "the operator of this site switched it off",
    "cancelled": "the assessment was stopped",
}


@dataclass(frozen=True, slots=True)
class Price:
    """Micro-cents for a thousand tokens: what is read, what is written."""

    read: int
    written: int

    def cost(self, tokens_in: int, tokens_out: int) -> int:
        """Micro-cents for so many tokens, rounded up."""
        return -(-(tokens_in * self.read + tokens_out * self.written) // 1000)


@dataclass(frozen=True, slots=True)
class LlmOptions:
    """The terms of asking. Times in seconds; `api` is the dialect: "responses" (OpenAI) or "chat" (compatible servers).

    `timeout` bounds one read, `stage_seconds` everything that one assessment asks. The last three are the budgets:
    tokens per assessment, tokens per person and day, cents per day over all people.
    """

    key: str
    base_url: str
    model: str
    cheaper_model: str = ""
    api: Literal["responses", "chat"] = "responses"
    prices: Mapping[str, Price] = field(default_factory=dict)
    timeout: float = 20.0
    stage_seconds: float = 60.0
    retries: int = 2
    parallel: int = 4
    slots: int = 8
    output_tokens: int = 3000
    reply_bytes: int = 2_000_000
    breaker_failures: int = 4
    breaker_seconds: int = 60
    tokens_per_assessment: int = 120_000
    tokens_per_person: int = 500_000
    cents_per_day: int = 500

    @property
    def route(self) -> tuple[tuple[Route, str], ...]:
        """The models to try, in order; behind the last stand the rules."""
        cheaper: tuple[tuple[Route, str], ...] = (("cheaper", self.cheaper_model),) if self.cheaper_model else ()
        return (("model", self.model), *cheaper)


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: the prompt and its version, the data (already without contact data) and the form of the reply.

    `document` is the document it is about, empty for a question about the whole report.
    """

    job: Job
    prompt_version: str
    prompt: str
    data: str
    reply: type[BaseModel]
    document: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a question: the reply, or None and why not. `call` is the id of its trace."""

    ask: Ask
    outcome: Outcome
    reply: BaseModel | None = None
    model: str = ""
    call: int | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """One call as it is recorded: figures only, no word of a person. `cost` in micro-cents, `latency` in ms."""

    job: Job
    prompt_version: str
    model: str
    route: Route
    outcome: Outcome
    tokens_in: int = 0
    tokens_out: int = 0
    cost: int = 0
    latency: int = 0
    attempts: int = 0
