"""What a page says, item by item: each text that can be filled in, and where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, structs

from kiosk.content.model import (
    Chapter,
    Entry,
    Exhibition,
    Slideshow,
    Timeline,
)
from kiosk.content.node import Path
from kiosk.editing.basis import Basis
from kiosk.editing.tree import Branch, Leaf, Node, Plain, Table, at

_ELSEWHERE = {
    Chapter: frozenset({"sections", "figures"}),
    Slideshow: frozenset({"slides"}),
    Timeline: frozenset({"events"}),
    Exhibition: frozenset({"languages", "chapters", "look"}),
}
"""What has pages of its own, or decides about more than a page."""


_DATES = ("from", "until")
"""Offered even where nothing is written yet."""


class Field(Struct, frozen=True, kw_only=True):
    """One text to be filled in."""

    basis: Basis
    path: Path
    owner: str
    """The class of the model that has it."""
    key: str
    language: str = ""
    """The tag of the language it is written in; empty where it is said in none."""
    text: str
    """As it stands in the file; empty where nothing was written yet."""
    optional: bool
    """Whether it may be left empty."""
    many: bool = False
    """Whether it is several names or numbers, with commas between them."""

    def value(self, text: str) -> Plain:
        """What is to be written for ``text``."""
        if not self.many:
            return text.strip()
        return [one for one in re.split(r"[\s,，、]+", text.strip("[]［］ ")) if one]


def fields(basis: Basis, root: Node, entry: Entry, path: Path = ()) -> Iterator[Field]:
    """The fields of ``entry``, at ``path`` below the ``root`` of ``basis``; dates come last."""
    skipped = _ELSEWHERE.get(type(entry), frozenset())
    every = sorted(structs.fields(type(entry)), key=lambda one: one.encode_name in _DATES)
    for one in every:
        if one.encode_name in skipped:
            continue
        place = (*path, one.encode_name)
        value = getattr(entry, one.name)
        within = list(_entries(value))
        for step, below in within:
            yield from fields(basis, root, below, (*place, *step))
        if not within:
            blank = Field(
                basis=basis,
                path=place,
                owner=type(entry).__name__,
                key=one.encode_name,
                text="",
                optional=not one.required,
            )
            yield from _filled(blank, at(root, place), value)


def _entries(value: object) -> Iterator[tuple[Path, Entry]]:
    """The blocks of keys in ``value``, with the way to each."""
    match value:
        case Entry():
            yield (), value
        case tuple():
            yield from (((n,), one) for n, one in enumerate(value) if isinstance(one, Entry))
        case dict():
            yield from (((name,), one) for name, one in value.items() if isinstance(one, Entry))


def _filled(blank: Field, node: Node | None, value: object) -> Iterator[Field]:
    match node:
        case Leaf():
            yield structs.replace(blank, text=node.text)
        case Branch():
            names = ", ".join(one.text for one in node.items if isinstance(one, Leaf))
            yield structs.replace(blank, text=names, many=True)
        case Table() if isinstance(value, dict):
            for tag, (_, text) in node.pairs.items():
                said = text.text if isinstance(text, Leaf) else ""
                path = (*blank.path, tag)
                yield structs.replace(blank, path=path, language=tag, text=said, optional=False)
        case None if blank.key in _DATES:
            yield blank
