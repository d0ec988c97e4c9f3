"""Whom those ask who want to move."""

from .answers import Answer, problem
from .checks import Checker, closed, message, text
from .line import Deadline, Line
from .tokens import read_token
from .traffic import hear
from .window import Window
from .world import QUAY_ORIGIN, World, timestamp

_MAX_CONNECTIONS = 6
_MESSAGE_RATE = 20
"""A client pings each second, and may miss two."""
_PATIENCE = 3

_REQUEST = closed(
    ["type", "request_id", "call_sign", "berth_code", "draught_m"],
    {
        "type": {"const": "request_clearance"},
        "request_id": text(64),
        "call_sign": {"type": "string", "pattern": "^[A-Z0-9]{3,8}$"},
        "berth_code": {"type": "string", "pattern": "^[A-Z][0-9]{2}$"},
        "draught_m": {"type": "number", "minimum": 0.5, "maximum": 25},
        "purpose": {"enum": ["load", "unload", "repair"]},
        "remarks": text(120, 0),
        "tugs": {"type": "array", "maxItems": 4, "uniqueItems": True, "items": text(20)},
    },
)
_MESSAGES: dict[str, Checker] = {
    "request_clearance": Checker(_REQUEST),
    "ask_tide": message("ask_tide", station={"enum": ["bar", "basin", "river"]}),
    "call": message("call", text=text(200)),
    "ping": message("ping", nonce=text(40)),
}


class Caller:
    def __init__(self, tower: "Tower", line: Line) -> None:
        self._tower = tower
        self.line = line
        self._window = Window(_MESSAGE_RATE, 1)
        self._pings = Deadline(_PATIENCE, lambda: line.close(4002, "No heartbeat"))

    def receive(self, data: str | bytes) -> None:
        if self._window.take() is None:
            return self.line.fault("RATE_LIMIT", "twenty messages a second are enough")
        said = hear(_MESSAGES, data)
        if said is None:
            return self.line.fault("INVALID", "this makes no sense here")
        return getattr(self, f"_{said['type']}")(said)

    def leave(self) -> None:
        self._pings.stop()
        self._tower.callers.discard(self)

    def _request_clearance(self, said: dict) -> None:
        asked = {"request_id": said["request_id"], "call_sign": said["call_sign"]}
        self.line.say(type="clearance", **asked, granted=True, valid_until=timestamp(3600), pilot="Inês Prata")

    def _ask_tide(self, said: dict) -> None:
        self.line.say(type="tide", station=said["station"], height_m=2.1, timestamp=timestamp())

    def _call(self, said: dict) -> None:
        for other in self._tower.callers - {self}:
            other.line.say(type="called", text=said["text"], timestamp=timestamp())

    def _ping(self, said: dict) -> None:
        self._pings.put_off()
        self.line.say(type="pong", nonce=said["nonce"], timestamp=timestamp())


class Tower:
    protocols = ("tower.v2", "tower.v1")
    max_bytes = 2048

    def __init__(self, world: World) -> None:
        self._world = world
        self.callers: set[Caller] = set()
        world.berth_watchers.append(self._tell_berth)

    def close(self) -> None:
        for caller in self.callers:
            caller.line.close(1001, "The tower closes")

    def refusal(self, _path: str, _query: dict[str, str], headers) -> Answer | None:
        offered = [name.strip() for name in headers.get("Sec-WebSocket-Protocol", "").split(",")]
        if not any(name in self.protocols for name in offered):
            return problem(400, "tower.v2 and tower.v1 are spoken here")
        if headers.get("Origin", QUAY_ORIGIN) != QUAY_ORIGIN:
            return problem(403, "not from this origin")
        return None

    def enter(self, line: Line, _path: str, query: dict[str, str]) -> Caller | None:
        if len(self.callers) >= _MAX_CONNECTIONS:
            line.close(1013, "The tower is full")
            return None
        if read_token(query.get("token"), self._world.secret) is None:
            line.close(4401, "Sign in first")
            return None
        caller = Caller(self, line)
        self.callers.add(caller)
        line.say(type="welcome", watch="day", timestamp=timestamp())
        return caller

    def _tell_berth(self, berth: dict) -> None:
        for caller in self.callers:
            caller.line.say(type="berth_changed", berth=berth, timestamp=timestamp())
