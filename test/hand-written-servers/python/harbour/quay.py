"""The cranes and their office, over Socket.IO. Spoken with `python-socketio`."""

from typing import Any
from urllib.parse import parse_qs

import socketio
from aiohttp import web
from engineio import asyncio_socket, packet
from socketio import packet as sio_packet
from socketio.exceptions import ConnectionRefusedError

from .checks import Checker, closed, text
from .line import Deadline, Schedule
from .tokens import read_token
from .world import World, timestamp

_MAX_PAYLOAD = 20_000
_IDLE_TIMEOUT = 5
_CRANE = {"type": "string", "pattern": "^C[1-9]$"}


class _EngineSocket(asyncio_socket.AsyncSocket):
    """Says how large a payload may be, which this version of the library does not."""

    async def send(self, pkt: packet.Packet) -> None:
        if pkt.packet_type == packet.OPEN:
            pkt.data["maxPayload"] = _MAX_PAYLOAD
        await super().send(pkt)


asyncio_socket.AsyncSocket = _EngineSocket


class _Server(socketio.AsyncServer):
    """Refuses namespaces that there are not in the words of the reference implementation."""

    async def _handle_connect(self, eio_sid: str, namespace: str | None, data: Any) -> None:
        if namespace in self.namespace_handlers:
            await super()._handle_connect(eio_sid, namespace, data)
            sid = self.manager.sid_from_eio_sid(eio_sid, namespace)
            # Whoever was refused has none.
            return None if sid is None else await self.namespace_handlers[namespace].greet(sid)
        refusal = sio_packet.Packet(
            sio_packet.CONNECT_ERROR, data={"message": "Invalid namespace"}, namespace=namespace or "/"
        )
        return await self._send_packet(eio_sid, refusal)


def _arguments(*schemas: dict) -> Checker:
    count = len(schemas)
    return Checker({"type": "array", "prefixItems": list(schemas), "minItems": count, "maxItems": count})


class _Namespace(socketio.AsyncNamespace):
    """Lets in who has a token, and hands on events whose arguments make sense."""

    events: dict[str, Checker] = {}

    def __init__(self, name: str, world: World) -> None:
        super().__init__(name)
        self._world = world

    async def trigger_event(self, event: str, *args: Any) -> Any:
        if event == "connect":
            return await self._connect(*args)
        if event == "disconnect":
            return self.left(args[0])
        sid, *given = args
        self.heard(sid)
        checker = self.events.get(event)
        if checker is None or not checker.fits(given):
            code = "UNKNOWN_EVENT" if checker is None else "INVALID"
            return await self._refuse(sid, code, event)
        return await getattr(self, "_" + event.replace("-", "_"))(sid, *given)

    async def _refuse(self, sid: str, code: str, event: str) -> Any:
        await self.emit("refused", {"code": code, "message": f'"{event}" makes no sense here'}, to=sid)
        return self.server.not_handled

    async def _connect(self, sid: str, environ: dict, auth: Any = None) -> None:
        query = parse_qs(environ.get("QUERY_STRING", ""))
        token = auth.get("token") if isinstance(auth, dict) else query.get("token", [None])[0]
        if not isinstance(token, str) or read_token(token, self._world.secret) is None:
            raise ConnectionRefusedError("Sign in first", {"code": 4401})

    async def greet(self, sid: str) -> None: ...

    def heard(self, sid: str) -> None: ...

    def left(self, sid: str) -> None: ...


