"""What a web process keeps set as HTML, so that a page that did not change is not set again.

It lives in memory only and nowhere else, for some minutes after it was last read. Whoever looks something up has asked
the database first, for what is theirs, and puts its answer into the key: a page of somebody else is never found, and
one that changed or was deleted is never shown again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
SECONDS_KEPT = 15 * 60


class Shelf(Generic[T]):
    """So many values by a key that changes when they do; those that were not read for longest go first."""

    def __init__(self, size: int, seconds: float = SECONDS_KEPT, clock: Callable[[], float] = time.monotonic) -> None:
        self._size, self._seconds, self._clock = size, seconds, clock
        self._kept: dict[Hashable, tuple[float, T]] = {}
        self._lock = Lock()

    def find(self, key: Hashable) -> T | None:
        """A kept value; it becomes the newest."""
        with self._lock:
            self._forget()
            kept = self._kept.pop(key, None)
            if kept is None:
                return None
            self._kept[key] = (self._clock(), kept[1])
            return kept[1]

    def keep(self, key: Hashable, value: T) -> T:
        """Keeps a value and returns it."""
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = (self._clock(), value)
            self._forget()
            return value

    def _forget(self) -> None:
        """The oldest stand first."""
        last = self._clock() - self._seconds
        while self._kept:
            key, (read, _) = next(iter(self._kept.items()))
            if read > last and len(self._kept) <= self._size:
                return
            del self._kept[key]
