"""What stands in a YAML file: texts, lists and mappings, each with its place in the file."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class Mark(Struct, frozen=True):
    """A place in a file; lines and columns count characters from 1."""

    line: int = 1
    column: int = 1


class Scalar(Struct, frozen=True):
    """A text exactly as written. YAML's guesses at numbers, dates and yes or no are never made."""

    mark: Mark
    text: str
    plain: bool
    """Whether it stands without quotes."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return self.text in _NOTHING if self.plain else not self.text.strip()


class Sequence(Struct, frozen=True):
    """The items of a list, in order."""

    mark: Mark
    items: list[Node]


class Pair(Struct, frozen=True):
    """A key and what stands under it."""

    key: Scalar
    value: Node


class Mapping(Struct, frozen=True):
    """Keys with their values, in the order of the file."""

    mark: Mark
    pairs: dict[str, Pair]


Node: TypeAlias = Scalar | Sequence | Mapping

Path: TypeAlias = tuple[str | int, ...]
"""The way from the top of a file to a value: keys, and positions in lists from 0."""


def find(root: Node | None, path: Path) -> Mark:
    """Where the value at ``path`` stands, or the nearest thing around it that was written."""
    mark = root.mark if root else Mark()
    node = root
    for step in path:
        match node:
            case Mapping(pairs=pairs) if step in pairs:
                node = pairs[str(step)].value
                mark = node.mark
            case Sequence(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
                mark = node.mark
            case _:
                break
    return mark


def find_key(root: Node | None, path: Path) -> Mark:
    """Where the key at the end of ``path`` stands."""
    node = root
    for step in path[:-1]:
        match node:
            case Mapping(pairs=pairs) if step in pairs:
                node = pairs[str(step)].value
            case Sequence(items=items) if isinstance(step, int) and step < len(items):
                node = items[step]
            case _:
                break
    if path and isinstance(node, Mapping) and path[-1] in node.pairs:
        return node.pairs[str(path[-1])].key.mark
    return find(root, path)
