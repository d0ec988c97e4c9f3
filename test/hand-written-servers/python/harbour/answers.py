"""What is sent back over HTTP."""

from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .checks import write_json

NOTHING = object()

_PROBLEMS = {
    400: ("Bad Request", "INVALID"),
    401: ("Unauthorized", "UNAUTHORIZED"),
    403: ("Forbidden", "FORBIDDEN"),
    404: ("Not Found", "NOT_FOUND"),
    405: ("Method Not Allowed", "INVALID"),
    409: ("Conflict", "CONFLICT"),
    412: ("Precondition Failed", "PRECONDITION_FAILED"),
    413: ("Content Too Large", "TOO_LARGE"),
    415: ("Unsupported Media Type", "MEDIA_TYPE"),
    426: ("Upgrade Required", "UPGRADE_REQUIRED"),
    428: ("Precondition Required", "PRECONDITION_REQUIRED"),
    429: ("Too Many Requests", "RATE_LIMIT"),
    503: ("Service Unavailable", "OVERLOADED"),
}


@dataclass
class Answer(Exception):
    """Also raised, by whatever finds that a request cannot be served."""

    status: int
    body: Any = NOTHING
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "application/json"

    def bytes(self) -> bytes:
        return b"" if self.body is NOTHING else write_json(self.body).encode("utf-8")

    def response(self) -> web.Response:
        headers = dict(self.headers)
        if self.body is not NOTHING:
            headers["Content-Type"] = self.content_type
        return web.Response(status=self.status, headers=headers, body=self.bytes() or None)


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> Answer:
    """A problem (RFC 9457), as every refusal of the harbour is."""
    title, code = _PROBLEMS[status]
    body = {"title": title, "status": status, "detail": detail, "code": code}
    return Answer(status, body, headers or {}, "application/problem+json")
