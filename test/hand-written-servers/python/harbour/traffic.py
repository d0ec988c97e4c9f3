"""Where the vessels are, to whoever has a token. Spoken with `websockets`."""

import uuid
from collections import deque
from http import HTTPStatus
from urllib.parse import parse_qs, urlsplit

import websockets
from websockets.exceptions import AbortHandshake, ConnectionClosed, InvalidMessage
from websockets.legacy.server import WebSocketServerProtocol

from .answers import Answer, problem
from .checks import Checker, message, read_json, text, write_json
from .line import Deadline, Line, Schedule
from .sea import chart_rows, track_of, where_is
from .tokens import read_token
from .world import QUAY_ORIGIN, World, timestamp

_MAX_BYTES = 524_288
_MAX_CONNECTIONS = 12
_PERIOD = 0.25
_PROBE = 1
"""How many positions are kept for those who resume."""
_KEPT = 100

_ID = text(64)
_SIGN = {"type": "string", "pattern": "^[A-Z0-9]{3,8}$"}
_MESSAGES: dict[str, Checker] = {
    "follow": message("follow", request_id=_ID, call_sign=_SIGN),
    "unfollow": message("unfollow", request_id=_ID, call_sign=_SIGN),
    "ask_chart": message("ask_chart", request_id=_ID, rows={"type": "integer", "minimum": 1, "maximum": 4000}),
    "here": message("here"),
}


def hear(messages: dict[str, Checker], data: str | bytes) -> dict | None:
    """The message in a text frame; None where there is none that makes sense."""
    try:
        value = read_json(data) if isinstance(data, str) else None
    except ValueError:
        return None
    checker = messages.get(str(value.get("type"))) if isinstance(value, dict) else None
    return value if checker is not None and checker.fits(value) else None


class Guest:
    def __init__(self, line: Line) -> None:
        self.line = line
        self.follows: set[str] = set()
        self.presence = Deadline(3 * _PROBE, lambda: line.close(4002, "No heartbeat"))
        self.probes = Schedule(_PROBE, lambda _: line.say(type="probe"))

    def leave(self) -> None:
        self.presence.stop()
        self.probes.stop()
        self.line.end()


class Traffic:
    def __init__(self, world: World) -> None:
        self._world = world
        self._guests: set[Guest] = set()
        self._history: deque[tuple[int, str]] = deque(maxlen=_KEPT)
        self._schedule = Schedule(_PERIOD, self._tick)

    async def listen(self, host: str) -> tuple[object, int]:
        traffic = self

        class Handshake(WebSocketServerProtocol):
            async def read_http_request(self):
                try:
                    return await super().read_http_request()
                except InvalidMessage as error:
                    raise abort(problem(405, "only GET is spoken here", {"Allow": "GET"})) from error

            async def process_request(self, path, headers):
                refusal = traffic.refusal(path, headers)
                return None if refusal is None else parts_of(refusal)

        server = await websockets.serve(
            self._serve, host, 0, create_protocol=Handshake, max_size=_MAX_BYTES, ping_interval=None, close_timeout=1
        )
        return server, server.sockets[0].getsockname()[1]

    def close(self) -> None:
        self._schedule.stop()
        for guest in self._guests:
            guest.line.close(1001, "The harbour closes")

    def refusal(self, path: str, headers) -> Answer | None:
        parts = urlsplit(path)
        query = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        if parts.path != "/ws/traffic":
            return problem(404, f"nothing is at {parts.path}")
        if headers.get("Upgrade", "").lower() != "websocket":
            return problem(426, "only WebSocket is spoken here", {"Upgrade": "websocket", "Connection": "upgrade"})
        if read_token(query.get("token"), self._world.secret) is None:
            return problem(401, "no token, or none of ours")
        if query.get("area") not in ("inner", "outer"):
            return problem(400, "area is inner or outer")
        if not query.get("after", "0").isdecimal():
            return problem(400, "after is no number")
        if headers.get("Origin", QUAY_ORIGIN) != QUAY_ORIGIN:
            return problem(403, "not from this origin")
        if len(self._guests) >= _MAX_CONNECTIONS:
            return problem(503, "the traffic is full", {"Retry-After": "5"})
        return None

    async def _serve(self, socket: WebSocketServerProtocol) -> None:
        line = Line(socket.send, socket.close, lambda: socket.transport.abort())
        guest = Guest(line)
        query = {name: values[0] for name, values in parse_qs(urlsplit(socket.path).query).items()}
        line.say(type="hello", connection_id=str(uuid.uuid4()), area=query["area"], timestamp=timestamp())
        if "after" in query:
            for seq, frame in self._history:
                if seq > int(query["after"]):
                    line.say_raw(frame)
        self._guests.add(guest)
        try:
            async for data in socket:
                self._receive(guest, data)
        except ConnectionClosed:
            pass
        finally:
            self._guests.discard(guest)
            guest.leave()

    def _receive(self, guest: Guest, data: str | bytes) -> None:
        said = hear(_MESSAGES, data)
        if said is None:
            return guest.line.fault("INVALID", "this makes no sense here")
        sign, reply = said.get("call_sign"), {"request_id": said.get("request_id")}
        if said["type"] == "here":
            guest.presence.put_off()
        elif said["type"] == "ask_chart":
            guest.line.say(type="chart", **reply, rows=chart_rows(said["rows"]))
        elif said["type"] == "follow":
            guest.line.say(type="track", **reply, call_sign=sign, points=track_of(sign))
            guest.follows.add(sign)
        else:
            guest.follows.discard(sign)
            guest.line.say(type="unfollowed", **reply, call_sign=sign)
        return None

    def _tick(self, seq: int) -> None:
        vessels = [
            {"call_sign": sign, **where_is(sign), "heading": 270, "speed_kn": knots, "state": state}
            for sign, knots, state in (("CQRT", 0, "moored"), ("CSAB", 4.5, "under_way"), ("CT7A", 0, "at_anchor"))
        ]
        frame = write_json({"type": "positions", "seq": seq, "timestamp": timestamp(), "vessels": vessels})
        self._history.append((seq, frame))
        for guest in self._guests:
            guest.line.say_raw(frame)
            for sign in guest.follows:
                guest.line.say(type="moved", call_sign=sign, **where_is(sign), at=timestamp())


def parts_of(answer: Answer) -> tuple[int, dict[str, str], bytes]:
    """An answer as `websockets` wants it."""
    return HTTPStatus(answer.status), {**answer.headers, "Content-Type": answer.content_type}, answer.bytes()


def abort(answer: Answer) -> AbortHandshake:
    return AbortHandshake(*parts_of(answer))
