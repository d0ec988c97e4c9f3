"""The other operations of the office: bookings, vessels, pilots, sessions, visitors, tides, weather."""

import time
import uuid
from http.cookies import SimpleCookie
from urllib.parse import quote

from . import bodies
from .answers import Answer, problem
from .api import BASE_PATH, Asked, Route
from .berths import uuid_of
from .tokens import sign_token
from .window import Window
from .world import World, timestamp

_SESSION_SECONDS = 3600
_WEATHER_LIMIT = 10


class Office:
    def __init__(self, world: World) -> None:
        self._world = world
        self._bookings: dict[str, dict] = {}
        """By idempotency key: the body as it came, and what it made."""
        self._by_key: dict[str, tuple[dict, dict]] = {}
        self._vessels = {
            "CQRT": {"call_sign": "CQRT", "name": "Ceres", "flag": "PT", "length_m": 180, "built_on": "2004-03-20"}
        }
        self._pilots: dict[str, dict] = {}
        self._window = Window(_WEATHER_LIMIT, 1)

    def routes(self) -> list[Route]:
        read, write = "harbour:read", "harbour:write"
        return [
            Route("POST", "/sessions", "anybody", self._sign_in, body=bodies.SESSION),
            Route("POST", "/bookings", write, self._book, prepare=self._key_of, body=bodies.BOOKING),
            Route("GET", "/bookings/{id}", read, lambda asked: Answer(200, self._booking(asked))),
            Route("DELETE", "/bookings/{id}", write, self._cancel),
            Route("POST", "/vessels", write, self._register_vessel, body=bodies.VESSEL),
            Route("GET", "/vessels/{call_sign}", read, self._read_vessel),
            Route("POST", "/pilots", write, self._register_pilot, body=bodies.PILOT),
            Route("GET", "/pilots/{id}", read, self._read_pilot),
            Route("GET", "/preferences", "anybody", self._preferences),
            Route("POST", "/complaints", "anybody", lambda _: Answer(204), body=bodies.COMPLAINT, is_form=True),
            Route("GET", "/tides", "key", self._tides),
            Route("GET", "/weather", "anybody", self._weather),
        ]

    def _sign_in(self, asked: Asked) -> Answer:
        name, scope = asked.body["name"], asked.body["scope"]
        claims = {"sub": name, "scope": scope, "exp": int(time.time()) + _SESSION_SECONDS}
        return Answer(
            200,
            {
                "access_token": sign_token(claims, self._world.secret),
                "token_type": "Bearer",
                "expires_in": _SESSION_SECONDS,
                "user": {"name": name, "scope": scope},
            },
        )

    def _key_of(self, asked: Asked) -> str:
        key = asked.headers.get("Idempotency-Key")
        if key is None or not 8 <= len(key) <= 64:
            raise problem(400, "Idempotency-Key is a text of 8 to 64 letters")
        return key

    def _book(self, asked: Asked) -> Answer:
        key = self._key_of(asked)
        body, booking = self._by_key.get(key, (None, None))
        if booking is None:
            decided = {"id": str(uuid.uuid4()), "state": "requested", "created_at": timestamp()}
            booking = {**asked.body, **decided}
            self._bookings[booking["id"]] = booking
            self._by_key[key] = (asked.body, booking)
        elif body != asked.body:
            raise problem(409, "the key has come with another body")
        return Answer(201, booking, {"Location": f"{BASE_PATH}/bookings/{booking['id']}"})

    def _booking(self, asked: Asked) -> dict:
        booking = self._bookings.get(uuid_of(asked.params))
        if booking is None:
            raise problem(404, f"there is no booking {asked.params['id']}")
        return booking

    def _cancel(self, asked: Asked) -> Answer:
        del self._bookings[self._booking(asked)["id"]]
        return Answer(204)

    def _register_vessel(self, asked: Asked) -> Answer:
        sign = asked.body["call_sign"]
        if sign in self._vessels:
            raise problem(409, f"{sign} is known already")
        self._vessels[sign] = asked.body
        return Answer(201, asked.body, {"Location": f"{BASE_PATH}/vessels/{quote(sign, safe='')}"})

    def _read_vessel(self, asked: Asked) -> Answer:
        sign = asked.params["call_sign"]
        if len(sign) > 20:
            raise problem(400, "a call sign has at most 20 letters")
        if sign not in self._vessels:
            raise problem(404, f"there is no vessel {sign}")
        return Answer(200, self._vessels[sign])

    def _register_pilot(self, asked: Asked) -> Answer:
        # The password is for signing in, and is told to nobody.
        pilot = {"id": str(uuid.uuid4()), "name": asked.body["name"], "licence": asked.body["licence"]}
        self._pilots[pilot["id"]] = pilot
        return Answer(201, pilot, {"Location": f"{BASE_PATH}/pilots/{pilot['id']}"})

    def _read_pilot(self, asked: Asked) -> Answer:
        pilot = self._pilots.get(uuid_of(asked.params))
        if pilot is None:
            raise problem(404, f"there is no pilot {asked.params['id']}")
        return Answer(200, pilot)

    def _preferences(self, asked: Asked) -> Answer:
        cookie = SimpleCookie(asked.headers.get("Cookie", "")).get("harbour_visit")
        if cookie is None or not 4 <= len(cookie.value) <= 64:
            raise problem(400, "harbour_visit is a text of 4 to 64 letters")
        return Answer(200, {"language": "pt", "units": "metres"})

    def _tides(self, asked: Asked) -> Answer:
        station, units = asked.one("station"), asked.headers.get("X-Harbour-Units")
        if station not in ("bar", "basin", "river"):
            raise problem(400, "station is one of bar, basin, river")
        if units not in ("metres", "feet"):
            raise problem(400, "X-Harbour-Units is metres or feet")
        tides = [
            {"at": timestamp(hours * 3600), "kind": "high" if index % 2 == 0 else "low", "height": 3.4 - index % 2 * 2.8}
            for index, hours in enumerate((-5, 1, 7, 13))
        ]
        body = {"station": station, "units": units, "timestamp": timestamp(), "tides": tides}
        return Answer(200, body, {"Cache-Control": "max-age=60"})

    def _weather(self, _: Asked) -> Answer:
        left = self._window.take()
        if left is None:
            headers = {"Retry-After": "1", "RateLimit-Limit": str(_WEATHER_LIMIT), "RateLimit-Remaining": "0"}
            raise problem(429, "ten times a second is enough", headers)
        headers = {
            "RateLimit-Limit": str(_WEATHER_LIMIT),
            "RateLimit-Remaining": str(left),
            "RateLimit-Reset": "1",
        }
        body = {"wind_kn": 14.5, "from_degrees": 310, "sea": "slight", "timestamp": timestamp()}
        return Answer(200, body, headers)
