"""The words that have a meaning in content files: every key of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.model import Entry

TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of BCP 47 tags that need no registry: zh, en, zh-Hant, sr-Latn-RS."""

LISTS = frozenset(
    {"languages", "chapters", "figures", "focus", "at", "river_at", "path", "title", "events"}
)
"""Keys whose value may stand in brackets."""


def _kinds(kind: type) -> Iterator[type]:
    yield kind
    subclasses: list[type] = kind.__subclasses__()
    for below in subclasses:
        yield from _kinds(below)


def _fields() -> Iterator[str]:
    for kind in _kinds(Entry):
        yield from getattr(kind, "__struct_encode_fields__", ())
        tag = getattr(kind, "__struct_config__").tag_field  # noqa: B009 - msgspec types lack it
        if tag:
            yield tag


FIELDS = frozenset(_fields())
"""Every key that some block of the model has."""


def is_text_key(key: str) -> bool:
    """Whether what stands under ``key`` is a text in one language."""
    return bool(TAG.fullmatch(key)) and key not in FIELDS
