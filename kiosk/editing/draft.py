"""A new slide, event or section to be filled in, made after the one beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kiosk.content.naming import alike
from kiosk.editing.tree import Plain

UNWRITTEN = {"zh": "待定", "ja": "未定"}
"""Stands where a text is to be written. Other languages say TBD."""

_DATES = frozenset({"from", "until"})
_OWN = frozenset({"figure", "figures", "beside", "story"}) | _DATES
"""What was chosen for the one item alone; only a wall of numbers is nothing without its own."""

_LEAST = {"givers": 2}
"""How many items of a list a new section begins with, where one is too few."""


def after(item: Plain, languages: Iterable[str], taken: Iterable[str]) -> Plain:
    """An item shaped like ``item``, with its picture and date, but without its words.

    ``taken`` are keys that are in use: a new one is found wherever one is needed.
    """
    return _Draft(tuple(languages), set(taken)).made(item)


class _Draft:
    def __init__(self, languages: tuple[str, ...], taken: set[str]) -> None:
        self._languages = languages
        self._taken = taken

    def made(self, item: Plain) -> Plain:
        if not isinstance(item, dict):
            return item
        dropped = _OWN if item.get("kind") != "counters" else _DATES | {"beside"}
        return {
            name: self._value(name, value) for name, value in item.items() if name not in dropped
        }

    def _value(self, name: str, value: Plain) -> Plain:
        if name == "key":
            return self._free(str(value))
        if name == "picture":
            return value
        if isinstance(value, dict) and value and set(value) <= set(self._languages):
            return {tag: UNWRITTEN.get(tag.split("-")[0], "TBD") for tag in self._languages}
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return [self.made(one) for one in value[: _LEAST.get(name, 1)]]
        return value

    def _free(self, key: str) -> str:
        stem = re.sub(r"_[0-9]+$", "", key)
        free = next(one for one in alike(stem, first=2) if one not in self._taken)
        self._taken.add(free)
        return free
