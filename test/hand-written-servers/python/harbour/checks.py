"""What comes in is held to plain JSON Schemas, written down a second time: the harbour does not read its contract."""

import json
import math
import re
import uuid
from datetime import date, datetime
from typing import Any, Sequence

from jsonschema import Draft202012Validator, FormatChecker

_formats = FormatChecker(formats=())


@_formats.checks("date", raises=ValueError)
def _is_date(value: Any) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value) and date.fromisoformat(value))


@_formats.checks("date-time", raises=ValueError)
def _is_date_time(value: Any) -> bool:
    if not isinstance(value, str):
        return True
    shape = r"(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
    found = re.fullmatch(shape, value)
    return bool(found and datetime.fromisoformat(f"{found[1]}T{found[2]}"))


@_formats.checks("uuid", raises=ValueError)
def _is_uuid(value: Any) -> bool:
    return not isinstance(value, str) or (len(value) == 36 and bool(uuid.UUID(value)))


@_formats.checks("email")
def _is_email(value: Any) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[^@\s]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value))


@_formats.checks("uri")
def _is_uri(value: Any) -> bool:
    return not isinstance(value, str) or bool(re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+", value))


class Checker:
    """Whether a value fits a schema."""

    def __init__(self, schema: dict) -> None:
        self._validator = Draft202012Validator(schema, format_checker=_formats)

    def fits(self, value: Any) -> bool:
        try:
            return self._validator.is_valid(value)
        except RecursionError:
            return False


def closed(required: Sequence[str], properties: dict[str, dict]) -> dict:
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


def text(longest: int, shortest: int = 1) -> dict:
    return {"type": "string", "minLength": shortest, "maxLength": longest}


def message(kind: str, **properties: dict) -> Checker:
    """A message with its type and these fields, all of them required."""
    return Checker(closed(["type", *properties], {"type": {"const": kind}, **properties}))


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _finite(written: str) -> float:
    number = float(written)
    return number if math.isfinite(number) else _refuse(written)


def read_json(data: bytes | str) -> Any:
    """One JSON document. Raises ValueError where there is none."""
    written = data if isinstance(data, str) else data.decode("utf-8")
    try:
        return json.loads(written, parse_constant=_refuse, parse_float=_finite)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def write_json(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Half of a surrogate pair has no place in UTF-8, and is escaped like everything else then.
    return written if _is_encodable(written) else json.dumps(value)


def _is_encodable(written: str) -> bool:
    try:
        written.encode("utf-8")
        return True
    except UnicodeEncodeError:
        return False
