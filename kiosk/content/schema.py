"""JSON Schemas from the model, with which editors complete and check while a curator types."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.model import Chapter, Exhibition

FILES: dict[str, type] = {
    "exhibition.schema.json": Exhibition,
    "chapter.schema.json": Chapter,
}
"""Schema file → the class whose files it describes."""

_TEXT = {"type": ["string", "number", "boolean"]}
"""Editors guess types where the reader keeps texts: 2021 is as good a text as "2021"."""

_AS_TYPED: dict[str, dict[str, Any]] = {
    "Amount": {
        "title": "Amount",
        "description": "Digits only, as the source gives them: 234.58, 1024 or 1,024.",
        "anyOf": [
            {"type": "number", "minimum": 0},
            {
                "type": "string",
                "pattern": r"^(0|[1-9][0-9]{0,14}|[1-9][0-9]{0,2}(,[0-9]{3}){1,4})(\.[0-9]{1,6})?$",
            },
        ],
    },
    "Moment": {
        "title": "Moment",
        "description": "1992, 1992-03 or 2004-05-19: no more than is known.",
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        ],
    },
    "Words": {
        "title": "Words",
        "description": "One text in every language of the exhibition: language tag, then text.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"},
        "additionalProperties": _TEXT,
    },
}


def schema(kind: type) -> dict[str, Any]:
    """The JSON Schema of a file that holds a ``kind``."""
    made = msgspec.json.schema(kind)
    parts = {**made["$defs"], **_AS_TYPED}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": made["$ref"],
        "$defs": {
            name: parts[name] if name in _AS_TYPED else _as_typed(parts[name])
            for name in sorted(parts)
            if name in made["$defs"] or name == "Words"
        },
    }


def encode(kind: type) -> str:
    """The schema as it stands in its file."""
    text = msgspec.json.format(msgspec.json.encode(schema(kind)), indent=2)
    return text.decode() + "\n"


def write(folder: Path) -> None:
    """Write both schemas into ``folder``."""
    for name, kind in FILES.items():
        (folder / name).write_text(encode(kind), encoding="utf-8", newline="\n")


def _as_typed(part: Any) -> Any:
    """``part`` with every mapping of texts as Words, and without defaults that nobody types."""
    if isinstance(part, list):
        return [_as_typed(item) for item in part]
    if not isinstance(part, dict):
        return part
    if part.get("additionalProperties") == {"type": "string"} and "propertyNames" not in part:
        words = {"$ref": "#/$defs/Words"}
        return {"description": part["description"], **words} if "description" in part else words
    return {
        key: _sentence(value) if key == "description" else _as_typed(value)
        for key, value in part.items()
        if not (key == "default" and value in ("", [], {}, None))
    }


def _sentence(text: Any) -> Any:
    """A docstring's line breaks mean nothing to an editor's tooltip."""
    return re.sub(r"\s+", " ", text) if isinstance(text, str) else _as_typed(text)
