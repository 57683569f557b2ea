"""The one place that talks to a provider. Whatever goes wrong comes out as one of our own outcomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import openai
from pydantic import BaseModel

from assessor.llm.bounded import BoundedClient, Limit, Stopped
from assessor.llm.values import Ask, LlmOptions, Outcome


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
            return (
                _responses(client, ask, model, options)
                if options.api == "responses"
                else _chat(client, ask, model, options)
            )
    except Stopped as stopped:
        return Spoken(stopped.outcome)
    except Exception as error:
        return Spoken(outcome_of(error))


def _responses(client: openai.OpenAI, ask: Ask, model: str, options: LlmOptions) -> Spoken:
    """OpenAI's own dialect."""
    response = client.responses.parse(
        model=model,
        instructions=ask.prompt,
        input=[{"role": "user", "content": ask.data}],
        text_format=ask.reply,
        store=False,
        max_output_tokens=options.output_tokens,
    )
    usage = response.usage
    return _spoken(
        response.output_parsed,
        ask,
        tokens_in=getattr(usage, "input_tokens", 0),
        tokens_out=getattr(usage, "output_tokens", 0),
        complete=response.status != "incomplete",
    )


def _chat(client: openai.OpenAI, ask: Ask, model: str, options: LlmOptions) -> Spoken:
    """The dialect of servers that speak the older API."""
    completion = client.chat.completions.parse(
        model=model,
        messages=[{"role": "system", "content": ask.prompt}, {"role": "user", "content": ask.data}],
        response_format=ask.reply,
        store=False,
        max_tokens=options.output_tokens,
    )
    usage = completion.usage
    return _spoken(
        completion.choices[0].message.parsed,
        ask,
        tokens_in=getattr(usage, "prompt_tokens", 0),
        tokens_out=getattr(usage, "completion_tokens", 0),
    )


def _spoken(parsed: Any, ask: Ask, *, tokens_in: Any, tokens_out: Any, complete: bool = True) -> Spoken:
    """An empty reply is a refusal; counts that are no numbers are not believed."""
    counts = [n if isinstance(n, int) and 0 <= n < 10_000_000 else 0 for n in (tokens_in, tokens_out)]
    if not complete:
        return Spoken("incomplete", None, *counts)
    if not isinstance(parsed, ask.reply):
        return Spoken("refused", None, *counts)
    return Spoken("answered", parsed, *counts)


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
