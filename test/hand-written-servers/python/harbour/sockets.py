"""The WebSockets on the port of the tower. Spoken with `aiohttp`."""

import asyncio
from typing import Callable, Protocol
from urllib.parse import parse_qsl

from aiohttp import WSMsgType, web

from .answers import Answer, problem
from .line import Line


class Visitor(Protocol):
    """What becomes of a connection that is open."""

    def receive(self, data: str | bytes) -> None: ...

    def leave(self) -> None: ...


class Channel(Protocol):
    """One kind of WebSocket."""

    protocols: tuple[str, ...]
    max_bytes: int

    def refusal(self, path: str, query: dict[str, str], headers) -> Answer | None: ...

    def enter(self, line: Line, path: str, query: dict[str, str]) -> Visitor | None:
        """None where it has been shown out already."""
        ...


def handshake_fault(request: web.BaseRequest) -> Answer | None:
    """What is no handshake of a WebSocket (RFC 6455 §4.2.1)."""
    upgrade = {"Upgrade": "websocket", "Connection": "upgrade"}
    if request.method not in ("GET", "HEAD"):
        return problem(405, f"there is no {request.method} here", {"Allow": "GET, HEAD"})
    if request.headers.get("Upgrade", "").lower() != "websocket":
        return problem(426, "only WebSocket is spoken here", upgrade)
    if request.headers.get("Sec-WebSocket-Version") != "13":
        return problem(426, "only version 13 is spoken here", {**upgrade, "Sec-WebSocket-Version": "13"})
    if len(request.headers.get("Sec-WebSocket-Key", "")) != 24:
        return problem(400, "no proper Sec-WebSocket-Key")
    return None


async def serve_socket(request: web.BaseRequest, find: Callable[[str], Channel | None]) -> web.StreamResponse:
    path, _, query_text = request.raw_path.partition("?")
    query = dict(reversed(parse_qsl(query_text, keep_blank_values=True)))
    channel = find(path)
    if channel is None:
        return problem(404, f"nothing is at {path}").response()
    refusal = handshake_fault(request) or channel.refusal(path, query, request.headers)
    if refusal is not None:
        return refusal.response()
    offered = [name.strip() for name in request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
    # The harbour's own order counts: `aiohttp` would take the client's.
    liked = [name for name in channel.protocols if name in offered][:1]
    socket = web.WebSocketResponse(protocols=liked, timeout=1, max_msg_size=channel.max_bytes, compress=False)
    await socket.prepare(request)

    async def send(data: str | bytes) -> None:
        await (socket.send_str(data) if isinstance(data, str) else socket.send_bytes(data))

    async def close(code: int, reason: str) -> None:
        await socket.close(code=code, message=reason.encode())

    def drop() -> None:
        if request.transport is not None:
            request.transport.abort()

    line = Line(send, close, drop)
    visitor = channel.enter(line, path, query)
    try:
        await _listen(socket, visitor)
    except asyncio.CancelledError:
        pass
    finally:
        if visitor is not None:
            visitor.leave()
        await _settle(line)
    return socket


async def _settle(line: Line) -> None:
    """A close that is under way is seen through."""
    closing = line.closing
    if closing is not None:
        await asyncio.wait([closing], timeout=2)
    line.end()


async def _listen(socket: web.WebSocketResponse, visitor: Visitor | None) -> None:
    async for message in socket:
        if visitor is not None and message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
            visitor.receive(message.data)