class Cranes(_Namespace):
    events = {
        "watch": _arguments(closed(["crane_id"], {"crane_id": _CRANE})),
        "unwatch": _arguments(closed(["crane_id"], {"crane_id": _CRANE})),
        "move": _arguments(_CRANE, {"type": "number", "minimum": 0, "maximum": 400}),
        "signal": _arguments(closed(["crane_id", "text"], {"crane_id": _CRANE, "text": text(80)})),
        "weigh": _arguments(closed(["crane_id"], {"crane_id": _CRANE})),
        "photo": _arguments(_CRANE, {}),
    }

    def __init__(self, world: World) -> None:
        super().__init__("/crane", world)
        self._places: dict[str, float] = {}
        self._watched: set[str] = set()

    async def greet(self, sid: str) -> None:
        await self.emit("hello", {"cranes": ["C1", "C2"], "timestamp": timestamp()}, to=sid)

    async def say_moves(self) -> None:
        for crane in self._watched:
            moved = {"crane_id": crane, "position_m": self._places.get(crane, 0), "timestamp": timestamp()}
            await self.emit("moved", moved, room=crane)
        await self.emit("load", (320, "t"))

    async def _watch(self, sid: str, asked: dict) -> dict:
        self.enter_room(sid, asked["crane_id"])
        self._watched.add(asked["crane_id"])
        return {**asked, "watched": True}

    async def _unwatch(self, sid: str, asked: dict) -> dict:
        self.leave_room(sid, asked["crane_id"])
        return {**asked, "watched": False}

    async def _move(self, _sid: str, crane: str, position: float) -> dict:
        self._places[crane] = position
        return {"crane_id": crane, "position_m": position, "seconds": round(position / 3)}

    async def _signal(self, sid: str, said: dict) -> Any:
        await self.emit("signalled", {**said, "timestamp": timestamp()}, room=said["crane_id"], skip_sid=sid)
        return self.server.not_handled

    async def _weigh(self, _sid: str, asked: dict) -> tuple:
        return None, {**asked, "tonnes": 24.5}

    async def _photo(self, sid: str, crane: str, photo: Any) -> Any:
        if not isinstance(photo, bytes):
            return await self._refuse(sid, "INVALID", "photo")
        return crane, photo, photo[: (len(photo) + 1) // 2]


class Office(_Namespace):
    events = {
        "ask-plan": _arguments(
            closed(
                ["day"],
                {"day": {"type": "string", "format": "date"}, "berth_code": {"type": "string", "pattern": "^[A-Z][0-9]{2}$"}},
            )
        ),
        "say": _arguments(closed(["text"], {"text": text(80)})),
    }

    def __init__(self, world: World) -> None:
        super().__init__("/office", world)
        self._idle: dict[str, Deadline] = {}

    async def greet(self, sid: str) -> None:
        def disconnect() -> None:
            self.server.start_background_task(self.disconnect, sid)

        self._idle[sid] = Deadline(_IDLE_TIMEOUT, disconnect)

    def heard(self, sid: str) -> None:
        self._idle[sid].put_off()

    def left(self, sid: str) -> None:
        idle = self._idle.pop(sid, None)
        if idle is not None:
            idle.stop()

    async def strike(self) -> None:
        await self.emit("hour", {"timestamp": timestamp()})

    async def _ask_plan(self, _sid: str, asked: dict) -> dict:
        return {"day": asked["day"], "shifts": [{"crane_id": "C1", "from_hour": 6, "to_hour": 14}]}

    async def _say(self, sid: str, said: dict) -> Any:
        await self.emit("said", {**said, "timestamp": timestamp()}, skip_sid=sid)
        return self.server.not_handled


class Quay:
    def __init__(self, world: World) -> None:
        self.server = _Server(
            async_mode="aiohttp",
            ping_interval=1,
            ping_timeout=2,
            max_http_buffer_size=_MAX_PAYLOAD,
            cors_allowed_origins="*",
        )
        cranes, office = Cranes(world), Office(world)
        self.server.register_namespace(cranes)
        self.server.register_namespace(office)
        run = self.server.start_background_task
        self._schedules = [
            Schedule(0.25, lambda _: run(cranes.say_moves)),
            Schedule(0.5, lambda _: run(office.strike)),
        ]

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._no_polling_after_upgrade])
        self.server.attach(app)
        return app

    def close(self) -> None:
        for schedule in self._schedules:
            schedule.stop()

    @web.middleware
    async def _no_polling_after_upgrade(self, request: web.Request, handler) -> web.StreamResponse:
        """The library goes on to answer polls of a session that has been upgraded."""
        socket = self.server.eio.sockets.get(request.query.get("sid", ""))
        if request.query.get("transport") == "polling" and socket is not None and socket.upgraded:
            return web.json_response({"code": 3, "message": "Bad request"}, status=400)
        return await handler(request)
