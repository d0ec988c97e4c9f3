"""What all ports of one harbour share."""

import time
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Callable

QUAY_ORIGIN = "https://quay.example"


def timestamp(seconds_from_now: float = 0) -> str:
    """The time as the contract wants it written."""
    at = datetime.fromtimestamp(time.time() + seconds_from_now, timezone.utc)
    return at.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


@dataclass
class World:
    secret: str
    """Told about each berth that was made or changed."""
    berth_watchers: list[Callable[[dict], None]] = field(default_factory=list)

    def tell_berth(self, berth: dict) -> None:
        for watcher in self.berth_watchers:
            watcher(berth)
