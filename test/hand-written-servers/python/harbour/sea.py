"""Where vessels are. Every call sign has its place, and moves a little with the time."""

import math
import random
import time

from .world import timestamp


def where_is(sign: str, seconds_ago: float = 0) -> dict:
    spread = sum(ord(letter) * (index + 1) for index, letter in enumerate(sign)) % 1000
    phase = (time.time() - seconds_ago) / 60 + spread
    return {"lat": round(41.18 + spread / 1e5 + math.sin(phase) / 1000, 6), "lon": round(-8.7 + math.cos(phase) / 1000, 6)}


def track_of(sign: str) -> list[dict]:
    """The last three minutes, the oldest first."""
    return [{**where_is(sign, ago), "at": timestamp(-ago)} for ago in (180, 120, 60, 0)]


def chart_rows(count: int) -> list[str]:
    """A hundred depths a row, a digit each."""
    chance = random.Random(7)
    return ["".join(chance.choices("0123456789", k=100)) for _ in range(count)]
