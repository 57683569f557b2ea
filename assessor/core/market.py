"""Where the work stands: the ladder, the block of the market, and whether the backend is solid."""

from __future__ import annotations

from typing import Literal

from assessor.core.values import Value


class Ladder(Value):
    """Which of the three ladders the shown work stands on."""

    id: Literal["ml_researcher", "applied_ml", "ai_engineer", "none"]
    why: str


class MarketBlock(Value):
    """Which part of the market the shown work belongs to."""

    id: Literal["agentic", "api_integration", "not_yet"]
    why: str


class SolidBackend(Value):
    """Whether the documents show a solid backend engineer, and by what rule."""

    value: bool
    why: str
