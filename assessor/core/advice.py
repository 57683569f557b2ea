"""What a language model said beside a report. It is shown, marked as such, and enters no number."""

from __future__ import annotations

from typing import Literal

from assessor.core.evidence import Evidence
from assessor.core.values import Value


class PointedOut(Value):
    """A passage that a model pointed at and that the published rules bear out; counted nowhere."""

    kind: Literal["practice", "criterion"]
    subject: str
    name: str
    evidence: Evidence


class Advice(Value):
    """All of it: who was asked, how many questions were answered, what was kept, how many claims were dropped.

    `summary` are plain sentences for the top of the report; `tailored` counts the tasks with a wording of their own.
    """

    provider: str
    models: tuple[str, ...] = ()
    asked: int = 0
    answered: int = 0
    pointed: tuple[PointedOut, ...] = ()
    summary: tuple[str, ...] = ()
    tailored: int = 0
    dropped: int = 0
