"""Shared between all processes: a breaker per model, places for parallel calls, turns at the same question."""

from __future__ import annotations

import hashlib
from typing import Any, Protocol

from assessor.llm.values import ENDED_BY_US, ILL, LlmOptions, Outcome


class Cache(Protocol):
    """What is needed of a cache; Django's has it."""

    def get(self, key: str, default: Any = None) -> Any: ...
    def set(self, key: str, value: Any, timeout: float | None = None) -> Any: ...
    def add(self, key: str, value: Any, timeout: float | None = None) -> bool: ...
    def delete(self, key: str) -> Any: ...


class Breaker:
    """Leaves a model alone for a while after several failures in a row; then one call at a time may try it again."""

    def __init__(self, cache: Cache, options: LlmOptions, model: str) -> None:
        digest = hashlib.sha256(f"{options.base_url} {model}".encode()).hexdigest()[:16]
        self._cache, self._options = cache, options
        self._failures, self._open, self._trial = (f"llm-{what}-{digest}" for what in ("failures", "open", "trial"))

    def allows(self) -> bool:
        """May the model be asked now? Half open, the first to ask takes the trial."""
        if self._cache.get(self._open):
            return False
        if self._cache.get(self._failures, 0) < self._options.breaker_failures:
            return True
        return self._cache.add(self._trial, 1, timeout=self._options.stage_seconds)

    def note(self, outcome: Outcome) -> None:
        """What a call came to. Any answer closes the circuit; a call that we ended says nothing of the provider."""
        if outcome in ENDED_BY_US:
            self._cache.delete(self._trial)
            return
        if outcome not in ILL:
            if self._cache.get(self._failures):
                self._cache.delete(self._failures)
            self._cache.delete(self._trial)
            return
        failures = self._cache.get(self._failures, 0) + 1
        self._cache.set(self._failures, failures, timeout=60 * self._options.breaker_seconds)
        self._cache.delete(self._trial)
        if failures >= self._options.breaker_failures:
            self._cache.set(self._open, 1, timeout=self._options.breaker_seconds)


class Turns:
    """Lets one at a time ask the same question, over all processes: the second waits for the first one's answer."""

    def __init__(self, cache: Cache, options: LlmOptions, owner: str) -> None:
        self._cache, self._owner, self._lasts = cache, owner, 2 * options.stage_seconds

    def take(self, key: str) -> bool:
        """False while somebody else is asking it."""
        return self._cache.add(self._name(key), 1, timeout=self._lasts)

    def release(self, key: str) -> None:
        """The answer is written down, or there is none."""
        self._cache.delete(self._name(key))

    def _name(self, key: str) -> str:
        return f"llm-turn-{self._owner}-{key}"


class Slots:
    """A semaphore over all processes: a call holds a place, and a dead worker's place comes free by itself."""

    def __init__(self, cache: Cache, options: LlmOptions) -> None:
        self._cache, self._options = cache, options

    def take(self) -> str | None:
        """A free place, None where all are taken."""
        places = (f"llm-slot-{number}" for number in range(self._options.slots))
        lasts = 2 * self._options.stage_seconds
        return next((place for place in places if self._cache.add(place, 1, timeout=lasts)), None)

    def release(self, place: str) -> None:
        """Gives a place back."""
        self._cache.delete(place)
