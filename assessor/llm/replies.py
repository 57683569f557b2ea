"""The form of each reply. Closed records: a field too many makes the reply malformed. Sizes are checked in code."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict


class Reply(BaseModel):
    """The base of all replies."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Passage(Reply):
    """A place that the model points at: the subject it is to show, and the words of the document, verbatim."""

    kind: Literal["practice", "criterion"]
    subject: str
    passage: str


class Pointing(Reply):
    """The reply to "point": passages, none where nothing was seen."""

    passages: tuple[Passage, ...]


class Wording(Reply):
    """A task's wording for this person; `id` is the task's."""

    id: str
    wording: str


class Tailoring(Reply):
    """The reply to "tailor"."""

    tasks: tuple[Wording, ...]


class Summary(Reply):
    """The reply to "summarise": whole sentences."""

    sentences: tuple[str, ...]
