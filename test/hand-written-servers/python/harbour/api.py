"""The HTTP server of the harbour office: finds the operation, looks at who asks and at what is asked."""

import re
from dataclasses import dataclass, field
from typing import Any, Callable
from urllib.parse import parse_qsl, unquote_to_bytes

from aiohttp import web

from .answers import Answer, problem
from .checks import Checker, read_json
from .tokens import read_token
from .world import QUAY_ORIGIN, World

MAX_BYTES = 16384
BASE_PATH = "/v1"


@dataclass
class Asked:
    params: dict[str, str]
    query: list[tuple[str, str]]
    headers: Any
    body: Any = None

    def one(self, name: str) -> str | None:
        """A query parameter, which may come once."""
        values = [value for key, value in self.query if key == name]
        if len(values) > 1:
            raise problem(400, f"{name} comes twice")
        return values[0] if values else None


@dataclass
class Route:
    method: str
    path: str
    """`anybody`, `key`, or the scope that is needed."""
    access: str
    serve: Callable[[Asked], Answer]
    """Looks at the parameters before the body is read."""
    prepare: Callable[[Asked], None] | None = None
    body: Checker | None = None
    is_form: bool = False
    segments: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.segments = self.path.split("/")[1:]

    def match(self, segments: list[str]) -> dict[str, str] | None:
        if len(segments) != len(self.segments):
            return None
        params = {}
        for wanted, segment in zip(self.segments, segments):
            if wanted.startswith("{"):
                if segment == "":
                    return None
                params[wanted[1:-1]] = segment
            elif wanted != segment:
                return None
        return params


async def read_body(request: web.BaseRequest) -> bytes:
    """What is beyond the limit is read and forgotten, so that the answer arrives; one byte of it tells."""
    data = b""
    async for chunk in request.content.iter_any():
        data = (data + chunk)[: MAX_BYTES + 1]
    return data


def read_form(data: bytes) -> dict[str, Any]:
    """Texts become the whole numbers and booleans that they say."""
    values: dict[str, Any] = {}
    for name, value in parse_qsl(data.decode("utf-8"), keep_blank_values=True):
        is_number = name == "nights" and re.fullmatch(r"-?\d+", value)
        is_flag = name == "again" and value in ("true", "false")
        values[name] = int(value) if is_number else value == "true" if is_flag else value
    return values


class Api:
    def __init__(self, world: World, routes: list[Route]) -> None:
        self._world = world
        self._routes = routes

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        try:
            answer = await self._answer(request)
        except Answer as refusal:
            answer = refusal
        if request.headers.get("Origin") == QUAY_ORIGIN and request.raw_path.split("?")[0] == f"{BASE_PATH}/berths":
            answer.headers.setdefault("Access-Control-Allow-Origin", QUAY_ORIGIN)
        return answer.response()

    async def _answer(self, request: web.BaseRequest) -> Answer:
        data = await read_body(request)
        route, asked = self._find(request)
        self._admit(route, asked)
        if route.prepare is not None:
            route.prepare(asked)
        if route.body is not None:
            asked.body = self._read(route, request.headers.get("Content-Type", ""), data)
        return route.serve(asked)

    def _find(self, request: web.BaseRequest) -> tuple[Route, Asked]:
        path, _, query = request.raw_path.partition("?")
        if not path.startswith(f"{BASE_PATH}/"):
            raise problem(404, f"nothing is at {path}")
        try:
            segments = [unquote_to_bytes(part).decode("utf-8") for part in path[len(BASE_PATH) :].split("/")[1:]]
        except UnicodeDecodeError:
            raise problem(400, "the path is not percent-encoded UTF-8") from None
        fitting = [(route, params) for route in self._routes if (params := route.match(segments)) is not None]
        if not fitting:
            raise problem(404, f"nothing is at {path}")
        method = "GET" if request.method == "HEAD" else request.method
        for route, params in fitting:
            if route.method == method:
                return route, Asked(params, parse_qsl(query, keep_blank_values=True), request.headers)
        methods = [route.method for route, _ in fitting]
        allow = ", ".join([*methods, *(["HEAD"] if "GET" in methods else []), "OPTIONS"])
        raise Answer(204, headers={"Allow": allow}) if method == "OPTIONS" else problem(
            405, f"there is no {method} here", {"Allow": allow}
        )

    def _admit(self, route: Route, asked: Asked) -> None:
        if route.access == "anybody":
            return
        if route.access == "key":
            if not re.fullmatch(r"[A-Za-z0-9]{16}", asked.headers.get("X-Harbour-Key", "")):
                raise problem(401, "no key of ours in X-Harbour-Key", {"WWW-Authenticate": "Key"})
            return
        found = re.fullmatch(r"[Bb]earer +(\S+)", asked.headers.get("Authorization", ""))
        claims = read_token(found[1] if found else None, self._world.secret)
        if claims is None:
            raise problem(401, "no token of ours in Authorization", {"WWW-Authenticate": "Bearer"})
        if route.access not in claims.get("scope", "").split(" "):
            raise problem(403, f"the token lacks {route.access}")

    def _read(self, route: Route, content_type: str, data: bytes) -> Any:
        if data == b"":
            raise problem(400, "a body is required")
        if len(data) > MAX_BYTES:
            raise problem(413, f"the body is larger than {MAX_BYTES} bytes")
        wanted = "application/x-www-form-urlencoded" if route.is_form else "application/json"
        if content_type.split(";")[0].strip().lower() != wanted:
            raise problem(415, f'"{content_type}" is not taken here')
        try:
            value = read_form(data) if route.is_form else read_json(data)
        except ValueError:
            raise problem(400, "the body cannot be read") from None
        if route.body is None or not route.body.fits(value):
            raise problem(400, "the body does not fit")
        return value
