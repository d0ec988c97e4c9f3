"""What the radar sees, to everybody."""

from .answers import Answer, problem
from .checks import Checker, message
from .line import Deadline, Line, Schedule
from .traffic import hear
from .world import timestamp

_IDLE_TIMEOUT = 2
_SECTORS = ("north", "south")
_PREFIX = "/ws/radar/"
"""The beginning of a picture (PNG) and one byte of it."""
_PICTURE = b"\x89PNG\r\n\x1a\n\x00"
_MESSAGES: dict[str, Checker] = {"ask_picture": message("ask_picture")}


class Watcher:
    def __init__(self, radar: "Radar", line: Line, sector: str) -> None:
        self._radar = radar
        self.line = line
        self.sector = sector
        self._idle = Deadline(_IDLE_TIMEOUT, lambda: line.close(4000, "Nothing heard"))

    def receive(self, data: str | bytes) -> None:
        self._idle.put_off()
        if isinstance(data, bytes) and data:
            self.line.say(type="tile_stored", bytes=len(data))
        elif hear(_MESSAGES, data) is not None:
            self.line.say_raw(_PICTURE)
        else:
            self.line.fault("INVALID", "this makes no sense here")

    def leave(self) -> None:
        self._idle.stop()
        self._radar.watchers.discard(self)


class Radar:
    protocols = ()
    max_bytes = 65_536

    def __init__(self) -> None:
        self.watchers: set[Watcher] = set()
        self._schedule = Schedule(0.25, self._sweep)

    def close(self) -> None:
        self._schedule.stop()
        for watcher in self.watchers:
            watcher.line.close(1001, "The radar is switched off")

    def refusal(self, path: str, _query: dict[str, str], _headers) -> Answer | None:
        sector = path[len(_PREFIX) :]
        return None if sector in _SECTORS else problem(404, f"there is no sector {sector}")

    def enter(self, line: Line, path: str, _query: dict[str, str]) -> Watcher:
        watcher = Watcher(self, line, path[len(_PREFIX) :])
        self.watchers.add(watcher)
        return watcher

    @staticmethod
    def is_at(path: str) -> bool:
        return path.startswith(_PREFIX) and "/" not in path[len(_PREFIX) :]

    def _sweep(self, count: int) -> None:
        echoes = [{"bearing": count * 7 % 360, "range_m": 840}]
        for watcher in self.watchers:
            watcher.line.say(type="sweep", sector=watcher.sector, timestamp=timestamp(), echoes=echoes)
