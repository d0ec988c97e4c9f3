"""What the bodies of requests must be."""

from .checks import Checker, closed, text

_CODE = {"type": "string", "pattern": "^[A-Z][0-9]{2}$"}
_ID = {"type": "string", "format": "uuid"}
_EMAIL = {"type": "string", "format": "email"}
_DATE = {"type": "string", "format": "date"}
_URI = {"type": "string", "format": "uri"}

_CARGO = {
    "oneOf": [
        closed(
            ["kind", "boxes"],
            {
                "kind": {"const": "containers"},
                "boxes": {"type": "integer", "minimum": 1, "maximum": 24000},
                "reefers": {"type": "integer", "minimum": 0},
            },
        ),
        closed(
            ["kind", "tonnes", "goods"],
            {
                "kind": {"const": "bulk"},
                "tonnes": {"type": "number", "exclusiveMinimum": 0},
                "goods": {"enum": ["grain", "ore", "oil"]},
            },
        ),
        closed(
            ["kind", "people"],
            {"kind": {"const": "passengers"}, "people": {"type": "integer", "minimum": 1, "maximum": 6000}},
        ),
    ]
}

BERTH = Checker(
    closed(
        ["code", "name", "status", "depth_m", "length_m", "services", "position"],
        {
            "id": _ID,
            "code": _CODE,
            "name": text(40),
            "status": {"enum": ["free", "occupied", "closed"]},
            "depth_m": {"type": "number", "minimum": 2, "maximum": 30},
            "length_m": {"type": "integer", "exclusiveMinimum": 0, "maximum": 450},
            "services": {
                "type": "array",
                "minItems": 1,
                "maxItems": 4,
                "uniqueItems": True,
                "items": {"enum": ["water", "power", "fuel", "waste"]},
            },
            "position": closed(
                ["lat", "lon"],
                {
                    "lat": {"type": "number", "minimum": -90, "maximum": 90},
                    "lon": {"type": "number", "minimum": -180, "maximum": 180},
                },
            ),
            "note": {"type": ["string", "null"], "maxLength": 200},
            "contact": _EMAIL,
            "chart": _URI,
            "inspected_on": _DATE,
            "created_at": {"type": "string", "format": "date-time"},
        },
    )
)

BOOKING = Checker(
    closed(
        ["vessel", "berth_code", "from", "nights", "contact", "cargo"],
        {
            "vessel": text(40),
            "berth_code": _CODE,
            "from": _DATE,
            "nights": {"type": "integer", "minimum": 1, "maximum": 30},
            "contact": _EMAIL,
            "cargo": _CARGO,
        },
    )
)

VESSEL = Checker(
    closed(
        ["call_sign", "name", "flag", "length_m"],
        {
            "call_sign": text(20),
            "name": text(60),
            "flag": {"type": "string", "pattern": "^[A-Z]{2}$"},
            "length_m": {"type": "number", "exclusiveMinimum": 0, "maximum": 460},
            "homepage": _URI,
            "built_on": _DATE,
        },
    )
)

PILOT = Checker(
    closed(
        ["name", "licence"],
        {
            "id": _ID,
            "name": text(60),
            "licence": {"type": "string", "pattern": "^[A-Z]{2}-[0-9]{4}$"},
            "password": text(64, 8),
        },
    )
)

SESSION = Checker(
    closed(["name", "scope"], {"name": text(40), "scope": {"enum": ["harbour:read", "harbour:read harbour:write"]}})
)

COMPLAINT = Checker(
    closed(
        ["name", "about", "nights"],
        {
            "name": text(40),
            "about": {"enum": ["noise", "smell", "price"]},
            "nights": {"type": "integer", "minimum": 1, "maximum": 30},
            "again": {"type": "boolean"},
        },
    )
)
