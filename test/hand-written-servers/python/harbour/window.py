"""Counts what happens in a window of time."""

import time


class Window:
    """Windows of some seconds, in each of which so many things may happen; the first begins with the first thing."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._start = -seconds
        self._taken = 0

    def take(self) -> int | None:
        """How many are left in this window after one more; None when that is one too many."""
        now = time.monotonic()
        if now - self._start >= self._seconds:
            self._start, self._taken = now, 0
        if self._taken >= self._limit:
            return None
        self._taken += 1
        return self._limit - self._taken
