"""JSON Web Tokens (RFC 7519), signed with HMAC and SHA-256."""

import base64
import hashlib
import hmac
import json
import time


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _signature(body: str, secret: str) -> bytes:
    return hmac.new(secret.encode(), body.encode(), hashlib.sha256).digest()


def sign_token(claims: dict, secret: str) -> str:
    body = ".".join(_encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
    return f"{body}.{_encode(_signature(body, secret))}"


def read_token(token: str | None, secret: str) -> dict | None:
    """The claims of a token of ours that is still good."""
    try:
        body, signature = (token or "").rsplit(".", 1)
        if not hmac.compare_digest(_decode(signature), _signature(body, secret)):
            return None
        claims = json.loads(_decode(body.split(".")[1]))
        return claims if claims["exp"] > time.time() else None
    except (ValueError, KeyError, IndexError):
        return None
