"""The one place that talks to a provider. Whatever goes wrong comes out as one of our own outcomes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

import openai
from pydantic import BaseModel

from assessor.llm.book import BYTES_PER_TOKEN
from assessor.llm.bounded import BoundedClient, Limit, Stopped
from assessor.llm.values import NOTHING_WRITTEN, Ask, LlmOptions, Outcome, Trace

# On import it takes its level from OPENAI_LOG; at "debug" it would write down what is asked, word for word.
logging.getLogger("openai").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What one call came to: the reply or None, and the tokens that the provider counted (0 where it did not say)."""

    outcome: Outcome
    reply: BaseModel | None = None
    tokens_in: int = 0
    tokens_out: int = 0


def speak(ask: Ask, model: str, options: LlmOptions, limit: Limit) -> Spoken:
    """Asks one model once, with the client's own retries. Never raises for what a provider does.

    Nothing is stored there (`store=False`), no tools are offered, and no reply is ever quoted in a log.
    """
    client = openai.OpenAI(
        api_key=options.key,
        base_url=options.base_url,
        timeout=options.timeout,
        max_retries=options.retries,
        http_client=BoundedClient(limit),
    )
    try:
        with client:
            outcome, reply = (_responses if options.api == "responses" else _chat)(client, ask, model, options)
            return Spoken(outcome, reply, *limit.usage)
    except Stopped as stopped:
        outcome = stopped.outcome
    except Exception as error:
        outcome = outcome_of(error)
    # Whose line was taken away because the time was up sees a broken connection.
    return Spoken("timeout" if outcome == "connection" and limit.is_over() else outcome, None, *limit.usage)


def _responses(client: openai.OpenAI, ask: Ask, model: str, options: LlmOptions) -> tuple[Outcome, BaseModel | None]:
    """OpenAI's own dialect."""
    response = client.responses.parse(
        model=model,
        instructions=ask.prompt,
        input=[{"role": "user", "content": ask.data}],
        text_format=ask.reply,
        store=False,
        max_output_tokens=options.output_tokens,
    )
    return ("incomplete", None) if response.status == "incomplete" else _sort(response.output_parsed, ask)


def _chat(client: openai.OpenAI, ask: Ask, model: str, options: LlmOptions) -> tuple[Outcome, BaseModel | None]:
    """The dialect of servers that speak the older API."""
    completion = client.chat.completions.parse(
        model=model,
        messages=[{"role": "system", "content": ask.prompt}, {"role": "user", "content": ask.data}],
        response_format=ask.reply,
        store=False,
        max_tokens=options.output_tokens,
    )
    return _sort(completion.choices[0].message.parsed, ask)


def _sort(parsed: Any, ask: Ask) -> tuple[Outcome, BaseModel | None]:
    """An empty reply is a refusal."""
    return ("answered", parsed) if isinstance(parsed, ask.reply) else ("refused", None)


def outcome_of(error: Exception) -> Outcome:
    """The kind of failure; an unknown one is a malformed reply, because the request was ours and sound."""
    if isinstance(error, openai.APITimeoutError):
        return "timeout"
    if isinstance(error, openai.APIConnectionError):
        return "connection"
    if isinstance(error, openai.APIStatusError) and not isinstance(error, openai.APIResponseValidationError):
        return _outcome_of_status(error.status_code)
    if isinstance(error, openai.LengthFinishReasonError):
        return "incomplete"
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return "refused"
    # Not JSON, another schema, HTML with 200: ValidationError, ValueError, AttributeError, TypeError, IndexError.
    return "malformed"


def _outcome_of_status(status: int) -> Outcome:
    if status == 429:
        return "rate_limited"
    if status in (408, 504):
        return "timeout"
    return "server_error" if status >= 500 else "rejected"


def tokens_of(spoken: Spoken, reserved: Trace, sent: int) -> tuple[int, int]:
    """Tokens in and out of a call. What the provider did not count may be charged for all the same.

    It is then taken as reserved, once for each time that the question went out: a server that answers too late has
    mostly written to the end.
    """
    tokens_in = spoken.tokens_in or reserved.tokens_in * sent
    if spoken.tokens_out or spoken.outcome in NOTHING_WRITTEN:
        return tokens_in, spoken.tokens_out
    if spoken.reply is not None:
        return tokens_in, len(spoken.reply.model_dump_json().encode()) // BYTES_PER_TOKEN + 1
    return tokens_in, reserved.tokens_out * sent
