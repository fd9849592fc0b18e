"""A new slide, event or other item to be filled in, made after the one beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.editing.tree import Plain

UNWRITTEN = {"zh": "待定", "ja": "未定"}
"""Stands where a text is to be written; ``check`` finds it. Other languages say TBD."""

_OWN = ("figures", "story")
"""Belongs to the one item alone that it was written for."""


def after(item: Plain, languages: Iterable[str], taken: Iterable[str]) -> Plain:
    """An item shaped like ``item``, with its picture and date, but without its words.

    ``taken`` are the keys of its list: a new one gets a key of its own.
    """
    if not isinstance(item, dict):
        return item
    speaks = tuple(languages)
    new: dict[str, Plain] = {}
    for name, value in item.items():
        if name == "key":
            new[name] = _free(str(value), set(taken))
        elif isinstance(value, dict) and value and set(value) <= set(speaks):
            new[name] = {tag: UNWRITTEN.get(tag.split("-")[0], "TBD") for tag in speaks}
        elif name not in _OWN:
            new[name] = value
    return new


def _free(key: str, taken: set[str]) -> str:
    stem = re.sub(r"_[0-9]+$", "", key)
    number = 2
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"
