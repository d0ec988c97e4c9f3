"""The operations on berths."""

import base64
import re
import uuid

from . import bodies
from .answers import Answer, problem
from .api import BASE_PATH, Asked, Route
from .world import QUAY_ORIGIN, World, timestamp

_FIRST = [
    {
        "code": "A01",
        "name": "Cais do Norte",
        "status": "free",
        "depth_m": 12.5,
        "length_m": 240,
        "services": ["water", "power"],
        "position": {"lat": 41.1834, "lon": -8.7026},
        "note": None,
    },
    {
        "code": "B07",
        "name": "Molhe Sul",
        "status": "occupied",
        "depth_m": 9,
        "length_m": 120,
        "services": ["water"],
        "position": {"lat": 41.1801, "lon": -8.7},
    },
    {
        "code": "C12",
        "name": "Doca de Pesca",
        "status": "closed",
        "depth_m": 4.5,
        "length_m": 60,
        "services": ["water", "fuel", "waste"],
        "position": {"lat": 41.185, "lon": -8.6988},
        "note": "Dragagem até março.",
    },
]


def uuid_of(params: dict[str, str]) -> str:
    written = params["id"].lower()
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", written):
        raise problem(400, f"{written} is no UUID")
    return written


class Berths:
    def __init__(self, world: World) -> None:
        self._world = world
        """By id: serial, version, berth. Serials count up from berth to berth: pages go by them."""
        self._kept: dict[str, tuple[int, int, dict]] = {}
        self._serial = 0
        for body in _FIRST:
            self._add(body)

    def routes(self) -> list[Route]:
        read, write = "harbour:read", "harbour:write"
        return [
            Route("GET", "/berths", read, self._list),
            Route("POST", "/berths", write, self._create, body=bodies.BERTH),
            Route("OPTIONS", "/berths", "anybody", self._preflight),
            Route("GET", "/berths/{id}", read, self._read),
            Route("PUT", "/berths/{id}", write, self._replace, body=bodies.BERTH),
            Route("DELETE", "/berths/{id}", write, self._remove),
        ]

    def _keep(self, serial: int, version: int, berth: dict) -> None:
        self._kept[berth["id"]] = (serial, version, berth)
        self._world.tell_berth(berth)

    def _add(self, body: dict) -> dict:
        self._serial += 1
        berth = {**body, "id": str(uuid.uuid4()), "created_at": timestamp()}
        self._keep(self._serial, 1, berth)
        return berth

    def _find(self, params: dict[str, str]) -> tuple[int, int, dict]:
        found = self._kept.get(uuid_of(params))
        if found is None:
            raise problem(404, f"there is no berth {params['id']}")
        return found

    def _shown(self, status: int, berth: dict, headers: dict[str, str] | None = None) -> Answer:
        serial, version, _ = self._kept[berth["id"]]
        return Answer(status, berth, {"ETag": f'"{serial}-{version}"', **(headers or {})})

    def _list(self, asked: Asked) -> Answer:
        limit, status, cursor = asked.one("limit") or "20", asked.one("status"), asked.one("cursor")
        if not re.fullmatch(r"[1-9]|[1-4]\d|50", limit):
            raise problem(400, "limit is a whole number from 1 to 50")
        if status not in (None, "free", "occupied", "closed"):
            raise problem(400, f"there is no status {status}")
        after = 0 if cursor is None else self._read_cursor(cursor)
        fitting = [entry for entry in self._kept.values() if status is None or entry[2]["status"] == status]
        rest = [entry for entry in fitting if entry[0] > after]
        page = rest[: int(limit)]
        more = base64.urlsafe_b64encode(b"after %d" % page[-1][0]).decode() if len(page) < len(rest) else None
        items = [berth for _, _, berth in page]
        return Answer(200, {"items": items, "next_cursor": more}, {"X-Total-Count": str(len(fitting))})

    def _read_cursor(self, cursor: str) -> int:
        try:
            found = re.fullmatch(rb"after (\d+)", base64.urlsafe_b64decode(cursor))
        except ValueError:
            found = None
        if found is None:
            raise problem(400, "the cursor is none of ours")
        return int(found[1])

    def _create(self, asked: Asked) -> Answer:
        # What is read-only is passed over.
        berth = self._add({name: value for name, value in asked.body.items() if name not in ("id", "created_at")})
        return self._shown(201, berth, {"Location": f"{BASE_PATH}/berths/{berth['id']}"})

    def _preflight(self, asked: Asked) -> Answer:
        origin, method = asked.headers.get("Origin"), asked.headers.get("Access-Control-Request-Method")
        if origin is None or method not in ("GET", "POST"):
            raise problem(400, "Origin and the method that is asked for are required")
        if origin != QUAY_ORIGIN:
            raise problem(403, f"not from {origin}")
        allow = {"Access-Control-Allow-Methods": "GET, POST", "Access-Control-Allow-Headers": "authorization, content-type"}
        return Answer(204, headers={"Access-Control-Allow-Origin": origin, **allow})

    def _read(self, asked: Asked) -> Answer:
        serial, version, berth = self._find(asked.params)
        if asked.headers.get("If-None-Match") == f'"{serial}-{version}"':
            return Answer(304, headers={"ETag": f'"{serial}-{version}"'})
        return self._shown(200, berth)

    def _replace(self, asked: Asked) -> Answer:
        serial, version, berth = self._find(asked.params)
        given = asked.headers.get("If-Match")
        if given is None:
            raise problem(428, "say which version with If-Match")
        if given != "*" and f'"{serial}-{version}"' not in [tag.strip() for tag in given.split(",")]:
            raise problem(412, "the berth has changed since")
        changed = {**asked.body, "id": berth["id"], "created_at": berth["created_at"]}
        self._keep(serial, version + 1, changed)
        return self._shown(200, changed)

    def _remove(self, asked: Asked) -> Answer:
        del self._kept[self._find(asked.params)[2]["id"]]
        return Answer(204)
